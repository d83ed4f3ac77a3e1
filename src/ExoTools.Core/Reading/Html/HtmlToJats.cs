using System.Xml.Linq;
using ExoTools.Reading.Jats;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.Html;

/// <summary>
/// Turns the page of a full text into the form of JATS, so that one reader serves both: the "citation_" entries become its front,
/// headings its sections, figures, tables and the reference list what they are there.
/// </summary>
internal sealed class HtmlToJats
{
    private static readonly string[] s_furniture =
    [
        "usa-sr-only", "d-buttons", "d-panels", "ameta", "courtesy-note", "pmc-sidenav", "citation-default", "dialog", "usa-banner", "ncbi-footer", "goto", "largeobj-link", "figpopup-thumb", "jig-ncbipopper", "fm-sec", "fm-panel",
    ];

    private static readonly string[] s_referenceHeadings = ["references", "reference", "literature cited", "bibliography", "works cited"];

    private readonly XElement _page;
    private readonly HtmlMeta _meta;
    private readonly HtmlFront _front;
    private readonly HashSet<string> _referenceIds = new(StringComparer.Ordinal);
    private readonly XElement _abstract = new("abstract");
    private readonly XElement _keywords = new("kwd-group");
    private readonly XElement _body = new("body");
    private readonly XElement _back = new("back");
    private readonly XElement _references = new("ref-list");
    private readonly List<(int Level, XElement Section)> _open = [];
    private bool _inAbstract;
    private bool _inReferences;
    private int _abstractLevel;

    public HtmlToJats(XElement page, HtmlMeta meta) => (_page, _meta, _front) = (page, meta, new HtmlFront(meta));

    /// <summary>The article; null where the page describes none.</summary>
    public XElement? Convert()
    {
        var title = _meta["citation_title", "dc.title"];
        if (title is null || (_meta["citation_doi", "citation_pmid", "citation_journal_title", "citation_author", "citation_authors"] is null && _front.Pmcid() is null))
        {
            return null;
        }

        var root = _page.Descendants().FirstOrDefault(element => HtmlClasses.HasAny(element, "main-article-body", "jig-ncbiinpagenav", "article__body", "c-article-body"))
            ?? _page.Descendants("article").FirstOrDefault() ?? _page.Descendants("main").FirstOrDefault() ?? _page.Element("body") ?? _page;
        foreach (var item in root.Descendants().Where(IsReferenceItem))
        {
            if ((string?)item.Attribute("id") is { } id)
            {
                _referenceIds.Add(id);
            }
        }

        AddParts(root);
        if (_references.HasElements)
        {
            _back.Add(_references);
        }

        return new XElement("article", _front.Convert(title, _abstract, _keywords), _body, _back);
    }

