using System.Globalization;
using ExoTools.Citations;

namespace ExoTools;

/// <summary>A date known as far as the source prints it: a year, a month, a day, a range or a season. Nothing is filled in.</summary>
/// <remarks>
/// Dates are ordered by year, month and day. What is not known comes first: 2013 before 2013-01, and that before 2013-01-01; so
/// "-ge 2013" is true of any day of 2013, while "-le 2013" is true of none (compare the year for that). A range counts from its first
/// month, a season as its year. Dates without a year come before all others, by their text. Two dates are equal where the same
/// is known of them, however it is printed.
/// </remarks>
public sealed record PartialDate : IComparable<PartialDate>, IComparable
{
    /// <summary>The four-digit year; null where the source prints none.</summary>
    public int? Year { get; internal init; }

    /// <summary>The month, 1 to 12 (the first of a range); null where the source prints none, or a season.</summary>
    public int? Month { get; internal init; }

    /// <summary>The day of the month; null where the source prints none.</summary>
    public int? Day { get; internal init; }

    /// <summary>The date as printed, for example "2018 Jan 1", "2021 Jan-Feb" or "2021 Summer".</summary>
    public string Text { get; internal init; } = "";

    /// <summary>A year alone, so that dates compare with numbers.</summary>
    public static explicit operator PartialDate(int year) => new() { Year = year, Text = year.ToString("0000", CultureInfo.InvariantCulture) };

    /// <summary>A day, so that dates compare with those of the shell.</summary>
    public static explicit operator PartialDate(DateTime date) =>
        new() { Year = date.Year, Month = date.Month, Day = date.Day, Text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    /// <summary>Reads a date: ISO 8601 as far as known ("2013", "2013-05", "2013-05-01"), or as references print it ("2013 May 1", "May 2013").</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static PartialDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var date = text.Trim();
        if (CitationDate.Read(date, 0, date.Length, out var printed) == date.Length)
        {
            return printed!;
        }

        // A year and a month alone may be printed as a range of years, so that printed dates have no such form.
        return DateTime.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? new PartialDate { Year = month.Year, Month = month.Month, Text = date }
            : throw new FormatException($"'{text}' is no date. Write it as ISO 8601, as far as known (2013, 2013-05, 2013-05-01), or as printed (2013 May 1).");
    }

    /// <summary>Which of two dates comes first; null comes before any.</summary>
    public int CompareTo(PartialDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Nullable.Compare(Year, other.Year);
        order = order != 0 ? order : Nullable.Compare(Month, other.Month);
        order = order != 0 ? order : Nullable.Compare(Day, other.Day);
        return order != 0 || Year is not null ? order : string.CompareOrdinal(Text, other.Text);
    }

    int IComparable.CompareTo(object? obj) => obj is null or PartialDate
        ? CompareTo((PartialDate?)obj)
        : throw new ArgumentException($"A date does not compare with an object of type {obj.GetType().Name}.", nameof(obj));

    /// <summary>Whether the same is known of two dates.</summary>
    public bool Equals(PartialDate? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => Year is null ? Text.GetHashCode(StringComparison.Ordinal) : HashCode.Combine(Year, Month, Day);

    /// <summary>ISO 8601 as far as known (2018, 2018-01, 2018-01-01); the printed text where no year is known.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        (int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"),
        (int year, int month, null) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
        (int year, _, _) => year.ToString("0000", CultureInfo.InvariantCulture),
        _ => Text,
    };
}
