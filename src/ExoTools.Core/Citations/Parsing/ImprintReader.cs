namespace ExoTools.Citations.Parsing;

/// <summary>Edition, place and publisher of books and reports.</summary>
internal readonly struct ImprintReader(string text, ReferenceDraft draft)
{
    /// <summary>"Title (Academic, New York, 2008)", "Title (Boulder: Rienner, 2006)". Returns where the bracket starts, or the end where there is none.</summary>
    public int ReadBracketed(int start, int end)
    {
        var last = FieldText.TrimEnd(text, start, end);
        if (last - start < 12 || text[last - 1] != ')')
        {
            return end;
        }

        var open = text.LastIndexOf('(', last - 1, last - start);
        var comma = open < 0 ? -1 : text.LastIndexOf(',', last - 1, last - open);
        if (comma < 0 || CitationDate.Read(text, Characters.SkipBlanks(text, comma + 1, last), last - 1, out var date) != last - 1 || date is null)
        {
            return end;
        }

        draft.Date = date;
        draft.Kind = ExoReferenceKind.Book;
        var colon = text.IndexOf(": ", open, comma - open, StringComparison.Ordinal);
        var between = text.IndexOf(',', open + 1, comma - open - 1);
        if (colon > 0)
        {
            (draft.Place, draft.Publisher) = (text[(open + 1)..colon], text[(colon + 2)..comma]);
        }
        else
        {
            draft.Publisher = text[(open + 1)..(between < 0 ? comma : between)];
            draft.Place = between < 0 ? null : text[Characters.SkipBlanks(text, between + 1, comma)..comma];
        }

        return open;
    }

    /// <summary>"Title. Information Services Division Scotland; 2019": an organisation or a press in the place of the container.</summary>
    public bool TryReadPublisher(int start, int end)
    {
        FieldText.TrimToText(text, ref start, ref end);
        if (start >= end || end - start > 110)
        {
            return false;
        }

        var name = text[start..end];
        var isPress = name.Contains("Press", StringComparison.Ordinal) || name.Contains("Publish", StringComparison.Ordinal) || name.Contains("Springer", StringComparison.Ordinal)
            || name.Contains("Elsevier", StringComparison.Ordinal) || name.Contains("Wiley", StringComparison.Ordinal);
        if (!isPress && !GroupNames.IsGroup(name) && !(draft.Authors is [{ Collective: { } author }] && author == name))
        {
            return false;
        }

        draft.Publisher = name;
        if (draft.Kind == ExoReferenceKind.Unknown)
        {
            draft.Kind = WorkKind.IsThesis(text) ? ExoReferenceKind.Thesis : ExoReferenceKind.Book;
        }

        return true;
    }

    /// <summary>"Title. 2nd ed. Place: Publisher"</summary>
    public bool TrySplitBook(int start, int boundary, int end)
    {
        // A stop within the publisher ("Atlanta: U.S. Department") hides the boundary before the place.
        for (var tries = 0; tries < 3 && boundary > start && !TryReadPlaceAndPublisher(boundary, end); tries++)
        {
            boundary = TitleBoundary.Find(text, start, boundary - 1);
        }

        if (draft.Place is null && draft.Kind != ExoReferenceKind.ConferencePaper)
        {
            return false;
        }

        draft.TakeTitle(text, start, ReadEdition(start, boundary));
        draft.Kind = draft.Kind == ExoReferenceKind.Unknown ? ExoReferenceKind.Book : draft.Kind;
        return true;
    }

    public bool TryReadPlaceAndPublisher(int start, int end)
    {
        FieldText.TrimToText(text, ref start, ref end);
        var colon = text.AsSpan(start, Math.Max(0, end - start)).IndexOf(": ");
        if (colon is <= 1 or > 45 || !char.IsUpper(text[start]) || end - start - colon > 110)
        {
            return false;
        }

        var words = 1;
        foreach (var c in text.AsSpan(start, colon))
        {
            words += c == ' ' ? 1 : 0;
            if (char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        if (words > 6)
        {
            return false;
        }

        if (text.AsSpan(start, colon).EndsWith("resented at"))
        {
            draft.Kind = ExoReferenceKind.ConferencePaper;
            draft.TakeContainer(text, start + colon + 1, end);
            return true;
        }

        draft.Place = text[start..(start + colon)];
        var publisher = start + colon + 1;
        FieldText.TrimToText(text, ref publisher, ref end);
        draft.Publisher = publisher < end ? text[publisher..end] : null;
        return true;
    }

    /// <summary>Takes "2nd ed." or "(3rd edition)" off the end. Returns where it starts, or the end where there is none.</summary>
    public int ReadEdition(int start, int end)
    {
        var last = FieldText.TrimEnd(text, start, end);
        while (last > start && text[last - 1] is ')' or '.')
        {
            last--;
        }

        var word = last;
        while (word > start && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        if (text[word..last] is not ("ed" or "edn" or "edition" or "Ed" or "Edition") || word <= start || text[word - 1] != ' ')
        {
            return end;
        }

        var first = word - 1;
        while (first > start && char.IsLetterOrDigit(text[first - 1]))
        {
            first--;
        }

        if (first == word - 1 || !(char.IsAsciiDigit(text[first]) || char.IsUpper(text[first])))
        {
            return end;
        }

        draft.Edition = text[first..(word - 1)];
        return first;
    }
}
