using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Finds the molecules of which a clause says that its vesicles hold them, with the vesicles as its subject ("EVs from hypoxic cells were
/// enriched in CA9", "vesicles that bore GPC1"), as what is described ("S100A4-rich EVs", "EVs positive for EpCAM") or as the means
/// ("KRAS was shuttled to recipient cells by exosomes").
/// </summary>
internal sealed class HeldMolecules(RelationRules relationRules, CargoRules rules)
{
    private const int CompoundReach = 4;
    private const int MeansReach = 10;

    private readonly CargoQuestions _questions = new(relationRules, rules);
    private readonly CargoList _list = new(relationRules, rules);

    /// <summary>Each molecule with the vesicles that hold it.</summary>
    /// <param name="units">The clause units of the sentence.</param>
    /// <param name="before">The vesicles of the sentence before, whose "their cargo" may be; null without.</param>
    public IEnumerable<(Mention Cargo, Mention Vesicle)> Find(List<Unit> units, Mention? before)
    {
        var grammar = new SentenceGrammar(units, relationRules);
        for (var i = 1; i < units.Count; i++)
        {
            if (units[i].IsEntity || units[i].AfterDash)
            {
                continue;
            }

            var (cargo, vesicle) = Held(grammar, i, before) ?? Carried(grammar, i) ?? default;
            if (vesicle is null || _questions.IsDenied(units, i) || _questions.IsAsked(units, i))
            {
                continue;
            }

            foreach (var mention in cargo)
            {
                yield return (mention, vesicle);
            }
        }
    }

    /// <summary>Each molecule that a dash ties to the vesicles which hold it: "S100A4-rich EVs", "LAM-bearing vesicles".</summary>
    public IEnumerable<(Mention Cargo, Mention Vesicle)> Compounds(SentenceAnalysis sentence, List<Mention> mentions)
    {
        var pieces = sentence.Pieces;
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var word = mentions[i].LastPiece + 1;
            if (word >= pieces.Count || pieces[word].Gap != PieceGap.Dash || !rules.Compounds.Contains(pieces[word]) || mentions[i + 1] is not { Kind: ExoEntityKind.Vesicle } vesicle
                || vesicle.FirstPiece - word > CompoundReach || !CargoList.MayBeCargo(mentions[i]))
            {
                continue;
            }

            var between = word + 1;
            while (between < vesicle.FirstPiece && pieces[between].Kind != PieceKind.Other && !rules.Otherwise.Contains(pieces[between]) && !relationRules.Words.Preposition.Contains(pieces[between].Word))
            {
                between++;
            }

            if (between == vesicle.FirstPiece)
            {
                yield return (mentions[i], vesicle);
            }
        }
    }

    // The vesicle is the subject of the word, and what it holds stands behind it.
    private (List<Mention> Cargo, Mention? Vesicle)? Held(SentenceGrammar grammar, int word, Mention? before)
    {
        var units = grammar.Units;
        var next = word + 1 < units.Count ? units[word + 1].Word : "";
        var first = rules.Has.Contains(units[word].Word) ? word + 1
            : rules.HasWith.Contains(units[word].Word) && next is "in" or "with" or "for" or "of" or "from" ? word + 2
            : rules.Shows.Contains(units[word].Word) && (rules.Amounts.Contains(next) || rules.Degrees.Contains(next) || rules.Level.Contains(next)) ? word + 1
            : -1;
        if (first < 0 || IsOfWhatWasGiven(grammar, word) || Subject(grammar, word, before) is not { } vesicle)
        {
            return null;
        }

        // "brought along X"
        first += next is "along" && first == word + 1 ? 1 : 0;

        return (_list.From(grammar, first, withClasses: VesicleAt(units, word - 1) is not null), vesicle);
    }

    // "mice receiving exosomes showed higher X": the mice did.
    private static bool IsOfWhatWasGiven(SentenceGrammar grammar, int word)
    {
        var subject = word - 1;
        while (subject >= 0 && !grammar.IsEntity(subject))
        {
            subject--;
        }

        return subject >= 0 && grammar.IsApplied(subject);
    }

    // "KRAS was shuttled to recipient cells by exosomes", "STAT3 was exported in microvesicles"
    private (List<Mention> Cargo, Mention? Vesicle)? Carried(SentenceGrammar grammar, int word)
    {
        var units = grammar.Units;
        if (!rules.Moved.Contains(units[word].Word) || !grammar.AfterBe(word))
        {
            return null;
        }

        for (var i = word + 1; i + 1 < units.Count && i - word <= MeansReach && !grammar.EndsClause(i) && units[i].Word is not ","; i++)
        {
            if (units[i].Word is "by" or "via" or "through" or "in" or "within" or "inside" or "into" && VesicleBehind(units, i) is { } vesicle)
            {
                var subject = word - 1;
                while (subject > 0 && !units[subject].IsEntity && (grammar.IsTransparent(units[subject].Word) || relationRules.Words.Raising.Contains(units[subject].Word)) && !relationRules.Words.Negation.Contains(units[subject].Word))
                {
                    subject--;
                }

                return (_list.Before(units, subject), vesicle);
            }
        }

        return null;
    }

    private Mention? VesicleBehind(List<Unit> units, int preposition)
    {
        for (var i = preposition + 1; i < units.Count && i - preposition <= CompoundReach && !units[i].IsPunctuation && !relationRules.Words.Preposition.Contains(units[i].Word); i++)
        {
            if (units[i].IsEntity)
            {
                return units[i].Mentions[^1] is { Kind: ExoEntityKind.Vesicle, IsAdjective: false } vesicle && !(i + 1 < units.Count && (units[i + 1].AfterDash || rules.Processes.Contains(units[i + 1].Word))) ? vesicle : null;
            }
        }

        return null;
    }

    // The vesicle that a word is said of: right before it, before "which" or "that", or as the head of the subject, with phrases behind it.
    private Mention? Subject(SentenceGrammar grammar, int word, Mention? before)
    {
        var units = grammar.Units;
        var at = BeforeBracket(units, word - 1);
        while (at >= 0 && (IsPart(units[at]) || (!units[at].IsEntity && (grammar.IsTransparent(units[at].Word) || relationRules.Words.Raising.Contains(units[at].Word) || units[at].Word is "engineered" or "designed" or "made"))))
        {
            if (relationRules.Words.Negation.Contains(units[at].Word) && grammar.Word(at + 1) != "only")
            {
                return null;
            }

            at--;
        }

        if (at < 0)
        {
            return null;
        }

        // "Their cargo included"
        if (grammar.Word(at) is "their" or "its" && IsPart(units[at + 1]))
        {
            return before;
        }

        if (grammar.Word(at) is "which" or "that")
        {
            at -= grammar.Word(at - 1) is "," ? 2 : 1;
            return at >= 0 ? VesicleAt(units, at) : null;
        }

        // "EVs containing", "EVs positive for", "EVs expressed": whatever the vesicles are to the rest of the sentence, the word is said of them.
        if (VesicleAt(units, at) is { } beside)
        {
            return SentenceGrammar.IsGerund(units[word].Word) || at == word - 1 && rules.HasWith.Contains(units[word].Word) || IsHead(grammar, at) ? beside : null;
        }

        return SentenceGrammar.IsGerund(units[word].Word) ? null : HeadBefore(grammar, at);
    }

    // "EVs (CD9+, CD63+) contained"
    private static int BeforeBracket(List<Unit> units, int at)
    {
        if (at < 0 || units[at].Word is not (")" or "]"))
        {
            return at;
        }

        while (at >= 0 && units[at].Word is not ("(" or "["))
        {
            at--;
        }

        return at - 1;
    }

    // "the cargo of", "a subset of": words for a part of vesicles, or for what is in them, stand for them.
    private bool IsPart(Unit unit) => unit.IsEntity ? CargoList.StandsForCargo(unit) : rules.Parts.Contains(unit.Word);

    private static Mention? VesicleAt(List<Unit> units, int at) => units[at].IsEntity && units[at].Mentions[^1] is { Kind: ExoEntityKind.Vesicle } vesicle ? vesicle : null;

    // Back from the end of a subject over the phrases behind its head, or from a conjunction to the subject that two verbs share.
    private Mention? HeadBefore(SentenceGrammar grammar, int end)
    {
        var units = grammar.Units;
        var isShared = grammar.Word(end) is "and" or "or" or "but" or ",";
        for (var i = isShared ? end - 1 : end; i >= 0 && !grammar.EndsClause(i); i--)
        {
            if (VesicleAt(units, i) is { } vesicle && IsHead(grammar, i))
            {
                return isShared || IsPhrase(units[i + 1].Word) ? vesicle : null;
            }

            if (!isShared && !units[i].IsEntity && IsVerbThere(grammar, i))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsPhrase(string word) => relationRules.Words.Preposition.Contains(word) || rules.ComesFrom.Contains(word) || rules.Parts.Contains(word) || word is "after";

    // A verb, or what looks like the past form of one and has an object behind it: "EVs of A entered cells".
    private bool IsVerbThere(SentenceGrammar grammar, int i)
    {
        var word = grammar.Word(i);
        return word is "and" or "," or "but" && (i + 2 < grammar.Units.Count && grammar.IsEntity(i + 1) && grammar.IsVerb(i + 2))
            || (!rules.ComesFrom.Contains(word) && !relationRules.Words.Preposition.Contains(word) && !grammar.Units[i].AfterDash
                && (relationRules.Words.Auxiliary.Contains(word) || (grammar.IsVerb(i) && !relationRules.Words.Preposition.Contains(grammar.Word(i + 1))) || (word.EndsWith("ed", StringComparison.Ordinal) && grammar.IsEntity(i - 1) && grammar.IsEntity(i + 1))));
    }

    // Whether nothing governs the vesicles but words for a part of them: "the cargo of EVs", and not "cells treated with EVs".
    private bool IsHead(SentenceGrammar grammar, int vesicle)
    {
        var units = grammar.Units;
        for (var i = vesicle - 1; i >= 0; i--)
        {
            if (units[i].IsEntity)
            {
                continue;
            }

            if (relationRules.Words.Preposition.Contains(units[i].Word))
            {
                return units[i].Word is "of" && i > 0 && (IsPart(units[i - 1]) || rules.Surfaces.Contains(units[i - 1].Word));
            }

            // "neurons that took up EVs": what is told behind them is told of the neurons.
            if (units[i].Word is "who" or "which" || (units[i].Word == "that" && grammar.IsEntity(i - 1)))
            {
                return false;
            }

            if (units[i].IsPunctuation || grammar.EndsClause(i) || units[i].Word is "and" or "or" or "than" or "because")
            {
                return true;
            }

            // "hepatocytes given EVs"
            if (SentenceGrammar.IsParticiple(units[i].Word) && !units[i].AfterDash && grammar.IsEntity(i - 1) && units[i - 1].Mentions[0].Kind == ExoEntityKind.Cell)
            {
                return false;
            }

            if (relationRules.Words.Auxiliary.Contains(units[i].Word) || (grammar.IsVerb(i) && !SentenceGrammar.IsParticiple(units[i].Word)))
            {
                return false;
            }
        }

        return true;
    }
}
