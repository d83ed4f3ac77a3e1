using System.Reflection;

namespace ExoTools.Module.Tests.Harness;

/// <summary>Where the build put what is tested.</summary>
internal static class Built
{
    public static string Manifest { get; } = Metadata("ModuleManifest");

    public static string ModuleFolder { get; } = Path.GetDirectoryName(Manifest)!;

    public static string SeedArticle { get; } = Directory.GetFiles(Path.Combine(ModuleFolder, "seeds", "articles")).Single();

    public static string Shell { get; } = Metadata("Shell");

    public static string OtherYamlDotNet { get; } = Path.Combine(AppContext.BaseDirectory, "YamlDotNet-16", "YamlDotNet.dll");

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
