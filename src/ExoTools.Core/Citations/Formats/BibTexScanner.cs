using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>An entry of a BibTeX file: its type, its key, and its fields as written, by name.</summary>
internal sealed record BibTexEntry(string Type, string Key, Dictionary<string, string> Fields);

/// <summary>Reads entries from the characters of a file.</summary>
internal sealed class BibTexScanner(TextCursor cursor)
{
    private const int QuoteLength = 100;

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> _macros = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _start = new();
    private int _length;
    private char _close;

    /// <summary>The line on which the entry starts.</summary>
    public int EntryLine { get; private set; }

    /// <summary>What is wrong with the entry; empty for one that is too long, null for one that is right.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether the text has ended.</summary>
    public bool AtEnd => cursor.Peek() < 0;

    /// <summary>The start of the entry, for messages.</summary>
    public string EntryStart => _start.ToString().Split('\n')[0];

    /// <summary>Goes to the "@" of the next entry; false at the end.</summary>
    public bool FindEntry(CancellationToken cancellation)
    {
        // After damage, only a line of its own starts an entry: an "@" in the middle may be part of what was damaged.
        var mustStartLine = Failure is not null;
        var isStart = cursor.AtLineStart;
        var count = 0;
        while (cursor.Peek() is var c and >= 0)
        {
            if ((++count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (c == '@' && (isStart || !mustStartLine))
            {
                (EntryLine, Failure, _length) = (cursor.Line, null, 0);
                _start.Clear();
                return true;
            }

            isStart = c == '\n' || (isStart && c is ' ' or '\t');
            cursor.Read();
        }

        return false;
    }

    /// <summary>Reads the entry; null for a macro or a comment, for a failure, and for an "@" that starts nothing.</summary>
    public BibTexEntry? ReadEntry(CancellationToken cancellation)
    {
        Next();
        var type = Word();
        White();
        if (type.Length == 0 || cursor.Peek() is not ('{' or '('))
        {
            return null;
        }

        _close = Next() == '{' ? '}' : ')';
        if (type.Equals("comment", StringComparison.OrdinalIgnoreCase) || type.Equals("preamble", StringComparison.OrdinalIgnoreCase))
        {
            Braced(_close);
            return null;
        }

        White();
        var isMacro = type.Equals("string", StringComparison.OrdinalIgnoreCase);
        var key = isMacro ? "" : Key();
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Failure is null)
        {
            cancellation.ThrowIfCancellationRequested();
            White();
            while (cursor.Peek() == ',')
            {
                Next();
                White();
            }

            if (cursor.Peek() == _close)
            {
                Next();
                break;
            }

            var name = Word();
            White();
            if (name.Length == 0 || cursor.Peek() != '=')
            {
                Fail(cursor.Peek() < 0 || cursor.Peek() == '@' ? "it is not closed." : name.Length == 0 ? "a field has no name." : $"there is no '=' after '{name}'.");
                return null;
            }

            Next();
            var value = Value();
            if (Failure is not null)
            {
                return null;
            }

            // The first of two fields of one name counts, as in BibTeX.
            fields.TryAdd(name, value);
            White();
            if (cursor.Peek() != ',' && cursor.Peek() != _close)
            {
                Fail(cursor.Peek() < 0 ? "it is not closed." : $"there is no comma after the field '{name}'.");
                return null;
            }
        }

        if (isMacro)
        {
            foreach (var (name, value) in fields)
            {
                _macros[name] = value;
            }

            return null;
        }

        return Failure is null ? new BibTexEntry(type, key, fields) : null;
    }

    private string Key()
    {
        var key = new StringBuilder();
        while (cursor.Peek() is var c and >= 0 && c != ',' && c != _close && c != '\n' && c != '=' && Failure is null)
        {
            key.Append((char)Next());
        }

        White();
        if (cursor.Peek() is not ',' && cursor.Peek() != _close)
        {
            Fail(cursor.Peek() < 0 ? "it is not closed." : "there is no comma after its key.");
        }

        return key.ToString().Trim();
    }

    /// <summary>Values joined by "#".</summary>
    private string Value()
    {
        var value = new StringBuilder();
        while (true)
        {
            White();
            var c = cursor.Peek();
            if (c == '{')
            {
                Next();
                value.Append(Braced('}'));
            }
            else if (c == '"')
            {
                Next();
                value.Append(Quoted());
            }
            else
            {
                var word = Word();
                if (word.Length == 0)
                {
                    Fail(c < 0 ? "it is not closed." : "a field has no value.");
                    return "";
                }

                var month = Array.FindIndex(s_months, name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
                value.Append(_macros.TryGetValue(word, out var macro) ? macro : month >= 0 ? DateParts.MonthName(month + 1) : word);
            }

            White();
            if (cursor.Peek() != '#' || Failure is not null)
            {
                return value.ToString();
            }

            Next();
        }
    }

    /// <summary>The content up to the brace that closes it.</summary>
    private string Braced(char close)
    {
        var open = close == '}' ? '{' : '(';
        var content = new StringBuilder();
        var depth = 0;
        while (Failure is null)
        {
            if (cursor.Peek() < 0 || IsNextEntry(content))
            {
                Fail("a brace is not closed.");
                break;
            }

            var c = Next();
            if (c == '\\' && cursor.Peek() is '{' or '}' or '\\')
            {
                // Escaped braces count as braces for BibTeX, but must stay escaped for the text.
                content.Append((char)c);
                c = Next();
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                content.Append((char)c);
                continue;
            }

            if (c == close && depth == 0)
            {
                break;
            }

            depth += c == open ? 1 : c == close ? -1 : 0;
            content.Append((char)c);
        }

        return content.ToString();
    }

    private string Quoted()
    {
        var content = new StringBuilder();
        var depth = 0;
        while (Failure is null)
        {
            if (cursor.Peek() < 0 || IsNextEntry(content))
            {
                Fail("a quotation mark is not closed.");
                break;
            }

            var c = Next();
            if (c == '"' && depth <= 0)
            {
                break;
            }

            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            content.Append((char)c);
        }

        return content.ToString();
    }

    /// <summary>Whether an "@" starts a line: then what was open before it was never closed.</summary>
    private bool IsNextEntry(StringBuilder content) => cursor.Peek() == '@' && cursor.AtLineStart && content.Length > 0;

    private string Word()
    {
        var word = new StringBuilder();
        while (cursor.Peek() is var c and >= 0 && Failure is null
            && !char.IsWhiteSpace((char)c) && c is not ('{' or '}' or '(' or ')' or ',' or '=' or '#' or '"' or '@' or '%' or '\''))
        {
            word.Append((char)Next());
        }

        return word.ToString();
    }

    private void White()
    {
        while (cursor.Peek() is var c and >= 0 && char.IsWhiteSpace((char)c) && Failure is null)
        {
            Next();
        }
    }

    private int Next()
    {
        if (++_length > EntryProblem.Longest)
        {
            Fail("");
            return -1;
        }

        var c = cursor.Read();
        if (_start.Length < QuoteLength && c >= 0)
        {
            _start.Append((char)c);
        }

        return c;
    }

    private void Fail(string failure) => Failure ??= failure;
}
