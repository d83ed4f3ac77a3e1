namespace ExoTools.Citations;

/// <summary>Finds where a title ends and its container begins.</summary>
internal static class TitleBoundary
{
    /// <summary>The start of the container in "title. container"; -1 where there is no end of a sentence.</summary>
    public static int Find(string text, int start, int end)
    {
        var depth = 0;
        for (var i = end - 2; i > start; i--)
        {
            var c = text[i];
            depth += c is ')' or ']' ? 1 : c is '(' or '[' ? -1 : 0;
            if (depth > 0 || text[i + 1] != ' ')
            {
                continue;
            }

            if (c == IdentifierScanner.Blank || Characters.IsQuote(c) || (c is '?' or '!' && MayStart(text, i + 2, end)))
            {
                return i + 1;
            }

            if (c == '.' && MayStart(text, i + 2, end) && !IsAbbreviation(text, start, i))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>
    /// The start of a container without stops of its own ("J Med Microbiol"), for a text whose stops all seem to be abbreviations'
    /// ("… in Alexandria, Egypt. J Med Microbiol"); -1 where there is none.
    /// </summary>
    public static int FindLast(string text, int start, int end)
    {
        var stop = text.AsSpan(start, end - start).LastIndexOf(". ") + start;
        return stop > start && text.AsSpan(stop + 2, end - stop - 2).IndexOf(' ') > 0 ? stop + 1 : -1;
    }

    /// <summary>Whether a container may start here: with no small word ("E. coli"), unless it has a capital within ("eLife", "mBio").</summary>
    private static bool MayStart(string text, int at, int end)
    {
        if (at >= end || !char.IsLower(text[at]))
        {
            return true;
        }

        for (var i = at + 1; i < end && char.IsLetter(text[i]); i++)
        {
            if (char.IsUpper(text[i]))
            {
                return true;
            }
        }

        return string.CompareOrdinal(text, at, "npj", 0, 3) == 0;
    }

    /// <summary>Whether the stop closes a word that journal titles are abbreviated with.</summary>
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        // Single letters ("U. S. A.") count by what they follow; a chain of them is never long.
        for (var letters = 0; letters < 5; letters++)
        {
            var word = stop;
            while (word > start && stop - word < 25 && char.IsLetter(text[word - 1]))
            {
                word--;
            }

            var length = stop - word;
            if (length is 0 or > 24 || !char.IsUpper(text[word]))
            {
                return false;
            }

            if (length > 1)
            {
                // A word that is not listed still counts within a chain ("Magn. Reson. Med.").
                return JournalWords.Contains(text[word..stop]) || (length <= 10 && FollowsAbbreviation(text, start, word));
            }

            var opens = word == start || text[word - 1] is ' ' or '.';
            if (text[word] == 'J' || !opens || word == start)
            {
                // "J." opens titles.
                return opens && text[word] == 'J';
            }

            stop = word - 1;
            while (stop > start && text[stop] == ' ')
            {
                stop--;
            }

            if (text[stop] != '.')
            {
                return false;
            }
        }

        return false;
    }

    private static bool FollowsAbbreviation(string text, int start, int word)
    {
        var stop = word - 1;
        while (stop > start && text[stop] == ' ')
        {
            stop--;
        }

        if (stop <= start || text[stop] != '.')
        {
            return false;
        }

        var previous = stop;
        while (previous > start && stop - previous < 25 && char.IsLetter(text[previous - 1]))
        {
            previous--;
        }

        return text[previous] == 'J' && stop - previous == 1
            ? previous == start || text[previous - 1] == ' '
            : stop - previous > 1 && char.IsUpper(text[previous]) && JournalWords.Contains(text[previous..stop]);
    }
}
