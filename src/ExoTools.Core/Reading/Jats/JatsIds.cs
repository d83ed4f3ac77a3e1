using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>Sorts the identifiers of one article or one reference; the first of a kind counts, a second one is kept beside.</summary>
internal sealed class JatsIds
{
    public string? Doi { get; private set; }

    public string? Pmid { get; private set; }

    public string? Pmcid { get; private set; }

    /// <summary>The identifiers of other kinds, and second ones.</summary>
    public List<ExoIdentifier> Others { get; } = [];

    /// <summary>Takes an article-id, pub-id or object-id.</summary>
    public void Add(XElement element)
    {
        if (JatsText.Of(element) is { } value)
        {
            Add((string?)element.Attribute("pub-id-type") ?? "other", value);
        }
    }

    /// <summary>Takes an identifier.</summary>
    /// <param name="type">The type in the words of the source ("doi", "pmid", "pmc", "publisher-id").</param>
    /// <param name="value">The identifier; what is none of its type is kept among the others.</param>
    public void Add(string type, string value)
    {
        switch (type)
        {
            case "doi" when Doi is null && BareDoi(value) is { } doi:
                Doi = doi;
                break;
            case "pmid" when Pmid is null && IsNumber(value):
                Pmid = value;
                break;
            case "pmc" or "pmcid" or "pmcaid" when Pmcid is null && Prefixed(value) is { } pmcid:
                Pmcid = pmcid;
                break;
            case "pmc" or "pmcid" or "pmcaid" when Prefixed(value) == Pmcid:
                break;
            case "doi" when Doi is not null && string.Equals(BareDoi(value), Doi, StringComparison.OrdinalIgnoreCase):
            case "pmid" when value == Pmid:
                break;
            default:
                var id = new ExoIdentifier { Type = type, Value = value };
                if (!Others.Contains(id))
                {
                    Others.Add(id);
                }

                break;
        }
    }

    /// <summary>A DOI without its resolver or label; null for what is none.</summary>
    public static string? BareDoi(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var start = text.IndexOf("10.", StringComparison.Ordinal);
        var before = start < 0 ? default : text.AsSpan(0, start).TrimEnd();
        var isDoi = start >= 0 && text.IndexOf('/', start) > start + 3
            && (before.IsEmpty || before.EndsWith("/") || before.EndsWith(":") || before.EndsWith("doi", StringComparison.OrdinalIgnoreCase));
        var doi = isDoi ? text[start..].Trim() : null;
        return doi is null || doi.AsSpan().IndexOfAny(" \t\n") >= 0 ? null : doi.TrimEnd('.', ',', ';');
    }

    private static bool IsNumber(string value) => value.Length <= 10 && value.All(char.IsAsciiDigit);

    private static string? Prefixed(string value)
    {
        var digits = value.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? value[3..] : value;
        return digits.Length > 0 && IsNumber(digits) ? "PMC" + digits : null;
    }
}
