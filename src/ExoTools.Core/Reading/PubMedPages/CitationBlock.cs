namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// The citation of the page's own article with the lines around it: publication types and journal above, with the journal's menu
/// between, DOI and further dates below.
/// </summary>
/// <param name="Line">The line of the citation.</param>
/// <param name="Citation">What that line and those below it tell.</param>
/// <param name="Next">The first filled line that does not go on with the citation; the number of lines where there is none.</param>
internal sealed record CitationBlock(int Line, CitationLine Citation, int Next)
{
    private const int MostTypes = 8;
    private const int LongestJournal = 160;

    /// <summary>
    /// Finds the article's own citation; null where there is none. Lists of other articles print the journal on the same line: only
    /// the own citation starts with the period.
    /// </summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">The first line that may be it.</param>
    public static CitationBlock? Find(PageLines lines, int from)
    {
        for (var line = from; line < lines.Count; line++)
        {
            if (lines[line].StartsWith(".") && CitationLine.Read(lines[line], gluedJournal: false) is { } citation)
            {
                return Continue(lines, line, citation);
            }
        }

        return null;
    }

    /// <summary>Finds a citation with the journal on the same line, above the first section; null where there is none.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">The first line that may be it.</param>
    /// <param name="end">The line of the first heading.</param>
    public static CitationBlock? FindGlued(PageLines lines, int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            if (CitationLine.Read(lines[line], gluedJournal: true) is { } citation)
            {
                return Continue(lines, line, citation);
            }
        }

        return null;
    }

    private static CitationBlock Continue(PageLines lines, int line, CitationLine citation)
    {
        var next = line + 1;
        while (true)
        {
            next = lines.NextFilled(next, lines.Count);
            if (next >= lines.Count || !citation.Continue(lines[next]))
            {
                return new CitationBlock(line, citation, next);
            }

            next++;
        }
    }

    /// <summary>Reads citation, journal and publication types into a header.</summary>
    /// <param name="lines">The lines of the header.</param>
    /// <param name="header">What takes the fields.</param>
    public void Fill(HeaderLines lines, PageHeader header)
    {
        header.Citation = Citation;
        ReadAbove(lines, Line, Citation.Journal, header);
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
