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
    public Mention? Of(SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units) =>
        Vesicle is null || measured.SpeaksOfSomethingElse(sentence, mentions) || TellsOfChange(units) ? null : Vesicle;

    /// <summary>Takes note of a sentence; sentences are noted in their order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">Its entities.</param>
    /// <param name="units">Its clause units.</param>
    /// <param name="relations">The relations that it states.</param>
    /// <param name="tellsOfContents">Whether it was found to say what vesicles hold.</param>
    public void Note(SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units, IReadOnlyList<StatedRelation> relations, bool tellsOfContents)
    {
        var named = mentions.Find(mention => mention.IsVesicle && !mention.IsAdjective);
        if (named is null)
        {
            // What names molecules and does not place them in vesicles leads away from these.
            _age++;
            if (_age > Memory || measured.SpeaksOfSomethingElse(sentence, mentions) || (!tellsOfContents && units.Exists(CargoList.IsMolecule)))
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

    // "PTEN was downregulated and AKT was detected"
    private bool TellsOfChange(List<Unit> units)
    {
        foreach (var unit in units)
        {
            if (!unit.IsEntity && relationRules.Triggers(unit.Word, TriggerForm.Verb, ExoRelationType.Promotes, ExoRelationType.Suppresses, ExoRelationType.Targets))
            {
                return true;
            }
        }

        return false;
    }

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
