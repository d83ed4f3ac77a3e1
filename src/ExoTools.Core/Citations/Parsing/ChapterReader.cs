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
    public bool TrySplit(int start, int end, bool isCertain = false)
    {
        var span = text.AsSpan(start, end - start);
        var at = span.IndexOf(". In: ");
        var length = 6;
        foreach (var mark in (ReadOnlySpan<string>)["? In: ", " In: ", ". In ", ". in ", "? In ", ", in: ", " in: ", ", In ", ", in "])
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
        if (!isCertain && !isEdited && length == 5 && EditorSign.Find(text, rest, end, out _) < 0 && (span[at] == ',' || editors.Authors.Count == 0))
        {
            // ". In Greek cities": a sentence of the title, unless editors follow.
            return false;
        }

        draft.TakeTitle(text, start, start + at + (span[at] == '?' ? 1 : 0));
        if (!isEdited && draft.Volume is not null && EditorSign.Find(text, rest, end, out _) < 0)
        {
            // "Title. In: Der Urologe 54 (2015), Nr. 4": German lists have "In" before journals too.
            draft.TakeContainer(text, rest, end);
            return true;
        }

        ReadBook(rest, end);
        return true;
    }

    /// <summary>"Editors, editors. Book. 2nd ed. Place: Publisher"</summary>
    public void ReadBook(int rest, int end)
    {
        draft.Kind = ExoReferenceKind.Chapter;
        if (TryReadBracketedEditors(rest, end))
        {
            return;
        }

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

        TakeBook(rest, end);
    }

    /// <summary>"Book (eds Webb, B. &amp; Park, S.) Ch. 4, 55–78", as Nature's journals have it.</summary>
    private bool TryReadBracketedEditors(int start, int end)
    {
        var open = -1;
        var names = -1;
        foreach (var sign in (ReadOnlySpan<string>)[" (eds ", " (ed. ", " (ed ", " (eds. ", " (Eds. ", " (Eds ", " (Ed. "])
        {
            var at = open < 0 ? text.IndexOf(sign, start, end - start, StringComparison.Ordinal) : -1;
            (open, names) = at > start ? (at, at + sign.Length) : (open, names);
        }

        var close = open < 0 ? -1 : text.IndexOf(')', names, end - names);
        if (close < 0 || AuthorReader.Read(text, names, close) is not { Authors.Count: > 0 } editors)
        {
            return false;
        }

        draft.Editors = editors.Authors;
        draft.TakeContainer(text, start, new ImprintReader(text, draft).ReadEdition(start, open));
        ReadBarePages(close, FieldText.TrimEnd(text, close, end), end);
        return true;
    }

    /// <summary>"Book, eds. Editors. Place: Publisher", and names that the reader of names does not take, before "(Ed.)".</summary>
    private void ReadBookBeforeEditors(int start, int sign, int afterSign, int end)
    {
        var bracketed = text[sign] == '(';
        if (bracketed)
        {
            // "Ann Goldstein (Ed.), The Complete Works. London: Penguin"
            if (FullNames.TryRead(text, start, sign, out var names, givenFirst: true))
            {
                draft.Editors = names.Authors;
            }

            start = afterSign;
        }
        else
        {
            if (text.IndexOf(": ", afterSign, end - afterSign, StringComparison.Ordinal) < 0)
            {
                end = new ImprintReader(text, draft).ReadAfterCommas(afterSign, end);
            }

            var editors = AuthorReader.Read(text, afterSign, end);
            draft.Editors = editors.Authors;
            var rest = editors.Authors.Count > 0 ? editors.End : ReadFullNames(afterSign, end);
            if (!new ImprintReader(text, draft).TryReadPlaceAndPublisher(rest, end))
            {
                new ImprintReader(text, draft).TryReadPublisher(rest, end);
            }

            draft.TakeContainer(text, start, new ImprintReader(text, draft).ReadEdition(start, ReadBookPages(start, sign)));
            return;
        }

        FieldText.Trim(text, ref start, ref end);
        TakeBook(start, end);
    }

    /// <summary>"Book. 2nd ed. Place: Publisher", "Book, Publisher, Place", "Book (pp. 5-9). Publisher"</summary>
    private void TakeBook(int start, int end)
    {
        var imprint = new ImprintReader(text, draft);
        var boundary = TitleBoundary.Find(text, start, end);
        end = boundary > start && (imprint.TryReadPlaceAndPublisher(boundary, end) || imprint.TryReadPublisher(boundary, end)) ? boundary : imprint.ReadAfterCommas(start, end);
        draft.TakeContainer(text, start, imprint.ReadEdition(start, ReadBookPages(start, end)));
        TakeMeetingPlace();
    }

    /// <summary>"Proc. IEEE Int. Conf. Image Process., Prague, Czech Republic": where a meeting was held is no part of its name.</summary>
    private void TakeMeetingPlace()
    {
        if (draft.ContainerTitle is not { } name || !WorkKind.IsMeeting(name))
        {
            return;
        }

        draft.Kind = ExoReferenceKind.ConferencePaper;
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        var place = comma < 0 ? "" : name[(comma + 2)..];
        if (draft.Place is null && place.Length is > 2 and < 50 && char.IsUpper(place[0]) && place.AsSpan().IndexOfAnyInRange('0', '9') < 0 && place.Split(", ").Length <= 3 && !WorkKind.IsMeeting(place))
        {
            draft.Place = place;
            draft.ContainerTitle = name[..comma].TrimEnd('.', ' ');
        }
    }

    /// <summary>"edited by Paul Ray and Ian Cole, 77–99. New York": names in full up to a comma with pages, or to a full stop.</summary>
    private int ReadFullNames(int start, int end)
    {
        var stop = text.IndexOf(". ", start, end - start, StringComparison.Ordinal);
        stop = stop < 0 ? end : stop;
        var comma = text.LastIndexOf(',', stop - 1, stop - start);
        var pages = default(Locator);
        if (comma > start && PageReader.Read(text, Characters.SkipBlanks(text, comma + 1, stop), stop, strict: true, ref pages) == stop)
        {
            draft.Pages ??= pages.Pages;
        }
        else
        {
            comma = stop;
        }

        if (!FullNames.TryRead(text, start, comma, out var names, givenFirst: true) || names.Organisation is not null)
        {
            return start;
        }

        draft.Editors = names.Authors;
        return stop;
    }

    /// <summary>Takes "(pp. 257-288)" and "(2nd ed., pp. 12–34)" off the end of a book. Returns where it starts, or the end where there is none.</summary>
    private int ReadBookPages(int start, int end)
    {
        var last = FieldText.TrimEnd(text, start, end);
        if (last <= start || text[last - 1] != ')')
        {
            return ReadBarePages(start, last, end);
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
            if (text.AsSpan(open + 1).StartsWith("Vol. ") && comma > 6)
            {
                draft.Volume ??= text[(open + 6)..(open + comma)];
            }

            new ImprintReader(text, draft).ReadEdition(open + 1, open + comma);
        }

        return open;
    }

    /// <summary>"In Proc. 14th Int. Conf. 22–27": a range at the end, where no other pages are printed.</summary>
    private int ReadBarePages(int start, int last, int end)
    {
        var blank = last > start ? text.LastIndexOf(' ', last - 1, last - start) : -1;
        var pages = default(Locator);
        if (draft.Pages is not null || blank <= start || PageReader.Read(text, blank + 1, last, strict: true, ref pages) != last || pages.Pages is null || !Characters.IsRange(pages.Pages))
        {
            return end;
        }

        draft.Pages = pages.Pages;
        return blank;
    }
}
