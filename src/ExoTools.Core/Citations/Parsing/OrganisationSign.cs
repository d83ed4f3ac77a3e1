namespace ExoTools.Citations.Parsing;

/// <summary>
/// Names of organisations, at the start of a reference, that no word in them tells: acronyms that everybody knows ("WHO", "UNICEF/WHO"),
/// web sites ("ClinicalTrials.gov"), and those that the initials of a country open ("U.S. Food and Drug Administration").
/// </summary>
internal static class OrganisationSign
{
    private const int LongestName = 120;

    private static readonly HashSet<string> s_acronyms = new(StringComparer.Ordinal)
    {
        "WHO", "UNICEF", "UNAIDS", "UNESCO", "UNDP", "UNEP", "FAO", "IARC", "OECD", "CDC", "FDA", "EMA", "EMEA", "EFSA", "ECDC", "NICE", "NHS", "NIH", "NCI", "NCBI", "NLM",
        "ICH", "ISO", "IAEA", "EPA", "USDA", "MHRA", "AHRQ", "CLSI", "EUCAST", "NCCN", "ASTM", "PAHO", "GBIF", "OIE", "WIPO",
    };

    private static readonly string[] s_domains = ["gov", "org", "com", "net", "eu", "int", "edu"];

    private static readonly string[] s_countries = ["U.S. ", "U. S. ", "U.K. ", "U. K. ", "U.N. ", "E.U. "];

    /// <summary>Reads such a name.</summary>
    /// <returns>The position behind it, where a stop, a colon or a bracket follows; -1 where none stands.</returns>
    public static int TryRead(string text, int start, int end, out ExoAuthor? author)
    {
        author = null;
        if (start + 2 >= end || !char.IsAsciiLetterUpper(text[start]))
        {
            return -1;
        }

        var next = AcronymsEnd(text, start, end);
        next = next > 0 ? next : SiteEnd(text, start, end);
        next = next > 0 ? next : CountryNameEnd(text, start, end);
        if (next < 0)
        {
            return -1;
        }

        author = new ExoAuthor { Collective = text[start..next] };
        return next;
    }

    private static int AcronymsEnd(string text, int start, int end)
    {
        var at = start;
        while (true)
        {
            var word = at;
            while (at < end && char.IsAsciiLetterUpper(text[at]))
            {
                at++;
            }

            if (at - word is < 2 or > 8 || !s_acronyms.Contains(text[word..at]))
            {
                return -1;
            }

            if (at + 1 < end && text[at] == '/')
            {
                at++;
                continue;
            }

            return IsNameEnd(text, at, end) ? at : -1;
        }
    }

    private static int SiteEnd(string text, int start, int end)
    {
        var dot = start;
        while (dot < end && dot - start < 40 && char.IsAsciiLetterOrDigit(text[dot]))
        {
            dot++;
        }

        if (dot >= end || text[dot] != '.')
        {
            return -1;
        }

        foreach (var domain in s_domains)
        {
            var next = dot + 1 + domain.Length;
            if (next < end && string.CompareOrdinal(text, dot + 1, domain, 0, domain.Length) == 0 && IsNameEnd(text, next, end))
            {
                return next;
            }
        }

        return -1;
    }

    private static int CountryNameEnd(string text, int start, int end)
    {
        foreach (var country in s_countries)
        {
            if (start + country.Length >= end || string.CompareOrdinal(text, start, country, 0, country.Length) != 0)
            {
                continue;
            }

            var at = start + country.Length;
            while (at < end && at - start < LongestName && text[at] != IdentifierScanner.Blank && !IsNameEnd(text, at, end))
            {
                at++;
            }

            return at < end && at - start < LongestName && text[at] != IdentifierScanner.Blank && GroupNames.IsGroup(text.AsSpan(start + country.Length, at - start - country.Length)) ? at : -1;
        }

        return -1;
    }

    private static bool IsNameEnd(string text, int at, int end) =>
        at + 1 < end && ((text[at] is '.' or ':' && text[at + 1] == ' ') || (text[at] == ' ' && text[at + 1] == '(' && CitationDate.IsYear(text, at + 2, end, out _)));
}
