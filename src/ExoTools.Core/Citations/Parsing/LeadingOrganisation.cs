namespace ExoTools.Citations.Parsing;

/// <summary>An organisation that stands where names do: "World Health Organization. Title".</summary>
internal readonly struct LeadingOrganisation(string text, ReferenceDraft draft)
{
    /// <summary>A first sentence that is the name of an organisation, where a title and a container still follow.</summary>
    public int Skip(int start, int end)
    {
        var stop = text.IndexOf(". ", start, end - start, StringComparison.Ordinal);
        if (stop <= start || stop - start > 120 || TitleBoundary.Find(text, stop + 1, end) < 0)
        {
            return start;
        }

        if (!FullNames.TryRead(text, start, stop, out var names) || names.Organisation is null)
        {
            return start;
        }

        draft.Take(names);
        return stop + 1;
    }

    /// <summary>Neither names nor a place: an organisation and what it published, or nothing that can be told.</summary>
    public void ReadAlone(int end)
    {
        var start = 0;
        var stop = text.AsSpan(0, end).IndexOf(". ");
        if (stop > 0 && stop <= 120 && FullNames.TryRead(text, 0, stop, out var names) && names.Organisation is not null)
        {
            draft.Take(names);
            start = stop + 1;
        }
        else if (draft.Url is null && text.AsSpan(0, end).IndexOf("[Internet]") < 0)
        {
            draft.Doubt(nameof(ExoReference.Title), "the style was not recognised");
            return;
        }

        var next = text.AsSpan(start, end - start).IndexOfAny('.', '[', '?');
        draft.TakeTitle(text, start, next < 0 ? end : start + next);
        draft.Doubt(nameof(ExoReference.Title), "taken to be the first sentence");
    }
}
