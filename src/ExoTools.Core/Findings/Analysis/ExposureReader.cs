namespace ExoTools.Findings.Analysis;

/// <summary>What a sentence says of something that changed where something was applied.</summary>
/// <param name="Meaning">What the applied does to it.</param>
/// <param name="Source">The unit of what was applied.</param>
/// <param name="Target">The unit of what changed.</param>
/// <param name="Trigger">The unit of the word that says how.</param>
/// <param name="Negated">Whether the text denies it.</param>
internal readonly record struct Exposed(RelationMeaning Meaning, int Source, int Target, int Trigger, bool Negated);

/// <summary>
/// Reads what changed after something was applied, where no verb ties the two: "when neurons were incubated with exosomes, tau
/// phosphorylation was increased", "infarct size was smaller in exosome-treated animals", "after treatment with miR-21 mimics IL-6 fell".
/// </summary>
internal sealed class ExposureReader(SentenceGrammar grammar, ClaimStatus status)
{
    private const int AgentReach = 10;
    private const int SubjectReach = 8;
    private const int ObjectReach = 4;

    private readonly List<Unit> _units = grammar.Units;
    private readonly Rules.RelationWords _words = grammar.Rules.Words;

    /// <summary>Whether a sentence says at all that something was applied.</summary>
    public static bool TellsOfExposure(List<Unit> units, Rules.RelationWords words)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsEntity && words.Exposure.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the sentence; nothing where it does not say that anything was applied.</summary>
    /// <param name="acting">The unit that acts in what frames have read, and the unit of the verb; null where none does.</param>
    public List<Exposed>? Read((int Source, int Verb)? acting)
    {
        var applied = Applied();
        if ((applied ?? acting?.Source) is not { } agent)
        {
            return null;
        }

        // "exosomes enhanced X, and Y was accelerated": what stands behind the verb.
        var found = new List<Exposed>();
        for (var i = applied is null ? acting!.Value.Verb + 1 : 1; i < _units.Count; i++)
        {
            if (_units[i].IsEntity || _units[i].AfterDash || Change(i) is not { } change || (change.Target ?? SubjectOf(i)) is not { } target || target == agent || status.IsAim(Math.Min(i, target)))
            {
                continue;
            }

            found.Add(new Exposed(change.Meaning, agent, target, i, change.Denied ?? status.IsNegated(i, target)));
        }

        return found;
    }

    // What was applied, where several things were the vesicles and then the RNAs before all others.
    private int? Applied()
    {
        int? best = null;
        for (var i = 0; i < _units.Count; i++)
        {
            if (!_units[i].IsEntity && _words.Exposure.Contains(_units[i].Word) && (Before(i) ?? Behind(i)) is { } agent && (best is null || Rank(agent) < Rank(best.Value)))
            {
                best = agent;
            }
        }

        return best;
    }

    private int Rank(int unit) => _units[unit].Mentions[0].Kind switch
    {
        ExoEntityKind.Vesicle => 0,
        ExoEntityKind.MiRna or ExoEntityKind.LncRna => 1,
        ExoEntityKind.Protein => 2,
        _ => 3,
    };

    // "exosome-treated", "EV pretreatment"
    private int? Before(int exposure) =>
        IsAgent(exposure - 1) && (_units[exposure].AfterDash || _units[exposure].Word.EndsWith("ment", StringComparison.Ordinal) || _units[exposure].Word.EndsWith("ion", StringComparison.Ordinal) || _units[exposure].Word is "exposure" or "treated")
            ? exposure - 1 : null;

    // "incubated with X", "treatment of macrophages with X", "injection of X"
    private int? Behind(int exposure)
    {
        var leads = _words.Taking.Contains(_units[exposure].Word);
        for (var i = exposure + 1; i < _units.Count && i - exposure <= AgentReach; i++)
        {
            if (_units[i].IsEntity)
            {
                if (leads && IsAgent(i))
                {
                    return i;
                }

                if (_units[i].Mentions[0].Kind == ExoEntityKind.Cell)
                {
                    continue;
                }

                return null;
            }

            if (_units[i].IsPunctuation || grammar.EndsClause(i) || (grammar.IsVerb(i) && !_words.Exposure.Contains(_units[i].Word)))
            {
                return null;
            }

            leads |= _units[i].Word is "with" or "to" or "of";
        }

        return null;
    }

    private bool IsAgent(int unit) =>
        grammar.IsEntity(unit) && ArgumentFinder.MayAct(_units[unit].Mentions[0]) && _units[unit].Mentions[0] is { Kind: not (ExoEntityKind.Pathway or ExoEntityKind.MoleculeClass) };

