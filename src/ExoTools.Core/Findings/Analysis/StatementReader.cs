using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>A sentence of an article with its clause units and the relations that it states.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Units">Its clause units.</param>
/// <param name="Relations">The relations that it states.</param>
/// <param name="Carried">What it says that vesicles carry.</param>
internal sealed record SentenceStatements(SentenceAnalysis Sentence, List<Unit> Units, IReadOnlyList<StatedRelation> Relations, IReadOnlyList<CarriedMolecule> Carried);

/// <summary>Reads the sentences of an article in order, each with the entities of the one before at hand, to which "these" may refer.</summary>
internal static class StatementReader
{
    /// <summary>What the sentences state; nothing for those without entities, and none for titles, which only announce.</summary>
    public static List<SentenceStatements> Read(ArticleAnalysis article)
    {
        var rules = article.Vocabulary.RelationRules;
        var absence = new AbsenceReader(rules, article.Vocabulary.CargoRules);
        var cargo = new CargoReader(rules, article.Vocabulary.CargoRules, absence, article.Vocabulary.EvidenceRules.Identifies);
        var read = new List<SentenceStatements>();
        foreach (var passage in article.Passages)
        {
            if (passage.Passage.Kind == ExoPassageKind.Title)
            {
                continue;
            }

            cargo.StartPassage();
            List<Mention> before = [];
            Mention? described = null;
            IReadOnlyList<StatedRelation> stated = [];
            foreach (var sentence in passage.Sentences)
            {
                var mentions = article.MentionsOf(sentence);
                if (mentions.Count == 0)
                {
                    (before, stated) = sentence.IsGlossary ? (before, stated) : ([], []);
                    continue;
                }

                var units = ClauseUnits.Read(sentence, article.UnitsOf(sentence), before, described, rules);
                var relations = new FrameMatcher(units, sentence, rules, article.Explain).Match(stated);
                for (var i = 0; i < relations.Count; i++)
                {
                    if (relations[i] is { Type: ExoRelationType.Carries, Negated: false } relation && absence.IsAbsent(units, relation.TargetMention))
                    {
                        relations[i] = relation with { Negated = true };
                    }
                }

                read.Add(new SentenceStatements(sentence, units, relations, cargo.Read(sentence, mentions, units, relations)));
                stated = relations;
                before = Named(units);
                described = Described(units, mentions, rules.Words) ?? described;
            }
        }

        return read;
    }

    // None where other particles are named beside them.
    private static Mention? Described(List<Unit> units, List<Mention> mentions, RelationWords words) =>
        mentions.Find(mention => mention is { IsVesicle: true, IsAdjective: false }) is { } vesicle && !units.Exists(unit => words.OtherParticles.Contains(unit.IsEntity ? unit.Mentions[0].Name : unit.Word)) ? vesicle : null;

    // In their order; those that only describe ("LPS-induced inflammation") after all others, since "it" hardly means them.
    private static List<Mention> Named(List<Unit> units)
    {
        var named = new List<Mention>();
        AddNamed(named, units, describing: false);
        AddNamed(named, units, describing: true);
        return named;
    }

    private static void AddNamed(List<Mention> named, List<Unit> units, bool describing)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsEntity || (i + 1 < units.Count && !units[i + 1].IsEntity && units[i + 1].AfterDash) != describing)
            {
                continue;
            }

            foreach (var mention in units[i].Mentions)
            {
                if (!Holds(named, mention))
                {
                    named.Add(mention);
                }
            }
        }
    }

    private static bool Holds(List<Mention> named, Mention mention)
    {
        foreach (var other in named)
        {
            if (other.Name == mention.Name && other.Qualifier == mention.Qualifier)
            {
                return true;
            }
        }

        return false;
    }
}
