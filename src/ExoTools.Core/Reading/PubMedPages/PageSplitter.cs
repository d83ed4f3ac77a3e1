namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Cuts a stream of text into pages, holding one at a time. A page starts at "Skip to main page content", even glued to the last
/// word of the page before; at the "Title - PubMed" line with its underline; and after the line that names where a note was pasted from.
/// </summary>
internal sealed class PageSplitter(TextReader reader, int limit)
{
    /// <summary>The longest page that is held, in characters.</summary>
    public const int DefaultLimit = 8 << 20;

    private const string Start = "Skip to main page content";
    private const int ReadLength = 1 << 15;

    private char[] _buffer = new char[ReadLength * 2];
    private int _pageStart;
    private int _lineStart;
    private int _scanned;
    private int _length;
    private int _pageLine = 1;
    private int _line = 1;
    private int _titleStart = -1;
    private int _titleLine;
    private bool _ended;
    private bool _skipping;
    private bool _anyStart;

    /// <summary>The pages, each as soon as its end is known.</summary>
    public IEnumerable<PagePiece> Split(CancellationToken cancellation)
    {
        while (!_ended)
        {
            cancellation.ThrowIfCancellationRequested();
            Fill();
            while (NextLine(out var end, out var next))
            {
                if (CutAt(end, next) is { } cut)
                {
                    var piece = Take(cut);
                    if (piece is not null)
                    {
                        yield return piece.Value;
                    }
                }
                else
                {
                    _lineStart = next;
                    _line++;
                }
            }

            if (_skipping || _length - _pageStart > limit)
            {
                if (!_skipping)
                {
                    yield return new PagePiece("", _pageLine, TooLong: true);
                }

                PassOver();
            }
        }

        // The last line has no end of line, or is empty.
        while (_lineStart < _length && CutAt(_length, _length) is { } cut && cut > _lineStart)
        {
            if (Take(cut) is { } piece)
            {
                yield return piece;
            }
        }

        if (Take(_length) is { } last)
        {
            yield return last with { Preamble = false };
        }
    }

    private void Fill()
    {
        if (_pageStart > 0)
        {
            Array.Copy(_buffer, _pageStart, _buffer, 0, _length - _pageStart);
            _lineStart -= _pageStart;
            _scanned -= _pageStart;
            _titleStart = _titleStart < 0 ? -1 : _titleStart - _pageStart;
            _length -= _pageStart;
            _pageStart = 0;
        }

        if (_buffer.Length - _length < ReadLength)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = reader.ReadBlock(_buffer, _length, ReadLength);
        _ended = read < ReadLength;
        _length += read;
    }

    /// <summary>Finds the end of the line that starts at _lineStart; false where the text so far does not hold it.</summary>
    private bool NextLine(out int end, out int next)
    {
        _scanned = Math.Max(_scanned, _lineStart);
        var found = _buffer.AsSpan(_scanned, _length - _scanned).IndexOfAny('\n', '\r');
        end = _scanned + found;
        next = end + 1;

        // A CR at the very end may be half of a CRLF.
        if (found < 0 || (next == _length && _buffer[end] == '\r' && !_ended))
        {
            _scanned = found < 0 ? _length : end;
            return false;
        }

        if (_buffer[end] == '\r' && next < _length && _buffer[next] == '\n')
        {
            next++;
        }

        return true;
    }

    /// <summary>Where the page ends, if the current line ends it; the position may lie before, within or after the line.</summary>
    private int? CutAt(int end, int next)
    {
        var line = _buffer.AsSpan(_lineStart, end - _lineStart);
        var mark = line.IndexOf(Start);
        if (mark >= 0 && StartsPage(line, mark))
        {
            var cut = _lineStart + mark;

            // The title line of a page that was turned from HTML to text stands before its start.
            if (_titleStart >= 0 && cut > _titleStart && OnlyBetweenTitleAndStart(_titleStart, cut))
            {
                cut = _titleStart;
            }

            _anyStart = true;
            return cut > _pageStart && HasText(_pageStart, cut) ? cut : NoCut(end);
        }

        var trimmed = PageCharacters.Trim(line);
        if (trimmed.Length >= 3 && trimmed.IndexOfAnyExcept('=') < 0 && _titleStart >= 0 && _titleLine == _line - 1)
        {
            return _titleStart > _pageStart && HasText(_pageStart, _titleStart) ? _titleStart : null;
        }

        if (IsTitleLine(trimmed))
        {
            _titleStart = _lineStart;
            _titleLine = _line;
        }
        else if (trimmed.StartsWith("From <http") && trimmed.EndsWith(">"))
        {
            return next;
        }

        return null;
    }

