using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Finds RNAs that are named beside vesicles in one statement. Unlike proteins, which vesicles also act on and are known by, RNAs named
/// beside vesicles have hardly ever another part there than to be in them.
/// </summary>
internal sealed class RnasBesideVesicles(RelationRules relationRules, CargoRules rules)
{
    private readonly CargoQuestions _questions = new(relationRules, rules);

    /// <summary>
    /// Each RNA with the vesicles. Each part of a sentence between semicolons speaks for itself. What brackets hold is no unit, but is said
    /// all the same.
    /// </summary>
    public IEnumerable<(Mention Cargo, Mention Vesicle)> Find(SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        var first = 0;
        for (var end = 0; end <= units.Count; end++)
        {
            if (end < units.Count && units[end].Word != ";")
            {
                continue;
            }

            var from = first == 0 ? sentence.Span.Start : units[first].Span.Start;
            var to = end < units.Count ? units[end].Span.Start : sentence.Span.End;
            if ((VesicleWithin(sentence, mentions, from, to) ?? Prefixed(units, first, end, mentions)) is { } vesicle)
            {
                foreach (var mention in mentions)
                {
                    if (mention.Span.Start >= from && mention.Span.End <= to && (EntityClass.IsRna(mention.Kind) || IsTranscript(sentence, mention)) && !IsContrasted(sentence, from, mention) && IsSaidToBeThere(sentence, mention, units, relations))
                    {
                        yield return (mention, vesicle);
                    }
                }
            }

            first = Math.Min(end + 1, Math.Max(0, units.Count - 1));
        }
    }

    private Mention? VesicleWithin(SentenceAnalysis sentence, List<Mention> mentions, int from, int to)
    {
        foreach (var mention in mentions)
        {
            if (mention.IsVesicle && mention.Span.Start >= from && mention.Span.End <= to && !IsContrasted(sentence, from, mention))
            {
                return mention;
            }
        }

        return null;
    }

    private bool IsSaidToBeThere(SentenceAnalysis sentence, Mention rna, List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        var (unit, asUnit) = Unit.Holding(units, rna);
        return rna.Perturbation == Perturbation.None && !IsActedOn(sentence, rna) && (asUnit is null || !IsObject(units, unit)) && asUnit is not { Reversed: true } && asUnit?.Vesicle is null
            && !relations.Any(relation => Denies(relation, rna)) && !_questions.IsAsked(units, unit);
    }

    // "Compared to exosomal miRNAs, serum levels of": what is said is said of something else.
    private bool IsContrasted(SentenceAnalysis sentence, int from, Mention vesicle)
    {
        var pieces = sentence.Pieces;
        for (var i = vesicle.FirstPiece - 1; i > 0 && pieces[i].Start >= from && pieces[i].Word != ","; i--)
        {
            if (pieces[i].Word == "than" && pieces[i - 1].Word == "rather")
            {
                return true;
            }

            if (pieces[i].Word is "to" or "with" or "than" && rules.Contrasts.Contains(pieces[i - 1].Word) && (i < 2 || pieces[i - 1].Start == from || pieces[i - 2].Kind == PieceKind.Other || pieces[i - 2].Word is "in" or "as"))
            {
                return true;
            }
        }

        return false;
    }

    // "ex-miR-21": the prefix alone names the vesicle.
    private static Mention? Prefixed(List<Unit> units, int first, int end, List<Mention> mentions)
    {
        for (var i = first; i < end; i++)
        {
            foreach (var mention in units[i].Mentions)
            {
                if (mention.Vesicle is not null && !mentions.Any(other => other.Kind == ExoEntityKind.Vesicle && other.Span == mention.Vesicle.Span))
                {
                    return mention.Vesicle;
                }
            }
        }

        return null;
    }

    // "lowers miR-122", "reduced BACE1 mRNA": the object of a verb that says what is done to it.
    private bool IsObject(List<Unit> units, int unit)
    {
        var grammar = new SentenceGrammar(units, relationRules);
        var verb = unit - 1;
        while (verb > 0 && !units[verb].IsEntity && (relationRules.Words.Amount.Contains(units[verb].Word) || relationRules.Words.Determiner.Contains(units[verb].Word) || units[verb].Word is "of" or "lncrna" or "circrna" or "mirna"))
        {
            verb--;
        }

        // "increased invasion and lncRNA CCAL": the object before it shares the verb.
        if (verb > 1 && units[verb].Word is "and" && units[verb - 1].IsEntity)
        {
            verb -= 2;
        }

        return grammar.IsVerb(verb) && !grammar.AfterBe(verb)
            && relationRules.Triggers(units[verb].Word, TriggerForm.Verb, ExoRelationType.Promotes, ExoRelationType.Suppresses) && !relationRules.Triggers(units[verb].Word, TriggerForm.Verb, ExoRelationType.Carries);
    }

    // "sponging miR-30d": what another molecule takes away.
    private bool IsActedOn(SentenceAnalysis sentence, Mention mention)
    {
        var at = mention.FirstPiece - 1;
        return at >= 0 && (rules.TakesAway.Contains(sentence.Pieces[at].Word) || (at > 0 && sentence.Pieces[at].Word is "of" or "the" or "to" && rules.TakesAway.Contains(sentence.Pieces[at - 1].Word)));
    }

    // "Rab13 mRNA" is an RNA.
    private static bool IsTranscript(SentenceAnalysis sentence, Mention mention) =>
        mention.Kind == ExoEntityKind.Protein && mention.LastPiece + 1 < sentence.Pieces.Count && sentence.Pieces[mention.LastPiece + 1].Word is "mrna" or "mrnas" or "transcript" or "transcripts";

    // A vesicle that acts on the RNA, or is said not to hold it; an RNA that another one acts on, or that acts on vesicles.
    private static bool Denies(StatedRelation relation, Mention rna) =>
        (relation.SourceMention.Kind == ExoEntityKind.Vesicle && relation.TargetMention.Name == rna.Name && (relation.Negated || relation.Type != ExoRelationType.Carries))
        || (relation.TargetMention.Name == rna.Name && relation.Type is ExoRelationType.Targets or ExoRelationType.Suppresses && relation.SourceMention.Kind is ExoEntityKind.LncRna or ExoEntityKind.MiRna)
        || (relation.TargetMention.Kind == ExoEntityKind.Vesicle && relation.SourceMention.Name == rna.Name && relation.Type is ExoRelationType.Promotes or ExoRelationType.Suppresses);
}
