using System.Runtime.CompilerServices;

namespace ExoTools.Vocabulary.Formats;

/// <summary>The text of a vocabulary file, and the lines of it.</summary>
/// <param name="Content">The text, without a byte order mark.</param>
/// <param name="File">The file, for messages.</param>
internal sealed record VocabularyText(string Content, string File)
{
    /// <summary>The first line that holds anything.</summary>
    public string FirstLine
    {
        get
        {
            foreach (var line in Content.AsSpan().EnumerateLines())
            {
                if (!line.IsWhiteSpace())
                {
                    return line.ToString();
                }
            }

            return "";
        }
    }

    /// <summary>The error of a line.</summary>
    public VocabularyException Error(string message, int line, int column = 1) => new(message, File, line, column);
}

/// <summary>One line of tab- or comma-separated values; a field in quotes may hold the separator and doubled quotes.</summary>
internal ref struct FieldReader(ReadOnlySpan<char> line, char separator)
{
    private ReadOnlySpan<char> _rest = line;
    private bool _ended;

    /// <summary>Takes the next field; false after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next(out ReadOnlySpan<char> field)
    {
        if (_ended)
        {
            field = default;
            return false;
        }

        if (_rest.Length > 0 && _rest[0] == '"' && QuotedEnd(_rest, separator) is var end and > 0)
        {
            field = _rest[1..end];
            if (field.Contains("\"\"", StringComparison.Ordinal))
            {
                field = field.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
            }

            Advance(end + 1);
            return true;
        }

        var cut = _rest.IndexOf(separator);
        field = cut < 0 ? _rest : _rest[..cut];
        Advance(field.Length);
        return true;
    }

    // The quote that closes the field is the first that stands alone; one that is never closed is a letter like others.
    private static int QuotedEnd(ReadOnlySpan<char> text, char separator)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                }
                else
                {
                    return i + 1 == text.Length || text[i + 1] == separator ? i : -1;
                }
            }
        }

        return -1;
    }

    private void Advance(int length)
    {
        _ended = length >= _rest.Length;
        _rest = _ended ? default : _rest[(length + 1)..];
    }
}

/// <summary>The columns of a table by the names in its first line.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    public TableColumns(string header, char separator)
    {
        var fields = new FieldReader(header, separator);
        while (fields.Next(out var field))
        {
            Names.Add(field.Trim().ToString());
            _columns.TryAdd(Names[^1], Names.Count - 1);
        }
    }

    /// <summary>The names in their order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The position of a column; -1 where the table has none of that name.</summary>
    public int this[string name] => _columns.GetValueOrDefault(name, -1);
}