    /// <summary>Whether a line is the title of a page of the site, and not the last reference of the page before with its links: "… 37-42. - PubMed".</summary>
    private static bool IsTitleLine(ReadOnlySpan<char> line) =>
        line.EndsWith(" - PubMed") && line[..^" - PubMed".Length] is var title && !title.EndsWith(".") && !title.EndsWith(" - PMC") && !title.EndsWith(" - DOI");

    /// <summary>Passes over a start that is already the start of the current page, and looks for another on the same line.</summary>
    private int? NoCut(int end)
    {
        var from = _lineStart + Start.Length;
        var line = from >= end ? default : _buffer.AsSpan(from, end - from);
        var mark = line.IndexOf(Start);
        return mark >= 0 && StartsPage(line, mark) && HasText(from, from + mark) ? from + mark : null;
    }

    /// <summary>Whether the words start a page here, and are not part of a sentence.</summary>
    private static bool StartsPage(ReadOnlySpan<char> line, int mark)
    {
        var before = PageCharacters.Trim(line[..mark]);
        var after = PageCharacters.Trim(line[(mark + Start.Length)..]);
        return before.IsEmpty || after.IsEmpty || before.EndsWith("USA.gov")
            || after.StartsWith("U.S. flag") || after.StartsWith("An official website") || after.StartsWith("Official website");
    }

    private bool HasText(int from, int to) => !PageCharacters.Trim(_buffer.AsSpan(from, to - from)).IsEmpty;

    private bool OnlyBetweenTitleAndStart(int from, int to)
    {
        // Between the two stand the underline and at most one notice of the site.
        var lines = 0;
        foreach (var line in _buffer.AsSpan(from, to - from).EnumerateLines())
        {
            lines += PageCharacters.Trim(line).IsEmpty ? 0 : 1;
            if (lines > 4)
            {
                return false;
            }
        }

        return true;
    }

    private PagePiece? Take(int cut)
    {
        PagePiece? piece = null;
        if (!_skipping && HasText(_pageStart, cut))
        {
            piece = new PagePiece(new string(_buffer, _pageStart, cut - _pageStart), _pageLine, Preamble: _anyStart && _pageLine == 1 && !StartsHere(_pageStart));
        }

        _pageLine += CountLineEnds(_pageStart, cut);
        _line = _pageLine;
        _pageStart = _lineStart = _scanned = cut;
        _titleStart = _titleStart >= cut ? _titleStart : -1;
        _titleLine = _titleStart >= 0 ? _line : 0;
        _skipping = false;
        return piece;
    }

    private bool StartsHere(int at) => _buffer.AsSpan(at, _length - at).TrimStart().StartsWith(Start);

    private int CountLineEnds(int from, int to)
    {
        var count = 0;
        var text = _buffer.AsSpan(from, to - from);
        for (var at = text.IndexOfAny('\n', '\r'); at >= 0; at = text.IndexOfAny('\n', '\r'))
        {
            count++;
            text = text[(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1)..];
        }

        return count;
    }

    /// <summary>Drops what is held of a page that is too long, up to the current line or the last few characters of it.</summary>
    private void PassOver()
    {
        _skipping = true;
        var keep = Math.Max(_lineStart, _length - ReadLength);
        _pageLine += CountLineEnds(_pageStart, keep);
        _line = _pageLine;
        _pageStart = keep;
        _lineStart = Math.Max(_lineStart, keep);
        _titleStart = -1;
    }
}
