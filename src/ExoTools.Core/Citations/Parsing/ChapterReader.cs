namespace ExoTools.Citations.Parsing;

/// <summary>Chapters and papers in a book: "Chapter. In: Editors, editors. Book. Place: Publisher".</summary>
internal readonly struct ChapterReader(string text, ReferenceDraft draft)
{
    /// <summary>"In ", "in: " before a book.</summary>
    public static bool StartsWithIn(string text, int at, int end, out int book)
    {
        book = at;
        if (at + 4 >= end || text[at] is not ('I' or 'i') || text[at + 1] != 'n' || text[at + 2] is not (' ' or ':'))
        {
            return false;
        }

        book = at + (text[at + 2] == ':' ? 4 : 3);
        return true;
    }

    /// <summary>"Chapter. In: Editors, editors. Book. Place: Publisher"</summary>
    public bool TrySplit(int start, int end)
    {
        var span = text.AsSpan(start, end - start);
        var at = span.IndexOf(". In: ");
        var length = 6;
        foreach (var mark in (ReadOnlySpan<string>)["? In: ", " In: ", ". In ", "? In ", ", in: ", " in: ", ", In ", ", in "])
        {
            if (at < 0)
            {
                at = span.IndexOf(mark);
                length = mark.Length;
            }
        }

        if (at <= 0)
        {
            return false;
        }

        var rest = start + at + length;
        var editors = AuthorReader.Read(text, rest, end);
        var next = editors.End;
        var isEdited = editors.Authors.Count > 0 && EditorSign.TrySkip(text, ref next, end);
        if (!isEdited && length == 5 && EditorSign.Find(text, rest, end, out _) < 0 && (span[at] == ',' || editors.Authors.Count == 0))
        {
            // ". In Greek cities": a sentence of the title, unless editors follow.
            return false;
        }

        draft.TakeTitle(text, start, start + at + (span[at] == '?' ? 1 : 0));
        ReadBook(rest, end);
        return true;
    }

    /// <summary>"Editors, editors. Book. 2nd ed. Place: Publisher"</summary>
    public void ReadBook(int rest, int end)
    {
        draft.Kind = ExoReferenceKind.Chapter;
        var editors = AuthorReader.Read(text, rest, end);
        var next = editors.End;
        if (editors.Authors.Count > 0 && EditorSign.TrySkip(text, ref next, end))
        {
            draft.Editors = editors.Authors;
            rest = next;
        }

        FieldText.Trim(text, ref rest, ref end);
        if (draft.Editors.Count == 0 && EditorSign.Find(text, rest, end, out var afterSign) is var sign and > 0)
        {
            ReadBookBeforeEditors(rest, sign, afterSign, end);
            return;
        }

        var boundary = TitleBoundary.Find(text, rest, end);
        if (boundary > rest && (new ImprintReader(text, draft).TryReadPlaceAndPublisher(boundary, end) || new ImprintReader(text, draft).TryReadPublisher(boundary, end)))
        {
            end = boundary;
        }

        end = ReadBookPages(rest, end);
        end = new ImprintReader(text, draft).ReadEdition(rest, end);
        draft.TakeContainer(text, rest, end);
    }

    /// <summary>"Book, eds. Editors. Place: Publisher", and names that the reader of names does not take, before "(Ed.)".</summary>
    private void ReadBookBeforeEditors(int start, int sign, int afterSign, int end)
    {
        var bracketed = text[sign] == '(';
        if (bracketed)
        {
            // "Ann Goldstein (Ed.), The Complete Works. London: Penguin"
            if (FullNames.TryRead(text, start, sign, out var names, out _))
            {
                draft.Editors = names;
            }

            start = afterSign;
        }
        else
        {
            var editors = AuthorReader.Read(text, afterSign, end);
            draft.Editors = editors.Authors;
            var rest = editors.Authors.Count > 0 ? editors.End : afterSign;
            if (!new ImprintReader(text, draft).TryReadPlaceAndPublisher(rest, end))
            {
                new ImprintReader(text, draft).TryReadPublisher(rest, end);
            }

            draft.TakeContainer(text, start, new ImprintReader(text, draft).ReadEdition(start, ReadBookPages(start, sign)));
            return;
        }

        FieldText.Trim(text, ref start, ref end);
        var boundary = TitleBoundary.Find(text, start, end);
        if (boundary > start && (new ImprintReader(text, draft).TryReadPlaceAndPublisher(boundary, end) || new ImprintReader(text, draft).TryReadPublisher(boundary, end)))
        {
            end = boundary;
        }

        draft.TakeContainer(text, start, new ImprintReader(text, draft).ReadEdition(start, ReadBookPages(start, end)));
    }

    /// <summary>Takes "(pp. 257-288)" and "(2nd ed., pp. 12–34)" off the end of a book. Returns where it starts, or the end where there is none.</summary>
    private int ReadBookPages(int start, int end)
    {
        var last = FieldText.TrimEnd(text, start, end);
        if (last <= start || text[last - 1] != ')')
        {
            return end;
        }

        var open = text.LastIndexOf('(', last - 1, last - start);
        var pages = open < 0 ? -1 : text.AsSpan(open, last - open).IndexOf("p. ") is var single and >= 0 ? open + single + 3 : text.AsSpan(open, last - open).IndexOf("pp.") is var many and >= 0 ? open + many + 3 : -1;
        if (pages < 0)
        {
            return end;
        }

        while (pages < last && text[pages] == ' ')
        {
            pages++;
        }

        if (pages >= last - 1 || !char.IsLetterOrDigit(text[pages]) || last - pages > 16)
        {
            return end;
        }

        draft.Pages ??= text[pages..(last - 1)];
        var comma = text.AsSpan(open, last - open).IndexOf(',');
        if (comma > 0 && open + comma < pages)
        {
            new ImprintReader(text, draft).ReadEdition(open + 1, open + comma);
        }

        return open;
    }
}
