using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Composes what a relation means from its trigger and from what stands around the ends: "promotes degradation of X" suppresses X,
/// "knockdown of X reduced Y" says that X promotes Y.
/// </summary>
internal sealed class MeaningComposer(SentenceGrammar grammar)
{
    private const int AdverbReach = 3;
    private const int HeadReach = 3;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationRules _rules = grammar.Rules;

    /// <summary>The meaning; null where what stands there makes no relation of it.</summary>
    /// <param name="rule">The trigger's class.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="from">From where on the words tell the meaning: the trigger, or the target before where a noun of its own leads to this one.</param>
    /// <param name="target">The unit of the target.</param>
    /// <param name="source">The source.</param>
    /// <param name="mention">The target.</param>
    public RelationMeaning? Compose(Trigger rule, int trigger, int from, int target, Mention source, Mention mention)
    {
        // Where something goes has no sign, whatever is done there.
        if (rule.Type == ExoRelationType.TransfersTo)
        {
            return new(rule.Type, rule.Sign);
        }

        var meaning = Directed(new RelationMeaning(rule.Type, rule.Sign), trigger);
        if (target > trigger && IsSaidOfSomethingElse(trigger, target, source))
        {
            return null;
        }

        var (composed, resistance, counted) = target > trigger ? Between(meaning, trigger, from, target, source, mention) : (meaning, 0, false);
        meaning = composed;
        if (mention.Kind == ExoEntityKind.Drug)
        {
            // What is conferred or transmitted is resistance, and not the drug.
            if (OnDrug(meaning, resistance, target) is not { } said || (said == meaning && rule.Type == ExoRelationType.Promotes && rule.TargetKinds.Count > 0))
            {
                return null;
            }

            meaning = said;
        }

        else if (mention.Kind == ExoEntityKind.Process && resistance > 0 && meaning.IsSigned)
        {
            // "resistance to apoptosis" is less of it.
            meaning = meaning.Flipped;
        }

        if (meaning.Type == ExoRelationType.Carries && (source.Kind != ExoEntityKind.Vesicle || mention.Kind is ExoEntityKind.Process or ExoEntityKind.Pathway || EntityClass.IsDisease(mention.Kind)))
        {
            return null;
        }

        // "improved cognitive impairment": there is less of it.
        if (meaning.Type == ExoRelationType.Promotes && _rules.Words.Bettering.Contains(grammar.Word(trigger)) && IsHarm(mention))
        {
            meaning = meaning.Flipped;
        }

        // "inhibition of X by Y", ", inhibiting X": the trigger itself is what turns X round, and has been counted.
        if (mention.Reversed && !counted && !_rules.Words.Loss.Contains(grammar.Word(trigger)) && !_rules.Words.LossGerund.Contains(grammar.Word(trigger)))
        {
            meaning = meaning.Flipped;
        }

        return source.Reversed ? meaning.Flipped : meaning;
    }

    private bool IsHarm(Mention mention) =>
        EntityClass.IsDisease(mention.Kind) || (mention.Kind == ExoEntityKind.Process && _rules.Words.Harm.Contains(mention.Name.AsSpan(mention.Name.LastIndexOf(' ') + 1)));

    // "impaired the sorting of X", "abolished the effect on Y": the movement of a molecule and an effect without a sign are acted on, and not X or Y.
    private bool IsSaidOfSomethingElse(int trigger, int target, Mention source)
    {
        for (var j = trigger + 1; j < target; j++)
        {
            var next = grammar.Word(j + 1);
            if (next == "of" && _rules.Words.Movement.Contains(_units[j].Word) && !(source.Kind == ExoEntityKind.Vesicle && _rules.Triggers(_units[j].Word, TriggerForm.Noun, ExoRelationType.Carries)))
            {
                return true;
            }

            if (next is "on" or "upon" && _rules.Words.Effect.Contains(_units[j].Word) && !_rules.Words.Negative.Contains(grammar.Word(j - 1)) && !_rules.Words.Positive.Contains(grammar.Word(j - 1))
                && _rules.Triggers(grammar.Word(trigger), TriggerForm.Verb | TriggerForm.Participle, ExoRelationType.Suppresses, ExoRelationType.Promotes))
            {
                return true;
            }
        }

        return false;
    }

    // "negatively regulates", "an inhibitory effect on", "inversely correlated": the word before gives the sign.
    private RelationMeaning Directed(RelationMeaning meaning, int trigger)
    {
        if (meaning.Sign != ExoRelationSign.Unknown || meaning.Type == ExoRelationType.Carries)
        {
            return meaning;
        }

        for (var j = trigger - 1; j >= 0 && trigger - j <= AdverbReach && !_units[j].IsEntity; j--)
        {
            var negative = _rules.Words.Negative.Contains(_units[j].Word);
            if (negative || _rules.Words.Positive.Contains(_units[j].Word))
            {
                var sign = negative ? ExoRelationSign.Negative : ExoRelationSign.Positive;
                return meaning.Type == ExoRelationType.AssociatedWith
                    ? meaning with { Sign = sign }
                    : new(negative ? ExoRelationType.Suppresses : ExoRelationType.Promotes, sign);
            }
        }

        return meaning;
    }

