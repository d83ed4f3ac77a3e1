using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExoTools.Core.Tests.Reading;

/// <summary>The file that holds every element of JATS that is mapped or passed over, and the list that says which.</summary>
internal static partial class JatsFixture
{
    public static string EverythingPath { get; } = TestFiles.Fixture("Jats", "everything.xml");

    /// <summary>What becomes of each element: its name, "mapped" or "ignored", and where to or why.</summary>
    public static IReadOnlyDictionary<string, (string Fate, string Note)> Elements { get; } = File.ReadLines(TestFiles.Fixture("Jats", "elements.tsv"))
        .Skip(1).Select(line => line.Split('\t')).ToDictionary(fields => fields[0], fields => (fields[1], fields[2]), StringComparer.Ordinal);

    public static XDocument Everything { get; } = XDocument.Load(EverythingPath);

    public static IReadOnlyList<ExoArticle> Read() => [.. ExoTools.Reading.ArticleReader.ReadFile(EverythingPath).Select(item => item.Article ?? throw new InvalidDataException(item.Problem!.ToString()))];

    public static string Fold(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
