using System.Runtime.InteropServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>A microRNA that a text names.</summary>
/// <param name="Name">The name as miRBase writes it, without species ("miR-21-5p", "let-7a"; "mir-221" for a precursor).</param>
/// <param name="Species">The species as miRBase abbreviates it ("hsa"); null where the text says none.</param>
/// <param name="IsCluster">Whether several genes that are transcribed together are meant ("miR-17-92").</param>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
/// <param name="Span">Where it stands; it may start within its first piece ("antagomiR-21").</param>
internal readonly record struct MicroRnaMatch(string Name, string? Species, bool IsCluster, int FirstPiece, int LastPiece, TextSpan Span);

/// <summary>
/// Recognises names of microRNAs by how miRBase forms them, and takes lists apart ("miR-21, -155 and -210", "miR-141/200c", "miRs 34a
/// and 181b"). "miR-17-92", "miR-183/96/182 cluster" and "miR-15/107 group" stay whole. Linear in the text.
/// </summary>
internal sealed class MicroRnaNames
{
    // What cannot be a number of a microRNA: miRBase has given no more than five digits.
    private const int LongestNumber = 5;

    // No cluster of which a text names the members one by one is longer.
    private const int LongestCluster = 12;

    // "micro RNA 21"
    private static readonly WordSet s_apart = new(["micro"]);

    private readonly string _text;
    private readonly List<Piece> _pieces;
    private readonly List<MicroRnaMatch> _found = [];

    private MicroRnaNames(string text, List<Piece> pieces) => (_text, _pieces) = (text, pieces);

    /// <summary>The microRNAs of a stretch of text, in order, each with its own place.</summary>
    public static IReadOnlyList<MicroRnaMatch> Find(string text, List<Piece> pieces)
    {
        MicroRnaNames? reader = null;
        var words = CollectionsMarshal.AsSpan(pieces);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (MayPrecedeNumber(words[i], words[i + 1]) && (reader ??= new MicroRnaNames(text, pieces)).ReadPrefix(i) is { } prefix)
            {
                i = reader.ReadNames(prefix);
            }
        }

