namespace ExoTools.Citations.Parsing;

/// <summary>Edition, place and publisher of books and reports.</summary>
internal readonly struct ImprintReader(string text, ReferenceDraft draft)
{
    /// <summary>Words that the names of publishers have.</summary>
    private static readonly string[] s_publisherWords =
    [
        "Press", "Publish", "Springer", "Elsevier", "Wiley", "Verlag", " UP", "McGraw", "Karger", "Thieme", "Routledge", "Blackwell", "Mosby", "Saunders", "Lippincott", "Humana", "Garland Science",
        "Kluwer", "Plenum", "Dekker", "Palgrave", "Penguin", "Pearson", "Addison-Wesley", "Prentice", "Churchill Livingstone", "Butterworth", "Editorial ", "Masson", "Zenodo", "figshare", "Dryad",
        "Royal Society of Chemistry", "American Chemical Society",
    ];

    /// <summary>
    /// "Title (Academic, New York, 2008)", "Title (Boulder: Rienner, 2006)", also with works behind it that a note names by their authors alone
    /// ("; Miller and Tanaka"). Returns where the bracket starts, or the end where there is none.
    /// </summary>
    public int ReadBracketed(int start, int end)
    {
        var last = WithoutNamedWorks(start, FieldText.TrimEnd(text, start, end));
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
            var place = between < 0 ? comma : ReadEditionMark(between, comma);
            draft.Place = between < 0 || place <= between ? null : text[Characters.SkipBlanks(text, between + 1, place)..place];
        }

        return open;
    }

    /// <summary>"Title, 4th edition, the Example Society": a publisher that follows nothing but an edition. Returns where the edition starts, or the end where there is none.</summary>
    public int ReadAfterEdition(int start, int end)
    {
        var last = FieldText.TrimEnd(text, start, end);
        var comma = last > start ? text.LastIndexOf(',', last - 1, last - start) : -1;
        if (comma <= start || last - comma is < 4 or > 80 || text.AsSpan(comma, last - comma).IndexOfAnyInRange('0', '9') >= 0)
        {
            return end;
        }

        // Not in prose: "The second edition, which all had read".
        var name = Characters.SkipBlanks(text, comma + 1, last);
        var publisher = text.AsSpan(name, last - name);
        if (!(char.IsUpper(publisher[0]) || (publisher.StartsWith("the ") && publisher.Length > 4 && char.IsUpper(publisher[4]))))
        {
            return end;
        }

        var edition = ReadEdition(start, comma);
        if (edition == comma)
        {
            return end;
        }

        TakePublisher(name, last, mayHavePlace: false);
        draft.Kind = draft.Kind == ExoReferenceKind.Unknown ? ExoReferenceKind.Book : draft.Kind;
        return edition;
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
        var isPress = IsPress(name);
        var followsEdition = draft.Edition is not null && name.AsSpan().IndexOfAnyInRange('0', '9') < 0;
        if (!isPress && !followsEdition && !GroupNames.IsGroup(name) && !(draft.Authors is [{ Collective: { } author }] && author == name))
        {
            return false;
        }

        TakePublisher(start, end, mayHavePlace: isPress);
        if (draft.Kind == ExoReferenceKind.Unknown)
        {
            draft.Kind = WorkKind.IsThesis(text) ? ExoReferenceKind.Thesis : ExoReferenceKind.Book;
        }

        return true;
    }

    /// <summary>"Title, second ed., Elsevier, Amsterdam": publisher and place after commas. Returns where the first of them starts, or the end where there is none.</summary>
    public int ReadAfterCommas(int start, int end)
    {
        var last = FieldText.TrimEnd(text, start, end);
        var comma = last > start ? text.LastIndexOf(',', last - 1, last - start) : -1;
        var before = comma > start ? text.LastIndexOf(',', comma - 1, comma - start) : -1;
        foreach (var at in (ReadOnlySpan<int>)[before, comma])
        {
            var nameEnd = at == before ? comma : last;
            if (at > start && nameEnd - at < 60 && IsPress(text[(at + 1)..nameEnd]) && !text.AsSpan(at + 1, nameEnd - at - 1).Trim(' ').StartsWith("in "))
            {
                TakePublisher(Characters.SkipBlanks(text, at + 1, last), last, mayHavePlace: true);
                draft.Kind = draft.Kind == ExoReferenceKind.Unknown ? ExoReferenceKind.Book : draft.Kind;
                return at;
            }
        }

        return end;
    }

    /// <summary>"Title, 2nd ed.; Royal Society of Chemistry: Cambridge, U.K": the publisher first, as ACS and MDPI have it.</summary>
    public bool TrySplitPublisherFirst(int start, int end)
    {
        var mark = end > start ? text.LastIndexOf("; ", end - 1, end - start, StringComparison.Ordinal) : -1;
        var colon = mark < 0 ? -1 : text.IndexOf(": ", mark, end - mark, StringComparison.Ordinal);
        if (mark <= start || colon < 0 || colon + 2 >= end || !IsInvertedBefore(start) || colon - mark > 80 || end - colon > 48 || !char.IsUpper(text[mark + 2]) || !char.IsUpper(text[colon + 2])
            || text.AsSpan(mark, end - mark).IndexOfAnyInRange('0', '9') >= 0 || text.IndexOf(". ", colon, end - colon, StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        draft.Publisher = text[(mark + 2)..colon];
        draft.Place = text[(colon + 2)..FieldText.TrimEnd(text, colon + 2, end)];
        if (!new ChapterReader(text, draft).TrySplit(start, mark, isCertain: true))
        {
            draft.TakeTitle(text, start, ReadEdition(start, mark));
            draft.Kind = draft.Kind == ExoReferenceKind.Unknown ? ExoReferenceKind.Book : draft.Kind;
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
        draft.Publisher = publisher < end ? text[publisher..WithoutDate(publisher, end)] : null;
        if (draft.Publisher is not null && IsPress(draft.Place) && !IsPress(draft.Publisher))
        {
            // "Saunders: Philadelphia, PA"
            (draft.Place, draft.Publisher) = (draft.Publisher, draft.Place);
        }

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

        // "4th. Edition"
        var ordinalEnd = word - 2 > start && text[word - 2] == '.' ? word - 2 : word - 1;
        var first = ordinalEnd;
        while (first > start && char.IsLetterOrDigit(text[first - 1]))
        {
            first--;
        }

        var ordinal = text.AsSpan(first, ordinalEnd - first);
        if (ordinalEnd < word - 1 && !(ordinal is [>= '0' and <= '9', ..] && char.IsLetter(ordinal[^1])))
        {
            return end;
        }

        if (ordinal.IsEmpty || !(char.IsAsciiDigit(ordinal[0]) || char.IsUpper(ordinal[0])
            || ordinal is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "revised"))
        {
            return end;
        }

        draft.Edition = text[first..ordinalEnd];
        return first;
    }

    /// <summary>Whether the names before a position are inverted ("Stone, G. W."), with no year after them, as in the styles that put the publisher first.</summary>
    private bool IsInvertedBefore(int start) =>
        draft.Authors is [{ Family: { } family }, ..] && family.Length < start && text[family.Length] == ',' && text.IndexOf('(', 0, start) < 0;

    // "(Boulder: Rienner, 2006); Miller and Tanaka; Weber": the end of the bracket, where only names stand behind it.
    private int WithoutNamedWorks(int start, int last)
    {
        var close = last > start ? text.LastIndexOf(')', last - 1, last - start) : -1;
        var named = close < 0 ? "" : text[(close + 1)..last];
        return named.Length is > 3 and < 80 && named.StartsWith("; ", StringComparison.Ordinal) && !named.AsSpan().ContainsAnyInRange('0', '9')
            && named.Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]) || word is "and" or "et" or "al" or "de" or "van" or "von")
            ? close + 1 : last;
    }

    private static bool IsPress(string name)
    {
        foreach (var word in s_publisherWords)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Springer, Heidelberg", "Springer; Cham, Switzerland": what follows the mark after a press is its place, but not "Inc".</summary>
    private void TakePublisher(int start, int end, bool mayHavePlace)
    {
        if (mayHavePlace)
        {
            // "Advances in Neurobiology; Springer; Cham": a series stands before the press.
            var before = text.IndexOf("; ", start, end - start, StringComparison.Ordinal);
            start = before > 0 && !IsPress(text[start..before]) ? before + 2 : start;
        }

        var mark = mayHavePlace ? text.AsSpan(start, end - start).IndexOfAny(',', ';') : -1;
        var place = mark < 0 ? "" : text[Characters.SkipBlanks(text, start + mark + 1, end)..end].TrimEnd(' ', ',', ';', ':', '.');
        if (place.Length is < 2 or > 40 || !char.IsUpper(place[0]) || place is "Inc" or "Ltd" or "LLC" or "Co" || IsPress(place))
        {
            draft.Publisher = text[start..end];
            return;
        }

        (draft.Publisher, draft.Place) = (text[start..(start + mark)], place);
    }

    /// <summary>Takes ", ed. 2" off the end. Returns where it starts, or the end where there is none.</summary>
    private int ReadEditionMark(int start, int end)
    {
        var mark = text.IndexOf(", ed. ", start, end - start, StringComparison.Ordinal);
        if (mark < 0 || mark + 6 >= end || !char.IsAsciiDigit(text[mark + 6]))
        {
            return end;
        }

        draft.Edition = text[(mark + 6)..end];
        return mark;
    }

    /// <summary>"McGraw-Hill, 2006, ch. 3", "University of Vienna; 2014. 143 p": where the date starts that follows a publisher, which is taken; the end where there is none.</summary>
    private int WithoutDate(int start, int end)
    {
        for (var at = start; at + 5 < end; at++)
        {
            if (text[at] is ',' or ';' && text[at + 1] == ' ' && CitationDate.Read(text, at + 2, end, out var date) is var after and > 0 && (after >= end || text[after] is '.' or ',' or ';'))
            {
                draft.Date ??= date;
                return at;
            }
        }

        return end;
    }
}
