namespace ExoTools.Language.Sentences;

/// <summary>
/// Tells line breaks that end a sentence from those of wrapped text. A blank line and a list item end it; a line that was filled up,
/// and one whose last word leaves the sentence open, does not.
/// </summary>
internal struct LineBreaks(string text)
{
    private WrappedLines _wrapped = new(text);

    /// <summary>How many line breaks stand in a stretch; "\r\n" is one.</summary>
    internal static int Count(string text, int from, int to)
    {
        var breaks = 0;
        for (var i = from; i < to; i++)
        {
            if (Punctuation.IsLineBreak(text[i]) && !(text[i] == '\n' && i > from && text[i - 1] == '\r'))
            {
                breaks++;
            }
        }

        return breaks;
    }

    /// <summary>Whether the line break ends the sentence before it. A full stop that ends it has been met before.</summary>
    internal bool EndsSentence(int at)
    {
        var next = WordBounds.SkipSpace(text, at);
        if (next == text.Length || Count(text, at, next) > 1)
        {
            return true;
        }

        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]) && !Punctuation.IsLineBreak(text[end - 1]))
        {
            end--;
        }

        if (end == 0 || Punctuation.IsLineBreak(text[end - 1]) || IsBullet(next))
        {
            return true;
        }

        return !_wrapped.Hold(at) && !LeavesSentenceOpen(end) && !(IsLong(at) && IsPlainWord(next));
    }

    /// <summary>Whether a line ends in a word or a mark that no sentence ends with.</summary>
    private readonly bool LeavesSentenceOpen(int end)
    {
        var last = text[end - 1];
        return last is ',' or '(' or '[' or '-' or '–'
            || (last == '.' && SentenceWords.Announces(WordBounds.Before(text, 0, end - 1)))
            || SentenceWords.LeavesSentenceOpen(WordBounds.Before(text, 0, end));
    }

    /// <summary>Whether a line is too long for a heading or a list item.</summary>
    private readonly bool IsLong(int at)
    {
        var limit = Math.Max(0, at - WrappedLines.ShortestWidth);
        var i = at;
        while (i > limit && !Punctuation.IsLineBreak(text[i - 1]))
        {
            i--;
        }

        return at - i >= WrappedLines.ShortestWidth;
    }

    private readonly bool IsBullet(int at) =>
        text[at] is '•' or '*' or '·' or '▪' || (text[at] is '-' or '–' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    private readonly bool IsPlainWord(int at) => char.IsAsciiLetterLower(text[at]) && !SentenceStart.IsAt(text, at);
}
