using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>Matches the frames of the rules on the clause units of one sentence, around each trigger.</summary>
internal sealed partial class FrameMatcher
{
    private const int WordReach = 4;

    private readonly List<Unit> _units;
    private readonly SentenceAnalysis _sentence;
    private readonly RelationRules _rules;
    private readonly SentenceGrammar _grammar;
    private readonly ArgumentFinder _arguments;
    private readonly ObjectFinder _objects;
    private readonly OutcomePhrases _outcomes;
    private readonly UnlistedActors _actors;
    private readonly CellMeans _cellMeans;
    private readonly MeaningComposer _meaning;
    private readonly ClaimStatus _status;

    private readonly Action<Rejection>? _explain;

    // The last vesicle or RNA that is said to act, by an active verb.
    private (int Source, int Verb)? _acting;

    public FrameMatcher(List<Unit> units, SentenceAnalysis sentence, RelationRules rules, Action<Rejection>? explain)
    {
        _explain = explain;
        _units = units;
        _sentence = sentence;
        _rules = rules;
        _grammar = new SentenceGrammar(units, rules);
        _arguments = new ArgumentFinder(_grammar);
        _objects = new ObjectFinder(_grammar, _arguments);
        _outcomes = new OutcomePhrases(_grammar, sentence.Text);
        _actors = new UnlistedActors(_grammar, sentence);
        _cellMeans = new CellMeans(_grammar, _arguments);
        _meaning = new MeaningComposer(_grammar);
        _status = new ClaimStatus(_grammar);
    }

    /// <summary>The relations of the sentence, in the order of their triggers.</summary>
    /// <param name="before">Those of the sentence before, to which "these effects" may refer.</param>
    public List<StatedRelation> Match(IReadOnlyList<StatedRelation> before)
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
                foreach (var frame in use.Frames)
                {
                    if (Fits(frame, i) && Slots(frame, i, use.Trigger) is { } slots)
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

        TieMembers(stated);
        TakeUp(stated);
        Expose(stated);
        stated.AddRange(new EffectReferences(_grammar, _status).Read(_sentence, stated, before));
        TieTranscripts(stated);
        stated.RemoveAll(weak => weak.Type == ExoRelationType.AssociatedWith && stated.Exists(other => SaysMore(other, weak)));
        return stated;
    }

    // "binds the 3'-UTR of X" is read as binding and as targeting.
    private static bool SaysMore(StatedRelation relation, StatedRelation weak) =>
        relation.Type != ExoRelationType.AssociatedWith && relation.Trigger == weak.Trigger && relation.Negated == weak.Negated
        && relation.SourceMention.Name == weak.SourceMention.Name && relation.TargetMention.Name == weak.TargetMention.Name;

    // "The interaction between X and Y": the two are one coordination.
    private void TieMembers(List<StatedRelation> stated)
    {
        for (var i = 0; i + 2 < _units.Count; i++)
        {
            if (_units[i + 1].Word != "between" || !_units[i + 2].IsEntity || !_grammar.HasForm(i, TriggerForm.Bond) || _status.IsAim(i))
            {
                continue;
            }

            var members = _units[i + 2].Mentions;
            for (var m = 1; m < members.Count; m++)
            {
                if (ArgumentFinder.MayAct(members[0]) && ArgumentFinder.MayAct(members[m]) && members[0].Name != members[m].Name)
                {
                    var meaning = new RelationMeaning(ExoRelationType.AssociatedWith, ExoRelationSign.Unknown);
                    stated.Add(Stated(meaning, members[0], members[m], i, i + 2, i + 2, _status.IsNegated(i, 0), _status.IsSpeculative(TriggerForm.Bond, i, i)));
                }
            }
        }
    }

    private void TakeUp(List<StatedRelation> stated)
    {
        foreach (var (uptake, cell) in new VesicleUptake(_grammar).Find())
        {
            if (_status.IsAim(uptake))
            {
                continue;
            }

            var meaning = new RelationMeaning(ExoRelationType.TransfersTo, ExoRelationSign.Unknown);
            foreach (var mention in _units[cell].Mentions)
            {
                stated.Add(Stated(meaning, AsVesicle(_units[uptake].Mentions[0]), mention, uptake, cell, uptake, _status.IsNegated(uptake, 0), _status.IsSpeculative(TriggerForm.Bond, uptake, uptake)));
            }
        }
    }

    // "exosome secretion promotes metastasis": the exosomes do.
    private static Mention AsVesicle(Mention mention) => mention with { Term = null, Name = "exosome", Kind = ExoEntityKind.Vesicle };

