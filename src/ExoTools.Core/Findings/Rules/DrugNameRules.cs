using System.Runtime.InteropServices;
using ExoTools.Findings.Analysis;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>The endings of drug-names.yaml, and the names that are formed with them.</summary>
internal sealed class DrugNameRules
{
    // Shorter words end like drugs by chance.
    private const int ShortestName = 6;

    private readonly WordEndings _endings;
    private readonly WordSet _words;
    private readonly WordSet _salts;
    private readonly WordSet _bases;
    private readonly WordSet _notAcids;
    private readonly WordSet _acids = new(["acid", "acids"]);

    private DrugNameRules(YamlMapping map)
    {
        map.Required("source");
        _endings = new WordEndings(map.Strings("endings"));
        _words = Set(map, "words");
        _salts = Set(map, "salts");
        _bases = Set(map, "bases");
        _notAcids = Set(map, "notAcids");
        map.NothingElse();
    }

    public static DrugNameRules Read(YamlNode root, string file) => new(new YamlMapping(root, file));

    /// <summary>Adds the names in a sentence, in order.</summary>
    public void Find(string text, List<Piece> pieces, ref List<ComposedName>? found)
    {
        var words = CollectionsMarshal.AsSpan(pieces);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var piece = ref words[i];
            if (piece.Kind != PieceKind.Letters)
            {
                continue;
            }

            var hasNext = i + 1 < words.Length && words[i + 1] is { Kind: PieceKind.Letters, Gap: PieceGap.Space };
            if (hasNext && _bases.Contains(piece) && _salts.Contains(words[i + 1]))
            {
                (found ??= []).Add(new(ExoEntityKind.Drug, i, ++i));
            }
            else if (hasNext && _acids.Contains(words[i + 1]) && piece.Word.Length > 4 && piece.Word.EndsWith("ic", StringComparison.Ordinal) && !_notAcids.Contains(piece))
            {
                var first = WithPrefix(pieces, i);
                (found ??= []).Add(new(ExoEntityKind.Drug, first, ++i));
            }
            else if (piece.Length >= ShortestName && _endings.MayEnd(text, piece) && IsName(piece.Word))
            {
                (found ??= []).Add(new(ExoEntityKind.Drug, WithPrefix(pieces, i), i));
            }
        }
    }

    // "alpha-methyldopa", "L-arginine", "5-azacytidine": what stands before the dash is a place or a form, and short.
    private static int WithPrefix(List<Piece> pieces, int i)
    {
        while (i > 0 && pieces[i].Gap == PieceGap.Dash && (pieces[i - 1].Kind == PieceKind.Digits || pieces[i - 1].Length == 1 || GreekNames.Contains(pieces[i - 1].Word)) && pieces[i - 1].Kind != PieceKind.Other)
        {
            i--;
        }

        return i;
    }

    private bool IsName(string word)
    {
        if (word.Length < ShortestName || _words.Contains(word))
        {
            return false;
        }

        Span<char> room = stackalloc char[64];
        var singular = Spelling.Singular(word, room);
        if (singular.Length < word.Length && _words.Contains(singular))
        {
            return false;
        }

        // Something stands before the ending.
        return _endings.EndWord(singular[1..]);
    }

    private static WordSet Set(YamlMapping map, string key) => new(map.Strings(key));
}
