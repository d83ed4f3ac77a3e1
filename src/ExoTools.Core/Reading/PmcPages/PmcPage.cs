using System.Text;
using System.Xml.Linq;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.PmcPages;

/// <summary>
/// Turns a page into the form of JATS, so that one reader serves both. A browser's copy has no signs of what a line is: headings are
/// told by <see cref="PmcHeadings"/>, figures and tables by their labels, references by the links behind them.
/// </summary>
internal sealed class PmcPage
{
    private const string Keywords = "Keywords:";

    private static readonly string[] s_tableWords = ["Table", "TABLE"];

    private readonly PageLines _lines;
    private readonly PmcHeadings _headings;
    private readonly XElement _abstract = new("abstract");
    private readonly XElement _body = new("body");
    private readonly XElement _back = new("back");
    private readonly XElement _keywords = new("kwd-group");
    private readonly List<(int Level, XElement Section)> _open = [];
    private readonly HashSet<string> _labels = new(StringComparer.OrdinalIgnoreCase);
    private bool _inAbstract;

    /// <summary>Starts reading a page.</summary>
    public PmcPage(PageLines lines) => (_lines, _headings) = (lines, new PmcHeadings(lines));

    /// <summary>The element article; null where no title can be made out.</summary>
    public XElement? Convert(out IReadOnlyList<ExoSectionStatus> states)
    {
        var reader = new PmcFront(_lines);
        var front = reader.Convert();
        states = [];
        if (front is null)
        {
            return null;
        }

        var article = Convert(front, reader.End);
        states = new ExoSectionStatus[]
        {
            new("Author information", reader.ShowsAffiliations ? ExoSectionState.Present : ExoSectionState.Collapsed),
            State("Abstract", _abstract.HasElements),
            State("Full text", _body.HasElements),
            State("References", _back.Element("ref-list") is not null),
        };
        return article;
    }

    /// <summary>The element article of a text whose front was read already.</summary>
    /// <param name="front">The element front, whose article-meta takes the abstract and the keywords.</param>
    /// <param name="from">The line on which the text starts.</param>
    public XElement Convert(XElement front, int from)
    {
        var references = ReadText(from);
        var meta = front.Element("article-meta")!;
        foreach (var part in (XElement[])[_abstract, _keywords])
        {
            if (part.HasElements)
            {
                meta.Add(part);
            }
        }

        if (references.Count > 0)
        {
            _back.Add(new XElement("ref-list", references));
        }

        return new XElement("article", front, _body, _back);
    }

    private static ExoSectionStatus State(string section, bool isThere) => new(section, isThere ? ExoSectionState.Present : ExoSectionState.NotPresent);

    private List<XElement> ReadText(int from)
    {
        var behindGoTo = false;
        for (var line = from; line < _lines.Count; line++)
        {
            var text = _lines[line];
            if (PmcFurniture.IsEnd(text))
            {
                break;
            }

            if (text.IsEmpty || PmcFurniture.Is(text))
            {
                behindGoTo |= text.StartsWith("Go to:");
                continue;
            }

            if (PmcHeadings.IsReferences(text))
            {
                return PmcReferences.Read(_lines, line + 1);
            }

            if (TableLabel(text) is { } table)
            {
                line = AddTable(line, table);
            }
            else if (FigureLabel.TryRead(text, out var figure) && figure.Closed)
            {
                line = AddFigure(line, figure);
            }
            else if (_headings.LevelOf(line, behindGoTo, _inAbstract) is > 0 and var level)
            {
                AddHeading(text, level);
            }
            else if (text.StartsWith(Keywords, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var keyword in text[Keywords.Length..].ToString().Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    _keywords.Add(new XElement("kwd", keyword.TrimEnd('.')));
                }
            }
            else
            {
                line = AddParagraph(line);
            }

            behindGoTo = false;
        }

        return [];
    }

    /// <summary>Takes a paragraph: one line, or several where the text is wrapped; gives its last line.</summary>
    private int AddParagraph(int line)
    {
        var text = new StringBuilder().Append(_lines[line]);
        if (_lines.WrapWidth > 0)
        {
            while (line + 1 < _lines.Count && !_lines.IsBlank(line + 1) && !PmcHeadings.IsReferences(_lines[line + 1]) && !PmcFurniture.IsEnd(_lines[line + 1]))
            {
                text.Append(' ').Append(_lines[++line]);
            }
        }

        Target().Add(new XElement("p", text.ToString()));
        return line;
    }

    private XElement Target() => _open.Count > 0 ? _open[^1].Section : _inAbstract ? _abstract : _body;

