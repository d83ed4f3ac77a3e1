using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings;

/// <summary>Finds what an article says of how vesicles form and are built, by the patterns of evidence.yaml.</summary>
public static class StructureFinder
{
    private const int ApparatusReach = 2;

    /// <summary>The statements of an article, in the order of the text; one for each aspect and component of a clause.</summary>
    public static IReadOnlyList<ExoStructure> Find(ArticleAnalysis article)
    {
        var found = new List<ExoStructure>();
        var relationRules = article.Vocabulary.RelationRules.Words;
        foreach (var passage in article.Passages)
        {
            if (passage.Passage.Kind == ExoPassageKind.Title)
            {
                continue;
            }

            var vesiclesBefore = false;
            foreach (var sentence in passage.Sentences)
            {
                var vesiclesHere = article.MentionsOf(sentence).Any(mention => mention.Kind == ExoEntityKind.Vesicle);

                // "They are released when …": the sentence before names the vesicles.
                if (vesiclesHere || (vesiclesBefore && StartsWithPronoun(article.UnitsOf(sentence))))
                {
                    Read(found, sentence, article.UnitsOf(sentence), article.Vocabulary.EvidenceRules.Structure, relationRules);
                }

                vesiclesBefore = vesiclesHere;
            }
        }

        return
        [
            .. found.GroupBy(structure => (structure.Aspect, structure.Component, structure.Negated)).Select(Merge),
        ];
    }

    private static ExoStructure Merge(IEnumerable<ExoStructure> same)
    {
        var all = same.ToList();
        var first = all[0];
        return all.Count == 1 ? first : new ExoStructure([.. all.SelectMany(structure => structure.Evidence).Distinct()])
        {
            Aspect = first.Aspect,
            Component = first.Component,
            Id = first.Id,
            Statement = first.Statement,
            Negated = first.Negated,
            Speculative = all.TrueForAll(structure => structure.Speculative),
        };
    }

    private static bool StartsWithPronoun(List<Unit> units) => units.Count > 0 && units[0].Word is "they" or "these" or "it" or "their" or "its" or "this";

    private static void Read(List<ExoStructure> found, SentenceAnalysis sentence, List<Unit> units, StructureRules rules, RelationWords words)
    {
        foreach (var rule in rules.MayMatch(units))
        {
            var pattern = new PatternMatch(units, rule.Pattern);
            for (var i = 0; i < units.Count; i++)
            {
                if (pattern.At(i) is { } matched)
                {
                    if (!IsOfApparatus(units, matched, rules.Apparatus))
                    {
                        State(found, sentence, units, rule, matched, words);
                    }

                    i = matched[^1];
                }
            }
        }
    }

    // "70 nm columns", "a red laser (580 nm)", "at an absorbance of 280 nm"
    private static bool IsOfApparatus(List<Unit> units, List<int> matched, WordSet apparatus)
    {
        for (var i = matched[^1] + 1; i < units.Count && i - matched[^1] <= ApparatusReach && !units[i].IsEntity && !units[i].IsPunctuation; i++)
        {
            if (apparatus.Contains(units[i].Word))
            {
                return true;
            }
        }

        for (var i = matched[0] - 1; i >= 0 && matched[0] - i <= ApparatusReach + 2 && !units[i].IsEntity && !(units[i].IsPunctuation && units[i].Word != "("); i--)
        {
            if (apparatus.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static void State(List<ExoStructure> found, SentenceAnalysis sentence, List<Unit> units, StructureRule rule, List<int> matched, RelationWords words)
    {
        var named = Components(units, rule.Component, matched);
        var clause = Clause(units, matched[0], matched[^1], withinCommas: named.Count == 0);
        var statement = new TextSpan(units[clause.First].Span.Start, units[clause.Last].Span.End - units[clause.First].Span.Start);
        foreach (var mention in named)
        {
            found.Add(Structure(mention.Span, mention.Name, mention.Id));
        }

        if (named.Count == 0)
        {
            var quantity = Quantity(units, matched[0], matched[^1]);
            found.Add(Structure(quantity, quantity.In(sentence.Text), null));
        }

        ExoStructure Structure(TextSpan mention, string component, string? id) => new([sentence.Evidence(mention)])
        {
            Aspect = rule.Aspect,
            Component = component,
            Id = id,
            Statement = statement.In(sentence.Text),
            Speculative = Before(units, clause.First, matched[0], words.Speculation),
            Negated = Before(units, clause.First, matched[0], words.Negation),
        };
    }

    // "multivesicular bodies (MVBs or late endosomes)": what a bracket or "or" adds is named as well.
    private static List<Mention> Components(List<Unit> units, string group, List<int> matched)
    {
        var named = new List<Mention>();
        var at = matched.FirstOrDefault(unit => units[unit].IsEntity && units[unit].Mentions[0].Term?.Group == group, -1);
        for (; at >= 0 && at < units.Count; at++)
        {
            if (!units[at].IsEntity)
            {
                if (units[at].Word is not ("(" or ")" or "," or "or" or "and" or "also" or "called" or "known" or "as" or "/"))
                {
                    break;
                }
            }
            else if (units[at].Mentions[0].Term?.Group != group)
            {
                break;
            }
            else if (named.TrueForAll(mention => mention.Name != units[at].Mentions[0].Name))
            {
                named.Add(units[at].Mentions[0]);
            }
        }

        return named;
    }

    private static bool Before(List<Unit> units, int first, int end, WordSet words)
    {
        for (var i = first; i < end; i++)
        {
            if (!units[i].IsEntity && words.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    // "30-150 nm": the numbers before the unit belong to it.
    private static TextSpan Quantity(List<Unit> units, int first, int last)
    {
        while (first > 0 && !units[first - 1].IsEntity && (char.IsAsciiDigit(units[first - 1].Word[0]) || units[first - 1].Word is "to" or "~" or "." or "<" or "≤" or "-")
            && (units[first - 1].Word != "." || first < 2 || char.IsAsciiDigit(units[first - 2].Word.Length > 0 ? units[first - 2].Word[0] : ' ')))
        {
            first--;
        }

        return new TextSpan(units[first].Span.Start, units[last].Span.End - units[first].Span.Start);
    }

    // The stretch between semicolons, or between ", and" and the like where a new subject follows.
    private static (int First, int Last) Clause(List<Unit> units, int first, int last, bool withinCommas)
    {
        while (first > 0 && !StartsClause(units, first) && !(withinCommas && units[first - 1].Word == ","))
        {
            first--;
        }

        while (last + 1 < units.Count && !StartsClause(units, last + 1) && units[last + 1].Word is not (";" or ".") && !(withinCommas && units[last + 1].Word == ","))
        {
            last++;
        }

        while (last > first && units[last].IsPunctuation && units[last].Word is "," or ";" or ".")
        {
            last--;
        }

        return (first, last);
    }

    private static bool StartsClause(List<Unit> units, int i)
    {
        if (i == 0 || units[i - 1].Word is ";" or ":")
        {
            return true;
        }

        // ", and there are", ", while the", ", which are"
        return units[i - 1].Word is "and" or "while" or "whereas" or "but" && i > 1 && units[i - 2].Word == "," && units[i].Word is "there" or "they" or "the" or "it" or "their";
    }
}
