namespace ExoTools;

/// <summary>The article that a piece of evidence comes from: enough to find it again, without its text.</summary>
public sealed record ExoArticleKey
{
    /// <summary>The title; null where the article has none.</summary>
    public string? Title { get; internal init; }

    /// <summary>The year of publication; null where the source shows none.</summary>
    public int? Year { get; internal init; }

    /// <summary>The PubMed identifier; null where the source shows none.</summary>
    public string? Pmid { get; internal init; }

    /// <summary>The DOI; null where the source shows none.</summary>
    public string? Doi { get; internal init; }

    /// <summary>Where the article was read from.</summary>
    public string? Source { get; internal init; }

    /// <summary>The best identifier there is, or else the title.</summary>
    public override string ToString() => Pmid is not null ? $"PMID:{Pmid}" : Doi is not null ? $"doi:{Doi}" : Title ?? Source ?? "";

    internal static ExoArticleKey Of(ExoArticle article) =>
        new() { Title = article.Title, Year = article.Year, Pmid = article.Pmid, Doi = article.Doi, Source = article.Source };
}

/// <summary>
/// The sentence that a finding was read from, as printed, and where the mention stands: zero-based UTF-16 code units into the
/// section's own text (<see cref="ExoArticle.GetText"/>), half open.
/// </summary>
public sealed record ExoEvidence
{
    /// <summary>The sentence as printed; for what stands in a table the whole row, " | " between its cells.</summary>
    public string Sentence { get; internal init; } = "";

    /// <summary>The section that holds it ("Title", "Abstract/Results", "Figure 1", "Table 1/Row 3").</summary>
    public string Section { get; internal init; } = "";

    /// <summary>The header of the table's column that holds the mention, or its number where it has none ("column 2"); null outside tables.</summary>
    public string? Column { get; internal init; }

    /// <summary>Where the sentence starts in the section's text.</summary>
    public int SentenceOffset { get; internal init; }

    /// <summary>Where the mention starts in the section's text.</summary>
    public int Offset { get; internal init; }

    /// <summary>The length of the mention.</summary>
    public int Length { get; internal init; }

    /// <summary>The mention as printed.</summary>
    public string Mention { get; internal init; } = "";

    /// <summary>
    /// Whether the sentence tells what was known before: it stands in an introduction, says that something "has been shown", or cites others
    /// for it.
    /// </summary>
    public bool IsBackground { get; internal init; }

    /// <summary>The article.</summary>
    public ExoArticleKey Article { get; internal init; } = new();

    /// <summary>The sentence.</summary>
    public override string ToString() => Sentence;
}
