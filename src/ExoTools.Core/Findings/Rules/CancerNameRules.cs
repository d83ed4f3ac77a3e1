using System.Runtime.InteropServices;
using ExoTools.Findings.Analysis;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>The words of cancer-names.yaml, and the names that they make.</summary>
internal sealed class CancerNameRules
{
    // Longer chains of such words are no name any more.
    private const int LongestName = 8;

    private const int ShortestHead = 5;

    private readonly WordSet _heads;
    private readonly WordEndings _endings;
    private readonly WordSet _modifiers;
    private readonly WordSet _notFirst;
    private readonly WordSet _partWords;
    private readonly WordSet _otherWords;

    private CancerNameRules(YamlMapping map)
    {
        map.Required("source");
        _heads = Words(map, "heads");
        _endings = new WordEndings(map.Strings("endings"));
        _modifiers = new(Words(map, "sites").Words.Concat(Words(map, "qualities").Words));
        _notFirst = Words(map, "notFirst");
        _partWords = Words(map, "partWords");
        _otherWords = Words(map, "otherWords");
        map.NothingElse();
    }

    public static CancerNameRules Read(YamlNode root, string file) => new(new YamlMapping(root, file));

    /// <summary>
    /// Adds the names in a sentence, in order; those of which the words behind make something else ("tumor vessels", "leukemia virus")
    /// with an unknown kind.
    /// </summary>
    public void Find(string text, List<Piece> pieces, ref List<ComposedName>? found)
    {
        var free = 0;
        var words = CollectionsMarshal.AsSpan(pieces);
        for (var i = 0; i < words.Length; i++)
        {
            if (!MayBeHead(text, words[i]) || !IsHead(words[i].Word))
            {
                continue;
            }

            var last = i;

            // "tumor xenograft", "leukemia-lymphoma": several heads in a row are one name.
            while (last + 1 < pieces.Count && pieces[last + 1] is { Kind: PieceKind.Letters, Gap: not PieceGap.None } && IsHead(pieces[last + 1].Word))
            {
                last++;
            }

            var first = i;
            while (first > free && i - first < LongestName && Joins(pieces, first))
            {
                first--;
            }

            while (first < i && (IsNoStart(pieces, first) || pieces[first].Kind == PieceKind.Other || pieces[first].Word is "and" or "s"))
            {
                first++;
            }

            first = WithStage(pieces, WithCellLine(text, pieces, first, free), free);
            last = WithSite(pieces, last);
            free = last + 1;
            (found ??= []).Add(new(IsOther(pieces, first, last) ? ExoEntityKind.Unknown : ExoEntityKind.Cancer, first, last));
            i = last;
        }
    }

    // Whether the piece before belongs to the name: a word of names, or what joins two of them ("head and neck", "Ewing's").
    private bool Joins(List<Piece> pieces, int first)
    {
        var before = pieces[first - 1];
        if (pieces[first].Gap == PieceGap.None && before.Word is not ("/" or "'" or "’"))
        {
            return false;
        }

        if (before.Kind == PieceKind.Letters)
        {
            return _modifiers.Contains(before) || (before.Word == "s" && before.Gap == PieceGap.None) || (before.Word == "and" && pieces[first].Word == "neck");
        }

        return before.Word is "'" or "’" && pieces[first].Word == "s";
    }

    private bool IsNoStart(List<Piece> pieces, int first) =>
        _notFirst.Contains(pieces[first]) && pieces[first + 1].Word is not ("cell" or "small" or "killer" or "grade") && !(pieces[first].Word == "soft" && pieces[first + 1].Word == "tissue");

    // "tumor vessels", "leukemia virus", "retinoblastoma protein"
    private bool IsOther(List<Piece> pieces, int first, int last)
    {
        if (last + 1 >= pieces.Count || pieces[last + 1].Gap == PieceGap.None)
        {
            return false;
        }

        // "Their malignancy" is what tumors are like; "a malignancy" and "urological malignancy" are tumors.
        var next = pieces[last + 1].Word;
        if (first == last && pieces[last].Word == "malignancy" && !(first > 0 && pieces[first - 1].Word is "a" or "this" or "another" or "each" or "any" or "second" or "primary"))
        {
            return true;
        }

        return _otherWords.Contains(next) || (first == last && _partWords.Contains(next));
    }

    // "B16F10 melanoma", "HT-29 tumors": a tumor that was grown from a cell line is called by it. A line has a capital and two digits.
    private static int WithCellLine(string text, List<Piece> pieces, int first, int free)
    {
        if (first == free || pieces[first].Gap != PieceGap.Space)
        {
            return first;
        }

        var start = first;
        int digits = 0, capitals = 0;
        while (start > free && (start == first || pieces[start].Gap != PieceGap.Space) && pieces[start - 1].Kind != PieceKind.Other)
        {
            start--;
            digits += pieces[start].Kind == PieceKind.Digits ? pieces[start].Length : 0;
            capitals += char.IsUpper(text[pieces[start].Start]) ? 1 : 0;
        }

        return digits >= 2 && capitals > 0 && char.IsUpper(text[pieces[start].Start]) ? start : first;
    }

    // "T2 gastric cancer", "stage III neuroblastoma"
    private static int WithStage(List<Piece> pieces, int first, int free)
    {
        if (first - 2 < free || pieces[first].Gap != PieceGap.Space)
        {
            return first;
        }

        var (before, number) = (pieces[first - 2], pieces[first - 1]);
        return before.Word == "t" && number is { Kind: PieceKind.Digits, Gap: PieceGap.None, Length: 1 } ? first - 2
            : before.Word is "stage" or "grade" && number.Word is "i" or "ii" or "iii" or "iv" or "1" or "2" or "3" or "4" ? first - 2
            : first;
    }

    private static int WithSite(List<Piece> pieces, int last) =>
        last + 2 < pieces.Count && pieces[last + 1].Word == "in" && pieces[last + 2].Word == "situ" ? last + 2 : last;

    // Refuses most words by their hash and their last letters; the plural of a head is not among the heads.
    private bool MayBeHead(string text, in Piece piece) =>
        piece.Kind == PieceKind.Letters && piece.Length >= ShortestHead && (_heads.Contains(piece) || text[piece.End - 1] is 's' or 'S' || _endings.MayEnd(text, piece));

    private bool IsHead(string word)
    {
        if (word.Length < ShortestHead)
        {
            return false;
        }

        Span<char> room = stackalloc char[64];
        var singular = word.Length <= room.Length ? Spelling.Singular(word, room) : word;
        return _heads.Contains(word) || (singular.Length < word.Length && _heads.Contains(singular)) || _endings.EndWord(singular);
    }

    private static WordSet Words(YamlMapping map, string key) => new(map.Strings(key).Select(word => word.ToLowerInvariant()));
}
