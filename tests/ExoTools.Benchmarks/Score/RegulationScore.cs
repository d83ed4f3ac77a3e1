using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Benchmarks.Score;

/// <summary>
/// Regulation among annotated molecules: pairs (what acts, what it acts on) of each document. A pair is annotated where the cause and
/// the theme of a regulation event both come down to a gene, protein or chemical, through the themes of the events between.
/// Signs are judged where both sides give one.
/// </summary>
internal sealed class RegulationScore : IScoreTask
{
    /// <inheritdoc/>
    public string Name => "regulation";

    /// <inheritdoc/>
    public string Gold => "tar.gz of BioNLP standoff (.txt, .a1, .a2) with Regulation events (CG 2013)";

    /// <inheritdoc/>
    public IEnumerable<ScoredDocument> Score(string path)
    {
        foreach (var document in StandoffDocument.Read(path))
        {
            var expected = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
            foreach (var regulation in document.Events.Values.Where(IsRegulation))
            {
                AddPairs(document, regulation, expected);
            }

            var entities = document.Entities.Values.Where(entity => KindOf(entity) != ExoEntityKind.Unknown).ToList();
            var names = entities.Select(entity => document.NameOf(entity.Id)).ToHashSet(StringComparer.Ordinal);
            var given = new GivenMentions(entities.Select(entity => new GivenMention("Abstract", entity.Span, document.NameOf(entity.Id), KindOf(entity))));
            var article = new ExoArticle { Abstract = [new ExoAbstractSection { Text = document.Text }] };
            var relations = RelationFinder.Find(new ArticleAnalysis(article, ScoreRules.Library, given))
                .Where(relation => IsAnnotated(relation.Type) && names.Contains(relation.SourceEntity.Term) && names.Contains(relation.TargetEntity.Term))
                .GroupBy(relation => Pair(relation.SourceEntity.Term, relation.TargetEntity.Term));
            int right = 0, of = 0;
            var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in relations)
            {
                sentences[pair.Key] = $"{pair.First().Type} by '{pair.First().Trigger}': {pair.First().Sentence}";
                if (expected.TryGetValue(pair.Key, out var signs) && !signs.SetEquals([0]))
                {
                    foreach (var sign in pair.Select(relation => SignOf(relation)).Where(sign => sign != 0).Distinct())
                    {
                        of++;
                        right += signs.Contains(sign) ? 1 : 0;
                        sentences[pair.Key] = signs.Contains(sign) ? sentences[pair.Key] : "WRONG SIGN " + sentences[pair.Key];
                    }
                }
            }

            yield return new ScoredDocument(document.Id, expected.Keys, [.. sentences.Keys])
            {
                Details = new Dictionary<string, (int, int)> { ["sign"] = (right, of) },
                Sentences = sentences,
            };
        }
    }

    private static bool IsRegulation(StandoffEvent candidate) => candidate.Type.EndsWith("egulation", StringComparison.Ordinal);

    private static ExoEntityKind KindOf(StandoffEntity entity) => entity.Type switch
    {
        "Gene_or_gene_product" => ExoEntityKind.Protein,
        "Simple_chemical" => ExoEntityKind.Drug,
        _ => ExoEntityKind.Unknown,
    };

    // The events know regulation of any sign; what vesicles carry and what only goes together they do not know.
    private static bool IsAnnotated(ExoRelationType type) =>
        type is ExoRelationType.Promotes or ExoRelationType.Suppresses or ExoRelationType.Regulates or ExoRelationType.Targets;

    private static int SignOf(ExoRelation relation) => relation.Sign switch
    {
        ExoRelationSign.Positive => 1,
        ExoRelationSign.Negative => -1,
        _ => 0,
    };

    private static string Pair(string source, string target) => $"{source}\t{target}";

    private static void AddPairs(StandoffDocument document, StandoffEvent regulation, Dictionary<string, HashSet<int>> pairs)
    {
        foreach (var (cause, causeSign) in regulation.Arguments.Where(argument => argument.Role == "Cause").SelectMany(argument => Resolve(document, argument.Id, [])))
        {
            foreach (var (theme, themeSign) in regulation.Arguments.Where(argument => argument.Role == "Theme").SelectMany(argument => Resolve(document, argument.Id, [])))
            {
                var (source, target) = (document.NameOf(cause), document.NameOf(theme));
                if (source == target)
                {
                    continue;
                }

                if (!pairs.TryGetValue(Pair(source, target), out var signs))
                {
                    pairs.Add(Pair(source, target), signs = []);
                }

                signs.Add(Sign(regulation) * causeSign * themeSign);
            }
        }
    }

    // What an argument comes down to, with the sign of the events on the way (an unsigned one leaves it as it is).
    private static IEnumerable<(string Entity, int Sign)> Resolve(StandoffDocument document, string id, IReadOnlyList<string> seen)
    {
        if (document.Entities.TryGetValue(id, out var entity))
        {
            return KindOf(entity) == ExoEntityKind.Unknown ? [] : [(id, 1)];
        }

        if (seen.Contains(id) || !document.Events.TryGetValue(id, out var inner))
        {
            return [];
        }

        var sign = Sign(inner) is -1 || inner.Type is "Breakdown" or "Catabolism" ? -1 : 1;
        return inner.Arguments
            .Where(argument => argument.Role is "Theme" or "Instrument")
            .SelectMany(argument => Resolve(document, argument.Id, [.. seen, id]))
            .Select(resolved => (resolved.Entity, resolved.Sign * sign));
    }

    private static int Sign(StandoffEvent regulation) => regulation.Type switch
    {
        "Positive_regulation" => 1,
        "Negative_regulation" => -1,
        _ => 0,
    };
}
