using ExoTools.Language;

namespace ExoTools.Benchmarks.Score;

/// <summary>
/// Mentions of one kind: every span must be exact. A list that the gold marks as one ("miR-141/200c") is found where its members are,
/// from its start to its end. Compared with the spans taken one by one, and with whatever overlaps.
/// </summary>
/// <param name="name">The word on the command line.</param>
/// <param name="gold">What the gold file is.</param>
/// <param name="read">Reads it.</param>
/// <param name="type">The type of entity that the file gives them.</param>
/// <param name="kinds">The kinds that the engine gives them.</param>
internal sealed class MentionScore(
    string name, string gold, Func<string, IEnumerable<GoldArticle>> read, string type, IReadOnlyList<ExoEntityKind> kinds) : IScoreTask
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Gold => gold;

    /// <inheritdoc/>
    public IEnumerable<ScoredDocument> Score(string path) => Documents(path, JoinLists);

    /// <inheritdoc/>
    public IEnumerable<ScoredSeries> Compare(string path) =>
    [
        new("each member of a list by itself", [.. Documents(path, (found, _) => found)]),
        new("whatever overlaps", [.. Documents(path, (found, gold) => found.Select(span => Overlapped(span, gold)))]),
    ];

    private static IEnumerable<TextSpan> JoinLists(IReadOnlyList<TextSpan> found, IReadOnlyList<TextSpan> gold)
    {
        foreach (var span in found)
        {
            var list = Overlapped(span, gold);
            var members = found.Where(list.Contains).ToList();
            yield return members.Count > 1 && members.Min(member => member.Start) == list.Start && members.Max(member => member.End) == list.End ? list : span;
        }
    }

    private static TextSpan Overlapped(TextSpan span, IReadOnlyList<TextSpan> gold)
    {
        foreach (var other in gold)
        {
            if (other.Start < span.End && span.Start < other.End)
            {
                return other;
            }
        }

        return span;
    }

    private IEnumerable<ScoredDocument> Documents(string path, Func<IReadOnlyList<TextSpan>, IReadOnlyList<TextSpan>, IEnumerable<TextSpan>> answers)
    {
        foreach (var article in read(path))
        {
            var gold = article.Entities.Where(entity => entity.Type == type).Select(entity => entity.Span).Distinct().ToList();
            var found = article.Find(ScoreRules.Library).Where(found => kinds.Contains(found.Mention.Kind)).Select(found => found.Span).Distinct().ToList();
            yield return new ScoredDocument(
                article.Id, gold.ConvertAll(article.Answer).ToHashSet(StringComparer.Ordinal), answers(found, gold).Select(article.Answer).ToHashSet(StringComparer.Ordinal));
        }
    }
}
