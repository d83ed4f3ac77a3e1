namespace ExoTools.Citations;

/// <summary>Where in its container a work stands: date, volume, issue, pages; a part that is not printed is null.</summary>
internal struct Locator
{
    public int Start;
    public int End;
    public PartialDate? Date;
    public string? Volume;
    public string? Issue;
    public string? Supplement;
    public string? Pages;
    public string? ArticleNumber;

    /// <summary>Whether the year comes in brackets after the volume ("12 (2010) 34–56"), as styles with commas have it.</summary>
    public bool YearAfterVolume;

    /// <summary>Whether pages follow what may be a year, and may be a volume ("Biochim Biophys Acta 1843:1674").</summary>
    public bool YearBeforePages;

    public readonly bool HasPlace => Pages is not null || ArticleNumber is not null;
}

/// <summary>Reads locators: "2012;14(7):654–655", "2017, 56, 4927–4930", "14, 654 (2012)", "18:20549" and their relatives.</summary>
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
                && (ReadPlace(text, i + 1, text.Length, strict: false, out locator) || IsWithoutPlace(text, i + 1, out locator)))
            {
                locator.Start = start;
                locator.Date = date;
                return true;
            }
        }

        locator = default;
        return false;
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

            if (ReadWhole(text, start, end, out locator))
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

    /// <summary>Splits what stands in the brackets into issue and supplement.</summary>
    internal static void SplitIssue(string content, ref Locator locator)
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
            return -1;
        }

        while (at + length < text.Length && char.IsLetter(text[at + length]))
        {
            length++;
        }

        return at;
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

    /// <summary>One of the forms, from start to end with nothing left over.</summary>
    private static bool ReadWhole(string text, int start, int end, out Locator locator)
    {
        locator = default;

        // year, volume(issue), pages
        var bracketed = text[start] == '(';
        var dateEnd = CitationDate.Read(text, bracketed ? start + 1 : start, end, out var date);
        if (dateEnd > 0 && (!bracketed || (dateEnd < end && text[dateEnd] == ')')))
        {
            var at = bracketed ? dateEnd + 1 : dateEnd;
            if (at >= end)
            {
                locator.Date = date;
                locator.End = end;
                return true;
            }

            if (text[at] is ' ' or ',' or ';' or ':' or '.' && ReadPlace(text, at + 1, end, strict: true, out locator) && locator.End == end)
            {
                locator.Date = date;
                return true;
            }

            // "bioRxiv. 2022:2022.10.02.510513", "Examp J. 2018:5-9"
            locator = default;
            var mark = text[at];
            at = SkipSeparator(text, at, end);
            if (mark is ':' or ',' && IsPreprintNumber(text, at, end))
            {
                locator.Date = date;
                locator.ArticleNumber = text[at..end];
                locator.End = end;
                return true;
            }

            if (mark == ':' && ReadPages(text, at, end, strict: true, ref locator) == end && locator.HasPlace)
            {
                locator.YearBeforePages = true;
                locator.Date = date;
                locator.End = end;
                return true;
            }

            locator = default;
            if (StartsWithPageSign(text, at, end) && ReadPages(text, at, end, strict: true, ref locator) == end)
            {
                locator.Date = date;
                locator.End = end;
                return true;
            }
        }

        // volume (year) pages and volume(issue), pages (year)
        locator = default;
        if (ReadVolume(text, start, end, strict: true, ref locator) is var next and > 0)
        {
            var volume = locator;
            if (ReadBracketedDate(text, next, end, out date) is var after and > 0)
            {
                locator.Date = date;
                locator.YearAfterVolume = true;
                locator.End = after;
                if (after == end || (ReadPages(text, SkipSeparator(text, after, end), end, strict: true, ref locator) is var last && last == end))
                {
                    locator.End = end;
                    return true;
                }
            }

            locator = volume;
            if (ReadPlace(text, start, end, strict: true, out locator))
            {
                if (locator.End == end)
                {
                    return true;
                }

                if (ReadTrailingDate(text, locator.End, end, out date))
                {
                    locator.Date = date;
                    locator.End = end;
                    return true;
                }
            }
        }

        // "Am J Public Health: e1–e7"
        locator = default;
        if (text[start] == ':' && ReadPages(text, SkipBlanks(text, start + 1, end), end, strict: true, ref locator) == end && locator.HasPlace
            && (locator.ArticleNumber is not null || Characters.IsRange(locator.Pages!)))
        {
            locator.End = end;
            return true;
        }

        // pages alone, after their sign
        locator = default;
        if (StartsWithPageSign(text, start, end) && ReadPages(text, start, end, strict: true, ref locator) is var place and > 0
            && (place == end || ReadTrailingDate(text, place, end, out locator.Date)))
        {
            locator.End = end;
            return true;
        }

        return false;
    }

    /// <summary>"2022.10.02.510513": a date and a number, as bioRxiv and medRxiv number their articles.</summary>
    private static bool IsPreprintNumber(string text, int start, int end)
    {
        if (end - start is < 17 or > 24 || !CitationDate.IsYear(text, start, end, out _))
        {
            return false;
        }

        var stops = 0;
        for (var i = start; i < end; i++)
        {
            stops += text[i] == '.' ? 1 : 0;
            if (text[i] != '.' && !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return stops == 3;
    }

    private static bool ReadTrailingDate(string text, int at, int end, out PartialDate? date)
    {
        var next = at;
        while (next < end && text[next] is ' ' or ',' or ';' or '.')
        {
            next++;
        }

        if (ReadBracketedDate(text, next, end, out date) == end)
        {
            return true;
        }

        return next > at && next < end && CitationDate.Read(text, next, end, out date) == end;
    }

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
            if (char.IsAsciiDigit(text[start]) && char.IsLetter(text[start - 1]) && ReadPlace(text, start, end, strict: true, out locator)
                && locator.HasPlace && ReadTrailingDate(text, locator.End, end, out var date))
            {
                locator.Start = start;
                locator.Date = date;
                locator.End = end;
                return true;
            }
        }

        return false;
    }

    private static int ReadBracketedDate(string text, int at, int end, out PartialDate? date)
    {
        date = null;
        var i = at;
        while (i < end && text[i] is ' ' or ',')
        {
            i++;
        }

        if (i >= end || text[i] != '(')
        {
            return -1;
        }

        var next = CitationDate.Read(text, i + 1, end, out date);
        return next > 0 && next < end && text[next] == ')' ? next + 1 : -1;
    }

    /// <summary>Volume, issue and pages. Strictly, each is read only in forms that little else has.</summary>
    private static bool ReadPlace(string text, int at, int end, bool strict, out Locator locator)
    {
        locator = default;
        var next = SkipBlanks(text, at, end);
        if (next >= end)
        {
            return false;
        }

        var afterVolume = ReadVolume(text, next, end, strict, ref locator);
        if (afterVolume < 0)
        {
            if (strict)
            {
                return false;
            }

            afterVolume = next;
        }

        next = ReadIssue(text, afterVolume, end, strict, ref locator);
        locator.End = next;

        // "58, 1, 73-98": volume, issue, pages
        if (strict && next == afterVolume && next + 3 < end && text[next] == ',' && ReadCommaIssue(text, next, end, ref locator) is var comma and > 0)
        {
            locator.End = comma;
            return true;
        }

        var separated = SkipSeparator(text, next, end);
        var last = separated > next || !strict ? ReadPages(text, separated, end, strict, ref locator) : -1;
        if (last > 0 && strict && separated == next + 1 && text[next] == '.' && !(locator.Pages is not null && Characters.IsRange(locator.Pages)))
        {
            // "v. 12.0" is a version; "171.95–107" has pages.
            return false;
        }

        if (last > 0)
        {
            locator.End = last;
            return locator.Volume is not null || locator.Issue is not null || locator.Supplement is not null || (separated > next && locator.HasPlace);
        }

        // "2022;71" and "2004;6(1)", but not a volume alone without its date.
        return strict
            ? locator.Volume is not null && locator.Issue is not null
            : locator.Volume is not null || locator.Issue is not null || locator.Supplement is not null;
    }

    private static int ReadCommaIssue(string text, int at, int end, ref Locator locator)
    {
        var issue = SkipBlanks(text, at + 1, end);
        var next = issue;
        while (next < end && char.IsAsciiDigit(text[next]) && next - issue < 4)
        {
            next++;
        }

        if (next == issue || next - issue > 3 || next + 2 >= end || text[next] != ',')
        {
            return -1;
        }

        var pages = locator;
        var last = ReadPages(text, SkipBlanks(text, next + 1, end), end, strict: true, ref pages);
        if (last < 0 || pages.Pages is null || !Characters.IsRange(pages.Pages))
        {
            return -1;
        }

        locator = pages;
        locator.Issue = text[issue..next];
        return last;
    }

    private static int ReadVolume(string text, int start, int end, bool strict, ref Locator locator)
    {
        var at = start;
        foreach (var sign in (ReadOnlySpan<string>)["vol. ", "Vol. ", "vol ", "Vol ", "vol.", "Vol.", "volume ", "Volume ", "v. ", "v."])
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0 && at + sign.Length < end && char.IsAsciiDigit(text[at + sign.Length]))
            {
                at += sign.Length;
                break;
            }
        }

        var next = at;
        if (strict)
        {
            if (next < end && text[next] is >= 'A' and <= 'H' && next + 1 < end && char.IsAsciiDigit(text[next + 1]))
            {
                next++;
            }

            var digits = next;
            while (next < end && char.IsAsciiDigit(text[next]))
            {
                next++;
            }

            if (next == digits || next - digits > 4 || text[digits] == '0')
            {
                return -1;
            }

            if (next < end && char.IsAsciiLetterUpper(text[next]))
            {
                next++;
            }

            if (next + 1 < end && (Characters.IsDash(text[next]) || text[next] == '/') && char.IsAsciiDigit(text[next + 1]))
            {
                var last = next + 1;
                while (last < end && char.IsAsciiDigit(text[last]))
                {
                    last++;
                }

                if (last - next <= 4 && last < end && text[last] is '(' or ':' or ',' or ' ')
                {
                    next = last;
                }
            }

            if (next < end && char.IsLetterOrDigit(text[next]))
            {
                return -1;
            }
        }
        else
        {
            while (next < end && next - at < 16 && (char.IsLetterOrDigit(text[next]) || Characters.IsDash(text[next]) || text[next] is '/' or '.')
                && !IsSupplementAt(text, next, end))
            {
                next++;
            }

            while (next > at && text[next - 1] == '.')
            {
                next--;
            }

            var word = text.AsSpan(at, next - at);
            if (word.IndexOfAnyInRange('0', '9') < 0 && !IsRoman(word) && word.Length > 0)
            {
                // "2019; Suppl" has no volume; a word is none either, unless pages follow it.
                if (!IsSupplementAt(text, at, end) && !(next < end && text[next] is '(' or ':' && word.Length <= 12 && !word.Equals("doi", StringComparison.OrdinalIgnoreCase)))
                {
                    return -1;
                }
            }
        }

        if (next > at)
        {
            locator.Volume = text[at..next];
        }

        // "9 Suppl 1", "185 Pt 1", "12 Spec No"
        var part = SkipBlanks(text, next, end);
        if ((part > next || next == at) && part < end)
        {
            if (IsSupplementAt(text, part, end))
            {
                var stop = PartEnd(text, part, end);
                SplitIssue(text[part..stop], ref locator);
                next = stop;
            }
            else if (!strict && IsPartAt(text, part, end))
            {
                var stop = PartEnd(text, part, end);
                locator.Issue = text[part..stop].Trim();
                next = stop;
            }
            else if (!strict && char.IsAsciiDigit(text[part]))
            {
                // "12 4 Suppl 2"
                var digits = part;
                while (digits < end && char.IsAsciiDigit(text[digits]))
                {
                    digits++;
                }

                if (digits < end && text[digits] == ' ' && IsSupplementAt(text, digits + 1, end))
                {
                    var stop = PartEnd(text, part, end);
                    SplitIssue(text[part..stop], ref locator);
                    next = stop;
                }
            }
        }

        return next > start ? next : -1;
    }

    private static bool IsSupplementAt(string text, int at, int end) =>
        at + 5 <= end && string.Compare(text, at, "suppl", 0, 5, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsPartAt(string text, int at, int end)
    {
        foreach (var sign in (ReadOnlySpan<string>)["Pt ", "Pt. ", "pt ", "Part ", "Spec", "No ", "Web ", "Database", "HIV"])
        {
            if (at + sign.Length <= end && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of a part of a volume: before the colon, comma or bracket that follows it.</summary>
    private static int PartEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 40 && text[i] is not ':' and not ',' and not '(' and not ';' and not IdentifierScanner.Blank
            && !(text[i] == '.' && (i + 1 == end || (text[i + 1] == ' ' && i + 2 < end && !char.IsAsciiDigit(text[i + 2])))))
        {
            i++;
        }

        return i;
    }

    private static int ReadIssue(string text, int start, int end, bool strict, ref Locator locator)
    {
        var at = start;
        while (at < end && text[at] is ' ' or ',')
        {
            at++;
        }

        foreach (var sign in (ReadOnlySpan<string>)["no. ", "No. ", "no ", "No ", "issue ", "Issue ", "iss. ", "no.", "No.", "n. ", "n."])
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
                    SplitIssue(text[number..stop], ref locator);
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

                SplitIssue(text[(at + 1)..i], ref locator);
                var next = i + 1;
                if (next + 1 < end && text[next] == ' ' && IsSupplementAt(text, next + 1, end))
                {
                    var stop = PartEnd(text, next + 1, end);
                    SplitIssue(text[(next + 1)..stop], ref locator);
                    next = stop;
                }

                return next;
            }
        }

        return start;
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

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static int SkipSeparator(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or ':' or ',' or ';' or '.')
        {
            at++;
        }

        return at;
    }

    private static bool StartsWithPageSign(string text, int at, int end) => PageSignEnd(text, at, end) > at;

    private static int PageSignEnd(string text, int at, int end)
    {
        foreach (var sign in (ReadOnlySpan<string>)["pp. ", "pp.", "pp ", "p. ", "p.", "p ", "Pp. ", "P. ", "pages ", "pages: ", "Pages ", "page ", "pg. "])
        {
            if (at + sign.Length < end && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0
                && (char.IsAsciiDigit(text[at + sign.Length]) || char.IsAsciiLetterUpper(text[at + sign.Length])
                    || (text[at + sign.Length] == 'e' && at + sign.Length + 1 < end && char.IsAsciiDigit(text[at + sign.Length + 1]))))
            {
                return at + sign.Length;
            }
        }

        return at;
    }

    private static int ArticleSignEnd(string text, int at, int end)
    {
        foreach (var sign in (ReadOnlySpan<string>)["Article number ", "Article No. ", "Article no. ", "Article ID ", "Article ", "article ", "Art. No. ", "art. no. ", "Art. ", "ID "])
        {
            if (at + sign.Length < end && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                return at + sign.Length;
            }
        }

        return at;
    }

    /// <summary>Reads pages or an article number.</summary>
    /// <returns>The position after it; -1 where there is none.</returns>
    private static int ReadPages(string text, int start, int end, bool strict, ref Locator locator)
    {
        var article = ArticleSignEnd(text, start, end);
        var at = article > start ? article : PageSignEnd(text, start, end);
        var signed = at > start;
        var next = PageToken(text, at, end, strict);
        if (next < 0)
        {
            return -1;
        }

        var first = next;
        var range = false;
        var dash = SkipBlanks(text, next, end);
        if (dash < end && Characters.IsDash(text[dash]))
        {
            var second = dash;
            while (second < end && (Characters.IsDash(text[second]) || text[second] == ' '))
            {
                second++;
            }

            var secondEnd = PageToken(text, second, end, strict);
            if (secondEnd > 0)
            {
                range = true;
                next = secondEnd;
            }
        }

        // Cell Press counts on: "685–694.e5", "1231–1244 e1211".
        var electronic = next;
        while (electronic < end && text[electronic] is ' ' or '.' or ',')
        {
            electronic++;
        }

        if (electronic > next && electronic + 1 < end && text[electronic] is 'e' or 'E' && char.IsAsciiDigit(text[electronic + 1]))
        {
            var tail = PageToken(text, electronic, end, strict: true);
            if (tail > 0)
            {
                next = tail;
                if (next + 1 < end && Characters.IsDash(text[next]) && PageToken(text, next + 1, end, strict: true) is var more and > 0)
                {
                    next = more;
                }
            }
        }

        // "123-7, 145-8"
        while (range && next + 2 < end && text[next] == ',' && char.IsAsciiDigit(text[SkipBlanks(text, next + 1, end) is var n && n < end ? n : next]))
        {
            var again = SkipBlanks(text, next + 1, end);
            var againEnd = PageToken(text, again, end, strict: true);
            if (againEnd < 0 || againEnd >= end || !Characters.IsDash(text[againEnd]) || PageToken(text, againEnd + 1, end, strict: true) is not (var rangeEnd and > 0))
            {
                break;
            }

            next = rangeEnd;
        }

        var printed = text[at..next];
        if (article > start || (!range && !signed && IsArticleNumber(text.AsSpan(at, first - at))))
        {
            locator.ArticleNumber = printed;
        }
        else
        {
            locator.Pages = printed;
        }

        return next;
    }

    /// <summary>A page or article number: letters, digits, letters ("S12", "e1002", "12A", "xii"). Returns its end, or -1.</summary>
    private static int PageToken(string text, int start, int end, bool strict)
    {
        var i = start;
        while (i < end && i - start < 8 && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        var letters = i - start;
        while (i < end && i - start < 30 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        var digits = i - start - letters;
        if (digits == 0)
        {
            return letters > 0 && IsRoman(text.AsSpan(start, letters)) && char.IsLower(text[start]) ? i : -1;
        }

        if (letters > 6)
        {
            return -1;
        }

        // "12a", "1234e1", "ENEURO.0172-16.2016", "dev.200123"
        var tail = i;
        while (tail < end && tail - i < 6 && char.IsAsciiLetterOrDigit(text[tail]))
        {
            tail++;
        }

        if (tail + 2 < end && text[tail] == '.' && text[tail + 1] is 'e' or 'E' && char.IsAsciiDigit(text[tail + 2]) && tail == i)
        {
            // "76.e7": a page of its own among those that print counts.
            tail += 2;
            i = tail;
            while (tail < end && tail - i < 6 && char.IsAsciiDigit(text[tail]))
            {
                tail++;
            }
        }

        if (tail < end && char.IsLetterOrDigit(text[tail]))
        {
            return -1;
        }

        if (strict && tail - i > 3)
        {
            return -1;
        }

        return tail;
    }

    private static bool IsRoman(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is not ('i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M'))
            {
                return false;
            }
        }

        return word.Length > 0;
    }

    /// <summary>Five digits and more, a leading zero, or a letter with three digits and more are no single page.</summary>
    internal static bool IsArticleNumber(ReadOnlySpan<char> token)
    {
        var letters = 0;
        while (letters < token.Length && char.IsAsciiLetter(token[letters]))
        {
            letters++;
        }

        var digits = token.Length - letters;
        return letters == 0
            ? digits >= 5 || (token.Length > 1 && token[0] == '0')
            : digits >= 3 || (char.IsLower(token[0]) && digits >= 1);
    }
}
