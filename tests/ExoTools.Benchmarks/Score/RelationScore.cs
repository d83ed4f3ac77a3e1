using System.Text.Json;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Benchmarks.Score;

/// <summary>
/// The relations that an abstract about vesicles states, strictly: source, type, target and whether it is denied must all be right.
/// Types, sources and targets that the set does not annotate are left aside.
/// </summary>
internal sealed class RelationScore : IScoreTask
{
    private const string Vesicle = "EV";

    /// <inheritdoc/>
    public string Name => "relations";

    /// <inheritdoc/>
    public string Gold => "folder of annotations.jsonl and the texts ID.txt (title, empty line, abstract)";

    /// <inheritdoc/>
    public IEnumerable<ScoredDocument> Score(string path)
    {
        foreach (var gold in VesicleGold.Read(path))
        {
            var expected = gold.Annotations.GetProperty("relations").EnumerateArray().Select(relation => Answer(gold, relation)).ToHashSet(StringComparer.Ordinal);
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var relation in RelationFinder.Find(new ArticleAnalysis(gold.Article, ScoreRules.Library)).Where(IsAnnotated))
            {
                var source = relation.SourceKind is ExoEntityKind.Vesicle or ExoEntityKind.MoleculeClass ? Vesicle : NameOf(gold, relation.SourceEntity);
                found.TryAdd(Answer(source, relation.Type.ToString(), NameOf(gold, relation.TargetEntity), relation.Negated), relation.Sentence);
            }

            yield return new ScoredDocument(gold.Id, expected, found.Keys) { Sentences = found };
        }
    }

    private static string Answer(VesicleGold gold, JsonElement relation) => Answer(
        gold.Know(relation, "source", "source_surface", "source_aliases"),
        relation.GetProperty("relation").GetString()!,
        gold.Know(relation, "target", "target_surface", "target_aliases"),
        relation.GetProperty("negated").GetBoolean());

    private static string Answer(string source, string type, string target, bool negated) => $"{source}\t{(negated ? "not " : "")}{type}\t{target}";

    private static string NameOf(VesicleGold gold, ExoEntity entity) => gold.NameOf(entity.Term, entity.Name, entity.Text);

    // The set knows these types alone, and neither classes of molecules (those of vesicles stand for the vesicle) nor what cells do.
    private static bool IsAnnotated(ExoRelation relation) =>
        relation.Type is ExoRelationType.Carries or ExoRelationType.Promotes or ExoRelationType.Suppresses or ExoRelationType.Targets or ExoRelationType.ConfersResistance or ExoRelationType.Sensitizes
        && (relation.SourceKind is ExoEntityKind.Vesicle or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.Drug
            || (relation.SourceKind is ExoEntityKind.MoleculeClass && relation.Source != relation.SourceEntity.Term))
        && relation.TargetKind is ExoEntityKind.Process or ExoEntityKind.Pathway or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.Drug or ExoEntityKind.Cancer
        && !(relation.Type == ExoRelationType.Carries && relation.SourceKind != ExoEntityKind.Vesicle);
}
