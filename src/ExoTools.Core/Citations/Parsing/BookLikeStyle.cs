namespace ExoTools.Citations.Parsing;

/// <summary>
/// "Names. Title. Journal. issue. Vol. volume. year. pp. pages" and "Journal. issue. Vol. volume. year. Title; pp. pages": an article
/// that was tagged as a book, as PubMed Central prints it.
/// </summary>
internal readonly struct BookLikeStyle(string text, ReferenceDraft draft)
{
    private const string Sign = ". Vol. ";

    /// <summary>Reads the reference; false where it is none of this form.</summary>
    public bool TryRead()
    {
        var sign = text.IndexOf(Sign, StringComparison.Ordinal);
        var volume = sign + Sign.Length;
        var volumeEnd = sign < 3 ? -1 : text.IndexOf(". ", volume, StringComparison.Ordinal);
        if (volumeEnd < 0 || volumeEnd - volume > 12)
        {
            return false;
        }

        var dateEnd = CitationDate.Read(text, volumeEnd + 2, text.Length, out var date);
        if (dateEnd < 0 || (dateEnd < text.Length && text[dateEnd] is not ('.' or ';')))
        {
            return false;
        }

        draft.Volume = text[volume..volumeEnd];
        draft.Date = date;
        var head = sign;
        var issue = text.LastIndexOf(". ", sign - 1, sign, StringComparison.Ordinal);
        if (issue > 0 && sign - issue - 2 is > 0 and < 12 && char.IsAsciiDigit(text[issue + 2]))
        {
            draft.Issue = text[(issue + 2)..sign];
            head = issue;
        }

        var rest = PlaceReader.SkipSeparator(text, dateEnd, text.Length);
        var semicolon = text.IndexOf("; p", rest, StringComparison.Ordinal);
        var pages = semicolon >= 0 ? semicolon + 2 : rest;
        var where = default(Locator);
        if (PageReader.StartsWithSign(text, pages, text.Length) && PageReader.Read(text, pages, text.Length, strict: false, ref where) > 0)
        {
            (draft.Pages, draft.ArticleNumber) = (where.Pages, where.ArticleNumber);
        }

        if (semicolon > rest)
        {
            draft.TakeTitle(text, rest, semicolon);
        }

        ReadHead(head);
        return true;
    }

    /// <summary>The journal, with names and a title before it where they are printed.</summary>
    private void ReadHead(int end)
    {
        var boundary = TitleBoundary.Find(text, 0, end);
        if (boundary < 0)
        {
            draft.TakeContainer(text, 0, end);
            return;
        }

        var authors = AuthorReader.Read(text, 0, end);
        draft.Take(authors);
        if (draft.Title is null && boundary > authors.End)
        {
            draft.TakeTitle(text, authors.End, boundary);
        }

        draft.TakeContainer(text, Math.Max(boundary, authors.End), end);
    }
}
