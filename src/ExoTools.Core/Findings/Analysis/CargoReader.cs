using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads what sentences say that vesicles carry, from all who read one way to say it: relations of carrying, names ("exosomal miR-21"),
/// places ("PD-L1 on exosomes"), clauses of what vesicles hold, loads, analyses, RNAs beside vesicles, and members of a class that was
/// measured shortly before. Sentences are read in their order.
/// </summary>
internal sealed class CargoReader(RelationRules relationRules, CargoRules rules, AbsenceReader absence, Func<string, bool> identifiesVesicles)
{
    private readonly CargoQuestions _questions = new(relationRules, rules);
    private readonly PlacedMolecules _places = new(relationRules, rules);
    private readonly HeldMolecules _held = new(relationRules, rules);
    private readonly CargoLoads _loads = new(relationRules, rules);
    private readonly ReportedMolecules _reported = new(relationRules, rules);
    private readonly RnasBesideVesicles _rnas = new(relationRules, rules);
    private readonly MeasuredClasses _measured = new(relationRules, rules);
    private readonly DonorReader _donors = new(relationRules, rules);
    private readonly VesicleTopic _topic = new(relationRules, new MeasuredClasses(relationRules, rules));

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
            AddPlaced(carried, sentence, mentions, units);
            Add(_held.Find(units, _topic.Vesicle));
            Add(_held.Compounds(sentence, mentions));
            Add(_loads.Find(mentions, units));
            Add(_reported.Find(units, before: null));
            Add(_reported.Further(units, before: null));
            Add(_reported.Members(units, before: null));
            Add(_rnas.Find(sentence, mentions, units, relations));
        }
        else if (_topic.Of(sentence, mentions, units) is { } topic)
        {
            Add(_held.Find(units, topic));
            Add(_reported.Find(units, topic));
            Add(_reported.Members(units, topic));
            Add(_reported.Further(units, topic));
        }

        AddGlued(carried, sentence, mentions);
        if (carried.Count == 0 && !mentions.Exists(mention => mention.IsVesicle))
        {
            carried.AddRange(_measured.MembersIn(sentence, mentions, units));
        }

        carried.RemoveAll(item => absence.IsAbsent(units, item.Cargo) || ActsInAxis(sentence, item.Cargo));
        _measured.Note(carried, units);
        _topic.Note(sentence, mentions, units, relations, carried.Count > 0);
        return carried;

        void Add(IEnumerable<(Mention Cargo, Mention Vesicle)> found)
        {
            foreach (var (cargo, vesicle) in found)
            {
                // "EVs were positive for CD63" tells a marker; resistance to a drug is no drug.
                if (!IsResponse(units, cargo) && !(cargo.Kind == ExoEntityKind.Protein && identifiesVesicles(cargo.Name)))
                {
                    carried.Add(Carried(cargo, vesicle, sentence, mentions));
                }
            }
        }
    }

    /// <summary>Forgets what another passage was about.</summary>
    public void StartPassage() => _topic.Forget();

    // In the sentence itself, or in what it refers to.
    private static bool NamesVesicles(List<Mention> mentions, List<Unit> units)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].IsVesicle)
            {
                return true;
            }
        }

        foreach (var unit in units)
        {
            for (var i = 0; i < unit.Mentions.Count; i++)
            {
                if (unit.Mentions[i].IsVesicle || unit.Mentions[i].Vesicle is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void AddRelated(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units, IReadOnlyList<StatedRelation> relations)
    {
        foreach (var relation in relations)
        {
            if (relation.Type == ExoRelationType.Carries && !relation.Negated && relation.TargetMention.Perturbation != Perturbation.Loss && !IsResponse(units, relation.TargetMention)
                && Unit.Holding(units, relation.TargetMention).Index is var at && !_questions.IsIntended(units, at) && !_questions.IsOpen(units, at) && !CargoList.NamesNext(units, at))
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

    private void AddPlaced(List<CarriedMolecule> carried, SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        foreach (var placement in _places.Find(units))
        {
            if (_questions.IsDenied(units, placement.Molecule) || _questions.IsAsked(units, placement.Molecule))
            {
                continue;
            }

            foreach (var mention in units[placement.Molecule].Mentions)
            {
                if (CargoList.MayBeNamed(mention) && mention.Vesicle is null && !IsResponse(units, mention) && !(mention.Kind == ExoEntityKind.Protein && identifiesVesicles(mention.Name)))
                {
                    carried.Add(Carried(mention, units[placement.Vesicle].Mentions[0], sentence, mentions));
                }
            }
        }
    }

    // "the exosomal circX/miR-21/PTEN axis": the first acts on the others, which are in the cells.
    private bool ActsInAxis(SentenceAnalysis sentence, Mention molecule)
    {
        var pieces = sentence.Pieces;

        // What "they" stands for has its place in another sentence.
        if (molecule.FirstPiece == 0 || molecule.FirstPiece >= pieces.Count || pieces[molecule.FirstPiece].Start != molecule.Span.Start || !IsTie(molecule.FirstPiece))
        {
            return false;
        }

        var at = molecule.LastPiece + 1;
        while (at < pieces.Count && (pieces[at].Gap != PieceGap.Space || IsTie(at)))
        {
            at++;
        }

        return at < pieces.Count && rules.Axes.Contains(pieces[at].Word);

        bool IsTie(int piece) => pieces[piece].Gap == PieceGap.Dash || pieces[piece - 1].Word is "/" or "→" || pieces[piece].Word is "/" or "→";
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

    // "transmit resistance to docetaxel"
    private bool IsResponse(List<Unit> units, Mention target)
    {
        if (target.Kind != ExoEntityKind.Drug)
        {
            return false;
        }

        var (at, _) = Unit.Holding(units, target);
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
