namespace ExoTools.Citations.Parsing;

/// <summary>"Names. Title // Journal. – 2018. – Т. 64. – № 2. – С. 150–157", as the Russian standard GOST 7.0.5 has it.</summary>
internal readonly struct SlashStyle(string text, ReferenceDraft draft)
{
    /// <summary>Reads the reference; false where it is none of this style.</summary>
    public bool TryRead()
    {
        var slashes = text.IndexOf(" // ", StringComparison.Ordinal);
        if (slashes < 10)
        {
            return false;
        }

        var authors = AuthorReader.Read(text, 0, slashes);
        draft.Take(authors);
        draft.TakeTitle(text, authors.End, slashes);
        var parts = text[(slashes + 4)..].Split(['–', '—'], StringSplitOptions.TrimEntries);
        var isContainer = true;
        for (var i = 0; i < parts.Length; i++)
        {
            // The pages hold a dash of their own.
            var printed = i + 1 < parts.Length && parts[i].Length > 2 && char.IsAsciiDigit(parts[i][^1]) && parts[i + 1].Length > 0 && char.IsAsciiDigit(parts[i + 1][0]) ? $"{parts[i]}–{parts[++i]}" : parts[i];
            var part = printed.TrimEnd('.', ',', ' ', IdentifierScanner.Blank);
            if (isContainer)
            {
                draft.TakeContainer(part, 0, part.Length);
                isContainer = false;
            }
            else
            {
                TakePart(part);
            }
        }

        if (draft.Date is null && LocatorReader.TryReadSuffix(text, slashes + 4, text.Length, out var locator) && locator.Date is not null && locator.Start > slashes + 4)
        {
            // "// Plant Cell. 2011. Vol. 23, No. 4. P. 1123–1130", without the dashes
            draft.Take(locator);
            draft.TakeContainer(text, slashes + 4, locator.Start);
        }

        return draft.Date is not null;
    }

    private void TakePart(string part)
    {
        var place = default(Locator);
        if (CitationDate.Read(part, 0, part.Length, out var date) == part.Length)
        {
            draft.Date ??= date;
        }
        else if (IssueReader.Read(part, 0, part.Length, strict: true, ref place) == part.Length && place.Issue is not null)
        {
            draft.Issue = place.Issue;
        }
        else if (PageReader.StartsWithSign(part, 0, part.Length) && PageReader.Read(part, 0, part.Length, strict: true, ref place) == part.Length)
        {
            (draft.Pages, draft.ArticleNumber) = (place.Pages, place.ArticleNumber);
        }
        else if (part.Length > 2 && PlaceReader.Read(part, 0, part.Length, strict: false, out place) && place.Volume is { } volume && volume.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            (draft.Volume, draft.Issue) = (volume, place.Issue ?? draft.Issue);
        }
    }
}
