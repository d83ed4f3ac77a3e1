using System.Runtime.InteropServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>A non-coding RNA that a text names and that is no microRNA.</summary>
/// <param name="Name">The name as written, with a small "circ" or "lnc", in the singular.</param>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct LongRnaMatch(string Name, int FirstPiece, int LastPiece, TextSpan Span)
{
    /// <summary>Whether it is a circular RNA, called after the gene that it comes from.</summary>
    internal bool IsCircular => Name.StartsWith("circ", StringComparison.Ordinal);
}

/// <summary>
/// Recognises long non-coding and circular RNAs by how they are named: "LINC00152", "ZEB1-AS1", "lncARSR", "lncRNA-ATB", "circPTGR1",
/// "hsa_circ_0001234", piRNAs and fragments of tRNAs ("piR-823", "tRF-3017A"), and what is called so ("the lncRNAs AHIF and PCAT6"). Linear in the text.
/// </summary>
internal sealed class LongRnaNames
{
    private const int LongestName = 9;
    private const int ShortestNumber = 4;

    private readonly string _text;
    private readonly List<Piece> _pieces;
    private readonly List<LongRnaMatch> _found = [];

    private LongRnaNames(string text, List<Piece> pieces) => (_text, _pieces) = (text, pieces);

    /// <summary>The names of a stretch of text, in order, without overlaps.</summary>
    public static IReadOnlyList<LongRnaMatch> Find(string text, List<Piece> pieces)
    {
        LongRnaNames? reader = null;
        var words = CollectionsMarshal.AsSpan(pieces);
        for (var i = 0; i < words.Length; i++)
        {
            if (!MayStart(text, words, i) || (words[i].Gap == PieceGap.None && i > 0 && words[i - 1].Kind != PieceKind.Other))
            {
                continue;
            }

            reader ??= new LongRnaNames(text, pieces);
            i = reader.ReadFormed(i) ?? reader.ReadCalled(i) ?? i;
        }

        return reader?._found ?? (IReadOnlyList<LongRnaMatch>)[];
    }

    // Refuses most words by their first two letters: a name starts with "circ", "hsa", "lnc", "linc", "piR", "tRF" and their like, or is
    // written in capitals and goes on behind a dash; a class is "RNA", or starts like a name.
    private static bool MayStart(string text, ReadOnlySpan<Piece> pieces, int i)
    {
        ref readonly var piece = ref pieces[i];
        if (piece.Kind != PieceKind.Letters || piece.Length < 2)
        {
            return piece.Kind == PieceKind.Letters && GoesOn(pieces, i);
        }

        // Letters of ASCII are told by all bits but that of their case.
        const int Case = 0x20;
        return ((char)(text[piece.Start] | Case), (char)(text[piece.Start + 1] | Case)) switch
        {
            ('c', 'i') or ('h', 's') or ('l', 'n' or 'i') or ('p', 'i') or ('t', 'r' or 'i' or 's') or ('r', 'n') => true,
            _ => char.IsUpper(text[piece.Start]) && GoesOn(pieces, i),
        };
    }

    private static bool GoesOn(ReadOnlySpan<Piece> pieces, int i) => i + 1 < pieces.Length && pieces[i + 1].Gap != PieceGap.Space;

    // What its form tells; gives its last piece.
    private int? ReadFormed(int first)
    {
        var piece = _pieces[first];
        if (piece.Word.StartsWith("circ", StringComparison.Ordinal))
        {
            return ReadCircular(first, first);
        }

        if (piece.Word == "hsa" && first + 2 < _pieces.Count && _pieces[first + 1].Word == "_" && _pieces[first + 2].Word.StartsWith("circ", StringComparison.Ordinal))
        {
            return ReadCircular(first, first + 2);
        }

        if (piece.Word.StartsWith("lnc", StringComparison.Ordinal))
        {
            var isGlued = piece.Length > 4 && piece.Word is not ("lncrna" or "lncrnas") && char.IsUpper(_text[piece.Start + 3]);
            var isJoined = piece.Word is "lnc" or "lncrna" && Next(first) is { Gap: PieceGap.Dash } next && IsNamePart(next) && !IsSmall(next, 2);
            return isGlued || isJoined ? Add(first, first, "l" + _text[(piece.Start + 1)..EndOf(first)]) : null;
        }

        // "piR-823", "piR-hsa-5938", "tRF-3017A", "tiRNA-5034-GluTTC-2"
        if (piece.Word is "pir" or "pirna" or "trf" or "tirna" or "tsrna" && Next(first) is { Gap: PieceGap.Dash } small && (small.Kind == PieceKind.Digits || small.Word == "hsa" || char.IsUpper(_text[small.Start])))
        {
            return AddSmall(first);
        }

        if (piece.Word == "linc" && Next(first) is { Kind: PieceKind.Digits, Gap: PieceGap.None or PieceGap.Dash } number && number.Length >= ShortestNumber)
        {
            return Add(first, first, _text[piece.Start..EndOf(first)]);
        }

        // "ZEB1-AS1", "HOXA-AS2"
        return IsCapital(piece) ? ReadAntisense(first) : null;
    }

    private int AddSmall(int first)
    {
        var last = first + 1;
        while (last + 1 < _pieces.Count && last - first < LongestName && _pieces[last + 1].Gap != PieceGap.Space && IsNamePart(_pieces[last + 1]) && !(IsSmall(_pieces[last + 1], 1) && _pieces[last].Word != "hsa"))
        {
            last++;
        }

        return Add(first, first, _text[_pieces[first].Start.._pieces[last].End], last);
    }

