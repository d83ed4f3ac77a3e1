using System.Globalization;

namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads a date as PubMed prints it: "2018", "2018 Jan", "2018 Jan 1", "2021 Jan-Feb", "2019 Sep/Oct", "2021 Summer", "2020 Nov 30-Dec 2".</summary>
internal static class PrintedDate
{
    private static readonly string[] s_months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] s_seasons = ["Spring", "Summer", "Autumn", "Fall", "Winter", "Christmas", "Easter", "First Quarter", "1st Quarter", "2nd Quarter", "3rd Quarter", "4th Quarter"];

    /// <summary>Reads the date at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many characters the date takes.</param>
    public static PartialDate? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (!ReadYear(text, out var year))
        {
            return null;
        }

        length = 4;
        int? month = null, day = null;
        if (ReadRest(text, length, out var at, out month, out day))
        {
            length = at;
        }

        // The end of a range may repeat month, day or year; the date is the start.
        if (length < text.Length && text[length] is '-' or '–' or '/')
        {
            length = ReadRangeEnd(text, length + 1) is { } end ? end : length;
        }

        return new PartialDate { Year = year, Month = month, Day = day, Text = PageCharacters.Fold(text[..length]) };
    }

    private static bool ReadYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return PageCharacters.CountDigits(text) == 4
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1500 and < 2200;
    }

    private static bool ReadRest(ReadOnlySpan<char> text, int from, out int end, out int? month, out int? day)
    {
        (month, day, end) = (null, null, from);
        var at = SkipBlanks(text, from);
        if (at == from)
        {
            return false;
        }

        foreach (var season in s_seasons)
        {
            if (text[at..].StartsWith(season, StringComparison.OrdinalIgnoreCase))
            {
                end = at + season.Length;
                return true;
            }
        }

        if (ReadMonth(text[at..], out var number) is not { } length)
        {
            return false;
        }

        month = number;
        end = at + length;
        at = SkipBlanks(text, end);
        if (at > end && ReadDay(text[at..], out var dayNumber) is { } dayLength)
        {
            day = dayNumber;
            end = at + dayLength;
        }

        return true;
    }

    private static int? ReadRangeEnd(ReadOnlySpan<char> text, int at)
    {
        if (ReadYear(text[at..], out _))
        {
            return ReadRest(text, at + 4, out var end, out _, out _) ? end : at + 4;
        }

        if (ReadMonth(text[at..], out _) is { } month)
        {
            var end = at + month;
            var next = SkipBlanks(text, end);
            return next > end && ReadDay(text[next..], out _) is { } length ? next + length : end;
        }

        return ReadDay(text[at..], out _) is { } day ? at + day : null;
    }

    private static int? ReadMonth(ReadOnlySpan<char> text, out int month)
    {
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        if (letters >= 3)
        {
            for (month = 1; month <= 12; month++)
            {
                if (s_months[month - 1].AsSpan().StartsWith(text[..letters], StringComparison.OrdinalIgnoreCase))
                {
                    return letters;
                }
            }
        }

        month = 0;
        return null;
    }

    private static int? ReadDay(ReadOnlySpan<char> text, out int day)
    {
        day = 0;
        var digits = PageCharacters.CountDigits(text);
        return digits is 1 or 2 && int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31 ? digits : null;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && PageCharacters.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }
}
