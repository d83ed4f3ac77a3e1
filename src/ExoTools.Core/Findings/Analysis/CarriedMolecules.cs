using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>A molecule that a sentence says a vesicle carries.</summary>
/// <param name="Cargo">The molecule or class.</param>
/// <param name="Vesicle">The vesicle.</param>
/// <param name="Sentence">The sentence that says it.</param>
internal sealed record CarriedMolecule(Mention Cargo, Mention Vesicle, SentenceAnalysis Sentence);

/// <summary>
/// What sentences say that vesicles carry: what relations of carrying say, what is named so ("exosomal miR-21"), and RNAs that are
/// named beside vesicles in one statement. Unlike proteins, which vesicles also act on and are known by, RNAs named beside
/// vesicles have hardly ever another part there than to be in them.
/// </summary>
internal static class CarriedMolecules
{
    /// <summary>What one sentence says.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="units">Its clause units.</param>
    /// <param name="relations">The relations that it states.</param>
    /// <param name="rules">The rules.</param>
    public static List<CarriedMolecule> Read(SentenceAnalysis sentence, List<Unit> units, IReadOnlyList<StatedRelation> relations, RelationRules rules)
    {
        var carried = new List<CarriedMolecule>();
        foreach (var relation in relations)
        {
            if (relation.Type == ExoRelationType.Carries && !relation.Negated)
            {
                carried.Add(new CarriedMolecule(relation.TargetMention, relation.SourceMention, sentence));
            }
        }

        foreach (var unit in units)
        {
            foreach (var mention in unit.Mentions)
            {
                // A reference back ("these molecules") is said elsewhere.
                if (mention.Vesicle is not null && !mention.IsGeneric && mention.Span.Start >= sentence.Span.Start && mention.Span.End <= sentence.Span.End)
                {
                    carried.Add(new CarriedMolecule(mention, mention.Vesicle, sentence));
                }
            }
        }

        AddNamedBeside(carried, sentence, units, relations, rules);
        return carried;
    }

    private static void AddNamedBeside(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Unit> units, IReadOnlyList<StatedRelation> relations, RelationRules rules)
    {
        var start = 0;
        for (var end = 0; end <= units.Count; end++)
        {
            if (end < units.Count && units[end].Word != ";")
            {
                continue;
            }

            var vesicle = FirstVesicle(units, start, end);
            if (vesicle is not null && !IsAim(units, start, end, rules))
            {
                foreach (var rna in units.Skip(start).Take(end - start).SelectMany(unit => unit.Mentions))
                {
                    if (rna.Kind is ExoEntityKind.MiRna or ExoEntityKind.LncRna && rna.Vesicle is null && !rna.Reversed && !relations.Any(relation => Denies(relation, rna)))
                    {
                        carried.Add(new CarriedMolecule(rna, vesicle, sentence));
                    }
                }
            }

            start = end + 1;
        }
    }

    // A vesicle that acts on the RNA, or is said not to hold it.
    private static bool Denies(StatedRelation relation, Mention rna) =>
        relation.SourceMention.Kind == ExoEntityKind.Vesicle && relation.TargetMention.Name == rna.Name && (relation.Negated || relation.Type != ExoRelationType.Carries);

    private static Mention? FirstVesicle(List<Unit> units, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            foreach (var mention in units[i].Mentions)
            {
                if (mention.Kind == ExoEntityKind.Vesicle || mention.Vesicle is not null)
                {
                    return mention.Vesicle ?? mention;
                }
            }
        }

        return null;
    }

    // "To evaluate the levels of X in exosomes": asked, and not yet found.
    private static bool IsAim(List<Unit> units, int start, int end, RelationRules rules)
    {
        for (var i = start; i < end && i < start + 6; i++)
        {
            if (!units[i].IsEntity && rules.Aim.Contains(units[i].Word) && (i == start || rules.BeforeAim.Contains(units[i - 1].Word) || units[i - 1].IsPunctuation))
            {
                return true;
            }
        }

        return false;
    }
}
