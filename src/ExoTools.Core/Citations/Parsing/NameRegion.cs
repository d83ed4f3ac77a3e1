namespace ExoTools.Citations.Parsing;

/// <summary>Tells stretches that hold something else than names: small words, digits, sentences.</summary>
internal static class NameRegion
{
    /// <summary>Whether a stop or a colon within ends more than an initial: names hold no sentences.</summary>
    internal static bool HasSentences(string region)
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

    /// <summary>Whether more words than that are small and no particle or joiner, or hold digits: then the text is no list of names.</summary>
    internal static bool HasLowerWords(string region, int most)
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
