namespace ExoTools.Networks;

/// <summary>The articles of a network, numbered from 0, and the cancers and diseases that each names.</summary>
internal sealed class NetworkArticles(IReadOnlyDictionary<ExoArticleKey, int> numbers, IReadOnlyList<IReadOnlyList<string>> cancers)
{
    /// <summary>Those of a network without evidence.</summary>
    public static NetworkArticles None { get; } = new(new Dictionary<ExoArticleKey, int>(), []);

    /// <summary>How many articles there are.</summary>
    public int Count => cancers.Count;

    /// <summary>The number of the article that a piece of the network's evidence comes from.</summary>
    public int NumberOf(ExoEvidence evidence) => numbers[evidence.Article];

    /// <summary>The cancers and diseases that an article names, as far as the network was told.</summary>
    public IReadOnlyList<string> CancersOf(int number) => cancers[number];

    /// <summary>The cancers and diseases that articles name, as often as they do.</summary>
    public IEnumerable<string> Cancers() => cancers.SelectMany(names => names);
}
