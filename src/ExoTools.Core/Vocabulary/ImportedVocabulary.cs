namespace ExoTools.Vocabulary;

/// <summary>The terms of one file that was loaded beside the module's own.</summary>
public sealed class ImportedVocabulary
{
    /// <summary>The name under which it is known: that of the file, without its endings.</summary>
    public required string Name { get; init; }

    /// <summary>The format of the file ("HGNC", "OBO").</summary>
    public required string Format { get; init; }

    /// <summary>The path of the file.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Whether it is written for this module, term by term, and therefore comes before the module's own terms where both have a
    /// name; a database that was downloaded comes behind them.
    /// </summary>
    public required bool IsOwn { get; init; }

    /// <summary>The terms in the order of the file.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>What of the file was not used ("the column 'locus'"); empty where all was.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Name, format and the number of terms.</summary>
    public override string ToString() => $"{Name} ({Format}, {Terms.Count} terms)";
}
