using ExoTools.Findings.Analysis;

namespace ExoTools.Findings;

/// <summary>Finds the relations that the sentences of an article state, by the rules of relations.yaml.</summary>
public static class RelationFinder
{
    /// <summary>The relations of an article: one for each meaning, with all its evidence, in the order of the text.</summary>
    public static IReadOnlyList<ExoRelation> Find(ArticleAnalysis article) => Merge(article.Statements.SelectMany(Stated));

    // What a sentence says in the name itself ("exosomal miR-21") is a relation too, where the molecule is named.
    private static IEnumerable<StatedRelation> Stated(SentenceStatements statements)
    {
        foreach (var relation in statements.Relations)
        {
            yield return relation;
        }

        foreach (var (cargo, vesicle, sentence) in statements.Carried)
        {
            if (cargo.Kind != ExoEntityKind.MoleculeClass && !statements.Relations.Any(relation => relation.Type == ExoRelationType.Carries && relation.TargetMention.Name == cargo.Name))
            {
                yield return new StatedRelation(
                    vesicle, vesicle.ToEntity(sentence.Text), ExoRelationType.Carries, cargo, cargo.ToEntity(sentence.Text), ExoRelationSign.Unknown,
                    Negated: false, Speculative: false, vesicle.Span.In(sentence.Text), sentence.Evidence(cargo.Span));
            }
        }
    }

    private static ExoRelation[] Merge(IEnumerable<StatedRelation> found) =>
    [
        .. found
            .GroupBy(relation => (relation.Source.Name, relation.Source.Kind, relation.Type, relation.Target.Name, relation.Target.Kind, relation.Sign, relation.Negated))
            .Select(same => new ExoRelation(same.First().Source, same.Key.Type, same.First().Target, [.. same.Select(relation => relation.Evidence).DistinctBy(evidence => (evidence.Section, evidence.SentenceOffset))])
            {
                Sign = same.Key.Sign,
                Negated = same.Key.Negated,
                Speculative = same.All(relation => relation.Speculative),
                Trigger = same.First().Trigger,
            }),
    ];
}
