using ExoTools.Citations.Parsing;

namespace ExoTools.Citations;

/// <summary>The ends of a range of pages. "1382-91" means 1382 to 1391 and "S20-9" S20 to S29.</summary>
internal static class PageRange
{
    /// <summary>Splits pages as printed; the last is null where one page is printed, and expanded where it was short.</summary>
    public static (string First, string? Last) Split(string pages)
    {
        for (var i = 1; i < pages.Length - 1; i++)
        {
            if (!Characters.IsDash(pages[i]))
            {
                continue;
            }

            var next = i + 1;
            while (next < pages.Length - 1 && (Characters.IsDash(pages[next]) || pages[next] == ' '))
            {
                next++;
            }

            var first = pages[..i].Trim();
            return (first, Complete(first, pages[next..].Trim()));
        }

        return (pages, null);
    }

    /// <summary>The range with its last page in full and a plain hyphen.</summary>
    public static string Expand(string pages)
    {
        var (first, last) = Split(pages);
        return last is null ? first : $"{first}-{last}";
    }

    /// <summary>Whether what stands in the place of pages is the number of an article.</summary>
    public static bool IsArticleNumber(string pages) => PageReader.IsElectronicNumber(pages) || (Split(pages).Last is null && PageReader.IsArticleNumber(pages));

    private static string Complete(string first, string last)
    {
        // What stands behind the number ("694.e5", ", 701-3") is left alone; Roman numbers never match.
        var digits = 0;
        while (digits < last.Length && char.IsAsciiDigit(last[digits]))
        {
            digits++;
        }

        var start = first.Length;
        while (start > 0 && char.IsAsciiDigit(first[start - 1]))
        {
            start--;
        }

        var length = first.Length - start;
        if (digits == 0 || length == 0)
        {
            return last;
        }

        if (digits >= length)
        {
            // "S20-S29" and "S20-29": the letter goes with both.
            return digits == length && start > 0 ? first[..start] + last : last;
        }

        var complete = string.Concat(first.AsSpan(0, first.Length - digits), last);

        // A last page before the first is no short form: it stays as printed.
        return string.CompareOrdinal(complete, start, first, start, length) < 0 ? last : complete;
    }
}
