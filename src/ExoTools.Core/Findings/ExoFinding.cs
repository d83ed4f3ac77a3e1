namespace ExoTools;

/// <summary>What every finding has: the evidence it was read from, and flat columns of the first piece of it.</summary>
public abstract class ExoFinding
{
    private protected ExoFinding(IReadOnlyList<ExoEvidence> evidence) => Evidence = ExoList<ExoEvidence>.Of(evidence);

    /// <summary>How many times the article says so: the pieces of evidence.</summary>
    public int MentionCount => Evidence.Count;

    /// <summary>The sentence of the first piece of evidence, as printed.</summary>
    public string Sentence => Evidence.Count == 0 ? "" : Evidence[0].Sentence;

    /// <summary>The section of the first piece of evidence.</summary>
    public string Section => Evidence.Count == 0 ? "" : Evidence[0].Section;

    /// <summary>The article's PubMed identifier; null where its source shows none.</summary>
    public string? Pmid => Evidence.Count == 0 ? null : Evidence[0].Article.Pmid;

    /// <summary>The article's DOI; null where its source shows none.</summary>
    public string? Doi => Evidence.Count == 0 ? null : Evidence[0].Article.Doi;

    /// <summary>The article's title; null where its source shows none.</summary>
    public string? ArticleTitle => Evidence.Count == 0 ? null : Evidence[0].Article.Title;

    /// <summary>Where the article was read from.</summary>
    public string? ArticleSource => Evidence.Count == 0 ? null : Evidence[0].Article.Source;

    /// <summary>All the evidence, in the order of the article; at least one piece.</summary>
    public IReadOnlyList<ExoEvidence> Evidence { get; }
}
