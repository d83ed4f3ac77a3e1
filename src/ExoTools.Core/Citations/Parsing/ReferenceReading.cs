namespace ExoTools.Citations.Parsing;

/// <summary>One reading of one string, whose identifiers are blanked out: tells the styles apart and hands the text to the reader of its style.</summary>
internal readonly struct ReferenceReading(string text, ReferenceDraft draft)
{
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
            draft.Take(locator);
            new VancouverStyle(text, draft).Read(locator);
        }
        else
        {
            ReadOtherStyles();
        }

        draft.Kind = WorkKind.Of(text, draft);
    }

    private void ReadOtherStyles()
    {
        var end = ContentEnd();
        if (new QuotedStyle(text, draft).TryRead(end))
        {
            return;
        }

        var found = LocatorReader.TryReadSuffix(text, 0, end, out var locator) && locator.Start > 0;
        var limit = found ? locator.Start : end;
        var authors = AuthorReader.Read(text, 0, limit);
        var start = authors.End;
        var isEdited = authors.Authors.Count > 0 && EditorSign.TrySkip(text, ref start, end);
        if (authors.Authors.Count > 0 && PrintedYear.TryRead(text, ref start, end, out var date))
        {
            // "U.S. Food & Drug Administration (2000)" looks like names.
            if (authors.Authors.Count <= 2 && text.AsSpan(0, authors.End).IndexOf(',') < 0 && FullNames.TryRead(text, 0, authors.End, out var names, out _)
                && names is [{ Collective: not null }])
            {
                authors.Authors = names;
            }

            draft.Take(authors);
            if (isEdited)
            {
                // "Danieli Y. (Ed.) (1998)": a book by its editors.
                (draft.Editors, draft.Authors) = (authors.Authors, []);
            }

            draft.Date = date;
            new AuthorYearStyle(text, draft).ReadAfterYear(start, end, locator, found);
            return;
        }

        if (authors.Authors.Count == 0 && new AuthorYearStyle(text, draft).TryReadNames(end, out start))
        {
            new AuthorYearStyle(text, draft).ReadAfterYear(start, end, locator, found);
            return;
        }

        if (found)
        {
            draft.Take(locator);
        }
        else if (authors.Authors.Count > 0 && new ImprintReader(text, draft).ReadBracketed(authors.End, limit) is var open && open < limit)
        {
            draft.Take(authors);
            draft.TakeTitle(text, authors.End, new ImprintReader(text, draft).ReadEdition(authors.End, open));
            return;
        }

        var place = locator.Volume is not null || locator.HasPlace;
        if (authors.Authors.Count > 0)
        {
            draft.Take(authors);
            new TitleSplitter(text, draft).Split(authors.End, limit, locator, titleEndsInComma: !authors.Closed);
        }
        else if (place)
        {
            new TitleSplitter(text, draft).Split(new LeadingOrganisation(text, draft).Skip(0, limit), limit, locator);
        }
        else
        {
            new LeadingOrganisation(text, draft).ReadAlone(limit);
        }
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
}