    private void AddParts(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XElement part)
            {
                AddPart(part);
            }
            else if (node is XText text && !string.IsNullOrWhiteSpace(text.Value) && element.Name.LocalName is "div" or "section" && !_inReferences)
            {
                Target().Add(new XElement("p", text.Value));
            }
        }
    }

    private void AddPart(XElement part)
    {
        if (IsFurniture(part))
        {
            return;
        }

        if (IsReferenceItem(part) || (_inReferences && part.Name.LocalName is "li"))
        {
            AddReference(part);
            return;
        }

        switch (part.Name.LocalName)
        {
            case "h1":
                break;
            case "h2" or "h3" or "h4" or "h5" or "h6":
                AddHeading(part);
                break;
            case "figure":
                AddFigure(part);
                break;
            case "table":
                Target().Add(new XElement("table-wrap", Inline(part)));
                break;
            case "ul" or "ol" when _inReferences || part.Elements().Any(IsReferenceItem):
                AddParts(part);
                break;
            case "p" or "ul" or "ol" or "dl" or "blockquote" or "pre":
                AddText(part);
                break;
            case "a" or "span" or "button" or "img" or "b" or "strong" or "em" or "i" or "sup" or "sub" or "br" or "hr" or "label":
                break;
            default:
                if (HtmlClasses.HasAny(part, "fig", "iconblock"))
                {
                    AddFigure(part);
                }
                else if (HtmlClasses.HasAny(part, "tw", "table-wrap"))
                {
                    AddTable(part);
                }
                else
                {
                    AddBlock(part);
                }

                break;
        }
    }

    /// <summary>A section or division: what opens in it closes with it.</summary>
    private void AddBlock(XElement part)
    {
        var (count, inAbstract, inReferences) = (_open.Count, _inAbstract, _inReferences);
        _inAbstract |= HtmlClasses.HasAny(part, "abstract");
        AddParts(part);
        if (part.Name.LocalName == "section" || HtmlClasses.HasAny(part, "sec", "tsec"))
        {
            _open.RemoveRange(Math.Min(count, _open.Count), Math.Max(0, _open.Count - count));
            (_inAbstract, _inReferences) = (inAbstract, inReferences);
        }
    }

    private void AddHeading(XElement heading)
    {
        var level = heading.Name.LocalName[1] - '0';
        var text = JatsText.Of(Inline(heading))?.Replace('\n', ' ');
        if (text is null)
        {
            return;
        }

        _inReferences = Array.Exists(s_referenceHeadings, name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (_inReferences)
        {
            _open.Clear();
            _inAbstract = false;
            return;
        }

        if (text.Equals("Abstract", StringComparison.OrdinalIgnoreCase) || text.Equals("Summary", StringComparison.OrdinalIgnoreCase) && !_body.HasElements)
        {
            (_inAbstract, _abstractLevel) = (true, level);
            _open.Clear();
            return;
        }

        if (_inAbstract && level <= _abstractLevel)
        {
            _inAbstract = false;
        }

        while (_open.Count > 0 && _open[^1].Level >= level)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        var section = new XElement("sec", new XElement("title", text));
        Target().Add(section);
        _open.Add((level, section));
    }

    private XElement Target() => _open.Count > 0 ? _open[^1].Section : _inAbstract ? _abstract : _body;

    private void AddText(XElement part)
    {
        var text = Inline(part);
        var printed = JatsText.Of(text);
        if (printed is null || _inReferences)
        {
            return;
        }

        const string Keywords = "Keywords:";
        if (printed.StartsWith(Keywords, StringComparison.OrdinalIgnoreCase))
        {
            foreach (var keyword in printed[Keywords.Length..].Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                _keywords.Add(new XElement("kwd", keyword.TrimEnd('.')));
            }

            return;
        }

        Target().Add(text);
    }

    private void AddFigure(XElement figure)
    {
        var label = figure.Descendants().FirstOrDefault(part => part.Name.LocalName is "h3" or "h4" or "h5" || HtmlClasses.HasAny(part, "obj_head", "figpopup", "fig-label", "label"));
        var caption = figure.Descendants().FirstOrDefault(part => part.Name.LocalName == "figcaption" || HtmlClasses.HasAny(part, "caption")) ?? figure;
        var printed = new XElement("caption");

        // A title of the caption stands in a line of its own.
        var hasParagraphs = caption.DescendantsAndSelf("p").Any(part => part != label);
        foreach (var part in hasParagraphs ? caption.DescendantsAndSelf().Where(part => part.Name.LocalName is "p" or "h3" or "h4" or "h5" or "h6" && part != label) : [caption])
        {
            if (JatsText.Of(Inline(part)) is not null && part != label && part != figure)
            {
                printed.Add(new XElement("p", Inline(part).Nodes()));
            }
        }

        Target().Add(new XElement("fig", label is null ? null : new XElement("label", JatsText.Of(Inline(label))), printed));
    }

    private void AddTable(XElement wrap)
    {
        var label = wrap.Descendants().FirstOrDefault(part => part.Name.LocalName is "h3" or "h4" or "h5" || HtmlClasses.HasAny(part, "obj_head", "label"));
        var caption = wrap.Descendants().FirstOrDefault(part => HtmlClasses.HasAny(part, "caption"));
        var foot = wrap.Descendants().FirstOrDefault(part => HtmlClasses.HasAny(part, "tw-foot", "tblwrap-foot", "table-wrap-foot"));
        Target().Add(new XElement(
            "table-wrap",
            label is null ? null : new XElement("label", JatsText.Of(Inline(label))),
            caption is null ? null : new XElement("caption", new XElement("p", Inline(caption).Nodes())),
            wrap.Descendants("table").Select(Inline),
            foot is null ? null : new XElement("table-wrap-foot", new XElement("p", Inline(foot).Nodes()))));
    }

    private void AddReference(XElement item)
    {
        var label = item.Elements().FirstOrDefault(part => HtmlClasses.HasAny(part, "label"));
        var cited = item.Descendants().FirstOrDefault(part => part.Name.LocalName == "cite" || HtmlClasses.HasAny(part, "element-citation", "mixed-citation", "citation")) ?? item;
        var reference = new XElement("ref", (string?)item.Attribute("id") is { } id ? new XAttribute("id", id) : null);
        if (label is not null)
        {
            reference.Add(new XElement("label", label.Value.Trim()));
        }

        var citation = new XElement("mixed-citation", JatsText.Of(Inline(cited)));
        foreach (var link in item.Descendants("a"))
        {
            AddId(citation, (string?)link.Attribute("href") ?? "");
        }

        reference.Add(citation);
        _references.Add(reference);
    }

    /// <summary>The identifier that a link behind a reference leads to.</summary>
    private static void AddId(XElement citation, string address)
    {
        if (address.Contains("doi.org/", StringComparison.OrdinalIgnoreCase))
        {
            citation.Add(new XElement("ext-link", new XAttribute("ext-link-type", "doi"), new XAttribute("href", address)));
        }
        else if (ArticleIds.PmidOfAddress(address) is { } pmid)
        {
            citation.Add(new XElement("object-id", new XAttribute("pub-id-type", "pmid"), pmid));
        }
    }

    private bool IsReferenceItem(XElement element) =>
        HtmlClasses.HasAny(element, "ref-cit-blk") || (element.Name.LocalName == "li" && element.Ancestors().Take(4).Any(outer => HtmlClasses.HasAny(outer, "ref-list", "references", "back_reflist", "c-article-references")));

    private static bool IsFurniture(XElement element) =>
        element.Name.LocalName is "nav" or "header" or "footer" or "aside" or "form" or "button" or "input" or "select" or "dialog" or "head"
        || HtmlClasses.HasAny(element, s_furniture) || (string?)element.Attribute("role") is "navigation" or "dialog";

    /// <summary>An element with its links within the page as references of JATS, and its lists as lists.</summary>
    private XElement Inline(XElement element)
    {
        var name = element.Name.LocalName switch
        {
            "a" => "xref",
            "ul" or "ol" => "list",
            "li" => "list-item",
            "dl" => "def-list",
            "dt" or "dd" or "blockquote" or "div" => "p",
            "br" => "break",
            var same => same,
        };
        var copy = new XElement(name);
        if (name == "xref")
        {
            var target = (string?)element.Attribute("href") ?? "";
            var id = target.StartsWith('#') ? target[1..] : "";
            copy.SetAttributeValue("rid", id);
            copy.SetAttributeValue("ref-type", _referenceIds.Contains(id) ? "bibr" : "other");
        }

        foreach (var span in (string[])["colspan", "rowspan"])
        {
            copy.SetAttributeValue(span, (string?)element.Attribute(span));
        }

        foreach (var node in element.Nodes())
        {
            if (node is XElement child && !IsFurniture(child) && child.Name.LocalName is not ("img" or "figure"))
            {
                copy.Add(Inline(child));
            }
            else if (node is XText text)
            {
                copy.Add(new XText(text.Value));
            }
        }

        return copy;
    }
}
