using System.Globalization;

namespace ExoTools.Citations.Parsing;

/// <summary>Reads the single names of a stretch that holds nothing else: parted by joiners, semicolons or commas, family or given name first.</summary>
internal static class NameUnits
{
    private const int LongestName = 80;
    private const int MostWords = 6;

    /// <summary>"NOVÁK, Petr a SVOBODA, Jan", "Gould, Stephen J.; Raposo, Graça": each name with its comma.</summary>
    internal static List<ExoAuthor> ReadInvertedPairs(string region)
    {
        var authors = new List<ExoAuthor>();
        var parts = SplitAtJoiners(region);
        foreach (var part in parts)
        {
            var comma = part.IndexOf(',', StringComparison.Ordinal);
            if (parts.Count < 2 || comma <= 0 || part.IndexOf(',', comma + 1) >= 0 || part.Length > LongestName)
            {
                return [];
            }

            authors.Add(new ExoAuthor { Family = part[..comma].Trim(), Given = part[(comma + 1)..].Trim() });
        }

        return authors;
    }

    private static List<string> SplitAtJoiners(string region)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 1; at < region.Length; at++)
        {
            var length = region[at] == ';' ? 1 : region[at] == ' ' ? JoinerLength(region, at) : 0;
            if (length > 0)
            {
                parts.Add(region[start..at].Trim(' ', ',', ';'));
                start = at + length;
                at = start - 1;
            }
        }

        parts.Add(region[start..].Trim(' ', ',', ';'));
        parts.RemoveAll(part => part.Length == 0);
        return parts;
    }

    /// <summary>The words for "and" of the languages that reference lists are written in.</summary>
    private static int JoinerLength(string region, int at)
    {
        foreach (var joiner in (ReadOnlySpan<string>)[" and ", " & ", " et ", " und ", " y ", " e ", " a ", " och ", " og ", " en "])
        {
            if (string.CompareOrdinal(region, at, joiner, 0, joiner.Length) == 0)
            {
                return joiner.Length;
            }
        }

        return 0;
    }

    /// <summary>Names parted by commas or semicolons.</summary>
    /// <param name="region">The stretch.</param>
    /// <param name="givenFirst">Whether the style has given names first, where no comma tells.</param>
    /// <param name="authors">Takes the names.</param>
    /// <param name="guessed">Whether the style alone told which name is the family's.</param>
    /// <returns>False where a part is longer than any name.</returns>
    internal static bool TryRead(string region, bool givenFirst, List<ExoAuthor> authors, out bool guessed)
    {
        guessed = false;
        var separator = region.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var units = Split(region, separator);
        var rest = units;

        // "Di Giuli, Alberta", "Gould, Stephen J.": the first name of a list with its comma. MLA and Chicago invert no other.
        var isInverted = separator == ',' && units.Count > 1 && IsFamily(units[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)) && IsGiven(units[1], isLast: units.Count == 2);
        if (isInverted)
        {
            if (units[0].Length > LongestName)
            {
                return false;
            }

            authors.Add(new ExoAuthor { Family = units[0], Given = units[1] });
            rest = units[2..];
        }

        var shown = OrderShown(rest);
        foreach (var unit in rest)
        {
            var words = unit.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > MostWords || unit.Length > LongestName)
            {
                return false;
            }

            if (words.Length > 0)
            {
                var isParted = words.Length == 1 || unit.IndexOf(',', StringComparison.Ordinal) > 0;
                guessed |= !isParted && shown is null;
                authors.Add(isParted ? Inverted(unit) : shown ?? (isInverted || givenFirst) ? GivenFirst(words) : FamilyFirst(words));
            }
        }

        return true;
    }

    /// <summary>"Gould, Stephen J."; a single word is a family name.</summary>
    private static ExoAuthor Inverted(string unit)
    {
        var comma = unit.IndexOf(',', StringComparison.Ordinal);
        return comma <= 0 ? new ExoAuthor { Family = unit } : new ExoAuthor { Family = unit[..comma].Trim(), Given = unit[(comma + 1)..].Trim() };
    }

    /// <summary>"van der Berg Ludwig": the family name is the first word, with the particles before it.</summary>
    private static ExoAuthor FamilyFirst(string[] words)
    {
        var family = 1;
        while (family < words.Length && char.IsLower(words[family - 1][0]))
        {
            family++;
        }

        return new ExoAuthor { Family = string.Join(' ', words[..family]), Given = family < words.Length ? string.Join(' ', words[family..]) : null };
    }

    /// <summary>Whether an initial shows that given names come first ("Lynn D. Hurst"), or last ("Hurst Lynn D."); null where none does.</summary>
    private static bool? OrderShown(List<string> units)
    {
        foreach (var unit in units)
        {
            var words = unit.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || unit.Contains(',', StringComparison.Ordinal))
            {
                continue;
            }

            if (IsInitial(words[^1]))
            {
                return false;
            }

            if (Array.Exists(words, IsInitial))
            {
                return true;
            }
        }

        return null;
    }

    private static bool IsInitial(string word) => word is [_, '.'] or [_, '.', _, '.'] || (word.Length == 1 && char.IsUpper(word[0]));

    /// <summary>A family name has no initials, and is of an alphabet: names of Chinese characters have no comma within.</summary>
    private static bool IsFamily(string[] words) =>
        words.Length is > 0 and <= 4 && !Array.Exists(words, IsInitial) && char.GetUnicodeCategory(words[0][0]) != UnicodeCategory.OtherLetter;

    /// <summary>One given name, or given names of which all but the first are initials ("Stephen J."); the last name has lost its stop.</summary>
    private static bool IsGiven(string unit, bool isLast)
    {
        var words = unit.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            if (!IsInitial(words[i]) || (words[i].Length == 1 && !isLast))
            {
                return false;
            }
        }

        return words.Length > 0;
    }

    /// <summary>"Ludwig van der Berg": the family name is the last word, with the particles before it.</summary>
    private static ExoAuthor GivenFirst(string[] words)
    {
        var family = words.Length - 1;
        while (family > 1 && char.IsLower(words[family - 1][0]) && NameWords.IsParticle(words[family - 1]))
        {
            family--;
        }

        return new ExoAuthor { Family = string.Join(' ', words[family..]), Given = string.Join(' ', words[..family]) };
    }

    private static List<string> Split(string region, char separator)
    {
        var units = new List<string>();
        foreach (var part in region.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var rest = part.AsSpan();
            if (rest.StartsWith("and ", StringComparison.Ordinal) || rest.StartsWith("& ", StringComparison.Ordinal))
            {
                rest = rest[(rest[0] == '&' ? 2 : 4)..];
            }

            while (true)
            {
                var and = rest.IndexOf(" and ", StringComparison.Ordinal);
                var length = 5;
                if (and < 0)
                {
                    and = rest.IndexOf(" & ", StringComparison.Ordinal);
                    length = 3;
                }

                if (and < 0)
                {
                    break;
                }

                units.Add(rest[..and].ToString());
                rest = rest[(and + length)..];
            }

            if (rest.Length > 0 && !rest.SequenceEqual("and"))
            {
                units.Add(rest.Trim().ToString());
            }
        }

        return units;
    }
}
