using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Finds what an analysis of vesicles reports: "Proteomics of EVs identified VTN and CLU", "EV proteomics showed that VTN was upregulated",
/// "in EVs of senescent cells we found more IL-6", "300 proteins were measured in EVs, among which VTN stood out". An analysis that names
/// no sample is one of the vesicles of the sentence before.
/// </summary>
internal sealed class ReportedMolecules(RelationRules relationRules, CargoRules rules)
{
    private const int LeadReach = 12;
    private const int PlaceReach = 5;

    private readonly CargoQuestions _questions = new(relationRules, rules);
    private readonly CargoList _list = new(relationRules, rules);

    /// <summary>Each molecule with the vesicles in which it is reported.</summary>
    /// <param name="units">The clause units of the sentence.</param>
    /// <param name="before">The vesicles of the sentence before; null without, or where this sentence speaks of something else.</param>
    public IEnumerable<(Mention Cargo, Mention Vesicle)> Find(List<Unit> units, Mention? before)
    {
        var (vesicle, at) = Analysed(units, before);
        if (vesicle is null)
        {
            yield break;
        }

        var grammar = new SentenceGrammar(units, relationRules);
        for (var i = at + 1; i < units.Count && units[i].Word is not ";"; i++)
        {
            if (units[i].IsEntity || _questions.IsDenied(units, i) || _questions.IsAsked(units, i))
            {
                continue;
            }

            foreach (var mention in Reported(grammar, i))
            {
                yield return (mention, vesicle);
            }
        }
    }

    /// <summary>Members of a class that was measured in vesicles: "among which X and Y", "identified 300 proteins, including X".</summary>
    /// <param name="units">The clause units of the sentence.</param>
    /// <param name="before">The vesicles that the text describes, where the sentence names none; or else null.</param>
    public IEnumerable<(Mention Cargo, Mention Vesicle)> Members(List<Unit> units, Mention? before)
    {
        for (var i = 1; i < units.Count; i++)
        {
            var vesicle = units[i].IsEntity
                ? IsListedAmong(units, i) ? LastHeld(units, i) ?? before : units[i].Mentions.Count > 1 && units[i].Mentions[0].Kind == ExoEntityKind.MoleculeClass ? MeasuredVesicle(units, i, before) : null
                : IsAmong(units, i) ? LastHeld(units, i - 1) ?? before : null;
            if (vesicle is null || _questions.IsDenied(units, i) || _questions.IsAsked(units, i))
            {
                continue;
            }

            foreach (var mention in units[i].IsEntity ? units[i].Mentions : units[i + 1].Mentions)
            {
                if (CargoList.MayBeCargo(mention) && mention.Kind is ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna)
                {
                    yield return (mention, vesicle);
                }
            }
        }
    }

    // The vesicles of which the sentence's first phrase names an analysis or a place, and where the phrase ends.
    private (Mention? Vesicle, int At) Analysed(List<Unit> units, Mention? before)
    {
        var (isAnalysis, isOfContents) = (false, false);
        for (var i = 0; i < units.Count && i < LeadReach; i++)
        {
            if (units[i].IsEntity)
            {
                if (units[i].Mentions[^1] is not { Kind: ExoEntityKind.Vesicle } vesicle)
                {
                    continue;
                }

                // "Proteomics of EVs", "EV proteomics", "in EVs"
                var word = i - 1;
                while (word > 0 && !relationRules.Words.Preposition.Contains(units[word].Word) && !units[word].IsPunctuation)
                {
                    word--;
                }

                var isLead = (isAnalysis && word >= 0 && units[word].Word is "of" or "in" or "on" or "from") || (word == 0 && rules.Places.Contains(units[0].Word))
                    || (i + 1 < units.Count && rules.Analyses.Contains(units[i + 1].Word)) || (i + 2 < units.Count && rules.Analyses.Contains(units[i + 2].Word) && !relationRules.Words.Preposition.Contains(units[i + 1].Word));
                return isLead ? (vesicle, i) : default;
            }

            if (isOfContents && rules.Reports.Contains(units[i].Word))
            {
                return (before, i - 1);
            }

            isAnalysis |= rules.Analyses.Contains(units[i].Word);
            isOfContents |= rules.ContentAnalyses.Contains(units[i].Word);
            if (relationRules.Words.ClauseBreak.Contains(units[i].Word))
            {
                return default;
            }
        }

        return default;
    }

    private List<Mention> Reported(SentenceGrammar grammar, int word)
    {
        var units = grammar.Units;
        if (grammar.AfterBe(word))
        {
            // "VTN and CLU were upregulated"
            if (IsElsewhere(units, word + 1) || !(rules.Level.Contains(units[word].Word) || rules.Holds.Contains(units[word].Word) || rules.Found.Contains(units[word].Word)))
            {
                return [];
            }

            var subject = word - 1;
            while (subject > 0 && !units[subject].IsEntity && (grammar.IsTransparent(units[subject].Word) || rules.Degrees.Contains(units[subject].Word)) && !relationRules.Words.Negation.Contains(units[subject].Word))
            {
                subject--;
            }

            return _list.Before(units, subject);
        }

        return rules.Reports.Contains(units[word].Word) && grammar.Word(word + 1) != "that" ? _list.From(grammar, word + 1) : [];
    }

