using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>A molecule that a phrase places in or on vesicles, by the units that name them.</summary>
/// <param name="Molecule">The unit of the molecule.</param>
/// <param name="Vesicle">The unit of the vesicle.</param>
internal readonly record struct Placement(int Molecule, int Vesicle);

/// <summary>
/// Finds molecules that stand before the vesicles which they are placed in: "PD-L1 on tumor exosomes", "podoplanin travels in EVs",
/// "MMP9 was found by ELISA in EV lysates", "the nephrin content of uEVs". What the verb is does not matter, as long as it tells of no
/// effect: the phrase behind it tells the place.
/// </summary>
internal sealed class PlacedMolecules(RelationRules relationRules, CargoRules rules)
{
    private const int PathReach = 18;
    private const int DescribingReach = 5;
    private const int JoinedReach = 6;

    /// <summary>Each placement, in the order of the text.</summary>
    public List<Placement> Find(List<Unit> units)
    {
        var found = new List<Placement>();
        var grammar = new SentenceGrammar(units, relationRules);
        for (var i = 0; i < units.Count; i++)
        {
            if (!CargoList.IsMolecule(units[i]) || Describes(units, i) || (i > 0 && rules.NotPlaced.Contains(units[i - 1].Word)) || PlacedIn(grammar, i) is not { } vesicle)
            {
                continue;
            }

            found.Add(new Placement(i, vesicle));
            if (JoinedBehind(units, vesicle) is { } joined)
            {
                found.Add(new Placement(joined, vesicle));
            }
        }

        return found;
    }

    // The vesicle that the words behind a molecule lead to; null where they lead elsewhere.
    private int? PlacedIn(SentenceGrammar grammar, int molecule)
    {
        var units = grammar.Units;
        var place = -1;
        var (isJoined, isDenied) = (false, false);
        for (var i = molecule + 1; i < units.Count && i - molecule <= PathReach; i++)
        {
            if (units[i].IsEntity)
            {
                if (units[i].Mentions[0].Kind == ExoEntityKind.Vesicle)
                {
                    if (!isDenied)
                    {
                        return place >= 0 && i - place <= DescribingReach && !IsProcess(grammar, i) ? i : null;
                    }

                    place = -1;
                    continue;
                }

                if (Describes(units, i) || CargoList.StandsForCargo(units[i]))
                {
                    continue;
                }

                // "lower in macrophages and in EVs" goes on, "in macrophages given EVs" does not.
                var isOtherMolecule = CargoList.IsMolecule(units[i]);
                if (isOtherMolecule ? !isJoined : units[i].Mentions[0].Kind is not ExoEntityKind.Cell && !EntityClass.IsDisease(units[i].Mentions[0].Kind))
                {
                    return null;
                }

                // "higher in pre-eclampsia placental EVs": it may describe the vesicles, unless something is done with it.
                place = isJoined || IsParticipleAt(grammar, i + 1) ? -1 : place;
                isJoined = false;
                continue;
            }

            var word = units[i].Word;
            if (Leads(grammar, i, molecule))
            {
                place = i;
            }
            else if (IsDenial(grammar, i))
            {
                isDenied = true;
            }
            else if (isDenied && rules.Turns.Contains(word))
            {
                // "absent in EVs of controls but present in those of patients"
                (isDenied, place) = (false, -1);
            }
            else if (IsEnd(grammar, i, place >= 0))
            {
                return null;
            }
            else if (relationRules.Words.Preposition.Contains(word) && !(word == "of" && IsPart(units[i - 1].Word)))
            {
                place = -1;
            }

            isJoined |= word is "and" or "or" or "," or "well";
        }

        return null;
    }

    // Whether a preposition, or a verb of covering, leads to the place: "in", "into"; "recovered from", "secreted with", "the content of".
    private bool Leads(SentenceGrammar grammar, int i, int molecule)
    {
        var before = i - 1;
        while (before > molecule && (grammar.Word(before).EndsWith("ly", StringComparison.Ordinal) || rules.Degrees.Contains(grammar.Word(before))))
        {
            before--;
        }

        var isHeld = rules.Holds.Contains(grammar.Word(before)) || rules.Moved.Contains(grammar.Word(before));
        return grammar.Word(i) switch
        {
            "to" or "with" or "from" or "by" => isHeld,
            "of" => before > molecule && (rules.Measured.Contains(grammar.Word(before)) || CargoList.StandsForCargo(grammar.Units[before])),
            var word => rules.Places.Contains(word) || rules.Covers.Contains(word),
        };
    }

