using System.Globalization;

namespace ExoTools.Citations;

/// <summary>What a date prints beyond its first day: the end of a range, a season, the name of its month.</summary>
internal static class DateParts
{
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] s_seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>The abbreviation that MEDLINE has for a month, from 1 to 12.</summary>
    public static string MonthName(int month) => s_months[month - 1];

    /// <summary>The name of a season, from 1 (spring) to 4.</summary>
    public static string SeasonName(int season) => s_seasons[season - 1];

    /// <summary>The month, the range of months or the season as the date prints it; null where it prints numbers only.</summary>
    public static string? PrintedMonth(PartialDate date)
    {
        var text = date.Text;
        var start = 0;
        while (start < text.Length && !(char.IsLetter(text[start]) && (start == 0 || !char.IsAsciiDigit(text[start - 1]))))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '/' || Characters.IsDash(text[end])))
        {
            end++;
        }

        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return end > start ? text[start..end] : null;
    }

    /// <summary>The season that the date prints, from 1 (spring) to 4 (winter); null for none.</summary>
    public static int? Season(PartialDate date)
    {
        var printed = date.Month is null ? PrintedMonth(date) : null;
        var season = printed is null ? -1 : Array.FindIndex(s_seasons, name => printed.Equals(name, StringComparison.OrdinalIgnoreCase));
        return season >= 0 ? season + 1 : string.Equals(printed, "Fall", StringComparison.OrdinalIgnoreCase) ? 3 : null;
    }

    /// <summary>The last month of a range of months ("2018 Jan-Feb", "2018 Dec-2019 Jan"); null where the date is no such range.</summary>
    public static (int Year, int Month)? RangeEnd(PartialDate date)
    {
        if (date is not { Year: { } year, Month: { } first })
        {
            return null;
        }

        var text = date.Text;
        for (var dash = 1; dash < text.Length - 1; dash++)
        {
            if (text[dash] != '/' && !Characters.IsDash(text[dash]))
            {
                continue;
            }

            var at = dash + 1;
            var endYear = year;
            if (CitationDate.IsYear(text, at, text.Length, out var printedYear))
            {
                endYear = printedYear;
                at += 4;
                at += at < text.Length && text[at] == ' ' ? 1 : 0;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var month = CitationDate.MonthOf(text.AsSpan(at, end - at));
            if (month is >= 1 and <= 12 && (endYear > year || (endYear == year && month > first)))
            {
                return (endYear, month);
            }
        }

        return null;
    }

    /// <summary>The date as MEDLINE prints it ("2018 Jan 1", "2018 Jan-Feb", "2018 Summer"); the printed text where no year is known.</summary>
    public static string Medline(PartialDate date)
    {
        if (date.Year is not { } year)
        {
            return date.Text;
        }

        var text = year.ToString("0000", CultureInfo.InvariantCulture);
        if (RangeEnd(date) is { } end)
        {
            var last = end.Year == year ? MonthName(end.Month) : $"{end.Year:0000} {MonthName(end.Month)}";
            return $"{text} {MonthName(date.Month!.Value)}-{last}";
        }

        if (date.Month is not (>= 1 and <= 12))
        {
            return Season(date) is { } season ? $"{text} {SeasonName(season)}" : text;
        }

        text = $"{text} {MonthName(date.Month.Value)}";
        return date.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{text} {day}") : text;
    }

    /// <summary>A date of the parts that are known, with the text that MEDLINE would print; null without a year.</summary>
    public static PartialDate? Of(int? year, int? month = null, int? day = null, (int Year, int Month)? end = null, int? season = null)
    {
        if (year is null)
        {
            return null;
        }

        month = month is >= 1 and <= 12 ? month : null;
        var text = year.Value.ToString("0000", CultureInfo.InvariantCulture);
        if (month is { } first)
        {
            text += $" {MonthName(first)}";
            if (end is { } last && last.Month is >= 1 and <= 12)
            {
                text += last.Year == year ? $"-{MonthName(last.Month)}" : string.Create(CultureInfo.InvariantCulture, $"-{last.Year:0000} {MonthName(last.Month)}");
                day = null;
            }
            else if (day is >= 1 and <= 31)
            {
                text += string.Create(CultureInfo.InvariantCulture, $" {day}");
            }
        }
        else if (season is >= 1 and <= 4)
        {
            text += $" {SeasonName(season.Value)}";
        }

        return new PartialDate { Year = year, Month = month, Day = month is null || day is not (>= 1 and <= 31) ? null : day, Text = text };
    }
}
