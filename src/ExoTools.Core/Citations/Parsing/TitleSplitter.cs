namespace ExoTools.Citations.Parsing;

/// <summary>Parts what stands between the names and the locator into title and container.</summary>
internal readonly struct TitleSplitter(string text, ReferenceDraft draft)
{
    /// <summary>Sentences that stand before a citation, and no title, are longer.</summary>
    private const int LongestTitle = 250;

    public void Split(int start, int end, in Locator locator, bool titleEndsInComma = false)
    {
        FieldText.Trim(text, ref start, ref end);
        if (start >= end)
        {
            return;
        }

        var place = locator.Volume is not null || locator.Issue is not null || locator.Supplement is not null || locator.HasPlace || draft.Volume is not null;
        if (new QuotedStyle(text, draft).TrySplitSingleQuotes(start, end) || new ChapterReader(text, draft).TrySplit(start, end))
        {
            return;
        }

        var boundary = TitleBoundary.Find(text, start, end);
        var imprint = new ImprintReader(text, draft);
        if ((!place || locator.Volume is null) && (imprint.TrySplitPublisherFirst(start, end) || imprint.TrySplitBook(start, boundary, end)))
        {
            return;
        }

        if (!place && imprint.ReadAfterEdition(start, end) is var edition && edition < end)
        {
            draft.TakeTitle(text, start, edition);
            return;
        }

        if (titleEndsInComma && locator.Volume is null && imprint.ReadAfterCommas(start, end) is var press && press < end)
        {
            draft.TakeTitle(text, start, imprint.ReadEdition(start, press));
            return;
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
        if (titleEndsInComma && boundary > start && draft.Authors.Count > 0 && boundary - start <= 14 && JournalWords.AreAll(text[boundary..end].Trim(' ', '.', ',')) && text.AsSpan(start, boundary - start).TrimEnd(". ").IndexOf(' ') < 0)
        {
            boundary = -1;
        }

        if (boundary > start)
        {
            var titleEnd = place ? boundary : imprint.ReadEdition(start, boundary);
            draft.TakeTitle(text, start, titleEnd);
            if (!place && imprint.TryReadPublisher(boundary, end))
            {
                return;
            }

            draft.TakeContainer(text, boundary, end);
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

        if (end - start <= 120 && (place || JournalWords.AreAll(text[start..end]) || (titleEndsInComma && draft.Doi is not null && end - start <= 40)))
        {
            draft.TakeContainer(text, start, end);
        }
        else
        {
            draft.TakeTitle(text, start, end);
            if (place)
            {
                draft.Doubt(nameof(ExoReference.Title), "may hold the container too");
            }
        }
    }
}
