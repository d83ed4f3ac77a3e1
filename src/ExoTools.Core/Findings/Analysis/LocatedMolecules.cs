using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Molecules that a noun phrase places in or on vesicles: "PD-L1 on tumor exosomes", "Annexin A6 in CAF-derived EVs". "The effect of X on
/// exosomes" and "the role of X in exosomes" place nothing.
/// </summary>
internal static class LocatedMolecules
{
    private const int DescribingReach = 4;

    /// <summary>Each molecule with the unit that names it, the place of the preposition, and the unit of the vesicle.</summary>
    public static IEnumerable<(int Molecule, int Preposition, int Vesicle)> Find(SentenceGrammar grammar)
    {
        var units = grammar.Units;
        var words = grammar.Rules.Words;
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].IsEntity || units[i].Mentions[0].Kind is not (ExoEntityKind.Protein or ExoEntityKind.LncRna or ExoEntityKind.MiRna)
                || units[i + 1].Word is not ("in" or "on" or "within" or "inside") || IsOfAction(grammar, i))
            {
                continue;
            }

            var at = i + 2;
            while (at < units.Count && at - i <= DescribingReach && !units[at].IsEntity && !units[at].IsPunctuation && !words.Preposition.Contains(units[at].Word))
            {
                at++;
            }

            if (at < units.Count && units[at].Mentions is [{ Kind: ExoEntityKind.Vesicle, IsAdjective: false }, ..])
            {
                yield return (i, i + 1, at);
            }
        }
    }

    private static bool IsOfAction(SentenceGrammar grammar, int molecule) =>
        grammar.Word(molecule - 1) is "of" or "for"
        && (grammar.Rules.Words.Effect.Contains(grammar.Word(molecule - 2)) || grammar.HasForm(molecule - 2, TriggerForm.Role) || grammar.HasForm(molecule - 2, TriggerForm.Noun));
}
