using ExoTools.Reading.PubMedXml;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>
/// The XML of PubMed: answers of efetch, exports of the page, baseline and update files, books of the NCBI Bookshelf, and the
/// MedlineCitationSet of 2016 and before; several of them one after the other in a file too. Document types are never fetched.
/// Source: NLM's PubMed DTD and its element descriptions.
/// </summary>
/// <param name="longestRecord">In characters; a longer record is told of and passed over.</param>
internal sealed class PubMedXmlFormat(int longestRecord = PubMedXmlFormat.LongestRecord) : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "PubMed XML";

    // The longest real records (thousands of authors or references) have some two million characters.
    private const int LongestRecord = 16_000_000;

    private static readonly RecordElements s_elements = new(
        ["PubmedArticle", "MedlineCitation", "PubmedBookArticle", "DeleteCitation", "DeletedCitation"],
        "MedlineCitation",
        ["PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet"]);

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head)
    {
        var root = XmlHead.RootName(head.Text);
        return root is not null && !string.Equals(root, "html", StringComparison.OrdinalIgnoreCase)
            && (Array.IndexOf(s_elements.Roots, root) >= 0 || Array.Exists(s_elements.Records, record => record == root || XmlHead.HasStartTag(head.Text, record)));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenXml();
        using var parser = new RecordParser(input.Source, DeclaredEntities.Read(input));
        var problems = new RecordProblems(input.Source, "record");
        var splitter = new RecordSplitter(text, s_elements, longestRecord);
        var items = new List<ReadItem>();
        var cutShort = false;
        for (var number = 1; splitter.TryNext(out var record, cancellation); number++)
        {
            items.Clear();
            cutShort = record.State == XmlRecordState.CutShort;
            var problem = record.State == XmlRecordState.TooLong ? problems.TooLong(record.Line, record.Column, longestRecord) with { Record = RecordParser.Label(record, number) } : parser.Read(record, number, items);
            if (problem is not null)
            {
                splitter.LookInside();
                yield return problem;
            }

            foreach (var item in items)
            {
                yield return item;
            }
        }

        if (splitter.OpenRoots > 0 && !cutShort)
        {
            yield return problems.InputCutShort(splitter.Line);
        }
    }
}
