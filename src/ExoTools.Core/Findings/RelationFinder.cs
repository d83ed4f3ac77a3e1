using ExoTools.Findings.Analysis;

namespace ExoTools.Findings;

/// <summary>Finds the relations that the sentences of an article state, by the rules of relations.yaml.</summary>
public static class RelationFinder
{
    /// <summary>The relations of an article: one for each meaning, with all its evidence, in the order of the text.</summary>
    public static IReadOnlyList<ExoRelation> Find(ArticleAnalysis article)
    {
        var found = new List<StatedRelation>();
        foreach (var passage in article.Passages)
        {
            // A title announces; it states nothing that the text does not.
            if (passage.Passage.Kind == ExoPassageKind.Title)
            {
                continue;
            }

            IReadOnlyList<Mention> before = [];
            foreach (var sentence in passage.Sentences)
            {
                var mentions = article.MentionsOf(sentence);
                if (mentions.Count > 0)
                {
                    var units = ClauseUnits.Read(sentence, mentions, before, article.Vocabulary.RelationRules);
                    found.AddRange(new FrameMatcher(units, sentence, article.Vocabulary.RelationRules).Match());
                    before = [.. units.SelectMany(unit => unit.Mentions).DistinctBy(mention => (mention.Name, mention.Qualifier))];
                }
                else if (!sentence.IsGlossary)
                {
                    before = [];
                }
            }
        }

        return Merge(found);
    }

    private static ExoRelation[] Merge(List<StatedRelation> found) =>
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
