namespace ExoTools.Citations.Parsing;

/// <summary>Theses that the text calls so in the place of a container: "Ph.D. dissertation, Dept. Phys., Univ. Basel, Basel, Switzerland".</summary>
internal readonly struct ThesisReader(string text, ReferenceDraft draft)
{
    private static readonly string[] s_words =
    [
        "Ph.D. dissertation", "Ph.D. thesis", "PhD thesis", "PhD dissertation", "M.S. thesis", "M.Sc. thesis", "MSc thesis", "Master’s thesis", "Master's thesis", "Doctoral thesis", "Doctoral dissertation",
        "Dissertation", "Diss.", "Inauguraldissertation", "Thèse de doctorat", "Tesis doctoral", "Tese de doutorado",
    ];

    private static readonly string[] s_institutions = ["Univ", "Inst", "College", "Hochschule", "School", "ETH", "École"];

    /// <summary>Reads institution and place; false where no such words stand here.</summary>
    public bool TryRead(int start, int end)
    {
        FieldText.TrimToText(text, ref start, ref end);
        foreach (var word in s_words)
        {
            if (start + word.Length < end && string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && text[start + word.Length] is ',' or '.' or ':' or ' ')
            {
                draft.Kind = ExoReferenceKind.Thesis;
                TakeInstitution(start + word.Length, end);
                return true;
            }
        }

        return false;
    }

    /// <summary>The last part that names an institution ends it; what follows is its place.</summary>
    private void TakeInstitution(int start, int end)
    {
        FieldText.Trim(text, ref start, ref end);
        if (start >= end)
        {
            return;
        }

        var placeStart = end;
        for (var comma = text.LastIndexOf(',', end - 1, end - start); comma > start; comma = text.LastIndexOf(',', comma - 1, comma - start))
        {
            if (IsInstitution(text.AsSpan(comma, placeStart - comma)))
            {
                break;
            }

            placeStart = comma;
        }

        if (!IsInstitution(text.AsSpan(start, placeStart - start)))
        {
            placeStart = end;
        }

        draft.Publisher = text[start..placeStart];
        draft.Place = placeStart < end ? text[(placeStart + 1)..end].Trim() : null;
    }

    private static bool IsInstitution(ReadOnlySpan<char> part)
    {
        foreach (var word in s_institutions)
        {
            if (part.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
