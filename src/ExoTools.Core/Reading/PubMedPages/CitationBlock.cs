namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// The citation of the page's own article with the lines around it: publication types and journal above, with the journal's menu
/// between, DOI and further dates below.
/// </summary>
internal static class CitationBlock
{
    private const int MostTypes = 8;
    private const int LongestJournal = 160;

    /// <summary>
    /// The line of the article's own citation; -1 where there is none. Lists of other articles print the journal on the same line:
    /// only the own citation starts with the period.
    /// </summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">The first line that may be it.</param>
    public static int Find(PageLines lines, int from)
    {
        for (var line = from; line < lines.Count; line++)
        {
            if (lines[line].StartsWith(".") && CitationLine.Read(lines[line], gluedJournal: false) is not null)
            {
                return line;
            }
        }

        return -1;
    }

    /// <summary>The line of a citation with the journal on the same line, above the first section; -1 where there is none.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">The first line that may be it.</param>
    /// <param name="end">The line of the first heading.</param>
    public static int FindGlued(PageLines lines, int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            if (CitationLine.Read(lines[line], gluedJournal: true) is not null)
            {
                return line;
            }
        }

        return -1;
    }

    /// <summary>Reads the citation and what stands above and below it; gives the line after it.</summary>
    /// <param name="lines">The header.</param>
    /// <param name="line">The line of the citation.</param>
    /// <param name="header">What takes the fields.</param>
    public static int Read(HeaderLines lines, int line, PageHeader header)
    {
        var citation = CitationLine.Read(lines[line], gluedJournal: true)!;
        header.Citation = citation;
        ReadAbove(lines, line, citation.Journal, header);
        var next = line + 1;
        while (true)
        {
            next = lines.NextFilled(next);
            if (next >= lines.End || !citation.Continue(lines[next]))
            {
                return next;
            }

            next++;
        }
    }

    private static void ReadAbove(HeaderLines lines, int line, string? glued, PageHeader header)
    {
        var types = new List<string>();
        var journal = glued is null ? null : PublicationTypeNames.CutTypes(glued, types);
        var above = new List<string>();
        for (var i = line - 1; i >= lines.Start && above.Count < MostTypes; i--)
        {
            var text = lines[i];
            if (text.IsEmpty || PageFurniture.IsMenu(text))
            {
                continue;
            }

            if (PublicationTypeNames.IsType(text))
            {
                above.Insert(0, text.ToString());
                continue;
            }

            // One line that is no type is the journal; anything above that but types belongs to the site.
            if (journal is not null || above.Count > 0 || PageFurniture.IsHeaderButton(text) || !CouldBeJournal(text))
            {
                break;
            }

            journal = PublicationTypeNames.CutTypes(PageCharacters.Fold(text), types);
        }

        header.Journal = string.IsNullOrEmpty(journal) ? null : journal;
        header.PublicationTypes.AddRange(above);
        header.PublicationTypes.AddRange(types);
    }

    private static bool CouldBeJournal(ReadOnlySpan<char> text) =>
        text.Length <= LongestJournal && char.IsLetterOrDigit(text[0]) && !text.EndsWith(".") && !text.EndsWith(PageFurniture.TitleSuffix)
        && !text.EndsWith("Main Navigation") && !text.Contains("//", StringComparison.Ordinal) && !SectionHeading.TryRead(text, out _);
}
