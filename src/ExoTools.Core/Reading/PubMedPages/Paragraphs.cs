using System.Text;

namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Puts the lines of running text together to paragraphs. A browser prints a paragraph on one line; text that was wrapped to a width
/// has its line ends replaced by blanks.
/// </summary>
internal static class Paragraphs
{
    private const int WidestWrap = 200;

    /// <summary>The paragraphs of some lines of a page, without menus and links of the site.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">The first line.</param>
    /// <param name="to">The line after the last.</param>
    /// <param name="roleOf">Tells the lines that do not simply go on.</param>
    public static List<string> Read(PageLines lines, int from, int to, Func<string, LineRole>? roleOf = null)
    {
        var paragraphs = new List<string>();
        var block = new List<string>();
        for (var line = from; line <= to; line++)
        {
            if (line < to && !lines.IsBlank(line) && !PageFurniture.IsMenu(lines[line]))
            {
                block.Add(lines[line].ToString());
                continue;
            }

            AddBlock(block, roleOf, lines.WrapWidth, paragraphs);
            block.Clear();
        }

        return paragraphs;
    }

    /// <summary>Whether a text ends as a sentence does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"'”’)]»*");
        return !text.IsEmpty && text[^1] is '.' or '?' or '!' or ':' or '…' or '。';
    }

    private static void AddBlock(List<string> block, Func<string, LineRole>? roleOf, int pageWidth, List<string> paragraphs)
    {
        var width = pageWidth;
        foreach (var line in block)
        {
            width = Math.Max(width, line.Length);
        }

        var roles = block.ConvertAll(line => roleOf?.Invoke(line) ?? LineRole.Any);
        var wrapped = pageWidth > 0 || (width <= WidestWrap && IsWrapped(block, roles));
        StringBuilder? text = null;
        for (var i = 0; i < block.Count; i++)
        {
            text = text is null ? new StringBuilder(block[i]) : text.Append(' ').Append(block[i]);
            if (i + 1 < block.Count && roles[i] != LineRole.Alone && roles[i + 1] == LineRole.Any && Joins(block[i], block[i + 1], wrapped, width))
            {
                continue;
            }

            paragraphs.Add(text.ToString());
            text = null;
        }
    }

    private static bool Joins(string line, string next, bool wrapped, int width)
    {
        if (char.IsLower(next[0]) || line[^1] is ',' or '(')
        {
            return true;
        }

        if (!wrapped)
        {
            return false;
        }

        // A line was wrapped if the next word would not have fitted; short lines that end a sentence end a paragraph.
        var word = next.AsSpan().IndexOfAny(' ', '\u00A0');
        var needed = line.Length + 1 + (word < 0 ? next.Length : word);
        return needed > width - 2 || !EndsSentence(line);
    }

    private static bool IsWrapped(List<string> block, List<LineRole> roles)
    {
        for (var i = 0; i + 1 < block.Count; i++)
        {
            if (!EndsSentence(block[i]) && roles[i] != LineRole.Alone && roles[i + 1] == LineRole.Any)
            {
                return true;
            }
        }

        return false;
    }
}
