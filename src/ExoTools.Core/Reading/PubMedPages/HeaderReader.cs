namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Reads the header of a page. It holds on to the citation line, and where there is none to the line of identifiers or affiliations:
/// the title stands between the one and the authors above the other. The title is printed again in the short view, which tells how
/// many lines it takes.
/// </summary>
internal sealed class HeaderReader
{
    private const int MostTitleLines = 12;
    private const string SiteSuffix = " - PubMed";

    private readonly PageLines _lines;
    private readonly int _start;
    private readonly int _end;
    private readonly PageHeader _header = new();
    private readonly List<(int Line, string Text)> _authorLines = [];
    private readonly List<(int Line, string Text)> _affiliationLines = [];
    private readonly List<string> _collaboratorLines = [];

    private HeaderReader(PageLines lines, int start, int end) => (_lines, _start, _end) = (lines, start, end);

    /// <summary>What a line of the header is.</summary>
    private enum Kind
    {
        Blank,
        Text,
        Language,
        Affiliations,
        Collaborators,
        Ids,
        Access,
        Type,
        Title,
        NoAbstract,
        Button,
    }

    /// <summary>
    /// The line of the article's own citation; -1 where there is none. Lists of other articles print the journal on the same line:
    /// only the own citation starts with the period.
    /// </summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">The first line that may be it.</param>
    public static int FindCitation(PageLines lines, int from)
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
    public static int FindGluedCitation(PageLines lines, int from, int end)
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

    /// <summary>Reads the header.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="start">The first line after banner and navigation.</param>
    /// <param name="citation">The line of the citation; -1 where there is none.</param>
    /// <param name="end">The line of the first heading of a section, or where the footer starts.</param>
    public static PageHeader Read(PageLines lines, int start, int citation, int end)
    {
        var reader = new HeaderReader(lines, start, end);
        reader.ReadAll(citation);
        return reader._header;
    }

    /// <summary>The title that an HTML page had in its head: the line "Title - PubMed".</summary>
    public static string? HtmlTitle(PageLines lines)
    {
        for (var line = 0; line < Math.Min(lines.Count, 60); line++)
        {
            if (lines[line].EndsWith(SiteSuffix) && lines[line].Length > SiteSuffix.Length && !lines[line].Contains("selected item", StringComparison.Ordinal))
            {
                var title = lines[line][..^SiteSuffix.Length];
                return PageCharacters.Fold(title.StartsWith("Title: ") ? title[7..] : title);
            }
        }

        return null;
    }

    private void ReadAll(int citation)
    {
        int titleStart, titleEnd;
        if (citation >= 0)
        {
            titleStart = ReadCitation(citation);
            titleEnd = TitleEnd(titleStart);
        }
        else
        {
            (titleStart, titleEnd) = FindTitleAboveMark();
        }

        if (titleStart < titleEnd)
        {
            _header.Title = Join(titleStart, titleEnd);
        }

        ReadBelowTitle(titleEnd, titleStart);
        FillAuthors();
    }

    /// <summary>Reads the citation with what stands above and below it; gives the line after it.</summary>
    private int ReadCitation(int line)
    {
        var citation = CitationLine.Read(_lines[line], gluedJournal: true)!;
        _header.Citation = citation;
        ReadAboveCitation(line, citation.Journal);
        var next = line + 1;
        while (true)
        {
            next = _lines.NextFilled(next, _end);
            if (next >= _end || !citation.Continue(_lines[next]))
            {
                return next;
            }

            next++;
        }
    }

