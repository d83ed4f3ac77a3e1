using BenchmarkDotNet.Attributes;
using ExoTools.Adapters;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Reading;
using ExoTools.Vocabulary;

namespace ExoTools.Benchmarks.Speed;

/// <summary>Reading the shipped page, and finding what it says.</summary>
[MemoryDiagnoser]
public class SeedBenchmarks
{
    private readonly VocabularyLibrary _library = new(Path.Combine(Repository.Root, "seeds", "vocabulary"), () => new YamlReader());
    private byte[] _page = [];
    private ExoArticle _article = null!;

    /// <summary>Reads what is not measured: the file, and the rules.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _page = File.ReadAllBytes(Repository.SeedArticle);
        _article = ReadArticle();
        Relations();
    }

    /// <summary>From bytes to an article.</summary>
    [Benchmark(Baseline = true)]
    public ExoArticle ReadArticle() => ArticleReader.ReadBytes(_page, "seed", CancellationToken.None).Single().Article!;

    /// <summary>From an article to its markers.</summary>
    [Benchmark]
    public int Markers() => MarkerFinder.Find(new ArticleAnalysis(_article, _library)).Count();

    /// <summary>From an article to its relations.</summary>
    [Benchmark]
    public int Relations() => RelationFinder.Find(new ArticleAnalysis(_article, _library)).Count();

    /// <summary>From an article to its abbreviations.</summary>
    [Benchmark]
    public int Abbreviations() => AbbreviationFindings.Read(_article).Count();

    /// <summary>From bytes to all findings, as five cmdlets on one file do it.</summary>
    [Benchmark]
    public int ReadAndFindAll()
    {
        var article = ReadArticle();
        var analysis = new ArticleAnalysis(article, _library);
        return MarkerFinder.Find(analysis).Count() + CargoFinder.Find(analysis).Count() + StructureFinder.Find(analysis).Count()
            + PathwayFinder.Find(analysis).Count() + RelationFinder.Find(analysis).Count() + article.References.Count;
    }
}
