using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.PmcPages;

/// <summary>
/// Tells headings from text. Some say it themselves: by "Go to:" above them, by the list "On this page", by their number, or by a
/// name that all journals use. A short line above a paragraph is the heading of a part.
/// </summary>
internal sealed class PmcHeadings
{
    private const int LongestHeading = 160;
    private const int ShortestParagraph = 100;

    private static readonly string[] s_first = ["Abstract", "Summary", "Graphical Abstract", "Highlights", "Introduction", "Background", "Associated Data", "Simple Summary", "Significance", "Author summary", "Synopsis"];

    private static readonly string[] s_common =
        ["Introduction", "Background", "Methods", "Materials and methods", "Material and methods", "Patients and methods", "Results", "Results and discussion", "Discussion", "Conclusion", "Conclusions"];

    private static readonly string[] s_names =
    [
        "Introduction", "Background", "Methods", "Method", "Materials and methods", "Material and methods", "Materials & methods", "Patients and methods", "Subjects and methods", "Experimental procedures", "Experimental section", "Star methods",
        "Results", "Results and discussion", "Discussion", "Conclusion", "Conclusions", "Concluding remarks", "Limitations", "Conclusions and perspectives", "Future perspectives", "Case report", "Case presentation",
    ];

    private static readonly string[] s_statements =
    [
        "Acknowledgments", "Acknowledgements", "Acknowledgment", "Acknowledgement", "Abbreviations", "Funding", "Funding statement", "Funding information", "Author contributions", "Authors' contributions", "Authors’ contributions", "Author Contributions Statement",
        "Conflict of interest", "Conflicts of interest", "Conflict of interest statement", "Competing interests", "Declaration of competing interest", "Declaration of interests", "Declaration of Conflicting Interests", "Disclosure", "Disclosures",
        "Disclosure statement", "Data availability", "Data availability statement", "Availability of data and materials", "Ethics statement", "Ethics approval", "Ethics approval and consent to participate", "Consent for publication",
        "Institutional Review Board Statement", "Informed Consent Statement", "Declarations", "Supplementary material", "Supplementary Materials", "Supplementary data", "Supplementary information", "Supporting information", "Electronic supplementary material",
        "Additional file", "Additional files", "Appendix", "Footnotes", "Publisher's note", "Publisher’s note", "Disclaimer", "Contributor Information", "Glossary", "Notes", "Associated Data",
    ];

    private static readonly string[] s_references = ["References", "Reference", "Literature cited", "Bibliography", "Works cited", "References and notes"];

    private static readonly HashSet<string> s_nameSet = new(s_names.Concat(s_statements).Concat(s_first), StringComparer.OrdinalIgnoreCase);

    private readonly PageLines _lines;
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <summary>Takes the list "On this page", where there is one.</summary>
    public PmcHeadings(PageLines lines)
    {
        _lines = lines;
        for (var line = lines.Count - 1; line >= 0; line--)
        {
            if (lines[line].SequenceEqual("On this page"))
            {
                for (var entry = line + 1; entry < lines.Count && !lines[entry].SequenceEqual("Cite") && !lines[entry].StartsWith("Follow NCBI"); entry++)
                {
                    _listed.Add(lines.Entry(entry).ToString());
                }

                return;
            }
        }
    }

    /// <summary>Whether a line begins the text of an article.</summary>
    public static bool IsFirst(ReadOnlySpan<char> line) => IsOneOf(NameIn(line, out _), s_first);

    /// <summary>Whether a line heads a part that every paper of research has, below its abstract.</summary>
    public static bool IsCommon(ReadOnlySpan<char> line) => IsOneOf(NameIn(line, out _), s_common);