    // What changed where something was applied, unless a frame has read it.
    private void Expose(List<StatedRelation> stated)
    {
        if (_acting is null && !ExposureReader.TellsOfExposure(_units, _rules.Words))
        {
            return;
        }

        foreach (var (meaning, agent, target, trigger, negated) in new ExposureReader(_grammar, _status).Read(_acting) ?? [])
        {
            foreach (var source in _units[agent].Mentions)
            {
                foreach (var mention in _units[target].Mentions)
                {
                    if (ArgumentFinder.MayAct(source) && ArgumentFinder.MayBeActedOn(mention) && source.Name != mention.Name
                        && !stated.Exists(relation => relation.SourceMention.Name == source.Name && relation.TargetMention.Name == mention.Name))
                    {
                        var composed = source.Reversed == mention.Reversed ? meaning : meaning.Flipped;
                        stated.Add(Stated(composed, source, mention, trigger, target, agent, negated, _status.IsSpeculative(TriggerForm.Verb, trigger, target)));
                    }
                }
            }
        }
    }

    private void TieTranscripts(List<StatedRelation> stated)
    {
        if (!TranscriptTies.MayTie(_units))
        {
            return;
        }

        var ties = new TranscriptTies(_grammar, _status);
        foreach (var (rna, protein, microRna, gene, trigger) in ties.Find(stated))
        {
            var first = Math.Min(microRna, gene);
            stated.Add(Stated(ties.Meaning(microRna, gene), rna, protein, trigger, gene, microRna, _status.IsNegated(trigger, first), _status.IsSpeculative(TriggerForm.Bond, trigger, first)));
        }
    }

    // The subject is the source, or the cell that acts with it.
    private readonly record struct SlotUnits(int Source, int Target, int Subject, IReadOnlyList<int> FurtherTargets);

    // Whether the word stands in the form that the frame wants, and not as a noun or adjective that looks the same.
    private bool Fits(Frame frame, int i) => frame.Form switch
    {
        TriggerForm.Hyphen => _grammar.IsEntity(i - 1) && (_units[i].AfterDash || _grammar.IsEntity(i + 1) || _rules.Words.Modifying.Contains(_units[i].Word)),
        TriggerForm.Hyphening => _grammar.IsEntity(i - 1) && _units[i].AfterDash,
        TriggerForm.Compound => _grammar.IsEntity(i - 1),

        // "a miR-21 inhibitor" is less of miR-21, not what it inhibits.
        TriggerForm.Agent => !_units[i].AfterDash && !_grammar.IsEntity(i - 1),
        TriggerForm.Verb => i > 0 && !_units[i].AfterDash && _grammar.Word(i + 1) is not ("by" or "of") && !_grammar.StandsAsNoun(i)
            && !(SentenceGrammar.IsParticiple(_units[i].Word) && _grammar.AfterBe(i))

            // "X silencing reduced Y": a noun.
            && !(SentenceGrammar.IsGerund(_units[i].Word) && _grammar.IsEntity(i - 1) && (_rules.Words.Loss.Contains(_units[i].Word) || _grammar.IsVerb(i + 1))),

        // "Role of X in Y" with no verb is a heading.
        TriggerForm.Role => HasVerb(),
        // "highly expressed in glioma"
        TriggerForm.Differ => !_units[i].AfterDash && (_units[i].Word != "expressed" || _rules.Words.ExpressedHow.Contains(_grammar.Word(i - 1))),
        _ => !_units[i].AfterDash,
    };

    private bool HasVerb()
    {
        for (var i = 0; i < _units.Count; i++)
        {
            if (_grammar.IsVerb(i))
            {
                return true;
            }
        }

        return false;
    }

    private SlotUnits? Slots(Frame frame, int trigger, Trigger rule)
    {
        int? source = null, target = null, cell = null;
        var at = trigger;
        foreach (var element in frame.Left)
        {
            var found = element.Words.Count > 0
                ? _grammar.WordBefore(at, element, WordReach)
                : SlotBefore(frame, trigger, at, element.IsSource, rule);

            if (found is null && element.IsSource && IsEffectVerb(frame, rule) && _cellMeans.Of(trigger) is { } given)
            {
                (cell, found) = given;
            }

            if (found is null && element.Words.Count == 0)
            {
                found = Unlisted(frame, trigger, element, rule);
            }

            // "reduced fibrosis in mice and the secretion of X": the preposition leads to the mice alone.
            if (found is { } lead && frame.IsByMeans && element.Words.Count > 0 && LeadsElsewhere(lead, trigger))
            {
                found = null;
            }

            if (found is null && !element.Optional)
            {
                return null;
            }

            Fill(element, found);
            at = cell ?? found ?? at;
        }

        at = trigger;
        foreach (var element in frame.Right)
        {
            var found = element.Words.Count > 0
                ? _grammar.WordAfter(at, element, at == trigger && frame.Form != TriggerForm.Shield ? 1 : WordReach)
                : _objects.Object(at, element.IsSource, rule) ?? (!IsEffect(rule) ? null : element.IsSource && frame.Form == TriggerForm.Participle ? _actors.Behind(at) : element.IsTarget && frame.Form == TriggerForm.Verb ? _outcomes.Object(at) ?? _actors.Object(at) : null);

            // "induction of X was abrogated by Y": the verb has its own agent.
            if (found is { } word && element.Words.Count > 0 && frame.Form == TriggerForm.Noun && at != trigger && VerbWithin(at, word))
            {
                found = null;
            }

            if (found is null && !element.Optional)
            {
                return null;
            }

            Fill(element, found);
            at = found ?? at;
        }

        return source is null || target is null || (cell is not null && target > source)
            ? null
            : new SlotUnits(source.Value, target.Value, cell ?? source.Value, FurtherTargets(frame, trigger, target.Value, rule));

        void Fill(FrameElement element, int? found)
        {
            source = element.IsSource ? found : source;
            target = element.IsTarget ? found : target;
        }
    }

