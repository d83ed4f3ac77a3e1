namespace ExoTools.Citations.Parsing;

/// <summary>
/// Reads author lists of full names ("Popescu Anisia, and Noiray Aude", "Zharkova Natalia; Hewlett Nigel") and of one organisation,
/// where the style shows that the whole stretch is names.
/// </summary>
internal static class FullNames
{
    private const int LongestRegion = 1200;

    /// <summary>A list of names that only a full stop ends is short, or no list.</summary>
    private const int LongestInverted = 300;

    /// <summary>Reads a stretch of text that holds nothing but names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the names start.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="names">The names.</param>
    /// <param name="givenFirst">Whether the style has given names first, where no comma tells.</param>
    /// <returns>Whether it can hold nothing else.</returns>
    public static bool TryRead(string text, int start, int end, out FullNameList names, bool givenFirst = false)
    {
        names = new FullNameList([], false, false);
        end = WithoutEtAl(text, start, end, out var truncated);
        while (end > start && text[end - 1] is ' ' or '.' or ',' or ';' or ':' or '(')
        {
            end--;
        }

        if (end - start is < 2 or > LongestRegion || text.AsSpan(start, end - start).IndexOf(IdentifierScanner.Blank) >= 0)
        {
            return false;
        }

        var region = text[start..end];
        if (region.Length <= 160 && !region.Contains('[', StringComparison.Ordinal) && GroupNames.IsGroup(region) && !HasLowerWords(region, 2))
        {
            names = new FullNameList([new ExoAuthor { Collective = region }], false, truncated);
            return true;
        }

        if (HasLowerWords(region, 0) || HasSentences(region) || IsJournal(region))
        {
            return false;
        }

        var authors = ReadInvertedPairs(region);
        var guessed = false;
        if (authors.Count == 0 && !TryReadUnits(region, givenFirst, authors, out guessed))
        {
            return false;
        }

        names = new FullNameList(authors, guessed, truncated);
        return authors.Count > 0;
    }

    /// <summary>
    /// Reads "Turner, James. ", "Gould, Stephen J.; Raposo, Graça. " and "Lopez, Maria, and Ann Lee. " at the start of a text, where
    /// a full stop ends the names.
    /// </summary>
    /// <returns>The position after the full stop; -1 where no such names stand.</returns>
    public static int ReadInverted(string text, int start, int end, out FullNameList names)
    {
        names = default;
        var limit = Math.Min(end, start + LongestInverted) - 1;
        var comma = text.IndexOf(',', start, Math.Max(0, limit - start));
        for (var stop = comma + 1; comma > start && stop < limit; stop++)
        {
            if (text[stop] is '(' or '[' or '?' or IdentifierScanner.Blank || char.IsAsciiDigit(text[stop]) || (text[stop] == ':' && !IsGerman(text)))
            {
                return -1;
            }

            if (text[stop] is not ('.' or ':') || text[stop + 1] != ' ' || (char.IsUpper(text[stop - 1]) && text[stop - 2] is ' ' or '.' && IsInitialOfMore(text, stop, limit)))
            {
                continue;
            }

            return StartsInverted(text, start, comma, stop) && TryRead(text, start, stop, out names) && names.Organisation is null ? stop + 1 : -1;
        }

        return -1;
    }