    // "were present in the platelet lysate"
    private bool IsElsewhere(List<Unit> units, int place)
    {
        if (place >= units.Count || !rules.Places.Contains(units[place].Word))
        {
            return false;
        }

        for (var i = place + 1; i < units.Count && i - place <= PlaceReach && !units[i].IsPunctuation; i++)
        {
            if (units[i].IsEntity ? units[i].Mentions[0].Kind == ExoEntityKind.Cell : rules.Otherwise.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    // "Among the proteins found were X and Y"
    private bool IsListedAmong(List<Unit> units, int i)
    {
        if (units[0].Word is not ("among" or "amongst" or "of") || !CargoList.IsMolecule(units[i]) || !relationRules.Words.Be.Contains(units[i - 1].Word))
        {
            return false;
        }

        var isClass = false;
        for (var j = 1; j < i - 1; j++)
        {
            isClass |= units[j] is { IsEntity: true, Mentions: [{ Kind: ExoEntityKind.MoleculeClass }] };
            if (units[j].IsPunctuation || (!units[j].IsEntity && rules.Otherwise.Contains(units[j].Word)))
            {
                return false;
            }
        }

        return isClass;
    }

    private static bool IsAmong(List<Unit> units, int i) =>
        i > 1 && i + 1 < units.Count && units[i].Word is "which" or "them" or "these" && units[i - 1].Word is "among" or "of" or "amongst" && units[i + 1].IsEntity;

    /// <summary>
    /// What is said to be there in a clause that names no place, since the text or the clause before describes the vesicles: "Clusterin
    /// was found as well", "EVs were examined by LC-MS/MS; clusterin stood out".
    /// </summary>
    /// <param name="units">The clause units of the sentence.</param>
    /// <param name="before">The vesicles that the text describes, where the sentence names none; or else null.</param>
    public IEnumerable<(Mention Cargo, Mention Vesicle)> Further(List<Unit> units, Mention? before)
    {
        var grammar = new SentenceGrammar(units, relationRules);
        var (vesicle, first) = (before, 0);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Word is ";")
            {
                first = i + 1;
            }
            else if (units[i].IsEntity && units[i].Mentions[^1] is { Kind: ExoEntityKind.Vesicle, IsAdjective: false } named)
            {
                // What stands in the same clause as a vesicle is read elsewhere.
                (vesicle, first) = (named, units.Count);
            }
            else if (vesicle is not null && i >= first && first < units.Count && IsPresence(grammar, i) && !_questions.IsDenied(units, i) && !_questions.IsAsked(units, i) && !IsPlaced(units, i + 1))
            {
                foreach (var mention in SubjectOf(grammar, i))
                {
                    yield return (mention, vesicle);
                }
            }
        }
    }

    // "was found", "were also present", "stood out"; "was found to bind" and "was identified as" say another thing.
    private bool IsPresence(SentenceGrammar grammar, int word)
    {
        var units = grammar.Units;
        if (units[word].IsEntity || grammar.Word(word + 1) is "as" && grammar.Word(word + 2) != "well" || grammar.Word(word + 1) is "to" or "by" && grammar.Word(word + 2) is not "elisa" && !rules.Analyses.Contains(grammar.Word(word + 2)) && !rules.Analyses.Contains(grammar.Word(word + 3)))
        {
            return false;
        }

        return rules.StandsOut.Contains(units[word].Word) || (grammar.AfterBe(word) && rules.Found.Contains(units[word].Word));
    }

    // "was detected in the cells", "by the cells": the place is named, and is none of vesicles.
    private bool IsPlaced(List<Unit> units, int behind)
    {
        for (var i = behind; i < units.Count && !units[i].IsPunctuation && !relationRules.Words.ClauseBreak.Contains(units[i].Word); i++)
        {
            if (rules.Places.Contains(units[i].Word) && units[i].Word is not "on")
            {
                return true;
            }
        }

        return false;
    }

    private List<Mention> SubjectOf(SentenceGrammar grammar, int verb)
    {
        var subject = verb - 1;
        while (subject > 0 && !grammar.Units[subject].IsEntity && (grammar.IsTransparent(grammar.Word(subject)) || rules.Degrees.Contains(grammar.Word(subject)) || grammar.Word(subject) is "too" or "likewise" or "there")
            && !relationRules.Words.Negation.Contains(grammar.Word(subject)))
        {
            subject--;
        }

        return _list.Before(grammar.Units, subject);
    }

    // The vesicles in which a class was measured, before a place of the clause.
    private static Mention? LastHeld(List<Unit> units, int before)
    {
        Mention? vesicle = null;
        var hasClass = false;
        for (var i = 0; i < before; i++)
        {
            if (units[i].IsEntity)
            {
                vesicle = units[i].Mentions[^1] is { Kind: ExoEntityKind.Vesicle } held ? held : vesicle;
                hasClass |= units[i].Mentions[0].Kind == ExoEntityKind.MoleculeClass;
            }
        }

        return hasClass ? vesicle : null;
    }

    // The vesicles of which a clause says, with a verb of measuring, that a class was found in them.
    private Mention? MeasuredVesicle(List<Unit> units, int measured, Mention? before)
    {
        var (isMeasured, isFound) = (false, false);
        for (var i = measured - 1; i >= 0 && units[i].Word is not (";" or "."); i--)
        {
            if (units[i].IsEntity && units[i].Mentions[^1] is { Kind: ExoEntityKind.Vesicle, IsAdjective: false } vesicle)
            {
                return isMeasured || isFound ? vesicle : null;
            }

            isMeasured |= rules.Measure.Contains(units[i].Word);
            isFound |= rules.Found.Contains(units[i].Word);
            if (relationRules.Words.ClauseBreak.Contains(units[i].Word))
            {
                return null;
            }
        }

        return isFound ? before : null;
    }
}
