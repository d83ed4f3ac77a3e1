using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A molecule that a sentence says a vesicle carries.</summary>
/// <param name="Cargo">The molecule or class.</param>
/// <param name="Vesicle">The vesicle.</param>
/// <param name="Sentence">The sentence that says it.</param>
internal sealed record CarriedMolecule(Mention Cargo, Mention Vesicle, SentenceAnalysis Sentence)
{
    /// <summary>The cell or fluid that gives the vesicle; null where the sentence names none.</summary>
    public string? Donor { get; init; }
}

/// <summary>
/// Reads what sentences say that vesicles carry: what relations of carrying say, what is named so ("exosomal miR-21"), RNAs that are
/// named beside vesicles in one statement, and the members of a class that was measured in vesicles shortly before. Unlike proteins,
/// which vesicles also act on and are known by, RNAs named beside vesicles have hardly ever another part there than to be in them.
/// Sentences are read in their order.
/// </summary>
internal sealed class CargoReader(RelationRules relationRules, CargoRules rules, AbsenceReader absence)
{
    private const int LipidReach = 8;

    private readonly CargoQuestions _questions = new(relationRules, rules);
    private readonly CargoLoads _loads = new(relationRules, rules);
    private readonly MeasuredClasses _measured = new(relationRules, rules);
    private readonly DonorReader _donors = new(relationRules, rules);

    /// <summary>What one sentence says.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">Its entities.</param>
    /// <param name="units">Its clause units.</param>
    /// <param name="relations">The relations that it states.</param>
    public List<CarriedMolecule> Read(SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        var carried = new List<CarriedMolecule>();
        AddRelated(carried, sentence, mentions, units, relations);
        if (NamesVesicles(mentions, units))
        {
            AddNamedSo(carried, sentence, mentions, units);
            AddContained(carried, sentence, mentions, units);
            AddPlaced(carried, sentence, mentions, units);
            AddLipids(carried, sentence, mentions, units);
            foreach (var (load, vesicle) in _loads.Find(mentions, units))
            {
                carried.Add(Carried(load, vesicle, sentence, mentions));
            }

            AddAmong(carried, sentence, mentions, units);
            AddListed(carried, sentence, mentions, units);
            AddNamedBeside(carried, sentence, mentions, units, relations);
        }

        AddGlued(carried, sentence, mentions);
        if (carried.Count == 0 && !mentions.Any(IsInVesicles))
        {
            carried.AddRange(_measured.MembersIn(sentence, mentions, units));
        }

        carried.RemoveAll(item => absence.IsAbsent(units, item.Cargo));
        _measured.Note(carried, units);
        return carried;
    }

    internal static bool IsInVesicles(Mention mention) => mention.Kind == ExoEntityKind.Vesicle;

