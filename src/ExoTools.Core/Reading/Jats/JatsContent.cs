using System.Xml.Linq;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.Jats;

/// <summary>Collects the text of an article: its passages in order, and what floats beside them.</summary>
internal sealed class JatsContent
{
    private const string PathSeparator = "/";

    private readonly Dictionary<string, IReadOnlyList<CitationMark>> _marks = new(ReferenceEqualityComparer.Instance);

    /// <summary>The passages of the body and of the appendices.</summary>
    public List<ExoPassage> Sections { get; } = [];

    /// <summary>The figures.</summary>
    public List<JatsFigure> Figures { get; } = [];

    /// <summary>The tables.</summary>
    public List<ExoTable> Tables { get; } = [];

    /// <summary>Footnotes, acknowledgements and statements.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Statements on conflicts of interest.</summary>
    public List<string> Conflicts { get; } = [];

    /// <summary>The places that cite references, by the text itself: a passage is found by it whatever name it gets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CitationMark>> Marks => _marks;

    /// <summary>The title that figures and tables name.</summary>
    public string? ArticleTitle { get; init; }

    /// <summary>Reads the body.</summary>
    public void AddBody(XElement body) => AddSection(body, "", "Body");

    /// <summary>Reads the back matter: appendices are text, statements and thanks are notes.</summary>
    public void AddBack(XElement back)
    {
        foreach (var part in back.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "app-group":
                    foreach (var appendix in part.Elements("app"))
                    {
                        AddSection(appendix, "", "Appendix");
                    }

                    break;
                case "app":
                    AddSection(part, "", "Appendix");
                    break;
                case "glossary" or "def-list":
                    AddSection(part, "", "Glossary");
                    break;
                case "sec":
                    AddBackSection(part);
                    break;
                case "fn-group":
                    AddFloat(part);
                    break;
                case "fig" or "fig-group" or "table-wrap" or "table-wrap-group" or "boxed-text" or "supplementary-material" or "floats-group":
                    AddFloat(part);
                    break;
                case "ref-list" or "title" or "label":
                    break;
                default:
                    AddStatement(part);
                    break;
            }
        }
    }

    /// <summary>Takes what does not belong to the running text that holds it.</summary>
    public void AddFloat(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "fig":
                AddFigure(element);
                break;
            case "table-wrap":
                AddTable(element);
                break;
            case "boxed-text":
                AddSection(element, "", "Box");
                break;
            case "supplementary-material":
                AddNote(Titled("Supplementary material", Text(element)));
                break;
            case "fn":
                AddFootnote(element);
                break;
            case "fig-group" or "table-wrap-group":
                AddGroup(element);
                break;
            default:
                foreach (var part in element.Elements())
                {
                    AddFloat(part);
                }

                break;
        }
    }

    /// <summary>Takes a footnote: a statement on conflicts of interest, or a note.</summary>
    public void AddFootnote(XElement footnote)
    {
        var text = TextWithoutLabel(footnote);
        if (JatsStatements.IsConflict(footnote))
        {
            Add(Conflicts, text);
        }
        else
        {
            AddNote(text);
        }
    }

    /// <summary>Takes a part that is no running text, with its heading.</summary>
    public void AddStatement(XElement part)
    {
        var text = TextWithoutLabel(part, "title");
        if (JatsStatements.IsConflict(part))
        {
            Add(Conflicts, text);
        }
        else
        {
            var title = JatsText.Of(part.Element("title")) ?? JatsStatements.NameOf(part.Name.LocalName);
            AddNote(text is null ? null : Titled(title, text));
        }
    }

    /// <summary>Takes a note.</summary>
    public void AddNote(string? text) => Add(Notes, text);

    /// <summary>The text of an element with its floats taken; its citing places are kept.</summary>
    public string? Text(XElement element, params ReadOnlySpan<string> without)
    {
        var text = new JatsText(this);
        foreach (var part in element.Nodes())
        {
            if (part is XElement child)
            {
                if (without.IndexOf(child.Name.LocalName) < 0)
                {
                    text.AddNode(child);
                }
            }
            else
            {
                text.AddNode(part);
            }
        }

        return Take(text);
    }

    /// <summary>What was written; its citing places are kept. Null for nothing.</summary>
    public string? Take(JatsText text) => Keep(text.Take());

    private string? TextWithoutLabel(XElement element, string? alsoWithout = null) => Text(element, "label", alsoWithout ?? "label");

    private string? Keep(MarkedText text)
    {
        if (text.Text.Length == 0)
        {
            return null;
        }

        if (text.Marks.Count > 0)
        {
            _marks[text.Text] = text.Marks;
        }

        return text.Text;
    }

    private void AddSection(XElement section, string path, string otherwise)
    {
        if (section.Name.LocalName == "sec" && JatsStatements.IsConflict(section))
        {
            Add(Conflicts, TextWithoutLabel(section, "title"));
            return;
        }

        var heading = Heading(section) ?? (section.Name.LocalName == "body" ? null : otherwise);
        var name = heading is null ? path : path.Length == 0 ? heading : path + PathSeparator + heading;
        var place = Sections.Count;
        var text = Text(section, "sec", "title", "label", "sec-meta", "object-id");
        if (text is not null)
        {
            // Boxes that stand in the text come behind it.
            Sections.Insert(place, new ExoPassage { Name = name.Length == 0 ? otherwise : name, Kind = ExoPassageKind.Body, Text = text });
        }

        foreach (var part in section.Elements("sec"))
        {
            AddSection(part, name, "Section");
        }
    }

    private void AddBackSection(XElement section)
    {
        if (JatsStatements.IsStatement(section))
        {
            AddStatement(section);
        }
        else
        {
            AddSection(section, "", "Section");
        }
    }

    private static string? Heading(XElement section)
    {
        var title = section.Element("title") ?? section.Element("caption")?.Element("title");
        return JatsText.Of(title)?.Replace('\n', ' ') ?? JatsText.Of(section.Element("label"));
    }

    private void AddFigure(XElement figure)
    {
        var label = Label(figure);
        var number = label is null ? null : FigureLabel.TryRead(label, out var read) ? read.Number : NumberIn(label);
        Figures.Add(new JatsFigure(label ?? "Figure", number, Caption(figure) ?? ""));
    }

    private void AddTable(XElement wrap)
    {
        var (headers, rows) = JatsTable.Read(wrap);
        Tables.Add(new ExoTable
        {
            Label = Label(wrap) ?? "Table",
            Caption = CaptionParts(wrap, "caption", "p") ?? "",
            Headers = headers,
            Rows = rows,
            Footnotes = Footnotes(wrap) ?? "",
            ArticleTitle = ArticleTitle,
        });
    }

    private void AddGroup(XElement group)
    {
        // A caption of the group is that of a figure or table of its own, with the parts after it.
        if (group.Element("caption") is not null || group.Element("label") is not null)
        {
            var label = Label(group);
            var caption = CaptionParts(group, "caption") ?? "";
            if (group.Name.LocalName == "fig-group")
            {
                Figures.Add(new JatsFigure(label ?? "Figure", label is null ? null : NumberIn(label), caption));
            }
            else
            {
                Tables.Add(new ExoTable { Label = label ?? "Table", Caption = caption, ArticleTitle = ArticleTitle });
            }
        }

        foreach (var part in group.Elements())
        {
            if (part.Name.LocalName is "fig" or "table-wrap" or "fig-group" or "table-wrap-group")
            {
                AddFloat(part);
            }
        }
    }

    private string? Caption(XElement figure) =>
        Text(figure, "label", "object-id", "alternatives", "graphic", "media", "permissions", "alt-text", "long-desc", "kwd-group", "subj-group");

    private string? CaptionParts(XElement wrap, params ReadOnlySpan<string> names)
    {
        var text = new JatsText(this);
        foreach (var part in wrap.Elements())
        {
            if (names.IndexOf(part.Name.LocalName) >= 0)
            {
                text.AddNode(part);
            }
        }

        return Take(text);
    }

    private static string? Footnotes(XElement wrap)
    {
        var text = new JatsText();
        foreach (var foot in wrap.Elements("table-wrap-foot"))
        {
            text.AddNotes(foot);
        }

        return text.Take().Text is { Length: > 0 } filled ? filled : null;
    }

    private static string? Label(XElement element) => JatsText.Of(element.Element("label"))?.Replace('\n', ' ').TrimEnd('.', ':', '|', ' ') is { Length: > 0 } label ? label : null;

    private static string? NumberIn(string label)
    {
        var last = label[(label.LastIndexOfAny([' ', '\u00A0']) + 1)..];
        return last.Any(char.IsAsciiDigit) ? last : null;
    }

    private static string? Titled(string? title, string? text) => text is null ? null : title is null ? text : $"{title.TrimEnd('.', ':', ' ')}: {text}";

    private static void Add(List<string> list, string? text)
    {
        if (text is not null && !list.Contains(text))
        {
            list.Add(text);
        }
    }
}

/// <summary>A figure as its caption tells it.</summary>
internal sealed record JatsFigure(string Label, string? Number, string Caption);
