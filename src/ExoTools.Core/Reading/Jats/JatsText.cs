using System.Text;
using System.Xml.Linq;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading.Jats;

/// <summary>A place in a text that cites references.</summary>
/// <param name="Offset">Where the printed mark starts, in UTF-16 units; the place itself for a raised mark, which is left out.</param>
/// <param name="Length">The length of the printed mark; 0 for a raised one.</param>
/// <param name="Ids">The ids of the references.</param>
internal readonly record struct CitationMark(int Offset, int Length, IReadOnlyList<string> Ids);

/// <summary>A text with the places in it that cite references.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<CitationMark> Marks);

/// <summary>
/// Writes elements with mixed content as lines of plain text: one for a paragraph, an item, a heading. Markup follows
/// <see cref="InlineText"/>; formulas become one line. A raised mark that leads to a reference, a footnote or an affiliation is no
/// text ("CD63" is not "CD6312") and is left out. What floats beside the text goes to the collector of the article.
/// </summary>
/// <param name="content">Takes figures, tables, boxes and footnotes; null where they are passed over.</param>
internal sealed class JatsText(JatsContent? content = null)
{
    private readonly StringBuilder _lines = new();
    private readonly InlineText _line = new();
    private readonly List<CitationMark> _marks = [];
    private int _lineMarks;

    // Whether a label was written that stands in the line of the block after it.
    private bool _runsIn;

    /// <summary>The text of an element; null where it is missing or holds none. A line feed separates paragraphs.</summary>
    public static string? Of(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new JatsText();
        text.AddChildren(element);
        return text.Take().Text is { Length: > 0 } filled ? filled : null;
    }

    /// <summary>Adds a node as it stands in the text.</summary>
    public void AddNode(XNode node) => Add(node);

    /// <summary>Adds text that the source does not print.</summary>
    public void AddText(string text) => _line.Add(text);

    /// <summary>Adds footnotes, each a line that starts with its mark.</summary>
    public void AddNotes(XElement notes)
    {
        foreach (var note in notes.Elements())
        {
            EndLine();
            if (note.Name.LocalName is "fn-group" or "table-wrap-foot")
            {
                AddNotes(note);
            }
            else if (note.Name.LocalName == "fn")
            {
                AddChildren(note);
            }
            else
            {
                Add(note);
            }
        }

        EndLine();
    }

