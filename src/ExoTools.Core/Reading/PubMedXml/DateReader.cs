using System.Globalization;
using System.Text;
using ExoTools.Reading.PubMedPages;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Reads the dates of PubMed XML, each on its own: nothing is filled in, and no two are combined.</summary>
internal static class DateReader
{
    /// <summary>Reads an element with Year, Month, Day, Season, or MedlineDate; null where it holds none of them.</summary>
    /// <param name="xml">Stands on the element.</param>
    /// <param name="numeric">Whether the text is written as NLM prints dates of records ("2020/12/04 06:00"), not as issues ("2020 Dec 4").</param>
    public static PartialDate? Read(ElementReader xml, bool numeric)
    {
        string? year = null, month = null, day = null, season = null, medline = null, hour = null, minute = null, second = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "Year":
                    year = xml.Text();
                    break;
                case "Month":
                    month = xml.Text();
                    break;
                case "Day":
                    day = xml.Text();
                    break;
                case "Season":
                    season = xml.Text();
                    break;
                case "MedlineDate":
                    medline = xml.Text();
                    break;
                case "Hour":
                    hour = xml.Text();
                    break;
                case "Minute":
                    minute = xml.Text();
                    break;
                case "Second":
                    second = xml.Text();
                    break;
            }
        }

        if (medline is not null)
        {
            return FromMedlineDate(medline);
        }

        if (year is null && month is null && season is null)
        {
            return null;
        }

        var text = new StringBuilder(year);
        Append(text, numeric ? '/' : ' ', season ?? month);
        Append(text, numeric ? '/' : ' ', day);
        Append(text, ' ', hour?.PadLeft(2, '0'));
        Append(text, ':', minute?.PadLeft(2, '0'));
        Append(text, ':', second?.PadLeft(2, '0'));
        return FromParts(year, month, day, text.ToString());
    }

    /// <summary>A date from its parts, as far as they are such.</summary>
    /// <param name="year">Four digits.</param>
    /// <param name="month">A number, or a name or its first three letters.</param>
    /// <param name="day">A number; one that the month does not have stays in the text alone.</param>
    /// <param name="text">The date as the source has it.</param>
    public static PartialDate FromParts(string? year, string? month, string? day, string text)
    {
        var yearNumber = Number(year, 1000, 2999);
        var monthNumber = MonthOf(month);
        return new PartialDate
        {
            Year = yearNumber,
            Month = yearNumber is null ? null : monthNumber,
            Day = DayOf(yearNumber, monthNumber, Number(day, 1, 31)),
            Text = text,
        };
    }

    /// <summary>
    /// Reads a date that does not fit year, month and day: "1998 Dec-1999 Jan", "2000 Spring-Summer", "Winter 2019". The year is the
    /// first that it names.
    /// </summary>
    public static PartialDate FromMedlineDate(string text)
    {
        if (PrintedDate.Read(text, out _) is { } read)
        {
            return new PartialDate { Year = read.Year, Month = read.Month, Day = DayOf(read.Year, read.Month, read.Day), Text = text };
        }

        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if ((i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && PageCharacters.CountDigits(text.AsSpan(i)) == 4)
            {
                return new PartialDate { Year = Number(text.Substring(i, 4), 1000, 2999), Text = text };
            }
        }

        return new PartialDate { Text = text };
    }

    /// <summary>A date written in numbers: "20190128", "2019/01/28", "2019/01/28 06:00".</summary>
    public static PartialDate FromNumeric(string text)
    {
        var digits = text.Replace("/", "", StringComparison.Ordinal);
        return PageCharacters.CountDigits(digits) == 8 ? FromParts(digits[..4], digits[4..6], digits[6..8], text) : FromMedlineDate(text);
    }

    private static void Append(StringBuilder text, char between, string? part)
    {
        if (part is not null)
        {
            _ = text.Length > 0 ? text.Append(between) : text;
            text.Append(part);
        }
    }

    private static int? MonthOf(string? text)
    {
        if (Number(text, 1, 12) is { } number)
        {
            return number;
        }

        return text is { Length: >= 3 } && char.IsAsciiLetter(text[0]) ? PrintedDate.Read("2000 " + text, out _)?.Month : null;
    }

    private static int? DayOf(int? year, int? month, int? day) =>
        year is not null && month is not null && day <= DateTime.DaysInMonth(year.Value, month.Value) ? day : null;

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
