using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Remembers the vesicles that an article is describing, so that a sentence which names none ("Clusterin was found as well") is read of
/// them. The description ends where cells, tissues or what vesicles do come into play, and a few sentences behind the last name.
/// </summary>
internal sealed class VesicleTopic(RelationRules relationRules, MeasuredClasses measured)
{
    // How many sentences may follow without a vesicle.
    private const int Memory = 2;

    private int _age;

    /// <summary>The vesicles described; null where the text speaks of something else.</summary>
    public Mention? Vesicle { get; private set; }

    /// <summary>The vesicles that a sentence without a name of any is about; null where it speaks of something else.</summary>
    public Mention? Of(SentenceAnalysis sentence, List<Mention> mentions) => Vesicle is null || measured.SpeaksOfSomethingElse(sentence, mentions) ? null : Vesicle;

    /// <summary>Takes note of a sentence; sentences are noted in their order.</summary>
    public void Note(SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        var named = mentions.Find(mention => mention.IsVesicle && !mention.IsAdjective);
        if (named is null)
        {
            _age++;
            if (_age > Memory || measured.SpeaksOfSomethingElse(sentence, mentions))
            {
                Vesicle = null;
            }

            return;
        }

        _age = 0;
        Vesicle = Acts(units, relations) ? null : named;
    }

    /// <summary>Forgets what another passage described.</summary>
    public void Forget() => Vesicle = null;

    // "EVs promoted invasion", "cells treated with EVs": what follows is told of those on whom they act.
    private bool Acts(List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        foreach (var unit in units)
        {
            if (!unit.IsEntity && relationRules.Words.Exposure.Contains(unit.Word))
            {
                return true;
            }
        }

        foreach (var relation in relations)
        {
            if (relation.SourceMention.IsVesicle && relation.Type is not (ExoRelationType.Carries or ExoRelationType.AssociatedWith))
            {
                return true;
            }
        }

        return false;
    }
}
