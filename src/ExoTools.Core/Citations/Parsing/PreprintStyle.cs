namespace ExoTools.Citations.Parsing;

/// <summary>"Names. Title. Preprint at bioRxiv https://doi.org/… (2020)", as Nature's journals have it, and arXiv's numbers.</summary>
internal readonly struct PreprintStyle(string text, ReferenceDraft draft)
{
    private const string Sign = "reprint at ";

    private const string ArXivSign = "arXiv:";

    /// <summary>Reads the reference; false where it is none of this style.</summary>
    public bool TryRead()
    {
        if (TryReadArXiv())
        {
            return true;
        }

        var sign = text.IndexOf(Sign, StringComparison.Ordinal) - 1;
        if (sign < 10 || text[sign] is not ('P' or 'p'))
        {
            return false;
        }

        var authors = AuthorReader.Read(text, 0, sign);
        draft.Take(authors);
        draft.TakeTitle(text, authors.End, sign);
        draft.Kind = ExoReferenceKind.Preprint;
        var server = sign + Sign.Length + 1;
        var serverEnd = text.AsSpan(server).IndexOfAny(IdentifierScanner.Blank, '(') is var mark and >= 0 ? server + mark : text.Length;
        draft.TakeContainer(text, server, serverEnd);
        for (var open = text.IndexOf('(', serverEnd); open >= 0 && draft.Date is null; open = text.IndexOf('(', open + 1))
        {
            var at = open;
            if (PrintedYear.TryRead(text, ref at, text.Length, out var date))
            {
                draft.Date = date;
            }
        }

        return true;
    }

    /// <summary>"Names. Title. arXiv:2105.01234 [q-bio.QM]. 2021", "Names. Title. arXiv preprint arXiv:2105.01234 (2021)".</summary>
    private bool TryReadArXiv()
    {
        var sign = text.IndexOf(ArXivSign, StringComparison.Ordinal);
        var number = sign + ArXivSign.Length;
        if (sign < 10)
        {
            return false;
        }

        number = Characters.SkipBlanks(text, number, text.Length);
        var numberEnd = number;
        while (numberEnd < text.Length && (char.IsAsciiLetterOrDigit(text[numberEnd]) || (text[numberEnd] is '.' or '/' or '-' && numberEnd + 1 < text.Length && char.IsAsciiLetterOrDigit(text[numberEnd + 1]))))
        {
            numberEnd++;
        }

        if (text.AsSpan(number, numberEnd - number).IndexOfAnyInRange('0', '9') < 0)
        {
            return false;
        }

        var titleEnd = sign;
        foreach (var words in (ReadOnlySpan<string>)["arXiv preprint ", "ArXiv preprint ", "arXiv ", "Preprint at ", "Preprint, ", "Preprint. "])
        {
            if (titleEnd > words.Length && text.AsSpan(0, titleEnd).EndsWith(words, StringComparison.Ordinal))
            {
                titleEnd -= words.Length;
            }
        }

        var authors = AuthorReader.Read(text, 0, titleEnd);
        if (authors.Authors.Count == 0)
        {
            return false;
        }

        draft.Take(authors);
        var start = authors.End;
        draft.Date = PrintedYear.TryRead(text, ref start, titleEnd, out var date) ? date : null;
        for (var at = numberEnd; at + 4 <= text.Length && draft.Date is null; at++)
        {
            if (!char.IsLetterOrDigit(text[at - 1]) && CitationDate.IsYear(text, at, text.Length, out _) && CitationDate.Read(text, at, text.Length, out date) > 0)
            {
                draft.Date = date;
            }
        }

        while (start < titleEnd && text[start] is '"' or '\u201C' or ' ')
        {
            start++;
        }

        while (titleEnd > start && text[titleEnd - 1] is '"' or '\u201D' or ' ' or ',')
        {
            titleEnd--;
        }

        draft.TakeTitle(text, start, titleEnd);
        (draft.ContainerTitle, draft.ArticleNumber, draft.Kind) = (text[sign..(sign + ArXivSign.Length - 1)], text[number..numberEnd], ExoReferenceKind.Preprint);
        return true;
    }
}
