namespace ExoTools.Language.Sentences;

/// <summary>The numbers of citations that stand behind a full stop and belong to the sentence before it ("cells.12,13 The", "cells.[4] The").</summary>
internal static class TrailingCitation
{
    /// <summary>Where the citation ends that starts at a position; the position itself where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The full stop.</param>
    /// <param name="from">The position.</param>
    internal static int Skip(string text, int at, int from)
    {
        if (at == 0 || from == text.Length || text[at] != '.')
        {
            return from;
        }

        if (IsRaised(text[from]))
        {
            return SkipRaised(text, from);
        }

        if (text[from] == '[')
        {
            var close = SkipNumbers(text, from + 1, true);
            return close > from + 1 && close < text.Length && text[close] == ']' ? close + 1 : from;
        }

        var word = WordBounds.Before(text, 0, at);
        if (SentenceWords.Announces(word))
        {
            // "Fig.2 The"
            return from;
        }

        var isPlainWord = at >= 2 && char.IsLower(text[at - 1]) && char.IsLetter(text[at - 2]);
        return isPlainWord || text[at - 1] == ')' || IsNameWithNumber(word) ? SkipPlainNumbers(text, from, !isPlainWord) : from;
    }

    /// <summary>Numbers that stand as plain as those of a decimal do, so that what follows must start a sentence.</summary>
    private static int SkipPlainNumbers(string text, int from, bool onlyBeforeStarter)
    {
        var end = SkipNumbers(text, from, false);
        var next = WordBounds.SkipSpace(text, end);
        var isBeforeSentence = end > from && next > end && next < text.Length && char.IsUpper(text[next])
            && (!onlyBeforeStarter || SentenceWords.StartsSentences(WordBounds.LettersAt(text, next)));
        return isBeforeSentence ? end : from;
    }

    /// <summary>"CD63", "MMP-9": the number behind their full stop is no decimal.</summary>
    private static bool IsNameWithNumber(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiDigit(word[^1]) && !word.Contains('.');

    /// <summary>"cells.¹² The"</summary>
    private static int SkipRaised(string text, int from)
    {
        var end = from;
        while (end < text.Length && (IsRaised(text[end]) || text[end] is ',' or '-' or '–' or '⁻'))
        {
            end++;
        }

        return end;
    }

    private static bool IsRaised(char c) => c is '¹' or '²' or '³' or >= '⁰' and <= '⁹';

    /// <summary>Skips numbers with commas and dashes between them; the position itself where no digit stands.</summary>
    private static int SkipNumbers(string text, int from, bool withBlanks)
    {
        if (from == text.Length || !char.IsAsciiDigit(text[from]))
        {
            return from;
        }

        var limit = Math.Min(text.Length, from + WordBounds.LongestWord);
        var end = from;
        while (end < limit && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '-' or '–' || (withBlanks && text[end] == ' ')))
        {
            end++;
        }

        return end;
    }
}
