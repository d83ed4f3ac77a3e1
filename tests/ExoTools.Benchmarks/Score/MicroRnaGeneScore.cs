using System.Globalization;
using System.Xml.Linq;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Language;

namespace ExoTools.Benchmarks.Score;

/// <summary>
/// Pairs of specific microRNAs and genes that a sentence ties together, with the names given. Where the corpus' table of
/// directions lies beside it ("…train….xml" and "scai_train_rels.tsv"), direction and polarity are judged too.
/// </summary>
internal sealed class MicroRnaGeneScore : IScoreTask
{
    private const string PairType = "Specific_miRNAs-Genes/Proteins";

    /// <inheritdoc/>
    public string Name => "mirna-gene";

    /// <inheritdoc/>
    public string Gold => "XML of the SCAI miRNA corpus (sentences with entities and pairs)";

    /// <inheritdoc/>
    public IEnumerable<ScoredDocument> Score(string path)
    {
        var directions = ReadDirections(path);
        foreach (var document in XDocument.Load(path).Root!.Elements("document"))
        {
            yield return Score(document, directions);
        }
    }

    private static ScoredDocument Score(XElement document, Dictionary<string, (string Order, string Way)> directions)
    {
        var given = new List<GivenMention>();
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        var annotated = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<ExoAbstractSection>();
        foreach (var sentence in document.Elements("sentence"))
        {
            var label = sentence.Attribute("id")!.Value;
            var section = $"Abstract/{label}";
            parts.Add(new ExoAbstractSection { Label = label, Text = sentence.Attribute("text")!.Value });
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var entity in sentence.Elements("entity"))
            {
                if (KindOf(entity.Attribute("type")!.Value) is not ExoEntityKind.Unknown and var kind)
                {
                    var offsets = entity.Attribute("charOffset")!.Value.Split('-').Select(offset => int.Parse(offset, CultureInfo.InvariantCulture)).ToArray();
                    var name = entity.Attribute("text")!.Value.ToLowerInvariant();
                    names.Add(entity.Attribute("id")!.Value, name);

                    // The corpus counts the last character in.
                    given.Add(new GivenMention(section, new TextSpan(offsets[0], offsets[^1] + 1 - offsets[0]), name, kind));
                }
            }

            foreach (var pair in sentence.Elements("pair").Where(pair => pair.Attribute("type")!.Value == PairType))
            {
                var answer = Answer(section, names[pair.Attribute("e1")!.Value], names[pair.Attribute("e2")!.Value]);
                annotated.Add(answer);
                if (pair.Attribute("interaction")!.Value == "True")
                {
                    expected.TryAdd(answer, pair.Attribute("id")!.Value);
                }
            }
        }

        var analysis = new ArticleAnalysis(new ExoArticle { Abstract = parts }, ScoreRules.Library, new GivenMentions(given));
        var found = new Dictionary<string, List<ExoRelation>>(StringComparer.Ordinal);
        foreach (var relation in RelationFinder.Find(analysis))
        {
            foreach (var section in relation.Evidence.Select(evidence => evidence.Section))
            {
                var answer = relation.SourceKind == ExoEntityKind.MiRna
                    ? Answer(section, relation.SourceEntity.Term, relation.TargetEntity.Term)
                    : Answer(section, relation.TargetEntity.Term, relation.SourceEntity.Term);
                if (annotated.Contains(answer))
                {
                    (found.TryGetValue(answer, out var same) ? same : found[answer] = []).Add(relation);
                }
            }
        }

        var sentences = parts.ToDictionary(part => $"Abstract/{part.Label}", part => part.Text, StringComparer.Ordinal);
        return new ScoredDocument(document.Attribute("origId")!.Value, expected.Keys, found.Keys)
        {
            Sentences = annotated.ToDictionary(
                answer => answer,
                answer => (found.TryGetValue(answer, out var said) ? $"{said[0]} by '{said[0].Trigger}': " : "") + sentences[answer.Split('\t')[0]],
                StringComparer.Ordinal),
            Details = Judge(expected, found, directions),
        };
    }

    private static Dictionary<string, (int, int)> Judge(
        Dictionary<string, string> expected, Dictionary<string, List<ExoRelation>> found, Dictionary<string, (string Order, string Way)> directions)
    {
        var direction = (Right: 0, Of: 0);
        var polarity = (Right: 0, Of: 0);
        foreach (var (answer, pair) in expected)
        {
            if (!found.TryGetValue(answer, out var said) || !directions.TryGetValue(pair, out var gold))
            {
                continue;
            }

            var acting = said.Where(relation => relation.Type != ExoRelationType.AssociatedWith).ToList();
            if (acting.Count > 0 && gold.Order is "MIR_GENE" or "GENE_MIR")
            {
                direction.Of++;
                direction.Right += acting.Exists(relation => (relation.SourceKind == ExoEntityKind.MiRna) == (gold.Order == "MIR_GENE")) ? 1 : 0;
            }

            var expectedSign = gold.Way switch
            {
                "UP" => ExoRelationSign.Positive,
                "DOWN" or "TARGET" => ExoRelationSign.Negative,
                _ => ExoRelationSign.Unknown,
            };
            if (expectedSign != ExoRelationSign.Unknown && said.Exists(relation => relation.Sign != ExoRelationSign.Unknown))
            {
                polarity.Of++;
                polarity.Right += said.Exists(relation => relation.Sign == expectedSign) ? 1 : 0;
            }
        }

        return new Dictionary<string, (int, int)> { ["direction"] = direction, ["polarity"] = polarity };
    }

    private static Dictionary<string, (string Order, string Way)> ReadDirections(string path)
    {
        var split = Path.GetFileName(path).Contains("test", StringComparison.OrdinalIgnoreCase) ? "test" : "train";
        var table = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $"scai_{split}_rels.tsv");
        var directions = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (File.Exists(table))
        {
            foreach (var fields in File.ReadLines(table).Select(line => line.Split('\t')))
            {
                directions[fields[0].Trim()] = (fields[1].Trim(), fields[2].Trim());
            }
        }

        return directions;
    }

    private static ExoEntityKind KindOf(string type) => type switch
    {
        "Specific_miRNAs" => ExoEntityKind.MiRna,
        "Genes/Proteins" => ExoEntityKind.Protein,
        _ => ExoEntityKind.Unknown,
    };

    private static string Answer(string section, string microRna, string gene) => $"{section}\t{microRna}\t{gene}";
}
