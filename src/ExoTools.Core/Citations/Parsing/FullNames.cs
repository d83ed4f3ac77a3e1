namespace ExoTools.Citations.Parsing;

/// <summary>
/// Reads author lists of full names ("Popescu Anisia, and Noiray Aude", "Zharkova Natalia; Hewlett Nigel") and of one organisation,
/// where the style shows that the whole stretch is names.
/// </summary>
internal static class FullNames
{
    private const int LongestRegion = 1200;

    /// <summary>Reads a stretch of text that holds nothing but names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the names start.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="authors">The names.</param>
    /// <param name="guessed">Whether family names were taken to come first with nothing to show it.</param>
    /// <returns>Whether it can hold nothing else.</returns>
    public static bool TryRead(string text, int start, int end, out List<ExoAuthor> authors, out bool guessed)
    {
        authors = [];
        guessed = false;
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
            authors.Add(new ExoAuthor { Collective = region });
            return true;
        }

        if (HasLowerWords(region, 0) || IsJournal(region))
        {
            return false;
        }

        var separator = region.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var units = Split(region, separator);
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

            // "Di Giuli, Alberta": the first name of a list with its comma, where no other name is a single word.
            if (separator == ',' && i + 1 < units.Count && authors.Count == 0 && !units[i + 1].Contains(' ', StringComparison.Ordinal))
            {
                authors.Add(new ExoAuthor { Family = unit, Given = units[i + 1] });
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

            var family = 1;
            while (family < words.Length && char.IsLower(words[family - 1][0]))
            {
                family++;
            }

            // "Janet F." at the end shows that the family name came first; two full names show nothing.
            guessed |= words[^1] is not [_, '.'];
            authors.Add(new ExoAuthor { Family = string.Join(' ', words[..family]), Given = family < words.Length ? string.Join(' ', words[family..]) : null });
        }

        return authors.Count > 0;
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

            if (char.IsLower(word[0]) && !NameWords.IsParticle(word.TrimEnd(",;.")) && !(word is "and" or "of" or "for" or "the" or "on" or "in" && (most > 0 || word is "and")))
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
