using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>
/// Tells the date of publication among those that an article gives. The date of the printed issue counts first, then that of an
/// electronic collection, then the electronic one; dates of deposit and of manuscripts never do.
/// </summary>
internal sealed class JatsPublication
{
    private static readonly string[] s_order =
    [
        "ppub", "pub print", "print", "epub-ppub", "pub print-electronic", "collection", "collection electronic", "collection print", "publication print", "pub", "epub", "pub electronic", "publication electronic", "publication", "pub online",
        "electronic", "published", "pub subscription-and-electronic",
    ];

    private static readonly string[] s_electronic = ["epub", "pub electronic", "publication electronic", "pub online", "electronic"];

    /// <summary>Reads the dates.</summary>
    /// <param name="meta">The element article-meta or front-stub.</param>
    public JatsPublication(XElement meta)
    {
        var dates = new List<ExoDate>();
        foreach (var element in meta.Elements("pub-date"))
        {
            if (JatsDates.Read(element) is { } date)
            {
                dates.Add(new ExoDate { Kind = JatsDates.KindOf(element), Date = date });
            }
        }

        var published = First(dates, s_order);
        var electronic = First(dates, s_electronic);
        Published = published?.Date;
        Electronic = electronic?.Date;
        History.AddRange(dates.Where(date => !ReferenceEquals(date, published) && !ReferenceEquals(date, electronic)));
        foreach (var element in meta.Elements("history").Elements("date").Concat(meta.Elements("pub-history").Descendants("date")))
        {
            AddHistory(element, (string?)element.Attribute("date-type"));
        }

        foreach (var element in meta.Elements("pub-history").Descendants("pub-date"))
        {
            AddHistory(element, (string?)element.Attribute("date-type") ?? (string?)element.Attribute("pub-type"));
        }
    }

    /// <summary>The date of publication; null where none is given.</summary>
    public PartialDate? Published { get; }

    /// <summary>The date of electronic publication; null where none is given.</summary>
    public PartialDate? Electronic { get; }

    /// <summary>All other dates with their kinds.</summary>
    public List<ExoDate> History { get; } = [];

    private void AddHistory(XElement element, string? kind)
    {
        if (JatsDates.Read(element) is { } date)
        {
            var happened = kind ?? (string?)element.Ancestors("event").FirstOrDefault()?.Attribute("event-type") ?? "date";
            History.Add(new ExoDate { Kind = happened, Date = date });
        }
    }

    private static ExoDate? First(List<ExoDate> dates, string[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (dates.Find(date => date.Kind == kind) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
