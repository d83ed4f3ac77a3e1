namespace ExoTools.Reading.PubMedPages;

/// <summary>What counts as blank on a page, and trimming by it.</summary>
internal static class PageCharacters
{
    /// <summary>Whether a character prints nothing: white space of any kind, a zero-width space or a byte order mark.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    /// <summary>The text without blanks at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>The text with each run of blanks as one space; nothing else changes.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        text = Trim(text);
        var folds = false;
        for (var i = 0; i < text.Length && !folds; i++)
        {
            folds = IsBlank(text[i]) && (text[i] != ' ' || IsBlank(text[i + 1]));
        }

        if (!folds)
        {
            return text.ToString();
        }

        var folded = new char[text.Length];
        var length = 0;
        var blank = false;
        foreach (var c in text)
        {
            if (IsBlank(c))
            {
                blank = true;
                continue;
            }

            if (blank)
            {
                folded[length++] = ' ';
                blank = false;
            }

            folded[length++] = c;
        }

        return new string(folded, 0, length);
    }

    /// <summary>The text without a list bullet at its start.</summary>
    public static ReadOnlySpan<char> WithoutBullet(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] is '•' or '*' or '·' or '▪' or '■' or '◦' or '●' or '‣' && IsBlank(line[1]) ? Trim(line[1..]) : line;

    /// <summary>The text without one closing period.</summary>
    public static ReadOnlySpan<char> WithoutPeriod(ReadOnlySpan<char> text) => text.EndsWith(".") ? Trim(text[..^1]) : text;

    /// <summary>The number of ASCII digits at the start.</summary>
    public static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
