using ExoTools.Adapters;
using ExoTools.Vocabulary;

namespace ExoTools.Benchmarks.Score;

/// <summary>The vocabulary and the rules of the repository that the program was built in.</summary>
internal static class ScoreRules
{
    public static VocabularyLibrary Library { get; } = new(Path.Combine(RepositoryRoot(), "seeds", "vocabulary"), () => new YamlReader());

    private static string RepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ExoTools.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("The folder of ExoTools.sln was not found above the program.");
    }
}
