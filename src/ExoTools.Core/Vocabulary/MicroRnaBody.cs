using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>What follows the stem in a name of a microRNA: the number, a letter, a locus, an arm ("200a-3p", "16-1", "17-92", "BART7-3p").</summary>
/// <param name="Name">The whole name with its stem.</param>
/// <param name="Base">The name without locus and arm, which the next of a list may share ("miR-200a" before "/b").</param>
/// <param name="Last">Its last piece.</param>
/// <param name="IsCluster">Whether it names several genes that are transcribed together.</param>
internal readonly record struct MicroRnaBody(string Name, string Base, int Last, bool IsCluster)
{
    internal const string FivePrime = "-5p";
    internal const string ThreePrime = "-3p";

    /// <summary>The arm at the end of the name; empty where it has none.</summary>
    internal string Arm => Name.EndsWith(FivePrime, StringComparison.Ordinal) ? FivePrime : Name.EndsWith(ThreePrime, StringComparison.Ordinal) ? ThreePrime : "";

    /// <summary>Whether the base ends with the letter of a paralogue.</summary>
    internal bool IsLettered => char.IsAsciiLetterLower(Base[^1]);
}

/// <summary>Reads what follows the stem.</summary>
internal sealed class MicroRnaBodies(string text, List<Piece> pieces, MicroRnaRules rules)
{
    // miRBase has given no number of more than five digits.
    private const int LongestNumber = 5;

    // No cluster of which a text names the members one by one is longer.
    private const int LongestCluster = 12;

    internal static bool IsParalogue(in Piece letter) => letter is { Kind: PieceKind.Letters, Length: 1 } && letter.Word.Length == 1 && letter.Word[0] is >= 'a' and <= 'z' and not 'p';

    /// <summary>The body whose number stands at a piece; null where none does.</summary>
    internal MicroRnaBody? Read(int number, string stem)
    {
        if (number >= pieces.Count)
        {
            return null;
        }

        var piece = pieces[number];
        if (piece.Kind == PieceKind.Letters)
        {
            return ReadViral(number, stem);
        }

        if (piece.Kind != PieceKind.Digits || piece.Length > LongestNumber || (stem == "lin-" && piece.Word != "4"))
        {
            return null;
        }

        var body = ReadBehind(stem + piece.Word, number);

        // "miR-21x" with letters left over is something else.
        return Behind(body.Last) is { Gap: PieceGap.None, Kind: PieceKind.Letters } ? null : body;
    }

    /// <summary>Reads what stands behind a number: the letter, the locus or the rest of a cluster, the arm, the star.</summary>
    internal MicroRnaBody ReadBehind(string name, int last)
    {
        name += ReadLetter(name, ref last);
        var withoutLocus = name;
        name += ReadLoci(name, ref last, out var isCluster);
        if (IsArm(last + 1))
        {
            name += $"-{pieces[last + 1].Word}p";
            last += 2;
        }
        else if (Behind(last) is { Word: "*", Gap: PieceGap.None })
        {
            name += "*";
            last++;
        }

        return new MicroRnaBody(name, withoutLocus, last, isCluster);
    }

    /// <summary>Whether an arm stands at a piece: "-5p", " 3p".</summary>
    internal bool IsArm(int i) => IsBareArm(i) && pieces[i].Gap != PieceGap.None;

    /// <summary>Whether an arm stands at a piece, with or without a dash before it: "5p" in "5p/3p".</summary>
    internal bool IsBareArm(int i) =>
        i + 1 < pieces.Count && pieces[i] is { Kind: PieceKind.Digits, Word: "3" or "5" } && pieces[i + 1] is { Gap: PieceGap.None, Word: "p" };

    private Piece? Behind(int last) => last + 1 < pieces.Count ? pieces[last + 1] : null;

    /// <summary>"miR-BART7-3p", "miR-K12-3", "miR-UL112-1", "miR-H6"</summary>
    private MicroRnaBody? ReadViral(int i, string stem)
    {
        var isViral = pieces[i].Gap == PieceGap.Dash && rules.Viral.Contains(pieces[i].Word) && char.IsUpper(text[pieces[i].Start])
            && Behind(i) is { Kind: PieceKind.Digits, Gap: PieceGap.None };
        return isViral ? ReadBehind(stem + text[pieces[i].Start..pieces[i + 1].End], i + 1) : null;
    }

    /// <summary>The letter of a paralogue ("200a"); also one that is set apart ("181-b", "-34 a,").</summary>
    private string ReadLetter(string name, ref int last)
    {
        var isLetter = Behind(last) is { Kind: PieceKind.Letters, Gap: PieceGap.None } letter ? IsParalogue(letter) || IsOfLargeFamily(name, letter)
            : Behind(last) is { Kind: PieceKind.Letters, Length: 1, Word: "a" or "b" or "c" or "d" } apart && (apart.Gap == PieceGap.Dash || IsSetApart(last + 1))
                && char.IsAsciiLetterLower(text[apart.Start]);
        return isLetter ? pieces[++last].Word : "";
    }

    /// <summary>Whether a letter behind a blank stands before a mark, so that it is no article.</summary>
    private bool IsSetApart(int letter) => pieces[letter].Gap == PieceGap.Space && Behind(letter) is { Gap: PieceGap.None, Word: "," or "/" or ")" or ";" };

    /// <summary>The one family with more members than the alphabet has letters: miR-548aa, miR-548ba.</summary>
    private static bool IsOfLargeFamily(string name, in Piece letters) => letters.Length == 2 && name.EndsWith("-548", StringComparison.Ordinal) && letters.Word[0] is 'a' or 'b';

    /// <summary>Other loci of the same mature sequence ("-1", "-2"), or the further members of a cluster ("17-92", "183~96~182").</summary>
    private string ReadLoci(string name, ref int last, out bool isCluster)
    {
        isCluster = false;
        var loci = "";
        for (var members = 1; members < LongestCluster && Behind(last) is { Kind: PieceKind.Digits, Gap: PieceGap.Dash } digits && digits.Length <= LongestNumber && !IsArm(last + 1); members++)
        {
            isCluster |= digits.Length > 1;
            loci += "-" + digits.Word;
            last++;
            if (Behind(last) is { Gap: PieceGap.None } member && IsParalogue(member))
            {
                loci += member.Word;
                last++;
            }
        }

        // A digit that is glued to the letter is a locus too: "26a2" is 26a-2.
        if (loci.Length == 0 && char.IsAsciiLetterLower(name[^1]) && Behind(last) is { Kind: PieceKind.Digits, Gap: PieceGap.None, Length: 1 } locus)
        {
            loci = "-" + locus.Word;
            last++;
        }

        return loci;
    }
}
