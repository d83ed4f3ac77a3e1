using System.Globalization;
using System.Text;
using ExoTools.Citations;

namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Reads the section "References" into items, each with its printed label and the links behind it. Items stand one on a line, or
/// between blank lines, or are wrapped; every item may carry the same label "1.", or none.
/// </summary>
internal sealed class ReferenceListReader
{
    private const int WidestWrap = 200;

    private static readonly string[] s_links = ["DOI", "PMC", "PubMed"];

    /// <summary>The items, as printed apart from line ends.</summary>
    public List<string> Items { get; } = [];

    /// <summary>How many references the article has, from the line "Show all 48 references"; null without one.</summary>
    public int? Total { get; private set; }

    /// <summary>Whether a line leads to more of the list.</summary>
    public bool More { get; private set; }

    /// <summary>Reads the section.</summary>
    public static ReferenceListReader Read(PageLines lines, SectionSpan section)
    {
        var reader = new ReferenceListReader();
        var labelled = CountLabels(lines, section) > 0;
        var wrapped = !labelled && IsWrapped(lines, section);
        StringBuilder? item = null;
        var itemLabelled = false;
        var blankBefore = false;
        for (var line = section.Start; line < section.End; line++)
        {
            var text = lines.Entry(line);
            if (text.IsEmpty)
            {
                blankBefore = true;
                continue;
            }

            if (reader.ReadMoreLine(text) || PageFurniture.IsMenu(text))
            {
                continue;
            }

            if (item is not null && IsLink(text, out var link))
            {
                item.Append(item[^1] is '-' or '–' ? " " : " - ").Append(link);
            }
            else if (item is null || StartsItem(text, item, itemLabelled, labelled, blankBefore, wrapped))
            {
                reader.Add(item);
                item = new StringBuilder().Append(text);
                itemLabelled = LabelLength(text) > 0;
            }
            else
            {
                item.Append(' ').Append(text);
            }

            blankBefore = false;
        }

        reader.Add(item);
        return reader;
    }

    /// <summary>The items as references, numbered by their place.</summary>
    public UnreadReferenceList References(string? articleTitle, string? articleSource)
    {
        var items = Items;
        return new UnreadReferenceList(items.Count, i => ReferenceParser.Parse(items[i], i + 1, articleTitle, articleSource));
    }

    private static int CountLabels(PageLines lines, SectionSpan section)
    {
        var count = 0;
        for (var line = section.Start; line < section.End; line++)
        {
            count += LabelLength(lines.Entry(line)) > 0 ? 1 : 0;
        }

        return count;
    }

    private static bool StartsItem(ReadOnlySpan<char> line, StringBuilder item, bool itemLabelled, bool labelled, bool blankBefore, bool wrapped)
    {
        if (LabelLength(line) > 0)
        {
            return true;
        }

        if (itemLabelled)
        {
            // The label alone, with the text below; or text that goes on.
            return EndsWithLink(item);
        }

        if (EndsWithLink(item))
        {
            return true;
        }

        return !labelled && (blankBefore || (item[^1] == '.' && (wrapped ? StartsWithAuthor(line) : !char.IsLower(line[0]) && !char.IsAsciiDigit(line[0]))));
    }

    /// <summary>Whether unlabelled items were wrapped to a width: some line ends neither in a period nor in links.</summary>
    private static bool IsWrapped(PageLines lines, SectionSpan section)
    {
        var wrapped = false;
        for (var line = section.Start; line < section.End; line++)
        {
            var text = lines.Entry(line);
            if (text.Length > WidestWrap)
            {
                return false;
            }

            wrapped |= !text.IsEmpty && text[^1] != '.' && !EndsWithLink(text) && !IsLink(text, out _) && line + 1 < section.End && !lines.IsBlank(line + 1);
        }

        return wrapped;
    }

    /// <summary>Whether a line starts with a family name and initials: "van Sample AB, …".</summary>
    private static bool StartsWithAuthor(ReadOnlySpan<char> line)
    {
        var end = line[..Math.Min(line.Length, 60)].IndexOfAny(',', '.');
        return end > 0 && PersonName.IsInverted(line[..end]);
    }

    private void Add(StringBuilder? item)
    {
        if (item is { Length: > 0 } && LabelLength(item) < item.Length)
        {
            Items.Add(item.ToString());
        }
    }

    /// <summary>The length of a label "1." at the start, with its period; zero without one.</summary>
    private static int LabelLength(ReadOnlySpan<char> line)
    {
        var digits = PageCharacters.CountDigits(line);
        return digits is > 0 and < 5 && digits < line.Length && line[digits] == '.' && (digits + 1 == line.Length || PageCharacters.IsBlank(line[digits + 1])) ? digits + 1 : 0;
    }

    private static int LabelLength(StringBuilder item) => LabelLength(item.ToString(0, Math.Min(item.Length, 8)));

    private static bool EndsWithLink(StringBuilder item) => EndsWithLink(item.ToString(Math.Max(0, item.Length - 10), Math.Min(10, item.Length)));

    private static bool EndsWithLink(ReadOnlySpan<char> text)
    {
        foreach (var link in s_links)
        {
            if (text.EndsWith(link) && PageCharacters.Trim(text[..^link.Length]) is [.., '-' or '–'])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line holds nothing but names of links: "PMC", "- DOI - PubMed".</summary>
    private static bool IsLink(ReadOnlySpan<char> line, out string links)
    {
        links = "";
        if (line.Length > 40)
        {
            return false;
        }

        var names = line.ToString().Split([' ', '-', '–', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0 || !Array.TrueForAll(names, name => Array.IndexOf(s_links, name) >= 0))
        {
            return false;
        }

        links = string.Join(" - ", names);
        return true;
    }

    private bool ReadMoreLine(ReadOnlySpan<char> line)
    {
        if (line.Length > 60 || !line.StartsWith("Show ") || !(line.EndsWith("references") || line.EndsWith("references...")))
        {
            return false;
        }

        More = true;
        var at = line.IndexOfAnyInRange('0', '9');
        if (at >= 0 && line.StartsWith("Show all")
            && int.TryParse(line.Slice(at, PageCharacters.CountDigits(line[at..])), NumberStyles.None, CultureInfo.InvariantCulture, out var total))
        {
            Total = total;
        }

        return true;
    }
}
