namespace ExoTools.Reading.PubMedPages;

/// <summary>The lines of one page as stretches of its text, without the blanks at their ends; LF, CR and CRLF end a line.</summary>
internal sealed class PageLines
{
    private const int WidestWrap = 200;
    private const int FewestWrapped = 3;

    private readonly string _text;
    private readonly List<(int Start, int End)> _lines = [];
    private int? _wrapWidth;

    /// <summary>Finds the lines of a text.</summary>
    /// <param name="text">The text of the page.</param>
    /// <param name="cancellation">Stops all that goes on to read lines: a page may be as long as the limit of the reader.</param>
    public PageLines(string text, CancellationToken cancellation = default)
    {
        _text = text;
        Cancellation = cancellation;
        var rest = text.AsSpan();
        var start = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = rest.IndexOfAny('\n', '\r');
            var line = length < 0 ? rest : rest[..length];
            var trimmed = PageCharacters.Trim(line);
            var offset = trimmed.IsEmpty ? 0 : LeadingBlanks(line);
            _lines.Add((start + offset, start + offset + trimmed.Length));
            if (length < 0)
            {
                break;
            }

            var skip = rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n' ? length + 2 : length + 1;
            start += skip;
            rest = rest[skip..];
        }
    }

    /// <summary>What stops the reading of lines.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>How many lines there are; at least one.</summary>
    public int Count => _lines.Count;

    /// <summary>A line, without the blanks at its ends.</summary>
    public ReadOnlySpan<char> this[int line]
    {
        get
        {
            Cancellation.ThrowIfCancellationRequested();
            var (start, end) = _lines[line];
            return _text.AsSpan(start, end - start);
        }
    }

    /// <summary>Whether nothing is printed on a line.</summary>
    public bool IsBlank(int line) => _lines[line].Start == _lines[line].End;

    /// <summary>A line without a list bullet.</summary>
    public ReadOnlySpan<char> Entry(int line) => PageCharacters.WithoutBullet(this[line]);

    /// <summary>A line with the blanks at its ends, in which the first or the last cell of a row may be empty.</summary>
    public ReadOnlySpan<char> Whole(int line)
    {
        var (start, end) = _lines[line];
        while (start > 0 && _text[start - 1] is ' ' or '\t' or '\u00A0')
        {
            start--;
        }

        while (end < _text.Length && _text[end] is ' ' or '\t' or '\u00A0')
        {
            end++;
        }

        return _text.AsSpan(start, end - start);
    }

    /// <summary>Where a line starts in the text of the page.</summary>
    public int Offset(int line) => _lines[line].Start;

    /// <summary>
    /// The width to which all of the page was wrapped; zero where it was not. Of a page that was, no line is longer, and several
    /// lines of about that width end in the middle of a sentence with more text below.
    /// </summary>
    public int WrapWidth => _wrapWidth ??= FindWrapWidth();

    /// <summary>The first line from a place on that prints something; the end where there is none.</summary>
    public int NextFilled(int from, int end)
    {
        while (from < end && IsBlank(from))
        {
            from++;
        }

        return from;
    }

    private int FindWrapWidth()
    {
        var longest = 0;
        foreach (var (start, end) in _lines)
        {
            longest = Math.Max(longest, end - start);
        }

        if (longest > WidestWrap)
        {
            return 0;
        }

        var wrapped = 0;
        for (var line = 0; line + 1 < _lines.Count && wrapped < FewestWrapped; line++)
        {
            var text = this[line];
            wrapped += text.Length * 4 >= longest * 3 && !IsBlank(line + 1) && !Paragraphs.EndsSentence(text) ? 1 : 0;
        }

        return wrapped < FewestWrapped ? 0 : longest;
    }

    private static int LeadingBlanks(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (PageCharacters.IsBlank(line[count]))
        {
            count++;
        }

        return count;
    }
}
