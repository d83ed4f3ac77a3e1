using System.Text;
using BenchmarkDotNet.Attributes;
using ExoTools.Reading;

namespace ExoTools.Benchmarks.Speed;

/// <summary>Reading 50 MB of pages in one file: the shipped page again and again. MB/s are 50 by the seconds.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class PageBenchmarks
{
    private const int Size = 50_000_000;

    private string _file = "";

    /// <summary>Writes the file.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _file = Path.GetTempFileName();
        var page = File.ReadAllText(Repository.SeedArticle) + "\n\n";
        using var writer = new StreamWriter(_file, append: false, new UTF8Encoding(false));
        for (long written = 0; written < Size; written += page.Length)
        {
            writer.Write(page);
        }
    }

    /// <summary>Removes the file.</summary>
    [GlobalCleanup]
    public void CleanUp() => File.Delete(_file);

    /// <summary>Passes over the bytes, as a measure of what the machine can do at best.</summary>
    [Benchmark(Baseline = true)]
    public long ReadText()
    {
        using var reader = new StreamReader(_file);
        long length = 0;
        while (reader.ReadLine() is { } line)
        {
            length += line.Length;
        }

        return length;
    }

    /// <summary>Reads all articles.</summary>
    [Benchmark]
    public int ReadArticles() => ArticleReader.ReadFile(_file, CancellationToken.None).Count(item => item.Article is not null);
}
