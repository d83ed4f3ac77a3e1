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
    private const int DescribingReach = 4;

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

        foreach (var unit in IsAim(units, 0, units.Count, rules.Words) ? [] : units)
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

        AddLocated(carried, sentence, units, relations, rules.Words);
        AddNamedBeside(carried, sentence, units, relations, rules);
        return carried;
    }

    // "PD-L1 on tumor exosomes", "Annexin A6 in CAF-derived EVs": where it is, unless the vesicles are what it acts on ("the effect of X on exosomes").
    private static void AddLocated(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Unit> units, IReadOnlyList<StatedRelation> relations, RelationWords words)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].IsEntity || units[i].Mentions[0].Kind is not (ExoEntityKind.Protein or ExoEntityKind.LncRna or ExoEntityKind.MiRna) || units[i + 1].Word is not ("in" or "on" or "within" or "inside"))
            {
                continue;
            }

            var at = i + 2;
            while (at < units.Count && at - i <= DescribingReach && !units[at].IsEntity && !units[at].IsPunctuation && !words.Preposition.Contains(units[at].Word))
            {
                at++;
            }

            var acts = i > 1 && units[i - 1].Word == "of" && (words.Effect.Contains(units[i - 2].Word) || units[i - 2].Word is "role" or "roles" or "function" or "involvement");
            if (acts || at >= units.Count || units[at].Mentions is not [{ Kind: ExoEntityKind.Vesicle, IsAdjective: false } vesicle, ..] || IsAim(units, 0, i, words))
            {
                continue;
            }

            foreach (var molecule in units[i].Mentions)
            {
                if (!molecule.IsGeneric && !molecule.Reversed && !relations.Any(relation => Denies(relation, molecule)) && carried.TrueForAll(known => known.Cargo.Name != molecule.Name))
                {
                    carried.Add(new CarriedMolecule(molecule, vesicle, sentence));
                }
            }
        }
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
            if (vesicle is not null && !IsAim(units, start, end, rules.Words))
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
    private static bool IsAim(List<Unit> units, int start, int end, RelationWords rules)
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
