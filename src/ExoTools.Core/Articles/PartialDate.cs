using System.Globalization;

namespace ExoTools;

/// <summary>A date known as far as the source prints it: a year, a month, a day, a range or a season. Nothing is filled in.</summary>
public sealed record PartialDate
{
    /// <summary>The four-digit year; null where the source prints none.</summary>
    public int? Year { get; internal init; }

    /// <summary>The month, 1 to 12 (the first of a range); null where the source prints none, or a season.</summary>
    public int? Month { get; internal init; }

    /// <summary>The day of the month; null where the source prints none.</summary>
    public int? Day { get; internal init; }

    /// <summary>The date as printed, for example "2018 Jan 1", "2021 Jan-Feb" or "2021 Summer".</summary>
    public string Text { get; internal init; } = "";

    /// <summary>ISO 8601 as far as known (2018, 2018-01, 2018-01-01); the printed text where no year is known.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        (int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"),
        (int year, int month, null) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
        (int year, _, _) => year.ToString("0000", CultureInfo.InvariantCulture),
        _ => Text,
    };
}
