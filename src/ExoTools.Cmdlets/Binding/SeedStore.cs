using ExoTools.Vocabulary;

namespace ExoTools.Binding;

/// <summary>The files shipped in the module's seeds folder. Nothing is looked up before it is asked for.</summary>
internal static class SeedStore
{
    private static readonly Lazy<IReadOnlyList<string>> s_articles = new(() => List("articles", "*"));
    private static readonly Lazy<VocabularyLibrary> s_library = new(OpenLibrary);

    /// <summary>The folder of the module.</summary>
    public static string ModuleFolder { get; } = Path.GetDirectoryName(typeof(SeedStore).Assembly.Location)!;

    /// <summary>The folder of the vocabulary and rules.</summary>
    public static string VocabularyFolder { get; } = Path.Combine(ModuleFolder, "seeds", "vocabulary");

    /// <summary>The paths of the shipped articles, by name.</summary>
    public static IReadOnlyList<string> Articles => s_articles.Value;

    /// <summary>The vocabulary and rules; nothing is read before a finding needs it, and what is read serves every runspace.</summary>
    public static VocabularyLibrary Library => s_library.Value;

    private static VocabularyLibrary OpenLibrary() => new(VocabularyFolder, AdapterLoader.CreateYamlReader);

    private static string[] List(string folder, string pattern)
    {
        var path = Path.Combine(ModuleFolder, "seeds", folder);
        if (!Directory.Exists(path))
        {
            return [];
        }

        var files = Directory.GetFiles(path, pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