        return reader?._found ?? (IReadOnlyList<MicroRnaMatch>)[];
    }

    // What follows tells of most words that they are no prefix: behind one stands a number, a bracket, or letters behind a dash.
    private static bool MayPrecedeNumber(in Piece piece, in Piece next) =>
        piece.Kind == PieceKind.Letters && (next.Kind != PieceKind.Letters || next.Gap == PieceGap.Dash || s_apart.Contains(piece));

    /// <summary>What a list of microRNAs starts with.</summary>
    /// <param name="Stem">What its names start with ("miR-").</param>
    /// <param name="Species">The species.</param>
    /// <param name="IsPlural">Whether the word announces several ("miRs").</param>
    /// <param name="First">The piece with which the name starts.</param>
    /// <param name="Start">The place in the text at which it starts.</param>
    /// <param name="Number">The piece that should be the number.</param>
    private readonly record struct Prefix(string Stem, string? Species, bool IsPlural, int First, int Start, int Number);

    /// <summary>One name after the stem.</summary>
    private readonly record struct Body(string Name, string Base, int Last, bool IsCluster);

    private Prefix? ReadPrefix(int i)
    {
        var piece = _pieces[i];
        var (stem, plural, start) = Stem(piece);
        var number = i + 1;
        if (stem is null)
        {
            // "micro-RNA 21", "micro RNAs 21 and 155"
            if (piece.Word != "micro" || i + 2 >= _pieces.Count || _pieces[i + 1].Word is not ("rna" or "rnas"))
            {
                return null;
            }

            (stem, plural, start, number) = ("miR-", _pieces[i + 1].Word == "rnas", piece.Start, i + 2);
        }

        if (piece.Gap == PieceGap.None && i > 0 && _pieces[i - 1].Kind != PieceKind.Other)
        {
            return null;
        }

        number = SkipSynonym(number);
        if (number >= _pieces.Count)
        {
            return null;
        }

        // "let 7 of them" and "lin 4" are no names: those need their dash, or their own case where they are glued.
        if (stem is "let-" or "lin-" && _pieces[number].Gap != PieceGap.Dash && (_pieces[number].Gap != PieceGap.None || _text[piece.Start] != 'l'))
        {
            return null;
        }

        var first = i;
        string? species = null;
        if (i > 0 && piece.Gap == PieceGap.Dash && stem != "lin-")
        {
            var before = _pieces[i - 1];
            if (before.Word is "pre" or "pri")
            {
                stem = "mir-";
            }
            else if (IsSpecies(i - 1, out var speciesStart))
            {
                (species, first, start) = (_text[_pieces[speciesStart].Start..before.End].ToLowerInvariant(), speciesStart, _pieces[speciesStart].Start);
            }
        }

        return new Prefix(stem, species, plural, first, start, number);
    }

    private static (string? Stem, bool IsPlural, int Start) Stem(in Piece piece)
    {
        switch (piece.Word)
        {
            case "mir" or "mirna" or "microrna":
                return ("miR-", false, piece.Start);
            case "mirs" or "mirnas" or "micrornas":
                return ("miR-", true, piece.Start);
            case "let":
                return ("let-", false, piece.Start);
            case "lin":
                return ("lin-", false, piece.Start);
            default:
                // Glued prefixes: "antagomiR-21", "exomiR-21", "premiR-145".
                var cut = piece.Word.Length is > 4 and < 13 && piece.Word[0] is 'a' or 'e' or 'p' ? piece.Word.LastIndexOf("mir", StringComparison.Ordinal) : -1;
                return cut < 0 || piece.Word[..cut] is not ("antago" or "ago" or "anti" or "exo" or "ex" or "pre" or "pri") ? (null, false, 0)
                    : (piece.Word[..cut] is "pre" or "pri" ? "mir-" : "miR-", piece.Word[^1] == 's', piece.Start + cut);
        }
    }

    // "microRNA (miRNA)-146a", "miRNA (miR)-223"
    private int SkipSynonym(int i) =>
        i + 3 < _pieces.Count && _pieces[i].Word == "(" && _pieces[i + 1].Word is "mir" or "mirna" or "mirs" or "mirnas" && _pieces[i + 2].Word == ")"
        && _pieces[i + 3] is { Kind: PieceKind.Digits, Gap: PieceGap.Dash } ? i + 3 : i;

    // miRBase's prefixes are three or four small letters, a virus may have a digit behind them.
    private bool IsSpecies(int i, out int start)
    {
        start = i;
        if (_pieces[i] is { Kind: PieceKind.Digits, Gap: PieceGap.None, Length: 1 } && i > 0)
        {
            start = i - 1;
        }

        var piece = _pieces[start];
        if (piece.Kind != PieceKind.Letters || piece.Length is < 3 or > 4 || (start > 0 && piece.Gap == PieceGap.Dash))
        {
            return false;
        }

        if (piece.Word is "hsa" or "mmu" or "rno" or "cel" or "dme" or "dre" or "ath" or "bta" or "ssc" or "gga" or "cfa" or "mml" or "ptr" or "oar" or "xtr" or "osa"
            or "ebv" or "kshv" or "hcmv" or "mcmv" or "hsv" or "hiv" or "mdv" or "bmo" or "ola" or "eca" or "hhv" or "rlcv" or "mghv" or "bkv" or "jcv" or "sja" or "zma")
        {
            return true;
        }

        start = i;
        return false;
    }

    // Reads the names from a prefix on; gives the last piece that it took, or that of the prefix where none follows.
    private int ReadNames(Prefix prefix)
    {
        if (ReadBody(prefix.Number, prefix.Stem) is not { } body)
        {
            return prefix.Number - 1;
        }

        var firstMatch = _found.Count;
        Add(prefix, body, prefix.First, prefix.Start);
        var last = body.Last;
        while (last + 1 < _pieces.Count)
        {
            var next = ReadSlash(prefix, ref body, last) ?? ReadListed(prefix, ref body, last);
            if (next is not { } taken)
            {
                break;
            }

            last = taken;
        }

        if (_found.Count - firstMatch > 1 && IsJoinedBySlash(firstMatch)
            && (IsEndsOfCluster(firstMatch) || (last + 1 < _pieces.Count && _pieces[last + 1].Word is "cluster" or "clusters" or "polycistron" or "group" or "cistron")))
        {
            JoinCluster(firstMatch);
        }

        return last;
    }

    private void Add(Prefix prefix, Body body, int first, int start) =>
        _found.Add(new MicroRnaMatch(body.Name, prefix.Species, body.IsCluster, first, body.Last, new TextSpan(start, _pieces[body.Last].End - start)));

    // "200a/b", "141/200c", "miR-9/miR-9*", "9/9*"
    private int? ReadSlash(Prefix prefix, ref Body body, int last)
    {
        if (last + 2 >= _pieces.Count || _pieces[last + 1] is not { Word: "/" or "&", Gap: PieceGap.None or PieceGap.Space })
        {
            return null;
        }

        var next = last + 2;
        if (_pieces[next] is { Kind: PieceKind.Letters, Length: 1, Gap: PieceGap.None } letter && IsParalogue(letter) && char.IsAsciiLetterLower(body.Base[^1]))
        {
            // The letter alone stands for the same number; what follows it is read as behind a number.
            var earlier = body;
            body = ReadTail(body.Base[..^1] + letter.Word, next);
            ShareArm(earlier, body);
            Add(prefix, body, next, letter.Start);
            return body.Last;
        }

        if (_pieces[next].Kind != PieceKind.Digits || ReadBody(next, prefix.Stem) is not { } member)
        {
            return null;
        }

        body = member;
        Add(prefix, body, next, _pieces[next].Start);
        return body.Last;
    }

    // "23a/b-5p": the arm is that of both.
    private void ShareArm(Body earlier, Body later)
    {
        if (earlier.Name == earlier.Base && later.Name == later.Base + later.Name[^3..] && later.Name[^3..] is "-5p" or "-3p")
        {
            _found[^1] = _found[^1] with { Name = earlier.Name + later.Name[^3..] };
        }
    }

    // ", -155 and -210"; behind a plural, or where it has a letter or is clearly no count, also ", 155 and 210".
    private int? ReadListed(Prefix prefix, ref Body body, int last)
    {
        var next = last + 1;
        while (next < _pieces.Count && next <= last + 3 && _pieces[next].Word is "," or "and" or "or" or "&" or "to")
        {
            next++;
        }

        if (next == last + 1 || next >= _pieces.Count || _pieces[next] is not { Kind: PieceKind.Digits } number || ReadBody(next, prefix.Stem) is not { } member)
        {
            return null;
        }

        var hasDash = PieceTokenizer.IsDash(_text[number.Start - 1]);
        if (!hasDash && !(prefix.IsPlural || member.Last > next || (number.Length >= 2 && EndsList(member.Last))))
        {
            return null;
        }

        // "let-7a and 7 days": a bare number of a plural list is none either, where it counts something.
        if (!hasDash && member.Last == next && !EndsList(next))
        {
            return null;
        }

        body = member;
        Add(prefix, body, next, hasDash ? number.Start - 1 : number.Start);
        return body.Last;
    }

    // What follows a number that names a microRNA, rather than counts something.
    private bool EndsList(int last) =>
        last + 1 >= _pieces.Count || _pieces[last + 1] is { Kind: PieceKind.Other, Word: not ("%" or "." or "±" or "°") } || IsSentenceEnd(last + 1)
        || _pieces[last + 1].Word is "and" or "or" or "are" or "is" or "was" or "were" or "in" or "on" or "by" or "as" or "from" or "to" or "with" or "have" or "has" or "had" or "may"
            or "can" or "could" or "expression" or "level" or "levels" or "upregulation" or "downregulation" or "up" or "down" or "which" or "that" or "target" or "inhibit" or "regulate"
            or "also" or "inhibitors" or "mimics" or "inhibitor" or "mimic" or "following" or "during" or "after" or "targeting" or "but" or "via" or "at" or "clusters" or "cluster";

    private bool IsSentenceEnd(int i) => _pieces[i].Word == "." && (i + 1 >= _pieces.Count || _pieces[i + 1].Gap == PieceGap.Space);

    private Body? ReadBody(int number, string stem)
    {
        if (number >= _pieces.Count)
        {
            return null;
        }

        var piece = _pieces[number];
        if (piece.Kind == PieceKind.Letters)
        {
            return ReadViral(number, stem);
        }

        if (piece.Kind != PieceKind.Digits || piece.Length > LongestNumber || (stem == "lin-" && piece.Word != "4"))
        {
            return null;
        }

        var body = ReadTail(stem + piece.Word, number);

        // "miR-21x" with letters left over is something else.
        return body.Last + 1 < _pieces.Count && _pieces[body.Last + 1] is { Gap: PieceGap.None, Kind: PieceKind.Letters } ? null : body;
    }

    // "miR-BART7-3p", "miR-K12-3", "miR-UL112-1", "miR-H6"
    private Body? ReadViral(int i, string stem)
    {
        if (_pieces[i].Gap != PieceGap.Dash || _pieces[i].Word is not ("bart" or "bhrf" or "k" or "ul" or "us" or "h") || !char.IsUpper(_text[_pieces[i].Start])
            || i + 1 >= _pieces.Count || _pieces[i + 1] is not { Kind: PieceKind.Digits, Gap: PieceGap.None })
        {
            return null;
        }

        return ReadTail(stem + _text[_pieces[i].Start.._pieces[i + 1].End], i + 1);
    }

    // The letter, the locus or the rest of a cluster, the arm, the star.
    private Body ReadTail(string name, int last)
    {
        var isCluster = false;
        if (Follows(last) is { Kind: PieceKind.Letters, Gap: PieceGap.None } letter && (IsParalogue(letter) || IsOfLargeFamily(name, letter)))
        {
            name += letter.Word;
            last++;
        }
        else if (Follows(last) is { Kind: PieceKind.Letters, Length: 1 } apart && (apart.Gap == PieceGap.Dash || IsSetApart(last + 1))
            && apart.Word is "a" or "b" or "c" or "d" && char.IsAsciiLetterLower(_text[apart.Start]))
        {
            // "181-b", "-34 a,"
            name += apart.Word;
            last++;
        }

        var withoutLocus = name;
        for (var members = 1; members < LongestCluster && Follows(last) is { Kind: PieceKind.Digits } digits && digits.Length <= LongestNumber && !IsArm(last + 1) && digits.Gap == PieceGap.Dash; members++)
        {
            // Another locus of the same mature sequence ("-1", "-2"), or the last member of a cluster ("17-92").
            isCluster |= digits.Length > 1;
            name += "-" + digits.Word;
            last++;
            if (Follows(last) is { Kind: PieceKind.Letters, Gap: PieceGap.None, Length: 1 } member && IsParalogue(member))
            {
                name += member.Word;
                last++;
            }
        }

        // A digit that is glued to the letter is a locus too: "26a2" is 26a-2.
        if (withoutLocus == name && char.IsAsciiLetterLower(name[^1]) && Follows(last) is { Kind: PieceKind.Digits, Gap: PieceGap.None, Length: 1 } locus)
        {
            name += "-" + locus.Word;
            last++;
        }

        if (IsArm(last + 1))
        {
            name += $"-{_pieces[last + 1].Word}p";
            last += 2;
        }
        else if (Follows(last) is { Word: "*", Gap: PieceGap.None })
        {
            name += "*";
            last++;
        }

        return new Body(name, withoutLocus, last, isCluster);
    }

    // A letter between a number and a mark is no article.
    private bool IsSetApart(int letter) =>
        _pieces[letter].Gap == PieceGap.Space && letter + 1 < _pieces.Count && _pieces[letter + 1] is { Gap: PieceGap.None, Word: "," or "/" or ")" or ";" };

    private Piece? Follows(int last) => last + 1 < _pieces.Count ? _pieces[last + 1] : null;

    // The one family with more members than the alphabet has letters: miR-548aa, miR-548ba.
    private static bool IsOfLargeFamily(string name, Piece letters) => letters.Length == 2 && name.EndsWith("-548", StringComparison.Ordinal) && letters.Word[0] is 'a' or 'b';

    private static bool IsParalogue(Piece letter) => letter.Length == 1 && letter.Word.Length == 1 && letter.Word[0] is >= 'a' and <= 'z' and not 'p';

    private bool IsArm(int i) =>
        i + 1 < _pieces.Count && _pieces[i] is { Kind: PieceKind.Digits, Gap: PieceGap.Dash, Word: "3" or "5" } && _pieces[i + 1] is { Gap: PieceGap.None, Word: "p" };

    // Two ends that stand for what lies between them on the chromosome.
    private bool IsEndsOfCluster(int first) =>
        _found.Count - first == 2 && (_found[first].Name[4..], _found[first + 1].Name[4..]) is ("17", "92") or ("302", "367") or ("106b", "25") or ("106a", "363") or ("371", "373") or ("290", "295");

    private bool IsJoinedBySlash(int first)
    {
        for (var i = first + 1; i < _found.Count; i++)
        {
            var between = _text.AsSpan(_found[i - 1].Span.End, _found[i].Span.Start - _found[i - 1].Span.End).Trim();
            if (between is not "/")
            {
                return false;
            }
        }

        return true;
    }

    private void JoinCluster(int first)
    {
        var head = _found[first];
        var last = _found[^1];
        var name = head.Name + string.Concat(_found.Skip(first + 1).Select(member => "/" + member.Name[(member.Name.IndexOf('-', StringComparison.Ordinal) + 1)..]));
        _found.RemoveRange(first, _found.Count - first);
        _found.Add(head with { Name = name, IsCluster = true, LastPiece = last.LastPiece, Span = new TextSpan(head.Span.Start, last.Span.End - head.Span.Start) });
    }
}
