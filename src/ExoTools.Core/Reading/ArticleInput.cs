using System.Text;

namespace ExoTools.Reading;

/// <summary>An input to read articles from: a file, bytes or text, opened as often as needed.</summary>
internal sealed class ArticleInput
{
    private readonly Func<Stream>? _open;
    private readonly string? _text;

    private ArticleInput(string? source, Func<Stream>? open, string? text) => (Source, _open, _text) = (source, open, text);

    /// <summary>The file's path, or what the caller named; null for text without a name.</summary>
    public string? Source { get; }

    /// <summary>A file.</summary>
    public static ArticleInput FromFile(string path) =>
        new(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan), null);

    /// <summary>Text that is already decoded.</summary>
    public static ArticleInput FromText(string text, string? source) => new(source, null, text);

    /// <summary>Bytes in memory, as standard input gives them.</summary>
    public static ArticleInput FromBytes(byte[] bytes, string? source) => new(source, () => new MemoryStream(bytes, writable: false), null);

    /// <summary>A stream that can be read only once, such as standard input: its start is kept, from which the format is told.</summary>
    public static ArticleInput FromStream(Stream stream, string? source) => new(source, new ReplayedStart(stream).Open, null);

    /// <summary>Data that is unpacked each time that it is opened.</summary>
    /// <param name="source">What to name as the source; null for none.</param>
    /// <param name="open">Opens it from its start; takes what is told of damage.</param>
    public static ArticleInput FromUnpacked(string? source, Func<Action<DamagedArchiveException>, Stream> open)
    {
        ArticleInput input = null!;
        return input = new ArticleInput(source, () => open(damage => input.Damage ??= damage), null);
    }

    /// <summary>What is wrong with the data that the input is unpacked from, once it was met; the input ends there.</summary>
    public DamagedArchiveException? Damage { get; private set; }

    /// <summary>The start of the input, in bytes and decoded, read without the rest.</summary>
    /// <param name="length">How many bytes, or characters of text, the head has at most.</param>
    public InputHead ReadHead(int length)
    {
        if (_text is not null)
        {
            var text = _text[..Math.Min(_text.Length, length)];
            return new InputHead(Encoding.UTF8.GetBytes(text), text.TrimStart('\uFEFF'));
        }

        using var stream = _open!();
        var bytes = new byte[length];
        bytes = bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
        return new InputHead(bytes, TextDecoding.DetectHead(bytes).GetString(bytes).TrimStart('\uFEFF'));
    }

    /// <summary>Opens the raw bytes; the caller disposes of the stream.</summary>
    public Stream OpenBytes() => _open is not null ? _open() : new MemoryStream(Encoding.UTF8.GetBytes(_text!), writable: false);

    /// <summary>Opens the decoded text; the caller disposes of the reader.</summary>
    public TextReader OpenText() => _open is null ? new StringReader(_text!) : TextDecoding.Open(_open);

    /// <summary>Opens the decoded text of XML; the caller disposes of the reader.</summary>
    public TextReader OpenXml() => _open is null ? new StringReader(_text!) : TextDecoding.OpenXml(_open);
}
