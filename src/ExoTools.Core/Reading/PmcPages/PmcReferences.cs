using System.Text;
using System.Xml.Linq;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.PmcPages;

/// <summary>Reads the list of references: an item starts with the number that follows, or, in lists without numbers, behind the links of the one before.</summary>
internal static class PmcReferences
{
    private static readonly string[] s_links = ["[DOI]", "[PubMed]", "[Google Scholar]", "[PMC free article]", "[CrossRef]", "[Europe PMC free article]", "[Ref list]"];

    /// <summary>The items as elements ref.</summary>
    public static List<XElement> Read(PageLines lines, int from)
    {
        var references = new List<XElement>();
        var item = new StringBuilder();
        var number = 0;
        var numbered = LabelAt(lines, lines.NextFilled(from, lines.Count), 1) > 0;
        var linked = false;
        for (var line = from; line < lines.Count && !PmcFurniture.IsEnd(lines[line]); line++)
        {
            var text = lines.Entry(line);
            if (text.IsEmpty || PmcFurniture.IsButton(text))
            {
                continue;
            }

            // Behind a whole item, the statements that some pages print below the list.
            if (linked && PmcHeadings.IsBackMatter(text))
            {
                break;
            }

            var label = numbered ? LabelAt(lines, line, number + 1) : 0;
            if (numbered ? label > 0 : item.Length == 0 || linked)
            {
                Add(references, item, number, numbered);
                number++;
                text = PageCharacters.Trim(text[label..]);
            }

            _ = item.Length > 0 ? item.Append(' ') : item;
            item.Append(text);
            linked = EndsInLink(text);
        }

        Add(references, item, number, numbered);
        return references;
    }

    private static void Add(List<XElement> references, StringBuilder item, int number, bool numbered)
    {
        var text = item.ToString().AsSpan();
        item.Clear();
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var link in s_links)
            {
                if (text.EndsWith(link))
                {
                    text = PageCharacters.Trim(text[..^link.Length]);
                    cut = true;
                }
            }
        }

        if (!text.IsEmpty)
        {
            references.Add(new XElement("ref", numbered ? new XElement("label", $"{number}.") : null, new XElement("mixed-citation", text.ToString())));
        }
    }

    private static bool EndsInLink(ReadOnlySpan<char> text)
    {
        foreach (var link in s_links)
        {
            if (text.EndsWith(link))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The length of the label with a number at the start of a line ("12." or "[12]"); 0 where it is another.</summary>
    private static int LabelAt(PageLines lines, int line, int number)
    {
        if (line >= lines.Count)
        {
            return 0;
        }

        var text = lines.Entry(line);
        var open = text.StartsWith("[") || text.StartsWith("(") ? 1 : 0;
        var digits = PageCharacters.CountDigits(text[open..]);
        var end = open + digits;
        return digits is > 0 and < 5 && int.Parse(text.Slice(open, digits), System.Globalization.CultureInfo.InvariantCulture) == number
            && (open == 1 ? end < text.Length && text[end] is ']' or ')' : end == text.Length || text[end] is '.' or ')' || PageCharacters.IsBlank(text[end]))
            ? Math.Min(text.Length, end + 1) : 0;
    }
}
