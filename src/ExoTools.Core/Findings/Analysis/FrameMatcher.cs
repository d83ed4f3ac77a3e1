using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A relation as one sentence states it.</summary>
internal sealed record StatedRelation(
    Mention SourceMention, ExoEntity Source, ExoRelationType Type, Mention TargetMention, ExoEntity Target, ExoRelationSign Sign,
    bool Negated, bool Speculative, string Trigger, ExoEvidence Evidence);

/// <summary>Matches the frames of the rules on the clause units of one sentence, around each trigger.</summary>
internal sealed class FrameMatcher
{
    private const int ParticipleReach = 3;
    private const int WordReach = 4;
    private const int ClauseReach = 40;

    private static readonly Frame s_verbFrame = new("", TriggerForm.Verb, [], []);

    private readonly List<Unit> _units;
    private readonly SentenceAnalysis _sentence;
    private readonly RelationRules _rules;

    public FrameMatcher(List<Unit> units, SentenceAnalysis sentence, RelationRules rules)
    {
        _units = units;
        _sentence = sentence;
        _rules = rules;
    }

    /// <summary>The molecules that the sentence says a vesicle carries, with the vesicle; none of those that it denies.</summary>
    public IEnumerable<(Mention Cargo, Mention Vesicle)> Carried() =>
        Match().Where(relation => relation.Type == ExoRelationType.Carries && !relation.Negated).Select(relation => (relation.TargetMention, relation.SourceMention));

    /// <summary>The relations of the sentence, in the order of their triggers.</summary>
    public List<StatedRelation> Match()
    {
        var stated = new List<StatedRelation>();
        for (var i = 0; i < _units.Count; i++)
        {
            if (_units[i].IsEntity)
            {
                continue;
            }

            foreach (var use in _rules.TriggersOf(_units[i].Word))
            {
                foreach (var frame in _rules.Frames)
                {
                    if (use.Forms.HasFlag(frame.Form) && Fits(frame, i) && Slots(frame, i, use.Trigger) is { } slots)
                    {
                        var count = stated.Count;
                        State(stated, frame, use.Trigger, i, slots);
                        if (stated.Count > count)
                        {
                            break;
                        }
                    }
                }
            }
        }

        return stated;
    }

    private readonly record struct SlotUnits(int Source, int Target, IReadOnlyList<int> FurtherTargets);

