using System.Reflection;

namespace ExoTools.Module.Tests.Harness;

/// <summary>Where the build put what is tested.</summary>
internal static class Built
{
    public static string Manifest { get; } = Metadata("ModuleManifest");

    public static string ModuleFolder { get; } = Path.GetDirectoryName(Manifest)!;

    public static string SeedArticle { get; } = Directory.GetFiles(Path.Combine(ModuleFolder, "seeds", "articles")).Single();

    public static string Shell { get; } = Metadata("Shell");

    /// <summary>Another version of a library that the module brings.</summary>
    public static string OtherYamlDotNet(string major) => Path.Combine(AppContext.BaseDirectory, "YamlDotNet-" + major, "YamlDotNet.dll");

    /// <summary>The folder of the sources.</summary>
    public static string Repository { get; } = Metadata("Repository");

    /// <summary>The XML documentation of the module's assemblies.</summary>
    public static string[] Comments { get; } = [Path.Combine(Metadata("Comments"), "ExoTools.xml"), Path.Combine(Metadata("Comments"), "ExoTools.Core.xml")];

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