    private void AddHeading(ReadOnlySpan<char> text, int level)
    {
        if (PmcHeadings.IsAbstract(text) && !_body.HasElements)
        {
            // A second abstract, such as a graphical one, stands in the first as a part of it.
            _open.Clear();
            _inAbstract = true;
            return;
        }

        _inAbstract &= level > 1;
        while (_open.Count > 0 && _open[^1].Level >= level)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        // A statement of the back matter belongs there, and so does what it holds.
        var section = new XElement("sec", new XElement("title", text.ToString()));
        var parent = _open.Count > 0 || _inAbstract ? Target() : PmcHeadings.IsBackMatter(text) ? _back : _body;
        parent.Add(section);
        _open.Add((level, section));
    }

    /// <summary>Takes a figure: the label, and the caption behind it or on the next lines; gives its last line.</summary>
    private int AddFigure(int line, FigureLabel figure)
    {
        var caption = new List<string>();
        var rest = PageCharacters.Trim(_lines[line][figure.Length..]);
        if (!rest.IsEmpty)
        {
            caption.Add(rest.ToString());
        }

        var last = line;
        for (var next = line + 1; next < _lines.Count && caption.Count < 3; next++)
        {
            var text = _lines[next];
            if (text.IsEmpty || PmcFurniture.Is(text))
            {
                if (text.IsEmpty && caption.Count > 0)
                {
                    break;
                }

                continue;
            }

            // The label stands twice where the picture has a name of its own.
            if (FigureLabel.TryRead(text, out var again) && again.Label.Equals(figure.Label, StringComparison.OrdinalIgnoreCase) && caption.Count == 0)
            {
                return AddFigure(next, again);
            }

            if (caption.Count > 0 && (caption[^1].Length > 250 || text.Length < 60 || again.Label is not null) || TableLabel(text) is not null || PmcFurniture.IsEnd(text) || (caption.Count > 0 && _headings.LevelOf(next, false, false) > 0))
            {
                break;
            }

            caption.Add(text.ToString());
            last = next;
        }

        if (_labels.Add(figure.Label) || caption.Count > 0)
        {
            Target().Add(new XElement("fig", new XElement("label", figure.Label), new XElement("caption", caption.Select(part => new XElement("p", part)))));
        }

        return last;
    }

    /// <summary>Takes a table: label, title, rows with tabs between their cells, notes; gives its last line.</summary>
    private int AddTable(int line, string label)
    {
        var rest = PageCharacters.Trim(PageCharacters.Trim(_lines[line][label.Length..]).TrimStart(".:"));
        var title = new List<string>();
        if (!rest.IsEmpty)
        {
            title.Add(rest.ToString());
        }

        var rows = new List<XElement>();
        var notes = new List<string>();
        var last = line;
        for (var next = line + 1; next < _lines.Count && next < line + 5000; next++)
        {
            var text = _lines.Whole(next);
            var isRow = text.Contains('\t');
            if (text.IsWhiteSpace() || PmcFurniture.Is(_lines[next]))
            {
                if (text.IsWhiteSpace() && (notes.Count > 0 || (rows.Count > 0 && !FollowsRow(next))))
                {
                    break;
                }

                continue;
            }

            if (isRow)
            {
                rows.Add(new XElement("tr", text.ToString().Split('\t').Select(cell => new XElement(rows.Count == 0 ? "th" : "td", cell.Trim()))));
            }
            else if (rows.Count == 0 && title.Count < 2)
            {
                title.Add(_lines[next].ToString());
            }
            else if (rows.Count > 0 && notes.Count < 6 && _headings.LevelOf(next, false, false) == 0 && !FigureLabel.TryRead(_lines[next], out _) && TableLabel(_lines[next]) is null)
            {
                notes.Add(_lines[next].ToString());
            }
            else
            {
                break;
            }

            last = next;
        }

        Target().Add(new XElement(
            "table-wrap",
            new XElement("label", label),
            title.Count == 0 ? null : new XElement("caption", title.Select(part => new XElement("p", part))),
            rows.Count == 0 ? null : new XElement("table", new XElement("thead", rows[0]), new XElement("tbody", rows.Skip(1))),
            notes.Count == 0 ? null : new XElement("table-wrap-foot", notes.Select(part => new XElement("p", part)))));
        return last;
    }

    /// <summary>Whether, past blank lines, a table goes on.</summary>
    private bool FollowsRow(int line)
    {
        var next = _lines.NextFilled(line, _lines.Count);
        return next < _lines.Count && _lines.Whole(next).Contains('\t');
    }

    /// <summary>"Table 1" alone on its line or closed by a sign; null for a sentence that speaks of a table.</summary>
    private static string? TableLabel(ReadOnlySpan<char> line)
    {
        foreach (var word in s_tableWords)
        {
            if (!line.StartsWith(word) || line.Length < word.Length + 2 || !PageCharacters.IsBlank(line[word.Length]))
            {
                continue;
            }

            var at = word.Length + 1;
            at += line[at] is 'S' or 'A' ? 1 : 0;
            var digits = PageCharacters.CountDigits(line[at..]);
            var end = at + digits;
            return digits is > 0 and < 4 && (end == line.Length || line[end] is '.' or ':') ? line[..end].ToString() : null;
        }

        return null;
    }
}
