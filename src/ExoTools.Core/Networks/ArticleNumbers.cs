namespace ExoTools.Networks;

/// <summary>
/// Numbers articles from 0 and tells them apart: by PMID, by DOI where one of two has no PMID, or else by where the article was read and
/// its title.
/// </summary>
internal sealed class ArticleNumbers
{
    private readonly Dictionary<ExoArticleKey, int> _byKey = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _byIdentity = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<bool> _hasPmid = [];

    /// <summary>How many articles there are.</summary>
    public int Count => _hasPmid.Count;

    /// <summary>The number of each key met so far, by reference.</summary>
    public IReadOnlyDictionary<ExoArticleKey, int> ByKey => _byKey;

    /// <summary>The number of an article. The findings of one article share its key, so that most are known by reference.</summary>
    public int Of(ExoArticleKey article)
    {
        if (!_byKey.TryGetValue(article, out var number))
        {
            number = Find(article);
            _byKey.Add(article, number);
        }

        return number;
    }

    private int Find(ExoArticleKey article)
    {
        var pmid = article.Pmid is { Length: > 0 } ? $"pmid:{article.Pmid}" : null;
        var doi = article.Doi is { Length: > 0 } ? $"doi:{article.Doi}" : null;
        var other = pmid is null && doi is null ? $"{article.Source}\n{article.Title}" : null;
        var sameDoi = Known(doi);
        if (pmid is not null && sameDoi is { } known && _hasPmid[known])
        {
            // Two PMIDs are two articles, whatever their DOIs.
            sameDoi = null;
        }

        var number = Known(pmid) ?? sameDoi ?? Known(other) ?? _hasPmid.Count;
        if (number == _hasPmid.Count)
        {
            _hasPmid.Add(false);
        }

        _hasPmid[number] |= pmid is not null;
        foreach (var identity in new[] { pmid, doi, other })
        {
            if (identity is not null)
            {
                _byIdentity.TryAdd(identity, number);
            }
        }

        return number;
    }

    private int? Known(string? identity) => identity is not null && _byIdentity.TryGetValue(identity, out var number) ? number : null;
}
