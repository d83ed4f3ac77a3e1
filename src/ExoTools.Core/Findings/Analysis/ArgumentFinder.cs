using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Finds what a verb or noun is said of: its subject, its object, and the words that a frame wants beside it.</summary>
internal sealed class ArgumentFinder(SentenceGrammar grammar)
{
    private const int NearReach = 3;
    private const int AppositionReach = 6;
    private const int ParenthesisReach = 25;
    private const int VerbHops = 4;
    private const int PredicateReach = 7;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationRules _rules = grammar.Rules;

    /// <summary>Whether an entity of the unit may fill a slot of the trigger.</summary>
    public bool Accepts(int unit, bool isSource, Trigger rule)
    {
        foreach (var mention in _units[unit].Mentions)
        {
            if (Accepts(mention, isSource, rule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entity may fill a slot of the trigger, by its kind.</summary>
    public static bool Accepts(Mention mention, bool isSource, Trigger rule)
    {
        if (mention.IsGeneric || mention.IsAdjective)
        {
            return false;
        }

        var kinds = isSource ? rule.SourceKinds : rule.TargetKinds;
        if (kinds.Count > 0)
        {
            return kinds.Contains(mention.Kind);
        }

        return isSource
            ? mention.Kind is ExoEntityKind.Vesicle or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass
                or ExoEntityKind.Drug or ExoEntityKind.Pathway
            : mention.Kind is ExoEntityKind.Process or ExoEntityKind.Pathway or ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna
                or ExoEntityKind.MoleculeClass or ExoEntityKind.Cancer or ExoEntityKind.Drug;
    }

    /// <summary>The subject of a verb: that of the verb it is joined to ("and promotes", "by targeting"), or the noun phrase before it.</summary>
    public int? Subject(int verb, bool isSource, Trigger rule)
    {
        for (var hop = 0; hop < VerbHops && Governing(verb) is { } governing; hop++)
        {
            verb = governing;
        }

        var end = verb - 1;
        while (end >= 0 && !_units[end].IsEntity && grammar.IsTransparent(_units[end].Word))
        {
            end--;
        }

        if (end < 0)
        {
            return null;
        }

        return _units[end].Word switch
        {
            "," => BeforeParenthesis(end) is { } close ? PhraseBefore(close, isSource, rule) : null,
            "that" or "which" or "who" => end > 0 && _rules.Report.Contains(grammar.Word(end - 1)) ? null : Nearest(end, NearReach + 1, isSource, rule),
            _ => PhraseBefore(end + 1, isSource, rule),
        };
    }

    /// <summary>The subject of what a copula says of it: "X is a key mediator of", "X acts as an inhibitor of"; the noun itself where none does.</summary>
    public int? PredicateSubject(int noun, bool isSource, Trigger rule)
    {
        for (var j = noun - 1; j >= 0 && noun - j <= PredicateReach && !_units[j].IsPunctuation; j--)
        {
            if (_rules.Be.Contains(_units[j].Word) || _units[j].Word == "as")
            {
                return Subject(j, isSource, rule);
            }
        }

        return Subject(noun, isSource, rule);
    }

    /// <summary>The nearest acceptable entity before a place: what a participle or an apposition describes.</summary>
    public int? Nearest(int from, int reach, bool isSource, Trigger rule)
    {
        for (var j = from - 1; j >= 0 && from - j <= reach; j--)
        {
            if (_units[j].IsEntity && !IsModifier(j))
            {
                return Accepts(j, isSource, rule) ? j : null;
            }

            if (_units[j].Word is ";" or ":" or ".")
            {
                return null;
            }
        }

        return null;
    }

    /// <inheritdoc cref="Nearest(int, int, bool, Trigger)"/>
    public int? Nearest(int from, bool isSource, Trigger rule) => Nearest(from, NearReach, isSource, rule);

    /// <summary>What an apposition stands beside: "PTBP1, a recognized miR-124 target".</summary>
    public int? Apposition(int from, bool isSource, Trigger rule) => Nearest(from, AppositionReach, isSource, rule);

    /// <summary>The object: the first entity after a word that can be it, within its phrase, and no mere modifier.</summary>
    public int? Object(int from, bool isSource, Trigger rule)
    {
        for (var j = from + 1; j < _units.Count && j - from <= _rules.Reach; j++)
        {
            var unit = _units[j];
            if (unit.IsEntity)
            {
                if (Accepts(j, isSource, rule) && !IsModifier(j))
                {
                    return j;
                }

                // "through exosome-mediated transfer of X": what acts is the whole of it, and X no more than a part.
                if (isSource && IsModifier(j))
                {
                    return null;
                }

                continue;
            }

            // "multiple oncogenes, including X": what the list names is what is meant.
            if (unit.Word == "," && (_rules.Expand.Contains(grammar.Word(j + 1)) || (grammar.Word(j + 1) == "such" && grammar.Word(j + 2) == "as")))
            {
                j += grammar.Word(j + 1) == "such" ? 2 : 1;
                continue;
            }

            if (unit.Word is "," || _rules.PhraseEnd.Contains(unit.Word) || grammar.EndsClause(j) || (j > from + 1 && grammar.IsVerb(j)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A word of the element before a place, at most so many units away.</summary>
    public int? WordBefore(int from, FrameElement element, int reach)
    {
        for (var j = from - 1; j >= 0 && from - j <= reach + 1; j--)
        {
            if (!_units[j].IsEntity && element.Words.Contains(_units[j].Word))
            {
                return j;
            }

            if (_units[j].IsPunctuation)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A word of the element after a place, at most so many units away; with a reach of one, no entity between.</summary>
    public int? WordAfter(int from, FrameElement element, int reach)
    {
        for (var j = from + 1; j < _units.Count && j - from <= reach + 1; j++)
        {
            if (!_units[j].IsEntity && element.Words.Contains(_units[j].Word))
            {
                return j;
            }

            if (_units[j].IsPunctuation || (_units[j].IsEntity && reach == 1))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the entity only describes the noun after it: "VEGF-induced migration", "CD8-mediated", "p53 antibody".</summary>
    public bool IsModifier(int entity)
    {
        var next = entity + 1 < _units.Count ? _units[entity + 1] : null;
        return next is { IsEntity: false } && (_rules.Modifying.Contains(next.Word) || _rules.Opaque.Contains(next.Word));
    }

    // The verb whose subject a verb shares: the one before "and", the one that "by targeting" or ", thereby reducing" says more of.
    private int? Governing(int verb)
    {
        var j = verb - 1;
        while (j >= 0 && !_units[j].IsEntity && grammar.IsTransparent(_units[j].Word) && !grammar.Rules.OtherVerb.Contains(_units[j].Word))
        {
            j--;
        }

        if (j < 0 || _units[j].IsEntity)
        {
            return null;
        }

        var word = _units[j].Word;
        if (_rules.OtherVerb.Contains(word) && grammar.IsVerb(j))
        {
            return j;
        }

        var shares = word is "and" or "or" or "but" or "/"
            || (SentenceGrammar.IsGerund(grammar.Word(verb)) && (word is "," or "while" || _rules.Means.Contains(word)));
        return shares ? VerbBefore(j) : null;
    }

    private int? VerbBefore(int from)
    {
        for (var j = from - 1; j > 0 && from - j <= _rules.Reach; j--)
        {
            if (grammar.IsVerb(j) && !_rules.Auxiliary.Contains(_units[j].Word))
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
            if (_units[j].Word == "," && (_rules.Determiner.Contains(grammar.Word(j + 1)) || _rules.Opening.Contains(grammar.Word(j + 1))
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
        int? candidate = null;
        for (var j = end - 1; j >= 0 && end - j <= _rules.Reach; j--)
        {
            if (_units[j].IsEntity)
            {
                var excluded = grammar.Word(j - 1) == "not";
                candidate = Accepts(j, isSource, rule) && !IsModifier(j) && !excluded ? j : candidate;
                continue;
            }

            if (_units[j].Word == "," || grammar.EndsClause(j) || (grammar.IsVerb(j) && !IsReduced(j)))
            {
                break;
            }
        }

        return candidate;
    }

    // "molecules carried in exosomes take": a participle with a preposition after it only describes the noun before.
    private bool IsReduced(int i) =>
        grammar.IsEntity(i - 1) && SentenceGrammar.IsParticiple(_units[i].Word) && _rules.Preposition.Contains(grammar.Word(i + 1));
}
