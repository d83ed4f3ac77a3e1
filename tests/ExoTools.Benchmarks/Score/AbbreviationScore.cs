using System.Text.Json;
using ExoTools.Language;

namespace ExoTools.Benchmarks.Score;

/// <summary>Abbreviations: distinct pairs of each document; short and long form must both be exact, save for runs of blanks.</summary>
internal sealed class AbbreviationScore : IScoreTask
{
    /// <inheritdoc/>
    public string Name => "abbreviations";

    /// <inheritdoc/>
    public string Gold => "JSON list of {pmid, title, abstract, pairs: [[short, long], ...]} (MED1250)";

    /// <inheritdoc/>
    public IEnumerable<ScoredDocument> Score(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var record in json.RootElement.EnumerateArray())
        {
            var expected = new HashSet<string>(StringComparer.Ordinal);
            foreach (var pair in record.GetProperty("pairs").EnumerateArray())
            {
                expected.Add(Answer(pair[0].GetString()!, pair[1].GetString()!));
            }

            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in (string[])["title", "abstract"])
            {
                var text = record.GetProperty(name).GetString() ?? "";
                foreach (var definition in AbbreviationFinder.Find(text, SentenceSplitter.Split(text)).Definitions)
                {
                    found.Add(Answer(definition.ShortForm.In(text), definition.LongForm.In(text)));
                }
            }

            yield return new ScoredDocument(record.GetProperty("pmid").GetString()!, expected, found);
        }
    }

    private static string Answer(string shortForm, string longForm) =>
        string.Join('\t', new[] { shortForm, longForm }.Select(form => string.Join(' ', form.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
