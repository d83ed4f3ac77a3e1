namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Divides a piece that holds several pages without anything of the site between them, as when only the middle of each page was
/// copied: each has its own citation line, with affiliations or an abstract below.
/// </summary>
internal static class PageDivider
{
    private const int Reach = 60;

    /// <summary>The pages of a piece; the piece itself where it holds one.</summary>
    public static IEnumerable<PagePiece> Divide(PagePiece piece, CancellationToken cancellation = default)
    {
        var lines = new PageLines(piece.Text, cancellation);
        var starts = new List<int>();
        var headings = 0;
        var first = true;
        for (var line = 0; line < lines.Count; line++)
        {
            if (SectionHeading.TryRead(lines[line], out _))
            {
                headings++;
            }
            else if (lines[line].StartsWith(".") && CitationLine.Read(lines[line], gluedJournal: false) is not null && IsOwnCitation(lines, line))
            {
                if (!first && headings > 0)
                {
                    starts.Add(HeaderStart(lines, line));
                }

                first = false;
                headings = 0;
            }
        }

        var from = 0;
        foreach (var start in starts)
        {
            yield return Part(piece, lines, from, start);
            from = start;
        }

        yield return starts.Count == 0 ? piece : Part(piece, lines, from, lines.Count);
    }

    private static PagePiece Part(PagePiece piece, PageLines lines, int from, int to)
    {
        var start = from == 0 ? 0 : lines.Offset(from);
        var end = to == lines.Count ? piece.Text.Length : lines.Offset(to);
        return piece with { Text = piece.Text[start..end], Line = piece.Line + from };
    }

    /// <summary>Whether affiliations or an abstract follow, as they do in no list of other articles.</summary>
    private static bool IsOwnCitation(PageLines lines, int citation)
    {
        for (var line = citation + 1; line < Math.Min(lines.Count, citation + Reach); line++)
        {
            if (lines[line].StartsWith("Affiliation") || (SectionHeading.TryRead(lines[line], out var heading) && heading.Section == PageSection.Abstract))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first line of the header whose citation stands on a line: journal and types above it.</summary>
    private static int HeaderStart(PageLines lines, int citation)
    {
        var start = citation;
        var journal = false;
        for (var line = citation - 1; line >= 0 && citation - line < 12; line--)
        {
            var text = lines[line];
            if (text.IsEmpty || PageFurniture.IsMenu(text))
            {
                continue;
            }

            if (!PublicationTypeNames.IsType(text))
            {
                if (journal || text.Length > 120 || text.EndsWith(".") || SectionHeading.TryRead(text, out _))
                {
                    break;
                }

                journal = true;
            }

            start = line;
        }

        return start;
    }
}
