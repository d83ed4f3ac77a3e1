using System.Text.Json.Nodes;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Pages of invented articles, and what a person reads from them.</summary>
internal static class PageFixtures
{
    /// <summary>The names of the fixtures, each with the number of an article in it.</summary>
    public static TheoryData<string, int> Articles
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Names)
            {
                for (var i = 0; i < Expected(name).Count; i++)
                {
                    data.Add(name, i);
                }
            }

            return data;
        }
    }

    public static IEnumerable<string> Names => Directory.EnumerateFiles(TestFiles.Fixture("Pages"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static string PathOf(string name) => TestFiles.Fixture("Pages", name + ".txt");

    public static JsonArray Expected(string name) => JsonNode.Parse(File.ReadAllText(TestFiles.Fixture("Pages", name + ".expected.json")))!.AsArray();

    public static List<ExoArticle> Read(string name) => ArticlesOf(ArticleReader.ReadFile(PathOf(name)));

    public static List<ExoArticle> ReadText(string text) => ArticlesOf(Items(text));

    /// <summary>Articles and problems of a text.</summary>
    public static List<ReadItem> Items(string text, string? source = null) => [.. ArticleReader.ReadText(text, source, TestContext.Current.CancellationToken)];

    /// <summary>Articles and problems of a file's bytes.</summary>
    public static List<ReadItem> Items(byte[] bytes) => [.. ArticleReader.ReadBytes(bytes, null, TestContext.Current.CancellationToken)];

    private static List<ExoArticle> ArticlesOf(IEnumerable<ReadItem> items) =>
        [.. items.Select(item => item.Article ?? throw new InvalidOperationException(item.Problem!.ToString()))];
}
