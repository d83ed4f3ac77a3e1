namespace ExoTools.Citations.Parsing;

/// <summary>The year that follows the names.</summary>
internal static class PrintedYear
{
    /// <summary>"(2013)", "(2013, March 4).", "([1958] 1999)", "(in press)", "2013.", "2013a," at a position.</summary>
    public static bool TryRead(string text, ref int at, int end, out PartialDate? date)
    {
        var next = at;
        while (next < end && text[next] is ' ' or '.' or ',' or ':' or ';')
        {
            next++;
        }

        int after;
        if (next < end && text[next] is '(' or '[')
        {
            if (!ReadBracketed(text, next, end, out after, out date))
            {
                return false;
            }
        }
        else
        {
            after = CitationDate.Read(text, next, end, out date);
            if (after < 0 || after > end || (after < end && text[after] is not ('.' or ',' or ';' or ':' or ' ')))
            {
                return false;
            }
        }

        while (after < end && text[after] is ' ' or '.' or ',' or ':' or ';' or ')')
        {
            after++;
        }

        at = after;
        return true;
    }

    private static bool ReadBracketed(string text, int open, int end, out int after, out PartialDate? date)
    {
        (after, date) = (open, null);
        var close = open + 1;
        var depth = 1;
        while (close < end && close - open < 40)
        {
            depth += text[close] is '(' or '[' ? 1 : text[close] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            close++;
        }

        if (close >= end || depth > 0)
        {
            return false;
        }

        after = close + 1;
        var content = text[(open + 1)..close];
        if (content.Contains(IdentifierScanner.Blank, StringComparison.Ordinal))
        {
            return false;
        }

        if (CitationDate.Read(text, open + 1, close, out date) == close)
        {
            return true;
        }

        // The last year of several is the one of what was read: "(1945/2000)".
        for (var i = close - 4; i > open; i--)
        {
            if (CitationDate.IsYear(text, i, close, out var year) && !char.IsLetterOrDigit(text[i - 1]))
            {
                date = new PartialDate { Year = year, Text = content };
                return true;
            }
        }

        date = null;
        return content is "in press" or "In press" or "in Press" or "n.d." or "forthcoming" or "submitted";
    }
}
