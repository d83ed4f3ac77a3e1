using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>How surely a sentence says what it says: denied, presumed, or only announced.</summary>
internal sealed class ClaimStatus(SentenceGrammar grammar)
{
    private const int ClauseReach = 40;
    private const int AsideReach = 15;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationRules _rules = grammar.Rules;

    /// <summary>Whether the text denies what the trigger says.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="first">The first slot of the frame.</param>
    public bool IsNegated(int trigger, int first)
    {
        for (var j = trigger - 1; j > first && trigger - j <= _rules.Reach; j--)
        {
            // "X, but not Y, induced Z": what stands between the commas is denied, and not the verb.
            if (_units[j].Word == "," && AsideStart(j, first) is { } aside)
            {
                j = aside;
                continue;
            }

            // "X, which is in A but not in B, targets Y": the relative clause denies something of its own.
            if (_units[j].Word == "," && RelativeStart(j, first) is { } relative)
            {
                j = relative;
                continue;
            }

            // "did not affect X but inhibited Y": the first verb alone is denied.
            if ((_units[j].Word == "but" && grammar.Word(j + 1) is not "not") || (grammar.IsVerb(j) && !_rules.Words.Auxiliary.Contains(_units[j].Word) && !_rules.Words.Negation.Contains(_units[j].Word) && !grammar.IsTransparent(_units[j].Word)))
            {
                return false;
            }

            // "X, but not Y, promotes": Y alone is denied.
            if (_units[j].IsEntity || !_rules.Words.Negation.Contains(_units[j].Word) || (_units[j].Word == "not" && (grammar.IsEntity(j + 1) || (grammar.Word(j - 1) == "but" && _rules.Words.Preposition.Contains(grammar.Word(j + 1))))))
            {
                continue;
            }

            // "not only X but also", "no longer", "cannot exclude" deny nothing.
            return !_rules.Words.PseudoNegation.Contains(grammar.Word(j + 1));
        }

        return false;
    }

    // The comma before "which" or "who" that opens the relative clause which a comma ends.
    private int? RelativeStart(int close, int first)
    {
        for (var k = close - 1; k > first && close - k <= AsideReach; k--)
        {
            if (_units[k].Word == ",")
            {
                return grammar.Word(k + 1) is "which" or "who" or "whose" ? k : null;
            }
        }

        return null;
    }