    /// <summary>Whether a list is of DIN 1505, where a colon ends the names: its signs are German.</summary>
    private static bool IsGerman(string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)[". In: ", " Nr. ", " S. ", "Dissertation,", "Diss.", "Verlag"])
        {
            if (text.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether names go on after an initial's stop: another initial, a joiner or a separator.</summary>
    private static bool IsInitialOfMore(string text, int stop, int end)
    {
        var next = Characters.SkipBlanks(text, stop + 1, end);
        return next + 1 < end && ((char.IsUpper(text[next]) && text[next + 1] == '.') || NameWords.IsJoiner(text, next, end));
    }

    /// <summary>Whether "Family, Given" stands first, of few words that no journal is abbreviated with.</summary>
    private static bool StartsInverted(string text, int start, int comma, int stop)
    {
        var family = text.AsSpan(start, comma - start);
        var rest = text.AsSpan(comma + 1, stop - comma - 1).Trim(' ');
        var end = rest.IndexOfAny(",;");
        var given = (end < 0 ? rest : rest[..end]).ToString();
        return family.Count(' ') <= 2 && !IsJournal(family.ToString()) && given.Length > 0 && IsInFull(given) && given.Split(' ').Length <= 4 && !IsJournal(given.Split(' ')[0]);
    }

    /// <summary>Whether a stop or a colon within ends more than an initial: names hold no sentences.</summary>
    private static bool HasSentences(string region)
    {
        for (var at = 3; at < region.Length - 1; at++)
        {
            if (region[at + 1] == ' ' && (region[at] == ':' || (region[at] == '.' && char.IsLetter(region[at - 1]) && char.IsLetter(region[at - 2]) && char.IsLetter(region[at - 3])
                && !(at + 2 < region.Length && char.IsUpper(region[at + 2]) && (at + 3 == region.Length || region[at + 3] is '.' or ' ')))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInFull(string given)
    {
        foreach (var c in given)
        {
            if (char.IsLower(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter)
            {
                return true;
            }
        }

        return false;
    }

    private static int WithoutEtAl(string text, int start, int end, out bool truncated)
    {
        truncated = false;
        for (var at = end - 1; at > start && at > end - 16; at--)
        {
            if (text[at - 1] is ' ' or ',' && NameWords.TryEtAl(text, at, end, out var next) && next == end)
            {
                truncated = true;
                return at;
            }
        }

        return end;
    }

    /// <summary>"NOVÁK, Petr a SVOBODA, Jan", "Gould, Stephen J.; Raposo, Graça": each name with its comma.</summary>
    private static List<ExoAuthor> ReadInvertedPairs(string region)
    {
        var authors = new List<ExoAuthor>();
        var parts = SplitAtJoiners(region);
        foreach (var part in parts)
        {
            var comma = part.IndexOf(',', StringComparison.Ordinal);
            if (parts.Count < 2 || comma <= 0 || part.IndexOf(',', comma + 1) >= 0 || part.Length > 80)
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
    private static bool TryReadUnits(string region, bool givenFirst, List<ExoAuthor> authors, out bool guessed)
    {
        guessed = false;
        var order = givenFirst;
        var separator = region.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var units = Split(region, separator);
        var isInverted = separator == ',' && units.Count > 1 && IsFamily(units[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)) && IsGiven(units[1], isLast: units.Count == 2);
        var shown = OrderShown(isInverted ? units[2..] : units);
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            var words = unit.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            if (words.Length > 6 || unit.Length > 80)
            {
                return false;
            }

            // "Di Giuli, Alberta", "Gould, Stephen J.": the first name of a list with its comma. MLA and Chicago invert no other.
            if (i == 0 && isInverted)
            {
                authors.Add(new ExoAuthor { Family = unit, Given = units[i + 1] });
                order = true;
                i++;
                continue;
            }

            var comma = unit.IndexOf(',', StringComparison.Ordinal);
            if (comma > 0)
            {
                authors.Add(new ExoAuthor { Family = unit[..comma].Trim(), Given = unit[(comma + 1)..].Trim() });
                continue;
            }

            if (words.Length == 1)
            {
                authors.Add(new ExoAuthor { Family = unit });
                continue;
            }

            guessed |= shown is null;
            if (shown ?? order)
            {
                authors.Add(GivenFirst(words));
                continue;
            }

            var family = 1;
            while (family < words.Length && char.IsLower(words[family - 1][0]))
            {
                family++;
            }

            authors.Add(new ExoAuthor { Family = string.Join(' ', words[..family]), Given = family < words.Length ? string.Join(' ', words[family..]) : null });
        }

        return true;
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
        words.Length is > 0 and <= 4 && !Array.Exists(words, IsInitial) && char.GetUnicodeCategory(words[0][0]) != System.Globalization.UnicodeCategory.OtherLetter;

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

    /// <summary>Whether every word is one that journals are abbreviated with ("Clin Infect Dis").</summary>
    public static bool IsJournal(string region)
    {
        foreach (var word in region.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!JournalWords.Contains(word.TrimEnd('.')))
            {
                return false;
            }
        }

        return true;
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

    /// <summary>Whether more words than that are small and no particle or joiner, or hold digits: then the text is no list of names.</summary>
    private static bool HasLowerWords(string region, int most)
    {
        var lower = 0;
        foreach (var range in region.AsSpan().SplitWords())
        {
            var word = region.AsSpan()[range];
            if (char.IsAsciiDigit(word[0]) || word[0] is '(' or '[' || Characters.IsQuote(word[0]) || word[0] == IdentifierScanner.Blank)
            {
                return most == 0 || word[0] == IdentifierScanner.Blank;
            }

            if (char.IsLower(word[0]) && !NameWords.IsParticle(word.TrimEnd(",;.")) && !(word is "and" or "a" or "et" or "und" or "och" or "og" or "of" or "for" or "the" or "on" or "in" && (most > 0 || word is not ("of" or "for" or "the" or "on" or "in"))))
            {
                lower++;
            }
        }

        return lower > most;
    }

    private static WordEnumerator SplitWords(this ReadOnlySpan<char> text) => new(text);

    private ref struct WordEnumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next;

        public Range Current { get; private set; }

        public readonly WordEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next < _text.Length && _text[_next] == ' ')
            {
                _next++;
            }

            var start = _next;
            while (_next < _text.Length && _text[_next] != ' ')
            {
                _next++;
            }

            Current = start.._next;
            return _next > start;
        }
    }
}
