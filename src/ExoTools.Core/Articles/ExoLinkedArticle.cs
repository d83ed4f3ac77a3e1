namespace ExoTools;

/// <summary>Another article that a page lists beside its own: a comment, an erratum, a similar or a citing article.</summary>
public sealed record ExoLinkedArticle
{
    /// <summary>The heading that lists it ("Comment in", "Similar articles", "Cited by").</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>The title, without its closing period; null where the entry shows none.</summary>
    public string? Title { get; internal init; }

    /// <summary>The authors as printed.</summary>
    public string? Authors { get; internal init; }

    /// <summary>Journal, date and pages as printed.</summary>
    public string? Citation { get; internal init; }

    /// <summary>The PubMed identifier of the other article; null where the entry shows none.</summary>
    public string? Pmid { get; internal init; }

    /// <summary>The DOI of the other article; null where the entry shows none.</summary>
    public string? Doi { get; internal init; }

    /// <summary>What the source notes on the link; null without a note.</summary>
    public string? Note { get; internal init; }

    /// <summary>What the entry adds after the identifier ("Free PMC article", "Review", a language).</summary>
    public IReadOnlyList<string> Flags { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Title, citation and PMID.</summary>
    public override string ToString() => string.Join(" ", new[] { Title, Citation, Pmid is null ? null : $"PMID: {Pmid}" }.Where(part => part is not null));
}
