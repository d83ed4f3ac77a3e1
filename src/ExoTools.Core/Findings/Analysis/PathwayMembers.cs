namespace ExoTools.Findings.Analysis;

/// <summary>
/// The members that a text gives a pathway: the parts of a name that joins them by slashes ("JAK2/STAT3"), and the molecules that it calls
/// components, effectors and the like of the pathway ("YAP, an effector of the Hippo pathway", "the Wnt effector TCF7").
/// </summary>
internal static class PathwayMembers
{
    private const int RoleReach = 4;

    /// <summary>The members that one mention of a pathway gives, as the text and the vocabulary name them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="units">Its units, one entity each.</param>
    /// <param name="at">The unit of the pathway.</param>
    /// <param name="isHead">Whether a unit only says that it is a pathway.</param>
    public static IEnumerable<string> Read(SentenceAnalysis sentence, List<Unit> units, int at, Func<Unit, bool> isHead)
    {
        var printed = units[at].Span.In(sentence.Text);
        if (printed.Contains('/', StringComparison.Ordinal))
        {
            foreach (var part in printed.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return part;
            }
        }

        // "YAP, an effector of the Hippo pathway"
        var role = at - 1;
        while (role > 0 && !units[role].IsEntity && units[role].Word is "of" or "in" or "the" or "canonical")
        {
            role--;
        }

        if (role > 0 && role < at - 1 && IsRole(sentence, units[role]))
        {
            for (var i = role - 1; i >= 0 && role - i <= RoleReach; i--)
            {
                if (IsMolecule(units[i]))
                {
                    yield return units[i].Mentions[0].Name;
                    break;
                }

                if (units[i].IsEntity || units[i].Word is ";" or "." or ":")
                {
                    break;
                }
            }
        }

        // "the Hippo pathway effectors YAP and TAZ"
        var next = at + 1;
        while (next < units.Count && isHead(units[next]))
        {
            next++;
        }

        if (next < units.Count && IsRole(sentence, units[next]))
        {
            for (var i = next + 1; i < units.Count && (IsMolecule(units[i]) || (!units[i].IsEntity && units[i].Word is "," or "and" or "/")); i++)
            {
                if (units[i].IsEntity)
                {
                    yield return units[i].Mentions[0].Name;
                }
            }
        }
    }

    private static bool IsMolecule(Unit unit) => unit.IsEntity && unit.Mentions[0] is { Kind: ExoEntityKind.Protein, IsGeneric: false };

    // "Component" is a word for molecules of any kind, and so may be an entity.
    private static bool IsRole(SentenceAnalysis sentence, Unit unit) =>
        unit.Span.In(sentence.Text).ToLowerInvariant() is "component" or "components" or "member" or "members" or "effector" or "effectors" or "ligand" or "ligands" or "receptor" or "receptors"
            or "kinase" or "kinases" or "protein" or "proteins" or "mediator" or "mediators";
}
