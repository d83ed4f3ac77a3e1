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
        if (region.Length <= 160 && !region.Contains('[', StringComparison.Ordinal) && GroupNames.IsGroup(region) && !NameRegion.HasLowerWords(region, 2))
        {
            names = new FullNameList([new ExoAuthor { Collective = region }], false, truncated);
            return true;
        }

        if (NameRegion.HasLowerWords(region, 0) || NameRegion.HasSentences(region) || JournalWords.AreAll(region))
        {
            return false;
        }

        var authors = NameUnits.ReadInvertedPairs(region);
        var guessed = false;
        if (authors.Count == 0 && !NameUnits.TryRead(region, givenFirst, authors, out guessed))
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
        return family.Count(' ') <= 2 && !JournalWords.AreAll(family.ToString()) && given.Length > 0 && IsInFull(given) && given.Split(' ').Length <= 4 && !JournalWords.AreAll(given.Split(' ')[0]);
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
}
