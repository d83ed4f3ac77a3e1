namespace ExoTools.Citations.Parsing;

/// <summary>The orders in which styles print date, volume, issue and pages.</summary>
internal static class LocatorForms
{
    /// <summary>One of the forms, from start to end with nothing left over.</summary>
    public static bool Read(string text, int start, int end, out Locator locator)
    {
        if (ReadDateFirst(text, start, end, out locator) || ReadVolumeFirst(text, start, end, out locator))
        {
            return true;
        }

        // "Am J Public Health: e1–e7"
        locator = default;
        if (text[start] == ':' && PageReader.Read(text, Characters.SkipBlanks(text, start + 1, end), end, strict: true, ref locator) == end && locator.HasPlace
            && (locator.ArticleNumber is not null || Characters.IsRange(locator.Pages!)))
        {
            locator.End = end;
            return true;
        }

        // Pages alone, after their sign.
        locator = default;
        if (PageReader.StartsWithSign(text, start, end) && PageReader.Read(text, start, end, strict: true, ref locator) is var place and > 0
            && (place == end || ReadTrailingDate(text, place, end, out locator.Date)))
        {
            locator.End = end;
            return true;
        }

        return false;
    }

    /// <summary>A date at the end, in brackets or after a mark.</summary>
    public static bool ReadTrailingDate(string text, int at, int end, out PartialDate? date)
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

        if (next > at && next < end && CitationDate.Read(text, next, end, out date) == end)
        {
            return true;
        }

        // "jul. 2016": a month of another language is kept as printed.
        var month = next;
        while (month < end && char.IsLower(text[month]))
        {
            month++;
        }

        if (next == at || month - next is < 3 or > 9)
        {
            return false;
        }

        month += month < end && text[month] == '.' ? 1 : 0;
        if (month + 5 != end || text[month] != ' ' || !CitationDate.IsYear(text, month + 1, end, out var year))
        {
            return false;
        }

        date = new PartialDate { Year = year, Text = text[next..end] };
        return true;
    }

    /// <summary>"2017, 56, 4927–4930", "(2012) 14(7):654–655", "2018:5-9", "2012, pp. 5–9", and the date alone.</summary>
    private static bool ReadDateFirst(string text, int start, int end, out Locator locator)
    {
        locator = default;
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

            if (text[at] is ' ' or ',' or ';' or ':' or '.' && PlaceReader.Read(text, at + 1, end, strict: true, out locator) && locator.End == end)
            {
                locator.Date = date;
                return true;
            }

            // "bioRxiv. 2022:2022.10.02.510513", "Examp J. 2018:5-9"
            locator = default;
            var mark = text[at];
            at = PlaceReader.SkipSeparator(text, at, end);
            if (mark is ':' or ',' && IsPreprintNumber(text, at, end))
            {
                locator.Date = date;
                locator.ArticleNumber = text[at..end];
                locator.End = end;
                return true;
            }

            if (mark == ':' && PageReader.Read(text, at, end, strict: true, ref locator) == end && locator.HasPlace)
            {
                locator.YearBeforePages = true;
                locator.Date = date;
                locator.End = end;
                return true;
            }

            locator = default;
            if (PageReader.StartsWithSign(text, at, end) && PageReader.Read(text, at, end, strict: true, ref locator) == end)
            {
                locator.Date = date;
                locator.End = end;
                return true;
            }
        }

        return false;
    }

    /// <summary>"12 (2010) 34–56", "14(7), 654–655 (2012)", "14, 654–655".</summary>
    private static bool ReadVolumeFirst(string text, int start, int end, out Locator locator)
    {
        locator = default;
        if (VolumeReader.Read(text, start, end, strict: true, ref locator) is var next and > 0)
        {
            var volume = locator;
            var after = ReadBracketedDate(text, next, end, out var date);
            if (after > 0)
            {
                locator.Date = date;
                locator.YearAfterVolume = true;
                locator.End = after;
                if (after == end || (PageReader.Read(text, PlaceReader.SkipSeparator(text, after, end), end, strict: true, ref locator) is var last && last == end))
                {
                    locator.End = end;
                    return true;
                }
            }

            locator = volume;
            if (after > 0 && after < end && IssueReader.Read(text, after, end, strict: true, ref locator) is var issue && issue > after
                && PageReader.Read(text, PlaceReader.SkipSeparator(text, issue, end), end, strict: true, ref locator) == end)
            {
                locator.Date = date;
                locator.YearAfterVolume = true;
                locator.End = end;
                return true;
            }

            locator = volume;
            if (ReadIssueThenDate(text, next, end, ref locator))
            {
                return true;
            }

            locator = volume;
            if (PlaceReader.Read(text, start, end, strict: true, out locator))
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

        return false;
    }

    /// <summary>"36, no. 12 (2016): 3456–68", "20, no. 4, 2018, pp. 331–45", "2.1 (2013): 20389", after the volume.</summary>
    private static bool ReadIssueThenDate(string text, int start, int end, ref Locator locator)
    {
        var next = IssueReader.Read(text, start, end, strict: true, ref locator);
        if (next == start && IssueReader.PointEnd(text, start, end) is var point and > 0)
        {
            locator.Issue = text[(start + 1)..point];
            next = point;
        }

        var after = ReadBracketedDate(text, next, end, out var date);
        if (after < 0 && next + 1 < end && text[next] == ',')
        {
            after = CitationDate.Read(text, Characters.SkipBlanks(text, next + 1, end), end, out date);
        }

        // "vol. 20, 2018, pp. 331–45": with no issue, pages must say that they are.
        if (after <= 0 || (next == start && !PageReader.StartsWithSign(text, PlaceReader.SkipSeparator(text, after, end), end)))
        {
            return false;
        }

        if (after < end && PageReader.Read(text, PlaceReader.SkipSeparator(text, after, end), end, strict: true, ref locator) != end)
        {
            return false;
        }

        locator.Date = date;
        locator.End = end;
        return true;
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
}
