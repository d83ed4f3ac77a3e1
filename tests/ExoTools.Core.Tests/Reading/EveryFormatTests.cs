using System.IO.Compression;
using System.Text;
using CsCheck;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>What holds for every format that has several records a file.</summary>
public class EveryFormatTests
{
    public static TheoryData<string> Formats => [.. FormatSamples.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void AllRecordsAreRead(string format)
    {
        var items = PageFixtures.Items(FormatSamples.File(format, 12));
        Assert.All(items, item => Assert.Equal(format, item.Article!.Format));
        Assert.Equal(Enumerable.Range(1, 12), items.Select(item => FormatSamples.NumberOf(item.Article!)));
        Assert.All(items, item => Assert.True(FormatSamples.IsWhole(item.Article!)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void DataThatIsCutShortGivesItsWholeRecordsAndOneError(string format)
    {
        var packed = Gzip(FormatSamples.File(format, 60));
        for (var cut = 1; cut < 20; cut++)
        {
            var items = PageFixtures.Items(packed[..(packed.Length * cut / 20)]);
            Assert.Equal(ReadProblemKind.DamagedArchive, items[^1].Problem?.Kind);
            var articles = items.Take(items.Count - 1).Select(item => item.Article ?? throw new InvalidOperationException(item.Problem!.ToString())).ToList();
            Assert.Equal(Enumerable.Range(1, articles.Count), articles.Select(FormatSamples.NumberOf));
            Assert.All(articles, article => Assert.True(FormatSamples.IsWhole(article)));
            Assert.InRange(articles.Count, (60 * cut / 20) - 5, 59);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ADamagedEntryOfAZipIsToldOfAndTheNextIsRead(string format)
    {
        foreach (var level in new[] { CompressionLevel.NoCompression, CompressionLevel.Optimal })
        {
            var packed = new MemoryStream();
            using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, count) in new[] { ("a", 60), ("b", 12) })
                {
                    using var entry = archive.CreateEntry(name, level).Open();
                    entry.Write(Encoding.UTF8.GetBytes(FormatSamples.File(format, count)));
                }
            }

            var bytes = packed.ToArray();
            bytes[bytes.Length / 3] ^= 0x11;
            var items = PageFixtures.Items(bytes);
            Assert.Contains(items, item => item.Problem is { Kind: ReadProblemKind.DamagedArchive } problem && problem.Source!.EndsWith("!a", StringComparison.Ordinal));
            Assert.Equal(1, FormatSamples.NumberOf(items[0].Article!));
            Assert.Equal(Enumerable.Range(1, 12), items.Where(item => item.Article?.Source!.EndsWith("!b", StringComparison.Ordinal) == true).Select(item => FormatSamples.NumberOf(item.Article!)));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ABadRecordLosesNoOther(string format)
    {
        var numbers = PageFixtures.Items(FormatSamples.Damaged(format)).Where(item => item.Article is not null).Select(item => FormatSamples.NumberOf(item.Article!)).ToList();
        Assert.Equal(1, numbers[0]);
        Assert.Equal(3, numbers[^1]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void TheFirstRecordsComeBeforeTheRestIsRead(string format)
    {
        var bytes = Encoding.UTF8.GetBytes(FormatSamples.File(format, 2000));
        using var stream = new CountingStream(bytes);
        var articles = ArticleReader.ReadStream(stream, "standard input", TestContext.Current.CancellationToken).Take(3).ToList();
        Assert.Equal([1, 2, 3], articles.Select(item => FormatSamples.NumberOf(item.Article!)));
        Assert.InRange(stream.Count, 1, bytes.Length / 5);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AStreamIsReadAsAFileIs(string format)
    {
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(FormatSamples.File(format, 400)), Gzip(FormatSamples.File(format, 400)), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(FormatSamples.File(format, 20))).ToArray()])
        {
            using var stream = new CountingStream(bytes);
            Assert.Equal(
                PageFixtures.Items(bytes).Select(item => item.Article?.ToString() ?? item.Problem!.ToString()),
                ArticleReader.ReadStream(stream, null, TestContext.Current.CancellationToken).Select(item => item.Article?.ToString() ?? item.Problem!.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ReadingStopsWhenAsked(string format)
    {
        using var stop = new CancellationTokenSource();
        using var items = ArticleReader.ReadText(FormatSamples.File(format, 300), cancellation: stop.Token).GetEnumerator();
        Assert.True(items.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => items.MoveNext());
    }

    [Fact]
    public void ArbitraryCutsAndSplices() => Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 3000], Gen.Int[0, 3000], Gen.Byte.Array[0, 6]).Sample(
        (first, second, end, start, between) =>
        {
            var names = FormatSamples.Names.ToArray();
            var (head, tail) = (s_files.Value[first % names.Length], s_files.Value[second % names.Length]);
            byte[] bytes = [.. head.AsSpan(0, end % head.Length), .. between, .. tail.AsSpan(start % tail.Length)];
            foreach (var item in PageFixtures.Items(bytes))
            {
                Assert.True(item.Article is not null || item.Problem is not null || item.Deleted is not null);
                Assert.True(item.Article?.Passages.All(passage => passage.Text.Length > 0 && passage.Name.Length > 0) ?? true);
                _ = item.Article?.References.Count;
                Assert.True(item.Problem is null || (item.Problem.Message.Length > 0 && item.Problem.Remedy.Length > 0));
            }
        },
        iter: 1500);

    private static readonly Lazy<byte[][]> s_files = new(() => [.. FormatSamples.Names.Select(name => Encoding.UTF8.GetBytes(FormatSamples.File(name, 3)))]);

    private static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    /// <summary>A stream that can be read once, as a pipe is, in small portions.</summary>
    private sealed class CountingStream(byte[] bytes) : Stream
    {
        public int Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(Math.Min(count, 4096), bytes.Length - Count);
            bytes.AsSpan(Count, read).CopyTo(buffer.AsSpan(offset));
            Count += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
