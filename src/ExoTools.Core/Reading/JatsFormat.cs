using System.Globalization;
using System.Xml;
using ExoTools.Reading.Jats;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>
/// Full texts in JATS: of PMC, Europe PMC and publishers, one a file or many in a pmc-articleset or an answer of OAI-PMH. Document
/// types are never fetched.
/// </summary>
/// <param name="longestRecord">In characters; a longer article is told of and passed over.</param>
internal sealed class JatsFormat(int longestRecord = JatsFormat.LongestRecord) : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "JATS";

    // The longest real full texts, with thousands of references or table rows, have some twenty million characters.
    private const int LongestRecord = 64_000_000;

    private static readonly string[] s_prefixes = ["", "jats:", "article:", "nlm:", "ns0:", "j:"];

    private static readonly RecordElements s_elements = new(Array.ConvertAll(s_prefixes, prefix => prefix + "article"), null, ["pmc-articleset", "articles", "OAI-PMH"]);

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) => XmlHead.RootName(head.Text) is "article" or "pmc-articleset" or "articles" or "OAI-PMH" or "record" or "metadata"
        && Array.Exists(s_elements.Records, name => XmlHead.HasStartTag(head.Text, name)) && IsJats(head.Text);

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenXml();
        var splitter = new RecordSplitter(text, s_elements, longestRecord);
        var cutShort = false;
        for (var number = 1; splitter.TryNext(out var record, cancellation); number++)
        {
            cutShort = record.State == XmlRecordState.CutShort;
            var (articles, problem) = ReadRecord(record, input.Source, cancellation);
            if (problem is not null)
            {
                splitter.LookInside();
                yield return problem;
            }

            foreach (var article in articles)
            {
                yield return article;
            }
        }

        if (splitter.OpenRoots > 0 && !cutShort)
        {
            yield return new ReadProblem
            {
                Kind = ReadProblemKind.MalformedArticle,
                IsCutShort = true,
                Source = input.Source,
                Line = splitter.Line,
                Message = "The file ends before the end tag of its root: it is cut short.",
                Remedy = "What comes after was not saved; get the file again.",
            };
        }
    }

    // "article" is also an element of DocBook and HTML; these are the parts of JATS alone.
    private static bool IsJats(string head) =>
        head.Contains("front>", StringComparison.Ordinal) || head.Contains("article-meta", StringComparison.Ordinal) || head.Contains("article-type=", StringComparison.Ordinal)
        || head.Contains("JATS", StringComparison.Ordinal) || head.Contains("//NLM//DTD", StringComparison.Ordinal);

    private (List<ExoArticle> Articles, ReadProblem? Problem) ReadRecord(in XmlRecord record, string? source, CancellationToken cancellation)
    {
        if (record.State == XmlRecordState.TooLong)
        {
            return ([], Problem(
                record, source, ReadProblemKind.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"The article is longer than {longestRecord:N0} characters and was passed over."), "If its end tag is missing, get the file again."));
        }

        if (record.State == XmlRecordState.CutShort)
        {
            return ([], Problem(record, source, ReadProblemKind.MalformedArticle, "The text ends within the article: it is cut short.", "Get the file again.") with { IsCutShort = true });
        }

        try
        {
            var articles = JatsArticle.Read(RecordTree.Load(record, cancellation), source, record.Line);
            return (articles, articles.Count > 0 ? null : Problem(record, source, ReadProblemKind.MalformedArticle, "The article holds neither a title nor a text.", "The record is passed over."));
        }
        catch (XmlException malformed)
        {
            return ([], RecordTree.Problem(record, source, malformed));
        }
        catch (RecordLimitException limit)
        {
            return ([], Problem(record, source, ReadProblemKind.LimitExceeded, limit.Message, "The article is passed over."));
        }
    }

    private static ReadProblem Problem(in XmlRecord record, string? source, ReadProblemKind kind, string message, string remedy) =>
        new() { Kind = kind, Source = source, Line = record.Line, Column = record.Column, Message = message, Remedy = remedy };
}
