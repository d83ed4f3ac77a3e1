using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Benchmarks.Score;

/// <summary>The molecules that an abstract says vesicles carry. What one side calls cargo and the other a marker is no error.</summary>
internal sealed class CargoScore : IScoreTask
{
    /// <inheritdoc/>
    public string Name => "cargo";

    /// <inheritdoc/>
    public string Gold => "folder of annotations.jsonl and the texts ID.txt (title, empty line, abstract)";

    /// <inheritdoc/>
    public IEnumerable<ScoredDocument> Score(string path)
    {
        foreach (var gold in VesicleGold.Read(path))
        {
            var expected = gold.Annotations.GetProperty("cargo").EnumerateArray().Select(cargo => gold.Know(cargo, "name", "surface", "aliases")).ToHashSet(StringComparer.Ordinal);
            var goldMarkers = gold.Annotations.GetProperty("markers").EnumerateArray().Select(marker => gold.Know(marker, "symbol", "surface", "aliases")).ToHashSet(StringComparer.Ordinal);
            var analysis = new ArticleAnalysis(gold.Article, ScoreRules.Library);
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var cargo in CargoFinder.Find(analysis).Where(cargo => !cargo.IsClass))
            {
                found.TryAdd(gold.NameOf(cargo.Name, cargo.Text), cargo.Sentence);
            }

            foreach (var marker in MarkerFinder.Find(analysis))
            {
                if (gold.NameOf(marker.Symbol, marker.Name) is var name && expected.Contains(name))
                {
                    found.TryAdd(name, marker.Sentence);
                }
            }

            yield return new ScoredDocument(gold.Id, expected, [.. found.Keys.Where(name => expected.Contains(name) || !goldMarkers.Contains(name))]) { Sentences = found };
        }
    }
}
