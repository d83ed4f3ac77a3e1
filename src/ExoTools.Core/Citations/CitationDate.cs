namespace ExoTools.Citations;

/// <summary>Reads dates as references print them.</summary>
internal static class CitationDate
{
    private static readonly string[] s_months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] s_seasons = ["spring", "summer", "autumn", "fall", "winter"];

    /// <summary>
    /// Reads a date at a position: "2006", "2006 Feb 9", "2018 Jan-Feb", "2015/02/11", "2020a", "July 2016", "9 Feb 2006".
    /// </summary>
    /// <returns>The position after the date; -1 where there is none.</returns>
    public static int Read(string text, int start, int end, out PartialDate? date)
    {
        date = null;
        if (start >= end)
        {
            return -1;
        }

        return char.IsAsciiDigit(text[start])
            ? ReadYearFirst(text, start, end, out date) is var next and >= 0 ? next : ReadDayFirst(text, start, end, out date)
            : ReadMonthFirst(text, start, end, out date);
    }

    /// <summary>A four-digit year from 1500 to 2099 that no further digit follows.</summary>
    public static bool IsYear(string text, int start, int end, out int year)
    {
        year = 0;
        if (end - start < 4 || (end - start > 4 && char.IsAsciiDigit(text[start + 4])))
        {
            return false;
        }

        for (var i = start; i < start + 4; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            year = (year * 10) + (text[i] - '0');
        }

        return year is >= 1500 and <= 2099;
    }

    /// <summary>The month, 1 to 12, that a word names (or its abbreviation of three letters and more); 0 for none, 13 for a season.</summary>
    public static int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        for (var i = 0; i < s_months.Length; i++)
        {
            if (word.Length <= s_months[i].Length && s_months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (word.Length <= 4 || word.Length == s_months[i].Length))
            {
                return char.IsUpper(word[0]) ? i + 1 : 0;
            }
        }

        foreach (var season in s_seasons)
        {
            if (word.Equals(season, StringComparison.OrdinalIgnoreCase) && char.IsUpper(word[0]))
            {
                return 13;
            }
        }

        return 0;
    }

    private static int ReadYearFirst(string text, int start, int end, out PartialDate? date)
    {
        date = null;
        if (!IsYear(text, start, end, out var year))
        {
            return -1;
        }

        var next = start + 4;
        int? month = null;
        int? day = null;
        if (next + 1 < end && text[next] is '/' or '-' && TryNumbers(text, next, end, out var numbersEnd, out month, out day))
        {
            next = numbersEnd;
        }
        else if (next < end && char.IsAsciiLetterLower(text[next]) && (next + 1 == end || !char.IsLetterOrDigit(text[next + 1])))
        {
            // The letter that tells works of one year apart.
            next++;
        }
        else
        {
            next = ReadMonthAfterYear(text, next, end, out month, out day);
        }

        date = new PartialDate { Year = year, Month = month, Day = day, Text = text[start..next] };
        return next;
    }

    private static bool TryNumbers(string text, int at, int end, out int next, out int? month, out int? day)
    {
        (next, month, day) = (at, null, null);
        var mark = text[at];
        var monthEnd = ReadNumber(text, at + 1, end, out var first);
        if (first is < 1 or > 12 || monthEnd > at + 3)
        {
            return false;
        }

        if (monthEnd < end && text[monthEnd] == mark)
        {
            var dayEnd = ReadNumber(text, monthEnd + 1, end, out var second);
            if (second is >= 1 and <= 31)
            {
                (next, month, day) = (dayEnd, first, second);
                return true;
            }
        }

        if (mark == '-')
        {
            return false;
        }

        (next, month) = (monthEnd, first);
        return true;
    }

    private static int ReadMonthAfterYear(string text, int at, int end, out int? month, out int? day)
    {
        (month, day) = (null, null);
        var position = at;
        if (position < end && text[position] == ',')
        {
            position++;
        }

        if (position >= end || text[position] != ' ')
        {
            return at;
        }

        position++;
        var wordEnd = WordEnd(text, position, end);
        var first = MonthOf(text.AsSpan(position, wordEnd - position));
        if (first == 0)
        {
            return at;
        }

        month = first == 13 ? null : first;
        var next = wordEnd;
        if (next < end && (text[next] is '-' or '/' || Characters.IsDash(text[next])))
        {
            var secondEnd = WordEnd(text, next + 1, end);
            if (MonthOf(text.AsSpan(next + 1, secondEnd - next - 1)) > 0)
            {
                next = secondEnd;
            }
        }

        // "Feb. 9" but not the full stop after "2006 Feb."
        var gap = next < end && text[next] == '.' ? next + 1 : next;
        if (gap + 1 < end && text[gap] == ' ' && char.IsAsciiDigit(text[gap + 1]))
        {
            var dayEnd = ReadNumber(text, gap + 1, end, out var number);
            if (number is >= 1 and <= 31 && dayEnd <= gap + 3)
            {
                day = number;
                next = dayEnd;
                if (next + 1 < end && Characters.IsDash(text[next]) && char.IsAsciiDigit(text[next + 1]))
                {
                    var rangeEnd = ReadNumber(text, next + 1, end, out var last);
                    next = last is >= 1 and <= 31 ? rangeEnd : next;
                }
            }
        }

        return next;
    }

    private static int ReadMonthFirst(string text, int start, int end, out PartialDate? date)
    {
        date = null;
        var wordEnd = WordEnd(text, start, end);
        var month = MonthOf(text.AsSpan(start, wordEnd - start));
        if (month == 0)
        {
            return -1;
        }

        var next = wordEnd;
        if (next < end && (text[next] == '/' || Characters.IsDash(text[next])))
        {
            var secondEnd = WordEnd(text, next + 1, end);
            next = MonthOf(text.AsSpan(next + 1, secondEnd - next - 1)) > 0 ? secondEnd : next;
        }

        if (next < end && text[next] == '.')
        {
            next++;
        }

        int? day = null;
        if (next + 1 < end && text[next] == ' ' && char.IsAsciiDigit(text[next + 1]) && !IsYear(text, next + 1, end, out _))
        {
            var dayEnd = ReadNumber(text, next + 1, end, out var number);
            if (number is < 1 or > 31)
            {
                return -1;
            }

            day = number;
            next = dayEnd;
            if (next + 1 < end && Characters.IsDash(text[next]))
            {
                next = ReadNumber(text, next + 1, end, out _);
            }
        }

        return ReadYearAfter(text, start, next, end, month, day, out date);
    }

    private static int ReadDayFirst(string text, int start, int end, out PartialDate? date)
    {
        date = null;
        var dayEnd = ReadNumber(text, start, end, out var day);
        if (day is < 1 or > 31 || dayEnd >= end || text[dayEnd] != ' ')
        {
            return -1;
        }

        var wordEnd = WordEnd(text, dayEnd + 1, end);
        var month = MonthOf(text.AsSpan(dayEnd + 1, wordEnd - dayEnd - 1));
        return month is 0 or 13 ? -1 : ReadYearAfter(text, start, wordEnd < end && text[wordEnd] == '.' ? wordEnd + 1 : wordEnd, end, month, day, out date);
    }

    private static int ReadYearAfter(string text, int start, int at, int end, int month, int? day, out PartialDate? date)
    {
        date = null;
        var next = at < end && text[at] == ',' ? at + 1 : at;
        if (next >= end || text[next] != ' ' || !IsYear(text, next + 1, end, out var year))
        {
            return -1;
        }

        next += 5;
        date = new PartialDate { Year = year, Month = month == 13 ? null : month, Day = day, Text = text[start..next] };
        return next;
    }

    private static int WordEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end && char.IsLetter(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int ReadNumber(string text, int start, int end, out int value)
    {
        value = 0;
        var i = start;
        while (i < end && char.IsAsciiDigit(text[i]) && i - start < 9)
        {
            value = (value * 10) + (text[i] - '0');
            i++;
        }

        value = i == start ? -1 : value;
        return i;
    }
}