    private int? ReadAntisense(int first)
    {
        for (var i = first + 1; i + 1 < _pieces.Count && i - first < LongestName && _pieces[i].Gap != PieceGap.Space; i++)
        {
            if (_pieces[i] is { Kind: PieceKind.Letters, Gap: PieceGap.Dash } suffix && suffix.Word is "as" or "it" or "ot" or "dt" && IsCapital(suffix)
                && _pieces[i + 1] is { Kind: PieceKind.Digits, Gap: PieceGap.None, Length: 1 })
            {
                return Add(first, first, _text[_pieces[first].Start.._pieces[i + 1].End], i + 1);
            }

            if (!IsNamePart(_pieces[i]) || (_pieces[i].Kind == PieceKind.Letters && !IsCapital(_pieces[i])))
            {
                break;
            }
        }

        return null;
    }

    // "circPTGR1", "circ-PDE8A", "circ_0000284", "circRNA_100290", "hsa_circ_0001234"
    private int? ReadCircular(int first, int circ)
    {
        var piece = _pieces[circ];
        var isGlued = piece.Length > 5 && !piece.Word.StartsWith("circrna", StringComparison.Ordinal) && char.IsUpper(_text[piece.Start + 4]);
        var next = Next(circ);
        var isJoined = piece.Word is "circ" or "circrna" && next is { Gap: PieceGap.Dash } part && IsNamePart(part) && !IsSmall(part, 2);
        var isNumbered = piece.Word is "circ" or "circrna" && next is { Word: "_" } && circ + 2 < _pieces.Count && _pieces[circ + 2] is { Kind: PieceKind.Digits, Gap: PieceGap.None };
        if (!isGlued && !isJoined && !isNumbered)
        {
            return null;
        }

        var name = isNumbered ? _text[_pieces[first].Start.._pieces[circ + 2].End] : _text[_pieces[first].Start..EndOf(circ)];
        return Add(first, circ, char.ToLowerInvariant(name[0]) + name[1..], isNumbered ? circ + 2 : null);
    }

    // "lncRNA AHIF", "long non-coding RNAs (lncRNAs) AHIF, PCAT6 and DANCR"
    private int? ReadCalled(int first)
    {
        var word = _pieces[first].Word;
        var isPlural = word.Length > 3 && word.EndsWith("rnas", StringComparison.Ordinal);
        var isClass = word is "lncrna" or "lncrnas" or "lincrna" or "lincrnas" or "circrna" or "circrnas"
            || (word is "rna" or "rnas" && first > 0 && _pieces[first - 1].Word is "noncoding" or "circular" && IsLong(first - 1))
            || (word is "rna" or "rnas" && first > 1 && _pieces[first - 1].Word == "coding" && _pieces[first - 2].Word == "non" && IsLong(first - 2));
        if (!isClass)
        {
            return null;
        }

        var at = first + 1;
        if (at + 2 < _pieces.Count && _pieces[at].Word == "(" && _pieces[at + 2].Word == ")")
        {
            at += 3;
        }

        int? last = null;
        while (at < _pieces.Count && _pieces[at].Gap == PieceGap.Space && IsSymbol(at))
        {
            last = Add(at, at, _text[_pieces[at].Start..EndOf(at)]);
            at = last.Value + 1;
            var comma = at;
            while (at < _pieces.Count && _pieces[at].Word is "," or "and" or "or")
            {
                at++;
            }

            if (!isPlural || at == comma)
            {
                break;
            }
        }

        return last;
    }

    private bool IsLong(int piece) => _pieces[piece].Word == "circular" || (piece > 0 && _pieces[piece - 1].Word == "long");

    // Two capitals, or a capital and a digit.
    private bool IsSymbol(int first)
    {
        int capitals = 0, digits = 0;
        var end = EndOf(first);
        for (var i = _pieces[first].Start; i < end; i++)
        {
            capitals += char.IsUpper(_text[i]) ? 1 : 0;
            digits += char.IsAsciiDigit(_text[i]) ? 1 : 0;
        }

        return _pieces[first].Kind == PieceKind.Letters && capitals + digits >= 2 && capitals >= 1 && _pieces[first].Word is not ("rna" or "rnas" or "dna" or "pcr");
    }

    private int Add(int first, int from, string name, int? end = null)
    {
        var last = end ?? LastOf(from);
        var start = _pieces[first].Start;
        var isPlural = name.Length > 3 && name[^1] == 's' && !char.IsLower(name[^2]) && start + name.Length == _pieces[last].End;
        _found.Add(new LongRnaMatch(isPlural ? name[..^1] : name, first, last, new TextSpan(start, _pieces[last].End - start)));
        return last;
    }

    private int EndOf(int first) => _pieces[LastOf(first)].End;

    // What is joined to a piece without a blank; a word in small letters behind a dash is no part of a name ("HOTAIR-mediated").
    private int LastOf(int first)
    {
        var last = first;
        while (last + 1 < _pieces.Count && last - first < LongestName && _pieces[last + 1].Gap != PieceGap.Space && IsNamePart(_pieces[last + 1]) && !IsSmall(_pieces[last + 1], 1))
        {
            last++;
        }

        return last;
    }

    private Piece? Next(int i) => i + 1 < _pieces.Count ? _pieces[i + 1] : null;

    private static bool IsNamePart(Piece piece) => piece.Kind != PieceKind.Other;

    private bool IsSmall(Piece piece, int most) => piece.Kind == PieceKind.Letters && piece.Gap == PieceGap.Dash && piece.Length > most && char.IsLower(_text[piece.Start]);

    private bool IsCapital(Piece piece)
    {
        for (var i = piece.Start; i < piece.End; i++)
        {
            if (!char.IsUpper(_text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
