using System.IO.Compression;
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
    /// <param name="yaml">The YAML reader.</param>
    /// <param name="name">The name under which the terms are known; null for that of the file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="VocabularyException">The file is of no known format, or not as its format demands.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportedVocabulary ReadFile(string path, IYamlReader yaml, string? name = null, CancellationToken cancellation = default)
    {
        var text = new VocabularyText(Decode(path, cancellation), path);
        IVocabularyFormat[] formats = [new HgncFormat(), new OboFormat(), new MirBaseFormat(), new YamlTermFormat(yaml), new TermTableFormat(), new FamPlexFormat()];
        var format = Array.Find(formats, format => format.Recognises(text)) ?? throw text.Error(
            text.FirstLine.Length == 0
                ? "The file is empty."
                : $"The content is of no known format ({string.Join(", ", Formats)}). A table of your own needs a header line with the columns name and kind, separated by tabs.",
            1);
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
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0x1F, 0x8B, ..])
        {
            bytes = Unpack(bytes, path, cancellation);
        }

        var encoding = Utf8.IsValid(bytes) ? Encoding.UTF8 : TextDecoding.DetectHead(bytes);
        var start = encoding.Preamble.Length > 0 && bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length
            : encoding is UTF8Encoding && bytes is [0xEF, 0xBB, 0xBF, ..] ? 3
            : 0;
        return encoding.GetString(bytes, start, bytes.Length - start);
    }

    private static byte[] Unpack(byte[] packed, string path, CancellationToken cancellation)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var unpacked = new MemoryStream(packed.Length * 5);
            var buffer = new byte[1 << 17];
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > LargestFile)
                {
                    throw new VocabularyException($"The file unpacks to more than {LargestFile >> 20} MB. Give a file of terms.", path, 1, 1);
                }
            }

            return unpacked.ToArray();
        }
        catch (InvalidDataException failure)
        {
            throw new VocabularyException($"The gzip data is damaged: {failure.Message} Download the file again.", path, 1, 1, failure);
        }
    }
}
