using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// "These effects were mediated by miR-223", "an miR-34a inhibitor reversed this effect": what is said of the effects that the text has just
/// stated is said of what was acted on.
/// </summary>
internal sealed class EffectReferences(SentenceGrammar grammar, ClaimStatus status)
{
    private const int ReferenceReach = 2;
    private const int VerbReach = 6;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationWords _words = grammar.Rules.Words;

    /// <summary>Reads the sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="own">What it states itself.</param>
    /// <param name="before">What the sentence before states.</param>
    public List<StatedRelation> Read(SentenceAnalysis sentence, IReadOnlyList<StatedRelation> own, IReadOnlyList<StatedRelation> before)
    {
        var stated = new List<StatedRelation>();
        for (var i = 1; i < _units.Count; i++)
        {
            if (!IsReference(i) || Acting(i) is not { } acting || status.IsAim(Math.Min(i, acting.Source)))
            {
                continue;
            }

            var meant = Meant(own, before, _units[i].Span.Start).ToList();
            foreach (var effect in meant)
            {
                // "suppressed cisplatin-induced apoptosis": the effect is what is stated first.
                if (meant.Exists(other => other.TargetMention.Name == effect.TargetMention.Name && other.Type != effect.Type && other.Evidence.Offset < effect.Evidence.Offset))
                {
                    continue;
                }

                foreach (var source in _units[acting.Source].Mentions)
                {
                    if (source.Name != effect.SourceMention.Name && source.Name != effect.TargetMention.Name && ArgumentFinder.MayAct(source))
                    {
                        stated.Add(Say(sentence, effect, source, acting));
                    }
                }
            }
        }

        return stated;
    }

    // Those of the sentence itself, if it has stated any.
    private static IEnumerable<StatedRelation> Meant(IReadOnlyList<StatedRelation> own, IReadOnlyList<StatedRelation> before, int place)
    {
        var meant = own.Where(relation => IsEffect(relation) && relation.Evidence.Offset < place).ToList();
        return meant.Count > 0 ? meant : before.Where(IsEffect);
    }

    private static bool IsEffect(StatedRelation relation) =>
        !relation.Negated && relation.Type is ExoRelationType.Promotes or ExoRelationType.Suppresses or ExoRelationType.ConfersResistance or ExoRelationType.Sensitizes;

    private StatedRelation Say(SentenceAnalysis sentence, StatedRelation effect, Mention source, (int Source, int Verb, bool Reverses) acting)
    {
        var meaning = new RelationMeaning(effect.Type, effect.Sign);
        meaning = acting.Reverses ? meaning.Flipped : meaning;
        return effect with
        {
            SourceMention = source,
            Source = source.ToEntity(sentence.Text),
            Type = source.Reversed ? meaning.Flipped.Type : meaning.Type,
            Sign = source.Reversed ? meaning.Flipped.Sign : meaning.Sign,
            Negated = status.IsNegated(acting.Verb, Math.Min(acting.Source, acting.Verb)),
            Speculative = effect.Speculative || status.IsSpeculative(TriggerForm.Verb, acting.Verb, Math.Min(acting.Source, acting.Verb)),
            Trigger = _units[acting.Verb].Span.In(sentence.Text),
            Evidence = sentence.Evidence(_units[acting.Source].Span),
        };
    }

    private bool IsReference(int i)
    {
        if (!_words.Effect.Contains(_units[i].Word))
        {
            return false;
        }

        for (var j = i - 1; j >= 0 && i - j <= ReferenceReach; j--)
        {
            if (_words.Anaphora.Contains(_units[j].Word))
            {
                // "the effect of X" is told in full.
                return grammar.Word(i + 1) is not ("of" or "on" or "to");
            }
        }

        return false;
    }

    // What acts on the effect, and whether it turns it round: passive behind it, or active before it.
    private (int Source, int Verb, bool Reverses)? Acting(int effect)
    {
        for (var j = effect + 1; j < _units.Count && j - effect <= VerbReach && !grammar.EndsClause(j); j++)
        {
            if (Reverses(j) is { } reverses && grammar.AfterBe(j) && Next(j) is { } by && grammar.Word(by) is "by" or "through" or "via")
            {
                return EntityAfter(by) is { } source ? (source, j, reverses) : null;
            }
        }

        for (var j = effect - 1; j > 0 && effect - j <= VerbReach && !grammar.EndsClause(j); j--)
        {
            if (Reverses(j) is { } reverses && !grammar.AfterBe(j))
            {
                return EntityBefore(j) is { } source ? (source, j, reverses) : null;
            }
        }

        return null;
    }

    private bool? Reverses(int i)
    {
        foreach (var use in grammar.Rules.TriggersOf(_units[i].Word))
        {
            if (use.Forms.HasFlag(TriggerForm.Verb) && use.Trigger.Type is ExoRelationType.Promotes or ExoRelationType.Suppresses or ExoRelationType.Regulates)
            {
                // "affected" and "altered" do not say which way.
                return use.Trigger.Type == ExoRelationType.Suppresses ? true
                    : use.Trigger.Type == ExoRelationType.Promotes || _units[i].Word.StartsWith("mediat", StringComparison.Ordinal) ? false
                    : null;
            }
        }

        return null;
    }

    private int? Next(int i)
    {
        var next = i + 1;
        while (next < _units.Count && !_units[next].IsEntity && _units[next].Word.EndsWith("ly", StringComparison.Ordinal))
        {
            next++;
        }

        return next < _units.Count ? next : null;
    }

    private int? EntityAfter(int i)
    {
        for (var j = i + 1; j < _units.Count && j - i <= VerbReach && !_units[j].IsPunctuation; j++)
        {
            if (_units[j].IsEntity)
            {
                return j;
            }
        }

        return null;
    }

    private int? EntityBefore(int verb)
    {
        // "SB431542, an inhibitor of TGFBR1, abolished": what stands between the commas tells what it is.
        if (grammar.Word(verb - 1) == "," && grammar.IsEntity(verb - 2))
        {
            return verb - 2;
        }

        for (var j = verb - 1; j >= 0 && verb - j <= VerbReach && !_units[j].IsPunctuation; j--)
        {
            if (_units[j].IsEntity)
            {
                return j;
            }
        }

        return null;
    }
}
