using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Finds what a verb or noun is said of: its subject, its object, and the words that a frame wants beside it.</summary>
internal sealed partial class ArgumentFinder(SentenceGrammar grammar)
{
    private const int NearReach = 3;
    private const int AppositionReach = 6;
    private const int ParenthesisReach = 25;
    private const int VerbHops = 4;
    private const int PredicateReach = 7;
    private const int ContainedReach = 6;
    private const int MeansReach = 6;
    private const int HolderReach = 9;

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
        // "delivered PD-L1 siRNA": what is carried acts against the molecule.
        if (mention.IsGeneric || mention.IsAdjective || (mention.Perturbation == Perturbation.Loss && (rule.Type == ExoRelationType.Carries ? !isSource : rule.Type == ExoRelationType.TransfersTo && isSource)))
        {
            return false;
        }

        var kinds = isSource ? rule.SourceKinds : rule.TargetKinds;
        if (kinds.Count > 0)
        {
            return kinds.Contains(mention.Kind);
        }

        return isSource
            ? MayAct(mention) || mention.IsVesicleRelease
            : MayBeActedOn(mention);
    }

    /// <summary>Whether an entity may be what is acted on, by its kind.</summary>
    public static bool MayBeActedOn(Mention mention) =>
        mention is { IsGeneric: false, IsAdjective: false, Kind: ExoEntityKind.Process or ExoEntityKind.Pathway or ExoEntityKind.Protein or ExoEntityKind.MiRna
            or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass or ExoEntityKind.Cancer or ExoEntityKind.Disease or ExoEntityKind.Drug or ExoEntityKind.Unknown };

    /// <summary>Whether an entity may be what acts: a vesicle, a molecule, a drug, a pathway, a condition.</summary>
    public static bool MayAct(Mention mention) =>
        mention is { IsGeneric: false, IsAdjective: false } && (mention.IsCondition || mention.Kind is ExoEntityKind.Vesicle or ExoEntityKind.Protein or ExoEntityKind.MiRna
            or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass or ExoEntityKind.Drug or ExoEntityKind.Pathway or ExoEntityKind.Unknown);

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
            "it" when grammar.Word(end - 1) == "where" || (grammar.Word(end - 1) == "which" && _rules.Words.Preposition.Contains(grammar.Word(end - 2))) => MoleculeBefore(end, isSource, rule) ?? FirstSubject(end, isSource, rule),
            "it" or "they" or "both" or "these" => FirstSubject(end, isSource, rule),
            "," => BeforeParenthesis(end) is { } close ? PhraseBefore(close, isSource, rule) : null,
            "that" or "which" or "who" => end > 0 && _rules.Words.Report.Contains(grammar.Word(end - 1)) ? null : Conveyed(end, isSource, rule) ?? Holder(end, isSource, rule) ?? Nearest(end, NearReach + 1, isSource, rule),
            _ => PhraseBefore(end + 1, isSource, rule),
        };
    }

    /// <summary>
    /// The subject of a verb that a preposition adds how to: "X promotes Y through inhibition of Z" says that X inhibits Z. Where no
    /// verb stands before the preposition it is the noun phrase there.
    /// </summary>
    public int? SubjectOfMeans(int preposition, bool isSource, Trigger rule)
    {
        if (VerbBefore(preposition) is not { } verb)
        {
            // "down-regulation of X via overexpression of Y": X is what is acted on.
            return Subject(preposition, isSource, rule) is { } noun && !(grammar.Word(noun - 1) == "of" && grammar.HasForm(noun - 2, TriggerForm.Noun)) ? noun : null;
        }

        // "correlated with the activation of Y": no means, but what goes together.
        if (verb == preposition - 1 && _units[preposition].Word is "with" or "in" && grammar.HasForm(verb, TriggerForm.Intransitive))
        {
            return null;
        }

        // "Y was promoted by X through inhibition of Z": what acts stands behind the verb.
        return SentenceGrammar.IsParticiple(_units[verb].Word) && grammar.AfterBe(verb) ? null : Subject(verb, isSource, rule);
    }

    /// <summary>Whether a past participle shares the "be" of the verb before it: "was increased by X and decreased by Y".</summary>
    public bool SharesBe(int participle) =>
        Governing(participle) is { } verb && SentenceGrammar.IsParticiple(_units[verb].Word) && grammar.AfterBe(verb);

    /// <summary>
    /// What stands in a source beside the source found: "exosomes containing miR-21 promote" is said of both the exosomes and miR-21,
    /// and "inhibition of X by Y reduced" of both X and Y.
    /// </summary>
    public int? SourceBeside(int source)
    {
        if (grammar.Word(source - 1) == "of" && grammar.Word(source + 1) is "by" or "with" && grammar.IsEntity(source + 2) && MayAct(_units[source + 2].Mentions[0])
            && (grammar.HasForm(source - 2, TriggerForm.Noun) || _rules.Words.Loss.Contains(grammar.Word(source - 2))))
        {
            return source + 2;
        }

        var isVesicle = _units[source].Mentions[0].Kind == ExoEntityKind.Vesicle;
        if (!isVesicle && grammar.Word(source + 1) is "," or "which" or "that")
        {
            return null;
        }

        var step = isVesicle ? 1 : -1;
        var contains = false;
        for (var j = source + step; j >= 0 && j < _units.Count && Math.Abs(j - source) <= ContainedReach; j += step)
        {
            if (_units[j].IsEntity)
            {
                var kind = _units[j].Mentions[0].Kind;
                if (contains && (isVesicle ? EntityClass.IsMolecule(kind) : kind == ExoEntityKind.Vesicle))
                {
                    return j;
                }

                if (kind != ExoEntityKind.Cell)
                {
                    return null;
                }

                continue;
            }

            contains |= _rules.Words.Containing.Contains(_units[j].Word);
            if (_units[j].IsPunctuation || grammar.EndsClause(j) || (grammar.IsVerb(j) && !_rules.Words.Containing.Contains(_units[j].Word)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The molecule through which vesicles act: "EVs suppress Y via miR-21", "by delivering miR-21"; null where a pathway or an act is named.</summary>
    public int? Means(int target)
    {
        for (var j = target + 1; j + 1 < _units.Count && j - target <= MeansReach; j++)
        {
            if (_units[j].IsEntity ? EntityClass.IsMolecule(_units[j].Mentions[0].Kind) : _units[j].IsPunctuation || grammar.EndsClause(j) || grammar.IsVerb(j))
            {
                return null;
            }

            if (_units[j].Word is not ("via" or "through" or "by"))
            {
                continue;
            }

            var at = j + 1;
            while (at < _units.Count && !_units[at].IsEntity && (_rules.Words.Determiner.Contains(_units[at].Word) || _units[at].Word == "of" || Conveys(at)))
            {
                at++;
            }

            return (_units[j].Word != "by" || Conveys(j + 1)) && grammar.IsEntity(at) && !IsModifier(at) && IsNamed(at) ? at : null;
        }

        return null;

        bool Conveys(int i) => (SentenceGrammar.IsGerund(grammar.Word(i)) || grammar.HasForm(i, TriggerForm.Noun)) && _rules.Triggers(grammar.Word(i), TriggerForm.Verb | TriggerForm.Noun, ExoRelationType.Carries);

        bool IsNamed(int i) =>
            _units[i].Mentions[0] is { Kind: ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.Protein, IsGeneric: false, IsAdjective: false, Reversed: false }
            && (i + 1 == _units.Count || (!_units[i + 1].AfterDash && !_units[i + 1].IsEntity && (_units[i + 1].IsPunctuation || grammar.EndsClause(i + 1) || _units[i + 1].Word is "and" or "in" || _rules.Words.Preposition.Contains(_units[i + 1].Word))));
    }

    /// <inheritdoc cref="PredicateSubject(int, bool, Trigger)"/>
    /// <remarks>"An inhibitor of X" alone, with nothing that it is said of, is less of X and not what acts on it.</remarks>
    public int? AgentSubject(int noun, bool isSource, Trigger rule)
    {
        for (var j = noun - 1; j >= 0 && noun - j <= PredicateReach && !_units[j].IsEntity; j--)
        {
            if (_rules.Words.Be.Contains(_units[j].Word) || _units[j].Word is "as" or ",")
            {
                return PredicateSubject(noun, isSource, rule);
            }

            if (_units[j].Word is "and" or "or" || _units[j].IsPunctuation)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The subject of what a copula says of it: "X is a key mediator of", "X acts as an inhibitor of"; the noun itself where none does.</summary>
    public int? PredicateSubject(int noun, bool isSource, Trigger rule)
    {
        for (var j = noun - 1; j >= 0 && noun - j <= PredicateReach && !_units[j].IsPunctuation; j--)
        {
            if (_rules.Words.Be.Contains(_units[j].Word) || _units[j].Word == "as")
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

    /// <summary>Whether the entity only describes the noun after it: "VEGF-induced migration", "CD8-mediated", "p53 antibody".</summary>
    public bool IsModifier(int entity)
    {
        var next = entity + 1 < _units.Count ? _units[entity + 1] : null;

        // "Huh7 cells" are cells of that line, and nothing else.
        return next is { IsEntity: false } && !(next.Word is "cell" or "cells" && _units[entity].Mentions[0].Kind == ExoEntityKind.Cell)
            && (_rules.Words.Opaque.Contains(next.Word) || (!IsPostmodified(entity) && (_rules.Words.Modifying.Contains(next.Word) || IsModifying(next.Word)) && !grammar.IsMainVerb(entity + 1)));
    }

    // "exosomes derived from macrophages": the words describe the exosomes, and these nothing else.
    private bool IsPostmodified(int entity) =>
        _units[entity].Mentions[0].Kind == ExoEntityKind.Vesicle && !_units[entity + 1].AfterDash && SentenceGrammar.IsParticiple(_units[entity + 1].Word) && grammar.Word(entity + 2) is "from" or "with" or "by" or "in" or "to" or "on";

    // "HDAC inhibitors-induced apoptosis"
    private bool IsModifying(string word)
    {
        var dash = word.LastIndexOf('-');
        return dash > 0 && _rules.Words.Modifying.Contains(word.AsSpan(dash + 1));
    }

    // The verb whose subject a verb shares: the one before "and", the one that "by targeting" or ", thereby reducing" says more of.
    private int? Governing(int verb)
    {
        // "modulated X, as well as decreased Y"
        if (grammar.Word(verb - 1) == "as" && grammar.Word(verb - 2) == "well")
        {
            return VerbBefore(verb - 3);
        }

        var j = verb - 1;
        while (j >= 0 && !_units[j].IsEntity && grammar.IsTransparent(_units[j].Word) && !IsAbilityIn(j) && _units[j].Word != "nor" && !(_units[j].Word == "to" && Purpose(j) is not null) && !grammar.Rules.Words.OtherVerb.Contains(_units[j].Word))
        {
            j--;
        }

        if (j < 0 || _units[j].IsEntity)
        {
            return null;
        }

        var word = _units[j].Word;
        if (word == "to" && Purpose(j) is { } purpose)
        {
            return purpose;
        }

        if (_rules.Words.OtherVerb.Contains(word) && grammar.IsVerb(j))
        {
            return j;
        }

        var shares = word is "and" or "or" or "but" or "nor" or "/"
            || (SentenceGrammar.IsGerund(grammar.Word(verb)) && (word is "," or "while" || _rules.Words.Means.Contains(word)));
        return shares || (word == "," && j == verb - 1 && IsListedVerb(verb)) ? VerbBefore(j) : null;
    }

    // "have great efficiency in stimulating": said of the subject of that verb; "the role of X in stimulating" of X.
    private bool IsAbilityIn(int preposition)
    {
        if (_units[preposition].Word != "in" || !SentenceGrammar.IsGerund(grammar.Word(preposition + 1)) || VerbBefore(preposition) is not { } verb)
        {
            return false;
        }

        for (var j = verb + 1; j < preposition; j++)
        {
            if (_units[j].IsEntity)
            {
                return false;
            }
        }

        return true;
    }

    // "inhibited X, provoked Y and lowered Z": a verb right behind a comma, where "and" joins another one to it.
    private bool IsListedVerb(int verb)
    {
        if (!grammar.IsVerb(verb) || grammar.Word(verb + 1) is "by" or "in" or "from" or "with")
        {
            return false;
        }

        for (var i = verb + 1; i + 1 < _units.Count && !grammar.EndsClause(i); i++)
        {
            if (_units[i].Word is "and" or "or")
            {
                var next = i + 1;
                while (next < _units.Count && !_units[next].IsEntity && (grammar.IsTransparent(_units[next].Word) && !_rules.Words.Auxiliary.Contains(_units[next].Word)))
                {
                    next++;
                }

                if (grammar.IsVerb(next) && !_rules.Words.Auxiliary.Contains(grammar.Word(next)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "X regulates Y to promote Z" is said of X; "X enables Y to promote Z" is said of Y.
    private int? Purpose(int to) =>
        grammar.IsEntity(to - 1) && VerbBefore(to) is { } verb && !_rules.Words.Causative.Contains(_units[verb].Word) && !grammar.AfterBe(verb) ? verb : null;

    // "X was enriched in exosomes, and both promoted Y", "X …; however, it failed": what the sentence speaks of first.
    private int? FirstSubject(int before, bool isSource, Trigger rule)
    {
        for (var j = 0; j < before; j++)
        {
            if (_units[j].IsEntity && !IsModifier(j) && Accepts(j, isSource, rule))
            {
                return j;
            }
        }

        return null;
    }

    // "transferred X to astrocytes, which sponged Y": what came there, and not the cells.
    private int? Conveyed(int pronoun, bool isSource, Trigger rule)
    {
        var cell = pronoun - 1;
        while (cell > 0 && !_units[cell].IsEntity && pronoun - cell <= NearReach)
        {
            cell--;
        }

        if (!grammar.IsEntity(cell) || _units[cell].Mentions[0].Kind != ExoEntityKind.Cell || MoleculeBefore(cell, isSource, rule) is not { } molecule)
        {
            return null;
        }

        for (var j = cell - 1; j >= 0 && cell - j <= _rules.Reach && !grammar.EndsClause(j); j--)
        {
            if (grammar.HasForm(j, TriggerForm.Convey) || grammar.HasForm(j, TriggerForm.Conveyance))
            {
                return molecule;
            }
        }

        return null;
    }

    // "exosomes contain bioactive molecules that promote": no molecule is named, so that it is said of the exosomes.
    private int? Holder(int pronoun, bool isSource, Trigger rule)
    {
        if (!grammar.IsEntity(pronoun - 1) || _units[pronoun - 1].Mentions is not [{ Kind: ExoEntityKind.MoleculeClass }])
        {
            return null;
        }

        var holds = false;
        for (var j = pronoun - 2; j >= 0 && pronoun - j <= HolderReach && !_units[j].IsPunctuation; j--)
        {
            if (_units[j].IsEntity)
            {
                if (_units[j].Mentions[0].Kind == ExoEntityKind.Cell)
                {
                    continue;
                }

                return holds && _units[j].Mentions[0].Kind == ExoEntityKind.Vesicle && Accepts(j, isSource, rule) ? j : null;
            }

            holds |= _rules.Words.Containing.Contains(_units[j].Word) || _rules.Triggers(_units[j].Word, TriggerForm.Verb, ExoRelationType.Carries);
        }

        return null;
    }

    // "transferred X into cells, where it reduced": what came there.
    private int? MoleculeBefore(int from, bool isSource, Trigger rule)
    {
        for (var j = from - 1; j >= 0 && from - j <= _rules.Reach; j--)
        {
            if (_units[j].IsEntity && _units[j].Mentions[0].Kind is ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.Protein)
            {
                return Accepts(j, isSource, rule) && !IsModifier(j) ? j : null;
            }
        }

        return null;
    }
}
