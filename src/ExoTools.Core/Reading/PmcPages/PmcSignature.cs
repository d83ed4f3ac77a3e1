using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.PmcPages;

/// <summary>Tells from the start of a text whether it is a page of PMC: by its own identifier, and by what only such a page prints around it.</summary>
internal static class PmcSignature
{
    private const int MostMarkup = 5;
    private const int LongestLine = 300;

    /// <summary>Whether the text is a page.</summary>
    public static bool Matches(string head)
    {
        var text = head.AsSpan().TrimStart();
        if (text.IsEmpty || text[0] is '<' or '{' or '[' or '@' or '%' || text.Contains('\0'))
        {
            return false;
        }

        // Markup and source code, however much of a page they quote.
        var tags = 0;
        for (var at = text.IndexOf("</"); at >= 0; at = text.IndexOf("</"))
        {
            if (++tags > MostMarkup)
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return Marks(new PageLines(head));
    }

    private static bool Marks(PageLines lines)
    {
        bool id = false, otherId = false, citation = false, chrome = false, scholar = false, note = false, site = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            scholar |= line.EndsWith("[Google Scholar]");
            if (line.IsEmpty || line.Length > LongestLine)
            {
                continue;
            }

            // A page of PubMed names its PMID first.
            otherId |= !id && line.StartsWith("PMID:");
            id |= !otherId && line.StartsWith("PMCID:") && line.Contains("PMC", StringComparison.Ordinal) && line.IndexOfAnyInRange('0', '9') > 0;
            citation |= PmcFront.Citation(line) is not null;
            chrome |= PmcFurniture.IsButton(line) || line.StartsWith("Author information") || line.Contains("logoLink to ", StringComparison.Ordinal) || line.StartsWith("Learn more: PMC Disclaimer");
            note |= line.StartsWith("Articles from ") || line.StartsWith("Published in final edited form as") || line.Contains("Author manuscript; available in PMC", StringComparison.Ordinal);
            site |= line.StartsWith("Skip to main content");
        }

        return id && (citation ? chrome || scholar || note || site : (chrome ? 1 : 0) + (scholar ? 1 : 0) + (note ? 1 : 0) > 1);
    }
}
