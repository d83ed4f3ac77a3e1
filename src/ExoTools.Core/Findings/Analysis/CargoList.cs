using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads lists of molecules beside a word that governs them: "contained [more MMP9 and the chemokines CCL5 and PF4]",
/// "[MMP9 and CCL5] were enriched". A list goes on over commas and conjunctions, and over molecules of several kinds.
/// </summary>
internal sealed class CargoList(RelationRules relationRules, CargoRules rules)
{
    // How many words may describe what is held, before the first name and between two of them.
    private const int DescribingReach = 6;

    /// <summary>Whether a molecule may be cargo: what an experiment takes away, and what only stands for others, may not.</summary>
    public static bool MayBeCargo(Mention mention) =>
        mention is { Kind: ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass or ExoEntityKind.Drug, IsGeneric: false, IsAdjective: false, Reversed: false, Perturbation: Perturbation.None };

    /// <summary>Whether it may be cargo, and is a molecule and no class of them. Lipids and metabolites are molecules.</summary>
    public static bool MayBeNamed(Mention mention) => MayBeCargo(mention) && (mention.Kind != ExoEntityKind.MoleculeClass || mention.IsMetabolite || mention.Term?.Group == "lipid");

    /// <summary>Whether a unit names molecules, or a class of them.</summary>
    public static bool IsMolecule(Unit unit) =>
        unit.IsEntity && !unit.Mentions[0].IsGeneric && unit.Mentions[0].Kind is ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass or ExoEntityKind.Drug;

    /// <summary>Whether a molecule only says what the one right behind it is: "the lipoprotein LpqH", "the chemokines CCL5 and PF4".</summary>
    public static bool NamesNext(List<Unit> units, int i) => IsMolecule(units[i]) && i + 1 < units.Count && IsMolecule(units[i + 1]) && !units[i + 1].AfterDash;

    /// <summary>Whether a unit is a word for what vesicles hold, and names none of it: "cargo", "content".</summary>
    public static bool StandsForCargo(Unit unit) => unit is { IsEntity: true, Mentions: [{ IsGeneric: true, Kind: ExoEntityKind.MoleculeClass }] };

    /// <summary>The molecules from a place on.</summary>
    /// <param name="grammar">The units of the sentence.</param>
    /// <param name="first">The place.</param>
    /// <param name="withClasses">Whether classes ("miRNAs") are taken too; relations tell of them elsewhere.</param>
    public List<Mention> From(SentenceGrammar grammar, int first, bool withClasses = false)
    {
        var units = grammar.Units;
        var found = new List<Mention>();
        var described = 0;
        var isOpen = true;
        for (var i = first; i < units.Count; i++)
        {
            // "more A than those of controls but less B"
            if (found.Count > 0 && units[i].Word is "than" && Resumes(grammar, i) is { } resumed)
            {
                (i, isOpen, described) = (resumed, true, 0);
                continue;
            }

            var unit = units[i];
            if (unit.IsEntity)
            {
                // "contained A and B, and C was absent": C has a verb of its own.
                if (IsMolecule(unit) || StandsForCargo(unit) ? !isOpen || (found.Count > 0 && StartsClause(grammar, i)) : !DescribesNext(units, i))
                {
                    return found;
                }

                if ((IsMolecule(unit) || StandsForCargo(unit)) && !DescribesNext(units, i))
                {
                    AddMembers(found, unit, withClasses);
                    isOpen = IsClass(unit) || (i + 1 < units.Count && units[i + 1].IsEntity && units[i + 1].AfterDash);
                }

                described = 0;
            }
            else if (IsJoint(units, i))
            {
                isOpen = true;
                described = 0;
            }
            else if (unit.Word == "as")
            {
                // "identified X as a target": what X is said to be, and not where.
                return [];
            }
            else if (unit.IsPunctuation || Ends(units, i, found.Count > 0) || (found.Count > 0 && IsOtherVerb(grammar, i)) || ++described > DescribingReach || (!isOpen && !rules.Called.Contains(unit.Word)))
            {
                return found;
            }
        }

        return found;
    }

