namespace ExoTools.Reading.Xml;

/// <summary>The names of the elements of a format.</summary>
/// <param name="Records">The elements that hold a record each.</param>
/// <param name="Nested">The one of them that stands alone, or within another of them as a part of it; null for none.</param>
/// <param name="Roots">The elements that hold the records.</param>
internal sealed record RecordElements(string[] Records, string? Nested, string[] Roots);

/// <summary>
/// Cuts an XML text into its records before any of it is parsed, so that damage in one cannot reach another, whatever lies
/// between them: declarations, several roots one after the other, or none. It holds one record at a time.
/// </summary>
/// <param name="text">The text; the caller disposes of it.</param>
/// <param name="elements">Which elements are records.</param>
/// <param name="longestRecord">In characters; a longer one is told of and passed over.</param>
internal sealed class RecordSplitter(TextReader text, RecordElements elements, int longestRecord)
{
    private const int Portion = 1 << 15;

    // Enough to see which tag starts.
    private const int LongestName = 32;

    private char[] _buffer = new char[2 * Portion];
    private int _start;
    private int _length;
    private bool _ended;
    private int _line = 1;
    private int _column = 1;

    // The record that was taken last stands at the start of the buffer; it is passed when the next is asked for.
    private int _recordLength;
    private bool _inside;

    /// <summary>How many roots were opened and not closed; at the end of the text more than 0 means that it is cut short.</summary>
    public int OpenRoots { get; private set; }

    /// <summary>The line that was reached, from 1.</summary>
    public int Line => _line;

    /// <summary>Moves to the next record; false at the end of the text.</summary>
    public bool TryNext(out XmlRecord record, CancellationToken cancellation)
    {
        Advance(_start + _recordLength);
        _recordLength = 0;
        while (FindTag(cancellation))
        {
            if (RecordNameAt(_start + 1) is { } name)
            {
                _inside = false;
                record = Take(name, cancellation);
                return true;
            }

            Step(cancellation);
        }

        record = default;
        return false;
    }

    /// <summary>Goes on behind the start tag of the record that was taken: what it seemed to hold may be records of their own.</summary>
    public void LookInside() => (_recordLength, _inside) = (Math.Min(_recordLength, 1), true);

    private XmlRecord Take(string name, CancellationToken cancellation)
    {
        var end = "</" + name;
        var from = name.Length + 1;
        var state = XmlRecordState.Whole;
        while (true)
        {
            var length = EndOfRecord(name, end, ref from);
            if (length > 0)
            {
                _recordLength = length;
                break;
            }

            if (_length - _start > longestRecord)
            {
                (state, _recordLength) = (XmlRecordState.TooLong, _length - _start);
                break;
            }

            if (!Fill(cancellation))
            {
                (state, _recordLength) = (XmlRecordState.CutShort, _length - _start);
                break;
            }
        }

        return new XmlRecord(name, _buffer.AsMemory(_start, _recordLength), _line, _column, state);
    }

    /// <summary>The length of the record at the start of the buffer; 0 where its end is not there yet.</summary>
    /// <param name="name">The name of its element.</param>
    /// <param name="endTag">The start of its end tag.</param>
    /// <param name="from">From where its end is looked for; moved on, so that nothing is searched twice.</param>
    private int EndOfRecord(string name, string endTag, ref int from)
    {
        var buffered = _buffer.AsSpan(_start, _length - _start);
        if (from == name.Length + 1)
        {
            var tagEnd = buffered[from..].IndexOf('>');
            if (tagEnd < 0)
            {
                return 0;
            }

            if (buffered[from + tagEnd - 1] == '/')
            {
                return from + tagEnd + 1;
            }
        }

        while (buffered[from..].IndexOf(endTag) is >= 0 and var found)
        {
            var at = from + found + endTag.Length;
            var close = at < buffered.Length ? buffered[at..].IndexOf('>') : -1;
            if (close < 0)
            {
                from += found;
                return 0;
            }

            if (XmlHead.IsNameEnd(buffered[at]))
            {
                return at + close + 1;
            }

            from = at;
        }

        from = Math.Max(from, buffered.Length - endTag.Length);
        return 0;
    }

    /// <summary>Moves to the next tag, with enough behind it to see its name.</summary>
    private bool FindTag(CancellationToken cancellation)
    {
        while (true)
        {
            var tag = _buffer.AsSpan(_start, _length - _start).IndexOf('<');
            Advance(tag < 0 ? _length : _start + tag);
            if (tag >= 0 && (_length - _start > LongestName || _ended))
            {
                return true;
            }

            if (!Fill(cancellation) && tag < 0)
            {
                return false;
            }
        }
    }

    /// <summary>Goes behind a tag that starts no record, and over a comment.</summary>
    private void Step(CancellationToken cancellation)
    {
        var tag = _buffer.AsSpan(_start, _length - _start);
        if (tag.StartsWith("<!--"))
        {
            SkipComment(cancellation);
            return;
        }

        var closes = tag.Length > 1 && tag[1] == '/';
        foreach (var root in elements.Roots)
        {
            var end = (closes ? 2 : 1) + root.Length;
            if (tag.Length > end && tag[..end].EndsWith(root) && XmlHead.IsNameEnd(tag[end]))
            {
                _inside = false;
                OpenRoots = closes ? Math.Max(0, OpenRoots - 1) : OpenRoots + 1;
            }
        }

        Advance(_start + 1);
    }

    private void SkipComment(CancellationToken cancellation)
    {
        Advance(_start + 4);
        while (true)
        {
            var end = _buffer.AsSpan(_start, _length - _start).IndexOf("-->");
            if (end >= 0)
            {
                Advance(_start + end + 3);
                return;
            }

            Advance(Math.Max(_start, _length - 2));
            if (!Fill(cancellation))
            {
                return;
            }
        }
    }

    private string? RecordNameAt(int at)
    {
        var tag = _buffer.AsSpan(at, _length - at);
        foreach (var name in elements.Records)
        {
            if (tag.Length > name.Length && tag.StartsWith(name) && XmlHead.IsNameEnd(tag[name.Length]))
            {
                return _inside && name == elements.Nested ? null : name;
            }
        }

        return null;
    }

    /// <summary>Moves the start of the buffer on, counting lines.</summary>
    private void Advance(int to)
    {
        var passed = _buffer.AsSpan(_start, to - _start);
        var lines = passed.Count('\n');
        _line += lines;
        _column = lines == 0 ? _column + passed.Length : passed.Length - passed.LastIndexOf('\n');
        _start = to;
    }

    private bool Fill(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_ended)
        {
            return false;
        }

        if (_buffer.Length - _length < Portion)
        {
            var held = _buffer.AsSpan(_start, _length - _start);
            var target = held.Length + Portion > _buffer.Length ? new char[2 * _buffer.Length] : _buffer;
            held.CopyTo(target);
            (_buffer, _length, _start) = (target, held.Length, 0);
        }

        var read = text.Read(_buffer, _length, Portion);
        _length += read;
        _ended = read == 0;
        return read > 0;
    }
}
