using ExoTools.Reading;

namespace ExoTools.Citations.Formats;

/// <summary>
/// One format that references are read from. A new format is one implementation in a file of its own and one line in
/// <see cref="BibliographyReader"/>.
/// </summary>
internal interface IBibliographyReader
{
    /// <summary>The name that users see ("BibTeX").</summary>
    string Name { get; }

    /// <summary>Whether a text that starts so is of this format. Never throws; looks at the head alone.</summary>
    bool Recognizes(string head);

    /// <summary>Reads the references one by one; a problem in one loses no other.</summary>
    /// <param name="text">The text; the caller disposes of it.</param>
    /// <param name="source">What problems name as the source; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation);
}

/// <summary>Problems of entries, in the words that all formats share.</summary>
internal static class EntryProblem
{
    /// <summary>The longest entry that is read, in characters: a hundred times the largest that reference managers write.</summary>
    public const int Longest = 1 << 20;

    /// <summary>An entry that is damaged.</summary>
    public static ReadProblem Malformed(string? source, int line, string message, string remedy, string? lineText = null) => new()
    {
        Kind = ReadProblemKind.MalformedReference,
        Source = source,
        Line = line,
        LineText = lineText,
        Message = message,
        Remedy = remedy,
    };

    /// <summary>A text in which nothing of a reference was recognised.</summary>
    public static ReadProblem NoReference(string? source, int line, string text) => new()
    {
        Kind = ReadProblemKind.NoReference,
        Source = source,
        Line = line,
        LineText = text,
        Message = "Nothing of a reference was recognised: no authors with a title, no date, no volume or pages, no identifier.",
        Remedy = "Give a bibliography, or a list of printed references.",
    };

    /// <summary>An entry that is longer than any real one.</summary>
    public static ReadProblem TooLong(string? source, int line) => new()
    {
        Kind = ReadProblemKind.LimitExceeded,
        Source = source,
        Line = line,
        Message = "The entry that starts here is longer than a megabyte of text and was passed over.",
        Remedy = "Check that it is closed, and that the file is a bibliography.",
    };
}
