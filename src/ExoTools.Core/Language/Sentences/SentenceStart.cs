namespace ExoTools.Language.Sentences;

/// <summary>What a sentence can start with: all but plain words in lower case, and punctuation that carries on.</summary>
internal static class SentenceStart
{
    internal static bool IsAt(string text, int first)
    {
        var c = text[first];
        if (!char.IsLower(c))
        {
            return c is not (',' or ';' or ':' or '.' or ')' or ']' or '}' or '%' or '&' or '=' or '/');
        }

        // Names start sentences in lower case: miR-21, p53, mTOR, lncRNAs, let-7, β-catenin.
        return c > 'z' || IsNameInLowerCase(text, first) || IsStatistic(text, first);
    }

    /// <summary>Whether a single letter is given a value ("n = 3", "P &lt; 0.05").</summary>
    internal static bool IsStatistic(string text, int first) => first + 2 < text.Length && text[first + 1] == ' ' && text[first + 2] is '=' or '<' or '>';

    /// <summary>Whether a capital or a digit stands within a word in lower case.</summary>
    private static bool IsNameInLowerCase(string text, int first)
    {
        var limit = Math.Min(text.Length, first + WordBounds.LongestWord);
        for (var i = first + 1; i < limit && !char.IsWhiteSpace(text[i]); i++)
        {
            if (char.IsUpper(text[i]) || char.IsAsciiDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