    // Whether the word stands in the form that the frame wants, and not as a noun or adjective that looks the same.
    private bool Fits(Frame frame, int i)
    {
        var before = i > 0 ? _units[i - 1] : null;
        switch (frame.Form)
        {
            case TriggerForm.Hyphen:
                return _units[i].AfterDash && before?.IsEntity == true;
            case TriggerForm.Verb:
                var word = _units[i].Word;
                if (_units[i].AfterDash || NextWord(i) is "by" or "of" || (IsParticiple(word) && AfterBe(i)))
                {
                    return false;
                }

                // "the increase", "with reduced invasion"; but "able to increase", "by reducing".
                var describes = before is { IsEntity: false } && (before.Word is "the" or "a" or "an" or "this" or "no" or "their" or "its" or "these"
                    || (_rules.Preposition.Contains(before.Word) && before.Word is not "to" && !word.EndsWith("ing", StringComparison.Ordinal)));
                return !describes && i > 0;
            case TriggerForm.Participle:
                return !_units[i].AfterDash;
            default:
                return !_units[i].AfterDash;
        }
    }

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal);

    private string NextWord(int i) => i + 1 < _units.Count && !_units[i + 1].IsEntity ? _units[i + 1].Word : "";

    private bool AfterBe(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= WordReach && !_units[j].IsEntity; j--)
        {
            if (_rules.Be.Contains(_units[j].Word))
            {
                return true;
            }

            if (!IsTransparent(_units[j].Word))
            {
                return false;
            }
        }

        return false;
    }

    // Words that may stand between a subject and its verb without ending the clause.
    private bool IsTransparent(string word) =>
        word.EndsWith("ly", StringComparison.Ordinal) || _rules.Auxiliary.Contains(word) || _rules.Negation.Contains(word) || _rules.Raising.Contains(word)
        || word is "to" or "also" or "then" or "both" or "even" or "further" or "not" or "only" or "as" or "well" or "been" or "often" or "thus" or "thereby" or "hence" or "in" or "turn";

    private SlotUnits? Slots(Frame frame, int trigger, Trigger rule)
    {
        int? source = null, target = null;
        var further = new List<int>();
        var at = trigger;
        foreach (var element in frame.Left)
        {
            int? found;
            if (element.IsSource || element.IsTarget)
            {
                found = frame.Form switch
                {
                    TriggerForm.Hyphen => trigger - 1,
                    _ when IsReduced(frame, trigger) => Nearest(at, element.IsSource, rule),
                    _ => Subject(at, element.IsSource, rule),
                };
                if (found is { } slot && !Accepts(slot, element.IsSource, rule))
                {
                    found = null;
                }
            }
            else
            {
                found = WordBefore(at, element);
            }

            if (found is null && !element.Optional)
            {
                return null;
            }

            Fill(element, found);
            at = found ?? at;
        }

        at = trigger;
        foreach (var element in frame.Right)
        {
            var found = element.IsSource || element.IsTarget ? Object(at, element.IsSource, rule) : WordAfter(at, element, at == trigger ? 1 : WordReach);
            if (found is null && !element.Optional)
            {
                return null;
            }

            Fill(element, found);
            at = found ?? at;
        }

        if (source is null || target is null)
        {
            return null;
        }

        // "essential for X as well as to Y": the preposition comes again.
        if (target > trigger && frame.Right.FirstOrDefault(element => element.Words.Count > 0) is { } preposition)
        {
            AddFurther(target.Value, preposition, rule, further);
        }

        return new SlotUnits(source.Value, target.Value, further);

        void Fill(FrameElement element, int? found)
        {
            source = element.IsSource ? found : source;
            target = element.IsTarget ? found : target;
        }
    }

    private void AddFurther(int target, FrameElement preposition, Trigger rule, List<int> further)
    {
        var j = target + 1;
        var joined = false;
        while (j < _units.Count && !_units[j].IsEntity && _units[j].Word is "," or "and" or "or" or "as" or "well")
        {
            joined |= _units[j].Word is "and" or "or" or "well";
            j++;
        }

        if (joined && j < _units.Count && !_units[j].IsEntity && (preposition.Words.Contains(_units[j].Word) || _units[j].Word == "to")
            && Object(j, isSource: false, rule) is { } next)
        {
            further.Add(next);
        }
    }

    // "molecules carried in exosomes": a participle without "be" belongs to the noun before it.
    private bool IsReduced(Frame frame, int trigger) =>
        frame.Form is TriggerForm.Participle or TriggerForm.ContainedBy or TriggerForm.Involved && !AfterBe(trigger);

    private int? Nearest(int from, bool isSource, Trigger rule)
    {
        for (var j = from - 1; j >= 0 && from - j <= ParticipleReach; j--)
        {
            if (_units[j].IsEntity)
            {
                return Accepts(j, isSource, rule) ? j : null;
            }

            if (_units[j].IsPunctuation && _units[j].Word != ",")
            {
                return null;
            }
        }

        return null;
    }

    // The subject: the first entity of the clause that can be it; what follows it before the verb only qualifies it.
    private int? Subject(int from, bool isSource, Trigger rule)
    {
        int? candidate = null;
        var coordinated = IsCoordinated(from);
        for (var j = from - 1; j >= 0 && from - j <= _rules.Reach; j--)
        {
            var unit = _units[j];
            if (unit.IsEntity)
            {
                candidate = Accepts(j, isSource, rule) ? j : candidate;
                continue;
            }

            if (unit.Word is ";" or ":" or ".")
            {
                break;
            }

            if (unit.Word == "," && candidate is not null && !coordinated)
            {
                break;
            }

            if (_rules.ClauseBreak.Contains(unit.Word))
            {
                if (candidate is not null || unit.Word is not ("that" or "which" or "who" or "but") || (j > 0 && _rules.Report.Contains(_units[j - 1].Word)))
                {
                    break;
                }

                // "exosomes that promote": what the relative clause says is said of the noun before it.
                if (unit.Word != "but" && Nearest(j, isSource, rule) is { } antecedent)
                {
                    return antecedent;
                }
            }
            else if (IsOtherVerb(j))
            {
                if (!coordinated)
                {
                    break;
                }

                // "exosomes carry miR-21 and promote": the object between the verbs is not the subject.
                candidate = null;
                coordinated = IsCoordinated(j);
            }
        }

        return candidate;
    }

    private bool IsCoordinated(int verb)
    {
        // "by targeting ZEB1": who targets is who does the main verb.
        if (verb > 0 && _units[verb - 1].Word is "by" or "via" or "through" or "thereby" && _units[verb].Word.EndsWith("ing", StringComparison.Ordinal))
        {
            return true;
        }

        for (var j = verb - 1; j >= 0 && verb - j <= WordReach && !_units[j].IsEntity; j--)
        {
            if (_units[j].Word is "and" or "or" or "but")
            {
                return true;
            }

            if (!IsTransparent(_units[j].Word))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsOtherVerb(int j)
    {
        // "molecules carried in exosomes take": a participle with a preposition after it only describes the noun before.
        if (j > 0 && _units[j - 1].IsEntity && IsParticiple(_units[j].Word) && _rules.Preposition.Contains(NextWord(j)))
        {
            return false;
        }

        foreach (var use in _rules.TriggersOf(_units[j].Word))
        {
            if (use.Forms.HasFlag(TriggerForm.Verb) && !_units[j].Word.EndsWith("ing", StringComparison.Ordinal)
                && !_units[j].AfterDash && Fits(s_verbFrame, j) && j > 0 && (_units[j - 1].IsEntity || IsTransparent(_units[j - 1].Word) || _units[j - 1].Word is "and" or "which" or "that"))
            {
                return true;
            }
        }

        return false;
    }

    // The object: the first entity after the trigger that can be it, within the clause.
    private int? Object(int from, bool isSource, Trigger rule)
    {
        for (var j = from + 1; j < _units.Count && j - from <= _rules.Reach; j++)
        {
            var unit = _units[j];
            if (unit.IsEntity)
            {
                if (Accepts(j, isSource, rule))
                {
                    return j;
                }

                continue;
            }

            if (unit.Word is ";" or ":" or "." or "," or "by" or "via" or "through" || _rules.ClauseBreak.Contains(unit.Word) || IsOtherVerb(j))
            {
                return null;
            }
        }

        return null;
    }

    private int? WordBefore(int from, FrameElement element)
    {
        for (var j = from - 1; j >= 0 && from - j <= WordReach + 1; j--)
        {
            if (!_units[j].IsEntity && element.Words.Contains(_units[j].Word))
            {
                return j;
            }

            if (_units[j].IsPunctuation)
            {
                return null;
            }
        }

        return null;
    }

    private int? WordAfter(int from, FrameElement element, int reach)
    {
        for (var j = from + 1; j < _units.Count && j - from <= reach + 1; j++)
        {
            if (!_units[j].IsEntity && element.Words.Contains(_units[j].Word))
            {
                return j;
            }

            if (_units[j].IsPunctuation || (_units[j].IsEntity && reach == 1))
            {
                return null;
            }
        }

        return null;
    }

    private bool Accepts(int unit, bool isSource, Trigger rule)
    {
        if (!_units[unit].IsEntity)
        {
            return false;
        }

        foreach (var mention in _units[unit].Mentions)
        {
            if (Accepts(mention, isSource, rule))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Accepts(Mention mention, bool isSource, Trigger rule)
    {
        if (mention.IsGeneric || mention.IsAdjective)
        {
            return false;
        }

        var kinds = isSource ? rule.SourceKinds : rule.TargetKinds;
        if (kinds.Count > 0)
        {
            return kinds.Contains(mention.Kind);
        }

        return isSource
            ? mention.Kind is ExoEntityKind.Vesicle or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass
                or ExoEntityKind.Drug or ExoEntityKind.Pathway
            : mention.Kind is ExoEntityKind.Process or ExoEntityKind.Pathway or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna
                or ExoEntityKind.MoleculeClass or ExoEntityKind.Cancer or ExoEntityKind.Drug;
    }

    private void State(List<StatedRelation> stated, Frame frame, Trigger rule, int trigger, SlotUnits slots)
    {
        if (IsAim(Math.Min(trigger, slots.Source)))
        {
            return;
        }

        var negated = IsNegated(trigger, Math.Min(slots.Source, slots.Target));
        var speculative = IsSpeculative(frame, trigger, Math.Min(slots.Source, slots.Target));
        foreach (var target in (IEnumerable<int>)[slots.Target, .. slots.FurtherTargets])
        {
            foreach (var source in _units[slots.Source].Mentions)
            {
                foreach (var mention in _units[target].Mentions)
                {
                    if (!Accepts(source, isSource: true, rule) || !Accepts(mention, isSource: false, rule) || source.Name == mention.Name)
                    {
                        continue;
                    }

                    var meaning = Compose(rule, trigger, target, source, mention);
                    if (meaning is not { } composed)
                    {
                        continue;
                    }

                    var span = Cover(_units[slots.Source].Span, _units[target].Span, _units[trigger].Span);
                    var carried = composed.Type == ExoRelationType.Carries && mention.Vesicle is not null;
                    stated.Add(new StatedRelation(
                        source, source.ToEntity(_sentence.Text), composed.Type, mention,
                        (carried ? mention with { Qualifier = null } : mention).ToEntity(_sentence.Text), composed.Sign,
                        negated, speculative, _units[trigger].Span.In(_sentence.Text), _sentence.Evidence(span)));
                }
            }
        }
    }

    private static TextSpan Cover(TextSpan a, TextSpan b, TextSpan c)
    {
        var start = Math.Min(a.Start, Math.Min(b.Start, c.Start));
        var end = Math.Max(a.End, Math.Max(b.End, c.End));
        return new TextSpan(start, end - start);
    }

    // What the trigger says, and what the nouns before and after the target make of it.
    private (ExoRelationType Type, ExoRelationSign Sign)? Compose(Trigger rule, int trigger, int target, Mention source, Mention mention)
    {
        var type = rule.Type;
        var sign = rule.Sign;
        var drug = mention.Kind == ExoEntityKind.Drug;
        var resistance = 0;
        if (target > trigger)
        {
            for (var j = trigger + 1; j < target; j++)
            {
                var word = _units[j].Word;
                resistance = word.EndsWith("resistance", StringComparison.Ordinal) ? 1
                    : word.EndsWith("sensitivity", StringComparison.Ordinal) || word.EndsWith("response", StringComparison.Ordinal) ? -1 : resistance;
                var governs = NextWord(j) is "of" or "in" or "from";
                if (governs && NounOf(j) is { } noun)
                {
                    (type, sign) = Within(type, sign, noun, source, mention);
                }
                else if (governs && _rules.Loss.Contains(word))
                {
                    (type, sign) = Flip(type, sign);
                }
            }

            // "metastasis promotion or repression"
            var after = NounsAfter(target);
            if (after is { } said)
            {
                (type, sign) = type is ExoRelationType.Promotes or ExoRelationType.Suppresses && said.Type is ExoRelationType.Promotes or ExoRelationType.Suppresses
                    ? Within(type, sign, said, source, mention)
                    : said.Type == ExoRelationType.Carries ? (type, sign) : (said.Type, said.Sign);
            }
        }

        if (drug)
        {
            var next = NextWord(target);
            resistance = next.StartsWith("resistan", StringComparison.Ordinal) || next.StartsWith("chemoresistan", StringComparison.Ordinal) ? 1
                : next.StartsWith("sensitiv", StringComparison.Ordinal) ? -1 : resistance;
            if (type is not (ExoRelationType.Carries or ExoRelationType.Sensitizes))
            {
                if (resistance == 0 || type is not (ExoRelationType.Promotes or ExoRelationType.Suppresses))
                {
                    return null;
                }

                var confers = (resistance > 0) == (type == ExoRelationType.Promotes);
                (type, sign) = confers ? (ExoRelationType.ConfersResistance, ExoRelationSign.Positive) : (ExoRelationType.Sensitizes, ExoRelationSign.Negative);
            }
        }

        if (type == ExoRelationType.Carries && (source.Kind != ExoEntityKind.Vesicle || mention.Kind is ExoEntityKind.Process or ExoEntityKind.Pathway or ExoEntityKind.Cancer))
        {
            return null;
        }

        // "inhibition of X by Y": the trigger itself is what turns X round, and has been counted.
        if (mention.Reversed && NounOf(trigger) is null)
        {
            (type, sign) = Flip(type, sign);
        }

        return source.Reversed ? Flip(type, sign) : (type, sign);
    }

    private TriggerUse? NounOf(int unit)
    {
        foreach (var use in _rules.TriggersOf(_units[unit].Word))
        {
            if (use.Forms.HasFlag(TriggerForm.Noun))
            {
                return use;
            }
        }

        return null;
    }

    private (ExoRelationType Type, ExoRelationSign Sign)? NounsAfter(int target)
    {
        (ExoRelationType Type, ExoRelationSign Sign)? said = null;
        for (var j = target + 1; j < _units.Count && j - target <= 3 && !_units[j].IsEntity && !_units[j].AfterDash; j++)
        {
            if (_units[j].Word is "and" or "or" or "and/or")
            {
                continue;
            }

            if (NounOf(j) is not { } noun || noun.Trigger.Type == ExoRelationType.Carries)
            {
                break;
            }

            // Both signs in one breath: the text says that it acts, and not which way.
            said = said is null || said.Value.Type == noun.Trigger.Type ? (noun.Trigger.Type, noun.Trigger.Sign) : (ExoRelationType.Regulates, ExoRelationSign.Unknown);
        }

        return said;
    }

    private static (ExoRelationType Type, ExoRelationSign Sign) Within(
        ExoRelationType type, ExoRelationSign sign, TriggerUse noun, Mention source, Mention mention) =>
        Within(type, sign, (noun.Trigger.Type, noun.Trigger.Sign), source, mention);

    private static (ExoRelationType Type, ExoRelationSign Sign) Within(
        ExoRelationType type, ExoRelationSign sign, (ExoRelationType Type, ExoRelationSign Sign) noun, Mention source, Mention mention)
    {
        if (noun.Type == ExoRelationType.Carries)
        {
            var molecule = mention.Kind is ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass or ExoEntityKind.Drug;
            return source.Kind == ExoEntityKind.Vesicle && molecule ? (ExoRelationType.Carries, ExoRelationSign.Unknown) : (type, sign);
        }

        if (noun.Sign == ExoRelationSign.Unknown)
        {
            return type is ExoRelationType.Promotes or ExoRelationType.Suppresses ? (type, sign) : (noun.Type, noun.Sign);
        }

        return type switch
        {
            ExoRelationType.Suppresses => Flip(noun.Type, noun.Sign),
            _ => noun,
        };
    }

    private static (ExoRelationType Type, ExoRelationSign Sign) Flip(ExoRelationType type, ExoRelationSign sign) => (type, sign) switch
    {
        (ExoRelationType.Promotes, _) => (ExoRelationType.Suppresses, ExoRelationSign.Negative),
        (ExoRelationType.Suppresses, _) => (ExoRelationType.Promotes, ExoRelationSign.Positive),
        (ExoRelationType.ConfersResistance, _) => (ExoRelationType.Sensitizes, ExoRelationSign.Negative),
        (ExoRelationType.Sensitizes, _) => (ExoRelationType.ConfersResistance, ExoRelationSign.Positive),
        _ => (type, sign),
    };

    private bool IsNegated(int trigger, int first)
    {
        for (var j = trigger - 1; j > first && trigger - j <= _rules.Reach; j--)
        {
            // "did not affect X but inhibited Y": the first verb alone is denied.
            if (_units[j].Word == "but" || IsOtherVerb(j))
            {
                return false;
            }

            if (_units[j].IsEntity || !_rules.Negation.Contains(_units[j].Word))
            {
                continue;
            }

            // "not only X but also" denies nothing.
            return NextWord(j) is not ("only" or "merely" or "just");
        }

        return false;
    }

    private bool IsSpeculative(Frame frame, int trigger, int first)
    {
        // "X-mediated" takes for granted what it names; only what stands right before it casts doubt on it.
        var start = frame.Form == TriggerForm.Hyphen ? first - 2 : ClauseStart(first);
        for (var j = Math.Max(0, start); j < trigger; j++)
        {
            if (!_units[j].IsEntity && _rules.Speculation.Contains(_units[j].Word))
            {
                return true;
            }
        }

        return false;
    }

    private int ClauseStart(int unit)
    {
        var j = unit;
        while (j > 0 && unit - j < ClauseReach && (_units[j - 1].IsEntity || (_units[j - 1].Word is not (";" or ":" or "that") && !_rules.ClauseBreak.Contains(_units[j - 1].Word))))
        {
            j--;
        }

        return j;
    }

    private bool IsAim(int first)
    {
        for (var j = ClauseStart(first); j < first; j++)
        {
            if (!_units[j].IsEntity && _rules.Aim.Contains(_units[j].Word) && j > 0
                && _units[j - 1].Word is "we" or "to" or "review" or "article" or "paper" or "study" or "and" or "also" or "was" or "were" or "briefly")
            {
                return true;
            }
        }

        return false;
    }
}
