namespace ExoTools.Citations.Parsing;

/// <summary>"Names. Title. Preprint at bioRxiv https://doi.org/… (2020)", as Nature's journals have it.</summary>
internal readonly struct PreprintStyle(string text, ReferenceDraft draft)
{
    private const string Sign = "reprint at ";

    /// <summary>Reads the reference; false where it is none of this style.</summary>
    public bool TryRead()
    {
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
}
