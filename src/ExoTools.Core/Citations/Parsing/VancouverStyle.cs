namespace ExoTools.Citations.Parsing;

/// <summary>"Names. Title. Container. date;volume(issue):pages", and the source alone.</summary>
internal readonly struct VancouverStyle(string text, ReferenceDraft draft)
{
    public void Read(in Locator locator)
    {
        var end = FieldText.TrimEnd(text, 0, locator.Start);
        if (end == 0)
        {
            return;
        }

        // Nothing but a source: no end of a sentence, and no names.
        if (TitleBoundary.Find(text, 0, end) < 0 && text.AsSpan(0, end).IndexOfAny(',', ';', '&') < 0)
        {
            draft.TakeContainer(text, 0, end);
            return;
        }

        var authors = AuthorReader.Read(text, 0, end);
        var afterSign = authors.End;
        if (authors.Authors.Count > 0 && EditorSign.TrySkip(text, ref afterSign, end))
        {
            // "Alberts B, Lewis J, editors. Book": a book by its editors.
            draft.Editors = authors.Authors;
            draft.Kind = ExoReferenceKind.Book;
            new TitleSplitter(text, draft).Split(afterSign, end, locator);
            return;
        }

        draft.Take(authors);
        if (authors.BrokeOff)
        {
            draft.Doubt(nameof(ExoReference.Authors), "the list may go on");
        }

        var start = authors.End;
        if (PrintedYear.TryRead(text, ref start, end, out _))
        {
            // "Smith J. 2013. Title. Journal. 2013;5:1–9": the year after the names is printed twice.
            new TitleSplitter(text, draft).Split(start, end, locator);
            return;
        }

        if (authors.Authors.Count == 0 && FullNames.ReadInverted(text, 0, end, out var names) is var afterNames and > 0)
        {
            draft.Take(names);
            start = afterNames;
        }
        else if (authors.Authors.Count == 0)
        {
            start = new LeadingOrganisation(text, draft).Skip(start, end);
        }

        new TitleSplitter(text, draft).Split(start, end, locator);
    }
}
