using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>Makes one unit of "X, Y and Z", and of "not only X but also Y".</summary>
internal static class Coordinations
{
    /// <summary>The units with every coordination joined.</summary>
    public static List<Unit> Join(List<Unit> units, RelationRules rules)
    {
        var result = new List<Unit>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsEntity)
            {
                result.Add(units[i]);
                continue;
            }

            if (NextMember(units, i, units[i].Mentions[0].Kind) is null || IsContrasted(units, i))
            {
                result.Add(units[i]);
                continue;
            }

            i = Join(units, i, result, rules);
        }

        return result;
    }

    // "In contrast to X, Y promoted": X is what Y is compared with.
    private static bool IsContrasted(List<Unit> units, int i) =>
        i > 0 && i + 1 < units.Count && units[i + 1].Word == ","
        && (units[i - 1].Word is "unlike" || (i > 1 && units[i - 1].Word is "to" or "with" && units[i - 2].Word is "contrast" or "compared" or "contrary" or "opposed"));

    // Adds the coordination that starts with an entity; gives its last unit.
    private static int Join(List<Unit> units, int first, List<Unit> result, RelationRules rules)
    {
        var head = units[first].Mentions[0];
        var mentions = new List<Mention>(units[first].Mentions);
        var end = first;
        var closed = false;
        while (NextMember(units, end, head.Kind) is { } member)
        {
            // "carry X and Y, and Y targets": what comes again starts another statement.
            if (end > first && mentions.Exists(mention => units[member].Mentions.Any(other => other.Name == mention.Name)))
            {
                break;
            }

            // "contained X and Y, and Z was absent": Z has a verb of its own.
            var joint = units[member - 1].Word is "and" ? member - 1 : -1;
            if (closed && joint >= 0 && member + 1 < units.Count && (rules.Words.Auxiliary.Contains(units[member + 1].Word) || (rules.Triggers(units[member + 1].Word, TriggerForm.Verb) && !units[member + 1].AfterDash)))
            {
                break;
            }

            closed |= joint >= 0;
            mentions.AddRange(units[member].Mentions.Select(mention => mention.In(head)));
            end = member;
        }

        if (AreLost(mentions, end + 1 < units.Count ? units[end + 1] : null, rules))
        {
            mentions = mentions.ConvertAll(mention => mention with { Reversed = true });
        }

        result.Add(Unit.OfEntities([.. mentions], new TextSpan(units[first].Span.Start, units[end].Span.End - units[first].Span.Start), units[first].AfterDash));
        return end;
    }

    // "knockdown of X and Y", "X and Y knockdown": less of each is meant. "Loss of X and Y activation" says another thing of each.
    private static bool AreLost(List<Mention> mentions, Unit? behind, RelationRules rules)
    {
        var isLoss = behind is not null && rules.Words.Loss.Contains(behind.Word);
        return mentions[^1] is { Reversed: true, Perturbation: Perturbation.None }
            ? isLoss
            : mentions[0] is { Reversed: true, Perturbation: Perturbation.None } && !isLoss
                && !(behind is not null && rules.Triggers(behind.Word, TriggerForm.Noun));
    }

    // After ",", "and", "or", "/", "as well as", "but also" and at most one describing word.
    private static int? NextMember(List<Unit> units, int last, ExoEntityKind kind)
    {
        var i = last + 1;
        var joined = false;
        while (i < units.Count && !units[i].IsEntity && IsJoint(units, i))
        {
            joined |= units[i].Word is "," or "and" or "or" or "/" or "&" or "+" or "well" or "but";
            i++;
        }

        // "mRNAs and functional proteins": a word may describe a class.
        if (joined && i + 1 < units.Count && !units[i].IsEntity && !units[i].IsPunctuation && units[i].Word.EndsWith("al", StringComparison.Ordinal)
            && units[i + 1].IsEntity && units[i + 1].Mentions[0].Kind == ExoEntityKind.MoleculeClass)
        {
            i++;
        }

        return joined && i < units.Count && units[i].IsEntity && EntityClass.Same(units[i].Mentions[0].Kind, kind) ? i : null;
    }

    private static bool IsJoint(List<Unit> units, int i) => units[i].Word switch
    {
        "," or "and" or "or" or "/" or "as" or "well" or "both" or "the" or "other" or "&" or "+" => true,
        "few" or "many" or "several" or "some" or "various" or "different" or "numerous" or "even" => true,
        "a" => i + 1 < units.Count && units[i + 1].Word == "few",
        "but" => i + 1 < units.Count && units[i + 1].Word == "also",
        "also" => true,
        _ => false,
    };
}
