namespace ExoTools.Language.Sentences;

/// <summary>
/// The blocks of lines that are filled up to one width, as mail and terminals wrap them: no line could have taken the first word of
/// the next.
/// </summary>
internal struct WrappedLines(string text)
{
    /// <summary>Shorter lines are headings or list items, in UTF-16 units.</summary>
    internal const int ShortestWidth = 40;

    /// <summary>Longer lines are whole paragraphs.</summary>
    private const int LongestWidth = 140;

    private const int FewestLines = 3;

    private int _blockEnd = -1;
    private bool _isWrapped;

    /// <summary>Whether a line break stands within such a block. Line breaks are asked for in their order, so each block is measured once.</summary>
    internal bool Hold(int lineBreak)
    {
        if (lineBreak >= _blockEnd)
        {
            var lines = ReadBlock(lineBreak);
            _blockEnd = lines[^1].End;
            _isWrapped = AreFilled(lines);
        }

        return _isWrapped;
    }

    /// <summary>The lines from the one that a break ends to the next blank line.</summary>
    private readonly List<TextSpan> ReadBlock(int lineBreak)
    {
        var lines = new List<TextSpan>();
        var start = lineBreak;
        while (start > 0 && lineBreak - start <= LongestWidth && !Punctuation.IsLineBreak(text[start - 1]))
        {
            start--;
        }

        var end = lineBreak;
        while (true)
        {
            lines.Add(new TextSpan(start, end - start));
            start = WordBounds.SkipSpace(text, end);
            if (start >= text.Length || LineBreaks.Count(text, end, start) > 1)
            {
                return lines;
            }

            end = start;
            while (end < text.Length && !Punctuation.IsLineBreak(text[end]))
            {
                end++;
            }
        }
    }

    private readonly bool AreFilled(List<TextSpan> lines)
    {
        var width = 0;
        foreach (var line in lines)
        {
            width = Math.Max(width, line.Length);
        }

        if (lines.Count < FewestLines || width is < ShortestWidth or > LongestWidth)
        {
            return false;
        }

        for (var i = 0; i < lines.Count - 1; i++)
        {
            if (lines[i].Length + 1 + FirstWordLength(lines[i + 1]) <= width)
            {
                return false;
            }
        }

        return true;
    }

    private readonly int FirstWordLength(TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end - line.Start;
    }
}
