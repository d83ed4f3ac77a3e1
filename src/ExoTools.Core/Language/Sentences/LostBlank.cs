namespace ExoTools.Language.Sentences;

/// <summary>Two sentences that lost the blank between them, as text copied from a browser loses it between paragraphs ("cells.Exosomes are").</summary>
internal static class LostBlank
{
    private const int ShortestWord = 3;

    /// <summary>Whether a full stop stands between a plain word and a capitalised one, and not in a name of several parts ("Program.Main.cs").</summary>
    internal static bool IsAt(string text, int start, int at)
    {
        var before = WordBounds.Before(text, start, at);
        return before.Length >= ShortestWord && IsPlainWord(before) && IsCapitalisedWord(text, at + 1) && !SentenceWords.Announces(before);
    }

    private static bool IsPlainWord(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsLower(word[i]) && !(i == 0 && char.IsUpper(word[i])) && word[i] != '-')
            {
                return false;
            }
        }

        return char.IsLower(word[^1]);
    }

    private static bool IsCapitalisedWord(string text, int at)
    {
        if (!char.IsUpper(text[at]))
        {
            return false;
        }

        var limit = Math.Min(text.Length, at + WordBounds.LongestWord);
        var end = at + 1;
        while (end < limit && char.IsLower(text[end]))
        {
            end++;
        }

        return end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == ',');
    }
}
