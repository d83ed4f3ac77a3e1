namespace ExoTools.Benchmarks.Check;

/// <summary>Reads one format a second time, independently of its reader. A new task is one class and one line in <see cref="CheckCommand"/>.</summary>
internal interface ICheckTask
{
    /// <summary>The word that names the task on the command line.</summary>
    public string Name { get; }

    /// <summary>Compares every mapped field of the records of a file; nothing for a file of another format.</summary>
    public IEnumerable<CheckedRecord> Check(string path);
}

/// <summary>One record: each field with what the independent reading expects and what the reader gave.</summary>
internal sealed record CheckedRecord(string Id, IReadOnlyList<CheckedField> Fields);

/// <summary>One field; lists are joined, and null is an empty string.</summary>
internal readonly record struct CheckedField(string Name, string Expected, string Found);
