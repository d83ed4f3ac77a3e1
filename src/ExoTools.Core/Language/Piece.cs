using System.Runtime.CompilerServices;

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
/// <param name="Hash">The <see cref="WordHash"/> of the word.</param>
internal readonly record struct Piece(int Start, int Length, PieceKind Kind, PieceGap Gap, string Word, uint Hash)
{
    public int End => Start + Length;
}

/// <summary>Cuts text into pieces, in one pass.</summary>
internal static class PieceTokenizer
{
    // Room to cut in: how many pieces there are is known only behind the last.
    [ThreadStatic]
    private static List<Piece>? t_room;

    /// <summary>The pieces of a stretch of a text.</summary>
    public static List<Piece> Tokenize(string text, TextSpan span)
    {
        var room = t_room ??= [];
        room.Clear();
        Tokenize(text, span, room);
        return [.. room];
    }

    // Runs for every name of a vocabulary right after the start, before the runtime would have found that it is worth optimising.
    /// <summary>Adds the pieces of a stretch of a text to a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tokenize(string text, TextSpan span, List<Piece> pieces)
    {
        var pool = WordPool.OfThread;
        var gap = PieceGap.Space;
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            var start = i;
            var kind = PieceKind.Other;
            if (char.IsLetter(c))
            {
                kind = PieceKind.Letters;
                i = EndOfLetters(text, start, span.End);
            }
            else if (char.IsAsciiDigit(c))
            {
                kind = PieceKind.Digits;
                while (i < span.End && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
            }
            else
            {
                i++;
                if (char.IsWhiteSpace(c))
                {
                    gap = PieceGap.Space;
                    continue;
                }

                if (IsDash(c))
                {
                    gap = gap == PieceGap.Space ? PieceGap.Space : PieceGap.Dash;
                    continue;
                }
            }

            var (word, hash) = kind == PieceKind.Letters ? pool.Normalized(text.AsSpan(start, i - start)) : pool.AsWritten(text.AsSpan(start, i - start));
            pieces.Add(new Piece(start, i - start, kind, gap, word, hash));
            gap = PieceGap.None;
        }
    }

    /// <summary>Whether a character is a hyphen, dash or tilde that names may be written with.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u00AD' or '\uFE63' or '\uFF0D' or '~' or '\u223C' or '\uFF5E';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int EndOfLetters(string text, int start, int end)
    {
        var i = start + 1;

        // Nothing to look at within the small letters that most words are.
        while (i < end && char.IsAsciiLetterLower(text[i]) && char.IsAsciiLetter(text[start]))
        {
            i++;
        }

        var greek = GreekNames.IsLetter(text[start]);
        for (; i < end; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c) ? greek : !char.IsLetter(c) || GreekNames.IsLetter(c) != greek)
            {
                break;
            }

            // A spelled Greek letter starts or ends where the case changes.
            if (char.IsAsciiLetterLower(c) != char.IsAsciiLetterLower(text[i - 1]) && StartsSpelledGreek(text, start, i, end))
            {
                break;
            }
        }

        return i;
    }

    // "TGFbeta", "PKCalpha" and "NFkappaB" are written for TGF-β, PKCα and NF-κB: small letters behind capitals that spell a Greek one.
    private static bool StartsSpelledGreek(string text, int start, int i, int end)
    {
        var previous = text[i - 1];
        var c = text[i];
        if (char.IsAsciiLetterLower(c) && char.IsAsciiLetterUpper(previous) && i - start >= 2)
        {
            var length = GreekNames.StartsAt(text.AsSpan(i, end - i));
            return length > 0 && (i + length == end || !char.IsAsciiLetterLower(text[i + length]));
        }

        // What follows the spelled letter is a part of its own: the "B" of "NFkappaB".
        return char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(previous) && i - start >= 4 && char.IsAsciiLetterLower(text[start])
            && GreekNames.StartsAt(text.AsSpan(start, i - start)) == i - start;
    }
}
