using System.Text;

namespace ExoTools.Reading.BioC;

/// <summary>One object of a JSON text, as its raw text.</summary>
/// <param name="Text">From its opening to its closing brace; to the end of the text where that is missing.</param>
/// <param name="Line">The line of its opening brace, from 1.</param>
/// <param name="Column">The column of its opening brace, from 1.</param>
/// <param name="State">Whether all of it is there.</param>
internal readonly record struct JsonRecord(string Text, int Line, int Column, JsonRecordState State);

/// <summary>Whether all of a record is there.</summary>
internal enum JsonRecordState
{
    Whole,
    CutShort,
    TooLong,
}

/// <summary>
/// Cuts a JSON text into its documents before any of it is parsed: one object, an array, one object a line, or the array of a
/// wrapper ("documents", "PubTator3"). It holds one document at a time.
/// </summary>
internal sealed class JsonSplitter(TextReader text, string[] wrappers, int longestRecord)
{
    private readonly char[] _buffer = new char[1 << 15];
    private int _at;
    private int _length;
    private int _line = 1;
    private int _column;
    private int _wrapped;
    private bool _behindList;

    /// <summary>What the last wrapper says beside its documents: "source" of the collection; null where it comes behind them or not at all.</summary>
    public string? Origin { get; private set; }

    /// <summary>How many wrappers were opened and not closed.</summary>
    public int Open => _wrapped;

    /// <summary>The line that was reached, from 1.</summary>
    public int Line => _line;

    /// <summary>Moves to the next document; false at the end of the text.</summary>
    public bool TryNext(out JsonRecord record, CancellationToken cancellation)
    {
        while (Next(cancellation) is >= 0 and var c)
        {
            switch ((char)c)
            {
                case '{' when _behindList:
                    Skip(cancellation);
                    break;
                case ']' when _wrapped > 0:
                    _behindList = true;
                    break;
                case '{':
                    var (line, column) = (_line, _column);
                    if (Take(cancellation) is { } taken)
                    {
                        record = new JsonRecord(taken.Text, line, column, taken.State);
                        return true;
                    }

                    break;
                case '"':
                    SkipString(cancellation);
                    break;
                case '}' when _wrapped > 0:
                    _wrapped--;
                    _behindList = false;
                    break;
            }
        }

        record = default;
        return false;
    }

    /// <summary>Reads an object; null where it turned out to be a wrapper, whose documents come next.</summary>
    private (string Text, JsonRecordState State)? Take(CancellationToken cancellation)
    {
        var taken = new StringBuilder("{");
        var depth = 1;
        var key = new StringBuilder();
        string? lastString = null;
        string? lastKey = null;
        while (Next(cancellation) is >= 0 and var next)
        {
            var c = (char)next;
            if (taken.Length < longestRecord)
            {
                taken.Append(c);
            }

            switch (c)
            {
                case '"':
                    ReadString(taken, key, cancellation);
                    lastString = depth == 1 ? key.ToString() : null;
                    if (depth == 1 && lastKey == "source")
                    {
                        Origin = lastString;
                    }

                    break;
                case ':' when depth == 1:
                    lastKey = lastString;
                    break;
                case ',' when depth == 1:
                    lastKey = null;
                    break;
                case '[' when depth == 1 && lastKey is not null && Array.IndexOf(wrappers, lastKey) >= 0:
                    _wrapped++;
                    return null;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    if (--depth == 0)
                    {
                        return (taken.ToString(), taken.Length < longestRecord ? JsonRecordState.Whole : JsonRecordState.TooLong);
                    }

                    break;
            }
        }

        return (taken.ToString(), JsonRecordState.CutShort);
    }

    private void ReadString(StringBuilder taken, StringBuilder content, CancellationToken cancellation)
    {
        content.Clear();
        while (Next(cancellation) is >= 0 and var next)
        {
            var c = (char)next;
            if (taken.Length < longestRecord)
            {
                taken.Append(c);
            }

            if (c == '"')
            {
                return;
            }

            // Keys are short; what is longer is a value that nobody asks for here.
            if (content.Length < 100)
            {
                content.Append(c);
            }

            if (c == '\\' && Next(cancellation) is >= 0 and var escaped && taken.Length < longestRecord)
            {
                taken.Append((char)escaped);
            }
        }
    }

    /// <summary>Goes over an object that stands behind the documents of its wrapper.</summary>
    private void Skip(CancellationToken cancellation)
    {
        for (var depth = 1; depth > 0 && Next(cancellation) is >= 0 and var next;)
        {
            if (next == '"')
            {
                SkipString(cancellation);
            }

            depth += next is '{' or '[' ? 1 : next is '}' or ']' ? -1 : 0;
        }
    }

    private void SkipString(CancellationToken cancellation) => ReadString(new StringBuilder(), new StringBuilder(), cancellation);

    private int Next(CancellationToken cancellation)
    {
        if (_at == _length)
        {
            cancellation.ThrowIfCancellationRequested();
            (_at, _length) = (0, text.Read(_buffer));
            if (_length == 0)
            {
                return -1;
            }
        }

        var c = _buffer[_at++];
        (_line, _column) = c == '\n' ? (_line + 1, 0) : (_line, _column + 1);
        return c;
    }
}
