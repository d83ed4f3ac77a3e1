using System.IO.Compression;
using System.Text;
using CsCheck;
using ExoTools.Reading;
using Xunit;
using static ExoTools.Core.Tests.Reading.PubMedXmlText;

namespace ExoTools.Core.Tests.Reading;

public class ArchiveTests
{
    private static readonly string s_set = Set([.. Enumerable.Range(1, 20).Select(i => Article(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);

    [Fact]
    public void GzipOfSeveralMembersIsOneInput()
    {
        byte[] bytes = [.. Gzip(Set(Article("1"))), .. Gzip(Set(Article("2")))];
        Assert.Equal(["1", "2"], Pmids(PageFixtures.Items(bytes)));
        Assert.Equal(["1", "2"], Pmids(PageFixtures.Items(Gzip(bytes))));
    }

    [Fact]
    public void GzipThatIsCutGivesAllWholeRecordsAndOneError()
    {
        var whole = Gzip(s_set);
        foreach (var length in new[] { whole.Length - 1, whole.Length - 8, whole.Length - 9, whole.Length / 2, whole.Length / 4, 30, 12 })
        {
            var items = PageFixtures.Items(whole[..length]);
            Assert.Equal(ReadProblemKind.DamagedArchive, Problem(items).Kind);
            Assert.NotNull(items[^1].Problem);
            Assert.Equal(Enumerable.Range(1, items.Count - 1), items.Take(items.Count - 1).Select(item => int.Parse(item.Article!.Pmid!, System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal(21, PageFixtures.Items(whole[..^1]).Count);
    }

    [Fact]
    public void GzipThatIsDamagedInTheMiddleIsToldOf()
    {
        var bytes = Gzip(s_set);
        Array.Fill(bytes, (byte)0xFF, bytes.Length / 2, 20);
        Assert.Contains(PageFixtures.Items(bytes), item => item.Problem?.Kind == ReadProblemKind.DamagedArchive);
    }

    [Fact]
    public void TheChecksumIsThatOfZipArchives() => Gen.Byte.Array[0, 100].Sample(bytes =>
    {
        using var archive = new ZipArchive(new MemoryStream(Zip(("a", bytes))));
        var checksum = new Crc32();
        checksum.Add(bytes.AsSpan(0, bytes.Length / 3));
        checksum.Add(bytes.AsSpan(bytes.Length / 3));
        Assert.Equal(archive.Entries[0].Crc32, checksum.Value);
    });

    [Fact]
    public void EachEntryOfAZipIsAnInput()
    {
        var page = File.ReadAllText(TestFiles.SeedArticle);
        var bytes = Zip(("folder/", null), ("folder/set.xml", Encoding.UTF8.GetBytes(Set(Article("1")))), ("notes.md", "# no article"u8.ToArray()), ("set.gz", Gzip(Set(Article("2")))), ("page.txt", Encoding.UTF8.GetBytes(page)), ("__MACOSX/._page.txt", "\0"u8.ToArray()));
        var items = ArticleReader.ReadBytes(bytes, "all.zip", TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["all.zip!folder/set.xml", "all.zip!notes.md", "all.zip!set.gz", "all.zip!page.txt"], items.Select(item => item.Article?.Source ?? item.Problem?.Source));
        Assert.Equal([true, false, true, true], items.Select(item => item.Article is not null));
    }

    [Fact]
    public void ArchivesWithinArchivesAreOpenedToALimit()
    {
        var bytes = Zip(("a.xml", Encoding.UTF8.GetBytes(Set(Article("1")))));
        Assert.Equal(["1"], Pmids(PageFixtures.Items(Zip(("a.zip", Gzip(bytes))))));
        for (var i = 0; i < 10; i++)
        {
            bytes = Zip(("a.zip", bytes));
        }

        Assert.Equal(ReadProblemKind.LimitExceeded, Problem(PageFixtures.Items(bytes)).Kind);
        bytes = Encoding.UTF8.GetBytes(Set(Article("1")));
        for (var i = 0; i < 10; i++)
        {
            bytes = Gzip(bytes);
        }

        Assert.Equal(ReadProblemKind.LimitExceeded, Problem(PageFixtures.Items(bytes)).Kind);
    }

    [Fact]
    public void DamagedAndForeignZipsAreToldOf()
    {
        var bytes = Zip(("a.xml", Encoding.UTF8.GetBytes(s_set)));
        Assert.Equal(ReadProblemKind.DamagedArchive, Problem(PageFixtures.Items(bytes[..^30])).Kind);
        Assert.Empty(PageFixtures.Items(Zip()));
        var office = Problem(PageFixtures.Items(Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<x/>"u8.ToArray()))));
        Assert.Equal(ReadProblemKind.UnsupportedFormat, office.Kind);
        Assert.Contains("office", office.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArbitraryDamage() => Gen.Select(Gen.OneOf(Gen.Const(Gzip(s_set)), Gen.Const(Zip(("a.xml", Encoding.UTF8.GetBytes(s_set)), ("b.txt", Gzip(s_set))))), Gen.Int[0, 4000], Gen.Byte.Array[0, 12], Gen.Bool).Sample(
        (archive, at, damage, cut) =>
        {
            at %= archive.Length;
            byte[] bytes = [.. archive[..at], .. damage, .. cut ? [] : archive[Math.Min(archive.Length, at + damage.Length)..]];
            Assert.All(PageFixtures.Items(bytes), item => Assert.True(item.Article is not null || item.Problem is not null));
        },
        iter: 500);

    private static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[]? Content)[] entries)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content ?? []);
            }
        }

        return packed.ToArray();
    }
}
