namespace ExoTools.Language;

/// <summary>
/// Tells lines of a reference list that were pasted into running text: an author's name with initials at the start, and a year with a
/// volume, pages or a DOI behind it ("1. Smith J, et al. Title. Journal. 2019;8:1-9.", "Smith, J. A. (2019). Title. Journal, 8(1), 1-9.").
/// </summary>
internal static class ReferenceLines
{
    private const int LongestLabel = 5;
    private const int MostInitials = 3;

    /// <summary>The lines of a text that are references, in order.</summary>
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (IsReference(text.AsSpan(start, end - start)))
            {
                found.Add(new TextSpan(start, end - start));
            }

            start = end + 1;
        }

        return found;
    }

    private static bool IsReference(ReadOnlySpan<char> line)
    {
        var at = AfterLabel(line);
        return AfterAuthor(line, at) is { } author && HasYearAndPlace(line, author);
    }

    // "12. ", "[12] ", "(12) ", "12 "
    private static int AfterLabel(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at <= LongestLabel && (char.IsAsciiDigit(line[at]) || line[at] is '[' or ']' or '(' or ')' or '.' or ' ' or '\t' or '\r'))
        {
            at++;
        }

        return at;
    }

    // "van der Berg JA," "O'Neil, J. A.,"; null where no author stands there.
    private static int? AfterAuthor(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsLower(line[at]))
        {
            var particle = at;
            while (at < line.Length && char.IsLower(line[at]))
            {
                at++;
            }

            if (at - particle > 4 || at >= line.Length || line[at] != ' ')
            {
                return null;
            }

            at++;
        }

        var name = at;
        while (at < line.Length && (char.IsLetter(line[at]) || line[at] is '-' or '\'' or '’'))
        {
            at++;
        }

        if (at - name < 2 || !char.IsUpper(line[name]) || !char.IsLower(line[at - 1]))
        {
            return null;
        }

        at += at < line.Length && line[at] == ',' ? 1 : 0;
        if (at >= line.Length || line[at] != ' ')
        {
            return null;
        }

        var initials = 0;
        for (at++; at < line.Length && initials < MostInitials && char.IsUpper(line[at]); initials++)
        {
            at++;
            while (at < line.Length && line[at] is '.' or '-')
            {
                at++;
            }

            if (at + 1 < line.Length && line[at] == ' ' && char.IsUpper(line[at + 1]) && (at + 2 >= line.Length || line[at + 2] is '.' or ',' or ' '))
            {
                at++;
            }
        }

        return initials > 0 && at < line.Length && line[at] is ',' or ' ' or '.' or ';' ? at : null;
    }

    // "doi:10.", "doi.org/10.", "DOI 10."; not the "doi" of "doing".
    private static bool HasDoi(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOf("doi", StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            text = text[(at + 3)..];
            var value = text.StartsWith(".org/", StringComparison.OrdinalIgnoreCase) ? text[5..] : text.TrimStart(": ");
            if (value.Length < text.Length && value.StartsWith("10."))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasYearAndPlace(ReadOnlySpan<char> line, int from)
    {
        if (HasDoi(line[from..]))
        {
            return true;
        }

        for (var i = from; i + 4 < line.Length; i++)
        {
            if (!IsYear(line, i))
            {
                continue;
            }

            var rest = line[(i + 4)..];
            if (IsPlace(rest))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> line, int i) =>
        line[i] is '1' or '2' && (line[i + 1] is '9' or '0') && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3])
        && (i == 0 || !char.IsLetterOrDigit(line[i - 1])) && (i + 4 == line.Length || !char.IsLetterOrDigit(line[i + 4]));

    // ";8:1-9", " Mar 4;8(2):e12", "). Title. Journal, 8(1), 1-9"
    private static bool IsPlace(ReadOnlySpan<char> rest)
    {
        var volume = rest.IndexOf(';');
        if (volume is >= 0 and <= 12)
        {
            var number = rest[(volume + 1)..].TrimStart();
            var end = number.IndexOfAnyExceptInRange('0', '9');
            return end > 0 && number[end] is ':' or '(';
        }

        if (rest.Length == 0 || rest[0] != ')')
        {
            return false;
        }

        // Pages at the end.
        var pages = rest.TrimEnd(" .\r\t");
        var digits = pages.Length;
        while (digits > 0 && (char.IsAsciiDigit(pages[digits - 1]) || PieceTokenizer.IsDash(pages[digits - 1]) || pages[digits - 1] == 'e'))
        {
            digits--;
        }

        return pages.Length - digits >= 1 && digits > 1 && pages[digits - 1] is ' ' or ':' && pages[digits - 2] is ',' or ')' or ':' or ' ';
    }
}
