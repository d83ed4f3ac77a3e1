using ExoTools.Findings.Analysis;
using ExoTools.Language;

namespace ExoTools.Findings;

/// <summary>Finds what an article says that vesicles carry: in relations of carrying, in "exosomal X", and RNAs named beside vesicles.</summary>
public static class CargoFinder
{
    private const int TranscriptReach = 8;

    /// <summary>The cargo of an article: one for each molecule or class, with all its evidence, in the order of the text.</summary>
    public static IReadOnlyList<ExoCargo> Find(ArticleAnalysis article)
    {
        if (article.Explain is { } explain)
        {
            explain.RejectCargo(article);
            explain.RejectTables(article);
        }

        return
        [
            .. article.Statements
                .SelectMany(statements => statements.Carried)
                .Concat(new TableReader(article).Cargo().Select(tabled => new CarriedMolecule(tabled.Cargo, tabled.Vesicle.Mention, tabled.Cell) { Donor = tabled.Context.Donor }))
                .Where(item => item.Cargo.Kind != ExoEntityKind.Protein || !article.Vocabulary.EvidenceRules.Identifies(item.Cargo.Name))
                .GroupBy(item => (item.Cargo.Name, item.Cargo.Kind))
                .Select(same => Cargo([.. same.DistinctBy(item => (item.Sentence, item.Cargo.Span))])),
        ];
    }

    private static ExoCargo Cargo(CarriedMolecule[] same)
    {
        var (first, vesicle, sentence) = same[0];
        return new ExoCargo([.. same.Select(item => item.Sentence.Evidence(item.Cargo.Span))])
        {
            Name = first.Name,
            Kind = KindName(first, sentence),
            IsClass = first.Kind == ExoEntityKind.MoleculeClass && !IsLipid(first) && !first.IsMetabolite,
            Id = first.Id,
            Text = first.Span.In(sentence.Text),
            Vesicle = vesicle.Name,
            Donor = same.Select(item => item.Donor).FirstOrDefault(donor => donor is not null),
        };
    }

    private static string KindName(Mention mention, SentenceAnalysis sentence) => mention.Kind switch
    {
        ExoEntityKind.MiRna => "miRNA",
        ExoEntityKind.LncRna when IsPiwiRna(mention) => "piRNA",
        ExoEntityKind.LncRna when mention.Name.StartsWith('t') && mention.Term is null => "tRNA fragment",
        _ when IsLipid(mention) => "Lipid",
        _ when mention.IsMetabolite => "Metabolite",
        ExoEntityKind.LncRna when mention.Name.Contains("circ", StringComparison.OrdinalIgnoreCase) => "circRNA",
        ExoEntityKind.LncRna => "lncRNA",
        ExoEntityKind.Protein when IsTranscript(mention, sentence.Pieces) => "mRNA",
        ExoEntityKind.MoleculeClass => mention.Term?.Group ?? mention.Name,
        var kind => kind.ToString(),
    };

    // "PD-L1 mRNA", "mRNAs of housekeeping genes such as ACTB"
    private static bool IsTranscript(Mention mention, List<Piece> pieces)
    {
        if (mention.LastPiece + 1 < pieces.Count && pieces[mention.LastPiece + 1].Word is "mrna" or "mrnas")
        {
            return true;
        }

        for (var i = Math.Min(mention.FirstPiece, pieces.Count) - 1; i > 0 && mention.FirstPiece - i <= TranscriptReach && pieces[i].Kind != PieceKind.Other; i--)
        {
            if (pieces[i].Word is "of" or "for" or "encoding" && pieces[i - 1].Word is "mrna" or "mrnas")
            {
                return true;
            }
        }

        return false;
    }

    // "phosphatidic acid": a molecule, and no class of them.
    private static bool IsLipid(Mention mention) => mention is { Kind: ExoEntityKind.MoleculeClass or ExoEntityKind.Compartment, Term.Group: "lipid" };

    // "piR-823", "piRNA-36712"; "PIRT-AS1" is named after a gene.
    private static bool IsPiwiRna(Mention mention) =>
        mention.Term is null && (mention.Name.StartsWith("piR-", StringComparison.OrdinalIgnoreCase) || mention.Name.StartsWith("piRNA-", StringComparison.OrdinalIgnoreCase));
}
