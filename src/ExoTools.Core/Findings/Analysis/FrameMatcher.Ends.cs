using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>The further sources and targets of what a frame has read.</summary>
internal sealed partial class FrameMatcher
{
    // "essential for X as well as to Y": the preposition comes again.
    private List<int> FurtherTargets(Frame frame, int trigger, int target, Trigger rule)
    {
        var further = new List<int>();
        if (target > trigger && frame.Form == TriggerForm.Verb)
        {
            for (var last = target; ((IsEffect(rule) ? _outcomes.Next(last) : null) ?? _objects.Next(last, rule) ?? NextNominal(last, rule)) is { } object1; last = object1)
            {
                further.Add(object1);
            }

            return further;
        }

        if (target > trigger && frame.Form == TriggerForm.Lead)
        {
            for (var last = NextNominal(target, rule); last is { } object1; last = NextNominal(object1, rule))
            {
                further.Add(object1);
            }

            return further;
        }

        if (target > trigger && rule.Type == ExoRelationType.TransfersTo)
        {
            return _objects.FurtherCells(target);
        }

        if (target < trigger || frame.Right.FirstOrDefault(element => element.Words.Count > 0) is not { } preposition)
        {
            return further;
        }

        var j = target + 1;
        var joined = false;
        while (j < _units.Count && !_units[j].IsEntity && _units[j].Word is "," or "and" or "or" or "as" or "well")
        {
            joined |= _units[j].Word is "and" or "or" or "well";
            j++;
        }

        if (joined && j < _units.Count && !_units[j].IsEntity && (preposition.Words.Contains(_units[j].Word) || _units[j].Word == "to")
            && _objects.Object(j, isSource: false, rule) is { } next)
        {
            further.Add(next);
        }

        return further;
    }

    // "and a decrease in X"
    private int? NextNominal(int last, Trigger rule) => _objects.Nominal(last) is { } preposition ? _objects.Object(preposition, isSource: false, rule) : null;

    // What is said of vesicles is said of the molecule that they do it with, too.
    private List<int> Sources(Trigger rule, SlotUnits slots)
    {
        List<int> sources = [slots.Source];
        if (rule.Type == ExoRelationType.Carries)
        {
            return sources;
        }

        if (_arguments.SourceBeside(slots.Source) is { } beside && beside != slots.Target)
        {
            sources.Add(beside);
        }

        if (slots.Source < slots.Target && _units[slots.Source].Mentions[0].Kind == ExoEntityKind.Vesicle && _arguments.Means(slots.Target) is { } means && !sources.Contains(means))
        {
            sources.Add(means);
        }

        return sources;
    }

    private IEnumerable<(Mention Source, int Unit, int Place)> Members(List<int> units)
    {
        foreach (var unit in units)
        {
            for (var place = 0; place < _units[unit].Mentions.Count; place++)
            {
                var mention = _units[unit].Mentions[place];
                yield return (mention.IsVesicleRelease ? AsVesicle(mention) : mention, unit, place);
            }
        }
    }
}
