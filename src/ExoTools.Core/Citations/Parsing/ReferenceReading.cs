namespace ExoTools.Citations.Parsing;

/// <summary>One reading of one string, whose identifiers are blanked out: tells the styles apart and hands the text to the reader of its style.</summary>
internal readonly struct ReferenceReading(string text, ReferenceDraft draft)
{
    /// <summary>What comes after the work itself.</summary>
    private static readonly string[] s_notes =
    [
        "Accessed ", "accessed ", "Available from", "Available at", "Available online", "Available:", "[Epub", "Epub ", "Retrieved ", "[Accessed", "(accessed",
        "(Accessed", "Online: ", "Web site: ", "Downloaded ", "[cited", "[accessed", "[online ahead", "[published online", "Published online", "[Google", "[cit. ", "ISSN ", "ISSN: ", "ISBN ", "ISBN: ",
    ];

    private static readonly string[] s_databases =
        [". JSTOR", ". Project MUSE", ". ProQuest", ". EBSCOhost", ". PubMed", ". PubMed Central", ". Google Books", ". ScienceDirect", ". SpringerLink", ". Wiley Online Library", ". Academic Search Premier", ". Academic Search Complete", ". MEDLINE", ". Web of Science", ". Gale Academic OneFile"];

    /// <summary>Reads the fields into the draft.</summary>
    public void Read()
    {
        if (text.Length == 0)
        {
            return;
        }

        ReadElectronicDate();
        if (new PatentStyle(text, draft).TryRead() || new TypeMarkStyle(text, draft).TryRead() || new SlashStyle(text, draft).TryRead())
        {
            draft.Kind = WorkKind.Of(text, draft);
            return;
        }

        if (LocatorReader.TryFindVancouver(text, out var locator))
        {
            draft.Take(locator);
            ReadLanguageNote(locator.End);
            new VancouverStyle(text, draft).Read(locator);
        }
        else
        {
            ReadOtherStyles();
            draft.Date ??= DateBehindIdentifiers();
        }

        draft.Kind = WorkKind.Of(text, draft);
    }

    private void ReadOtherStyles()
    {
        if (new PreprintStyle(text, draft).TryRead() || new BookLikeStyle(text, draft).TryRead())
        {
            return;
        }

        var end = FirstOfSeveral(ContentEnd());
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
            if (authors.Authors.Count <= 2 && text.AsSpan(0, authors.End).IndexOf(',') < 0 && FullNames.TryRead(text, 0, authors.End, out var names)
                && names.Organisation is not null)
            {
                draft.Take(names);
            }
            else
            {
                draft.Take(authors);
            }

            if (isEdited)
            {
                // "Danieli Y. (Ed.) (1998)": a book by its editors.
                (draft.Editors, draft.Authors) = (draft.Authors, []);
            }

            draft.Date = date;
            new AuthorYearStyle(text, draft).ReadAfterYear(start, end, locator, found);
            return;
        }

        if (isEdited)
        {
            // "Alberts B, Lewis J, editors. Book. Place: Publisher; 2014"
            if (found)
            {
                draft.Take(locator);
            }

            (draft.Editors, draft.Kind) = (authors.Authors, ExoReferenceKind.Book);
            new TitleSplitter(text, draft).Split(start, limit, locator);
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
            if (ChapterReader.StartsWithIn(text, Characters.SkipBlanks(text, authors.End, open), open, out var book))
            {
                new ChapterReader(text, draft).ReadBook(book, open);
            }
            else if (!new ChapterReader(text, draft).TrySplit(authors.End, open, isCertain: true))
            {
                draft.TakeTitle(text, authors.End, new ImprintReader(text, draft).ReadEdition(authors.End, open));
            }

            return;
        }

        var place = locator.Volume is not null || locator.HasPlace;
        if (authors.Authors.Count == 0 && (found || draft.Url is not null) && FullNames.ReadInverted(text, 0, limit, out var inverted) is var afterNames and > 0)
        {
            draft.Take(inverted);
            var sentence = text.IndexOf(". ", afterNames, limit - afterNames, StringComparison.Ordinal);
            if (sentence > 0 && new ThesisReader(text, draft).TryRead(sentence + 2, limit))
            {
                draft.TakeTitle(text, afterNames, sentence);
                return;
            }

            new TitleSplitter(text, draft).Split(afterNames, limit, locator);
        }
        else if (authors.Authors.Count > 0)
        {
            draft.Take(authors);
            new TitleSplitter(text, draft).Split(authors.End, limit, locator, titleEndsInComma: !authors.Closed);
            if (found)
            {
                TakePlaceBeforeVolume(locator.Start);
            }
        }
        else if (place)
        {
            new TitleSplitter(text, draft).Split(new LeadingOrganisation(text, draft).Skip(0, limit), limit, locator);
        }
        else if (new AuthorYearStyle(text, draft).TryReadPrinted(end, out start))
        {
            new AuthorYearStyle(text, draft).ReadAfterYear(start, end, locator, found);
        }
        else if (new ImprintReader(text, draft).ReadBracketed(0, limit) is > 0 and var imprint && imprint < limit)
        {
            // "Women in African Parliaments (Boulder: Lynne Rienner, 2006)"
            draft.TakeTitle(text, 0, imprint);
        }
        else if (new ImprintReader(text, draft).ReadAfterEdition(0, limit) is > 0 and var edition && edition < limit)
        {
            draft.TakeTitle(text, 0, edition);
        }
        else
        {
            new LeadingOrganisation(text, draft).ReadAlone(limit);
        }
    }

    /// <summary>"Revista X, Rio de Janeiro, v. 62, n. 3": the Brazilian standard prints the place of the journal before the volume.</summary>
    private void TakePlaceBeforeVolume(int locator)
    {
        var comma = draft.ContainerTitle?.LastIndexOf(", ", StringComparison.Ordinal) ?? -1;
        if (comma > 3 && draft.Place is null && string.CompareOrdinal(text, locator, "v. ", 0, 3) == 0 && draft.Issue is not null && char.IsUpper(draft.ContainerTitle![comma + 2]))
        {
            (draft.Place, draft.ContainerTitle) = (draft.ContainerTitle[(comma + 2)..], draft.ContainerTitle[..comma]);
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

        // "JAMA Oncol. Published online March 5, 2020."
        const string Online = "ublished online ";
        if (end + 1 < text.Length && text.AsSpan(end + 1).StartsWith(Online) && CitationDate.Read(text, end + 1 + Online.Length, text.Length, out var online) > 0)
        {
            draft.ElectronicDate ??= online;
            draft.Date ??= online;
        }

        // Where MLA has the database that holds the work.
        foreach (var database in s_databases)
        {
            var last = text.AsSpan(0, end).TrimEnd(" ,.").Length;
            if (last > 40 && text.AsSpan(0, last).EndsWith(database, StringComparison.Ordinal))
            {
                end = last - database.Length;
            }
        }

        // "Published December 6, 2019."
        foreach (var sign in (ReadOnlySpan<string>)[". Published ", ". Updated ", ". Posted "])
        {
            var at = text.AsSpan(0, end).IndexOf(sign);
            if (at > 10 && CitationDate.Read(text, at + sign.Length, end, out var date) > 0)
            {
                draft.Date ??= date;
                end = at;
            }
        }

        return end;
    }

    /// <summary>
    /// "Angew. Chem. Int. Ed. 2018, 57, 1234–1238; Angew. Chem. 2018, 130, 1246–1250": where the first ends, of a work with one place
    /// in each of its journals, of the same year.
    /// </summary>
    private int FirstOfSeveral(int end)
    {
        for (var mark = text.LastIndexOf("; ", end - 1, end, StringComparison.Ordinal); mark > 20 && mark + 3 < end && char.IsUpper(text[mark + 2]); mark = text.LastIndexOf("; ", end - 1, end, StringComparison.Ordinal))
        {
            if (!LocatorReader.TryReadSuffix(text, 0, mark, out var first) || first is not { HasPlace: true, Volume: not null, Date: { } date }
                || !LocatorReader.TryReadSuffix(text, mark + 2, end, out var second) || !second.HasPlace || second.Date?.Year != date.Year)
            {
                break;
            }

            end = mark;
        }

        return end;
    }

    /// <summary>"Nat. Protoc. https://doi.org/… (2021).": the year in brackets that ends a work known by its DOI alone; null without one.</summary>
    private PartialDate? DateBehindIdentifiers()
    {
        var end = text.AsSpan().TrimEnd(" .").Length;
        var open = end > 6 && text[end - 1] == ')' ? text.LastIndexOf('(', end - 1) : -1;
        return open > 1 && text[open - 1] == ' ' && text.AsSpan(0, open).TrimEnd(" .") is [.., IdentifierScanner.Blank] && PrintedYear.TryRead(text, ref open, end, out var date) ? date : null;
    }

    /// <summary>"…;92:5-9. Spanish.": NLM tells the language after the pages.</summary>
    private void ReadLanguageNote(int at)
    {
        if (at + 5 >= text.Length || text[at] != '.' || text[at + 1] != ' ')
        {
            return;
        }

        var end = at + 2;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] is '.' or ',' && MedlineLanguages.IsName(text[(at + 2)..end]))
        {
            draft.Language ??= text[(at + 2)..end];
        }
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
