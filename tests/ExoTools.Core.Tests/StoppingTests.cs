using ExoTools.Adapters;
using ExoTools.Citations;
using ExoTools.Core.Tests.Networks;
using ExoTools.Networks;
using ExoTools.Reading;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests;

/// <summary>Readers and writers heed a stop. That finders do is tested beside them.</summary>
public class StoppingTests
{
    private static readonly CancellationToken s_stopped = new(canceled: true);

    public static TheoryData<string> NetworkFormatNames => [.. NetworkFormats.All.Select(format => format.Name)];

    public static TheoryData<string> BibliographyFormatNames => [.. BibliographyFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(NetworkFormatNames))]
    public void EveryWriterOfNetworksStops(string format)
    {
        var network = TestNetworks.NetworkOf(
            [TestNetworks.Relation(TestNetworks.Entity("a"), ExoRelationType.Promotes, TestNetworks.Entity("b"), TestNetworks.Evidence("1"))]);
        Assert.Throws<OperationCanceledException>(() => NetworkFormats.Find(format)!.Write(network, TextWriter.Null, s_stopped));
    }

    [Theory]
    [MemberData(nameof(BibliographyFormatNames))]
    public void EveryWriterOfBibliographiesStops(string format) => Assert.Throws<OperationCanceledException>(
        () => BibliographyFormats.Find(format)!.Write([new ExoReference { Title = "A title" }], TextWriter.Null, s_stopped));

    [Theory]
    [InlineData("BibTeX")]
    [InlineData("RIS")]
    [InlineData("CSL-JSON")]
    [InlineData("EndNoteXML")]
    [InlineData("Markdown")]
    public void EveryReaderOfBibliographiesStops(string format)
    {
        using var written = new StringWriter();
        BibliographyFormats.Find(format)!.Write(Enumerable.Range(1, 50).Select(i => new ExoReference { Title = $"Title {i}" }), written, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var read = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in BibliographyReader.ReadText(written.ToString(), null, stop.Token))
            {
                if (++read == 3)
                {
                    stop.Cancel();
                }
            }
        });
        Assert.Equal(3, read);
    }

    [Fact]
    public void ReadersOfArticlesStop()
    {
        Assert.Throws<OperationCanceledException>(() => ArticleReader.ReadFile(TestFiles.SeedArticle, s_stopped).Count());
        Assert.Throws<OperationCanceledException>(() => ArticleReader.ReadText(File.ReadAllText(TestFiles.SeedArticle), null, s_stopped).Count());
    }

    [Fact]
    public void VocabulariesStop()
    {
        const string Terms = "source: own\nkind: Protein\nterms:\n  - {name: FROB1}\n";
        var root = new YamlReader().Read(Terms, "own.yaml");
        Assert.Throws<OperationCanceledException>(() => new YamlReader().Read(Terms, "own.yaml", s_stopped));
        Assert.Throws<OperationCanceledException>(() => TermFile.Read(root, "own.yaml", s_stopped));
    }

    [Fact]
    public void ComparisonsStop()
    {
        var references = new[] { new ExoReference { Title = "A title" }, new ExoReference { Title = "A title" } };
        var network = TestNetworks.NetworkOf(
            [TestNetworks.Relation(TestNetworks.Entity("a"), ExoRelationType.Promotes, TestNetworks.Entity("b"), TestNetworks.Evidence("1"))]);
        Assert.Throws<OperationCanceledException>(() => ReferenceComparison.Duplicates(references, s_stopped));
        Assert.Throws<OperationCanceledException>(() => ReferenceComparison.Compare(references, references, s_stopped));
        Assert.Throws<OperationCanceledException>(() => NetworkComparer.Compare(network, network, s_stopped).Count());
    }
}