    /// <summary>Whether a line heads an abstract.</summary>
    public static bool IsAbstract(ReadOnlySpan<char> line) => line.Equals("Abstract", StringComparison.OrdinalIgnoreCase) || line.Equals("Summary", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a heading is that of a statement, and not of the article's text.</summary>
    public static bool IsBackMatter(ReadOnlySpan<char> line) => IsOneOf(NameIn(line, out _), s_statements);

    /// <summary>Whether a line heads the list of references.</summary>
    public static bool IsReferences(ReadOnlySpan<char> line) => IsOneOf(NameIn(line, out _), s_references);

    /// <summary>The level of the heading on a line, from 1; 0 where it is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="behindGoTo">Whether "Go to:" stands above it, as above all parts of the old layout.</param>
    /// <param name="inAbstract">Whether the line stands in an abstract, whose parts have names that elsewhere head the text.</param>
    public int LevelOf(int line, bool behindGoTo, bool inAbstract)
    {
        var text = _lines[line];
        if (text.Length is 0 or > LongestHeading || text.Contains('\t') || text[^1] is ',' or ';')
        {
            return 0;
        }

        var name = NameIn(text, out var parts);
        if (behindGoTo || _listed.Contains(text.ToString()))
        {
            return 1;
        }

        if (parts == 0 && text[^1] is '.' or ':')
        {
            return 0;
        }

        if (s_nameSet.Contains(name.ToString()) && parts < 2)
        {
            return inAbstract && !StandsApart(line) ? 2 : 1;
        }

        var begins = name.Length > 2 && (char.IsUpper(name[0]) || char.IsAsciiDigit(name[0]) || name[0] is '“' or '"' || char.IsLower(name[0]) && name.Length > 3 && name[1..4].IndexOfAnyInRange('A', 'Z') >= 0);

        // Of wrapped text, any short line that ends a paragraph looks so.
        var torn = _lines.WrapWidth > 0 && ((line > 0 && !_lines.IsBlank(line - 1)) || (line + 1 < _lines.Count && !_lines.IsBlank(line + 1)));
        return !begins || torn || name.EndsWith(".") || !HeadsParagraph(line) ? 0 : Math.Max(2, parts);
    }

    /// <summary>Within an abstract "Introduction" may be its part, or the end of it: the text has one, and it comes after the keywords.</summary>
    private bool StandsApart(int line)
    {
        for (var above = line - 1; above >= 0 && above > line - 6; above--)
        {
            var text = _lines[above];
            if (text.StartsWith("Keywords", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Abbreviations:"))
            {
                return true;
            }
        }

        // The parts of an abstract go on to its conclusions, or to what it calls so; the text has more below.
        for (var below = line + 1; below < _lines.Count; below++)
        {
            var text = _lines[below];
            if (text.StartsWith("Keywords:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Go to:"))
            {
                return false;
            }

            if (text.SequenceEqual(_lines[line]))
            {
                return false;
            }

            if (PmcFurniture.IsEnd(text) || IsReferences(text))
            {
                return true;
            }
        }

        return true;
    }

    private bool HeadsParagraph(int line)
    {
        var next = line + 1;
        while (next < _lines.Count && (_lines.IsBlank(next) || PmcFurniture.IsButton(_lines[next])))
        {
            next++;
        }

        if (next == _lines.Count || PmcFurniture.IsEnd(_lines[next]))
        {
            return false;
        }

        var below = _lines[next];
        var numbered = NameIn(_lines[line], out var parts).Length > 0 && parts > 0;
        return !below.Contains('\t') && (below.Length >= ShortestParagraph || below[^1] == '.' || numbered || NameIn(below, out var inner).Length > 0 && inner > 1);
    }

    /// <summary>A heading without its number ("2.1. Cell culture"), and of how many parts that is.</summary>
    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> line, out int parts)
    {
        parts = 0;
        var at = 0;
        while (at < line.Length && char.IsAsciiDigit(line[at]))
        {
            var digits = PageCharacters.CountDigits(line[at..]);
            if (digits > 2)
            {
                break;
            }

            at += digits;
            parts++;
            if (at < line.Length && line[at] == '.')
            {
                at++;
            }
        }

        if (parts == 0 || at >= line.Length || !PageCharacters.IsBlank(line[at]))
        {
            parts = 0;
            return line;
        }

        return PageCharacters.Trim(line[at..]);
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
