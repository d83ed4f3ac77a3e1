using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Tells what an article asks, announces or presumes from what it has found.</summary>
internal sealed class CargoQuestions(RelationRules relationRules, CargoRules rules)
{
    private const int QuestionReach = 6;
    private const int StudyReach = 4;

    private List<Unit>? _read;
    private bool _isLeftOpen;

    /// <summary>Whether an article only asks about what a unit names: "we investigated whether exosomal miR-21", "the aim was to find".</summary>
    public bool IsAsked(List<Unit> units, int at)
    {
        if (IsOpen(units, at))
        {
            return true;
        }

        var (asks, measures) = (false, false);
        for (var i = at - 1; i >= 0; i--)
        {
            if (units[i].IsEntity)
            {
                continue;
            }

            var word = units[i].Word;
            var before = i > 0 ? units[i - 1].Word : "";
            if (word == "that" && (rules.Intends.Contains(before) || (i > 1 && before is "have" or "has" or "been" && rules.Intends.Contains(units[i - 2].Word))))
            {
                return true;
            }

            if (word is ";" or ":" || (word is "that" or "we" && i > 0 && (word == "that" || before == ",")) || (word is "but" or "while" or "whereas" or "although" or "because"))
            {
                return false;
            }

            measures |= rules.Measured.Contains(word);
            asks |= rules.Asks.Contains(word);
            if (rules.Intends.Contains(word))
            {
                return true;
            }

            if (relationRules.Words.Aim.Contains(word) && relationRules.Words.BeforeAim.Contains(before))
            {
                return before == "to" ? !WasDone(units, i - 1) : asks && !measures;
            }
        }

        return false;
    }

    /// <summary>Whether an article leaves open what a unit names, or leaves it to others: "whether EVs carry X is unknown", "X in EVs should be studied".</summary>
    public bool IsOpen(List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && units[i].Word is not (";" or ":" or "that" or "but" or "while" or "whereas" or "although" or "because"); i--)
        {
            if (units[i].Word is "whether" || (units[i].Word is "if" && i > 0 && rules.Unsure.Contains(units[i - 1].Word)))
            {
                return true;
            }
        }

        // The same for every unit of a sentence.
        if (_read != units)
        {
            (_read, _isLeftOpen) = (units, IsLeftOpen(units));
        }

        return _isLeftOpen;
    }

    private bool IsLeftOpen(List<Unit> units)
    {
        var (isFuture, isPresumed) = (false, false);
        for (var i = 0; i < units.Count; i++)
        {
            var word = units[i].Word;
            if (word.Length == 0)
            {
                continue;
            }

            if (rules.Outlook.Contains(word))
            {
                return true;
            }

            isFuture |= word is "future";
            isPresumed |= rules.Presumes.Contains(word);
            if ((rules.Studies.Contains(word) && IsLeft(units, i)) || (isFuture && isPresumed))
            {
                return true;
            }
        }

        return false;
    }

    // "was not studied", "should be looked for", "remains to be tested"
    private bool IsLeft(List<Unit> units, int study)
    {
        for (var i = study - 1; i >= 0 && study - i <= StudyReach && !units[i].IsEntity && !units[i].IsPunctuation; i--)
        {
            if (rules.Leaves.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an article only presumes what a unit names: "it is tempting to speculate that", "we hypothesized that".</summary>
    public bool IsIntended(List<Unit> units, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (units[i].Word == "that")
            {
                return rules.Intends.Contains(units[i - 1].Word);
            }
        }

        return false;
    }

    // "qRT-PCR was used to determine"
    private bool WasDone(List<Unit> units, int to)
    {
        for (var i = to - 1; i >= 0 && to - i <= QuestionReach; i--)
        {
            if (rules.Uses.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a few words before a place deny or take away what stands there, or only speak of its effect or role.</summary>
    public bool IsDenied(List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 4 && !units[i].IsPunctuation; i--)
        {
            if (relationRules.Words.Negation.Contains(units[i].Word) || relationRules.Words.Loss.Contains(units[i].Word) || relationRules.Words.Effect.Contains(units[i].Word) || units[i].Word is "role" or "roles" or "function" or "functions")
            {
                return true;
            }
        }

        return false;
    }
}
