using System.Reflection;

namespace ExoTools.Benchmarks.Speed;

/// <summary>Where the sources and the staged module lie; the benchmarks run in folders of their own.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("Repository");

    public static string Manifest { get; } = Metadata("ModuleManifest");

    public static string SeedArticle { get; } = Directory.GetFiles(Path.Combine(Root, "seeds", "articles")).Order(StringComparer.Ordinal).First();

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