    // The nouns and participles between the trigger and its target, and those right after it.
    private (RelationMeaning Meaning, int Resistance, bool Counted) Between(RelationMeaning meaning, int trigger, int from, int target, Mention source, Mention mention)
    {
        var resistance = 0;
        var counted = false;
        for (var j = from + 1; j < target; j++)
        {
            var word = _units[j].Word;
            resistance = word.EndsWith("resistance", StringComparison.Ordinal) || word.EndsWith("resistant", StringComparison.Ordinal) ? 1
                : word.EndsWith("sensitivity", StringComparison.Ordinal) || word.EndsWith("sensitive", StringComparison.Ordinal) || word.EndsWith("response", StringComparison.Ordinal) ? -1 : resistance;
            var governs = grammar.Word(j + 1) is "of" or "in" or "from";
            if (governs && _rules.Words.Restoring.Contains(grammar.Word(trigger)) && (_rules.Words.Loss.Contains(word) || NounOf(j) is { Sign: ExoRelationSign.Negative }))
            {
                // "rescued the decrease in X": there is more of it again.
                counted = true;
                continue;
            }

            if (governs && word is not ("secretion" or "release") && NounOf(j) is { } noun)
            {
                meaning = Within(meaning, noun, source, mention);
                counted = true;
            }
            else if ((governs && _rules.Words.Loss.Contains(word)) || _rules.Words.Less.Contains(word) || (_rules.Words.Negative.Contains(word) && IsEffect(grammar.Word(j + 1))))
            {
                meaning = meaning.Flipped;
                counted = true;
            }
            else if (governs && word is "suppressor" or "suppressors" or "inhibitor" or "inhibitors" or "repressor" or "repressors" or "antagonist" or "antagonists")
            {
                meaning = meaning.Flipped;
                counted = true;
            }
        }

        if (NounsAfter(target) is { } said)
        {
            meaning = (meaning.IsSigned && said.IsSigned) || meaning.Type == ExoRelationType.AssociatedWith ? Within(meaning, said, source, mention)
                : said.Type == ExoRelationType.Carries || meaning.Type == ExoRelationType.Targets ? meaning : said;
            counted = true;
        }

        return (meaning, resistance, counted);
    }

    // A drug is acted on by what makes cells resistant or sensitive to it.
    private RelationMeaning? OnDrug(RelationMeaning meaning, int resistance, int target)
    {
        var next = grammar.Word(target + 1);
        resistance = next.StartsWith("resistan", StringComparison.Ordinal) || next.StartsWith("chemoresistan", StringComparison.Ordinal) ? 1
            : next.StartsWith("sensitiv", StringComparison.Ordinal) ? -1 : resistance;
        resistance = resistance == 0 && IsStrength(target) ? -1 : resistance;
        if (meaning.Type is ExoRelationType.Sensitizes || resistance == 0)
        {
            return meaning;
        }

        if (!meaning.IsSigned)
        {
            return null;
        }

        return (resistance > 0) == (meaning.Type == ExoRelationType.Promotes)
            ? new(ExoRelationType.ConfersResistance, ExoRelationSign.Positive)
            : new(ExoRelationType.Sensitizes, ExoRelationSign.Negative);
    }

    // "an inhibitory effect on"
    private static bool IsEffect(string word) => word is "effect" or "effects" or "action" or "actions" or "influence" or "impact";

    // "enhanced cisplatin efficacy", "the cytotoxicity of cisplatin": cells answer to the drug.
    private bool IsStrength(int target) =>
        IsStrength(grammar.Word(target + 1)) || (grammar.Word(target - 1) == "of" && IsStrength(grammar.Word(target - 2)));

    private static bool IsStrength(string word) => word is "efficacy" or "effectiveness" or "efficiency" or "cytotoxicity" or "potency";

    private RelationMeaning? NounOf(int unit)
    {
        foreach (var use in _rules.TriggersOf(_units[unit].Word))
        {
            if (use.Forms.HasFlag(TriggerForm.Noun))
            {
                return new(use.Trigger.Type, use.Trigger.Sign);
            }
        }

        return null;
    }

    // "metastasis promotion or repression", "X degradation"
    private RelationMeaning? NounsAfter(int target)
    {
        RelationMeaning? said = null;
        for (var j = target + 1; j < _units.Count && j - target <= HeadReach && !_units[j].IsEntity && !_units[j].AfterDash; j++)
        {
            if (_units[j].Word is "and" or "or" or "and/or")
            {
                continue;
            }

            if (NounOf(j) is not { } noun || noun.Type == ExoRelationType.Carries || grammar.Word(j + 1) == "of")
            {
                break;
            }

            // Both signs in one breath: the text says that it acts, and not which way.
            said = said is null || said.Value.Type == noun.Type ? noun : new(ExoRelationType.Regulates, ExoRelationSign.Unknown);
        }

        return said;
    }

    private static RelationMeaning Within(RelationMeaning meaning, RelationMeaning noun, Mention source, Mention mention)
    {
        // "correlated with the activation of Y" says no more than that they go together.
        if (meaning.Type == ExoRelationType.AssociatedWith)
        {
            return noun.Sign == ExoRelationSign.Negative && meaning.Sign == ExoRelationSign.Unknown ? meaning.Flipped : meaning;
        }

        if (noun.Type == ExoRelationType.Carries)
        {
            var molecule = mention.Kind is ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass or ExoEntityKind.Drug;
            return source.Kind == ExoEntityKind.Vesicle && molecule ? new(ExoRelationType.Carries, ExoRelationSign.Unknown) : meaning;
        }

        if (noun.Sign == ExoRelationSign.Unknown)
        {
            return noun;
        }

        return meaning.Type == ExoRelationType.Suppresses ? noun.Flipped : noun;
    }
}
