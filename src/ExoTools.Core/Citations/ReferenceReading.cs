namespace ExoTools.Citations;

/// <summary>One reading of one string, whose identifiers are blanked out.</summary>
internal readonly struct ReferenceReading(string text, ReferenceDraft draft)
{
    /// <summary>A container is never this long; what is, is no container.</summary>
    private const int LongestContainer = 240;

    /// <summary>Sentences that stand before a citation, and no title, are longer.</summary>
    private const int LongestTitle = 250;

    /// <summary>What comes after the work itself.</summary>
    private static readonly string[] s_notes =
    [
        "Accessed ", "accessed ", "Available from", "Available at", "Available online", "Available:", "[Epub", "Epub ", "Retrieved ", "[Accessed", "(accessed",
        "(Accessed", "Online: ", "Web site: ", "Downloaded ", "[cited", "[accessed", "[online ahead", "[published online", "Published online", "[Google",
    ];

    /// <summary>Reads the fields into the draft.</summary>
    public void Read()
    {
        if (text.Length == 0)
        {
            return;
        }

        ReadElectronicDate();
        if (LocatorReader.TryFindVancouver(text, out var locator))
        {
            SetLocator(locator);
            ReadVancouverHead(locator);
        }
        else
        {
            ReadOtherStyles();
        }

        SetKind();
    }

    private static bool IsOpenMark(char c) => c is ' ' or '.' or ',' or ';' or ':' or ')' or ']' or IdentifierScanner.Blank || c == '\u2014' || c == '\u2013';

    private static bool IsCloseMark(char c) => c is ' ' or '.' or ',' or ';' or ':' or '(' or '[' or IdentifierScanner.Blank || c == '\u2014' || c == '\u2013';

    private void SetLocator(in Locator locator)
    {
        draft.Volume = locator.YearBeforePages && draft.Date is not null ? locator.Date!.Text : locator.Volume;
        draft.Date ??= locator.Date;
        draft.Issue = locator.Issue;
        draft.Supplement = locator.Supplement;
        draft.Pages = locator.Pages;
        draft.ArticleNumber = locator.ArticleNumber;
    }

    private void ReadVancouverHead(in Locator locator)
    {
        var end = TrimEnd(0, locator.Start);
        if (end == 0)
        {
            return;
        }

        // Nothing but a source: no end of a sentence, and no names.
        if (TitleBoundary.Find(text, 0, end) < 0 && text.AsSpan(0, end).IndexOfAny(',', ';', '&') < 0)
        {
            SetContainer(0, end);
            return;
        }

        var authors = AuthorReader.Read(text, 0, end);
        SetAuthors(authors);
        if (authors.BrokeOff)
        {
            draft.Doubt(nameof(ExoReference.Authors), "the list may go on");
        }

        var start = authors.End;
        if (YearAt(ref start, end, out _))
        {
            // "Smith J. 2013. Title. Journal. 2013;5:1–9": the year after the names is printed twice.
            SplitTitle(start, end, locator);
            return;
        }

        if (authors.Authors.Count == 0)
        {
            start = ReadLeadingGroup(start, end);
        }

        SplitTitle(start, end, locator);
    }

    /// <summary>A first sentence that is the name of an organisation, where a title and a container still follow.</summary>
    private int ReadLeadingGroup(int start, int end)
    {
        var stop = text.IndexOf(". ", start, end - start, StringComparison.Ordinal);
        if (stop <= start || stop - start > 120 || TitleBoundary.Find(text, stop + 1, end) < 0)
        {
            return start;
        }

        if (!FullNames.TryRead(text, start, stop, out var authors, out _) || authors is not [{ Collective: not null }])
        {
            return start;
        }

        draft.Authors = authors;
        return stop + 1;
    }

    private void ReadOtherStyles()
    {
        var end = ContentEnd();
        if (TryReadQuoted(end))
        {
            return;
        }

        var found = LocatorReader.TryReadSuffix(text, 0, end, out var locator) && locator.Start > 0;
        var limit = found ? locator.Start : end;
        var authors = AuthorReader.Read(text, 0, limit);
        var start = authors.End;
        var isEdited = authors.Authors.Count > 0 && SkipEditorSign(ref start, end);
        if (authors.Authors.Count > 0 && YearAt(ref start, end, out var date))
        {
            // "U.S. Food & Drug Administration (2000)" looks like names.
            if (authors.Authors.Count <= 2 && text.AsSpan(0, authors.End).IndexOf(',') < 0 && FullNames.TryRead(text, 0, authors.End, out var names, out _)
                && names is [{ Collective: not null }])
            {
                authors.Authors = names;
            }

            SetAuthors(authors);
            if (isEdited)
            {
                // "Danieli Y. (Ed.) (1998)": a book by its editors.
                (draft.Editors, draft.Authors) = (authors.Authors, []);
            }

            draft.Date = date;
            ReadAfterYear(start, end, locator, found);
            return;
        }

        if (authors.Authors.Count == 0 && TryNamesBeforeYear(end, out start))
        {
            ReadAfterYear(start, end, locator, found);
            return;
        }

        if (found)
        {
            SetLocator(locator);
        }
        else if (authors.Authors.Count > 0 && ReadBracketedImprint(authors.End, limit) is var open && open < limit)
        {
            SetAuthors(authors);
            SetTitle(authors.End, ReadEdition(authors.End, open));
            return;
        }

        var place = locator.Volume is not null || locator.HasPlace;
        if (authors.Authors.Count > 0)
        {
            SetAuthors(authors);
            SplitTitle(authors.End, limit, locator, titleEndsInComma: !authors.Closed);
        }
        else if (place)
        {
            SplitTitle(ReadLeadingGroup(0, limit), limit, locator);
        }
        else
        {
            ReadUntagged(limit);
        }
    }

    /// <summary>"Title (Academic, New York, 2008)", "Title (Boulder: Rienner, 2006)". Returns where the bracket starts, or the end where there is none.</summary>
    private int ReadBracketedImprint(int start, int end)
    {
        var last = TrimEnd(start, end);
        if (last - start < 12 || text[last - 1] != ')')
        {
            return end;
        }

        var open = text.LastIndexOf('(', last - 1, last - start);
        var comma = open < 0 ? -1 : text.LastIndexOf(',', last - 1, last - open);
        if (comma < 0 || CitationDate.Read(text, SkipBlank(comma + 1, last), last - 1, out var date) != last - 1 || date is null)
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
            draft.Place = between < 0 ? null : text[SkipBlank(between + 1, comma)..comma];
        }

        return open;
    }

    private int SkipBlank(int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>What follows "names (year)": a title, and a container with its place or a publisher.</summary>
    private void ReadAfterYear(int start, int end, Locator locator, bool found)
    {
        if (found && locator.Start < start)
        {
            // The year after the names may itself begin what looks like a locator ("2017, 56, 4927").
            found = LocatorReader.TryReadSuffix(text, start, end, out locator) && locator.Start > start;
        }

        if (found)
        {
            SetLocator(locator);
            end = locator.Start;
        }
        else
        {
            locator = default;
            end = ReadLoneVolume(start, end);
        }

        SplitTitle(start, end, locator);
    }

    /// <summary>"Microbiol Spectr 2.": a volume that nothing follows.</summary>
    private int ReadLoneVolume(int start, int end)
    {
        var last = TrimEnd(start, end);
        var first = last;
        while (first > start && char.IsAsciiDigit(text[first - 1]) && last - first < 4)
        {
            first--;
        }

        if (first == last || last - first > 3 || first < start + 4 || text[first - 1] != ' ' || !char.IsLetter(text[first - 2]) || TitleBoundary.Find(text, start, first) < 0)
        {
            return end;
        }

        draft.Volume = text[first..last];
        draft.Doubt(nameof(ExoReference.Volume), "a number at the end, with no pages");
        return first;
    }

    /// <summary>Names in full, or an organisation, before a year.</summary>
    private bool TryNamesBeforeYear(int end, out int start)
    {
        start = 0;
        var last = Math.Min(end - 4, 700);
        for (var i = 1; i < last; i++)
        {
            var bracket = text[i] == '(';
            if (!bracket && !(char.IsAsciiDigit(text[i]) && text[i - 1] == ' ' && i > 1 && text[i - 2] is '.' or ','))
            {
                continue;
            }

            var next = i;
            if (!YearAt(ref next, end, out var date) || (!bracket && (next <= i + 4 || text[next - 1] == ' ' && text[next - 2] is not ('.' or ',' or ':' or ';'))))
            {
                continue;
            }

            if (!FullNames.TryRead(text, 0, i, out var names, out var guessed))
            {
                return false;
            }

            draft.Authors = names;
            draft.Date = date;
            if (guessed)
            {
                draft.Doubt(nameof(ExoReference.Authors), "full names: the family name was taken to come first");
            }

            start = next;
            return true;
        }

        return false;
    }

    /// <summary>Names, a title in quotation marks, and the rest.</summary>
    private bool TryReadQuoted(int end)
    {
        var open = text.AsSpan(0, Math.Min(end, 600)).IndexOfAny('\u201C', '"');
        if (open < 0)
        {
            return false;
        }

        var close = text.AsSpan(open + 1, end - open - 1).IndexOfAny('\u201D', '"');
        if (close < 10)
        {
            return false;
        }

        close += open + 1;
        var before = TrimEnd(0, open);

        // A closing mark before its comma ("title”, Journal") or after it, or a title that another title is quoted in.
        if (text[close - 1] is not (',' or '.' or '?' or '!') && !(close + 1 < end && text[close + 1] is ',' or '.'))
        {
            return false;
        }

        var authors = AuthorReader.Read(text, 0, before);
        PartialDate? date = null;
        var afterAuthors = authors.End;
        if (authors.Authors.Count > 0 && (afterAuthors >= before || (YearAt(ref afterAuthors, before, out date) && afterAuthors >= before)))
        {
            SetAuthors(authors);
            draft.Date = date;
        }
        else if (before > 0)
        {
            if (!FullNames.TryRead(text, 0, before, out var names, out var guessed))
            {
                return false;
            }

            draft.Authors = names;
            if (guessed)
            {
                draft.Doubt(nameof(ExoReference.Authors), "full names: the family name was taken to come first");
            }
        }

        SetTitle(open + 1, close);

        // Footnotes go on with the next work after a semicolon.
        var next = text.AsSpan(close, end - close).LastIndexOf(';');
        if (LocatorReader.TryReadSuffix(text, close + 1, end, out var locator)
            || (next > 0 && LocatorReader.TryReadSuffix(text, close + 1, close + next, out locator)))
        {
            SetLocator(locator);
            end = locator.Start;
        }

        var rest = close + 1;
        Trim(ref rest, ref end);
        if (StartsWithIn(rest, end, out var book))
        {
            ReadBookOfChapter(book, end);
            return true;
        }

        SetContainer(rest, end);
        return true;
    }

    /// <summary>Neither names nor a place: an organisation and what it published, or nothing that can be told.</summary>
    private void ReadUntagged(int end)
    {
        var start = 0;
        var stop = text.AsSpan(0, end).IndexOf(". ");
        if (stop > 0 && stop <= 120 && FullNames.TryRead(text, 0, stop, out var authors, out _) && authors is [{ Collective: not null }])
        {
            draft.Authors = authors;
            start = stop + 1;
        }
        else if (draft.Url is null && text.AsSpan(0, end).IndexOf("[Internet]") < 0)
        {
            draft.Doubt(nameof(ExoReference.Title), "the style was not recognised");
            return;
        }

        var next = text.AsSpan(start, end - start).IndexOfAny('.', '[', '?');
        SetTitle(start, next < 0 ? end : start + next);
        draft.Doubt(nameof(ExoReference.Title), "taken to be the first sentence");
    }

    private void SetAuthors(in AuthorList authors)
    {
        draft.Authors = authors.Authors;
        draft.AuthorsTruncated = authors.Truncated;
    }

    /// <summary>Where the content ends and identifiers and notes begin.</summary>
    private int ContentEnd()
    {
        var end = text.Length;
        var mask = text.AsSpan().IndexOf(IdentifierScanner.Blank);
        if (mask > 20)
        {
            end = mask;
        }

        foreach (var note in s_notes)
        {
            var at = text.AsSpan(0, end).IndexOf(note);
            if (at > 20)
            {
                end = at;
            }
        }

        return end;
    }

    private void ReadElectronicDate()
    {
        var at = text.AsSpan().IndexOf("Epub ");
        if (at >= 0 && CitationDate.Read(text, at + 5, text.Length, out var date) > 0)
        {
            draft.ElectronicDate = date;
        }
    }

    /// <summary>"(2013)", "(2013, March 4).", "([1958] 1999)", "(in press)", "2013.", "2013a," at a position.</summary>
    private bool YearAt(ref int at, int end, out PartialDate? date)
    {
        var next = at;
        while (next < end && text[next] is ' ' or '.' or ',' or ':' or ';')
        {
            next++;
        }

        int after;
        if (next < end && text[next] is '(' or '[')
        {
            if (!ReadBracketedYear(next, end, out after, out date))
            {
                return false;
            }
        }
        else
        {
            after = CitationDate.Read(text, next, end, out date);
            if (after < 0 || after > end || (after < end && text[after] is not ('.' or ',' or ';' or ':' or ' ')))
            {
                return false;
            }
        }

        while (after < end && text[after] is ' ' or '.' or ',' or ':' or ';' or ')')
        {
            after++;
        }

        at = after;
        return true;
    }

    private bool ReadBracketedYear(int open, int end, out int after, out PartialDate? date)
    {
        (after, date) = (open, null);
        var close = open + 1;
        var depth = 1;
        while (close < end && close - open < 40)
        {
            depth += text[close] is '(' or '[' ? 1 : text[close] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            close++;
        }

        if (close >= end || depth > 0)
        {
            return false;
        }

        after = close + 1;
        var content = text[(open + 1)..close];
        if (content.Contains(IdentifierScanner.Blank, StringComparison.Ordinal))
        {
            return false;
        }

        if (CitationDate.Read(text, open + 1, close, out date) == close)
        {
            return true;
        }

        // The last year of several is the one of what was read: "(1945/2000)".
        for (var i = close - 4; i > open; i--)
        {
            if (CitationDate.IsYear(text, i, close, out var year) && !char.IsLetterOrDigit(text[i - 1]))
            {
                date = new PartialDate { Year = year, Text = content };
                return true;
            }
        }

        date = null;
        return content is "in press" or "In press" or "in Press" or "n.d." or "forthcoming" or "submitted";
    }

    private void SplitTitle(int start, int end, in Locator locator, bool titleEndsInComma = false)
    {
        Trim(ref start, ref end);
        if (start >= end)
        {
            return;
        }

        var place = locator.Volume is not null || locator.Issue is not null || locator.Supplement is not null || locator.HasPlace || draft.Volume is not null;
        if (TrySplitSingleQuotes(start, end) || TrySplitChapter(start, end))
        {
            return;
        }

        var boundary = TitleBoundary.Find(text, start, end);
        if (!place || locator.Volume is null)
        {
            if (TrySplitBook(start, boundary, end))
            {
                return;
            }
        }

        if (locator.YearAfterVolume && (boundary < 0 || titleEndsInComma))
        {
            // "A. Smith, Title, J. Abbrev. 12 (2010) 34–56"
            var comma = text.LastIndexOf(',', end - 1, end - start);
            if (comma > start && comma > boundary)
            {
                boundary = comma;
                draft.Doubt(nameof(ExoReference.ContainerTitle), "taken to start at the last comma");
            }
        }

        // What was found may be a stop within the title, where the mark before the container is missing.
        if (place && (boundary < 0 || end - boundary > 60) && TitleBoundary.FindUnmarked(text, Math.Max(start, boundary), end) is var unmarked and > 0)
        {
            boundary = unmarked;
        }

        if (place && boundary < 0)
        {
            boundary = TitleBoundary.FindAfterComma(text, start, end);
        }

        if (boundary < 0 && end - start > 100)
        {
            boundary = TitleBoundary.FindLast(text, start, end);
        }

        // "Adams W and Baker K, Bioconj. Chem, 2018": such styles print no title, and this would be one of one abbreviated word.
        if (titleEndsInComma && boundary > start && draft.Authors.Count > 0 && boundary - start <= 14 && FullNames.IsJournal(text[boundary..end].Trim(' ', '.', ',')) && text.AsSpan(start, boundary - start).TrimEnd(". ").IndexOf(' ') < 0)
        {
            boundary = -1;
        }

        if (boundary > start)
        {
            SetTitle(start, boundary);
            if (!place && IsPublisher(boundary, end))
            {
                return;
            }

            SetContainer(boundary, end);
            if (draft.Authors.Count == 0 && draft.Title is not null && draft.Title.Contains(". ", StringComparison.Ordinal))
            {
                draft.Doubt(nameof(ExoReference.Title), "may hold authors that were not recognised");
                if (draft.Title.Length > LongestTitle)
                {
                    draft.Title = null;
                }
            }

            if (!place)
            {
                draft.Doubt(nameof(ExoReference.ContainerTitle), "no volume or pages follow it");
            }

            return;
        }

        if (end - start <= 120 && (place || FullNames.IsJournal(text[start..end]) || (titleEndsInComma && draft.Doi is not null && end - start <= 40)))
        {
            SetContainer(start, end);
        }
        else
        {
            SetTitle(start, end);
            if (place)
            {
                draft.Doubt(nameof(ExoReference.Title), "may hold the container too");
            }
        }
    }

    /// <summary>"Title. Information Services Division Scotland; 2019": an organisation or a press in the place of the container.</summary>
    private bool IsPublisher(int start, int end)
    {
        TrimToText(ref start, ref end);
        if (start >= end || end - start > 110)
        {
            return false;
        }

        var name = text[start..end];
        var isPress = name.Contains("Press", StringComparison.Ordinal) || name.Contains("Publish", StringComparison.Ordinal) || name.Contains("Springer", StringComparison.Ordinal)
            || name.Contains("Elsevier", StringComparison.Ordinal) || name.Contains("Wiley", StringComparison.Ordinal);
        if (!isPress && !AuthorReader.IsGroup(name) && !(draft.Authors is [{ Collective: { } author }] && author == name))
        {
            return false;
        }

        draft.Publisher = name;
        if (draft.Kind == ExoReferenceKind.Unknown)
        {
            draft.Kind = IsThesis() ? ExoReferenceKind.Thesis : ExoReferenceKind.Book;
        }

        return true;
    }

    private bool IsThesis() =>
        text.Contains("dissertation", StringComparison.Ordinal) || text.Contains("thesis", StringComparison.Ordinal) && !text.Contains("ynthesis", StringComparison.Ordinal)
        || text.Contains("Thesis", StringComparison.Ordinal) || text.Contains("Dissertation", StringComparison.Ordinal);

    /// <summary>"‘Title’, Container"</summary>
    private bool TrySplitSingleQuotes(int start, int end)
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

        SetTitle(start + 1, start + close);
        var rest = start + close + length;
        Trim(ref rest, ref end);
        if (StartsWithIn(rest, end, out var book))
        {
            ReadBookOfChapter(book, end);
            return true;
        }

        SetContainer(rest, end);
        return true;
    }

    /// <summary>"In ", "in: " before a book.</summary>
    private bool StartsWithIn(int at, int end, out int book)
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
    private bool TrySplitChapter(int start, int end)
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
        var isEdited = editors.Authors.Count > 0 && SkipEditorSign(ref next, end);
        if (!isEdited && length == 5 && FindEditorSign(rest, end, out _) < 0 && (span[at] == ',' || editors.Authors.Count == 0))
        {
            // ". In Greek cities": a sentence of the title, unless editors follow.
            return false;
        }

        SetTitle(start, start + at + (span[at] == '?' ? 1 : 0));
        ReadBookOfChapter(rest, end);
        return true;
    }

    /// <summary>"Editors, editors. Book. 2nd ed. Place: Publisher"</summary>
    private void ReadBookOfChapter(int rest, int end)
    {
        draft.Kind = ExoReferenceKind.Chapter;
        var editors = AuthorReader.Read(text, rest, end);
        var next = editors.End;
        if (editors.Authors.Count > 0 && SkipEditorSign(ref next, end))
        {
            draft.Editors = editors.Authors;
            rest = next;
        }

        Trim(ref rest, ref end);
        if (draft.Editors.Count == 0 && FindEditorSign(rest, end, out var afterSign) is var sign and > 0)
        {
            ReadBookBeforeEditors(rest, sign, afterSign, end);
            return;
        }

        var boundary = TitleBoundary.Find(text, rest, end);
        if (boundary > rest && (TrySplitPublisher(boundary, end) || IsPublisher(boundary, end)))
        {
            end = boundary;
        }

        end = ReadBookPages(rest, end);
        end = ReadEdition(rest, end);
        SetContainer(rest, end);
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
            if (!TrySplitPublisher(rest, end))
            {
                IsPublisher(rest, end);
            }

            SetContainer(start, ReadEdition(start, ReadBookPages(start, sign)));
            return;
        }

        Trim(ref start, ref end);
        var boundary = TitleBoundary.Find(text, start, end);
        if (boundary > start && (TrySplitPublisher(boundary, end) || IsPublisher(boundary, end)))
        {
            end = boundary;
        }

        SetContainer(start, ReadEdition(start, ReadBookPages(start, end)));
    }

    /// <summary>Takes "(pp. 257-288)" and "(2nd ed., pp. 12–34)" off the end of a book. Returns where it starts, or the end where there is none.</summary>
    private int ReadBookPages(int start, int end)
    {
        var last = TrimEnd(start, end);
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
            ReadEdition(open + 1, open + comma);
        }

        return open;
    }

    /// <summary>Where a sign of editors stands ("(Eds.)", ", eds. ", " ed. by "); -1 where there is none.</summary>
    private int FindEditorSign(int start, int end, out int after)
    {
        after = -1;
        var span = text.AsSpan(start, end - start);
        foreach (var sign in (ReadOnlySpan<string>)["(Eds.)", "(Ed.)", "(eds.)", "(ed.)", "(Eds)", "(eds)", "(Ed)", "(ed)", ", eds. ", ", eds ", " eds. ", ", Eds. ", ", editors ", " edited by ", ", ed. ", " ed. by ", " ed. "])
        {
            var at = span.IndexOf(sign);
            if (at > 0)
            {
                after = start + at + sign.Length;
                return start + at;
            }
        }

        return -1;
    }

    private bool SkipEditorSign(ref int at, int end)
    {
        var next = at;
        while (next < end && text[next] is ' ' or ',' or '(' or '.')
        {
            next++;
        }

        foreach (var sign in (ReadOnlySpan<string>)["editors", "editor", "Editors", "Editor", "eds", "Eds", "ed.", "Ed.", "ed)", "Ed)"])
        {
            if (next + sign.Length <= end && string.CompareOrdinal(text, next, sign, 0, sign.Length) == 0)
            {
                at = next + sign.Length;
                while (at < end && IsOpenMark(text[at]))
                {
                    at++;
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>"Title. 2nd ed. Place: Publisher"</summary>
    private bool TrySplitBook(int start, int boundary, int end)
    {
        // A stop within the publisher ("Atlanta: U.S. Department") hides the boundary before the place.
        for (var tries = 0; tries < 3 && boundary > start && !TrySplitPublisher(boundary, end); tries++)
        {
            boundary = TitleBoundary.Find(text, start, boundary - 1);
        }

        if (draft.Place is null && draft.Kind != ExoReferenceKind.ConferencePaper)
        {
            return false;
        }

        SetTitle(start, ReadEdition(start, boundary));
        draft.Kind = draft.Kind == ExoReferenceKind.Unknown ? ExoReferenceKind.Book : draft.Kind;
        return true;
    }

    private bool TrySplitPublisher(int start, int end)
    {
        TrimToText(ref start, ref end);
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
            SetContainer(start + colon + 1, end);
            return true;
        }

        draft.Place = text[start..(start + colon)];
        var publisher = start + colon + 1;
        TrimToText(ref publisher, ref end);
        draft.Publisher = publisher < end ? text[publisher..end] : null;
        return true;
    }

    /// <summary>Takes "2nd ed." or "(3rd edition)" off the end. Returns where it starts, or the end where there is none.</summary>
    private int ReadEdition(int start, int end)
    {
        var last = TrimEnd(start, end);
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

    private void SetTitle(int start, int end)
    {
        TrimToText(ref start, ref end);
        end = ReadLanguage(start, end);
        if (start < end)
        {
            draft.Title = text[start..end];
        }
    }

    /// <summary>Takes "[in Russian]" or "(in Chinese)" off the end of a title.</summary>
    private int ReadLanguage(int start, int end)
    {
        if (end - start < 12 || text[end - 1] is not (']' or ')'))
        {
            return end;
        }

        var open = text.AsSpan(start, end - start).LastIndexOfAny('[', '(') + start;
        if (open <= start)
        {
            return end;
        }

        var note = text.AsSpan(open + 1, end - open - 2);
        var language = note.LastIndexOf(' ') + 1;
        if (language == 0 || !(note[..(language - 1)] is "in" or "In" or "Article in" or "article in") || !char.IsUpper(note[language]))
        {
            return end;
        }

        draft.Language = note[language..].ToString();
        return TrimEnd(start, open);
    }

    private void SetContainer(int start, int end)
    {
        TrimToText(ref start, ref end);
        if (start >= end)
        {
            return;
        }

        if (end - start > LongestContainer)
        {
            draft.Doubt(nameof(ExoReference.ContainerTitle), "what stands in its place is too long for one");
            return;
        }

        draft.ContainerTitle = text[start..end];
    }

    private void SetKind()
    {
        if (draft.Kind != ExoReferenceKind.Unknown)
        {
            return;
        }

        var container = draft.ContainerTitle;
        if (IsPreprintServer(container) || text.Contains("[Preprint]", StringComparison.Ordinal) || text.Contains("[preprint]", StringComparison.Ordinal))
        {
            draft.Kind = ExoReferenceKind.Preprint;
        }
        else if (container is not null && (draft.Volume is not null || draft.Issue is not null || draft.Pages is not null || draft.ArticleNumber is not null))
        {
            draft.Kind = Has(container, "Conference") || Has(container, "Symposium") || Has(container, "Workshop") ? ExoReferenceKind.ConferencePaper : ExoReferenceKind.JournalArticle;
        }
        else if (IsThesis())
        {
            draft.Kind = ExoReferenceKind.Thesis;
        }
        else if (draft.Url is not null && container is null)
        {
            draft.Kind = ExoReferenceKind.WebPage;
        }
    }

    /// <summary>Whether a container is an archive of preprints.</summary>
    internal static bool IsPreprintServer(string? container) =>
        container is not null && (Has(container, "xiv") || container.Contains("Research Square", StringComparison.Ordinal) || container.Contains("Preprints", StringComparison.Ordinal))
        && (Has(container, "bioRxiv") || Has(container, "medRxiv") || Has(container, "arXiv") || Has(container, "ChemRxiv") || Has(container, "Research Square") || Has(container, "Preprints"));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private int TrimEnd(int start, int end)
    {
        while (end > start && IsCloseMark(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private void Trim(ref int start, ref int end)
    {
        end = TrimEnd(start, end);
        while (start < end && IsOpenMark(text[start]))
        {
            start++;
        }
    }

    /// <summary>Trims, and ends at the first identifier: no field reaches across one.</summary>
    private void TrimToText(ref int start, ref int end)
    {
        Trim(ref start, ref end);
        if (start < end && text.AsSpan(start, end - start).IndexOf(IdentifierScanner.Blank) is var blank and >= 0)
        {
            end = TrimEnd(start, start + blank);
        }
    }
}
