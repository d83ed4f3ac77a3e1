namespace ExoTools.Citations.Parsing;

/// <summary>Finds locators: "2012;14(7):654–655", "2017, 56, 4927–4930", "14, 654 (2012)", "18:20549" and their relatives.</summary>
internal static class LocatorReader
{
    /// <summary>The longest date before a semicolon.</summary>
    private const int LongestDate = 28;

    /// <summary>The longest locator at the end of a text.</summary>
    private const int LongestLocator = 110;

    /// <summary>Finds the last "date;volume(issue):pages".</summary>
    public static bool TryFindVancouver(string text, out Locator locator)
    {
        for (var i = text.LastIndexOf(';'); i > 0; i = i == 0 ? -1 : text.LastIndexOf(';', i - 1))
        {
            if (TryDateBefore(text, i, out var start, out var date)
                && (PlaceReader.Read(text, i + 1, text.Length, strict: false, out locator) || IsWithoutPlace(text, i + 1, out locator)))
            {
                locator.Start = start;
                locator.Date = date;
                return true;
            }
        }

        locator = default;
        return false;
    }

    /// <summary>Reads a locator that the text ends in; the longest one.</summary>
    public static bool TryReadSuffix(string text, int from, int end, out Locator locator)
    {
        while (end > from && text[end - 1] is ' ' or '.' or ',' or ';' or ':' or ']' or '[' or '(' or '<' or IdentifierScanner.Blank)
        {
            end--;
        }

        var first = Math.Max(from, end - LongestLocator);
        for (var start = first; start < end; start++)
        {
            if (!IsTokenStart(text, start, from))
            {
                continue;
            }

            if (LocatorForms.Read(text, start, end, out locator))
            {
                // "Rheumatology61, 572–580 (2022)" also ends in what looks like a double volume and a year.
                if (!locator.HasPlace && locator.Volume is not null && Characters.IsRange(locator.Volume) && ReadGlued(text, first, end, out var glued))
                {
                    locator = glued;
                    return true;
                }

                locator.Start = start;
                return true;
            }
        }

        return ReadGlued(text, first, end, out locator);
    }

    /// <summary>"2019 Jul 04;:null": nothing but marks, and what NLM prints for nothing.</summary>
    private static bool IsWithoutPlace(string text, int at, out Locator locator)
    {
        locator = new Locator { End = at };
        var next = at;
        while (next < text.Length && text[next] is ' ' or ':' or '.' or ';' && next - at < 4)
        {
            next++;
        }

        if (string.CompareOrdinal(text, next, "null", 0, 4) == 0)
        {
            next += 4;
        }

        return next + 2 >= text.Length || text[next] == IdentifierScanner.Blank;
    }

    private static bool TryDateBefore(string text, int mark, out int start, out PartialDate? date)
    {
        var end = mark;
        while (end > 0 && text[end - 1] is ' ' or ')' or '.' or ',')
        {
            end--;
        }

        for (start = Math.Max(0, end - LongestDate); start < end - 3; start++)
        {
            // "1504–1507; doi": the last of some pages is no year.
            if (IsTokenStart(text, start, 0) && CitationDate.Read(text, start, end, out date) == end && !IsEndOfRange(text, start))
            {
                return true;
            }
        }

        date = null;
        return false;
    }

    private static bool IsEndOfRange(string text, int at) =>
        at > 1 && Characters.IsDash(text[at - 1]) && char.IsAsciiDigit(text[at - 2]) && text.AsSpan(Math.Max(0, at - 16), Math.Min(at, 16)).IndexOf(':') >= 0;

    private static bool IsTokenStart(string text, int at, int from) =>
        char.IsLetterOrDigit(text[at]) ? at == from || !char.IsLetterOrDigit(text[at - 1]) : text[at] is '(' or ';' or ':';

    /// <summary>"Rheumatology61, 572–580 (2022)": the volume glued to the name.</summary>
    private static bool ReadGlued(string text, int first, int end, out Locator locator)
    {
        locator = default;
        if (end < 6 || text[end - 1] != ')')
        {
            return false;
        }

        for (var start = first + 1; start < end - 6; start++)
        {
            if (char.IsAsciiDigit(text[start]) && char.IsLetter(text[start - 1]) && PlaceReader.Read(text, start, end, strict: true, out locator)
                && locator.HasPlace && LocatorForms.ReadTrailingDate(text, locator.End, end, out var date))
            {
                locator.Start = start;
                locator.Date = date;
                locator.End = end;
                return true;
            }
        }

        return false;
    }
}
