using ExoTools.Language;

namespace ExoTools.Findings.Rules;

/// <summary>Reads the rotors of centrifuges: by the series that they belong to ("SW 32 Ti", "TLA-100.3"), or before the word "rotor".</summary>
/// <param name="series">The letters of the series, in lower case.</param>
/// <param name="forms">Words before "rotor" that tell its form ("fixed-angle").</param>
internal sealed class RotorNames(IReadOnlyList<string> series, IReadOnlyList<string> forms)
{
    private const int LongestName = 6;

    private readonly WordSet _series = new(series);
    private readonly WordSet _forms = new(forms);

    /// <summary>The rotors of a sentence, in order.</summary>
    public List<TextSpan> Find(List<Piece> pieces)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Word is "rotor" or "rotors")
            {
                if (Before(pieces, i) is { } named && !found.Exists(other => other.Start < named.End && named.Start < other.End))
                {
                    found.Add(named);
                }
            }
            else if (EndOfName(pieces, i) is var last && last > i)
            {
                found.Add(Span(pieces, i, last));
                i = last;
            }
        }

        return found;
    }

    // "SW 32 Ti", "TLA-100.3", "Type 70 Ti", "70 Ti"; "SW480" are cells, and "type 2" is anything.
    private int EndOfName(List<Piece> pieces, int first)
    {
        var at = _series.Contains(pieces[first].Word) ? first + 1 : first;
        if (at >= pieces.Count || pieces[at].Kind != PieceKind.Digits || (at == first && first > 0 && pieces[first].Gap != PieceGap.Space))
        {
            return first;
        }

        var last = at + 2 < pieces.Count && pieces[at + 1] is { Word: ".", Gap: PieceGap.None } && pieces[at + 2] is { Kind: PieceKind.Digits, Gap: PieceGap.None } ? at + 2 : at;
        if (last + 1 < pieces.Count && pieces[last + 1].Word is "ti")
        {
            return last + 1;
        }

        return at > first && pieces[first].Word != "type" && (pieces[first].Word != "sw" || pieces[at].Length == 2) ? last : first;
    }

    // "P28S rotor", "F37L-8x100 rotor", "fixed-angle rotor"
    private TextSpan? Before(List<Piece> pieces, int rotor)
    {
        var last = rotor - 1;
        var first = last;
        while (first > 0 && rotor - first < LongestName && pieces[first].Gap != PieceGap.Space && pieces[first - 1].Kind != PieceKind.Other)
        {
            first--;
        }

        if (first < 0)
        {
            return null;
        }

        var isNamed = false;
        var isForm = false;
        for (var i = first; i <= last; i++)
        {
            isNamed |= pieces[i].Kind == PieceKind.Digits;
            isForm |= _forms.Contains(pieces[i].Word);
        }

        // "swinging bucket rotor"
        while (isForm && first > 0 && _forms.Contains(pieces[first - 1].Word))
        {
            first--;
        }

        return isNamed || isForm ? Span(pieces, first, last) : null;
    }

    private static TextSpan Span(List<Piece> pieces, int first, int last) => new(pieces[first].Start, pieces[last].End - pieces[first].Start);
}