    /// <summary>Adds all that an element holds.</summary>
    public void AddChildren(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            Add(node);
        }
    }

    /// <summary>The text so far, with its marks.</summary>
    public MarkedText Take()
    {
        EndLine();
        return new MarkedText(_lines.ToString(), _marks);
    }

    private void Add(XNode node)
    {
        if (node is XText text)
        {
            _runsIn &= string.IsNullOrWhiteSpace(text.Value);
            _line.Add(text.Value);
        }
        else if (node is XElement element)
        {
            Add(element);
        }
    }

    private void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "sup" or "sub":
                AddShifted(element);
                break;
            case "xref":
                AddReference(element);
                break;
            case "math":
                _line.Add(MathText.Of(element));
                break;
            case "tex-math":
                _line.Add(JatsFormulas.OfTex(element.Value));
                break;
            case "alternatives" or "citation-alternatives" or "name-alternatives" or "collab-alternatives" or "aff-alternatives":
                if (JatsFormulas.Choose(element) is { } chosen)
                {
                    Add(chosen);
                }

                break;
            case "disp-formula" or "disp-formula-group" or "chem-struct-wrap":
                _line.Break();
                AddChildren(element);
                _line.Break();
                break;
            case "name":
                AddParts(element, " ");
                break;
            case "person-group" or "conference" or "address" or "institution-wrap":
                AddParts(element, ", ");
                break;
            case "break" or "hr":
                _line.Break();
                break;
            case "fig" or "fig-group" or "table-wrap" or "table-wrap-group" or "boxed-text" or "supplementary-material" or "fn" or "floats-group" or "floats-wrap"
                or "fn-group":
                content?.AddFloat(element);
                break;
            case "p" or "title" or "subtitle" or "list" or "list-item" or "def-list" or "disp-quote" or "verse-group" or "verse-line" or "speech" or "statement" or "preformat"
                or "code" or "sec" or "attrib" or "array" or "tr" or "ack" or "app" or "glossary" or "caption" or "question" or "answer" or "explanation" or "question-wrap"
                or "term-head" or "def-head":
                StartLine();
                AddChildren(element);
                EndLine();
                break;
            case "def-item":
                AddDefinition(element);
                break;
            case "label" or "speaker":
                AddChildren(element);
                _line.Break();
                _runsIn = true;
                break;
            case "td" or "th":
                AddChildren(element);
                _line.Break();
                break;
            case "media":
                foreach (var part in element.Elements())
                {
                    if (part.Name.LocalName is "label" or "caption")
                    {
                        Add(part);
                    }
                }

                break;
            case "graphic" or "inline-graphic" or "inline-media" or "object-id" or "alt-text" or "long-desc" or "index-term" or "index-term-range-end" or "permissions"
                or "private-char" or "glyph-data" or "institution-id" or "ref-list" or "rt" or "rp" or "annotation" or "processing-meta" or "sec-meta" or "kwd-group" or "subj-group":
                break;
            default:
                AddChildren(element);
                break;
        }
    }

    /// <summary>Adds the parts of an element that prints nothing between them, with what readers see there.</summary>
    private void AddParts(XElement element, string between)
    {
        var printed = element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));
        var start = _line.Length;
        foreach (var node in element.Nodes())
        {
            if (!printed && node is XElement part && _line.Length > start && Of(part) is not null)
            {
                _line.Add(between);
            }

            Add(node);
        }
    }

    private void AddShifted(XElement element)
    {
        if (IsMark(element))
        {
            foreach (var reference in element.DescendantsAndSelf("xref"))
            {
                AddMark(_line.Length, 0, reference);
            }

            return;
        }

        _line.Shift(element.Name.LocalName == "sup" ? '^' : '_');
        AddChildren(element);
        _line.EndShift();
    }

    private void AddReference(XElement element)
    {
        var raised = element.Elements().Any() && element.Nodes().All(node => node is XElement { Name.LocalName: "sup" } || node is XText text && string.IsNullOrWhiteSpace(text.Value));
        var (start, lines) = (_line.Length, _lines.Length);
        if (!raised || !IsMarkKind(element))
        {
            AddChildren(element);
        }

        // A mark that breaks the line has no one place in it.
        var isWhole = lines == _lines.Length && _line.Length >= start;
        AddMark(isWhole ? start : _line.Length, isWhole ? _line.Length - start : 0, element);
    }

    private void AddMark(int start, int length, XElement reference)
    {
        if (JatsCitations.IdsOf(reference) is { Count: > 0 } ids)
        {
            _marks.Add(new CitationMark(start, length, ids));
        }
    }

    /// <summary>Whether raised text is nothing but marks, with what stands between them.</summary>
    private static bool IsMark(XElement raised)
    {
        if (raised.Name.LocalName != "sup" || !raised.Descendants("xref").Any(IsMarkKind))
        {
            return false;
        }

        foreach (var text in raised.DescendantNodes().OfType<XText>())
        {
            if (!text.Ancestors("xref").Any() && text.Value.AsSpan().IndexOfAnyExcept(" \t\r\n,;-–—‐−[]()*†‡§¶#&0123456789") >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMarkKind(XElement reference) =>
        (string?)reference.Attribute("ref-type") is "bibr" or "fn" or "table-fn" or "aff" or "author-notes" or "corresp" or "contrib";

    /// <summary>"term: definition", so that it reads as the list does.</summary>
    private void AddDefinition(XElement item)
    {
        EndLine();
        foreach (var part in item.Elements())
        {
            if (part.Name.LocalName == "def" && _line.Length > 0)
            {
                _line.Add(": ");
            }

            // A definition holds paragraphs; all of them belong to the term's line.
            var isDefinition = part.Name.LocalName == "def";
            foreach (var node in part.Nodes())
            {
                if (isDefinition && node is XElement { Name.LocalName: "p" } paragraph)
                {
                    AddChildren(paragraph);
                    _line.Break();
                }
                else
                {
                    Add(node);
                }
            }
        }

        EndLine();
    }

    private void StartLine()
    {
        if (!_runsIn)
        {
            EndLine();
        }

        _runsIn = false;
    }

    private void EndLine()
    {
        _runsIn = false;
        var line = _line.ToString();
        _line.Clear();
        if (line.Length == 0)
        {
            // A mark without text stands at the end of the line before.
            for (; _lineMarks < _marks.Count; _lineMarks++)
            {
                _marks[_lineMarks] = _marks[_lineMarks] with { Offset = _lines.Length, Length = 0 };
            }

            return;
        }

        if (_lines.Length > 0)
        {
            _lines.Append('\n');
        }

        for (; _lineMarks < _marks.Count; _lineMarks++)
        {
            var (offset, length, ids) = _marks[_lineMarks];

            // The blank before a mark is written with it.
            var blank = length > 0 && line[offset] == ' ' ? 1 : 0;
            _marks[_lineMarks] = new CitationMark(_lines.Length + offset + blank, length - blank, ids);
        }

        _lines.Append(line);
    }
}
