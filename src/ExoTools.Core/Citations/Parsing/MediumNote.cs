namespace ExoTools.Citations.Parsing;

/// <summary>What follows a title in brackets and tells the kind of the work or its medium, and is no part of the title.</summary>
internal static class MediumNote
{
    private static readonly string[] s_media =
    [
        "Internet", "online", "Online", "electronic resource", "dataset", "Dataset", "data set", "Data set", "computer software", "Computer software", "software", "Software", "computer program",
        "web page", "Web page", "Web log post", "Blog post", "Video", "video", "Map", "CD-ROM", "DVD", "abstract", "Abstract",
    ];

    private static readonly (string Start, ExoReferenceKind Kind)[] s_kinds =
    [
        ("dissertation", ExoReferenceKind.Thesis), ("doctoral dissertation", ExoReferenceKind.Thesis), ("unpublished doctoral dissertation", ExoReferenceKind.Thesis), ("thesis", ExoReferenceKind.Thesis),
        ("doctoral thesis", ExoReferenceKind.Thesis), ("phd thesis", ExoReferenceKind.Thesis), ("ph.d. thesis", ExoReferenceKind.Thesis), ("master's thesis", ExoReferenceKind.Thesis), ("master’s thesis", ExoReferenceKind.Thesis),
        ("master thesis", ExoReferenceKind.Thesis), ("preprint", ExoReferenceKind.Preprint), ("paper presentation", ExoReferenceKind.ConferencePaper), ("conference presentation", ExoReferenceKind.ConferencePaper),
        ("poster presentation", ExoReferenceKind.ConferencePaper), ("conference session", ExoReferenceKind.ConferencePaper),
    ];

    /// <summary>Takes the note off the end of a title or container: "Title [Doctoral dissertation, University of X]", "Journal [Internet]".</summary>
    /// <returns>Where the text before the note ends; the end itself where there is none.</returns>
    public static int Strip(string text, int start, int end, out ExoReferenceKind kind, out string? institution)
    {
        (kind, institution) = (ExoReferenceKind.Unknown, null);
        if (end <= start || text[end - 1] is not (']' or ')'))
        {
            return end;
        }

        var open = text.LastIndexOf(text[end - 1] == ']' ? '[' : '(', end - 1, end - start);
        if (open <= start)
        {
            return end;
        }

        var note = text.AsSpan(open + 1, end - open - 2);
        var comma = note.IndexOf(',');
        var name = comma < 0 ? note : note[..comma];
        foreach (var (known, meaning) in s_kinds)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                kind = meaning;
                institution = comma < 0 ? null : note[(comma + 1)..].Trim().ToString();
                return FieldText.TrimEnd(text, start, open);
            }
        }

        if (note.StartsWith("Publication No. ") || note.StartsWith("Report No. "))
        {
            return FieldText.TrimEnd(text, start, open);
        }

        foreach (var medium in s_media)
        {
            if (note.SequenceEqual(medium))
            {
                return FieldText.TrimEnd(text, start, open);
            }
        }

        return end;
    }
}
