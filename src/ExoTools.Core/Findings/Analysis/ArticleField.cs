using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Tells by the words of an article whether a name has the meaning that it has in another field: "exosome" the RNA-degrading
/// complex, "EV" an empty vector.
/// </summary>
internal sealed class ArticleField(NameRules rules)
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Takes note of the words of a sentence.</summary>
    public void Note(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Letters && rules.HomonymClues.Contains(piece.Word))
            {
                _words.Add(piece.Word);
            }
        }
    }

    /// <summary>The homonym that a name is in this article; null where it has its own meaning.</summary>
    public Homonym? Of(string written)
    {
        foreach (var homonym in rules.Homonyms)
        {
            if (homonym.Forms.Contains(written) && _words.Count(word => homonym.Clues.Contains(word)) > _words.Count(word => homonym.Against.Contains(word)))
            {
                return homonym;
            }
        }

        return null;
    }
}
