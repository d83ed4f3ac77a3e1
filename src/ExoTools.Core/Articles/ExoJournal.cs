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

    /// <summary>The ISSN of the other medium, where the source gives both; null otherwise.</summary>
    public string? OtherIssn { get; internal init; }

    /// <summary>The linking ISSN; null where the source gives none.</summary>
    public string? LinkingIssn { get; internal init; }

    /// <summary>NLM's number of the journal ("101140941"); null where the source gives none.</summary>
    public string? NlmId { get; internal init; }

    /// <summary>The country of publication; null where the source gives none.</summary>
    public string? Country { get; internal init; }

    /// <summary>The publisher; null where the source gives none.</summary>
    public string? Publisher { get; internal init; }

    /// <summary>The abbreviation, or else the full title.</summary>
    public override string ToString() => Abbreviation ?? Title ?? "";
}
