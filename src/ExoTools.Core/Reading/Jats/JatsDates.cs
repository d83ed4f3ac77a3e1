using System.Buffers;
using System.Globalization;
using System.Xml.Linq;
using ExoTools.Citations;

namespace ExoTools.Reading.Jats;

/// <summary>Reads dates, each from one element alone: parts of two dates are never put together.</summary>
internal static class JatsDates
{
    private static readonly SearchValues<char> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] s_elements = ["year", "month", "day", "season", "string-date", "era"];

    /// <summary>
    /// The date of an element that holds year, month, day, season or a printed date; null where it holds none. A number that is no
    /// month, or no day of its month, stays in the text alone.
    /// </summary>
    public static PartialDate? Read(XElement date)
    {
        // A printed date may tag its own parts.
        var printed = date.Element("string-date");
        var parts = printed is not null && date.Element("year") is null ? printed : date;
        var year = JatsText.Of(parts.Element("year"));
        var month = JatsText.Of(parts.Element("month"));
        var day = JatsText.Of(parts.Element("day"));
        var season = JatsText.Of(parts.Element("season"));
        var iso = (string?)date.Attribute("iso-8601-date");
        if (year is null && month is null && season is null)
        {
            var text = JatsText.Of(printed) ?? (date.Elements().Any() ? null : JatsText.Of(date));
            var read = FromIso(iso) ?? (text is null ? null : FromIso(text) ?? FromText(text));
            return text is null ? read : new PartialDate { Year = read?.Year ?? YearIn(text), Month = read?.Month, Day = read?.Day, Text = text };
        }

        var yearNumber = Number(year, 1, 9999) ?? (year is null ? null : YearIn(year));
        var monthNumber = Number(month, 1, 12) ?? Month(month) ?? Month(season);
        var dayNumber = Number(day, 1, yearNumber is { } inYear && monthNumber is { } inMonth ? DateTime.DaysInMonth(inYear, inMonth) : 31);
        return new PartialDate
        {
            Year = yearNumber,
            Month = monthNumber,
            Day = monthNumber is null ? null : dayNumber,
            Text = JatsText.Of(printed) ?? Print(year, month ?? season, day, monthNumber),
        };
    }

    /// <summary>The kind of a date, in the words of the source; "published" where it gives none.</summary>
    public static string KindOf(XElement date) =>
        (string?)date.Attribute("pub-type") ?? ((string?)date.Attribute("date-type"), (string?)date.Attribute("publication-format")) switch
        {
            (null, null) => "published",
            ({ } type, { Length: > 0 } medium) => $"{type} {medium}",
            ({ } type, _) => type,
            (null, { } medium) => medium,
        };

    /// <summary>Whether an element that mixes dates with other things tells a date itself.</summary>
    public static bool HasDate(XElement element) => element.Elements().Any(part => Array.IndexOf(s_elements, part.Name.LocalName) >= 0);

    /// <summary>"2014 Jun 2", as PubMed prints dates; what is no month or day is printed as it is.</summary>
    private static string Print(string? year, string? month, string? day, int? monthNumber)
    {
        var isNumber = month is not null && month.All(char.IsAsciiDigit);
        var name = isNumber && monthNumber is { } number ? CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[number - 1] : month;
        return string.Join(' ', new[] { year, name, day?.TrimStart('0') }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static PartialDate? FromIso(string? text)
    {
        foreach (var (format, parts) in ((string, int)[])[("yyyy-MM-dd", 3), ("yyyy-MM", 2), ("yyyy", 1)])
        {
            if (DateTime.TryParseExact(text?.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return new PartialDate { Year = date.Year, Month = parts > 1 ? date.Month : null, Day = parts > 2 ? date.Day : null, Text = text!.Trim() };
            }
        }

        return null;
    }

    private static PartialDate? FromText(string text)
    {
        CitationDate.Read(text, 0, text.Length, out var date);
        return date;
    }

    private static int? YearIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && CitationDate.IsYear(text, at, text.Length, out var year))
            {
                return year;
            }
        }

        return null;
    }

    private static int? Month(string? text)
    {
        // The first month of a range: "May-Jun".
        var letters = text is null ? 0 : text.AsSpan().TrimStart().IndexOfAnyExcept(s_letters);
        var word = text is null ? default : letters < 0 ? text.AsSpan().Trim() : text.AsSpan().TrimStart()[..letters];
        return word.Length > 0 && CitationDate.MonthOf($"{char.ToUpperInvariant(word[0])}{word[1..]}") is >= 1 and <= 12 and var month ? month : null;
    }

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
