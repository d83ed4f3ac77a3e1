namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Finds the lines of the title. It stands below the citation, and where there is none above the authors that stand above the
/// identifiers or affiliations. The short view prints it again, which tells how many lines it takes.
/// </summary>
internal sealed class TitleFinder
{
    private const int MostTitleLines = 12;
    private const int LinesToShortView = 200;

    private readonly HeaderLines _lines;

    private TitleFinder(HeaderLines lines) => _lines = lines;

    /// <summary>The title that starts on the line after the citation: its first line, and the line after its last.</summary>
    public static (int Start, int End) BelowCitation(HeaderLines lines, int start) => (start, new TitleFinder(lines).EndBelowCitation(start));

    /// <summary>
    /// The line from which headings of sections count, where the title stands on a given line: after title and short view, if the
    /// title is worded as a heading ("References"), which authors or affiliations right below it tell, or the same line above a short view.
    /// </summary>
    public static int AfterHeadingLike(PageLines lines, int title)
    {
        if (title >= lines.Count || !SectionHeading.TryRead(lines[title], out _))
        {
            return title;
        }

        var after = title;
        var next = lines.NextFilled(title + 1, lines.Count);
        var header = new HeaderLines(lines, title, lines.Count, null);
        if (next < lines.Count && (AuthorList.LooksLikeList(lines[next]) || header.KindOf(next) is HeaderLineKind.Affiliations or HeaderLineKind.CollaboratorsAndAffiliations or HeaderLineKind.Ids))
        {
            after = title + 1;
        }

        for (var line = title + 1; line < Math.Min(lines.Count, title + LinesToShortView); line++)
        {
            var same = lines[line].SequenceEqual(lines[title]);
            if (!same && SectionHeading.TryRead(lines[line], out _))
            {
                break;
            }

            if (same && lines.NextFilled(line + 1, lines.Count) is var below && below < lines.Count && ShortViewLine.Read(lines[below]) is { Journal: not null })
            {
                return line + 1;
            }
        }

        return after;
    }

    /// <summary>The title of a header without a citation; an empty stretch where none can be made out.</summary>
    public static (int Start, int End) WithoutCitation(HeaderLines lines) => new TitleFinder(lines).FindAboveMark();

    /// <summary>The line after the title.</summary>
    private int EndBelowCitation(int start)
    {
        // A title may be a word that is also a publication type ("Editorial").
        if (start >= _lines.End || _lines.KindOf(start) is not (HeaderLineKind.Text or HeaderLineKind.Type or HeaderLineKind.Button))
        {
            return start;
        }

        if (RepeatedLines(start) is > 0 and var repeated)
        {
            return start + repeated;
        }

        // Printed once: the lines up to a blank one, or up to the authors.
        var block = start + 1;
        while (block < _lines.End && block - start < MostTitleLines && !_lines.IsBlank(block) && _lines.KindOf(block) == HeaderLineKind.Text)
        {
            block++;
        }

        if (_lines.HtmlTitle is { } known)
        {
            for (var end = start + 1; end <= block; end++)
            {
                if (PageCharacters.Fold(_lines.Join(start, end)) == known)
                {
                    return end;
                }
            }
        }

        return Math.Min(block, AuthorStart(start + 1, block));
    }

    /// <summary>How many lines from the title on are printed again below; zero where the first is not.</summary>
    private int RepeatedLines(int start)
    {
        var first = _lines[start];
        for (var again = start + 1; again < _lines.End; again++)
        {
            if (!_lines[again].SequenceEqual(first))
            {
                continue;
            }

            var count = 1;
            while (count < MostTitleLines && start + count < again && again + count < _lines.End
                && !_lines.IsBlank(start + count) && _lines[start + count].SequenceEqual(_lines[again + count])
                && _lines.KindOf(start + count) == HeaderLineKind.Text)
            {
                count++;
            }

            return count;
        }

        return 0;
    }

    /// <summary>The first line of a block that could be of an author list; the end of the block where none could.</summary>
    private int AuthorStart(int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            if (AuthorList.LooksLikeList(_lines[line]))
            {
                return line;
            }
        }

