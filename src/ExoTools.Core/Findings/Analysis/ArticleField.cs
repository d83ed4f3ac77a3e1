using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Tells by the words of an article whether a name has the meaning that it has in another field: "exosome" the RNA-degrading
/// complex, "EV" an empty vector.
/// </summary>
internal sealed class ArticleField(NameRules rules)
{
    private readonly HashSet<string>[] _clues = [.. rules.Homonyms.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    private readonly HashSet<string>[] _against = [.. rules.Homonyms.Select(_ => new HashSet<string>(StringComparer.Ordinal))];

    /// <summary>Takes note of the words of a sentence.</summary>
    public void Note(IReadOnlyList<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind != PieceKind.Letters)
            {
                continue;
            }

            for (var i = 0; i < _clues.Length; i++)
            {
                if (rules.Homonyms[i].Clues.Contains(piece.Word))
                {
                    _clues[i].Add(piece.Word);
                }
                else if (rules.Homonyms[i].Against.Contains(piece.Word))
                {
                    _against[i].Add(piece.Word);
                }
            }
        }
    }

    /// <summary>The homonym that a name is in this article; null where it has its own meaning.</summary>
    public Homonym? Of(string written)
    {
        for (var i = 0; i < _clues.Length; i++)
        {
            if (rules.Homonyms[i].Forms.Contains(written) && _clues[i].Count > _against[i].Count)
            {
                return rules.Homonyms[i];
            }
        }

        return null;
    }
}
