namespace ExoTools.Language.Sentences;

/// <summary>Where words start and end, as printed: "et", "al", "e.g", "α-SMA".</summary>
internal static class WordBounds
{
    /// <summary>Longer than any word beside a full stop that is looked at, in UTF-16 units; it keeps the work for each mark bounded.</summary>
    internal const int LongestWord = 40;

    /// <summary>Where the word before a position starts: behind white space, a bracket, a quotation mark, a comma or a long dash.</summary>
    internal static int StartBefore(string text, int start, int end)
    {
        var from = end;
        var limit = Math.Max(start, end - LongestWord);
        while (from > limit && !char.IsWhiteSpace(text[from - 1]) && !Punctuation.Opens(text[from - 1]) && text[from - 1] is not (',' or ';' or '–' or '—'))
        {
            from--;
        }

        return from;
    }

    /// <summary>The word before a position, within a sentence that starts at another.</summary>
    internal static ReadOnlySpan<char> Before(string text, int start, int end)
    {
        var from = StartBefore(text, start, end);
        return text.AsSpan(from, end - from);
    }

    /// <summary>The letters from a position on.</summary>
    internal static ReadOnlySpan<char> LettersAt(string text, int start)
    {
        var end = start;
        var limit = Math.Min(text.Length, start + LongestWord);
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    internal static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
