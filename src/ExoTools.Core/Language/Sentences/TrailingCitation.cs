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
        if (at == 0 || from == text.Length || text[at] != '.' || !char.IsLetter(text[at - 1]))
        {
            return from;
        }

        if (text[from] == '[')
        {
            var close = SkipNumbers(text, from + 1, true);
            return close > from + 1 && close < text.Length && text[close] == ']' ? close + 1 : from;
        }

        // "Fig.2 The" and "J.2 The" cite nothing.
        if (at < 2 || !char.IsLower(text[at - 1]) || !char.IsLetter(text[at - 2]) || SentenceWords.Announces(WordBounds.Before(text, 0, at)))
        {
            return from;
        }

        var end = SkipNumbers(text, from, false);
        var next = WordBounds.SkipSpace(text, end);
        return end > from && next > end && next < text.Length && char.IsUpper(text[next]) ? end : from;
    }

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
