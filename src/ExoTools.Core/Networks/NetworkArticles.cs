namespace ExoTools.Networks;

/// <summary>Finds the article of a network that a piece of its evidence comes from, by what its key says and not by which object it is.</summary>
internal sealed class NetworkArticles
{
    private readonly IReadOnlyList<ExoNetworkArticle> _articles;
    private readonly Dictionary<ExoArticleKey, int> _numbers = new(KeyComparer.Instance);

    public NetworkArticles(IReadOnlyList<ExoNetworkArticle> articles)
    {
        _articles = articles;
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var key in articles[i].Keys)
            {
                _numbers.TryAdd(key, i);
            }
        }
    }

    /// <summary>Those of a network without evidence.</summary>
    public static NetworkArticles None { get; } = new([]);

    /// <summary>The number of the article that a piece of the network's evidence comes from, from 0.</summary>
    public int NumberOf(ExoEvidence evidence) => _numbers[evidence.Article];

    /// <summary>The cancers and diseases that articles name, as often as they do.</summary>
    public IEnumerable<string> Cancers() => _articles.SelectMany(article => article.Cancers);

    /// <summary>Keys with the same values are the same; most are told apart by the first identifier they have.</summary>
    internal sealed class KeyComparer : IEqualityComparer<ExoArticleKey>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals(ExoArticleKey? x, ExoArticleKey? y) => ReferenceEquals(x, y) || (x is not null && x.Equals(y));

        public int GetHashCode(ExoArticleKey key) => (key.Pmid ?? key.Doi ?? key.Source ?? key.Title)?.GetHashCode(StringComparison.Ordinal) ?? 0;
    }
}
