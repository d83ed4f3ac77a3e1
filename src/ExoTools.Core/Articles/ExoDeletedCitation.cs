namespace ExoTools;

/// <summary>A citation that PubMed withdrew, as its update files tell: a duplicate, or one that should not have been there.</summary>
public sealed record ExoDeletedCitation
{
    /// <summary>The PubMed identifier, which is not given to another citation.</summary>
    public string Pmid { get; internal init; } = "";

    /// <summary>The version of the citation that was withdrawn; null where the source gives none.</summary>
    public string? Version { get; internal init; }

    /// <summary>Where the notice was read from: the file's path, or what the caller named.</summary>
    public string? Source { get; internal init; }

    /// <summary>The line of the source on which the notice starts, from 1.</summary>
    public int SourceLine { get; internal init; } = 1;

    /// <summary>The identifier.</summary>
    public override string ToString() => $"PMID: {Pmid}";
}