    /// <summary>Journal and publication types stand above the citation, with the journal's menu between.</summary>
    private void ReadAboveCitation(int line, string? glued)
    {
        var types = new List<string>();
        var journal = glued is null ? null : PublicationTypeNames.CutTypes(glued, types);
        var above = new List<string>();
        for (var i = line - 1; i >= _start && above.Count < 8; i--)
        {
            var text = _lines[i];
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

        _header.Journal = string.IsNullOrEmpty(journal) ? null : journal;
        _header.PublicationTypes.AddRange(above);
        _header.PublicationTypes.AddRange(types);
    }

    private static bool CouldBeJournal(ReadOnlySpan<char> text) =>
        text.Length <= 160 && char.IsLetterOrDigit(text[0]) && !text.EndsWith(".") && !text.EndsWith(SiteSuffix) && !text.EndsWith("Main Navigation")
        && !text.Contains("//", StringComparison.Ordinal) && !SectionHeading.TryRead(text, out _);

    /// <summary>The line after the title.</summary>
    private int TitleEnd(int start)
    {
        // A title may be a word that is also a publication type ("Editorial").
        if (start >= _end || Classify(start, -1) is not (Kind.Text or Kind.Type or Kind.Button))
        {
            return start;
        }

        if (RepeatedLines(start) is > 0 and var repeated)
        {
            return start + repeated;
        }

        // Printed once: the lines up to a blank one, or up to the authors.
        var block = start + 1;
        while (block < _end && block - start < MostTitleLines && !_lines.IsBlank(block) && Classify(block, -1) == Kind.Text)
        {
            block++;
        }

        if (HtmlTitle(_lines) is { } known)
        {
            for (var end = start + 1; end <= block; end++)
            {
                if (PageCharacters.Fold(Join(start, end)) == known)
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
        for (var again = start + 1; again < _end; again++)
        {
            if (!_lines[again].SequenceEqual(first))
            {
                continue;
            }

            var count = 1;
            while (count < MostTitleLines && start + count < again && again + count < _end
                && !_lines.IsBlank(start + count) && _lines[start + count].SequenceEqual(_lines[again + count])
                && Classify(start + count, -1) == Kind.Text)
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
        var after = _lines.NextFilled(end, _end);
        return end - from >= 1 && after < _end && Classify(after, -1) is Kind.Affiliations or Kind.Ids && from < end ? end - 1 : end;
    }

    /// <summary>Without a citation line the title stands above authors that stand above affiliations or identifiers.</summary>
    private (int Start, int End) FindTitleAboveMark()
    {
        var mark = _start;
        while (mark < _end && Classify(mark, -1) is not (Kind.Affiliations or Kind.Ids))
        {
            mark++;
        }

        if (mark == _end)
        {
            return FindTitleWithoutMark();
        }

        var line = mark - 1;
        var authors = -1;
        for (; line >= _start; line--)
        {
            if (_lines.IsBlank(line) || Classify(line, -1) is not Kind.Text)
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
        while (start > _start && end - start < MostTitleLines && !_lines.IsBlank(start - 1) && Classify(start - 1, -1) is Kind.Text)
        {
            start--;
        }

        return (start, end);
    }

    private (int Start, int End) FindTitleWithoutMark()
    {
        if (HtmlTitle(_lines) is { } known)
        {
            for (var line = _start; line < _end; line++)
            {
                if (known.AsSpan().StartsWith(_lines[line]) && !_lines.IsBlank(line))
                {
                    for (var end = line + 1; end <= Math.Min(_end, line + MostTitleLines); end++)
                    {
                        if (PageCharacters.Fold(Join(line, end)) == known)
                        {
                            return (line, end);
                        }
                    }
                }
            }
        }

        // Title printed twice.
        for (var line = _start; line < Math.Min(_end, _start + 200); line++)
        {
            if (Classify(line, -1) == Kind.Text && _lines[line].Length > 20 && RepeatedLines(line) is > 0 and var count)
            {
                return (line, line + count);
            }
        }

        // An author list above the first heading, with a block above it.
        for (var line = _end - 1; line > _start; line--)
        {
            if (Classify(line, -1) != Kind.Text)
            {
                continue;
            }

            if (!AuthorList.LooksLikeList(_lines[line]))
            {
                break;
            }

            var above = line - 1;
            while (above > _start && _lines.IsBlank(above))
            {
                above--;
            }

            if (Classify(above, -1) == Kind.Text && !AuthorList.LooksLikeList(_lines[above]))
            {
                var start = above;
                while (start > _start && Classify(start - 1, -1) == Kind.Text && above - start < MostTitleLines)
                {
                    start--;
                }

                return (start, above + 1);
            }
        }

        return (_end, _end);
    }

    private void ReadBelowTitle(int from, int titleStart)
    {
        var place = Kind.Text;
        var shortViewDue = false;
        for (var line = from; line < _end; line++)
        {
            var kind = Classify(line, titleStart);
            var text = _lines.Entry(line);
            switch (kind)
            {
                case Kind.Blank or Kind.Button:
                    // The button of the affiliations may stand on a line of its own.
                    _header.AffiliationsCollapsed |= place == Kind.Affiliations && text.Equals("Expand", StringComparison.OrdinalIgnoreCase);
                    break;
                case Kind.Text when shortViewDue:
                    // The first such line below the repeated title; longer titles take the lines up to it.
                    if (ShortViewLine.Read(text) is { } shortView)
                    {
                        _header.ShortView = shortView;
                        shortViewDue = false;
                    }
                    else if (_authorLines.Count == 0 && AuthorList.LooksLikeList(text))
                    {
                        place = KeepText(Kind.Text, line, text);
                        shortViewDue = false;
                    }

                    break;
                case Kind.Text:
                    place = KeepText(place, line, text);
                    break;
                case Kind.Language:
                    ReadLanguages(text);
                    break;
                case Kind.Affiliations:
                    _header.AffiliationsSeen = true;
                    _header.OldSite |= text.StartsWith("Author information");
                    _header.AffiliationsCollapsed |= text.EndsWith("Expand", StringComparison.OrdinalIgnoreCase);
                    place = Kind.Affiliations;
                    break;
                case Kind.Collaborators:
                    place = Kind.Collaborators;
                    break;
                case Kind.Ids:
                    _header.IdsSeen = true;
                    var next = _lines.NextFilled(line + 1, _end);
                    if (ArticleIds.EndsInLabel(text) && next < _end && !ArticleIds.IsIdLine(_lines.Entry(next)))
                    {
                        _header.Ids.Read($"{text} {_lines.Entry(next)}");
                        line = next;
                    }
                    else
                    {
                        _header.Ids.Read(text);
                    }

                    _header.FreePmcArticle |= text.EndsWith("Free PMC article") || text.EndsWith("Free PMC article.");
                    place = Kind.Ids;
                    break;
                case Kind.Access:
                    _header.FreePmcArticle |= text.Contains("PMC", StringComparison.Ordinal);
                    place = Kind.Access;
                    break;
                case Kind.Type:
                    AddType(text.ToString());
                    place = Kind.Type;
                    break;
                case Kind.Title:
                    shortViewDue = true;
                    place = Kind.Title;
                    break;
                case Kind.NoAbstract:
                    _header.NoAbstract = true;
                    place = Kind.NoAbstract;
                    break;
                default:
                    break;
            }
        }
    }

    private Kind KeepText(Kind place, int line, ReadOnlySpan<char> text)
    {
        // The short view tells itself even where the title above it is not the same.
        if (_header.ShortView is null && text.IndexOf("et al. ") is > 0 and var others && PageCharacters.IsBlank(text[others - 1]))
        {
            _header.ShortView = ShortViewLine.Read(text);
            return Kind.Title;
        }

        switch (place)
        {
            case Kind.Affiliations:
                _affiliationLines.Add((line, text.ToString()));
                return place;
            case Kind.Collaborators:
                _collaboratorLines.Add(text.ToString());
                return place;
            case Kind.Text when _authorLines.Count > 0 && AffiliationList.LooksLikeAffiliation(text) && !AuthorList.LooksLikeList(text):
                _header.AffiliationsSeen = true;
                _affiliationLines.Add((line, text.ToString()));
                return Kind.Affiliations;
            case Kind.Text:
                _authorLines.Add((line, text.ToString()));
                return place;
            default:
                return place;
        }
    }

    private void AddType(string type)
    {
        if (!_header.PublicationTypes.Contains(type))
        {
            _header.PublicationTypes.Add(type);
        }
    }

    private void ReadLanguages(ReadOnlySpan<char> note)
    {
        var names = note["[Article in ".Length..].TrimEnd(']').ToString();
        foreach (var name in names.Split([", ", " and ", ","], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (name != "English" && !_header.Languages.Contains(name))
            {
                _header.Languages.Add(name);
            }
        }
    }

    private void FillAuthors()
    {
        _header.Affiliations = AffiliationList.Read(_affiliationLines, out var equalNote);
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var affiliation in _header.Affiliations)
        {
            if (affiliation.Key is not null)
            {
                byKey.TryAdd(affiliation.Key, affiliation.Text);
            }
        }

        if (AuthorText() is { } text)
        {
            var printed = AuthorList.Read(text, byKey.Keys, out var truncated);
            _header.FullAuthorList = printed.Count > 0;
            _header.AuthorsTruncated = truncated;
            _header.Authors = printed.ConvertAll(author => author.Author with
            {
                Affiliations = AffiliationsOf(author, byKey, printed.Count),
                EqualContribution = author.Equal && equalNote != false,
            });
        }

        if (_collaboratorLines.Count > 0)
        {
            foreach (var line in _collaboratorLines)
            {
                _header.Collaborators.AddRange(AuthorList.Read(line, byKey.Keys, out _).ConvertAll(author => author.Author));
            }
        }

        if (!_header.FullAuthorList && _header.ShortView is { } shortView && !shortView.Author.StartsWith("[No authors", StringComparison.Ordinal))
        {
            _header.Authors = [PersonName.IsGroup(shortView.Author) ? new ExoAuthor { Collective = shortView.Author } : PersonName.Read(shortView.Author)];
            _header.AuthorsTruncated = shortView.Truncated;
        }
    }

    /// <summary>The first lines below the title that look like author lists, with nothing between them; null where none does.</summary>
    private string? AuthorText()
    {
        var lines = new List<string>();
        var next = -1;
        foreach (var (line, text) in _authorLines)
        {
            if (lines.Count > 0 && _lines.NextFilled(next, _end) != line)
            {
                break;
            }

            if (AuthorList.LooksLikeList(text))
            {
                lines.Add(text);
                next = line + 1;
            }
            else if (lines.Count > 0)
            {
                break;
            }
        }

        // One line right above affiliations or identifiers is the author, whatever the name looks like.
        return lines.Count > 0 ? string.Join(' ', lines)
            : _authorLines is [var only] && only.Text.Length < 200 && !only.Text.EndsWith('.') && (_header.AffiliationsSeen || _header.IdsSeen) ? only.Text
            : null;
    }

    private List<string> AffiliationsOf(PrintedAuthor author, Dictionary<string, string> byKey, int authors)
    {
        var own = new List<string>();
        foreach (var key in author.Keys)
        {
            if (byKey.TryGetValue(key, out var text))
            {
                own.Add(text);
            }
        }

        // A sole author needs no keys.
        if (own.Count == 0 && authors == 1)
        {
            own.AddRange(_header.Affiliations.ConvertAll(affiliation => affiliation.Text));
        }

        return own;
    }

    private Kind Classify(int line, int titleStart)
    {
        var text = _lines.Entry(line);
        if (text.IsEmpty)
        {
            return Kind.Blank;
        }

        if (titleStart >= 0 && line > titleStart && text.SequenceEqual(_lines[titleStart]))
        {
            return Kind.Title;
        }

        if (text[0] == '[' && text.Length < 200 && text.StartsWith("[Article in ") && text.EndsWith("]"))
        {
            return Kind.Language;
        }

        if (ArticleIds.IsIdLine(text))
        {
            return Kind.Ids;
        }

        if (text.Length > 60)
        {
            return Kind.Text;
        }

        var name = text;
        if (!SectionHeading.CutButton(ref name, "Expand"))
        {
            SectionHeading.CutButton(ref name, "Collapse");
        }

        if (name.SequenceEqual("Affiliations") || name.SequenceEqual("Affiliation") || name.SequenceEqual("Author information"))
        {
            return Kind.Affiliations;
        }

        if (name.SequenceEqual("Collaborators") || name.SequenceEqual("Collaborator"))
        {
            return Kind.Collaborators;
        }

        var plain = PageCharacters.WithoutPeriod(text);
        if (plain.SequenceEqual("No abstract available"))
        {
            return Kind.NoAbstract;
        }

        if (plain.SequenceEqual("Free PMC article") || plain.SequenceEqual("Free article") || plain.SequenceEqual("Free Books & Documents"))
        {
            return Kind.Access;
        }

        if (text.Equals("Expand", StringComparison.OrdinalIgnoreCase) || text.Equals("Collapse", StringComparison.OrdinalIgnoreCase))
        {
            return Kind.Button;
        }

        return PublicationTypeNames.IsType(text) ? Kind.Type : PageFurniture.IsHeaderButton(text) ? Kind.Button : Kind.Text;
    }

    private string Join(int from, int to)
    {
        var parts = new List<string>();
        for (var line = from; line < to; line++)
        {
            if (!_lines.IsBlank(line))
            {
                parts.Add(_lines.Entry(line).ToString());
            }
        }

        return string.Join(' ', parts);
    }
}
