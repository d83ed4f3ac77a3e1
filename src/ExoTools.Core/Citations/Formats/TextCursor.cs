using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>A text read character by character, and line by line, with the number of the line and in bounded memory.</summary>
internal sealed class TextCursor(TextReader text)
{
    private readonly char[] _buffer = new char[1 << 14];
    private int _next;
    private int _filled;
    private bool _afterReturn;

    /// <summary>The line of the next character, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether the next character is the first of its line.</summary>
    public bool AtLineStart { get; private set; } = true;

    /// <summary>The next character, which is left to be read; -1 at the end. A line ends in one line feed, however the text has it.</summary>
    public int Peek()
    {
        while (true)
        {
            if (_next == _filled)
            {
                _filled = text.Read(_buffer, 0, _buffer.Length);
                _next = 0;
                if (_filled == 0)
                {
                    return -1;
                }
            }

            var c = _buffer[_next];
            if (c == '\n' && _afterReturn)
            {
                _afterReturn = false;
                _next++;
                continue;
            }

            return c == '\r' ? '\n' : c;
        }
    }

    /// <summary>Reads the next character; -1 at the end.</summary>
    public int Read()
    {
        var c = Peek();
        if (c < 0)
        {
            return -1;
        }

        _afterReturn = _buffer[_next++] == '\r';
        AtLineStart = c == '\n';
        Line += AtLineStart ? 1 : 0;
        return c;
    }

    /// <summary>Reads a line without its end; null at the end of the text. What goes beyond the limit is passed over.</summary>
    public string? ReadLine(int longest, out bool cut)
    {
        cut = false;
        if (Peek() < 0)
        {
            return null;
        }

        var line = new StringBuilder();
        while (Read() is var c and >= 0 && c != '\n')
        {
            if (line.Length < longest)
            {
                line.Append((char)c);
            }
            else
            {
                cut = true;
            }
        }

        return line.ToString();
    }

    /// <summary>Passes over white space.</summary>
    public void SkipWhiteSpace()
    {
        while (Peek() is var c and >= 0 && char.IsWhiteSpace((char)c))
        {
            Read();
        }
    }
}
