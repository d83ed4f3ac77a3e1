namespace ExoTools.Citations.Parsing;

/// <summary>"Names. Title[J]. Journal, 2019, 27(5): 390-394", as the Chinese standard GB/T 7714 has it: a letter tells the kind of work.</summary>
internal readonly struct TypeMarkStyle(string text, ReferenceDraft draft)
{
    private static readonly (string Mark, ExoReferenceKind Kind)[] s_marks =
    [
        ("[J]", ExoReferenceKind.JournalArticle), ("[J/OL]", ExoReferenceKind.JournalArticle), ("[M]", ExoReferenceKind.Book), ("[D]", ExoReferenceKind.Thesis), ("[C]", ExoReferenceKind.ConferencePaper),
        ("[EB/OL]", ExoReferenceKind.WebPage),
    ];

    /// <summary>Reads the reference; false where no such mark stands in it.</summary>
    public bool TryRead()
    {
        foreach (var (mark, kind) in s_marks)
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at < 5)
            {
                continue;
            }

            draft.Kind = kind;
            var authors = AuthorReader.Read(text, 0, at);
            var titleStart = authors.End;
            if (authors.Authors.Count > 0)
            {
                draft.Take(authors);
            }
            else if (text.IndexOf(". ", 0, at, StringComparison.Ordinal) is var stop and > 0 && FullNames.TryRead(text, 0, stop, out var names))
            {
                draft.Take(names);
                titleStart = stop + 1;
            }

            draft.TakeTitle(text, titleStart, at);
            ReadRest(at + mark.Length, kind);
            return true;
        }

        return false;
    }

    private void ReadRest(int start, ExoReferenceKind kind)
    {
        var end = text.IndexOf(IdentifierScanner.Blank, start) is var blank and >= 0 ? blank : text.Length;
        if (LocatorReader.TryReadSuffix(text, start, end, out var locator))
        {
            draft.Take(locator);
            end = locator.Start;
        }

        FieldText.Trim(text, ref start, ref end);
        if (kind == ExoReferenceKind.JournalArticle || start >= end)
        {
            draft.TakeContainer(text, start, end);
        }
        else if (!new ImprintReader(text, draft).TryReadPlaceAndPublisher(start, end))
        {
            draft.Publisher = text[start..end];
        }
    }
}
