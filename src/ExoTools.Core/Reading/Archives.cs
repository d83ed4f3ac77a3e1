using System.IO.Compression;
using System.Text;

namespace ExoTools.Reading;

/// <summary>The data of a compressed input is damaged, cut short, or locked.</summary>
/// <param name="message">What is wrong, in a full sentence.</param>
/// <param name="cause">The failure that showed it; null where there was none.</param>
internal sealed class DamagedArchiveException(string message, Exception? cause = null) : IOException(message, cause);

/// <summary>Tells compressed inputs by their content, as formats are told, and unpacks them.</summary>
internal static class Archives
{
    /// <summary>Archives within archives are opened so deep; no honest file goes deeper.</summary>
    public const int DeepestNesting = 4;

    private static ReadOnlySpan<byte> GzipStart => [0x1F, 0x8B, 0x08];

    /// <summary>Whether a head is that of gzip data.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith(GzipStart);

    /// <summary>How often the bytes stand with which gzip data starts.</summary>
    public static int CountGzipStarts(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOf(GzipStart); at >= 0; at = bytes.IndexOf(GzipStart))
        {
            count++;
            bytes = bytes[(at + 1)..];
        }

        return count;
    }

    /// <summary>Whether a head is that of a zip archive; an empty one has only the record of its end.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The data of a gzip input, under the name of the input.</summary>
    public static ArticleInput Gunzip(ArticleInput input) => ArticleInput.FromUnpacked(input.Source, damaged => new GzipInput(input.OpenBytes(), damaged));
}

/// <summary>A zip archive whose entries are inputs of their own, in the order of the archive; open while they are read.</summary>
internal sealed class ZipInput : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly string? _source;

    // The list of entries is read when the archive is first asked for one.
    private ZipInput(ZipArchive archive, string? source)
    {
        (_archive, _source) = (archive, source);
        IsPackage = archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null;
    }

    /// <summary>Whether it is the package of an office document or a book, which is one thing and not a set of files.</summary>
    public bool IsPackage { get; }

    /// <summary>The entries, each named "archive.zip!entry"; without folders, and without what macOS keeps beside each file.</summary>
    public IEnumerable<ArticleInput> Entries => _archive.Entries
        .Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name != ".DS_Store")
        .Select(entry => ArticleInput.FromUnpacked($"{_source}!{entry.FullName}", damaged => Open(entry, damaged)));

    /// <summary>Opens an archive.</summary>
    /// <exception cref="DamagedArchiveException">It has no list of its entries.</exception>
    public static ZipInput Open(ArticleInput input)
    {
        var stream = Seekable(input.OpenBytes());
        try
        {
            return new ZipInput(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8), input.Source);
        }
        catch (InvalidDataException failure)
        {
            stream.Dispose();
            throw new DamagedArchiveException("The zip archive is damaged or cut short: the list of its entries cannot be read.", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static ZipEntryStream Open(ZipArchiveEntry entry, Action<DamagedArchiveException> damaged)
    {
        try
        {
            return entry.IsEncrypted ? throw new DamagedArchiveException("The entry is locked by a password.") : new ZipEntryStream(entry.Open(), entry.Crc32, damaged);
        }
        catch (InvalidDataException failure)
        {
            throw new DamagedArchiveException($"The entry cannot be unpacked: {failure.Message}", failure);
        }
    }

    // The list of a zip archive stands at its end; one that comes out of another archive is unpacked into memory for that.
    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }
}
