using System.Globalization;

namespace ExoTools.Citations.Formats;

/// <summary>Dates of ISO 8601-2, as BibLaTeX has them.</summary>
internal static class IsoDate
{
    /// <summary>The number of the month before spring, for the seasons are numbered after the months.</summary>
    public const int SeasonOffset = 20;

    /// <summary>"2018", "2018-01", "2018-01-09", "2018-01/2018-02", "2018-22" (a season); what else is printed gives the year alone.</summary>
    public static PartialDate? Read(string date)
    {
        var ends = date.Split('/');
        if (!TryIso(ends[0], out var year, out var month, out var day))
        {
            return DateParts.Of(TaggedRecord.YearOf(date));
        }

        if (month is > SeasonOffset and <= SeasonOffset + 4)
        {
            return DateParts.Of(year, season: month - SeasonOffset);
        }

        return ends.Length == 2 && TryIso(ends[1], out var lastYear, out var lastMonth, out _) && lastMonth is { } last
            ? DateParts.Of(year, month, null, (lastYear, last))
            : DateParts.Of(year, month, day);
    }

    private static bool TryIso(string text, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        var parts = text.Trim().TrimEnd('~', '?', '%').Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out year))
        {
            return false;
        }

        if (parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m))
        {
            month = m;
        }

        // A day with a time of day keeps the day.
        if (parts.Length > 2 && int.TryParse(parts[2].AsSpan(0, Math.Min(2, parts[2].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var d))
        {
            day = d;
        }

        return true;
    }
}
