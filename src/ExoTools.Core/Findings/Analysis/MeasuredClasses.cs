using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Remembers which classes of molecules an article has just measured in vesicles, and finds their members in the sentences behind:
/// "Exosomal miRNAs were profiled. Among the miRNAs that differed were miR-21 and miR-155."
/// </summary>
internal sealed class MeasuredClasses(RelationRules relationRules, CargoRules rules)
{
    // How many sentences the vesicles of a measurement are remembered.
    private const int Memory = 6;

    private readonly List<CarriedMolecule> _measured = [];
    private readonly CargoQuestions _questions = new(relationRules, rules);
    private int _age;

    /// <summary>The members that a sentence which names no vesicle reports.</summary>
    public List<CarriedMolecule> MembersIn(SentenceAnalysis sentence, List<Mention> mentions, List<Unit> units)
    {
        var carried = new List<CarriedMolecule>();
        if (_age >= Memory || _measured.Count == 0 || SpeaksOfSomethingElse(sentence, mentions))
        {
            return carried;
        }

        var reports = units.Exists(unit => !unit.IsEntity && rules.Level.Contains(unit.Word));
        foreach (var mention in mentions)
        {
            if (!EntityClass.IsRna(mention.Kind) || mention.Perturbation != Perturbation.None || _measured.Find(measured => HoldsMember(measured.Cargo, mention)) is not { } known)
            {
                continue;
            }

            var (unit, asUnit) = Unit.Holding(units, mention);
            if ((reports || IsListed(mentions, mention, known.Cargo)) && asUnit is not { Reversed: true } && !_questions.IsAsked(units, unit))
            {
                carried.Add(new CarriedMolecule(mention, known.Vesicle, sentence) { Donor = known.Donor });
            }
        }

        return carried;
    }

    // The class stands in the sentence before its members: "the ten miRNAs were miR-1, …".
    private static bool IsListed(List<Mention> mentions, Mention member, Mention known)
    {
        foreach (var mention in mentions)
        {
            if (mention.Span.Start >= member.Span.Start)
            {
                return false;
            }

            if (mention.Kind == ExoEntityKind.MoleculeClass && mention.Name == known.Name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsMember(Mention known, Mention member) => (known.Name, member.Kind) switch
    {
        ("miRNA" or "small ncRNA" or "RNA" or "ncRNA", ExoEntityKind.MiRna) => true,
        ("lncRNA" or "circRNA" or "RNA" or "ncRNA", ExoEntityKind.LncRna) => true,
        _ => false,
    };

    /// <summary>Whether a sentence tells of levels in tissues and cells, and what was done to them; "in colorectal adenomas" are tissues.</summary>
    public bool SpeaksOfSomethingElse(SentenceAnalysis sentence, List<Mention> mentions)
    {
        var pieces = sentence.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (rules.Otherwise.Contains(pieces[i]))
            {
                return true;
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind is ExoEntityKind.Cell || (EntityClass.IsDisease(mention.Kind) && mention.FirstPiece > 0 && pieces[mention.FirstPiece - 1].Word == "in"
                && !(mention.LastPiece + 1 < pieces.Count && pieces[mention.LastPiece + 1].Word is "patient" or "patients" or "group" or "groups")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes note of the classes that a sentence measures in vesicles; sentences are noted in their order.</summary>
    public void Note(List<CarriedMolecule> carried, List<Unit> units)
    {
        _age++;
        var classes = carried.FindAll(item => item.Cargo.Kind == ExoEntityKind.MoleculeClass && !item.Cargo.IsGeneric);
        if (classes.Count > 0 && units.Exists(unit => !unit.IsEntity && rules.Measure.Contains(unit.Word)))
        {
            _age = 0;
            _measured.Clear();
            _measured.AddRange(classes);
        }
    }
}
