namespace ExoTools.Reading.PubMedPages;

/// <summary>Collects the lines of authors, affiliations and collaborators, and puts them together when all are known: a key counts only where an affiliation carries it.</summary>
internal sealed class HeaderPeople
{
    private const int LongestLoneAuthor = 200;

    private readonly HeaderLines _lines;
    private readonly List<(int Line, string Text)> _authors = [];
    private readonly List<(int Line, string Text)> _affiliations = [];
    private readonly List<string> _collaborators = [];

    public HeaderPeople(HeaderLines lines) => _lines = lines;

    /// <summary>Whether a line that may be one of authors was seen.</summary>
    public bool AuthorsSeen => _authors.Count > 0;

    public void AddAuthors(int line, ReadOnlySpan<char> text) => _authors.Add((line, text.ToString()));

    public void AddAffiliation(int line, ReadOnlySpan<char> text) => _affiliations.Add((line, text.ToString()));

    public void AddCollaborators(ReadOnlySpan<char> text) => _collaborators.Add(text.ToString());

    /// <summary>Fills authors, affiliations and collaborators of a header of which all else is read.</summary>
    public void Fill(PageHeader header)
    {
        header.Affiliations = AffiliationList.Read(_affiliations, out var equalNote);
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var affiliation in header.Affiliations)
        {
            if (affiliation.Key is not null)
            {
                byKey.TryAdd(affiliation.Key, affiliation.Text);
            }
        }

        if (AuthorText(header) is { } text)
        {
            var printed = AuthorList.Read(text, byKey.Keys, out var truncated);
            header.FullAuthorList = printed.Count > 0;
            header.AuthorsTruncated = truncated;
            header.Authors = printed.ConvertAll(author => author.Author with
            {
                Affiliations = AffiliationsOf(author, byKey, header.Affiliations, printed.Count),
                EqualContribution = author.Equal && equalNote != false,
            });
        }

        FillCollaborators(header, byKey.Keys);
        if (!header.FullAuthorList && header.ShortView is { Author: { } first } shortView && !first.StartsWith("[No authors", StringComparison.Ordinal))
        {
            header.Authors = [PersonName.IsGroup(first) ? new ExoAuthor { Collective = first } : PersonName.Read(first)];
            header.AuthorsTruncated = shortView.Truncated;
        }
    }

    private void FillCollaborators(PageHeader header, IReadOnlyCollection<string> affiliationKeys)
    {
        foreach (var line in _collaborators)
        {
            // The name of the group stands before its members.
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var members = PageCharacters.Trim(line.AsSpan(colon + 1));
            if (!members.IsEmpty)
            {
                header.Collaborators.AddRange(AuthorList.Read(members.ToString(), affiliationKeys, out _).ConvertAll(author => author.Author));
            }
        }
    }

    /// <summary>The first lines below the title that look like author lists, with nothing between them; null where none does.</summary>
    private string? AuthorText(PageHeader header)
    {
        var lines = new List<string>();
        var next = -1;
        foreach (var (line, text) in _authors)
        {
            if (lines.Count > 0 && _lines.NextFilled(next) != line)
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
            : _authors is [var only] && only.Text.Length < LongestLoneAuthor && !only.Text.EndsWith('.') && (header.AffiliationsSeen || header.IdsSeen) ? only.Text
            : null;
    }

    private static List<string> AffiliationsOf(PrintedAuthor author, Dictionary<string, string> byKey, List<Affiliation> affiliations, int authors)
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
            own.AddRange(affiliations.ConvertAll(affiliation => affiliation.Text));
        }

        return own;
    }
}
