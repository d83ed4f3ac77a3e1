using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;

namespace ExoTools.Findings;

/// <summary>Finds the pathways that an article names, what it says they are or do, and the relations that they take part in.</summary>
public static class PathwayFinder
{
    /// <summary>The pathways of an article, one for each, in the order of the text.</summary>
    public static IReadOnlyList<ExoPathway> Find(ArticleAnalysis article)
    {
        var named = new Dictionary<string, Found>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                var mentions = article.MentionsOf(sentence);
                if (!mentions.Any(IsPathway))
                {
                    continue;
                }

                var units = article.UnitsOf(sentence);
                for (var i = 0; i < units.Count; i++)
                {
                    if (units[i].IsEntity && IsPathway(units[i].Mentions[0]))
                    {
                        var mention = units[i].Mentions[0];
                        if (!named.TryGetValue(mention.Name, out var found))
                        {
                            named.Add(mention.Name, found = new Found(mention));
                        }

                        found.Evidence.Add(sentence.Evidence(mention.Span));
                        foreach (var member in PathwayMembers.Read(sentence, units, i, unit => IsHead(unit, article.Vocabulary.EvidenceRules)))
                        {
                            if (!found.Members.Contains(member, StringComparer.OrdinalIgnoreCase))
                            {
                                found.Members.Add(member);
                            }
                        }

                        found.Describe(sentence, units, i, article.Vocabulary.EvidenceRules);
                    }
                }
            }
        }

        if (named.Count == 0)
        {
            return [];
        }

        var relations = RelationFinder.Find(article);
        return [.. named.Values.Select(found => found.ToPathway(article, relations))];
    }

    private static bool IsPathway(Mention mention) => mention is { Kind: ExoEntityKind.Pathway, IsGeneric: false };

    private static bool IsHead(Unit unit, EvidenceRules rules) =>
        unit.IsEntity ? unit.Mentions[0] is { IsGeneric: true, Kind: ExoEntityKind.Pathway } : rules.PathwayHeads.Contains(unit.Word);

    private sealed class Found(Mention first)
    {
        private readonly List<string> _processes = [];
        private string? _description;

        public List<ExoEvidence> Evidence { get; } = [];

        public List<string> Members { get; } = [];

        /// <summary>Reads "The X pathway is/regulates …" up to the end of the clause.</summary>
        public void Describe(SentenceAnalysis sentence, List<Unit> units, int at, EvidenceRules rules)
        {
            var verb = at + 1;
            while (verb < units.Count && (IsHead(units[verb], rules) || units[verb].Word is "also"))
            {
                verb++;
            }

            if (_description is not null || verb >= units.Count || units[verb].AfterDash || !rules.PathwayDescribes.Contains(units[verb].Word) || !StartsClause(units, at))
            {
                return;
            }

            // A copula says that a description follows; any other verb is part of it.
            var start = units[verb].Word is "is" or "are" or "was" or "were" ? verb + 1 : verb;
            var end = start;
            while (end < units.Count && units[end].Word is not (";" or "."))
            {
                end++;
            }

            while (end > start && units[end - 1].Word is "," or "and")
            {
                end--;
            }

            if (end <= start)
            {
                return;
            }

            _description = Text(sentence, units, start, end);
            _processes.AddRange(Processes(sentence, units, start, end, rules));
        }

        public ExoPathway ToPathway(ArticleAnalysis article, IReadOnlyList<ExoRelation> relations) => new(Evidence)
        {
            Name = first.Name,
            Text = Evidence[0].Mention,
            FullName = FullName(article),
            Term = first.Term?.FullName ?? first.Term?.Name,
            Id = first.Id,
            Description = _description,
            Processes = _processes,
            Members = Members.ToArray(),
            Relations = relations.Where(relation => relation.SourceEntity.Term == first.Name || relation.TargetEntity.Term == first.Name).ToArray(),
        };

        // The pathway must be what the clause is about: at its start, or after "and", "the" and the like.
        private static bool StartsClause(List<Unit> units, int at)
        {
            var i = at - 1;
            while (i >= 0 && !units[i].IsEntity && units[i].Word is "the" or "canonical" or "this")
            {
                i--;
            }

            return i < 0 || (!units[i].IsEntity && units[i].Word is ";" or "and" or "," or "while" or "whereas" or "that" or ":" or ")" or "although" or "but");
        }

        private static string Text(SentenceAnalysis sentence, List<Unit> units, int start, int end) =>
            sentence.Text[units[start].Span.Start..units[end - 1].Span.End];

        private static IEnumerable<string> Processes(SentenceAnalysis sentence, List<Unit> units, int start, int end, EvidenceRules rules)
        {
            var from = ListStart(units, start, end, rules);
            if (from < 0)
            {
                yield break;
            }

            var first = from;
            for (var i = from; i <= end; i++)
            {
                var ends = i == end || (!units[i].IsEntity && units[i].Word is "," or "and" or "or");
                if (!ends)
                {
                    continue;
                }

                // "during development" tells when, and is no part of the process.
                var last = first;
                while (last < i && (last == first || units[last].IsEntity || !rules.PathwayUntil.Contains(units[last].Word)))
                {
                    last++;
                }

                if (last > first)
                {
                    yield return Text(sentence, units, first, last);
                }

                first = i + 1;
            }
        }

        // After the last words that introduce a list: "regulates crucial aspects of" counts from "of".
        private static int ListStart(List<Unit> units, int start, int end, EvidenceRules rules)
        {
            var found = -1;
            foreach (var lead in rules.PathwayLists)
            {
                var words = lead.Split(' ');
                for (var i = start; i + words.Length < end; i++)
                {
                    var matches = true;
                    for (var w = 0; w < words.Length && matches; w++)
                    {
                        matches = units[i + w].Word == words[w];
                    }

                    if (matches)
                    {
                        found = Math.Max(found, i + words.Length);
                        break;
                    }
                }
            }

            while (found >= 0 && found < end && units[found].Word is "the" or "both" or "a" or "an")
            {
                found++;
            }

            return found;
        }

        // The long form that the article itself defines for the name, as printed.
        private string? FullName(ArticleAnalysis article)
        {
            foreach (var (shortForm, longForm) in article.Abbreviations)
            {
                if (string.Equals(Letters(shortForm), Letters(first.Name), StringComparison.OrdinalIgnoreCase)
                    || article.Vocabulary.Matcher.Whole(longForm).Any(meant => meant.Kind == ExoEntityKind.Pathway && meant.Name == first.Name))
                {
                    return longForm;
                }
            }

            return null;
        }

        private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
    }
}
