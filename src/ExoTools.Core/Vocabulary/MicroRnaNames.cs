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
/// and 181b", "let-7a–c"). "miR-17-92", "miR-183/96/182 cluster" and "miR-15/107 group" stay whole. Linear in the text.
/// </summary>
internal sealed class MicroRnaNames
{
    // A range of letters that is longer is none.
    private const int LongestRange = 8;

    // "micro RNA 21"
    private static readonly WordSet s_apart = new(["micro"]);

    private readonly string _text;
    private readonly List<Piece> _pieces;
    private readonly MicroRnaRules _rules;
    private readonly MicroRnaBodies _bodies;
    private readonly List<MicroRnaMatch> _found = [];

    // The first match of the list that is being read.
    private int _listStart;

    private MicroRnaNames(string text, List<Piece> pieces, MicroRnaRules rules)
    {
        (_text, _pieces, _rules) = (text, pieces, rules);
        _bodies = new MicroRnaBodies(text, pieces, rules);
    }

    /// <summary>The microRNAs of a stretch of text, in order, each with its own place; those of a range share the place of its end.</summary>
    public static IReadOnlyList<MicroRnaMatch> Find(string text, List<Piece> pieces, MicroRnaRules rules)
    {
        MicroRnaNames? reader = null;
        var words = CollectionsMarshal.AsSpan(pieces);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (MayPrecedeNumber(words[i], words[i + 1]) && MicroRnaPrefix.Read(text, pieces, i, rules) is { } prefix)
            {
                reader ??= new MicroRnaNames(text, pieces, rules);
                i = reader.ReadNames(prefix);
            }
        }

