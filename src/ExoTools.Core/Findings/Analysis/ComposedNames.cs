using System.Text;
using ExoTools.Findings.Rules;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>A name that is known by how it is put together.</summary>
/// <param name="Kind">The kind; unknown where the words are those of such a name and it is none here.</param>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
internal readonly record struct ComposedName(ExoEntityKind Kind, int FirstPiece, int LastPiece);

/// <summary>Finds names of cancers and drugs that no list needs to hold, by the words and endings that such names are made of.</summary>
internal sealed class ComposedNames(CancerNameRules cancers, DrugNameRules drugs)
{
    /// <summary>The cancers of a sentence in order, and then its drugs.</summary>
    public IReadOnlyList<ComposedName> Find(string text, List<Piece> pieces)
    {
        List<ComposedName>? found = null;
        cancers.Find(text, pieces, ref found);
        drugs.Find(text, pieces, ref found);
        return found ?? (IReadOnlyList<ComposedName>)[];
    }

    /// <summary>The term that a whole text names; null where it is more than one such name, or none.</summary>
    public Term? Whole(string text)
    {
        var pieces = PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length));
        foreach (var name in Find(text, pieces))
        {
            if (name.Kind != ExoEntityKind.Unknown && name.FirstPiece == 0 && name.LastPiece == pieces.Count - 1)
            {
                return new Term { Name = NameOf(pieces, 0, pieces.Count - 1), Kind = name.Kind, Source = "article" };
            }
        }

        return null;
    }

    /// <summary>The name in small letters and in the singular.</summary>
    public static string NameOf(List<Piece> pieces, int first, int last)
    {
        var name = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first)
            {
                name.Append(pieces[i].Gap switch { PieceGap.Dash => "-", PieceGap.Space => " ", _ => "" });
            }

            name.Append(i == last && pieces[i].Kind == PieceKind.Letters ? Spelling.Singular(pieces[i].Word) : pieces[i].Word);
        }

        return name.ToString();
    }
}