    // In the sentence itself, or in what it refers to.
    private static bool NamesVesicles(List<Mention> mentions, List<Unit> units)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (IsInVesicles(mentions[i]))
            {
                return true;
            }
        }

        foreach (var unit in units)
        {
            for (var i = 0; i < unit.Mentions.Count; i++)
            {
                if (IsInVesicles(unit.Mentions[i]) || unit.Mentions[i].Vesicle is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal static bool IsRna(Mention mention) => mention.Kind is ExoEntityKind.MiRna or ExoEntityKind.LncRna;

    private void AddRelated(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        foreach (var relation in relations)
        {
            if (relation.Type == ExoRelationType.Carries && !relation.Negated && relation.TargetMention.Perturbation != Perturbation.Loss && !IsResponse(units, relation.TargetMention)
                && !_questions.IsIntended(units, Unit(units, relation.TargetMention).Index))
            {
                carried.Add(Carried(relation.TargetMention, relation.SourceMention, sentence, mentions));
            }
        }
    }

    private void AddNamedSo(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var mention in units[i].Mentions)
            {
                // A reference back ("these molecules") is said elsewhere.
                if (mention.Vesicle is not null && !mention.IsGeneric && mention.Span.Start >= sentence.Span.Start && mention.Span.End <= sentence.Span.End && !_questions.IsAsked(units, i))
                {
                    carried.Add(Carried(mention, mention.Vesicle, sentence, mentions));
                }
            }
        }
    }

    // "exosomes containing TGF-β1 and miR-155"
    private void AddContained(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].IsEntity || units[i].Mentions[^1] is not { Kind: ExoEntityKind.Vesicle, IsAdjective: false } vesicle || !rules.Containing.Contains(units[i + 1].Word) || _questions.IsAsked(units, i))
            {
                continue;
            }

            // Words may describe what is contained; a number or a measure of it may stand before it.
            var at = i + 2;
            while (at < units.Count && at - i <= 6 && !units[at].IsEntity && !units[at].IsPunctuation && !relationRules.Words.Auxiliary.Contains(units[at].Word) && (units[at].Word == "of" || !relationRules.Words.Preposition.Contains(units[at].Word)))
            {
                at++;
            }

            if (at >= units.Count || !units[at].IsEntity || _questions.IsDenied(units, at))
            {
                continue;
            }

            foreach (var mention in units[at].Mentions)
            {
                if (mention.Kind is ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass && !mention.IsGeneric && !mention.Reversed && mention.Perturbation != Perturbation.Loss)
                {
                    carried.Add(Carried(mention, vesicle, sentence, mentions));
                }
            }
        }
    }

    // "Exosomes are enriched in sphingomyelin": a lipid is carried where the statement says that something is held.
    private void AddLipids(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        var vesicle = mentions.FirstOrDefault(mention => IsInVesicles(mention) && !mention.IsAdjective) ?? mentions.FirstOrDefault(IsInVesicles);
        var holds = units.FindIndex(unit => !unit.IsEntity && rules.HoldsLipids.Contains(unit.Word));
        if (vesicle is null || holds < 0 || _questions.IsDenied(units, holds) || _questions.IsAsked(units, holds))
        {
            return;
        }

        foreach (var mention in mentions)
        {
            if (mention is { Kind: ExoEntityKind.MoleculeClass, Term.Group: "lipid" } && Unit(units, mention).Index is var at && at > holds && at - holds <= LipidReach)
            {
                carried.Add(Carried(mention, vesicle, sentence, mentions));
            }
        }
    }

    // "214 proteins were upregulated in EVs, among which X, Y and Z were the top"
    private void AddAmong(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        for (var i = 2; i + 1 < units.Count; i++)
        {
            if (units[i].Word is not ("which" or "them" or "these") || units[i - 1].Word is not ("among" or "of" or "amongst") || !units[i + 1].IsEntity
                || LastHeld(units, i - 1) is not { } vesicle || _questions.IsDenied(units, i) || _questions.IsAsked(units, i))
            {
                continue;
            }

            foreach (var mention in units[i + 1].Mentions)
            {
                if (mention is { Kind: ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna, Reversed: false, Perturbation: Perturbation.None, IsGeneric: false })
                {
                    carried.Add(Carried(mention, vesicle, sentence, mentions));
                }
            }
        }
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

    // "Mass spectrometry of urinary exosomes identified 300 proteins, including AQP2": what is named of a class that was measured in vesicles.
    private void AddListed(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (!units[i].IsEntity || units[i].Mentions.Count < 2 || units[i].Mentions[0].Kind != ExoEntityKind.MoleculeClass || MeasuredVesicle(units, i) is not { } vesicle || _questions.IsDenied(units, i) || _questions.IsAsked(units, i))
            {
                continue;
            }

            foreach (var mention in units[i].Mentions)
            {
                if (mention.Kind is ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna && mention is { Reversed: false, Perturbation: Perturbation.None, IsGeneric: false })
                {
                    carried.Add(Carried(mention, vesicle, sentence, mentions));
                }
            }
        }
    }

    // The vesicles of which a clause says, with a verb of measuring, that a class was found in them.
    private Mention? MeasuredVesicle(List<Unit> units, int measured)
    {
        var isFound = false;
        for (var i = measured - 1; i >= 0 && units[i].Word is not (";" or "."); i--)
        {
            if (units[i].IsEntity && units[i].Mentions[^1] is { Kind: ExoEntityKind.Vesicle, IsAdjective: false } vesicle)
            {
                return isFound ? vesicle : null;
            }

            isFound |= rules.Measure.Contains(units[i].Word) || rules.Found.Contains(units[i].Word);
            if (relationRules.Words.ClauseBreak.Contains(units[i].Word))
            {
                return null;
            }
        }

        return null;
    }

    // "PD-L1 on tumor exosomes", "ANXA6 in CAF-derived EVs": a molecule right before the vesicles that it is placed in.
    private void AddPlaced(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].IsEntity || units[i].Mentions[0].Kind is not (ExoEntityKind.Protein or ExoEntityKind.LncRna or ExoEntityKind.MiRna)
                || Vesicle(units, i + 1) is not { } vesicle || _questions.IsDenied(units, i) || _questions.IsAsked(units, i))
            {
                continue;
            }

            foreach (var mention in units[i].Mentions)
            {
                if (!mention.Reversed && mention.Perturbation == Perturbation.None && mention.Vesicle is null && !mention.IsGeneric)
                {
                    carried.Add(Carried(mention, vesicle, sentence, mentions));
                }
            }
        }
    }

    // The vesicle behind a preposition of place, with at most three words that describe it, and no process of vesicles ("in exosome secretion").
    private Mention? Vesicle(List<Unit> units, int at)
    {
        // "PD-L1 levels in", "PD-L1 was packed into"; what may be is not said to be.
        var isHeld = false;
        while (at < units.Count && !units[at].IsEntity && (rules.Measured.Contains(units[at].Word) || rules.Holds.Contains(units[at].Word) || rules.Level.Contains(units[at].Word) || units[at].Word is "is" or "are" or "was" or "were" or "has" or "have" or "been"
            || units[at].Word.EndsWith("ly", StringComparison.Ordinal)))
        {
            isHeld |= rules.Holds.Contains(units[at].Word);
            at++;
        }

        if (at >= units.Count || !(rules.Places.Contains(units[at].Word) || (isHeld && units[at].Word is "into" or "to" or "by" or "with")))
        {
            return null;
        }

        for (var i = at + 1; i < units.Count && i - at <= 5; i++)
        {
            if (units[i].IsEntity && units[i].Mentions[0].Kind == ExoEntityKind.Vesicle)
            {
                return units[i].Mentions[0].IsAdjective || (i + 1 < units.Count && (units[i + 1].AfterDash || rules.Processes.Contains(units[i + 1].Word))) ? null : units[i].Mentions[0];
            }

            if (units[i].IsPunctuation || (relationRules.Words.Preposition.Contains(units[i].Word) && !(units[i].Word == "of" && rules.Surfaces.Contains(units[i - 1].Word))) || relationRules.Words.Auxiliary.Contains(units[i].Word)
                || units[i].Word is "and" or "or" or "that" or "which")
            {
                return null;
            }
        }

        return null;
    }

    // Each part of a sentence between semicolons speaks for itself. What brackets hold is no unit, but is said all the same.
    private void AddNamedBeside(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units, IReadOnlyList<StatedRelation> relations)
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
                    if (mention.Span.Start >= from && mention.Span.End <= to && (IsRna(mention) || IsTranscript(sentence, mention)) && !IsContrasted(sentence, from, mention) && IsSaidToBeThere(sentence, mention, units, relations))
                    {
                        carried.Add(Carried(mention, vesicle, sentence, mentions));
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
            if (IsInVesicles(mention) && mention.Span.Start >= from && mention.Span.End <= to && !IsContrasted(sentence, from, mention))
            {
                return mention;
            }
        }

        return null;
    }

    private bool IsSaidToBeThere(SentenceAnalysis sentence, Mention rna, List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        var (unit, asUnit) = Unit(units, rna);
        return rna.Perturbation == Perturbation.None && !IsActedOn(sentence, rna) && (asUnit is null || !IsObject(units, unit)) && asUnit is not { Reversed: true } && asUnit?.Vesicle is null
            && !relations.Any(relation => Denies(relation, rna)) && !_questions.IsAsked(units, unit);
    }

    // "ExmiR-21"
    private void AddGlued(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == ExoEntityKind.MiRna && mention.Span.Start > sentence.Pieces[mention.FirstPiece].Start && sentence.Pieces[mention.FirstPiece].Word.StartsWith("ex", StringComparison.Ordinal))
            {
                carried.Add(Carried(mention, Glued(sentence, mention), sentence, mentions));
            }
        }
    }

    private static Mention Glued(SentenceAnalysis sentence, Mention mention)
    {
        var start = sentence.Pieces[mention.FirstPiece].Start;
        return new Mention { Name = "exosome", Kind = ExoEntityKind.Vesicle, Span = new TextSpan(start, mention.Span.Start - start), FirstPiece = mention.FirstPiece, LastPiece = mention.FirstPiece };
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

    // The unit that holds a mention, or else the last one before it.
    internal static (int Index, Mention? AsUnit) Unit(List<Unit> units, Mention mention)
    {
        var before = 0;
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var member in units[i].Mentions)
            {
                if (member.LastPiece == mention.LastPiece && member.Name == mention.Name)
                {
                    return (i, member);
                }
            }

            before = units[i].Span.Start <= mention.Span.Start ? i : before;
        }

        return (before, null);
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

    // "transmit resistance to docetaxel"
    private bool IsResponse(List<Unit> units, Mention target)
    {
        if (target.Kind != ExoEntityKind.Drug)
        {
            return false;
        }

        var (at, _) = Unit(units, target);
        for (var i = at - 1; i >= 0 && at - i <= 3 && !units[i].IsPunctuation; i--)
        {
            if (rules.Responses.Contains(units[i].Word) || (units[i].IsEntity && units[i].Mentions[^1].Kind == ExoEntityKind.Process))
            {
                return true;
            }
        }

        return false;
    }

    private CarriedMolecule Carried(Mention cargo, Mention vesicle, SentenceAnalysis sentence, List<Mention> mentions) =>
        new(cargo, vesicle, sentence) { Donor = _donors.Read(sentence, mentions, vesicle) };
}
