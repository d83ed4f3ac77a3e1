namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Reads the header of a page: citation, title, authors, affiliations, identifiers, and the short view that repeats some of them.
/// </summary>
internal sealed class HeaderReader
{
    private const string LanguageNote = "[Article in ";

    private readonly HeaderLines _lines;
    private readonly HeaderPeople _people;
    private readonly PageHeader _header = new();

    private HeaderReader(HeaderLines lines) => (_lines, _people) = (lines, new HeaderPeople(lines));

    /// <summary>Where the reading stands below the title: what running text belongs to.</summary>
    private enum Place
    {
        Authors,
        Affiliations,
        Collaborators,
        Elsewhere,
    }

    /// <summary>Reads the header.</summary>
    /// <param name="lines">The lines of the header.</param>
    /// <param name="citation">The line of the citation; -1 where there is none.</param>
    public static PageHeader Read(HeaderLines lines, int citation)
    {
        var reader = new HeaderReader(lines);
        var (start, end) = citation < 0
            ? TitleFinder.WithoutCitation(lines)
            : TitleFinder.BelowCitation(lines, CitationBlock.Read(lines, citation, reader._header));
        if (start < end)
        {
            reader._header.Title = lines.Join(start, end);
        }

        reader.ReadBelowTitle(end, start);
        reader._people.Fill(reader._header);
        return reader._header;
    }

    private void ReadBelowTitle(int from, int title)
    {
        var place = Place.Authors;
        var shortViewDue = false;
        for (var line = from; line < _lines.End; line++)
        {
            var text = _lines.Entry(line);
            if (title < line && !text.IsEmpty && text.SequenceEqual(_lines[title]))
            {
                shortViewDue = true;
                place = Place.Elsewhere;
                continue;
            }

            var kind = _lines.KindOf(line);
            switch (kind)
            {
                case HeaderLineKind.Blank or HeaderLineKind.Button:
                    // The button of the affiliations may stand on a line of its own.
                    _header.AffiliationsCollapsed |= place == Place.Affiliations && text.Equals("Expand", StringComparison.OrdinalIgnoreCase);
                    break;
                case HeaderLineKind.Text when shortViewDue:
                    shortViewDue = !ReadBelowRepeatedTitle(line, text, ref place);
                    break;
                case HeaderLineKind.Text:
                    place = KeepText(place, line, text);
                    break;
                case HeaderLineKind.Language:
                    ReadLanguages(text);
                    break;
                case HeaderLineKind.Affiliations or HeaderLineKind.CollaboratorsAndAffiliations:
                    _header.AffiliationsSeen = true;
                    _header.OldSite |= text.StartsWith("Author information");
                    _header.AffiliationsCollapsed |= text.EndsWith("Expand", StringComparison.OrdinalIgnoreCase);
                    place = Place.Affiliations;
                    break;
                case HeaderLineKind.Collaborators:
                    place = Place.Collaborators;
                    break;
                default:
                    ReadLabelled(kind, ref line, text);
                    place = Place.Elsewhere;
                    break;
            }
        }
    }

    /// <summary>Reads a line below the repeated title; false where what is due may still follow: a long title may take several lines.</summary>
    private bool ReadBelowRepeatedTitle(int line, ReadOnlySpan<char> text, ref Place place)
    {
        if (ShortViewLine.Read(text) is { } shortView)
        {
            _header.ShortView = shortView;
            return true;
        }

        if (_people.AuthorsSeen || !AuthorList.LooksLikeList(text))
        {
            return false;
        }

        place = KeepText(Place.Authors, line, text);
        return true;
    }

    /// <summary>Reads a line that says itself what it is; identifiers may take the line after them too.</summary>
    private void ReadLabelled(HeaderLineKind kind, ref int line, ReadOnlySpan<char> text)
    {
        switch (kind)
        {
            case HeaderLineKind.Ids:
                _header.IdsSeen = true;
                var next = _lines.NextFilled(line + 1);
                if (ArticleIds.EndsInLabel(text) && next < _lines.End && !ArticleIds.IsIdLine(_lines.Entry(next)))
                {
                    _header.Ids.Read($"{text} {_lines.Entry(next)}");
                    line = next;
                }
                else
                {
                    _header.Ids.Read(text);
                }

                _header.FreePmcArticle |= PageCharacters.WithoutPeriod(text).EndsWith("Free PMC article");
                break;
            case HeaderLineKind.Access:
                _header.FreePmcArticle |= text.Contains("PMC", StringComparison.Ordinal);
                break;
            case HeaderLineKind.Type:
                if (!_header.PublicationTypes.Contains(text.ToString()))
                {
                    _header.PublicationTypes.Add(text.ToString());
                }

                break;
            case HeaderLineKind.Keywords:
                _header.Keywords.Add(text[KeywordList.LabelLength(text)..]);
                break;
            case HeaderLineKind.NoAbstract:
                _header.NoAbstract = true;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }

    private Place KeepText(Place place, int line, ReadOnlySpan<char> text)
    {
        // The short view tells itself even where the title above it is not the same.
        if (_header.ShortView is null && text.IndexOf("et al. ") is > 0 and var others && PageCharacters.IsBlank(text[others - 1]))
        {
            _header.ShortView = ShortViewLine.Read(text);
            return Place.Elsewhere;
        }

        switch (place)
        {
            case Place.Affiliations:
                _people.AddAffiliation(line, text);
                break;
            case Place.Collaborators:
                _people.AddCollaborators(text);
                break;
            case Place.Authors when _people.AuthorsSeen && AffiliationList.LooksLikeAffiliation(text) && !AuthorList.LooksLikeList(text):
                _header.AffiliationsSeen = true;
                _people.AddAffiliation(line, text);
                return Place.Affiliations;
            case Place.Authors:
                _people.AddAuthors(line, text);
                break;
            default:
                break;
        }

        return place;
    }

    private void ReadLanguages(ReadOnlySpan<char> note)
    {
        var names = note[LanguageNote.Length..].TrimEnd(']').ToString();
        foreach (var name in names.Split([", ", " and ", ","], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (name != "English" && !_header.Languages.Contains(name))
            {
                _header.Languages.Add(name);
            }
        }
    }
}
