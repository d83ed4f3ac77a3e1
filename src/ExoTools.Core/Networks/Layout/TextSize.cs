using System.Globalization;

namespace ExoTools.Networks.Layout;

/// <summary>
/// How wide text is, without a font: by the advance widths of Helvetica, which Arial and Liberation Sans share. Other scripts are
/// estimated on the wide side, so that a label does not run out of its node.
/// </summary>
internal static class TextSize
{
    /// <summary>Where a label is broken, in characters.</summary>
    private const int LineLength = 18;

    /// <summary>How many lines a label has at most; what is more is in the tooltip.</summary>
    private const int MaxLines = 4;

    /// <summary>Advance widths of U+0020 to U+007E in thousandths of the font size (Adobe's metrics of Helvetica).</summary>
    private static readonly short[] s_widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a line, in units of which the font size is given.</summary>
    public static double WidthOf(string text, double fontSize)
    {
        var sum = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += rune.Value switch
            {
                >= 0x20 and <= 0x7e => s_widths[rune.Value - 0x20],
                >= 0x1100 and < 0x1200 or >= 0x2e80 and < 0xa4d0 or >= 0xac00 and < 0xd7a4 or >= 0xf900 and < 0xfb00 or >= 0xfe30 and < 0xfe70 or >= 0xff00 and < 0xff61 or >= 0x1f000 => 1050,
                _ when CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ => 680,
            };
        }

        return sum * fontSize / 1000;
    }

    /// <summary>A label in lines of some eighteen characters, broken at blanks and after hyphens and slashes, or anywhere in a long word.</summary>
    public static IReadOnlyList<string> Wrap(string text)
    {
        var rest = CleanText.Line(text).Trim();
        var lines = new List<string>();
        while (rest.Length > LineLength + 4)
        {
            var cut = BreakOf(rest);
            if (lines.Count == MaxLines - 1)
            {
                lines.Add(rest[..cut].TrimEnd() + "…");
                return lines;
            }

            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0 || lines.Count == 0)
        {
            lines.Add(rest);
        }

        return lines;
    }

    /// <summary>Where the first line ends: the last good place up to its length, or else where no character is cut in two.</summary>
    private static int BreakOf(string text)
    {
        for (var i = LineLength; i >= LineLength / 3; i--)
        {
            if (text[i] == ' ' || text[i - 1] is '-' or '/' or '–')
            {
                return i;
            }
        }

        // A base and its marks are one character to the reader.
        var cut = 0;
        while (cut < LineLength)
        {
            cut += StringInfo.GetNextTextElementLength(text, cut);
        }

        return cut;
    }
}
