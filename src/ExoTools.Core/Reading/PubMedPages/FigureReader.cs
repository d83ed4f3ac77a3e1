namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Reads the section "Figures". The label stands on a line of its own, mostly twice (once for the thumbnail), or before the caption
/// on the same line. A browser's copy may hold a figure twice, once with its caption cut short.
/// </summary>
internal static class FigureReader
{
    /// <summary>Reads the section.</summary>
    public static List<PrintedFigure> Read(PageLines lines, SectionSpan section)
    {
        var figures = new PrintedFigures();
        FigureLabel? open = null;
        var captionStart = -1;
        for (var line = section.Start; line < section.End; line++)
        {
            var text = lines.Entry(line);
            if (text.IsEmpty || !FigureLabel.TryRead(text, out var label))
            {
                captionStart = captionStart < 0 && open is not null && !text.IsEmpty && !IsFurniture(text) ? line : captionStart;
                continue;
            }

            var alone = PageCharacters.Trim(text[label.Length..]).IsEmpty;
            var repeats = open is { } before && before.Label.Equals(label.Label, StringComparison.OrdinalIgnoreCase) && captionStart < 0;

            // In a sentence of a caption ("Figure 1 shows …") the label is not closed, and no label stands above it or a small letter follows.
            if (!alone && !label.Closed && (!repeats || char.IsLower(PageCharacters.Trim(text[label.Length..])[0])))
            {
                captionStart = captionStart < 0 && open is not null ? line : captionStart;
                continue;
            }

            if (alone && repeats)
            {
                continue;
            }

            if (!repeats)
            {
                Close(lines, open, captionStart, line, figures);
            }

            open = label;
            captionStart = -1;
            if (!alone)
            {
                var end = CaptionEnd(lines, line + 1, section.End);
                figures.Add(label, Caption(lines, line, end, label.Length));
                open = null;
                line = end - 1;
            }
        }

        Close(lines, open, captionStart, section.End, figures);
        return figures.List;
    }

    private static void Close(PageLines lines, FigureLabel? label, int captionStart, int end, PrintedFigures figures)
    {
        if (label is { } open)
        {
            figures.Add(open, captionStart < 0 ? "" : Caption(lines, captionStart, end, 0));
        }
    }

    /// <summary>Where the caption ends that starts behind a label on the same line: at the next label or after a blank line with a label below.</summary>
    private static int CaptionEnd(PageLines lines, int from, int end)
    {
        while (from < end)
        {
            var text = lines.Entry(from);
            if (FigureLabel.TryRead(text, out var label) && (label.Closed || PageCharacters.Trim(text[label.Length..]).IsEmpty))
            {
                break;
            }

            from++;
        }

        return from;
    }

    private static string Caption(PageLines lines, int from, int to, int skip)
    {
        var paragraphs = Paragraphs.Read(lines, from, to);
        if (paragraphs.Count > 0 && skip > 0)
        {
            paragraphs[0] = PageCharacters.Trim(PageCharacters.WithoutBullet(paragraphs[0])[skip..]).ToString();
        }

        paragraphs.RemoveAll(paragraph => IsFurniture(paragraph));
        return string.Join('\n', paragraphs);
    }

    private static bool IsFurniture(ReadOnlySpan<char> line) =>
        line.StartsWith("See this image and copyright information in PMC") || (line.StartsWith("All figures (") && line.EndsWith(")"))
        || line.SequenceEqual("All figures") || line.SequenceEqual("Full size image") || line.SequenceEqual("Previous figure") || line.SequenceEqual("Next figure");
}
