using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Finds what was put into vesicles: drugs, proteins and RNAs that they are said to be loaded with.</summary>
internal sealed class CargoLoads(RelationRules relationRules, CargoRules rules)
{
    private const int LoadReach = 20;

    private readonly CargoQuestions _questions = new(relationRules, rules);

    /// <summary>Each load with the vesicles that hold it.</summary>
    public IEnumerable<(Mention Load, Mention Vesicle)> Find(List<Mention> mentions, List<Unit> units) => Beside(mentions, units).Concat(PutInto(units));

    // "Exosomes loaded with paclitaxel", "doxorubicin-loaded EVs"
    private IEnumerable<(Mention Load, Mention Vesicle)> Beside(List<Mention> mentions, List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsEntity && IsLoaded(units[i].Word) && Load(mentions, units[i], i + 1 < units.Count ? units[i + 1] : null) is (
                { Kind: ExoEntityKind.Drug or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna, Perturbation: not Perturbation.Loss } drug, { } vesicle)
                && !_questions.IsDenied(units, i) && !_questions.IsAsked(units, i))
            {
                yield return (drug, vesicle);
            }
        }
    }

    // "loaded catalase into exosomes", "loaded them, by electroporation, with temozolomide and an siRNA": the load has words between.
    private IEnumerable<(Mention Load, Mention Vesicle)> PutInto(List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].IsEntity || units[i].Word is not ("loaded" or "load" or "loading" or "incorporated" or "encapsulated" or "packaged") || _questions.IsDenied(units, i) || _questions.IsAsked(units, i))
            {
                continue;
            }

            var (start, end, vesicle) = LoadedInto(units, i) ?? LoadedWith(units, i) ?? default;
            for (var at = start; vesicle is not null && at < end; at++)
            {
                foreach (var mention in units[at].Mentions)
                {
                    if (mention is { Kind: ExoEntityKind.Drug or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna, IsGeneric: false, Reversed: false, Perturbation: not Perturbation.Loss })
                    {
                        yield return (mention, vesicle);
                    }
                }
            }
        }
    }

    // The load stands between the word and "into exosomes".
    private (int Start, int End, Mention Vesicle)? LoadedInto(List<Unit> units, int loaded)
    {
        for (var i = loaded + 1; i < units.Count && i - loaded <= LoadReach / 2; i++)
        {
            if (units[i].Word is "into" or "onto" or "inside")
            {
                for (var j = i + 1; j < units.Count && j - i <= 4; j++)
                {
                    if (units[j].IsEntity && units[j].Mentions[^1] is { Kind: ExoEntityKind.Vesicle } vesicle)
                    {
                        return (loaded + 1, i, vesicle);
                    }
                }

                return null;
            }

            if (units[i].IsPunctuation || relationRules.Words.ClauseBreak.Contains(units[i].Word) || relationRules.Words.Auxiliary.Contains(units[i].Word))
            {
                return null;
            }
        }

        return null;
    }

    // The load stands behind "with", the vesicles before the word.
    private (int Start, int End, Mention Vesicle)? LoadedWith(List<Unit> units, int loaded)
    {
        var with = loaded + 1;
        while (with < units.Count && units[with].Word != "with" && with - loaded <= LoadReach / 2 && units[with].Word is not (";" or "and") && !relationRules.Words.ClauseBreak.Contains(units[with].Word))
        {
            with++;
        }

        if (with >= units.Count || units[with].Word != "with")
        {
            return null;
        }

        Mention? vesicle = null;
        for (var i = 0; i < with; i++)
        {
            vesicle = units[i].IsEntity && units[i].Mentions[^1] is { Kind: ExoEntityKind.Vesicle, IsAdjective: false } held ? held : vesicle;
        }

        var end = with + 1;
        while (end < units.Count && end - with <= LoadReach / 2 && units[end].Word is not (";" or "," or "to" or "by" or "for" or "in") && !relationRules.Words.ClauseBreak.Contains(units[end].Word))
        {
            end++;
        }

        return vesicle is null ? null : (with + 1, end, vesicle);
    }

    // What is put into what: "with" behind the word has the load behind it and the vesicle before it; without it the other way round.
    private static (Mention? Drug, Mention? Vesicle) Load(List<Mention> mentions, Unit loaded, Unit? next)
    {
        var (start, end) = (loaded.Span.Start, loaded.Span.End);
        return next?.Word is "with"
            ? (mentions.Find(mention => mention.Span.Start > start && mention.Span.Start - next.Span.End <= LoadReach), mentions.FindLast(mention => mention.IsVesicle && mention.Span.End <= start))
            : (mentions.Find(mention => mention.Span.Start >= start && mention.Span.Start < end) ?? mentions.FindLast(mention => mention.Span.End == start - 1 && loaded.AfterDash),
                mentions.Find(mention => mention.IsVesicle && mention.Span.Start >= end));
    }

    private bool IsLoaded(string word) =>
        rules.Loaded.Contains(word) || (word.LastIndexOf('-') is var dash and >= 0 && rules.Loaded.Contains(word.AsSpan(dash + 1)));
}
