namespace ExoTools.Language;

/// <summary>The small words of English, which abbreviations pass over.</summary>
internal static class EnglishWords
{
    private const int LongestStopWord = 7;

    /// <summary>Whether a word is an article, a preposition or a conjunction, in any case.</summary>
    internal static bool IsStopWord(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestStopWord)
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestStopWord];
        return lower[..word.ToLowerInvariant(lower)] is "a" or "an" or "and" or "as" or "at" or "by" or "de" or "des" or "du" or "et" or "for" or "from"
            or "in" or "into" or "la" or "of" or "on" or "or" or "per" or "the" or "to" or "type" or "via" or "von" or "with" or "within" or "without"
            or "its" or "their";
    }

    internal static bool IsArticle(ReadOnlySpan<char> word) => word is "the" or "The" or "a" or "A" or "an" or "An";
}
