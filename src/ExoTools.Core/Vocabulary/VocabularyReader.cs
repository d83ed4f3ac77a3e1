using System.Text;
using System.Text.Unicode;
using ExoTools.Reading;
using ExoTools.Vocabulary.Formats;

namespace ExoTools.Vocabulary;

/// <summary>Reads files of terms; the format is told by the content, and gzip is unpacked.</summary>
public static class VocabularyReader
{
    /// <summary>Far larger than any vocabulary of names; what unpacks to more is no vocabulary.</summary>
    private const int LargestFile = 1 << 29;

    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["YAML", "HGNC", "OBO", "miRBase", "FamPlex", "Table"];

    /// <summary>Reads one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="yaml">Makes the YAML reader, if the file is YAML.</param>
    /// <param name="name">The name under which the terms are known; null for that of the file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="VocabularyException">The file is of no known format, or not as its format demands.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportedVocabulary ReadFile(string path, Func<IYamlReader> yaml, string? name = null, CancellationToken cancellation = default)
    {
        var text = new VocabularyText(Decode(path, cancellation), path);
        IVocabularyFormat[] formats = [new HgncFormat(), new OboFormat(), new MirBaseFormat(), new YamlTermFormat(yaml), new TermTableFormat(), new FamPlexFormat()];
        var format = Array.Find(formats, format => format.Recognises(text)) ?? throw text.Error(UnknownVocabulary.Describe(text), 1);
        var unused = new List<string>();
        var terms = format.Read(text, unused, cancellation);
        return terms.Count == 0
            ? throw text.Error($"The file is of the format {format.Name} and holds no terms.", 1)
            : new ImportedVocabulary { Name = name ?? NameOf(path), Format = format.Name, Source = path, IsOwn = format.IsOwn, Terms = terms, Unused = unused };
    }

    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(name) : name;
    }

    private static string Decode(string path, CancellationToken cancellation)
    {
        var content = ReadBytes(path, cancellation);
        var bytes = content.Span is [0x1F, 0x8B, ..] ? Unpack(content, path, cancellation) : content;
        var encoding = Utf8.IsValid(bytes.Span) ? Encoding.UTF8 : TextDecoding.DetectHead(bytes.Span);
        var start = encoding.Preamble.Length > 0 && bytes.Span.StartsWith(encoding.Preamble) ? encoding.Preamble.Length
            : encoding is UTF8Encoding && bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? 3
            : 0;
        bytes = bytes[start..];
        return string.Create(encoding.GetCharCount(bytes.Span), (bytes, decoder: encoding.GetDecoder(), cancellation), static (text, state) =>
        {
            // Part by part, since the text of the largest ontologies takes a second.
            const int Part = 1 << 20;
            for (var bytes = state.bytes.Span; !bytes.IsEmpty;)
            {
                state.cancellation.ThrowIfCancellationRequested();
                var part = bytes[..Math.Min(bytes.Length, Part)];
                bytes = bytes[part.Length..];
                text = text[state.decoder.GetChars(part, text, flush: bytes.IsEmpty)..];
            }
        });
    }

    private static ReadOnlyMemory<byte> ReadBytes(string path, CancellationToken cancellation)
    {
        using var file = File.OpenRead(path);
        return ReadToEnd(file, file.CanSeek ? file.Length : 0, path, cancellation);
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed, string path, CancellationToken cancellation)
    {
        // Tables of names become about this much smaller.
        const int Ratio = 5;
        DamagedArchiveException? damage = null;
        using var gzip = new GzipInput(new MemoryStream(packed.ToArray()), found => damage = found);
        var unpacked = ReadToEnd(gzip, packed.Length * (long)Ratio, path, cancellation);
        return damage is null ? unpacked : throw new VocabularyException($"{damage.Message} Download the file again.", path, 1, 1, damage);
    }

    private static ReadOnlyMemory<byte> ReadToEnd(Stream source, long expected, string path, CancellationToken cancellation)
    {
        var read = new MemoryStream((int)Math.Min(expected, LargestFile));
        var buffer = new byte[1 << 17];
        for (int count; (count = source.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            read.Write(buffer, 0, count);
            if (read.Length > LargestFile)
            {
                throw new VocabularyException($"The file holds more than {LargestFile >> 20} MB. Give a file of terms.", path, 1, 1);
            }
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }
}
