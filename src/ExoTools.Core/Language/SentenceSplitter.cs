using System.Buffers;
using ExoTools.Language.Sentences;

namespace ExoTools.Language;

/// <summary>
/// Cuts text into sentences. A full stop, question or exclamation mark ends a sentence where what stands before it is no abbreviation
/// and what follows can start one; a line break ends a sentence unless the line was merely wrapped. A stretch in brackets is never cut.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>
    /// Longer than any sentence that someone wrote; in UTF-16 units. A longer stretch is a table, a list or no text at all, and is cut,
    /// so that what looks at one sentence as a whole stays linear in the text.
    /// </summary>
    private const int LongestSentence = 4_000;

    /// <summary>How far back from there a blank is looked for, in UTF-16 units.</summary>
    private const int LongestStretchWithoutBlank = 400;

    private static readonly SearchValues<char> s_marks = SearchValues.Create(Punctuation.Terminators + Punctuation.LineBreaks);

    /// <summary>The sentences of a text in order, without the white space between them. Linear in the text; throws only when cancelled.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Stops within a long text.</param>
    public static IReadOnlyList<TextSpan> Split(string text, CancellationToken cancellation = default)
    {
        var sentences = new List<TextSpan>();
        var asides = new Asides(text);
        var lines = new LineBreaks(text);
        var start = WordBounds.SkipSpace(text, 0);
        var at = NextMark(text, start, start);
        while (at < text.Length)
        {
            var isTooLong = at - start >= LongestSentence;
            var run = RunEnd(text, at);
            var end = isTooLong ? LastBlank(text, at)
                : Punctuation.IsLineBreak(text[at]) ? lines.EndsSentence(at) ? at : null
                : SentenceEnd.Find(text, start, at, run);
            if (end is not { } found || (!isTooLong && found < asides.EndAround(at)))
            {
                at = NextMark(text, start, run);
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            Add(sentences, text, start, found);
            start = WordBounds.SkipSpace(text, found);
            at = NextMark(text, start, start);
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>The next mark that may end the sentence; where it gets too long if there is none before; the end of the text if neither.</summary>
    private static int NextMark(string text, int start, int from)
    {
        var limit = Math.Min(text.Length, start + LongestSentence);
        if (from >= limit)
        {
            return Math.Min(text.Length, from);
        }

        var mark = text.AsSpan(from, limit - from).IndexOfAny(s_marks);
        return mark < 0 ? limit : from + mark;
    }

    /// <summary>Where the terminators end that stand at a place one after the other ("?!", "..."); behind any other mark.</summary>
    private static int RunEnd(string text, int at)
    {
        var end = at + 1;
        while (Punctuation.IsTerminator(text[at]) && end < text.Length && Punctuation.IsTerminator(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The last blank before a place, or the place itself where a word of many lines has none; never within a surrogate pair.</summary>
    private static int LastBlank(string text, int at)
    {
        for (var i = at; i > at - LongestStretchWithoutBlank; i--)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end - start));
        }
    }
}
