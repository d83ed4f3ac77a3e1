namespace ExoTools;

/// <summary>The journal that published an article.</summary>
public sealed record ExoJournal
{
    /// <summary>The full title; null where the source shows only the abbreviation.</summary>
    public string? Title { get; internal init; }

    /// <summary>The NLM title abbreviation ("Technol Cancer Res Treat"); null where the source shows only the full title.</summary>
    public string? Abbreviation { get; internal init; }

    /// <summary>The ISSN with its hyphen; null where the source shows none.</summary>
    public string? Issn { get; internal init; }

    /// <summary>The abbreviation, or else the full title.</summary>
    public override string ToString() => Abbreviation ?? Title ?? "";
}
