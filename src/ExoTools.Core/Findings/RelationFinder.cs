using ExoTools.Findings.Analysis;

namespace ExoTools.Findings;

/// <summary>Finds the relations that the sentences of an article state, by the rules of relations.yaml.</summary>
public static class RelationFinder
{
    /// <summary>The relations of an article: one for each meaning, with all its evidence, in the order of the text.</summary>
    public static IReadOnlyList<ExoRelation> Find(ArticleAnalysis article) => article.Relations;

    /// <summary>Merges what the sentences state; an article keeps it, since its pathways tell their relations too.</summary>
    internal static IReadOnlyList<ExoRelation> Read(ArticleAnalysis article) => Merge(article.Statements.SelectMany(Stated).Concat(new TableReader(article).Relations()), article);

    // What a sentence says in the name itself ("exosomal miR-21") is a relation too, where the molecule is named.
    private static IEnumerable<(StatedRelation Relation, SentenceAnalysis Sentence)> Stated(SentenceStatements statements)
    {
        foreach (var relation in statements.Relations)
        {
            yield return (relation, statements.Sentence);
        }

        foreach (var (cargo, vesicle, sentence) in statements.Carried)
        {
            if (cargo.Kind != ExoEntityKind.MoleculeClass && !statements.Relations.Any(relation => relation.Type == ExoRelationType.Carries && relation.TargetMention.Name == cargo.Name))
            {
                var relation = new StatedRelation(
                    vesicle, vesicle.ToEntity(sentence.Text), ExoRelationType.Carries, cargo, cargo.ToEntity(sentence.Text), ExoRelationSign.Unknown,
                    Negated: false, Speculative: false, vesicle.Span.In(sentence.Text), sentence.Evidence(cargo.Span));
                yield return (relation, sentence);
            }
        }
    }

    private static ExoRelation[] Merge(IEnumerable<(StatedRelation Relation, SentenceAnalysis Sentence)> found, ArticleAnalysis article)
    {
        var contexts = new RelationContextReader(article);
        var merged = found
            .GroupBy(item => (item.Relation.Source.Name, item.Relation.Source.Kind, item.Relation.Type, item.Relation.Target.Name, item.Relation.Target.Kind, item.Relation.Sign, item.Relation.Negated))
            .Select(same => One([.. same], contexts))
            .ToArray();
        var opposed = merged
            .GroupBy(relation => (relation.Source, relation.SourceKind, relation.Target, relation.TargetKind))
            .Where(Contradict)
            .Select(pair => pair.Key)
            .ToHashSet();
        return opposed.Count == 0 ? merged : Array.ConvertAll(merged, relation => opposed.Contains((relation.Source, relation.SourceKind, relation.Target, relation.TargetKind)) ? relation.AsConflicting() : relation);
    }

    private static ExoRelation One(IReadOnlyList<(StatedRelation Relation, SentenceAnalysis Sentence)> same, RelationContextReader contexts)
    {
        var first = same[0].Relation;
        return new ExoRelation(
            first.Source, first.Type, first.Target,
            [.. same.Select(item => item.Relation.Evidence).DistinctBy(evidence => (evidence.Section, evidence.SentenceOffset))])
        {
            Sign = first.Sign,
            Negated = first.Negated,
            Speculative = same.All(item => item.Relation.Speculative),
            Trigger = first.Trigger,
            Context = contexts.Read(same),
        };
    }

    // One sentence says that it furthers, another that it hinders; or that it does, and that it does not.
    private static bool Contradict(IEnumerable<ExoRelation> pair)
    {
        var said = pair.Where(relation => relation.Sign != ExoRelationSign.Unknown).Select(relation => (relation.Sign, relation.Negated)).ToHashSet();
        return said.Contains((ExoRelationSign.Positive, false)) && said.Contains((ExoRelationSign.Negative, false))
            || said.Any(one => said.Contains((one.Sign, !one.Negated)));
    }
}
