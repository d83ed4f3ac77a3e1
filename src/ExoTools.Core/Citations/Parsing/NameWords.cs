namespace ExoTools.Citations.Parsing;

/// <summary>The words that names consist of, and those that stand between and after names.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> s_particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "vom", "los", "las", "zu", "zur", "der", "den", "de", "del", "della", "delle", "dello", "degli", "dei", "di", "da", "das", "dos", "do", "du",
        "des", "la", "le", "les", "lo", "li", "el", "al", "ul", "bin", "ibn", "ben", "abu", "ter", "ten", "te", "op", "in", "'t", "’t", "y", "e", "af", "av",
        "st", "san", "santa", "ver", "het", "vander", "vanden", "d", "dal", "dalla",
    };

    public static bool IsParticle(ReadOnlySpan<char> word)
    {
        if (word.Length > 6)
        {
            return false;
        }

        foreach (var particle in s_particles)
        {
            if (particle.Length == word.Length && word.Equals(particle, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of a family name: a capital first, or after an apostrophe ("d'Angelo", "O'Neil"), and no digits.</summary>
    public static bool IsOfFamilyName(ReadOnlySpan<char> word)
    {
        if (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter)
        {
            return true;
        }

        for (var i = 0; i < word.Length - 1; i++)
        {
            if ((Characters.IsApostrophe(word[i]) || Characters.IsDash(word[i])) && char.IsUpper(word[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    public static int SuffixEnd(string text, int at, int end, bool afterComma, out string? suffix)
    {
        suffix = null;
        var i = at;
        while (i < end && (text[i] == ' ' || (afterComma && text[i] == ',')))
        {
            i++;
        }

        if (i == at || i >= end)
        {
            return at;
        }

        foreach (var known in (ReadOnlySpan<string>)["Jr.", "Jr", "JR", "Sr.", "Sr", "III", "II", "IV", "1st", "2nd", "3rd", "4th", "5th", "2d", "3d"])
        {
            if (string.CompareOrdinal(text, i, known, 0, known.Length) != 0)
            {
                continue;
            }

            var next = i + known.Length;
            if (next > end || (next < end && char.IsLetterOrDigit(text[next])))
            {
                continue;
            }

            // The stop of "Jr." is its own only if the list goes on.
            if (known[^1] == '.' && !(next < end && (text[next] is ',' or ';' || IsJoiner(text, Characters.SkipBlanks(text, next, end) is var joiner && joiner < end ? joiner : next, end))))
            {
                suffix = known[..^1];
                return next - 1;
            }

            suffix = known.TrimEnd('.');
            return next;
        }

        return at;
    }

    public static bool IsJoiner(string text, int at, int end)
    {
        if (text[at] == '&')
        {
            return true;
        }

        var word = text.AsSpan(at, End(text, at, end) - at);
        return word.Length is 1 or 3 && at + word.Length < end && text[at + word.Length] == ' '
            && (word.SequenceEqual("and") || word.SequenceEqual("und") || word.SequenceEqual("AND"));
    }

    /// <summary>"y", "et", "e", "och", "og" between two names, which capitals follow; within a name they are particles ("Ramón y Cajal").</summary>
    public static bool IsForeignJoiner(string text, int at, int end)
    {
        var wordEnd = End(text, at, end);
        return wordEnd + 1 < end && text[wordEnd] == ' ' && char.IsUpper(text[wordEnd + 1]) && text.AsSpan(at, wordEnd - at) is "y" or "et" or "e" or "och" or "og" or "und";
    }

    public static bool TryEtAl(string text, int at, int end, out int next)
    {
        next = at;
        if (at >= end)
        {
            return false;
        }

        int length;
        if (string.Compare(text, at, "et al", 0, 5, StringComparison.OrdinalIgnoreCase) == 0 || string.CompareOrdinal(text, at, "et a1", 0, 5) == 0)
        {
            length = 5;
        }
        else if (string.Compare(text, at, "et. al", 0, 6, StringComparison.OrdinalIgnoreCase) == 0)
        {
            length = 6;
        }
        else if (string.Compare(text, at, "and others", 0, 10, StringComparison.OrdinalIgnoreCase) == 0)
        {
            length = 10;
        }
        else if (text[at] == '\u2026' || string.CompareOrdinal(text, at, "...", 0, 3) == 0 || string.CompareOrdinal(text, at, ". . .", 0, 5) == 0)
        {
            // An ellipsis before the last author of a long list.
            length = text[at] == '\u2026' ? 1 : text[at + 1] == '.' ? 3 : 5;
        }
        else
        {
            return false;
        }

        next = at + length;
        if (next > end || (next < end && char.IsLetterOrDigit(text[next])))
        {
            return false;
        }

        while (next < end && text[next] is '.' or ',' or ' ' or ':' or ';')
        {
            next++;
        }

        next = Math.Min(next, end);
        return true;
    }

    /// <summary>The end of a word of letters, apostrophes, combining marks and inner hyphens.</summary>
    public static int End(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetter(c) || Characters.IsApostrophe(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Surrogate
                || (Characters.IsDash(c) && i > start && i + 1 < end && char.IsLetter(text[i + 1])))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
