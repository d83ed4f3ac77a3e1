using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>What a name of a microRNA, or a list of them, starts with: "hsa-miR-", "microRNAs", "pre-miR-", "antagomiR-", "let-".</summary>
/// <param name="Stem">What its names start with ("miR-").</param>
/// <param name="Species">The species as miRBase abbreviates it; null where the text says none.</param>
/// <param name="IsPlural">Whether the word announces several ("miRs").</param>
/// <param name="First">The piece with which the name starts.</param>
/// <param name="Start">The place in the text at which it starts; it may be within the first piece.</param>
/// <param name="Number">The piece that should be the number.</param>
internal readonly record struct MicroRnaPrefix(string Stem, string? Species, bool IsPlural, int First, int Start, int Number)
{
    private const string Mature = "miR-";
    private const string Precursor = "mir-";

    /// <summary>The prefix whose word stands at a piece; null where none does.</summary>
    internal static MicroRnaPrefix? Read(string text, List<Piece> pieces, int i, MicroRnaRules rules)
    {
        if (ReadWord(pieces, i) is not { } word || IsGluedToWord(pieces, i))
        {
            return null;
        }

        var number = SkipSynonym(pieces, word.Number);
        if (number >= pieces.Count || (word.Stem is "let-" or "lin-" && !IsWrittenAsName(text, pieces[i], pieces[number])))
        {
            return null;
        }

        if (i == 0 || pieces[i].Gap != PieceGap.Dash && !IsUnderscore(pieces, i - 1) || word.Stem == "lin-")
        {
            return word with { Number = number };
        }

        var before = IsUnderscore(pieces, i - 1) ? i - 2 : i - 1;
        if (pieces[before].Word is "pre" or "pri")
        {
            return word with { Stem = Precursor, Number = number };
        }

        return SpeciesEndingAt(pieces, before, rules) is { } first
            ? word with { Species = text[pieces[first].Start..pieces[before].End].ToLowerInvariant(), First = first, Start = pieces[first].Start, Number = number }
            : word with { Number = number };
    }

    private static MicroRnaPrefix? ReadWord(List<Piece> pieces, int i)
    {
        var piece = pieces[i];
        var number = i + 1 < pieces.Count && IsUnderscore(pieces, i + 1) ? i + 2 : i + 1;
        switch (piece.Word)
        {
            case "mir" or "mirna" or "microrna":
                return new MicroRnaPrefix(Mature, null, false, i, piece.Start, number);
            case "mirs" or "mirnas" or "micrornas":
                return new MicroRnaPrefix(Mature, null, true, i, piece.Start, number);
            case "let":
                return new MicroRnaPrefix("let-", null, false, i, piece.Start, number);
            case "lin":
                return new MicroRnaPrefix("lin-", null, false, i, piece.Start, number);
            case "micro" when i + 2 < pieces.Count && pieces[i + 1].Word is "rna" or "rnas":
                // "micro-RNA 21", "micro RNAs 21 and 155"
                return new MicroRnaPrefix(Mature, null, pieces[i + 1].Word == "rnas", i, piece.Start, i + 2);
            default:
                return ReadGlued(piece) is { } glued ? glued with { First = i, Number = number } : null;
        }
    }

    /// <summary>"antagomiR-21", "exomiR-21", "premiR-145": the name starts within its piece.</summary>
    private static MicroRnaPrefix? ReadGlued(in Piece piece)
    {
        var cut = piece.Word.Length is > 4 and < 13 && piece.Word[0] is 'a' or 'e' or 'p' ? piece.Word.LastIndexOf("mir", StringComparison.Ordinal) : -1;
        if (cut < 0 || piece.Word[..cut] is not ("antago" or "ago" or "anti" or "exo" or "ex" or "pre" or "pri"))
        {
            return null;
        }

        return new MicroRnaPrefix(piece.Word[..cut] is "pre" or "pri" ? Precursor : Mature, null, piece.Word[^1] == 's', 0, piece.Start + cut, 0);
    }

    private static bool IsGluedToWord(List<Piece> pieces, int i) => pieces[i].Gap == PieceGap.None && i > 0 && pieces[i - 1].Kind != PieceKind.Other;

    /// <summary>"hsa_miR_21", as tables of sequencing have it.</summary>
    private static bool IsUnderscore(List<Piece> pieces, int i) => i > 0 && pieces[i] is { Word: "_", Gap: PieceGap.None };

    /// <summary>"let 7 of them" and "lin 4" are no names: those need their dash, or their own case where they are glued.</summary>
    private static bool IsWrittenAsName(string text, in Piece word, in Piece number) =>
        number.Gap == PieceGap.Dash || (number.Gap == PieceGap.None && text[word.Start] == 'l');

    /// <summary>"microRNA (miRNA)-146a", "miRNA (miR)-223"</summary>
    private static int SkipSynonym(List<Piece> pieces, int i) =>
        i + 3 < pieces.Count && pieces[i].Word == "(" && pieces[i + 1].Word is "mir" or "mirna" or "mirs" or "mirnas" && pieces[i + 2].Word == ")"
        && pieces[i + 3] is { Kind: PieceKind.Digits, Gap: PieceGap.Dash } ? i + 3 : i;

    /// <summary>The first piece of a species that ends at a piece; a virus may have a digit behind its letters ("hsv1").</summary>
    private static int? SpeciesEndingAt(List<Piece> pieces, int last, MicroRnaRules rules)
    {
        var first = last > 0 && pieces[last] is { Kind: PieceKind.Digits, Gap: PieceGap.None, Length: 1 } ? last - 1 : last;
        return !(first > 0 && pieces[first].Gap == PieceGap.Dash) && rules.Species.Contains(pieces[first].Word) ? first : null;
    }
}
