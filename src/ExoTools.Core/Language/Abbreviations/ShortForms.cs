namespace ExoTools.Language.Abbreviations;

/// <summary>Tells what may be the short form of something from what cannot.</summary>
internal static class ShortForms
{
    private const int Longest = 24;
    private const int MostWords = 3;
    private const int LongestPlainWord = 4;
    private const int ShortestWord = 3;

    /// <summary>Whether a stretch of text may be a short form: letters enough and no sentence, number, unit, call or citation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="shared">A plain word that the short form may hold because the long form ends with it ("MEF cells").</param>
    internal static bool IsPlausible(string text, TextSpan span, ReadOnlySpan<char> shared = default)
    {
        if (span.Length is 0 or > Longest || !(char.IsLetterOrDigit(text[span.Start]) || text[span.Start] is '['))
        {
            return false;
        }

        int letters = 0, lower = 0, digits = 0, words = 1, plain = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                letters++;
                lower += char.IsLower(c) ? 1 : 0;
                plain++;
            }
            else
            {
                if (plain > LongestPlainWord && IsPlainWord(text, i - plain, i, shared))
                {
                    return false;
                }

                plain = 0;
                if (char.IsDigit(c))
                {
                    digits++;
                }
                else if (char.IsWhiteSpace(c))
                {
                    words++;
                }
                else if (c is '=' or '<' or '>' or '%' or '±' or '~' or '≥' or '≤' or '?' or '!' or '"' or ':')
                {
                    return false;
                }
            }
        }

        if (plain > LongestPlainWord && IsPlainWord(text, span.End - plain, span.End, shared))
        {
            return false;
        }

        if (letters == 0 || words > MostWords || letters + digits > LongFormMatcher.MostUnits)
        {
            return false;
        }

        // "2c": the label of a panel or compound.
        if (letters == 1 && lower == 1 && char.IsDigit(text[span.Start]))
        {
            return false;
        }

        // "10 mM", "24 h": a number and its unit.
        if (words > 1 && char.IsDigit(text[span.Start]))
        {
            return false;
        }

        return !IsCall(text, span) && HasBalancedBrackets(text, span);
    }

    /// <summary>Whether a short form is no plain word and no label of a panel: two letters or more, and a capital behind the first, a digit or a Greek letter.</summary>
    internal static bool IsDistinct(string text, TextSpan span)
    {
        var letters = 0;
        var signs = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = text[i];
            letters += char.IsLetter(c) ? 1 : 0;
            signs += char.IsDigit(c) || GreekAndNumbers.IsGreek(c) || (i > span.Start && char.IsUpper(c)) ? 1 : 0;
        }

        return letters > 1 && signs > 0;
    }

    /// <summary>Whether a stretch is written as long forms are: with a word of three letters, not all in capitals unless there are several, and with brackets that fit.</summary>
    internal static bool IsWords(string text, TextSpan span)
    {
        int run = 0, longest = 0;
        bool hasLower = false, hasBlank = false;
        for (var i = span.Start; i < span.End; i++)
        {
            run = char.IsLetter(text[i]) ? run + 1 : 0;
            longest = Math.Max(longest, run);
            hasLower |= char.IsLower(text[i]);
            hasBlank |= char.IsWhiteSpace(text[i]);
        }

        return longest >= ShortestWord && (hasLower || hasBlank) && HasBalancedBrackets(text, span);
    }

    private static bool HasBalancedBrackets(string text, TextSpan span)
    {
        var depth = 0;
        for (var i = span.Start; i < span.End && depth >= 0; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
        }

        return depth == 0;
    }

    /// <summary>Whether a word has small letters only, save perhaps the first, and is no Greek letter.</summary>
    private static bool IsPlainWord(string text, int start, int end, ReadOnlySpan<char> shared)
    {
        // "Tregs", "Teffs": short without the s of the plural.
        if (end - start == LongestPlainWord + 1 && char.IsUpper(text[start]) && text[end - 1] == 's')
        {
            return false;
        }

        if (shared.Length > 0 && text.AsSpan(start, end - start).SequenceEqual(shared))
        {
            return false;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (!char.IsLower(text[i]))
            {
                return false;
            }
        }

        return GreekAndNumbers.NameLength(text, start) == 0;
    }

    /// <summary>Whether it is a call of a figure, an enumeration or another thing that stands in brackets and defines nothing.</summary>
    private static bool IsCall(string text, TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(span.Start, end - span.Start);
        return (end == span.End && word is "II" or "III" or "VI" or "VII" or "VIII" or "IX")
            || (word is "EC" or "CAS" or "ATCC" or "NCT" or "PMID" or "RRID" && end < span.End && char.IsDigit(text[span.End - 1]))
            || word is "Fig" or "Figs" or "fig" or "figs" or "Tab" or "Ref" or "Refs" or "ref" or "refs" or "see" or "See" or "eg" or "ie" or "eq" or "Eq"
            or "i" or "ii" or "iii" or "iv" or "vi" or "vii" or "viii" or "ix" or "both" or "all" or "and" or "or" or "the" or "in" or "of" or "for" or "no"
            or "not" or "to" or "vs" or "with" or "from" or "by" or "at" or "as" or "on";
    }
}
