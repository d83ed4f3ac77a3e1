namespace ExoTools.Language;

/// <summary>The small words of English, which abbreviations pass over.</summary>
internal static class EnglishWords
{
    private const int LongestStopWord = 7;
    private const int LongestFunctionWord = 12;

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

    /// <summary>Whether a word is one that no long form starts with: prepositions, conjunctions, pronouns and auxiliary verbs.</summary>
    internal static bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestFunctionWord)
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestFunctionWord];
        return lower[..word.ToLowerInvariant(lower)] is "and" or "as" or "at" or "by" or "for" or "from" or "in" or "into" or "of" or "on" or "or" or "per"
            or "the" or "to" or "via" or "with" or "within" or "without" or "its" or "their" or "plus" or "versus" or "vs" or "is" or "was" or "are"
            or "were" or "be" or "been" or "has" or "have" or "had" or "can" or "may" or "that" or "which" or "who" or "whose" or "than" or "then" or "but"
            or "this" or "these" or "those" or "both" or "also" or "such" or "not" or "it" or "we" or "our" or "his" or "her" or "he" or "she" or "they"
            or "during" or "between" or "among" or "using" or "including" or "called" or "termed" or "namely" or "respectively" or "where" or "when"
            or "while" or "through" or "under" or "over" or "about" or "against" or "because" or "whereas" or "some" or "each" or "an" or "i.e." or "ie,"
            or "e.g." or "eg,";
    }

    internal static bool IsArticle(ReadOnlySpan<char> word) => word is "the" or "The" or "a" or "A" or "an" or "An";
}
