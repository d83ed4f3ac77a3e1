using ExoTools.Adapters;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Language;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>A stop is heeded within an article, and what no sentence is too long or too odd for.</summary>
public class CancellationTests
{
    private static readonly ExoArticle s_article = new()
    {
        Abstract = [new ExoAbstractSection { Text = string.Concat(Enumerable.Repeat("Exosomes carry miR-21. Western blotting showed CD63 in exosomes. The Wnt pathway promotes EMT. ", 200)) }],
    };

    public static TheoryData<string> Finders => ["markers", "cargo", "relations", "pathways", "structure", "methods", "evidence", "abbreviations"];

    [Theory]
    [MemberData(nameof(Finders))]
    public void EveryFinderStops(string finder)
    {
        using var stop = new CancellationTokenSource();
        var analysis = new ArticleAnalysis(s_article, Texts.Library, stop.Token);
        _ = analysis.MentionsOf(analysis.Passages[0].Sentences[0]);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => Run(finder, analysis));
    }

    [Theory]
    [MemberData(nameof(Finders))]
    public void EveryFinderStopsBeforeItStarts(string finder)
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Run(finder, new ArticleAnalysis(s_article, Texts.Library, stop.Token)));
    }

    [Fact]
    public void SentencesAndDefinitionsStop()
    {
        using var stop = new CancellationTokenSource();
        var text = s_article.Abstract[0].Text;
        var sentences = SentenceSplitter.Split(text);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => SentenceSplitter.Split(text, stop.Token));
        Assert.Throws<OperationCanceledException>(() => AbbreviationFinder.Find(text, sentences, stop.Token));
    }

    [Fact]
    public void AStopWhileTheTermsAreReadLeavesThemToTheNext()
    {
        using var stop = new CancellationTokenSource();
        var library = new VocabularyLibrary(Path.Combine(TestFiles.Seeds, "vocabulary"), () => new YamlReader());
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => library.WaitForMatcher(stop.Token));
        Assert.Equal("CD63", library.WaitForMatcher(CancellationToken.None).Whole("CD63").First().Name);
    }

    [Fact]
    public void AStopInTheMiddleEndsTheReading()
    {
        using var stop = new CancellationTokenSource();
        var seen = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var evidence in EvidenceFinder.Find(new ArticleAnalysis(s_article, Texts.Library, stop.Token), [EvidenceTerm.Of("miR-21", Texts.Library)]))
            {
                Assert.Equal("miR-21", evidence.Mention);
                if (++seen == 20)
                {
                    stop.Cancel();
                }
            }
        });
        Assert.Equal(20, seen);
    }

    // These end soon or not within anyone's patience: a cost that grows with the square of the length shows in the suite's time.
    [Theory]
    [InlineData("exosomes and metastasis promote ", 8_000)]
    [InlineData("(", 10_000)]
    [InlineData("([", 5_000)]
    [InlineData("miR-21, CD63 and ", 2_500)]
    [InlineData("CD63 which inhibits ", 5_000)]
    public void LongSentencesAreRead(string part, int times)
    {
        var analysis = Texts.Abstract("Exosomes carry " + string.Concat(Enumerable.Repeat(part, times)));
        foreach (var finder in Finders)
        {
            Run(finder, analysis);
        }

        Assert.All(analysis.Passages[^1].Sentences, sentence => Assert.InRange(sentence.Span.Length, 1, 4_001));
    }

    private static void Run(string finder, ArticleAnalysis analysis) => _ = finder switch
    {
        "markers" => MarkerFinder.Find(analysis).Count,
        "cargo" => CargoFinder.Find(analysis).Count,
        "relations" => RelationFinder.Find(analysis).Count,
        "pathways" => PathwayFinder.Find(analysis).Count,
        "structure" => StructureFinder.Find(analysis).Count,
        "methods" => MethodFinder.Find(analysis).Count,
        "abbreviations" => AbbreviationFindings.Read(analysis.Article, analysis.Cancellation).Count(),
        _ => EvidenceFinder.Find(analysis, [EvidenceTerm.Of("miR-21", Texts.Library)]).Count(),
    };
}
