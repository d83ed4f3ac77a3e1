using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>A molecule that a phrase places in or on vesicles, by the units that name them.</summary>
/// <param name="Molecule">The unit of the molecule.</param>
/// <param name="Vesicle">The unit of the vesicle.</param>
internal readonly record struct Placement(int Molecule, int Vesicle);

/// <summary>
/// Finds molecules that stand before the vesicles which they are placed in: "PD-L1 on tumor exosomes", "ANXA6 levels in CAF-derived EVs",
/// "MMP9 was found by ELISA in EV lysates".
/// </summary>
internal sealed class PlacedMolecules(RelationRules relationRules, CargoRules rules)
{
    private const int DescribingReach = 5;
    private const int MeansReach = 3;

    /// <summary>Each placement, in the order of the text.</summary>
    public List<Placement> Find(List<Unit> units)
    {
        var found = new List<Placement>();
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (units[i].IsEntity && units[i].Mentions[0].Kind is ExoEntityKind.Protein or ExoEntityKind.LncRna or ExoEntityKind.MiRna && PlacedIn(units, i) is { } placement)
            {
                found.Add(placement);
            }
        }

        return found;
    }

    private Placement? PlacedIn(List<Unit> units, int molecule)
    {
        // "PD-L1 levels in", "PD-L1 was packed into"; what may be is not said to be.
        var at = molecule + 1;
        var isHeld = false;
        while (at < units.Count && !units[at].IsEntity)
        {
            var word = units[at].Word;
            if (rules.Means.Contains(word) && isHeld && BehindMeans(units, at) is { } behind)
            {
                at = behind;
            }
            else if (!IsBetween(word))
            {
                break;
            }
            else
            {
                isHeld |= rules.Holds.Contains(word);
                at++;
            }
        }

        if (at >= units.Count || !(rules.Places.Contains(units[at].Word) || (isHeld && units[at].Word is "into" or "to" or "by" or "with" or "from")))
        {
            return null;
        }

        for (var i = at + 1; i < units.Count && i - at <= DescribingReach; i++)
        {
            if (units[i].IsEntity && units[i].Mentions[0].Kind == ExoEntityKind.Vesicle)
            {
                return IsProcess(units, i) ? null : new Placement(molecule, i);
            }

            if (units[i].IsPunctuation || (relationRules.Words.Preposition.Contains(units[i].Word) && !(units[i].Word == "of" && rules.Surfaces.Contains(units[i - 1].Word))) || relationRules.Words.Auxiliary.Contains(units[i].Word)
                || units[i].Word is "and" or "or" or "that" or "which")
            {
                return null;
            }
        }

        return null;
    }

    private bool IsBetween(string word) =>
        rules.Measured.Contains(word) || rules.Holds.Contains(word) || rules.Level.Contains(word) || rules.Degrees.Contains(word) || word is "is" or "are" or "was" or "were" or "has" or "have" or "been"
        || word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("fold", StringComparison.Ordinal);

    // "was found by ELISA in": where the words for the method end; null where they do not soon.
    private int? BehindMeans(List<Unit> units, int means)
    {
        for (var i = means + 1; i < units.Count && i - means <= MeansReach; i++)
        {
            if (rules.Places.Contains(units[i].Word))
            {
                return i;
            }

            if (units[i].IsEntity || units[i].IsPunctuation)
            {
                return null;
            }
        }

        return null;
    }

    // "in exosome secretion", "in exosomal fractions" is a place all the same, "in exosome-treated cells" is none.
    private bool IsProcess(List<Unit> units, int vesicle)
    {
        var next = vesicle + 1 < units.Count ? units[vesicle + 1] : null;
        return next is { AfterDash: true } || (next is not null && rules.Processes.Contains(next.Word))
            || (units[vesicle].Mentions[0].IsAdjective && !(next is not null && rules.Samples.Contains(next.Word)));
    }
}