    // An active verb that may act on anything.
    private static bool IsEffectVerb(Frame frame, Trigger rule) => frame.Form == TriggerForm.Verb && IsEffect(rule);

    private static bool IsEffect(Trigger rule) =>
        rule.SourceKinds.Count == 0 && rule.TargetKinds.Count == 0 && rule.Type is ExoRelationType.Promotes or ExoRelationType.Suppresses or ExoRelationType.Regulates;

    // "SAA reduced X", "lung function was improved by X": the subject is in no list. What it acts on, or what acts on it, must be there.
    private int? Unlisted(Frame frame, int trigger, FrameElement element, Trigger rule) =>
        element.IsSource && IsEffectVerb(frame, rule) && _objects.Object(trigger, isSource: false, rule) is not null ? _actors.Before(trigger)
            : element.IsTarget && frame.Form == TriggerForm.Patient && rule.Type == ExoRelationType.Targets ? _actors.PredicateSubject(trigger)
            : element.IsTarget && frame.Form == TriggerForm.Participle && IsEffect(rule) && _grammar.AfterBe(trigger) ? _outcomes.Subject(trigger)
            : null;

    private bool LeadsElsewhere(int preposition, int noun)
    {
        for (var i = preposition + 2; i < noun; i++)
        {
            if (_units[i].Word is "and" && !_grammar.HasForm(i - 1, TriggerForm.Noun))
            {
                return true;
            }
        }

        return false;
    }

    private bool VerbWithin(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (_grammar.IsVerb(i))
            {
                return true;
            }
        }

