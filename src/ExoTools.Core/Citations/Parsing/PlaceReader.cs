namespace ExoTools.Citations.Parsing;

/// <summary>Volume, issue and pages, in this order.</summary>
internal static class PlaceReader
{
    /// <summary>Volume, issue and pages. Strictly, each is read only in forms that little else has.</summary>
    public static bool Read(string text, int at, int end, bool strict, out Locator locator)
    {
        locator = default;
        var next = Characters.SkipBlanks(text, at, end);
        if (next >= end)
        {
            return false;
        }

        // "2006;Chapter 3:Unit 3.22": a loose-leaf work.
        if (!strict && string.CompareOrdinal(text, next, "Chapter ", 0, 8) == 0 && text.IndexOf(":Unit ", next, end - next, StringComparison.Ordinal) is var unit and > 0 && unit - next < 14)
        {
            locator.Volume = text[next..unit];
            locator.End = unit + 6;
            while (locator.End < end && (char.IsAsciiDigit(text[locator.End]) || (text[locator.End] == '.' && locator.End + 1 < end && char.IsAsciiDigit(text[locator.End + 1]))))
            {
                locator.End++;
            }

            locator.ArticleNumber = text[(unit + 1)..locator.End];
            return true;
        }

        var afterVolume = VolumeReader.Read(text, next, end, strict, ref locator);
        if (afterVolume < 0)
        {
            if (strict)
            {
                return false;
            }

            afterVolume = next;
        }

        next = IssueReader.Read(text, afterVolume, end, strict, ref locator);
        locator.End = next;

        // "2.1: 20389"
        if (strict && next == afterVolume && IssueReader.PointEnd(text, next, end) is var point and > 0 && text[point] == ':')
        {
            locator.Issue = text[(next + 1)..point];
            next = point;
            locator.End = next;
        }

        // "58, 1, 73-98": volume, issue, pages
        if (strict && next == afterVolume && next + 3 < end && text[next] == ',' && ReadCommaIssue(text, next, end, ref locator) is var comma and > 0)
        {
            locator.End = comma;
            return true;
        }

        var separated = SkipSeparator(text, next, end);
        var last = separated > next || !strict ? PageReader.Read(text, separated, end, strict, ref locator) : -1;
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
        var issue = Characters.SkipBlanks(text, at + 1, end);
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
        var last = PageReader.Read(text, Characters.SkipBlanks(text, next + 1, end), end, strict: true, ref pages);
        if (last < 0 || pages.Pages is null || !Characters.IsRange(pages.Pages))
        {
            return -1;
        }

        locator = pages;
        locator.Issue = text[issue..next];
        return last;
    }

    public static int SkipSeparator(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or ':' or ',' or ';' or '.')
        {
            at++;
        }

        return at;
    }
}
