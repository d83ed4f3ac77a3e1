namespace ExoTools.Language.Abbreviations;

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
            or "its" or "their"
            or "after" or "before" or "against" or "between" or "during" or "like" or "than" or "under" or "upon" or "using" or "plus" or "based";
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

    /// <summary>Whether a word names a class, which short forms leave out or long forms append ("paired box factor 6", "hemochromatosis gene").</summary>
    internal static bool IsClassWord(ReadOnlySpan<char> word) =>
        word is "factor" or "factors" or "protein" or "proteins" or "gene" or "genes" or "receptor" or "receptors" or "enzyme" or "enzymes" or "family"
            or "system" or "cell" or "cells" or "acid" or "disease" or "syndrome" or "test" or "method" or "scale" or "index" or "ion" or "ions" or "virus";

    /// <summary>Whether a word is the colour of a stain or a line in a figure.</summary>
    internal static bool IsColour(ReadOnlySpan<char> word) =>
        word is "red" or "green" or "blue" or "yellow" or "magenta" or "cyan" or "black" or "white" or "gray" or "grey" or "orange" or "purple" or "brown";

    /// <summary>Whether a word stands before a short form in brackets ("or EVs", "hereafter referred to as EVs").</summary>
    internal static bool IntroducesShortForm(ReadOnlySpan<char> word) =>
        word is "or" or "also" or "aka" or "i.e." or "i.e.," or "ie" or "ie," or "the" or "so-called" or "called" or "termed" or "named" or "denoted"
            or "designated" or "abbreviated" or "abbreviation" or "abbrev." or "hereafter" or "hereinafter" or "henceforth" or "here" or "referred"
            or "known" or "to" or "as" or "by" or "abbreviation:" or "and" or "now" or "formerly" or "previously" or "symbol" or "acronym" or "acronym:";

    internal static bool IsArticle(ReadOnlySpan<char> word) => word is "the" or "The" or "a" or "A" or "an" or "An";
}