        // Names that look like none still stand right above the affiliations.
        var after = _lines.NextFilled(end);
        return end - from >= 1 && after < _lines.End && _lines.KindOf(after) is HeaderLineKind.Affiliations or HeaderLineKind.CollaboratorsAndAffiliations or HeaderLineKind.Ids && from < end ? end - 1 : end;
    }

    /// <summary>Without a citation line the title stands above authors that stand above affiliations or identifiers.</summary>
    private (int Start, int End) FindAboveMark()
    {
        var mark = _lines.Start;
        while (mark < _lines.End && _lines.KindOf(mark) is not (HeaderLineKind.Affiliations or HeaderLineKind.CollaboratorsAndAffiliations or HeaderLineKind.Ids))
        {
            mark++;
        }

        if (mark == _lines.End)
        {
            return FindWithoutMark();
        }

        var line = mark - 1;
        var authors = -1;
        for (; line >= _lines.Start; line--)
        {
            if (_lines.IsBlank(line) || _lines.KindOf(line) is not HeaderLineKind.Text)
            {
                continue;
            }

            if (authors < 0 || AuthorList.LooksLikeList(_lines[line]))
            {
                if (!AuthorList.LooksLikeList(_lines[line]))
                {
                    break;
                }

                // A title in capitals looks like a name: the topmost such line is the title, not an author.
                if (authors >= 0 && !_lines[line].Contains(',') && !_lines[line].EndsWith(";"))
                {
                    break;
                }

                authors = line;
                continue;
            }

            break;
        }

        var end = line + 1;
        var start = end;
        while (start > _lines.Start && end - start < MostTitleLines && !_lines.IsBlank(start - 1) && _lines.KindOf(start - 1) is HeaderLineKind.Text
            && !CitationLine.EndsInClauses(_lines[start - 1]))
        {
            start--;
        }

        // As below a citation, a title may be a word that is also a publication type.
        return start == end && authors > _lines.Start && _lines.KindOf(authors - 1) == HeaderLineKind.Type ? (authors - 1, authors) : (start, end);
    }

    private (int Start, int End) FindWithoutMark()
    {
        if (_lines.HtmlTitle is { } known)
        {
            for (var line = _lines.Start; line < _lines.End; line++)
            {
                if (known.AsSpan().StartsWith(_lines[line]) && !_lines.IsBlank(line))
                {
                    for (var end = line + 1; end <= Math.Min(_lines.End, line + MostTitleLines); end++)
                    {
                        if (PageCharacters.Fold(_lines.Join(line, end)) == known)
                        {
                            return (line, end);
                        }
                    }
                }
            }

            return (_lines.End, _lines.End);
        }

        // Title printed twice.
        for (var line = _lines.Start; line < Math.Min(_lines.End, _lines.Start + 200); line++)
        {
            if (_lines.KindOf(line) == HeaderLineKind.Text && _lines[line].Length > 20 && RepeatedLines(line) is > 0 and var count)
            {
                return (line, line + count);
            }
        }

        if (_lines.MayHoldChrome)
        {
            return (_lines.End, _lines.End);
        }

        // An author list above the first heading, with a block above it.
        for (var line = _lines.End - 1; line > _lines.Start; line--)
        {
            if (_lines.KindOf(line) != HeaderLineKind.Text)
            {
                continue;
            }

            if (!AuthorList.LooksLikeList(_lines[line]))
            {
                break;
            }

            var above = line - 1;
            while (above > _lines.Start && _lines.IsBlank(above))
            {
                above--;
            }

            if (_lines.KindOf(above) == HeaderLineKind.Text && !AuthorList.LooksLikeList(_lines[above]))
            {
                var start = above;
                while (start > _lines.Start && _lines.KindOf(start - 1) == HeaderLineKind.Text && above - start < MostTitleLines)
                {
                    start--;
                }

                return (start, above + 1);
            }
        }

        return (_lines.End, _lines.End);
    }
}
