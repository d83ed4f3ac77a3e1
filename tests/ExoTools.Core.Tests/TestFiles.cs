namespace ExoTools.Core.Tests;

/// <summary>The files that tests read, beside the test program.</summary>
internal static class TestFiles
{
    public static string Seeds { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static string SeedArticle { get; } = Path.Combine(Seeds, "articles", "000_a86765afb2f92000.txt");

    public static string Fixture(params string[] parts) => Path.Combine([AppContext.BaseDirectory, "Fixtures", .. parts]);
}
