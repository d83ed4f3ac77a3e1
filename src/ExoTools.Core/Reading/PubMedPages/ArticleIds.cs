namespace ExoTools.Reading.PubMedPages;

/// <summary>The identifiers of the page's own article, read from its header.</summary>
internal sealed class ArticleIds
{
    private const string Host = "pubmed.ncbi.nlm.nih.gov/";
    private const string OldAddress = "ncbi.nlm.nih.gov/pubmed/";

    public string? Pmid { get; private set; }

    public string? Pmcid { get; private set; }

    public string? Doi { get; private set; }

    /// <summary>Whether a line is one of identifiers; the value may stand on the next line.</summary>
    public static bool IsIdLine(ReadOnlySpan<char> line) => Label(line) > 0 && HasValue(line);

    /// <summary>Whether a line ends in a label whose value must stand on the next line.</summary>
    public static bool EndsInLabel(ReadOnlySpan<char> line) => line.EndsWith("PMID:") || line.EndsWith("PMCID:") || line.EndsWith("DOI:");

    /// <summary>Reads "PMID: n PMCID: PMCn DOI: x", in one line or in several.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty)
        {
            var label = Label(line);
            if (label == 0)
            {
                // A flag or a mark between two identifiers.
                var skip = line.IndexOfAny(' ', '\u00A0', ';');
                line = skip < 0 ? default : PageCharacters.Trim(line[(skip + 1)..]);
                continue;
            }

            var value = PageCharacters.Trim(line[label..]);
            if (line.StartsWith("DOI", StringComparison.OrdinalIgnoreCase))
            {
                // Read even where one is known: the line must get shorter.
                var doi = CitationLine.ReadDoi(value, out line);
                Doi ??= doi;
                line = line.Length >= value.Length ? default : line;
            }
            else if (line.StartsWith("PMCID", StringComparison.OrdinalIgnoreCase))
            {
                var digits = value.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? PageCharacters.CountDigits(value[3..]) : 0;
                Pmcid ??= digits > 0 ? string.Concat("PMC", value.Slice(3, digits)) : null;
                line = PageCharacters.Trim(value[Math.Min(value.Length, digits > 0 ? digits + 3 : 0)..]);
            }
            else
            {
                Pmid ??= Number(value);
                line = PageCharacters.Trim(value[PageCharacters.CountDigits(value)..]);
            }
        }
    }

    /// <summary>The identifier in a page's address: "https://pubmed.ncbi.nlm.nih.gov/12345678/"; null for another text.</summary>
    public static string? PmidOfAddress(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf(Host);
        var start = at >= 0 ? at + Host.Length : (at = line.IndexOf(OldAddress)) >= 0 ? at + OldAddress.Length : -1;
        return start < 0 ? null : Number(line[start..]);
    }

    /// <summary>The identifier in the subject of the site's e-mail form: "Subject: 1 selected item: 12345678 - PubMed".</summary>
    public static string? PmidOfMailForm(ReadOnlySpan<char> line)
    {
        const string Selected = "1 selected item: ";
        var at = line.IndexOf(Selected);
        return at >= 0 && line.EndsWith("PubMed") ? Number(line[(at + Selected.Length)..]) : null;
    }

    /// <summary>A PubMed identifier at the start of a text.</summary>
    public static string? Number(ReadOnlySpan<char> text)
    {
        var digits = PageCharacters.CountDigits(text);
        return digits is > 0 and <= 9 && text[..digits].IndexOfAnyExcept('0') >= 0 ? text[..digits].ToString() : null;
    }

    private static int Label(ReadOnlySpan<char> line)
    {
        foreach (var label in (string[])["PMID:", "PMCID:", "DOI:"])
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return label.Length;
            }
        }

        return 0;
    }

    private static bool HasValue(ReadOnlySpan<char> line)
    {
        var value = PageCharacters.Trim(line[Label(line)..]);
        return value.IsEmpty || char.IsAsciiDigit(value[0]) || value.StartsWith("PMC", StringComparison.OrdinalIgnoreCase);
    }
}
