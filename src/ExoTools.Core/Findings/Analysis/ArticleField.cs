using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Tells by the words of an article whether a name has the meaning that it has in another field: "exosome" the RNA-degrading
/// complex, "EV" an empty vector.
/// </summary>
internal sealed class ArticleField
{
    // Those whose other meaning the words of the article speak for.
    private readonly List<Homonym> _others = [];

    public ArticleField(IEnumerable<SentenceAnalysis> sentences, NameRules rules)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var piece in sentence.Pieces)
            {
                if (piece.Kind == PieceKind.Letters && rules.HomonymClues.Contains(piece))
                {
                    words.Add(piece.Word);
                }
            }
        }

        foreach (var homonym in rules.Homonyms)
        {
            if (words.Count(word => homonym.Clues.Contains(word)) > words.Count(word => homonym.Against.Contains(word)))
            {
                _others.Add(homonym);
            }
        }
    }

    /// <summary>The homonym that a name is in this article; null where it has its own meaning.</summary>
    public Homonym? Of(string written)
    {
        foreach (var homonym in _others)
        {
            if (homonym.Forms.Contains(written))
            {
                return homonym;
            }
        }

        return null;
    }
}
