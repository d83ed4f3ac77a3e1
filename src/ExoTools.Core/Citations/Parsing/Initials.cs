namespace ExoTools.Citations.Parsing;

/// <summary>The initials of given names.</summary>
internal static class Initials
{
    /// <summary>Up to four capitals, with hyphens ("HJ", "J-P"), or a dotted transliteration ("Yu.").</summary>
    public static bool Are(ReadOnlySpan<char> word, bool dotAfter)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                letters++;
            }
            else if (!Characters.IsDash(c))
            {
                return dotAfter && word.Length == 2 && char.IsUpper(word[0]) && word is "Yu" or "Ch" or "Th" or "Ya" or "Ph" or "Ju" or "Zh" or "Sh" or "Kh";
            }
        }

        return letters is >= 1 and <= 4 && !Characters.IsDash(word[0]);
    }

    /// <summary>The end of initials: goes on over "A.B.", "A. B.", "A.-B." and spaced ones.</summary>
    public static int End(string text, int start, int end, bool mayContinue, ref bool dotted)
    {
        var at = NameWords.End(text, start, end);
        if (at < end && text[at] == '.')
        {
            var after = at + 1;

            // The stop belongs to the initials when something that ends or goes on with a name follows it.
            var follows = Characters.SkipBlanks(text, after, end);
            var belongs = after < end && (char.IsUpper(text[after]) || Characters.IsDash(text[after]) || text[after] is ',' or ';' or '.' or '&' or ')')
                || (follows < end && (text[follows] is '(' or '&' || NameWords.IsJoiner(text, follows, end) || char.IsLower(text[follows])))
                || dotted;
            if (!mayContinue && !belongs && !IsLastInitial(text, follows, end))
            {
                return at;
            }

            var chain = after;
            while (chain < end)
            {
                var next = Characters.SkipBlanks(text, chain, end);
                if (next < end && Characters.IsDash(text[next]))
                {
                    next++;
                }

                var wordEnd = NameWords.End(text, next, end);
                if (wordEnd == next || wordEnd >= end || text[wordEnd] != '.' || !Are(text.AsSpan(next, wordEnd - next), true) || wordEnd - next > 3
                    || chain - start > 16)
                {
                    // "K.A" without its last stop
                    if (next == chain && wordEnd > next && wordEnd - next <= 2 && Are(text.AsSpan(next, wordEnd - next), false))
                    {
                        chain = wordEnd;
                        dotted = true;
                    }

                    break;
                }

                if (text[next] == 'J' && wordEnd == next + 1 && IsJournalWord(text, Characters.SkipBlanks(text, wordEnd + 1, end), end))
                {
                    // "Lee, S. J. Am. Chem. Soc": the journal's J.
                    break;
                }

                chain = wordEnd + 1;
                dotted = true;
            }

            if (belongs || chain > after)
            {
                dotted |= chain == after && after < end && text[after] is ',' or ';';
                return chain;
            }

            return at;
        }

        // "Smith J A, …": spaced initials without stops.
        var spaced = at;
        while (spaced + 1 < end && text[spaced] == ' ' && char.IsUpper(text[spaced + 1]) && spaced - start < 12)
        {
            var wordEnd = NameWords.End(text, spaced + 1, end);
            if (text.AsSpan(spaced + 1, wordEnd - spaced - 1) is "II" or "IV" || wordEnd - spaced - 1 > 2 || !Are(text.AsSpan(spaced + 1, wordEnd - spaced - 1), false) || !(wordEnd >= end || text[wordEnd] is ',' or ';' or '.' or ' ' or '('))
            {
                break;
            }

            if (wordEnd < end && text[wordEnd] == ' ' && !NameWords.IsJoiner(text, wordEnd + 1 < end ? wordEnd + 1 : wordEnd, end) && !NameWords.TryEtAl(text, wordEnd + 1, end, out _)
                && !(wordEnd + 2 < end && char.IsUpper(text[wordEnd + 1]) && (text[wordEnd + 2] is ',' or ';' or '.')) && !(wordEnd + 1 < end && text[wordEnd + 1] == '('))
            {
                break;
            }

            spaced = wordEnd;
        }

        return spaced;
    }

    /// <summary>"A. (2015)", "A., ": one more initial, after which the name ends.</summary>
    private static bool IsLastInitial(string text, int at, int end)
    {
        if (at + 2 >= end || !char.IsUpper(text[at]) || text[at + 1] != '.')
        {
            return false;
        }

        var next = Characters.SkipBlanks(text, at + 2, end);
        return next < end && (text[next] is '(' or ',' or ';' or '&' || NameWords.IsJoiner(text, next, end));
    }

    private static bool IsJournalWord(string text, int start, int end)
    {
        var wordEnd = NameWords.End(text, start, end);
        return wordEnd > start + 1 && wordEnd < end && text[wordEnd] == '.' && JournalWords.Contains(text[start..wordEnd]);
    }

    public static string Plain(ReadOnlySpan<char> printed)
    {
        Span<char> buffer = stackalloc char[32];
        var length = 0;
        foreach (var c in printed)
        {
            if (char.IsLetter(c) && length < buffer.Length)
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].ToString();
    }
}
