namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// The line below the repeated title: "Ann B Example et al. J Exo Test. 2018 Jan.", where the date may be empty. Of an article
/// without authors it starts with the journal.
/// </summary>
internal sealed record ShortViewLine(string? Author, bool Truncated, string? Journal, PartialDate? Date)
{
    private const string Others = "et al.";

    /// <summary>Reads the line; null where it has another form.</summary>
    public static ShortViewLine? Read(ReadOnlySpan<char> line)
    {
        int nameEnd, rest;
        var others = line.IndexOf(Others);
        var truncated = others > 0 && PageCharacters.IsBlank(line[others - 1]);
        if (truncated)
        {
            nameEnd = others;
            rest = others + Others.Length;
        }
        else
        {
            nameEnd = line.IndexOf(". ");
            rest = nameEnd + 1;
            if (nameEnd <= 0)
            {
                return null;
            }

            // "St. John" and "Jr." are no end of a name.
            while (nameEnd > 0 && IsAbbreviation(line[..nameEnd]) && line[rest..].IndexOf(". ") is > 0 and var further)
            {
                nameEnd = rest + further;
                rest = nameEnd + 1;
            }
        }

        var author = PageCharacters.Fold(line[..nameEnd]);
        var citation = PageCharacters.Trim(line[rest..]);
        if (!truncated && IsDate(citation))
        {
            return new ShortViewLine(null, false, author, PrintedDate.Read(citation, out _));
        }

        var (journal, date) = ReadCitation(citation);

        // Several names are the full list.
        return author.Length == 0 || (!truncated && author.Contains(',', StringComparison.Ordinal)) ? null : new ShortViewLine(author, truncated, journal, date);
    }

    /// <summary>Whether all that is left is the date, or the period behind an empty one.</summary>
    private static bool IsDate(ReadOnlySpan<char> citation) =>
        citation is "." || (PrintedDate.Read(citation, out var length) is not null && citation[length..] is "" or ".");

    private static bool IsAbbreviation(ReadOnlySpan<char> name) => name.EndsWith("St") || name.EndsWith("Jr") || name.EndsWith("Sr") || (name.Length > 1 && PageCharacters.IsBlank(name[^2]));

    private static (string? Journal, PartialDate? Date) ReadCitation(ReadOnlySpan<char> citation)
    {
        if (citation.EndsWith("."))
        {
            citation = PageCharacters.Trim(citation[..^1]);
        }

        // What is left ends in the journal's period where no date follows.
        PartialDate? date = null;
        var journal = citation;
        if (citation.EndsWith("."))
        {
            journal = citation[..^1];
        }
        else if (citation.LastIndexOf(". ") is > 0 and var period)
        {
            date = PrintedDate.Read(PageCharacters.Trim(citation[(period + 1)..]), out _);
            journal = date is null ? citation : citation[..period];
        }

        var name = PageCharacters.Fold(journal);
        return (name.Length == 0 ? null : name, date);
    }
}
