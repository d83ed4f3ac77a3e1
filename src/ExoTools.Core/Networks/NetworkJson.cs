using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExoTools.Networks;

/// <summary>JSON for a TextWriter, passed on in pieces so that a large network is never held as a whole.</summary>
internal sealed class NetworkJson : IDisposable
{
    private const int PieceSize = 1 << 15;

    private readonly ArrayBufferWriter<byte> _bytes = new(PieceSize * 2);
    private readonly TextWriter _writer;
    private char[] _chars = new char[PieceSize * 2];

    /// <param name="writer">Where the text goes.</param>
    /// <param name="insideHtml">Whether the text stands in a script of a page: then no character of it can end the script.</param>
    public NetworkJson(TextWriter writer, bool insideHtml = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        Json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = insideHtml ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>What writes the tokens.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Passes on what was written so far, once it is enough; to be called between elements.</summary>
    public void Pass()
    {
        if (Json.BytesPending + _bytes.WrittenCount >= PieceSize)
        {
            Flush();
        }
    }

    /// <summary>Starts a line, for a file that people may read or compare.</summary>
    public void NewLine()
    {
        Flush();
        _writer.Write('\n');
    }

    /// <summary>A property for each column that has a value. Lists stay lists.</summary>
    public void Columns<T>(IReadOnlyList<NetworkColumn<T>> columns, T item)
    {
        foreach (var column in columns)
        {
            switch (column.Value(item))
            {
                case string { Length: > 0 } text:
                    Json.WriteString(column.Name, CleanText.Of(text));
                    break;
                case int number:
                    Json.WriteNumber(column.Name, number);
                    break;
                case bool yes:
                    Json.WriteBoolean(column.Name, yes);
                    break;
                case IReadOnlyList<string> { Count: > 0 } list:
                    Json.WriteStartArray(column.Name);
                    foreach (var text in list)
                    {
                        Json.WriteStringValue(CleanText.Of(text));
                    }

                    Json.WriteEndArray();
                    break;
            }
        }
    }

    /// <summary>Passes on what is left.</summary>
    public void Dispose()
    {
        Flush();
        Json.Dispose();
    }

    private void Flush()
    {
        Json.Flush();
        if (_chars.Length < _bytes.WrittenCount)
        {
            _chars = new char[_bytes.WrittenCount];
        }

        // A token is whole UTF-8, so that no character is cut between two pieces.
        _writer.Write(_chars, 0, Encoding.UTF8.GetChars(_bytes.WrittenSpan, _chars));
        _bytes.ResetWrittenCount();
    }
}
