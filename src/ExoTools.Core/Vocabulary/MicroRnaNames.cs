using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>A microRNA that a text names.</summary>
/// <param name="Name">The name as miRBase writes it, without species ("miR-21-5p", "let-7a").</param>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
internal readonly record struct MicroRnaMatch(string Name, int FirstPiece, int LastPiece);

/// <summary>
/// Recognises names of microRNAs by how miRBase forms them, and takes lists apart ("miR-21, -155 and -210", "miR-141/200c").
/// </summary>
internal static class MicroRnaNames
{
    /// <summary>The microRNAs of a stretch of text, in order, each with its own place.</summary>
    public static List<MicroRnaMatch> Find(string text, IReadOnlyList<Piece> pieces)
    {
        var found = new List<MicroRnaMatch>();
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (Prefix(pieces[i].Word) is { } prefix && StartsName(text, pieces, i) && Number(pieces, i + 1, i, prefix) is { } match)
            {
                found.Add(match);
                i = Continue(text, pieces, match, prefix, found);
            }
        }

        return found;
    }

    private static string? Prefix(string word) => word switch
    {
        "mir" or "mirs" or "mirna" or "mirnas" or "microrna" or "micrornas" => "miR-",
        "let" => "let-",
        _ => null,
    };

    private static bool StartsName(string text, IReadOnlyList<Piece> pieces, int i)
    {
        var piece = pieces[i];
        if (piece.Gap == PieceGap.None && i > 0 && pieces[i - 1].Kind != PieceKind.Other)
        {
            return false;
        }

        // "let 7 of them" is no name: let-7 needs its dash, or its own case where it is glued.
        return piece.Word != "let" || pieces[i + 1].Gap == PieceGap.Dash || (pieces[i + 1].Gap == PieceGap.None && text[piece.Start] == 'l');
    }

    private static MicroRnaMatch? Number(IReadOnlyList<Piece> pieces, int number, int first, string prefix)
    {
        if (pieces[number].Kind != PieceKind.Digits || pieces[number].Length > 5)
        {
            return null;
        }

        var name = prefix + pieces[number].Word;
        var last = number;
        if (Letter(pieces, last + 1))
        {
            name += pieces[++last].Word;
        }

        // Another locus of the same mature sequence ("-1", "-2"), or a cluster ("17-92"), unless the digit belongs to the arm.
        if (last + 1 < pieces.Count && pieces[last + 1] is { Kind: PieceKind.Digits, Gap: PieceGap.Dash } && !Arm(pieces, last + 1))
        {
            name += "-" + pieces[++last].Word;
            if (Letter(pieces, last + 1))
            {
                name += pieces[++last].Word;
            }
        }

        if (Arm(pieces, last + 1))
        {
            name += $"-{pieces[last + 1].Word}p";
            last += 2;
        }
        else if (last + 1 < pieces.Count && pieces[last + 1] is { Word: "*", Gap: PieceGap.None })
        {
            name += "*";
            last++;
        }

        // "miR-21x" with letters left over is something else.
        return last + 1 < pieces.Count && pieces[last + 1] is { Gap: PieceGap.None, Kind: PieceKind.Letters } ? null : new MicroRnaMatch(name, first, last);
    }

    private static bool Letter(IReadOnlyList<Piece> pieces, int i) =>
        i < pieces.Count && pieces[i] is { Kind: PieceKind.Letters, Gap: PieceGap.None, Length: 1 } piece && piece.Word is not "p" && piece.Word.Length == 1;

    private static bool Arm(IReadOnlyList<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i] is { Kind: PieceKind.Digits, Gap: PieceGap.Dash, Word: "3" or "5" }
        && pieces[i + 1] is { Gap: PieceGap.None, Word: "p" };

    private static int Continue(string text, IReadOnlyList<Piece> pieces, MicroRnaMatch match, string prefix, List<MicroRnaMatch> found)
    {
        var last = match.LastPiece;
        var family = match.Name;
        while (last + 2 < pieces.Count)
        {
            var next = last + 1;
            if (pieces[next] is { Word: "/" or "&", Gap: PieceGap.None or PieceGap.Space })
            {
                // "200a/b": the letter alone stands for the same number.
                if (pieces[next + 1] is { Kind: PieceKind.Letters, Length: 1, Gap: PieceGap.None } letter && EndsWithLetter(family))
                {
                    found.Add(new MicroRnaMatch(family[..^1] + letter.Word, next + 1, next + 1));
                    last = next + 1;
                    continue;
                }

                if (Number(pieces, next + 1, next + 1, prefix) is not { } member)
                {
                    break;
                }

                found.Add(member);
                (last, family) = (member.LastPiece, member.Name);
                continue;
            }

            // ", -155 and -210": every member repeats the dash.
            while (next < pieces.Count && (pieces[next].Word is "," or "and" or "or"))
            {
                next++;
            }

            if (next == last + 1 || next >= pieces.Count || pieces[next].Kind != PieceKind.Digits || pieces[next].Start == 0
                || !PieceTokenizer.IsDash(text[pieces[next].Start - 1]) || Number(pieces, next, next, prefix) is not { } other)
            {
                break;
            }

            found.Add(other);
            (last, family) = (other.LastPiece, other.Name);
        }

        return last;
    }

    private static bool EndsWithLetter(string name) => name.Length > 0 && char.IsAsciiLetterLower(name[^1]);
}