        return reader?._found ?? (IReadOnlyList<MicroRnaMatch>)[];
    }

    // What follows tells of most words that they are no prefix: behind one stands a number, a bracket, or letters behind a dash.
    private static bool MayPrecedeNumber(in Piece piece, in Piece next) =>
        piece.Kind == PieceKind.Letters && (next.Kind != PieceKind.Letters || next.Gap == PieceGap.Dash || s_apart.Contains(piece));

    /// <summary>Reads the names from a prefix on; gives the last piece that it took, or that of the prefix where none follows.</summary>
    private int ReadNames(MicroRnaPrefix prefix)
    {
        if (_bodies.Read(prefix.Number, prefix.Stem) is not { } body)
        {
            return prefix.Number - 1;
        }

        _listStart = _found.Count;
        Add(prefix, body, prefix.First, prefix.Start);
        while (ReadNext(prefix, body) is { } next)
        {
            body = next;
        }

        if (_found.Count - _listStart > 1 && IsJoinedBySlash() && (IsEndsOfCluster() || (body.Last + 1 < _pieces.Count && _rules.ClusterWords.Contains(_pieces[body.Last + 1].Word))))
        {
            JoinCluster();
        }

        return body.Last;
    }

    /// <summary>The next of the list that a name is in; null where the list ends.</summary>
    private MicroRnaBody? ReadNext(MicroRnaPrefix prefix, MicroRnaBody body)
    {
        if (ReadRange(prefix, body) is { } last)
        {
            return last;
        }

        if (SkipSlash(body.Last) is { } behindSlash)
        {
            return ReadOtherArm(prefix, body, behindSlash, true) ?? ReadSharedLetter(prefix, body, behindSlash) ?? ReadNumber(prefix, behindSlash);
        }

        return SkipSeparators(body.Last) is { } next
            ? ReadOtherArm(prefix, body, next, false) ?? ReadListedLetter(prefix, body, next) ?? ReadListedNumber(prefix, next)
            : null;
    }

    private void Add(MicroRnaPrefix prefix, MicroRnaBody body, int first, int start) =>
        _found.Add(new MicroRnaMatch(body.Name, prefix.Species, body.IsCluster, first, body.Last, new TextSpan(start, _pieces[body.Last].End - start)));

    private int? SkipSlash(int last) =>
        last + 2 < _pieces.Count && _pieces[last + 1] is { Word: "/" or "&", Gap: PieceGap.None or PieceGap.Space } ? last + 2 : null;

    private int? SkipSeparators(int last)
    {
        var next = last + 1;
        while (next < _pieces.Count && next <= last + 3 && _pieces[next].Word is "," or "and" or "or" or "&" or "to")
        {
            next++;
        }

        return next > last + 1 && next < _pieces.Count ? next : null;
    }

    /// <summary>"let-7a–c", "let-7a to c": all letters from the one to the other.</summary>
    private MicroRnaBody? ReadRange(MicroRnaPrefix prefix, MicroRnaBody body)
    {
        var end = body.Last + 1 < _pieces.Count && _pieces[body.Last + 1].Word == "to" ? body.Last + 2 : body.Last + 1;
        if (end >= _pieces.Count || body.Name != body.Base || !IsLaterLetter(body, end) || (_pieces[end].Gap != PieceGap.Dash && end == body.Last + 1))
        {
            return null;
        }

        var last = _bodies.ReadBehind(body.Base[..^1] + _pieces[end].Word, end);
        if (last.Last + 1 < _pieces.Count && _pieces[last.Last + 1] is { Gap: PieceGap.None, Kind: not PieceKind.Other })
        {
            return null;
        }

        ShareArm(body, last);
        for (var letter = (char)(body.Base[^1] + 1); letter <= last.Base[^1]; letter++)
        {
            var member = body.Base[..^1] + letter;
            Add(prefix, last with { Name = member + last.Arm, Base = member }, end, _pieces[end].Start);
        }

        return last;
    }

    /// <summary>"miR-21-5p/3p", "miR-21-3p and -5p": the other arm of the same.</summary>
    private MicroRnaBody? ReadOtherArm(MicroRnaPrefix prefix, MicroRnaBody body, int arm, bool isBare)
    {
        var named = isBare ? _bodies.IsBareArm(arm) : _bodies.IsArm(arm) && StartWithDash(arm) < _pieces[arm].Start;
        if (!named || body.Arm.Length == 0)
        {
            return null;
        }

        var other = body with { Name = $"{body.Name[..^body.Arm.Length]}-{_pieces[arm].Word}p", Last = arm + 1 };
        Add(prefix, other, arm, StartWithDash(arm));
        return other;
    }

    /// <summary>"200a/b": the letter alone stands for the same number; what follows it is read as behind a number.</summary>
    private MicroRnaBody? ReadSharedLetter(MicroRnaPrefix prefix, MicroRnaBody body, int letter)
    {
        if (_pieces[letter].Gap != PieceGap.None || !MicroRnaBodies.IsParalogue(_pieces[letter]) || !body.IsLettered)
        {
            return null;
        }

        var member = _bodies.ReadBehind(body.Base[..^1] + _pieces[letter].Word, letter);
        ShareArm(body, member);
        Add(prefix, member, letter, _pieces[letter].Start);
        return member;
    }

    /// <summary>"200a, b and c", "200a, -b": a later letter of the same number.</summary>
    private MicroRnaBody? ReadListedLetter(MicroRnaPrefix prefix, MicroRnaBody body, int letter)
    {
        var start = StartWithDash(letter);
        if (!IsLaterLetter(body, letter) || (start == _pieces[letter].Start && !EndsLetter(letter)))
        {
            return null;
        }

        var member = _bodies.ReadBehind(body.Base[..^1] + _pieces[letter].Word, letter);
        ShareArm(body, member);
        Add(prefix, member, letter, start);
        return member;
    }

    /// <summary>Whether a small letter stands at a piece that comes a little behind the letter of a name in the alphabet.</summary>
    private bool IsLaterLetter(MicroRnaBody body, int letter) =>
        body.IsLettered && MicroRnaBodies.IsParalogue(_pieces[letter]) && char.IsAsciiLetterLower(_text[_pieces[letter].Start])
        && _pieces[letter].Word[0] > body.Base[^1] && _pieces[letter].Word[0] - body.Base[^1] <= LongestRange;

    /// <summary>Whether a letter stands alone: before no sign of equality ("n = 3") and no rest of a name ("c-Myc", "e.g.").</summary>
    private bool EndsLetter(int letter) =>
        letter + 1 >= _pieces.Count || IsSentenceEnd(letter + 1)
        || _pieces[letter + 1] is { Kind: PieceKind.Other, Word: "," or ";" or "/" or ")" or "]" } or { Kind: PieceKind.Letters, Gap: PieceGap.Space };

    /// <summary>"23a/b-5p": the arm is that of all whose letters are listed before it.</summary>
    private void ShareArm(MicroRnaBody earlier, MicroRnaBody later)
    {
        var stem = earlier.Base[..^1];
        for (var i = _found.Count - 1; later.Arm.Length > 0 && i >= _listStart && _found[i].Name.Length == earlier.Base.Length && _found[i].Name.StartsWith(stem, StringComparison.Ordinal); i--)
        {
            _found[i] = _found[i] with { Name = _found[i].Name + later.Arm };
        }
    }

    /// <summary>"141/200c", "9/9*"</summary>
    private MicroRnaBody? ReadNumber(MicroRnaPrefix prefix, int number)
    {
        if (_pieces[number].Kind != PieceKind.Digits || _bodies.Read(number, prefix.Stem) is not { } member)
        {
            return null;
        }

        Add(prefix, member, number, _pieces[number].Start);
        return member;
    }

    /// <summary>", -155 and -210"; behind a plural, or where it has a letter or is clearly no count, also ", 155 and 210".</summary>
    private MicroRnaBody? ReadListedNumber(MicroRnaPrefix prefix, int number)
    {
        if (_pieces[number] is not { Kind: PieceKind.Digits } digits || _bodies.Read(number, prefix.Stem) is not { } member)
        {
            return null;
        }

        var start = StartWithDash(number);
        var isBare = start == digits.Start;
        if (isBare && !(prefix.IsPlural || member.Last > number || (digits.Length >= 2 && EndsName(member.Last))))
        {
            return null;
        }

        // "let-7a and 7 days": a bare number of a plural list is none either, where it counts something.
        if (isBare && member.Last == number && !EndsName(number) && !EndsLongList(digits))
        {
            return null;
        }

        Add(prefix, member, number, start);
        return member;
    }

    /// <summary>"miRs 21, 155 and 210 rose": the last of several numbers, before a word that is no plural ("and 12 patients").</summary>
    private bool EndsLongList(in Piece number)
    {
        var behind = _text.AsSpan(number.End).TrimStart();
        var length = behind.IndexOfAnyExceptInRange('a', 'z');
        return _found.Count - _listStart > 1 && number.Length >= 2 && length > 1 && behind[length - 1] != 's' && behind[length] is ' ' or '.' or ',' or ';' or ')';
    }

    private int StartWithDash(int piece)
    {
        var start = _pieces[piece].Start;
        return start > 0 && PieceTokenizer.IsDash(_text[start - 1]) ? start - 1 : start;
    }

    /// <summary>Whether what follows a number shows that it names a microRNA, rather than counts something.</summary>
    private bool EndsName(int last) =>
        last + 1 >= _pieces.Count || _pieces[last + 1] is { Kind: PieceKind.Other, Word: not ("%" or "." or "±" or "°") }
        || _rules.BehindNumber.Contains(_pieces[last + 1].Word) || IsSentenceEnd(last + 1);

    private bool IsSentenceEnd(int i) => _pieces[i].Word == "." && (i + 1 >= _pieces.Count || _pieces[i + 1].Gap == PieceGap.Space);

    private bool IsEndsOfCluster() =>
        _found.Count - _listStart == 2 && _rules.ClusterEnds.Contains($"{_found[_listStart].Name[4..]}/{_found[_listStart + 1].Name[4..]}");

    private bool IsJoinedBySlash()
    {
        for (var i = _listStart + 1; i < _found.Count; i++)
        {
            var end = _found[i - 1].Span.End;
            if (_found[i].Span.Start < end || _text.AsSpan(end, _found[i].Span.Start - end).Trim() is not "/")
            {
                return false;
            }
        }

        return true;
    }

    private void JoinCluster()
    {
        var head = _found[_listStart];
        var last = _found[^1];
        var name = head.Name + string.Concat(_found.Skip(_listStart + 1).Select(member => "/" + member.Name[(member.Name.IndexOf('-', StringComparison.Ordinal) + 1)..]));
        _found.RemoveRange(_listStart, _found.Count - _listStart);
        _found.Add(head with { Name = name, IsCluster = true, LastPiece = last.LastPiece, Span = new TextSpan(head.Span.Start, last.Span.End - head.Span.Start) });
    }
}
