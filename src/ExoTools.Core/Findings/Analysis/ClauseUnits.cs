using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// The units of a sentence as its clauses read: qualifiers joined to what they qualify, bracketed text taken out (what a bracket lists
/// joins the entity before it), coordinations made one unit, and "these molecules" replaced by what they stand for.
/// </summary>
internal static class ClauseUnits
{
    private const int ExpletiveReach = 5;

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="read">Its words and entities; they stay as they are.</param>
    /// <param name="before">The entities of the sentence before, to which "these" may refer.</param>
    /// <param name="described">The vesicles that the passage named last, which "the particles" are; null without.</param>
    /// <param name="rules">The rules, for their words.</param>
    public static List<Unit> Read(SentenceAnalysis sentence, List<Unit> read, List<Mention> before, Mention? described, RelationRules rules)
    {
        var units = new QualifiedNames(sentence, rules).Join(read);
        var lists = new MemberLists(rules.Words);
        units = lists.Join(lists.TakeOutBrackets(units));
        ReferBack(units, before, described, rules.Words);
        return Coordinations.Join(Refer(units, before, rules.Words), rules);
    }

    // "It induced Y", "their knockdown reduced Y": what the text speaks of before, and less of it where it says so.
    private static void ReferBack(List<Unit> units, List<Mention> before, Mention? described, RelationWords words)
    {
        for (var i = 0; i < units.Count; i++)
        {
            // "The particles contained X"; "the particles per ml" are counted.
            if (described is not null && i > 0 && words.StandIn.Contains(units[i].Word) && words.Determiner.Contains(units[i - 1].Word) && !(i + 1 < units.Count && (units[i + 1].AfterDash || units[i + 1].Word is "per" or "/")))
            {
                units[i] = Unit.OfEntities([described with { Span = units[i].Span }], units[i].Span, units[i].AfterDash);
                continue;
            }

            // "more in exosomes of patients than in those of controls": the vesicles named before.
            if (units[i].Word == "those" && i + 1 < units.Count && units[i + 1].Word is "of" or "from" && LastVesicle(units, i) is { } vesicle)
            {
                units[i] = Unit.OfEntities([vesicle with { Span = units[i].Span }], units[i].Span, units[i].AfterDash);
                continue;
            }

            if (words.Treatment.Contains(units[i].Word) && MeansBefore(units, i, words))
            {
                if (FirstActor(before, isMolecule: false) is { } given)
                {
                    units[i] = Unit.OfEntities([given with { Span = units[i].Span }], units[i].Span, units[i].AfterDash);
                }

                continue;
            }

            var isPossessive = units[i].Word is "its" or "their" && i + 1 < units.Count && words.Loss.Contains(units[i + 1].Word);
            if (!isPossessive && !(units[i].Word is "it" or "they" && OpensSentence(units, i, words)))
            {
                continue;
            }

            var meant = FirstActor(units.Take(i).SelectMany(unit => unit.Mentions), isPossessive) ?? FirstActor(before, isPossessive);
            if (meant is not null)
            {
                units[i] = Unit.OfEntities([meant with { Span = units[i].Span, Reversed = isPossessive }], units[i].Span, units[i].AfterDash);
            }
        }
    }

    // "The treatment reduced Y", "less Y with treatment"; what is told in full ("treatment with X", "the X treatment") is no reference.
    private static bool MeansBefore(List<Unit> units, int i, RelationWords words)
    {
        if (units[i].AfterDash)
        {
            return false;
        }

        var first = i > 0 && units[i - 1].Word is "the" or "this" or "such" or "these" ? i - 1 : i;
        if (first > 0 && units[first - 1].Word is "with" or "after" or "by" or "following" or "upon")
        {
            return i + 1 == units.Count || units[i + 1].IsPunctuation;
        }

        return (first == 0 || (units[first - 1].Word == "," && first == 2) || (units[first - 1].Word == "that" && first <= 4)) && i + 1 < units.Count && !units[i + 1].IsEntity && !units[i + 1].IsPunctuation
            && !words.Preposition.Contains(units[i + 1].Word);
    }

    // "It", "Moreover, they"; in "it is likely that" the word stands for nothing.
    private static bool OpensSentence(List<Unit> units, int i, RelationWords words)
    {
        if (i > 0 && !(i == 2 && units[1].Word == "," && !units[0].IsEntity))
        {
            return false;
        }

        for (var j = i + 1; units[i].Word == "it" && j < units.Count && j - i <= ExpletiveReach && !units[j].IsEntity; j++)
        {
            if (units[j].Word is "that" or "whether" || (units[j].Word == "to" && words.Be.Contains(units[i + 1].Word)))
            {
                return false;
            }
        }

        return true;
    }

    private static Mention? LastVesicle(List<Unit> units, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (units[i].IsEntity && units[i].Mentions[^1] is { Kind: ExoEntityKind.Vesicle, IsAdjective: false } vesicle)
            {
                return vesicle;
            }
        }

        return null;
    }

    private static Mention? FirstActor(IEnumerable<Mention> mentions, bool isMolecule)
    {
        foreach (var mention in mentions)
        {
            if (ArgumentFinder.MayAct(mention) && mention.Kind is not (ExoEntityKind.Pathway or ExoEntityKind.MoleculeClass) && !(isMolecule && mention.Kind == ExoEntityKind.Vesicle))
            {
                return mention;
            }
        }

        return null;
    }

    // "These bioactive molecules" are those of the sentence before; without any they stay what they are.
    private static List<Unit> Refer(List<Unit> units, List<Mention> before, RelationWords words)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (!units[i].IsEntity || !units[i].Mentions[0].IsGeneric)
            {
                continue;
            }

            var refers = words.Anaphora.Contains(units[i - 1].Word) || (i > 1 && !units[i - 1].IsEntity && words.Anaphora.Contains(units[i - 2].Word));
            if (!refers)
            {
                continue;
            }

            if (Meant(before, units[i].Mentions[0]) is { Length: > 0 } meant)
            {
                units[i] = Unit.OfEntities(meant, units[i].Mentions[0].Span, units[i].AfterDash);
            }
        }

        return units;
    }

    // The evidence is where the text refers to them.
    private static Mention[] Meant(List<Mention> before, Mention generic) =>
        [.. before.Where(mention => !mention.IsGeneric && EntityClass.Same(mention.Kind, generic.Kind)).Select(mention => mention with { Span = generic.Span })];
}
