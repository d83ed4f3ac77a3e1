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

        return next > at && next < end && CitationDate.Read(text, next, end, out date) == end;
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
            if (ReadBracketedDate(text, next, end, out var date) is var after and > 0)
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
