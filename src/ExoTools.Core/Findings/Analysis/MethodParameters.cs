using System.Globalization;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A number with its unit, as printed.</summary>
internal readonly record struct PrintedParameter(ExoMethodParameter Kind, TextSpan Span);

/// <summary>Reads numbers with units: "100,000 × g", "10⁵ × g", "100k × g", "70 min", "4 °C", "0.22-µm".</summary>
internal static class MethodParameters
{
    private const int LongestUnit = 3;

    /// <summary>The parameters of a sentence, in order.</summary>
    public static List<PrintedParameter> Read(List<Piece> pieces, IReadOnlyDictionary<string, ExoMethodParameter> units)
    {
        var found = new List<PrintedParameter>();
        for (var i = 0; i < pieces.Count; i++)
        {
            // Not the digits of a name ("CD63", "TSG101 g").
            if (pieces[i].Kind != PieceKind.Digits || (i > 0 && pieces[i].Gap != PieceGap.Space && pieces[i - 1].Kind == PieceKind.Letters))
            {
                continue;
            }

            var first = i;
            var last = EndOfNumber(pieces, i);
            if (Unit(pieces, last + 1, units) is { } unit && !IsMass(pieces, first, last, unit.Last) && !(unit.Kind == ExoMethodParameter.Duration && IsPointInTime(pieces, first)))
            {
                found.Add(new PrintedParameter(unit.Kind, new TextSpan(pieces[first].Start, pieces[unit.Last].End - pieces[first].Start)));
                last = unit.Last;
            }

            i = last;
        }

        return found;
    }

    /// <summary>The number of a force as printed ("100,000 × g", "1.1 × 10⁵ g", "100k × g"); null for a speed in rpm.</summary>
    public static double? Force(string printed)
    {
        if (printed.EndsWith("rpm", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var pieces = PieceTokenizer.Tokenize(printed, new TextSpan(0, printed.Length));
        var last = pieces.Count > 0 && pieces[0].Kind == PieceKind.Digits ? EndOfNumber(pieces, 0) : -1;
        double number = 0;
        var digits = "";
        for (var i = 0; i <= last; i++)
        {
            if (pieces[i].Kind == PieceKind.Digits)
            {
                digits = pieces[i].Gap == PieceGap.Dash ? pieces[i].Word : digits + printed.Substring(pieces[i].Start, pieces[i].Length);
            }
            else if (pieces[i].Word == "." && i + 1 <= last && pieces[i + 1].Length != 3)
            {
                digits += ".";
            }
            else if (pieces[i].Word is "×" or "x")
            {
                number = double.Parse(digits, CultureInfo.InvariantCulture);
                digits = "";
            }
            else if (pieces[i].Word == "k")
            {
                digits += "000";
            }
            else if (Exponent(pieces, i) is { } exponent)
            {
                return (number == 0 ? 1 : number) * Math.Pow(10, exponent);
            }
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain) ? plain : null;
    }

    // "medium was collected after 48 h"
    private static bool IsPointInTime(List<Piece> pieces, int first) => first > 0 && pieces[first - 1].Word is "after" or "every" or "until" or "within";

    // "1.13 g/mL", "5 g": of a force without "×" there are hundreds.
    private static bool IsMass(List<Piece> pieces, int first, int last, int unit)
    {
        if (unit + 1 < pieces.Count && pieces[unit + 1] is { Word: "/", Gap: PieceGap.None })
        {
            return true;
        }

        var digits = 0;
        for (var i = first; i <= last; i++)
        {
            if (pieces[i].Word == "." && Exponent(pieces, last) is null && Exponent(pieces, last - 1) is null)
            {
                return pieces[unit].Word == "g" && unit == last + 1;
            }

            digits += pieces[i].Kind == PieceKind.Digits ? pieces[i].Length : pieces[i].Word is "×" or "k" || Exponent(pieces, i) is not null ? 3 : 0;
        }

        return pieces[unit].Word == "g" && unit == last + 1 && digits < 3;
    }

    // "10⁵", "10^5": the exponent at a piece behind 10; null where none stands there.
    private static int? Exponent(List<Piece> pieces, int at)
    {
        if (at >= pieces.Count || at == 0 || pieces[at].Gap != PieceGap.None || pieces[at - 1].Word != "10")
        {
            return null;
        }

        return pieces[at].Word == "^" && at + 1 < pieces.Count && pieces[at + 1] is { Kind: PieceKind.Digits, Length: 1, Gap: PieceGap.None } ? pieces[at + 1].Word[0] - '0'
            : pieces[at].Length == 1 && CharUnicodeInfo.GetDigitValue(pieces[at].Word[0]) is var superscript and > 0 && pieces[at].Kind == PieceKind.Other ? superscript
            : null;
    }

    // "100,000", "100 000", "0.22", "100k", "1 × 10⁵", and the second number of "10-20".
    private static int EndOfNumber(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count)
        {
            if (last + 2 < pieces.Count && pieces[last + 1] is { Gap: PieceGap.None, Word: "," or "." } && pieces[last + 2] is { Kind: PieceKind.Digits, Gap: PieceGap.None })
            {
                last += 2;
            }
            else if (pieces[last + 1].Kind == PieceKind.Digits && (pieces[last + 1].Gap == PieceGap.Dash || (pieces[last + 1].Gap == PieceGap.Space && pieces[last + 1].Length == 3)))
            {
                last++;
            }
            else
            {
                break;
            }
        }

        if (last + 2 < pieces.Count && pieces[last + 1].Word is "×" or "x" && pieces[last + 2].Word == "10" && Exponent(pieces, last + 3) is not null)
        {
            last += 2;
        }

        return Exponent(pieces, last + 1) is null
            ? last + 1 < pieces.Count && pieces[last + 1] is { Word: "k", Gap: PieceGap.None } ? last + 1 : last
            : pieces[last + 1].Word == "^" ? last + 2 : last + 1;
    }

    private static (ExoMethodParameter Kind, int Last)? Unit(List<Piece> pieces, int first, IReadOnlyDictionary<string, ExoMethodParameter> units)
    {
        (ExoMethodParameter, int)? longest = null;
        var unit = "";
        for (var i = first; i < pieces.Count && i < first + LongestUnit; i++)
        {
            unit += pieces[i].Word;
            if (units.TryGetValue(unit, out var kind) && !(i + 1 < pieces.Count && pieces[i + 1] is { Gap: PieceGap.None, Kind: PieceKind.Letters }))
            {
                longest = (kind, i);
            }
        }

        return longest;
    }
}
