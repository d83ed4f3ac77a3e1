namespace ExoTools.Citations.Parsing;

/// <summary>Issues and supplements.</summary>
internal static class IssueReader
{
    /// <summary>Splits what stands in the brackets into issue and supplement.</summary>
    public static void Split(string content, ref Locator locator)
    {
        var blank = content.IndexOf(IdentifierScanner.Blank, StringComparison.Ordinal);
        content = (blank < 0 ? content : content[..blank]).Trim(' ', '.', ',');
        var supplement = FindSupplement(content, out var length);
        if (supplement < 0)
        {
            locator.Issue = content.Length == 0 ? locator.Issue : StripNumberSign(content);
            return;
        }

        var before = content[..supplement].Trim(' ', ',', '-', '.', '_');
        var after = content[(supplement + length)..].Trim(' ', '.', '_', ':', '-');
        locator.Issue = before.Length == 0 ? locator.Issue : before;
        locator.Supplement = after.Length == 0 ? "Suppl" : after;
    }

    public static int Read(string text, int start, int end, bool strict, ref Locator locator)
    {
        var at = start;
        while (at < end && text[at] is ' ' or ',')
        {
            at++;
        }

        foreach (var sign in (ReadOnlySpan<string>)["no. ", "No. ", "no ", "No ", "issue ", "Issue ", "iss. ", "no.", "No.", "n. ", "n.", "Nr. ", "nr. ", "n° ", "N° ", "nº ", "№ ", "núm. "])
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                var number = at + sign.Length;
                var stop = number;
                while (stop < end && (char.IsLetterOrDigit(text[stop]) || Characters.IsDash(text[stop])))
                {
                    stop++;
                }

                if (IsSupplementAt(text, number, end))
                {
                    stop = PartEnd(text, number, end);
                    Split(text[number..stop], ref locator);
                    return stop;
                }

                if (stop > number && char.IsAsciiDigit(text[number]))
                {
                    locator.Issue = text[number..stop];
                    return stop;
                }
            }
        }

        if (at >= end || text[at] != '(')
        {
            return start;
        }

        var depth = 0;
        for (var i = at; i < end && i - at < 48; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                // A year in brackets is the date of a year-last style, not an issue.
                if (strict && (CitationDate.Read(text, at + 1, i, out _) == i || !IsIssue(text.AsSpan(at + 1, i - at - 1))))
                {
                    return start;
                }

                Split(text[(at + 1)..i], ref locator);
                var next = i + 1;
                if (next + 1 < end && text[next] == ' ' && IsSupplementAt(text, next + 1, end))
                {
                    var stop = PartEnd(text, next + 1, end);
                    Split(text[(next + 1)..stop], ref locator);
                    next = stop;
                }

                return next;
            }
        }

        return start;
    }

    public static bool IsSupplementAt(string text, int at, int end) =>
        at + 5 <= end && string.Compare(text, at, "suppl", 0, 5, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The end of a part of a volume: before the colon, comma or bracket that follows it.</summary>
    public static int PartEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 40 && text[i] is not ':' and not ',' and not '(' and not ';' and not IdentifierScanner.Blank
            && !(text[i] == '.' && (i + 1 == end || (text[i + 1] == ' ' && i + 2 < end && !char.IsAsciiDigit(text[i + 2])))))
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of an issue that follows the volume after a point ("2.1"), before a bracket or a colon; -1 where there is none.</summary>
    public static int PointEnd(string text, int at, int end)
    {
        if (at >= end || text[at] != '.')
        {
            return -1;
        }

        var next = at + 1;
        while (next < end && char.IsAsciiDigit(text[next]))
        {
            next++;
        }

        return next - at is > 1 and < 5 && next + 1 < end && (text[next] == ':' || (text[next] == ' ' && text[next + 1] == '(')) ? next : -1;
    }

    private static string StripNumberSign(string issue)
    {
        foreach (var sign in (ReadOnlySpan<string>)["no. ", "No. ", "no ", "No ", "Issue ", "issue ", "Iss. "])
        {
            if (issue.StartsWith(sign, StringComparison.Ordinal))
            {
                return issue[sign.Length..];
            }
        }

        return issue;
    }

    private static int FindSupplement(string text, out int length)
    {
        var at = text.IndexOf("suppl", StringComparison.OrdinalIgnoreCase);
        length = 5;
        if (at < 0)
        {
            // "sup1", as Taylor & Francis have it.
            length = 3;
            at = text.IndexOf("sup", StringComparison.OrdinalIgnoreCase);
            return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && at + 3 < text.Length && (char.IsAsciiDigit(text[at + 3]) || text[at + 3] is '.' or ' ') ? at : -1;
        }

        while (at + length < text.Length && char.IsLetter(text[at + length]))
        {
            length++;
        }

        return at;
    }

    /// <summary>Whether brackets hold an issue ("3-4", "4 Suppl 2", "Pt 1") and not a remark.</summary>
    private static bool IsIssue(ReadOnlySpan<char> content)
    {
        var letters = 0;
        var longest = 0;
        foreach (var c in content)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            longest = Math.Max(longest, letters);
        }

        return content.IndexOfAnyInRange('0', '9') >= 0
            && (longest <= 3 || content.IndexOf("uppl") >= 0 || content.IndexOf("Part") >= 0 || content.IndexOf("Spec") >= 0 || content.IndexOf("Issue") >= 0);
    }
}
