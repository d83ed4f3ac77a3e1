using System.Xml.Linq;
using ExoTools.Reading.Html;
using ExoTools.Reading.Jats;
using ExoTools.Reading.PubMedPages;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>
/// Saved web pages: PubMed's, read as the text that a browser would copy, and full texts of PMC and of journals that describe
/// themselves by "citation_" entries.
/// </summary>
public sealed class HtmlPageFormat : IArticleFormat
{
    // In characters; pages hold pictures in their text at times.
    private const int LongestPage = 64_000_000;

    /// <summary>Makes the parser; set by whoever loads the adapters. Null where none is loaded: pages are then told of as not supported.</summary>
    public static Func<IHtmlParser>? CreateParser { get; set; }

    /// <inheritdoc/>
    string IArticleFormat.Name => "HTML page";

    /// <inheritdoc/>
    bool IArticleFormat.IsPage => true;

    /// <inheritdoc/>
    bool IArticleFormat.Recognizes(InputHead head) =>
        CreateParser is not null && string.Equals(XmlHead.RootName(head.Text), "html", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    IEnumerable<ReadItem> IArticleFormat.Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        var html = BoundedText.Read(text, LongestPage, cancellation);
        yield return html is null
            ? Problem(input, ReadProblemKind.LimitExceeded, $"The page is longer than {LongestPage} characters and was passed over.", "Save it without its pictures.")
            : Read(Parse(html, cancellation), input, cancellation);
    }

    // The parser knows of no stopping: who stops leaves it behind.
    private static XElement Parse(string html, CancellationToken cancellation) =>
        Task.Run(() => CreateParser!().Parse(html), cancellation).WaitAsync(cancellation).GetAwaiter().GetResult();

    private static ReadItem Read(XElement page, ArticleInput input, CancellationToken cancellation)
    {
        var meta = new HtmlMeta(page);
        if (PubMedHtml.Find(page) is { } record)
        {
            return PageReader.Read(PubMedHtml.TextOf(record), input.Source, 1, cancellation: cancellation) is { } article
                ? article
                : Problem(input, ReadProblemKind.MalformedArticle, "The page shows no article: no title can be made out.", "Save the page of one article, after it has loaded.");
        }

        var tree = new HtmlToJats(page, meta).Convert();
        return tree is not null && new JatsArticleReader(tree, input.Source, 1, null, "HTML page").Build() is { } read
            ? read
            : Problem(input, ReadProblemKind.UnsupportedFormat, "This web page shows no article that can be read.", "Save the article's page in PubMed or PMC, or its XML.");
    }

    private static ReadProblem Problem(ArticleInput input, ReadProblemKind kind, string message, string remedy) =>
        new() { Kind = kind, Source = input.Source, Line = 1, Message = message, Remedy = remedy };
}
