using CsCheck;

namespace ExoTools.Core.Tests.Language;

/// <summary>Texts that are mostly what the language engine looks for, in senseless order, and texts of any characters.</summary>
internal static class TextGen
{
    private static readonly string[] s_pieces =
    [
        " ", " ", " ", "\n", "\r\n", "\n\n", ".", ". ", ", ", "; ", ": ", " (", "(", ")", ") ", "[", "]", " - ", "-", "/", " = ", "=", "'", "\"", "“", "”",
        "tumor", "growth", "factor", "β", "TGF-β", "transforming growth factor β", "EMT", "epithelial–mesenchymal transition", "exosomes", "MVBs", "of", "the",
        "indicates", "indicate", "Abbreviations", "or", "and", "Fig", "et al", "vs", "e.g", "i.e", "ie", "J", "1", "0.05", "n = 12", "p53", "miR-21", "\ud835\udefc", "\ud835", "e\u0301", "The", "We",
    ];

    public static Gen<string> Pieces { get; } = Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 60].Select(string.Concat);

    public static Gen<string> Any { get; } = Gen.OneOf(Pieces, Gen.String, Gen.String["ab AB.;,()[]=\n-1"]);
}
