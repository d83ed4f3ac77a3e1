namespace ExoTools.Language.Sentences;

/// <summary>Where a sentence ends at its full stop, question or exclamation mark: behind the brackets, quotation marks and citations that close it.</summary>
internal static class SentenceEnd
{
    /// <summary>Where the sentence ends that terminators may end; null where it goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="at">The first terminator.</param>
    /// <param name="run">Behind the last of them.</param>
    internal static int? Find(string text, int start, int at, int run)
    {
        var closed = run;
        while (closed < text.Length && Punctuation.Closes(text[closed]))
        {
            closed++;
        }

        var end = TrailingCitation.Skip(text, at, closed);
        if (end == text.Length)
        {
            return end;
        }

        var isStop = run == at + 1 && text[at] == '.';
        if (!char.IsWhiteSpace(text[end]))
        {
            return isStop && end == run && LostBlank.IsAt(text, start, at) ? end : null;
        }

        var next = WordBounds.SkipSpace(text, end);
        if (next == text.Length)
        {
            return end;
        }

        var first = next;
        while (first < text.Length && Punctuation.Opens(text[first]))
        {
            first++;
        }

        var goesOn = first == text.Length || !SentenceStart.IsAt(text, first) || (isStop && !new FullStop(text, start, at, next, first).EndsSentence);
        return goesOn ? null : end;
    }
}