        return false;
    }

    private int? SlotBefore(Frame frame, int trigger, int at, bool isSource, Trigger rule)
    {
        if (frame.Form is TriggerForm.Hyphen or TriggerForm.Hyphening or TriggerForm.Compound && at == trigger)
        {
            return _arguments.Accepts(trigger - 1, isSource, rule) ? trigger - 1 : null;
        }

        return frame.Form switch
        {
            TriggerForm.Compound => _arguments.Apposition(at, isSource, rule),
            TriggerForm.Noun or TriggerForm.Presence when at == trigger => _grammar.IsEntity(trigger - 1) && _arguments.Accepts(trigger - 1, isSource, rule) ? trigger - 1 : null,

            // "molecules carried in exosomes": a participle without "be" belongs to the noun before it.
            TriggerForm.Participle or TriggerForm.ContainedBy or TriggerForm.Involved when !_grammar.AfterBe(trigger) && !_arguments.SharesBe(trigger) => _arguments.Nearest(at, isSource, rule),
            TriggerForm.Noun when frame.IsByMeans => _arguments.SubjectOfMeans(at, isSource, rule),
            TriggerForm.Agent => _arguments.AgentSubject(at, isSource, rule),
            TriggerForm.Display => _arguments.Subject(at, isSource, rule) is { } holder && !_grammar.IsApplied(holder) ? holder : null,
            TriggerForm.Differ when !isSource && !_grammar.AfterBe(trigger) => null,
            TriggerForm.Adjective or TriggerForm.Patient => _arguments.PredicateSubject(at, isSource, rule),
            _ => _arguments.Subject(at, isSource, rule),
        };
    }

    private void State(List<StatedRelation> stated, Frame frame, Trigger rule, int trigger, SlotUnits slots)
    {
        if (_status.IsAim(Math.Min(trigger, slots.Subject)))
        {
            Reject(trigger, slots.Source, slots.Target, "the text only asks or announces it");
            return;
        }

        if (IsEffectOf(slots.Target))
        {
            Reject(trigger, slots.Source, slots.Target, "it is said of what the second does, and not of it");
            return;
        }

        var first = Math.Min(slots.Subject, slots.Target);
        var sources = Sources(rule, slots);
        var negated = _status.IsNegated(trigger, first) || (slots.Source > trigger && slots.Subject == slots.Source && _status.IsExcluded(slots.Source, trigger));
        var speculative = _status.IsSpeculative(frame.Form, trigger, first);
        if (frame.Form == TriggerForm.Verb && !negated && !speculative && rule.Type is ExoRelationType.Promotes or ExoRelationType.Suppresses && slots.Source < trigger
            && _units[slots.Source].Mentions[0].Kind is ExoEntityKind.Vesicle or ExoEntityKind.MiRna or ExoEntityKind.LncRna)
        {
            _acting = (slots.Source, trigger);
        }

        var last = trigger;
        foreach (var target in (IEnumerable<int>)[slots.Target, .. slots.FurtherTargets])
        {
            // "an increase in X and a decrease in Y"
            var from = last > trigger && target > last && _objects.Nominal(last) is not null ? last : trigger;
            last = target;
            var respective = _grammar.IsRespective(slots.Source, target);
            var pairwise = respective && _units[slots.Source].Mentions.Count == _units[target].Mentions.Count;
            if (respective && !pairwise)
            {
                Reject(trigger, slots.Source, target, "'respectively' pairs them, and one of the lists has a member that was not recognised");
                continue;
            }

            foreach (var (source, unit, place) in Members(sources))
            {
                for (var m = 0; m < _units[target].Mentions.Count; m++)
                {
                    var mention = _units[target].Mentions[m];
                    if (pairwise && m != place)
                    {
                        continue;
                    }

                    if (IsTooWide(source) || (IsTooWide(mention) && rule.Type != ExoRelationType.Carries))
                    {
                        Reject(trigger, unit, target, "a whole class of molecules stands at one end");
                        continue;
                    }

                    if (!ArgumentFinder.Accepts(source, isSource: true, rule) || !ArgumentFinder.Accepts(mention, isSource: false, rule) || source.Name == mention.Name)
                    {
                        continue;
                    }

                    if (_meaning.Compose(rule, trigger, from, target, source, mention) is not { } meaning)
                    {
                        Reject(trigger, unit, target, "the words around the ends leave no meaning of this type");
                    }
                    else
                    {
                        stated.Add(Stated(meaning, source, mention, trigger, target, unit, negated, speculative));
                    }
                }
            }
        }
    }

    // "Proteins induce apoptosis" says nothing of any protein; those in vesicles, growth factors and chemokines are told apart.
    private static bool IsTooWide(Mention mention) =>
        mention is { Kind: ExoEntityKind.MoleculeClass, Qualifier: null, Vesicle: null } && string.Equals(mention.Name, mention.Term?.Group, StringComparison.OrdinalIgnoreCase);

    // "abolished the effects of X": what X does is acted on, and not X.
    private bool IsEffectOf(int target) =>
        (_grammar.Word(target - 1) == "of" && _rules.Words.Effect.Contains(_grammar.Word(target - 2))) || _grammar.Word(target + 1) is "effect" or "effects" or "action" or "actions";

    private void Reject(int trigger, int source, int target, string why) =>
        _explain?.Invoke(new(
            $"No relation by '{_units[trigger].Span.In(_sentence.Text)}' between '{_units[source].Span.In(_sentence.Text)}' and '{_units[target].Span.In(_sentence.Text)}': {why}",
            $"Sentence: {_sentence.Span.In(_sentence.Text)}"));

    private StatedRelation Stated(RelationMeaning meaning, Mention source, Mention mention, int trigger, int target, int sourceUnit, bool negated, bool speculative)
    {
        // "X-deficient vesicles failed to promote Y": without X they do not, so that X does.
        if (negated && source.Reversed && meaning.Type == ExoRelationType.Suppresses)
        {
            meaning = meaning.Flipped;
            negated = false;
        }

        var carried = meaning.Type == ExoRelationType.Carries && mention.Vesicle is not null;
        return new StatedRelation(
            source, source.ToEntity(_sentence.Text), meaning.Type, mention,
            (carried ? mention with { Qualifier = null } : mention).ToEntity(_sentence.Text), meaning.Sign,
            negated, speculative, _units[trigger].Span.In(_sentence.Text), _sentence.Evidence(Cover(_units[sourceUnit].Span, _units[target].Span, _units[trigger].Span)));
    }

    private static TextSpan Cover(TextSpan a, TextSpan b, TextSpan c)
    {
        var start = Math.Min(a.Start, Math.Min(b.Start, c.Start));
        var end = Math.Max(a.End, Math.Max(b.End, c.End));
        return new TextSpan(start, end - start);
    }
}