    // The comma at which an aside starts that denies something of its own: ", but not Y,", ", not Y,".
    private int? AsideStart(int close, int first)
    {
        for (var k = close - 1; k > first && close - k <= AsideReach && (!grammar.EndsClause(k) || _units[k].Word == "but"); k--)
        {
            if (_units[k].Word == ",")
            {
                var at = _units[k + 1].Word is "but" or "and" or "though" ? k + 2 : k + 1;
                return grammar.Word(at) is "not" or "unlike" or "rather" && !(grammar.Word(at) == "not" && _rules.Words.PseudoNegation.Contains(grammar.Word(at + 1))) ? k : null;
            }

            if (grammar.IsVerb(k))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a slot behind the trigger is named as where it does not hold: "was detected in cells and not in exosomes".</summary>
    public bool IsExcluded(int slot, int trigger)
    {
        var j = slot - 1;
        while (j > trigger && !_units[j].IsEntity && (_rules.Words.Preposition.Contains(_units[j].Word) || _rules.Words.Determiner.Contains(_units[j].Word)))
        {
            j--;
        }

        return j > trigger && _units[j].Word == "not" && grammar.Word(j - 1) is "and" or "but" or ",";
    }

    /// <summary>Whether the text only presumes it.</summary>
    /// <param name="form">The form of the trigger.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="first">The first slot of the frame.</param>
    public bool IsSpeculative(TriggerForm form, int trigger, int first)
    {
        // "X-mediated" takes for granted what it names; only what stands right before it casts doubt on it.
        var start = form == TriggerForm.Hyphen ? first - 2 : ClauseStart(first);
        for (var j = trigger - 1; j > Math.Max(0, start); j--)
        {
            // "X may promote Y; it fails to promote Z": what stands before is another statement.
            start = _units[j].Word == ";" ? j : start;
        }

        for (var j = Math.Max(0, start); j < trigger; j++)
        {
            if (!_units[j].IsEntity && ((_rules.Words.Speculation.Contains(_units[j].Word) && !IsRefuted(j)) || IsIdleCould(j)))
            {
                return true;
            }
        }

        return false;
    }

    // "Contrary to our hypothesis"
    private bool IsRefuted(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 3 && !_units[j].IsEntity; j--)
        {
            if (_units[j].Word is "contrary" or "against" or "unlike" or "contradict" or "contradicts")
            {
                return true;
            }
        }

        return false;
    }

    // "could contribute to" presumes; "could activate" says what was shown.
    private bool IsIdleCould(int i)
    {
        if (_units[i].Word != "could")
        {
            return false;
        }

        var verb = i + 1;
        while (verb < _units.Count && !_units[verb].IsEntity && (_units[verb].Word is "also" or "further" || _units[verb].Word.EndsWith("ly", StringComparison.Ordinal)))
        {
            verb++;
        }

        return _rules.Words.Idle.Contains(grammar.Word(verb));
    }

    /// <summary>Whether it is what an article says it will do or ask, and no statement of what is.</summary>
    /// <param name="first">The first slot of the frame or the trigger.</param>
    public bool IsAim(int first)
    {
        if (AsksWhether(first))
        {
            return true;
        }

        for (var j = ClauseStart(first); j < first; j++)
        {
            if (!_units[j].IsEntity && _rules.Words.Aim.Contains(_units[j].Word) && _rules.Words.BeforeAim.Contains(grammar.Word(j - 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "We investigated whether X", "To determine if X", "The aim of this study was to show that X"
    private bool AsksWhether(int first)
    {
        for (var j = first - 1; j > 0 && first - j <= ClauseReach && _units[j].Word is not (";" or ":"); j--)
        {
            if (_units[j].Word is "whether" or "if" && _rules.Words.Aim.Contains(grammar.Word(j - 1)))
            {
                return true;
            }

            // "We hypothesized that X promotes Y"
            if (_rules.Words.Hypothesis.Contains(_units[j].Word) && (grammar.Word(j - 1) is "we" or "was" || grammar.Word(j + 1) is "was" or "is"))
            {
                return true;
            }

            if (_units[j].Word is "," && !_units[j - 1].IsEntity && j > 1 && grammar.Word(0) == "to" && _rules.Words.Aim.Contains(grammar.Word(1)))
            {
                // What follows "To determine X," is what was done.
                return false;
            }
        }

        return grammar.Word(0) == "to" && (_rules.Words.Aim.Contains(grammar.Word(1)) || _rules.Words.Aim.Contains(grammar.Word(2))) && !HasComma(first);
    }

    private bool HasComma(int before)
    {
        for (var j = 0; j < before; j++)
        {
            if (_units[j].Word == ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text says that nobody knows it: "the role of X in Y remains unclear".</summary>
    /// <param name="last">The last of the trigger and the slots.</param>
    public bool IsUnknown(int last)
    {
        for (var j = last + 1; j < _units.Count && j - last <= AsideReach && !grammar.EndsClause(j); j++)
        {
            if (_rules.Words.Unknown.Contains(_units[j].Word) && (_rules.Words.Be.Contains(grammar.Word(j - 1)) || RemainsBefore(j)))
            {
                return true;
            }
        }

        return false;
    }

    private bool RemainsBefore(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 4 && !_units[j].IsEntity; j--)
        {
            if (_units[j].Word is "remain" or "remains" or "remained" or "still" || _rules.Words.Be.Contains(_units[j].Word))
            {
                return true;
            }
        }

        return false;
    }

    private int ClauseStart(int unit)
    {
        var j = unit;
        while (j > 0 && unit - j < ClauseReach && (_units[j - 1].IsEntity || (_units[j - 1].Word is not (";" or ":" or "that") && !_rules.Words.ClauseBreak.Contains(_units[j - 1].Word))))
        {
            j--;
        }

        return j;
    }
}
