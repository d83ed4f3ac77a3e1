using System.Globalization;
using System.Xml;
using ExoTools.Reading.BioC;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>BioC XML: collections of documents with their annotations, as NCBI's services and text mining tools write them.</summary>
/// <param name="longestRecord">In characters; a longer document is told of and passed over.</param>
internal sealed class BioCXmlFormat(int longestRecord = BioCXmlFormat.LongestRecord) : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "BioC XML";

    private const int LongestRecord = 64_000_000;

    private static readonly RecordElements s_elements = new(["document"], null, ["collection"]);

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) => XmlHead.RootName(head.Text) switch
    {
        "collection" => XmlHead.HasStartTag(head.Text, "document"),
        "document" => XmlHead.HasStartTag(head.Text, "passage"),
        _ => false,
    };

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        var origin = OriginOf(input.ReadHead(1 << 14).Text);
        using var text = input.OpenXml();
        var splitter = new RecordSplitter(text, s_elements, longestRecord);
        var cutShort = false;
        while (splitter.TryNext(out var record, cancellation))
        {
            cutShort = record.State == XmlRecordState.CutShort;
            var (article, problem) = ReadRecord(record, origin, input.Source, cancellation);
            if (problem is not null)
            {
                splitter.LookInside();
                yield return problem;
            }
            else if (article is not null)
            {
                yield return article;
            }
        }

        if (splitter.OpenRoots > 0 && !cutShort)
        {
            yield return new ReadProblem
            {
                Kind = ReadProblemKind.MalformedArticle,
                Source = input.Source,
                Line = splitter.Line,
                Message = "The file ends before the end tag of its collection: it is cut short.",
                Remedy = "What comes after was not saved; get the file again.",
            };
        }
    }

    /// <summary>What the collection names as its source, before its first document.</summary>
    private static string? OriginOf(string head)
    {
        const string Tag = "<source>";
        var start = head.IndexOf(Tag, StringComparison.Ordinal);
        var end = start < 0 ? -1 : head.IndexOf('<', start + Tag.Length);
        return end < 0 ? null : head[(start + Tag.Length)..end].Trim();
    }

    private (ExoArticle? Article, ReadProblem? Problem) ReadRecord(in XmlRecord record, string? origin, string? source, CancellationToken cancellation)
    {
        if (record.State != XmlRecordState.Whole)
        {
            return record.State == XmlRecordState.CutShort
                ? (null, Problem(record, source, ReadProblemKind.MalformedArticle, "The text ends within the document: it is cut short.", "Get the file again."))
                : (null, Problem(
                    record, source, ReadProblemKind.LimitExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"The document is longer than {longestRecord:N0} characters and was passed over."), "If its end tag is missing, get the file again."));
        }

        try
        {
            var document = BioCXml.Read(RecordTree.Load(record, cancellation));
            document.Origin = origin;
            return BioCArticle.Build(document, source, FormatName, record.Line) is { } article
                ? (article, null)
                : (null, Problem(record, source, ReadProblemKind.MalformedArticle, "The document holds no passage.", "It is passed over."));
        }
        catch (XmlException malformed)
        {
            return (null, RecordTree.Problem(record, source, malformed));
        }
        catch (RecordLimitException limit)
        {
            return (null, Problem(record, source, ReadProblemKind.LimitExceeded, limit.Message, "The document is passed over."));
        }
    }

    private static ReadProblem Problem(in XmlRecord record, string? source, ReadProblemKind kind, string message, string remedy) =>
        new() { Kind = kind, Source = source, Line = record.Line, Column = record.Column, Message = message, Remedy = remedy };
}