    /// <summary>The molecules of the list that ends at a place, which stands right before the verb or its auxiliaries.</summary>
    public List<Mention> Before(List<Unit> units, int last)
    {
        var found = new List<Mention>();
        var i = last;
        while (i >= 0 && !units[i].IsEntity && (rules.Called.Contains(units[i].Word) || rules.Measured.Contains(units[i].Word)))
        {
            i--;
        }

        for (; i >= 0; i--)
        {
            if (units[i].IsEntity ? !IsMolecule(units[i]) : !(IsJoint(units, i) || (found.Count > 0 && rules.Called.Contains(units[i].Word))))
            {
                break;
            }

            if (units[i].IsEntity)
            {
                AddMembers(found, units[i], withClasses: false);
            }
        }

        return found;
    }

    private static bool IsClass(Unit unit) => unit.Mentions is [{ Kind: ExoEntityKind.MoleculeClass }];

    private static void AddMembers(List<Mention> found, Unit unit, bool withClasses)
    {
        foreach (var mention in unit.Mentions)
        {
            if (withClasses ? MayBeCargo(mention) : MayBeNamed(mention))
            {
                found.Add(mention);
            }
        }
    }

    // "tumor-derived EGFR", "IL-6-dependent", "TLR4 signaling", "exosomal markers", "the cytokines IL-6 and IL-8": what stands there only describes what follows.
    private bool DescribesNext(List<Unit> units, int i)
    {
        if (i + 1 >= units.Count)
        {
            return false;
        }

        var next = units[i + 1];
        return next.IsEntity
            ? NamesNext(units, i) || (!IsMolecule(units[i]) && IsMolecule(next))
            : next.AfterDash ? !rules.Called.Contains(next.Word) : rules.Processes.Contains(next.Word) || rules.Activities.Contains(next.Word) || (units[i].Mentions[0].IsAdjective && !next.IsPunctuation);
    }

    private int? Resumes(SentenceGrammar grammar, int than)
    {
        for (var i = than + 1; i + 1 < grammar.Units.Count && !grammar.Units[i].IsPunctuation && !grammar.IsVerb(i); i++)
        {
            if (grammar.Word(i) is "but" or "and" && rules.Degrees.Contains(grammar.Word(i + 1)))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool StartsClause(SentenceGrammar grammar, int entity) =>
        grammar.Rules.Words.Auxiliary.Contains(grammar.Word(entity + 1)) || (entity + 1 < grammar.Units.Count && !grammar.Units[entity + 1].AfterDash && grammar.HasForm(entity + 1, TriggerForm.Verb) && !SentenceGrammar.IsGerund(grammar.Word(entity + 1)));

    private bool IsJoint(List<Unit> units, int i) => units[i].Word switch
    {
        "," or "and" or "or" or "/" or "well" or "both" or "plus" or "along" or "together" or "also" or ":" or "&" or "+" => true,
        "but" => i + 1 < units.Count && (units[i + 1].Word == "also" || rules.Degrees.Contains(units[i + 1].Word)),
        "as" => (i + 1 < units.Count && units[i + 1].Word == "well") || (i > 0 && units[i - 1].Word is "well" or "such"),
        "with" => i > 0 && (units[i - 1].Word is "together" or "along" || (i + 1 < units.Count && rules.Amounts.Contains(units[i + 1].Word)) || (i + 2 < units.Count && rules.Degrees.Contains(units[i + 1].Word) && rules.Amounts.Contains(units[i + 2].Word))),
        var word => relationRules.Words.Expand.Contains(word) || word is "such",
    };

    // "delivered A and activated B"; "more A and increased B" goes on.
    private bool IsOtherVerb(SentenceGrammar grammar, int i) =>
        !rules.Degrees.Contains(grammar.Word(i)) && !SentenceGrammar.IsGerund(grammar.Word(i)) && grammar.HasForm(i, TriggerForm.Verb);

    private bool Ends(List<Unit> units, int i, bool hasMolecules)
    {
        var word = units[i].Word;
        return relationRules.Words.ClauseBreak.Contains(word) || relationRules.Words.Auxiliary.Contains(word) || (relationRules.Words.Negation.Contains(word) && !(word == "not" && i + 1 < units.Count && units[i + 1].Word == "only"))
            || (relationRules.Words.Preposition.Contains(word) && !(word == "of" && (!hasMolecules || !units[i - 1].IsEntity))) || word is "than" or "compared" or "versus" or "relative" or "without";
    }
}
