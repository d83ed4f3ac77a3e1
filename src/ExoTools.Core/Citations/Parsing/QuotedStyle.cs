namespace ExoTools.Citations.Parsing;

/// <summary>Names, a title in quotation marks, and the rest.</summary>
internal readonly struct QuotedStyle(string text, ReferenceDraft draft)
{
    /// <summary>Names, a title in quotation marks, and the rest.</summary>
    public bool TryRead(int end)
    {
        var open = text.AsSpan(0, Math.Min(end, 600)).IndexOfAny('\u201C', '"', '\u00AB');
        if (open < 0)
        {
            return false;
        }

        var close = text.AsSpan(open + 1, end - open - 1).IndexOfAny('\u201D', '"', '\u00BB');
        if (close < 4 || (close < 10 && text[open + close] is not (',' or '.')))
        {
            return false;
        }

        close += open + 1;
        var before = FieldText.TrimEnd(text, 0, open);

        // A closing mark before its comma ("title”, Journal") or after it, or a title that another title is quoted in.
        if (text[close - 1] is not (',' or '.' or '?' or '!') && !(close + 1 < end && text[close + 1] is ',' or '.'))
        {
            return false;
        }

        var authors = AuthorReader.Read(text, 0, before);
        PartialDate? date = null;
        var afterAuthors = authors.End;
        if (authors.Authors.Count > 0 && (afterAuthors >= before || (PrintedYear.TryRead(text, ref afterAuthors, before, out date) && afterAuthors >= before)))
        {
            draft.Take(authors);
            draft.Date = date;
        }
        else if (before > 0)
        {
            // Footnotes put given names first and a comma before the title.
            if (FullNames.TryRead(text, 0, before, out var names, givenFirst: text[close - 1] == ',' || text[before] == ','))
            {
                draft.Take(names);
            }
            else if (!new AuthorYearStyle(text, draft).TryReadNames(before + 1, out var afterYear) || afterYear < before)
            {
                return false;
            }
        }

        draft.TakeTitle(text, open + 1, close);

        // Footnotes go on with the next work after a semicolon.
        var next = text.AsSpan(close, end - close).LastIndexOf(';');
        if (LocatorReader.TryReadSuffix(text, close + 1, end, out var locator)
            || (next > 0 && LocatorReader.TryReadSuffix(text, close + 1, close + next, out locator)))
        {
            draft.Take(locator);
            end = locator.Start;
        }

        var rest = close + 1;
        FieldText.Trim(text, ref rest, ref end);
        if (ChapterReader.StartsWithIn(text, rest, end, out var book))
        {
            new ChapterReader(text, draft).ReadBook(book, end);
            return true;
        }

        if (new ThesisReader(text, draft).TryRead(rest, end))
        {
            return true;
        }

        if (EditorSign.Find(text, rest, end, out _) > rest)
        {
            // MLA: "“Chapter.” Book, edited by Iris Moss, Oxford UP, 2005"
            new ChapterReader(text, draft).ReadBook(rest, end);
            return true;
        }

        draft.TakeContainer(text, rest, end);
        return true;
    }

    /// <summary>"‘Title’, Container"</summary>
    public bool TrySplitSingleQuotes(int start, int end)
    {
        if (text[start] is not ('\u2018' or '\''))
        {
            return false;
        }

        var span = text.AsSpan(start, end - start);
        var close = -1;
        var length = 0;
        foreach (var mark in (ReadOnlySpan<string>)["\u2019, ", "\u2019. ", ",\u2019 ", "\u2019 ", "', "])
        {
            close = span.IndexOf(mark);
            length = mark.Length;
            if (close > 10)
            {
                break;
            }
        }

        if (close <= 10)
        {
            return false;
        }

        draft.TakeTitle(text, start + 1, start + close);
        var rest = start + close + length;
        FieldText.Trim(text, ref rest, ref end);
        if (ChapterReader.StartsWithIn(text, rest, end, out var book))
        {
            new ChapterReader(text, draft).ReadBook(book, end);
            return true;
        }

        draft.TakeContainer(text, rest, end);
        return true;
    }
}
