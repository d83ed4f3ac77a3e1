namespace ExoTools.Language;

/// <summary>
/// Cuts text into sentences. A full stop, question or exclamation mark ends a sentence where what stands before it is no abbreviation
/// and what follows can start one; a line break ends a sentence unless the line was merely wrapped. A stretch in brackets is never cut.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Longer than any aside: beyond this a bracket was left open by mistake, and sentences end within it again.</summary>
    private const int LongestBracket = 400;

    /// <summary>
    /// Longer than any sentence that someone wrote; in UTF-16 units. A longer stretch is a table, a list or no text at all, and is cut,
    /// so that what looks at one sentence as a whole stays linear in the text.
    /// </summary>
    private const int LongestSentence = 4_000;

    /// <summary>Longer than any word before a full stop that is looked at.</summary>
    private const int LongestWord = 40;

    /// <summary>The sentences of a text in order, without the white space between them. Linear in the text; throws only when cancelled.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Stops within a long text.</param>
    public static IReadOnlyList<TextSpan> Split(string text, CancellationToken cancellation = default)
    {
        var sentences = new List<TextSpan>();
        var brackets = FindBrackets(text);
        var nextBracket = 0;
        var bracketEnd = 0;
        var lines = new LineBreaks(text);
        var start = SkipSpace(text, 0);
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            while (nextBracket < brackets.Count && brackets[nextBracket].Start <= at)
            {
                bracketEnd = Math.Max(bracketEnd, brackets[nextBracket++].End);
            }

            int end;
            if (at - start >= LongestSentence)
            {
                end = LastSpace(text, at);
            }
            else if (LineBreaks.IsBreak(c))
            {
                if (!lines.EndsSentence(at))
                {
                    at++;
                    continue;
                }

                end = at;
            }
            else if (IsTerminator(c))
            {
                var run = at + 1;
                while (run < text.Length && IsTerminator(text[run]))
                {
                    run++;
                }

                end = EndAfter(text, start, at, run);
                if (end < 0 || end < bracketEnd)
                {
                    at = run;
                    continue;
                }
            }
            else
            {
                at++;
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            Add(sentences, text, start, end);
            start = at = SkipSpace(text, end);
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    // The last blank before a place, or the place itself where a word of many lines has none; never within a surrogate pair.
    private static int LastSpace(string text, int at)
    {
        for (var i = at; i > at - LongestBracket; i--)
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

    /// <summary>The outermost balanced brackets of each line, in order, save those that are too long to be an aside.</summary>
    private static List<TextSpan> FindBrackets(string text)
    {
        var found = new List<TextSpan>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' or '[':
                    open.Push(i);
                    break;
                case ')' or ']' when open.Count > 0:
                    var start = open.Pop();
                    if (i + 1 - start > LongestBracket)
                    {
                        break;
                    }

                    while (found.Count > 0 && found[^1].Start > start)
                    {
                        found.RemoveAt(found.Count - 1);
                    }

                    found.Add(new TextSpan(start, i + 1 - start));
                    break;
                case '\n' or '\r':
                    open.Clear();
                    break;
            }
        }

        return found;
    }

    /// <summary>Where the sentence ends that the terminators [at, run) may end; -1 where it goes on.</summary>
    private static int EndAfter(string text, int start, int at, int run)
    {
        var end = run;
        while (end < text.Length && IsCloser(text, end))
        {
            end++;
        }

        end = SkipCitation(text, at, end);
        if (end == text.Length)
        {
            return end;
        }

        var isStop = run == at + 1 && text[at] == '.';
        if (!char.IsWhiteSpace(text[end]))
        {
            // Text copied from a browser loses the space between two paragraphs ("cells.Exosomes are").
            return isStop && end == run && IsGlued(text, start, at) ? end : -1;
        }

        var next = SkipSpace(text, end);
        if (next == text.Length)
        {
            return end;
        }

        var first = next;
        while (first < text.Length && IsOpener(text[first]))
        {
            first++;
        }

        if (first == text.Length || !CanStartSentence(text, first))
        {
            return -1;
        }

        return !isStop || StopEnds(text, start, at, next, first) ? end : -1;
    }

    /// <summary>Whether a single full stop ends a sentence before text that could start one.</summary>
    private static bool StopEnds(string text, int start, int at, int next, int first)
    {
        var wordStart = WordStart(text, start, at);
        if (wordStart == at)
        {
            return true;
        }

        var printed = text[wordStart..at];
        if (wordStart == start && IsItemNumber(printed))
        {
            return false;
        }

        if (SentenceWords.Announces(printed))
        {
            return false;
        }

        var word = printed.ToLowerInvariant();
        if (SentenceWords.AnnouncesNumber(word) && char.IsAsciiDigit(text[first]))
        {
            return false;
        }

        var isLetter = printed.Length == 1 && char.IsUpper(printed[0]);
        if (isLetter && FollowsName(text, start, wordStart))
        {
            return true;
        }

        if (isLetter || SentenceWords.IsAmbiguous(word) || IsDotted(printed))
        {
            return first == next && SentenceWords.StartsSentences(ReadWord(text, first).ToLowerInvariant());
        }

        return true;
    }

    /// <summary>Whether a letter before a full stop is the end of a name ("vitamin C.") and not an initial ("by J. Smith").</summary>
    private static bool FollowsName(string text, int start, int letter)
    {
        var end = letter;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var before = text[WordStart(text, start, end)..end];
        foreach (var c in before)
        {
            if (!char.IsLower(c))
            {
                return SentenceWords.IsLettered(before.ToLowerInvariant());
            }
        }

        return before.Length > 2 && !SentenceWords.PrecedesInitial(before);
    }

    /// <summary>Whether a word is letters with full stops between them ("U.S", "i.v", "Ph.D").</summary>
    private static bool IsDotted(string word)
    {
        var part = 0;
        var dots = 0;
        foreach (var c in word)
        {
            if (c == '.')
            {
                if (part is 0 or > 2)
                {
                    return false;
                }

                dots++;
                part = 0;
            }
            else if (char.IsLetter(c))
            {
                part++;
            }
            else
            {
                return false;
            }
        }

        return dots > 0 && part is 1 or 2;
    }

    /// <summary>Whether a word before a full stop numbers a list item ("1", "12", "a", "iv").</summary>
    private static bool IsItemNumber(string word) =>
        word.Length <= 3 && (word.All(char.IsAsciiDigit) || (word.Length == 1 && char.IsAsciiLetter(word[0])) || word.All(c => c is 'i' or 'v' or 'x' or 'I' or 'V' or 'X'));

    /// <summary>Whether the full stop stands between two words that lost the space between them.</summary>
    private static bool IsGlued(string text, int start, int at)
    {
        var from = WordStart(text, start, at);
        if (at - from < 3)
        {
            return false;
        }

        for (var i = from; i < at; i++)
        {
            if (!char.IsLower(text[i]) && !(i == from && char.IsUpper(text[i])) && text[i] != '-')
            {
                return false;
            }
        }

        var next = at + 1;
        if (!char.IsUpper(text[next]) || !char.IsLower(text[at - 1]))
        {
            return false;
        }

        var limit = Math.Min(text.Length, next + LongestWord);
        var end = next + 1;
        while (end < limit && char.IsLower(text[end]))
        {
            end++;
        }

        // A name of several parts (a file, a class) goes on with a further full stop or a bracket.
        return end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == ',')
            && !SentenceWords.Announces(text[from..at]);
    }

    /// <summary>Skips the numbers of citations that stand behind a full stop ("cells.12,13 The", "cells.[4] The").</summary>
    private static int SkipCitation(string text, int at, int end)
    {
        if (at == 0 || end >= text.Length || !char.IsLetter(text[at - 1]) || text[at] != '.')
        {
            return end;
        }

        var i = end;
        var bracket = text[i] == '[';
        if (bracket)
        {
            i++;
        }
        else if (at < 2 || !char.IsLower(text[at - 1]) || !char.IsLetter(text[at - 2])
            || SentenceWords.Announces(ReadWord(text, WordStart(text, 0, at))))
        {
            return end;
        }

        var limit = Math.Min(text.Length, i + LongestWord);
        var digits = i;
        while (i < limit && (char.IsAsciiDigit(text[i]) || text[i] is ',' or '-' or '–' || (bracket && text[i] == ' ')))
        {
            i++;
        }

        if (i == digits || !char.IsAsciiDigit(text[digits]))
        {
            return end;
        }

        if (bracket)
        {
            return i < text.Length && text[i] == ']' ? i + 1 : end;
        }

        var next = SkipSpace(text, i);
        return next > i && next < text.Length && char.IsUpper(text[next]) ? i : end;
    }

    /// <summary>Whether text can start a sentence: all but plain words in lower case, and punctuation that carries on.</summary>
    private static bool CanStartSentence(string text, int first)
    {
        var c = text[first];
        if (!char.IsLower(c))
        {
            return c is not (',' or ';' or ':' or '.' or ')' or ']' or '}' or '%' or '&' or '=' or '/');
        }

        // Names start sentences in lower case: miR-21, p53, mTOR, lncRNAs, let-7, β-catenin.
        if (c > 'z')
        {
            return true;
        }

        var limit = Math.Min(text.Length, first + LongestWord);
        for (var i = first + 1; i < limit && !char.IsWhiteSpace(text[i]); i++)
        {
            if (char.IsUpper(text[i]) || char.IsAsciiDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the word before a position starts: behind white space, a bracket, a quote or a comma.</summary>
    private static int WordStart(string text, int start, int end)
    {
        var from = end;
        var limit = Math.Max(start, end - LongestWord);
        while (from > limit && !char.IsWhiteSpace(text[from - 1]) && !IsOpener(text[from - 1]) && text[from - 1] is not (',' or ';' or '–' or '—'))
        {
            from--;
        }

        return from;
    }

    private static string ReadWord(string text, int start)
    {
        var end = start;
        var limit = Math.Min(text.Length, start + LongestWord);
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。';

    private static bool IsOpener(char c) => c is '(' or '[' or '{' or '"' or '\'' or '“' or '‘' or '«';

    private static bool IsCloser(string text, int at) => text[at] is ')' or ']' or '}' or '"' or '\'' or '”' or '’' or '»';

    /// <summary>Tells line breaks that end a sentence from those of wrapped text.</summary>
    private struct LineBreaks(string text)
    {
        /// <summary>Shorter lines are headings or list items; longer ones are whole paragraphs.</summary>
        private const int ShortestWrap = 40;

        private const int LongestWrap = 140;

        private int _blockEnd = -1;
        private bool _blockIsWrapped;

        internal static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

        /// <summary>Whether the line break ends the sentence before it.</summary>
        internal bool EndsSentence(int at)
        {
            var next = SkipSpace(text, at);
            if (next == text.Length || CountBreaks(text, at, next) > 1)
            {
                return true;
            }

            var end = at;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]) && !IsBreak(text[end - 1]))
            {
                end--;
            }

            if (end == 0 || IsBreak(text[end - 1]) || IsBullet(text, next))
            {
                return true;
            }

            // A full stop that ends the sentence has been met before its line break; one that does not leaves it open.
            if (IsWrapped(at))
            {
                return false;
            }

            var last = text[end - 1];
            var open = last is ',' or '(' or '[' or '-' or '–'
                || (last == '.' && SentenceWords.Announces(text[WordStart(text, 0, end - 1)..(end - 1)]))
                || SentenceWords.LeavesSentenceOpen(text[WordStart(text, 0, end)..end].ToLowerInvariant());
            return !open && !(IsLong(text, at) && IsPlainWord(text, next));
        }

        /// <summary>Whether the lines about this break are filled up to one width, as mail and terminals wrap them.</summary>
        private bool IsWrapped(int at)
        {
            if (at < _blockEnd)
            {
                return _blockIsWrapped;
            }

            // Each block of lines is measured once, from its first break to the next blank line.
            var starts = new List<int>();
            var ends = new List<int>();
            var start = at;
            while (start > 0 && at - start <= LongestWrap && !IsBreak(text[start - 1]))
            {
                start--;
            }

            var line = start;
            var end = at;
            while (true)
            {
                starts.Add(line);
                ends.Add(end);
                var next = SkipSpace(text, end);
                if (next >= text.Length || CountBreaks(text, end, next) > 1)
                {
                    break;
                }

                line = next;
                end = next;
                while (end < text.Length && !IsBreak(text[end]))
                {
                    end++;
                }
            }

            _blockEnd = end;
            var width = 0;
            for (var i = 0; i < starts.Count; i++)
            {
                width = Math.Max(width, ends[i] - starts[i]);
            }

            _blockIsWrapped = starts.Count > 2 && width is >= ShortestWrap and <= LongestWrap;
            for (var i = 0; _blockIsWrapped && i < starts.Count - 1; i++)
            {
                var word = starts[i + 1];
                while (word < ends[i + 1] && !char.IsWhiteSpace(text[word]))
                {
                    word++;
                }

                _blockIsWrapped = ends[i] - starts[i] + 1 + word - starts[i + 1] > width;
            }

            return _blockIsWrapped;
        }

        private static bool IsLong(string text, int at)
        {
            var limit = Math.Max(0, at - ShortestWrap);
            var i = at;
            while (i > limit && !IsBreak(text[i - 1]))
            {
                i--;
            }

            return at - i >= ShortestWrap;
        }

        private static bool IsBullet(string text, int at) =>
            text[at] is '•' or '*' or '·' or '▪' || (text[at] is '-' or '–' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

        private static bool IsPlainWord(string text, int at) => char.IsAsciiLetterLower(text[at]) && !CanStartSentence(text, at);

        private static int CountBreaks(string text, int from, int to)
        {
            var breaks = 0;
            for (var i = from; i < to; i++)
            {
                if (IsBreak(text[i]) && !(text[i] == '\n' && i > from && text[i - 1] == '\r'))
                {
                    breaks++;
                }
            }

            return breaks;
        }
    }
}
