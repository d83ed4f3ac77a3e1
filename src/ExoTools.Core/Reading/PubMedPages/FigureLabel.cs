namespace ExoTools.Reading.PubMedPages;

/// <summary>A figure's label at the start of a line: "Figure 1.", "Fig. S2", "FIGURE 3", "Graphical abstract", "Scheme 1".</summary>
internal readonly record struct FigureLabel(string Label, string? Number, int Length, bool Closed)
{
    private const int LongestNumber = 24;

    private static readonly string[] s_words =
    [
        "Supplementary Figure", "Supplemental Figure", "Extended Data Figure", "Extended Data Fig.", "Appendix Figure", "Figure", "Fig.", "Fig", "Scheme", "Chart",
        "Image", "Box", "Plate", "Illustration", "Video", "Map", "Diagram", "Graph", "Algorithm", "Photo",
    ];

    private static readonly string[] s_unnumbered = ["Graphical abstract", "Visual abstract", "Central illustration", "Graphic abstract", "Unlabelled image", "Unlabelled figure"];

    /// <summary>Reads the label at the start of a line.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out FigureLabel label)
    {
        label = default;
        foreach (var name in s_unnumbered)
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsEnd(line, name.Length))
            {
                label = Close(line, name.Length, null);
                return true;
            }
        }

        foreach (var word in s_words)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(line[0]))
            {
                continue;
            }

            var start = word.Length;
            while (start < line.Length && PageCharacters.IsBlank(line[start]))
            {
                start++;
            }

            var length = NumberLength(line[start..]);
            if (length == 0 || !IsEnd(line, start + length))
            {
                return false;
            }

            label = Close(line, start + length, line.Slice(start, length).ToString());
            return true;
        }

        return false;
    }

    private static FigureLabel Close(ReadOnlySpan<char> line, int end, string? number)
    {
        var closed = end == line.Length || line[end] is '.' or ':' or '|';
        var length = end < line.Length && line[end] is '.' or ':' or '|' ? end + 1 : end;
        return new FigureLabel(line[..end].ToString(), number, length, closed);
    }

    private static bool IsEnd(ReadOnlySpan<char> line, int at) => at >= line.Length || PageCharacters.IsBlank(line[at]) || line[at] is '.' or ':' or '|';

    /// <summary>The length of "1", "2A", "S1", "1-2", "3.1", "IV", "1—figure supplement 2"; zero where no number stands there.</summary>
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 2 && char.IsAsciiLetterUpper(text[at]))
        {
            at++;
        }

        var digits = PageCharacters.CountDigits(text[at..]);
        if (digits == 0)
        {
            return RomanLength(text);
        }

        at += digits;
        while (at < text.Length && at < LongestNumber)
        {
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (char.IsAsciiLetter(text[at]) && !char.IsAsciiLetter(next))
            {
                at++;
            }
            else if (text[at] is '.' or '-' or '–' or ',' && char.IsAsciiDigit(next))
            {
                at += 1 + PageCharacters.CountDigits(text[(at + 1)..]);
            }
            else
            {
                break;
            }
        }

        const string Supplement = "figure supplement ";
        if (at + 1 < text.Length && text[at] is '—' or '-' or '–' && text[(at + 1)..].StartsWith(Supplement))
        {
            at += 1 + Supplement.Length;
            at += PageCharacters.CountDigits(text[at..]);
        }

        return at;
    }

    private static int RomanLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept("IVXL");
        length = length < 0 ? text.Length : length;
        return length <= 6 ? length : 0;
    }
}