    // "on the surface of EVs", "in 40% of EVs"
    private bool IsPart(string word) => rules.Surfaces.Contains(word) || rules.Parts.Contains(word) || word == "%";

    // What ends the phrase before it has come to a vesicle: another clause, a denial, an effect on something, something that was applied.
    private bool IsEnd(SentenceGrammar grammar, int i, bool isInPlace)
    {
        var word = grammar.Word(i);
        var words = relationRules.Words;
        return (grammar.Units[i].IsPunctuation && !(word == "%" || (word == "," && GoesOn(grammar, i)))) || words.ClauseBreak.Contains(word) || words.Effect.Contains(word) || rules.NoPlace.Contains(word) || words.Exposure.Contains(word) || word is "than" or "role" or "roles"
            || (isInPlace ? words.Auxiliary.Contains(word) || (rules.Otherwise.Contains(word) && !grammar.IsEntity(i + 1)) : IsEffect(grammar, i));
    }

    private bool IsDenial(SentenceGrammar grammar, int i)
    {
        var word = grammar.Word(i);
        return (relationRules.Words.Negation.Contains(word) && !(word == "not" && grammar.Word(i + 1) == "only")) || rules.LackingBehind.Contains(word) || rules.Lacking.Contains(word);
    }

    // "A, B and C in EVs", also where B is a name that nobody knows.
    private static bool GoesOn(SentenceGrammar grammar, int comma) =>
        grammar.Word(comma + 1) is "and" or "or" or "as" || grammar.Word(comma + 2) is "and" or "or" or ",";

    // "inhibits"; "was reduced in" and "increases in" tell of the molecule itself.
    private bool IsEffect(SentenceGrammar grammar, int i)
    {
        var word = grammar.Word(i);
        return grammar.HasForm(i, TriggerForm.Verb) && !grammar.StandsAsNoun(i) && !relationRules.Triggers(word, TriggerForm.Verb, ExoRelationType.Carries) && !rules.Holds.Contains(word) && !rules.Level.Contains(word)
            && !rules.Places.Contains(grammar.Word(i + 1)) && !grammar.Units[i].AfterDash;
    }

    // "partitions into exosomes together with NCSTN", "is trafficked to exosomes, as is FN1"
    private int? JoinedBehind(List<Unit> units, int vesicle)
    {
        var isJoined = false;
        for (var i = vesicle + 1; i < units.Count && i - vesicle <= JoinedReach; i++)
        {
            if (units[i].IsEntity)
            {
                return isJoined && CargoList.IsMolecule(units[i]) && !Describes(units, i) && !(i + 1 < units.Count && rules.Places.Contains(units[i + 1].Word)) ? i : null;
            }

            isJoined |= units[i].Word is "together" or "along" or "as";
            if (!(isJoined || units[i].Word == ","))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsParticipleAt(SentenceGrammar grammar, int i) =>
        i < grammar.Units.Count && !grammar.Units[i].AfterDash && (SentenceGrammar.IsGerund(grammar.Word(i)) || SentenceGrammar.IsParticiple(grammar.Word(i)) || grammar.IsVerb(i));

    // "L1CAM-captured", "EGFR inhibitors", "the chemokine CCL5": what stands there describes what follows.
    private bool Describes(List<Unit> units, int i) =>
        i + 1 < units.Count && (units[i + 1].IsEntity ? !CargoList.StandsForCargo(units[i + 1])
            : units[i + 1].AfterDash ? !rules.Called.Contains(units[i + 1].Word) : rules.Activities.Contains(units[i + 1].Word));

    // "in exosome secretion", "in exosomal fractions" is a place all the same, "in exosome-treated cells" is none.
    private bool IsProcess(SentenceGrammar grammar, int vesicle)
    {
        var units = grammar.Units;
        var next = vesicle + 1 < units.Count ? units[vesicle + 1] : null;
        return next is { AfterDash: true } || (next is not null && rules.Processes.Contains(next.Word))
            || (units[vesicle].Mentions[0].IsAdjective && !(next is not null && (rules.Samples.Contains(next.Word) || CargoList.StandsForCargo(next))));
    }
}
