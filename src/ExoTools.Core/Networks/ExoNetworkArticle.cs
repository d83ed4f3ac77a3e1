namespace ExoTools;

/// <summary>An article that a network was made of.</summary>
public sealed record ExoNetworkArticle
{
    /// <summary>The keys that the evidence has of it: one for each place that it was read from.</summary>
    public IReadOnlyList<ExoArticleKey> Keys { get; internal init => field = ExoList<ExoArticleKey>.Of(value); } = ExoList<ExoArticleKey>.Empty;

    /// <summary>The cancers and diseases that it names, as far as the network was told.</summary>
    public IReadOnlyList<string> Cancers { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The title; null where the article has none.</summary>
    public string? Title => Keys[0].Title;

    /// <summary>The year of publication; null where no source shows one.</summary>
    public int? Year => Keys.Select(key => key.Year).FirstOrDefault(year => year is not null);

    /// <summary>The PubMed identifier; null where no source shows one.</summary>
    public string? Pmid => Keys.Select(key => key.Pmid).FirstOrDefault(pmid => pmid is not null);

    /// <summary>The DOI; null where no source shows one.</summary>
    public string? Doi => Keys.Select(key => key.Doi).FirstOrDefault(doi => doi is not null);

    /// <summary>The best identifier there is, or else the title.</summary>
    public override string ToString() => Keys[0].ToString();
}
