using System.Xml.Linq;
using ExoTools.Reading.BioC;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>BioC XML: collections of documents with their annotations, as NCBI's services and text mining tools write them.</summary>
/// <param name="longestRecord">In characters; a longer document is told of and passed over.</param>
internal sealed class BioCXmlFormat(int longestRecord = BioCXmlFormat.LongestRecord) : XmlRecordFormat(s_elements, "document", longestRecord)
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "BioC XML";

    private const int LongestRecord = 64_000_000;

    private static readonly RecordElements s_elements = new(["document"], null, ["collection"]);

    /// <inheritdoc/>
    public override string Name => FormatName;

    /// <inheritdoc/>
    public override bool Recognizes(InputHead head) => XmlHead.RootName(head.Text) switch
    {
        // Collections of other kinds hold documents too; before the first passage only information stands.
        "collection" => XmlHead.HasStartTag(head.Text, "document")
            && (XmlHead.HasStartTag(head.Text, "passage") || XmlHead.HasStartTag(head.Text, "infon") || head.Text.Contains("BioC", StringComparison.Ordinal)),
        "document" => XmlHead.HasStartTag(head.Text, "passage"),
        _ => false,
    };

    /// <inheritdoc/>
    protected override Func<XElement, int, IReadOnlyList<ExoArticle>> Builder(ArticleInput input)
    {
        var origin = OriginOf(input.ReadHead(1 << 14).Text);
        return (tree, line) =>
        {
            var document = BioCXml.Read(tree);
            document.Origin = origin;
            return BioCArticle.Build(document, input.Source, FormatName, line) is { } article ? [article] : [];
        };
    }

    /// <summary>What the collection names as its source, before its first document.</summary>
    private static string? OriginOf(string head)
    {
        const string Tag = "<source>";
        var start = head.IndexOf(Tag, StringComparison.Ordinal);
        var end = start < 0 ? -1 : head.IndexOf('<', start + Tag.Length);
        return end < 0 ? null : head[(start + Tag.Length)..end].Trim();
    }
}
