namespace ExoTools.Citations.Parsing;

/// <summary>Finds where a title ends and its container begins.</summary>
internal static class TitleBoundary
{
    /// <summary>The longest name of a journal that is looked for where no mark stands before it.</summary>
    private const int LongestName = 120;

    /// <summary>What stands before a comma and has fewer blanks may be part of the name ("Angew. Chem., Int. Ed").</summary>
    private const int FewestTitleBlanks = 4;

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

    /// <summary>
    /// The start of a container that follows a bracket, or a stop, with no mark or no blank between ("… (2008–2009) Int J Behav Nutr",
    /// "… in mice.Mol. Pharmacol"), where all that follows are words of journals' names; -1 where there is none.
    /// </summary>
    public static int FindUnmarked(string text, int start, int end)
    {
        for (var i = end - 3; i > Math.Max(start, end - LongestName); i--)
        {
            var afterBracket = text[i] is ')' or ']' && text[i + 1] == ' ';
            var afterStop = text[i] == '.' && char.IsUpper(text[i + 1]) && i > start && (char.IsLower(text[i - 1]) || text[i - 1] == ')');
            if ((afterBracket || afterStop) && IsJournalName(text.AsSpan(i + 1, end - i - 1)))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The start of a container after the last comma ("Title, Journal of Examples"), where what follows is the name of a journal; -1 where it is none.</summary>
    public static int FindAfterComma(string text, int start, int end)
    {
        var comma = text.AsSpan(start, end - start).LastIndexOf(", ");
        var at = start + comma + 1;
        return comma > 10 && text.AsSpan(start, comma).Count(' ') >= FewestTitleBlanks && text.AsSpan(at, end - at).Trim().IndexOf(' ') > 0 && IsJournalName(text.AsSpan(at, end - at)) ? at : -1;
    }

    /// <summary>Capitalised words of which one abbreviates, or few of them; small ones only between.</summary>
    private static bool IsJournalName(ReadOnlySpan<char> name)
    {
        var words = 0;
        var known = false;
        var rest = name.Trim(" .,");
        while (!rest.IsEmpty)
        {
            var blank = rest.IndexOf(' ');
            var word = (blank < 0 ? rest : rest[..blank]).TrimEnd(".,:");
            rest = blank < 0 ? default : rest[(blank + 1)..].TrimStart();
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (char.IsUpper(word[0]))
            {
                known |= JournalWords.Contains(word.ToString()) || word is "Journal" or "J";
            }
            else if (words == 1 || blank < 0 || word is not ("of" or "the" or "and" or "in" or "for" or "&" or "de" or "et"))
            {
                return false;
            }
        }

        return words > 0 && words <= 12 && (known || words == 1);
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

        return string.CompareOrdinal(text, at, "npj", 0, 3) == 0 || string.CompareOrdinal(text, at, "protocols.io", 0, 12) == 0;
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
                // "St. Louis (MO): Mosby", "Dr. Ames": such a word always goes on.
                if (text[word..stop] is "St" or "Ste" or "Mt" or "Dr" or "Mr" or "Mrs")
                {
                    return true;
                }

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
