namespace ExoTools.Language;

/// <summary>What a piece is made of.</summary>
internal enum PieceKind : byte
{
    /// <summary>A run of letters of one script.</summary>
    Letters,

    /// <summary>A run of digits.</summary>
    Digits,

    /// <summary>One other character: punctuation or a symbol. Dashes are no pieces, but gaps.</summary>
    Other,
}

/// <summary>What stands between a piece and the one before it.</summary>
internal enum PieceGap : byte
{
    /// <summary>Nothing: "CD" and "63" in "CD63".</summary>
    None,

    /// <summary>A hyphen or a dash of any kind.</summary>
    Dash,

    /// <summary>White space, with or without a dash.</summary>
    Space,
}

/// <summary>
/// The smallest part of a text that names are compared by. Cutting at every change of script or digits makes "TGF-β", "TGFβ" and
/// "TGF beta" the same two words.
/// </summary>
/// <param name="Start">Where it starts in the text, in UTF-16 code units.</param>
/// <param name="Length">Its length.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Word">The form that is compared: lower case, Greek letters by their names, American spelling.</param>
internal readonly record struct Piece(int Start, int Length, PieceKind Kind, PieceGap Gap, string Word)
{
    public int End => Start + Length;
}

/// <summary>Cuts text into pieces, in one pass.</summary>
internal static class PieceTokenizer
{
    private static readonly string[] s_greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The pieces of a stretch of a text.</summary>
    public static List<Piece> Tokenize(string text, TextSpan span)
    {
        var pieces = new List<Piece>(span.Length / 5 + 1);
        var gap = PieceGap.Space;
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                gap = PieceGap.Space;
                i++;
                continue;
            }

            if (IsDash(c))
            {
                gap = gap == PieceGap.Space ? PieceGap.Space : PieceGap.Dash;
                i++;
                continue;
            }

            var start = i;
            var kind = PieceKind.Other;
            if (char.IsAsciiDigit(c))
            {
                kind = PieceKind.Digits;
                while (i < span.End && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
            }
            else if (char.IsLetter(c))
            {
                kind = PieceKind.Letters;
                var greek = IsGreek(c);
                while (i < span.End && char.IsLetter(text[i]) && IsGreek(text[i]) == greek)
                {
                    i++;
                }
            }
            else
            {
                i++;
            }

            pieces.Add(new Piece(start, i - start, kind, gap, Normalize(text.AsSpan(start, i - start), kind)));
            gap = PieceGap.None;
        }

        return pieces;
    }

    /// <summary>Whether a character is a hyphen or dash that names may be written with.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u00AD' or '\uFE63' or '\uFF0D';

    private static bool IsGreek(char c) => c is >= '\u0391' and <= '\u03C9';

    private static string Normalize(ReadOnlySpan<char> piece, PieceKind kind)
    {
        if (kind != PieceKind.Letters)
        {
            return piece.ToString();
        }

        if (piece.Length == 1 && IsGreek(piece[0]))
        {
            var index = char.ToLowerInvariant(piece[0]) - '\u03B1';
            if (index >= 0 && index < s_greek.Length)
            {
                return s_greek[index];
            }
        }

        return Spelling.American(piece.ToString().ToLowerInvariant());
    }
}