    // How a word says that something changed; null where it says no such thing. The target where it stands behind the word.
    private (RelationMeaning Meaning, int? Target, bool? Denied)? Change(int i)
    {
        var word = _units[i].Word;
        var positive = _words.More.Contains(word);
        if (positive || _words.Fewer.Contains(word))
        {
            if (grammar.AfterBe(i))
            {
                return grammar.Word(i + 1) is "by" or "via" or "through" or "for" or "to" ? null : (Signed(positive), null, null);
            }

            // "treated cells showed reduced X"
            return ShownBefore(i) && ObjectOf(i) is { } target ? (Signed(positive), target, false) : null;
        }

        if (word is "more" or "less" or "poor" or "fewer")
        {
            return ShownBefore(i) && ObjectOf(i) is { } target ? (Signed(word == "more"), target, false) : null;
        }

        if (_words.Rises.Contains(word) || _words.Falls.Contains(word))
        {
            return HasObject(i) || grammar.StandsAsNoun(i) ? null : (Signed(_words.Rises.Contains(word)), null, null);
        }

        if (word is "went" && grammar.Word(i + 1) is "up" or "down")
        {
            return (Signed(grammar.Word(i + 1) == "up"), null, null);
        }

        if (_words.Unchanged.Contains(word))
        {
            return (grammar.AfterBe(i) || grammar.Word(i - 1) is "remained" or "stayed") && grammar.Word(i + 1) is not "by" ? (new(ExoRelationType.Regulates, ExoRelationSign.Unknown), null, true) : null;
        }

        return _words.Changes.Contains(word) && !HasObject(i) && grammar.Word(i + 1) is not "by" && IsDenied(i) ? (new(ExoRelationType.Regulates, ExoRelationSign.Unknown), null, true) : null;
    }

    private static RelationMeaning Signed(bool positive) =>
        positive ? new(ExoRelationType.Promotes, ExoRelationSign.Positive) : new(ExoRelationType.Suppresses, ExoRelationSign.Negative);

    private bool IsDenied(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 3 && !_units[j].IsEntity; j--)
        {
            if (_units[j].Word is "not" or "n't" or "hardly" or "no")
            {
                return true;
            }
        }

        return false;
    }

    private bool ShownBefore(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 3; j--)
        {
            if (_units[j].Word is "showed" or "show" or "shown" or "exhibited" or "exhibit" or "displayed" or "display" or "had" or "with" or "and")
            {
                return _units[j].Word != "and" || j > 1 && _units[j - 1].IsEntity && ShownBefore(j - 1);
            }

            if (_units[j].IsEntity || _units[j].IsPunctuation)
            {
                return false;
            }
        }

        return false;
    }

    private int? ObjectOf(int i)
    {
        for (var j = i + 1; j < _units.Count && j - i <= ObjectReach; j++)
        {
            if (_units[j].IsEntity)
            {
                return IsTarget(j) ? j : null;
            }

            if (_units[j].IsPunctuation || grammar.IsVerb(j) || _units[j].Word is "than" or "in" or "with")
            {
                return null;
            }
        }

        return null;
    }

    // "increased IL-6" has an object, "increased two-fold" none.
    private bool HasObject(int i)
    {
        for (var j = i + 1; j < _units.Count && j - i <= ObjectReach; j++)
        {
            if (_units[j].IsEntity || _words.Amount.Contains(_units[j].Word) || _words.Determiner.Contains(_units[j].Word))
            {
                return true;
            }

            if (_units[j].IsPunctuation || _words.Preposition.Contains(_units[j].Word) || grammar.IsVerb(j) || _words.PhraseEnd.Contains(_units[j].Word))
            {
                return false;
            }
        }

        return false;
    }

    // "the phosphorylation of tau was increased", "IL-6 in macrophages fell": the nearest thing before that may change.
    private int? SubjectOf(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= SubjectReach; j--)
        {
            if (_units[j].IsEntity)
            {
                if (_units[j].Mentions[0].Kind is ExoEntityKind.Cell)
                {
                    continue;
                }

                return IsTarget(j) && grammar.Word(j - 1) is not ("by" or "with" or "to") ? j : null;
            }

            if (_units[j].IsPunctuation || grammar.EndsClause(j) || (grammar.IsVerb(j) && !_words.Auxiliary.Contains(_units[j].Word) && !grammar.IsTransparent(_units[j].Word)))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsTarget(int unit)
    {
        var mention = _units[unit].Mentions[0];
        return ArgumentFinder.MayBeActedOn(mention) && mention.Kind is not (ExoEntityKind.MoleculeClass or ExoEntityKind.Cancer) && !(unit + 1 < _units.Count && _units[unit + 1].AfterDash);
    }
}
