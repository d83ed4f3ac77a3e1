using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Tells whether a sentence says of a molecule that it is not there: "contained no miR-21", "exosomal miR-21 was undetectable".</summary>
internal sealed class AbsenceReader(RelationRules relationRules, CargoRules rules)
{
    private const int Reach = 8;

    /// <summary>Whether a molecule is said to be absent; false for one that no unit holds.</summary>
    public bool IsAbsent(List<Unit> units, Mention molecule)
    {
        var entity = IndexOf(units, molecule);
        return entity >= 0 && (IsDeniedBefore(units, entity) || (IsDeniedBehind(units, entity) && !TurnsBehind(units, entity)));
    }

    private static int IndexOf(List<Unit> units, Mention molecule)
    {
        for (var i = 0; i < units.Count; i++)
        {
            for (var m = 0; m < units[i].Mentions.Count; m++)
            {
                if (units[i].Mentions[m].LastPiece == molecule.LastPiece && units[i].Mentions[m].Name == molecule.Name)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private bool IsDeniedBefore(List<Unit> units, int entity)
    {
        for (var i = entity - 1; i >= 0 && entity - i <= Reach; i--)
        {
            var word = units[i].Word;
            if (units[i].IsEntity)
            {
                // "no exosomal miR-21": what the vesicles are named for stands between.
                if (!units[i].Mentions.All(mention => mention.Kind == ExoEntityKind.Vesicle))
                {
                    return false;
                }
            }
            else if (rules.Lacking.Contains(word))
            {
                return !IsDenied(units, i);
            }
            else if (rules.Seeks.Contains(word))
            {
                return IsUnfound(units, i);
            }
            else if (!rules.Amounts.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsDeniedBehind(List<Unit> units, int entity)
    {
        for (var i = entity + 1; i < units.Count && i - entity <= Reach; i++)
        {
            var word = units[i].Word;
            if (rules.LackingBehind.Contains(word))
            {
                return !IsDenied(units, i);
            }

            // "was not detectable"; "was not found to differ" says another thing.
            if (rules.Unfound.Contains(word))
            {
                var at = i + 1;
                while (at < units.Count && units[at].Word.EndsWith("ly", StringComparison.Ordinal))
                {
                    at++;
                }

                return at < units.Count && rules.Found.Contains(units[at].Word) && !(at + 1 < units.Count && units[at + 1].Word == "to");
            }

            if (!units[i].IsEntity && !relationRules.Words.Auxiliary.Contains(word) && !relationRules.Words.Preposition.Contains(word) && !rules.Amounts.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    // "was absent in controls but present in patients": the same molecule, since no other one is named between.
    private bool TurnsBehind(List<Unit> units, int entity)
    {
        var turns = false;
        for (var i = entity + 1; i < units.Count && units[i].Word is not ";" && !CargoList.IsMolecule(units[i]); i++)
        {
            if (turns && (rules.Found.Contains(units[i].Word) || rules.Holds.Contains(units[i].Word)))
            {
                return true;
            }

            turns |= rules.Turns.Contains(units[i].Word);
        }

        return false;
    }

    // "did not lack", "were not absent"
    private bool IsDenied(List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 2; i--)
        {
            if (!units[i].IsEntity && rules.Unfound.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    // "could not detect", "were unable to find"
    private bool IsUnfound(List<Unit> units, int verb) =>
        (verb > 0 && rules.Unfound.Contains(units[verb - 1].Word)) || (verb > 1 && units[verb - 1].Word == "to" && rules.Unfound.Contains(units[verb - 2].Word));
}
