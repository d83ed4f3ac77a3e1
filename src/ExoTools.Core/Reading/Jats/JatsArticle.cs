using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>
/// Reads an article, and each of its sub-articles and responses (reviews, replies, translations) as an article of its own: what
/// belongs to one never enters another. Source: NISO Z39.96, the Journal Article Tag Suite, and its forerunners of NLM.
/// </summary>
internal static class JatsArticle
{
    /// <summary>Reads an article and what it holds; an empty list where neither a title nor a text is there.</summary>
    /// <param name="root">The element article.</param>
    /// <param name="source">What the articles name as their source.</param>
    /// <param name="line">The line on which the article starts.</param>
    public static List<ExoArticle> Read(XElement root, string? source, int line)
    {
        var articles = new List<ExoArticle>();
        var main = new JatsArticleReader(root, source, line, parent: null).Build();
        if (main is not null)
        {
            articles.Add(main);
        }

        foreach (var part in Parts(root))
        {
            if (new JatsArticleReader(part, source, line, main).Build() is { } article)
            {
                articles.Add(article);
            }
        }

        return articles;
    }

    private static IEnumerable<XElement> Parts(XElement article)
    {
        foreach (var part in article.Elements())
        {
            if (part.Name.LocalName is "sub-article" or "response")
            {
                yield return part;
                foreach (var inner in Parts(part))
                {
                    yield return inner;
                }
            }
        }
    }
}
