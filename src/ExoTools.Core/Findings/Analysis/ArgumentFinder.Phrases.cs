using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>The verb that stands before a place, and the noun phrase that ends there.</summary>
internal sealed partial class ArgumentFinder
{
    private int? VerbBefore(int from)
    {
        for (var j = from - 1; j > 0 && from - j <= _rules.Reach; j--)
        {
            if (grammar.IsVerb(j) && !_rules.Words.Auxiliary.Contains(_units[j].Word))
            {
                return j;
            }

            if (grammar.IsVerb(j) || (SentenceGrammar.IsGerund(_units[j].Word) && grammar.HasForm(j, TriggerForm.Verb) && !grammar.StandsAsNoun(j)))
            {
                return j;
            }

            if (grammar.EndsClause(j))
            {
                return null;
            }
        }

        return null;
    }

    // "miR-34a, a microRNA that …, inhibits": back to the comma that opens what stands between.
    private int? BeforeParenthesis(int comma)
    {
        for (var j = comma - 1; j > 0 && comma - j <= ParenthesisReach; j--)
        {
            if (_units[j].Word == "," && (_rules.Words.Determiner.Contains(grammar.Word(j + 1)) || _rules.Words.Opening.Contains(grammar.Word(j + 1))
                || (!_units[j + 1].IsEntity && SentenceGrammar.IsParticiple(_units[j + 1].Word))))
            {
                return j;
            }

            if (_units[j].Word is ";" or ":" or ".")
            {
                return null;
            }
        }

        return null;
    }

    // The noun phrase that ends before a place: its first acceptable entity is its head, what follows only qualifies it.
    private int? PhraseBefore(int end, bool isSource, Trigger rule)
    {
        int? candidate = null, agent = null;
        for (var j = end - 1; j >= 0 && end - j <= _rules.Reach; j--)
        {
            if (_units[j].IsEntity)
            {
                // "transformation by X required Y": X is no subject.
                var excluded = grammar.Word(j - 1) is "not" or "by";
                candidate = Accepts(j, isSource, rule) && !IsModifier(j) && !excluded ? j : candidate;
                agent ??= isSource && candidate is null && IsAgentOf(j, end) && Accepts(j, isSource, rule) ? j : null;
                continue;
            }

            // "reduced X and Y was increased": what stands before "and" is the object of another verb.
            if (_units[j].Word == "and" && candidate is not null && VerbBefore(j) is { } other && !IsReduced(other) && !_rules.Words.Auxiliary.Contains(_units[other].Word))
            {
                break;
            }

            // "exosomes which are secreted by macrophages can reduce": what the relative clause describes.
            if (candidate is null && grammar.IsVerb(j) && RelativeBefore(j) is { } pronoun)
            {
                j = pronoun;
                continue;
            }

            // "silencing of X, but not of Y, in cells reduced"
            if (_units[j].Word == "," && candidate is null && grammar.IsEntity(j - 1) && BeforeParenthesis(j) is { } open)
            {
                j = open;
                continue;
            }

            if (_units[j].Word == "," || grammar.EndsClause(j) || (grammar.IsVerb(j) && !IsReduced(j)))
            {
                break;
            }
        }

        return candidate ?? agent;
    }

    // "exosome-mediated photodynamic therapy reduced": what acts is told by no name, and the exosomes act through it.
    private bool IsAgentOf(int entity, int end)
    {
        if (entity + 2 >= end || !_units[entity + 1].AfterDash || _units[entity + 1].Word is not ("mediated" or "based"))
        {
            return false;
        }

        for (var j = entity + 2; j < end; j++)
        {
            if (_units[j].IsEntity || _rules.Words.Opaque.Contains(_units[j].Word) || _rules.Words.People.Contains(_units[j].Word) || _rules.Words.Preposition.Contains(_units[j].Word) || _units[j].Word is "and" or "or")
            {
                return false;
            }
        }

        return true;
    }

    // The pronoun right behind an entity that opens the relative clause of a verb.
    private int? RelativeBefore(int verb)
    {
        for (var k = verb - 1; k > 0 && verb - k <= NearReach + 1 && !_units[k].IsEntity && !_units[k].IsPunctuation; k--)
        {
            if (_units[k].Word is "which" or "that" or "who")
            {
                return grammar.IsEntity(k - 1) ? k : null;
            }
        }

        return null;
    }

    // "molecules carried in exosomes take": a participle with a preposition after it only describes the noun before.
    private bool IsReduced(int i) =>
        (grammar.IsEntity(i - 1) || _rules.Words.People.Contains(grammar.Word(i - 1)) || grammar.Word(i - 1) is "cells") && SentenceGrammar.IsParticiple(_units[i].Word) && _rules.Words.Preposition.Contains(grammar.Word(i + 1));
}
