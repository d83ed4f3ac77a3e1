using System.Xml.Linq;
using ExoTools.Reading.Jats;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>
/// Full texts in JATS: of PMC, Europe PMC, publishers and preprint servers, one a file or many in a pmc-articleset or an answer of
/// OAI-PMH.
/// </summary>
/// <param name="longestRecord">In characters; a longer article is told of and passed over.</param>
internal sealed class JatsFormat(int longestRecord = JatsFormat.LongestRecord) : XmlRecordFormat(s_elements, "article", longestRecord)
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "JATS";

    // The longest real full texts, with thousands of references or table rows, have some twenty million characters.
    private const int LongestRecord = 64_000_000;

    private const string RecordName = "article";

    private static readonly RecordElements s_elements = new([RecordName], null, ["pmc-articleset", "articles", "OAI-PMH"]);

    // "article" is also an element of DocBook and HTML; these are the parts of JATS alone.
    private static readonly string[] s_marks = ["front>", "article-meta>", "article-type=", "//NLM//DTD", "JATS-", "jats.nlm.nih.gov"];

    /// <inheritdoc/>
    public override string Name => FormatName;

    /// <inheritdoc/>
    public override bool IsPage => true;

    /// <inheritdoc/>
    public override bool Recognizes(InputHead head) => XmlHead.RootName(head.Text) is "article" or "pmc-articleset" or "articles" or "OAI-PMH" or "record" or "metadata"
        && XmlHead.QualifiedNames(head.Text, RecordName).Count > 0
        && !head.Text.Contains("docbook", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(s_marks, mark => head.Text.Contains(mark, StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override RecordElements ElementsOf(InputHead head) => Elements with { Records = [.. XmlHead.QualifiedNames(head.Text, RecordName).Append(RecordName).Distinct()] };

    /// <inheritdoc/>
    protected override Func<XElement, int, IReadOnlyList<ExoArticle>> Builder(ArticleInput input) => (tree, line) => JatsArticle.Read(tree, input.Source, line);
}
