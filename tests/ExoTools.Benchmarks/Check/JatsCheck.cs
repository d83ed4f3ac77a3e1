using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using ExoTools.Reading;

namespace ExoTools.Benchmarks.Check;

/// <summary>
/// JATS by XPath over whole trees. Texts are compared by their letters and digits, because the readers fold blanks and mark raised
/// figures; of the running text every paragraph must be found in what was read.
/// </summary>
internal sealed class JatsCheck : ICheckTask
{
    private const string Between = " | ";
    private static readonly string[] s_beside =
        ["fig", "table-wrap", "fn", "boxed-text", "xref", "disp-formula", "inline-formula", "math", "tex-math", "supplementary-material", "list", "def-list", "graphic", "alternatives"];

    private const string Outside = "not(ancestor::sub-article) and not(ancestor::response)";

    private static readonly (string Name, Func<XElement, string> Expected, Func<ExoArticle, string?> Found)[] s_fields =
    [
        ("Title", root => Letters(root.XPathSelectElement("front/article-meta/title-group/article-title"), "xref", "fn"), article => Letters(article.Title)),
        ("Doi", root => Value(root, "front/article-meta/article-id[@pub-id-type='doi']"), article => article.Doi),
        ("Pmid", root => Value(root, "front/article-meta/article-id[@pub-id-type='pmid']"), article => article.Pmid),
        ("Pmcid", root => Value(root, "front/article-meta/article-id[@pub-id-type='pmc' or @pub-id-type='pmcid']") is { Length: > 0 } id ? "PMC" + id.Replace("PMC", "", StringComparison.Ordinal) : "", article => article.Pmcid),
        ("Journal", root => Letters(root.XPathSelectElement("front/journal-meta//journal-title")), article => Letters(article.Journal?.Title)),
        ("Volume", root => Value(root, "front/article-meta/volume"), article => article.Volume),
        ("Families", root => string.Join(Between, root.XPathSelectElements("front/article-meta/contrib-group/contrib[not(@contrib-type) or @contrib-type='author']/name/surname").Select(name => Letters(name))),
            article => string.Join(Between, article.Authors.Where(author => author.Family is not null).Select(author => Letters(author.Family)))),
        ("Abstract", root => Letters(root.XPathSelectElement("front/article-meta/abstract[not(@abstract-type)]"), "title", "label"),
            article => Letters(string.Concat(article.Abstract.Select(part => part.Text)))),
        ("Keywords", root => string.Join(Between, root.XPathSelectElements("front/article-meta/kwd-group//kwd").Select(word => Letters(word))), article => string.Join(Between, article.Keywords.Select(Letters))),
        ("Figures", root => string.Join(Between, root.XPathSelectElements($".//fig[{Outside}]").Select(figure => Letters(figure.Element("label"))).Order(StringComparer.Ordinal)),
            // One without a label gets the word alone.
            article => string.Join(Between, article.Figures.Select(figure => Letters(figure.Label) is "Figure" ? "" : Letters(figure.Label)).Order(StringComparer.Ordinal))),
        ("Tables", root => string.Join(Between, root.XPathSelectElements($".//table-wrap[{Outside}]").Select(table => Letters(table.Element("label"))).Order(StringComparer.Ordinal)),
            article => string.Join(Between, article.Tables.Select(table => Letters(table.Label)).Order(StringComparer.Ordinal))),
    ];

    /// <inheritdoc/>
    public string Name => "jats";

    /// <inheritdoc/>
    public IEnumerable<CheckedRecord> Check(string path)
    {
        if (Load(path)?.Root is not { Name.LocalName: "article" } root)
        {
            yield break;
        }

        var article = ArticleReader.ReadFile(path).First().Article;
        var fields = s_fields.Select(field => new CheckedField(field.Name, field.Expected(root), article is null ? "" : field.Found(article) ?? "")).ToList();
        if (article is not null)
        {
            // The readers find more identifiers than are tagged as such: in links and comments.
            var tagged = root.XPathSelectElements($".//ref-list//ref[{Outside}]//pub-id[@pub-id-type='doi' or @pub-id-type='pmid']").Select(id => id.Value.Trim());
            var found = article.References.SelectMany(Ids).ToHashSet(StringComparer.OrdinalIgnoreCase);
            fields.Add(new CheckedField("Lost identifiers of references", "", string.Join(Between, tagged.Where(id => !found.Contains(id)))));
            fields.Add(Lost("Lost paragraphs", root.XPathSelectElements("body//p[not(ancestor::fig) and not(ancestor::table-wrap) and not(ancestor::fn) and not(ancestor::supplementary-material) and not(descendant::p)]"),
                string.Concat(article.Sections.Select(section => section.Text)) + string.Concat(article.Notes) + article.ConflictOfInterest));
            fields.Add(Lost("Lost captions", root.XPathSelectElements($".//fig[{Outside}]/caption/p | .//table-wrap[{Outside}]/caption/p"),
                string.Concat(article.Figures.Select(figure => figure.Caption)) + string.Concat(article.Tables.Select(table => table.Caption))));
            fields.Add(Lost("Lost cells", root.XPathSelectElements($".//table-wrap[{Outside}]//td"),
                string.Concat(article.Tables.SelectMany(table => table.Rows.Concat(table.Headers)).SelectMany(row => row))));
        }

        yield return new CheckedRecord(Value(root, "front/article-meta/article-id[@pub-id-type='doi']"), fields);
    }

    // What stands beside the text is compared by itself.
    private static CheckedField Lost(string name, IEnumerable<XElement> parts, string text)
    {
        var letters = Letters(text);
        // Run by run: raised marks of citations and notes are taken out of the text, and tell what they mark elsewhere.
        var lost = parts.SelectMany(part => part.DescendantNodes().OfType<XText>().Where(run => !run.Ancestors().TakeWhile(outer => outer != part).Any(outer => s_beside.Contains(outer.Name.LocalName))))
            .Select(run => Letters(run.Value)).Where(run => run.Length > 0 && !letters.Contains(run, StringComparison.Ordinal)).ToList();
        return new CheckedField(name, "", string.Join(Between, lost.Select(part => part[..Math.Min(80, part.Length)])));
    }

    private static IEnumerable<string> Ids(ExoReference reference) =>
        new[] { reference.Doi ?? "", reference.Pmid ?? "" }.Concat(reference.OtherIds.Select(id => id.Value));

    private static string Letters(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit));

    private static string Letters(XElement? element, params string[] without) => element is null ? "" : string.Concat(
        element.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors().TakeWhile(outer => outer != element).Any(outer => without.Contains(outer.Name.LocalName))).Select(text => Letters(text.Value)));

    private static string Value(XElement root, string path) => root.XPathSelectElement(path)?.Value.Trim() ?? "";

    private static XDocument? Load(string path)
    {
        using var file = File.OpenRead(path);
        using var xml = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            var tree = XDocument.Load(xml, LoadOptions.PreserveWhitespace);

            // Paths are written without the namespaces that some files have.
            foreach (var element in tree.Descendants())
            {
                element.Name = element.Name.LocalName;
            }

            return tree;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
