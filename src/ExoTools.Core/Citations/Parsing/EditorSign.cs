namespace ExoTools.Citations.Parsing;

/// <summary>What tells that names are those of editors.</summary>
internal static class EditorSign
{
    /// <summary>Where a sign of editors stands ("(Eds.)", ", eds. ", " ed. by "); -1 where there is none.</summary>
    public static int Find(string text, int start, int end, out int after)
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

    public static bool TrySkip(string text, ref int at, int end)
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
                while (at < end && FieldText.IsOpenMark(text[at]))
                {
                    at++;
                }

                return true;
            }
        }

        return false;
    }
}
