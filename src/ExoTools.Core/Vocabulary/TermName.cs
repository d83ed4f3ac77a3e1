using System.Runtime.CompilerServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>How surely a name means its term; where terms share a name, the lower standing has it.</summary>
internal enum NameStanding : byte
{
    /// <summary>Given by the user term by term.</summary>
    Own,

    /// <summary>Given by the module's own files.</summary>
    BuiltIn,

    /// <summary>The symbol or a full name in a database.</summary>
    Database,

    /// <summary>An old or alternative symbol in a database.</summary>
    Alias,
}

/// <summary>One name of a term, and how a text may write it.</summary>
internal readonly struct TermName
{
    private const int Tracked = 64;

    private readonly string _written;
    private readonly ulong _spaced;
    private readonly ulong _mayBeSpaced;
    private readonly CaseRule _case;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TermName(Term term, string written, List<Piece> pieces, NameStanding standing, bool isAdjective)
    {
        Term = term;
        Standing = standing;
        IsAdjective = isAdjective;
        _written = written;
        for (var i = 1; i < Math.Min(pieces.Count, Tracked); i++)
        {
            _spaced |= pieces[i].Gap == PieceGap.Space ? 1UL << i : 0;

            // "caspase 3", "TGF beta" and "microRNA 21" are written so; "CD 9" or "p 53" hardly are, and "E 2" is something else.
            var before = pieces[i - 1];
            _mayBeSpaced |= before.Kind == PieceKind.Letters && before.Length >= 3 && (pieces[i].Kind == PieceKind.Digits || GreekNames.Contains(pieces[i].Word)) ? 1UL << i : 0;
        }

        _case = ChooseCase(written, standing);
    }

    private enum CaseRule : byte
    {
        Any,
        Exact,
        ManyCapitals,
        Symbol,
    }

    public Term Term { get; }

    public NameStanding Standing { get; }

    public bool IsAdjective { get; }

    /// <summary>Whether another name is written the same and means the same term.</summary>
    public bool IsSame(TermName other) => Term == other.Term && string.Equals(_written, other._written, StringComparison.Ordinal);

    /// <summary>Whether what stands between the pieces of a text may stand between those of the name.</summary>
    public bool FitsGaps(List<Piece> pieces, int first, int last)
    {
        for (var i = 1; first + i <= last && i < Tracked; i++)
        {
            var gap = pieces[first + i].Gap;
            var bit = 1UL << i;
            var fits = (_spaced & bit) != 0
                ? gap != PieceGap.None || pieces[first + i].Kind != pieces[first + i - 1].Kind || GreekNames.Contains(pieces[first + i].Word)
                : gap != PieceGap.Space || (_mayBeSpaced & bit) != 0;
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the letters of a text have the case that the name asks for.</summary>
    public bool FitsCase(string text, List<Piece> pieces, int first, int last) => _case switch
    {
        CaseRule.Any => true,
        CaseRule.Exact => Agrees(text, pieces, first, last, out _, out _),
        CaseRule.ManyCapitals => Capitals(text, pieces, first, last) >= 2,
        _ => Agrees(text, pieces, first, last, out var isUpper, out var isTitle) || isUpper || (isTitle && pieces[first].Length > 2),
    };

    private static int Capitals(string text, List<Piece> pieces, int first, int last)
    {
        var capitals = 0;
        for (var i = pieces[first].Start; i < pieces[last].End; i++)
        {
            capitals += char.IsUpper(text[i]) ? 1 : 0;
        }

        return capitals;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static CaseRule ChooseCase(string written, NameStanding standing)
    {
        int letters = 0, capitals = 0, digits = 0, blanks = 0;
        foreach (var c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            blanks += c == ' ' ? 1 : 0;
        }

        if (standing >= NameStanding.Database)
        {
            return blanks > 0 || (capitals == 0 && letters > 4) ? CaseRule.Any
                : digits > 0 && letters > 1 && capitals > 0 ? CaseRule.Symbol
                : letters > 4 && capitals == letters ? CaseRule.ManyCapitals
                : letters > 4 ? CaseRule.Any
                : CaseRule.Exact;
        }

        return capitals == 0 || (digits > 0 && letters > 1) ? CaseRule.Any
            : letters <= 4 ? CaseRule.Exact
            : capitals == letters ? CaseRule.ManyCapitals
            : CaseRule.Any;
    }

    // Letter by letter; a Greek letter agrees with its name, and a plural's "s" is not the name's. Upper case throughout and a
    // capital before small letters ("Cd63") are told apart, since symbols are written so for other species.
    private bool Agrees(string text, List<Piece> pieces, int first, int last, out bool isUpper, out bool isTitle)
    {
        (isUpper, isTitle) = (true, true);
        var exact = true;
        var at = 0;
        var seen = 0;
        for (var i = first; i <= last; i++)
        {
            while (at < _written.Length && !char.IsLetterOrDigit(_written[at]))
            {
                at++;
            }

            var piece = pieces[i];
            if (at < _written.Length && piece.Kind == PieceKind.Letters && GreekNames.Contains(piece.Word))
            {
                at += GreekNames.IsLetter(_written[at]) ? 1 : piece.Word.Length;
                continue;
            }

            for (var j = piece.Start; j < piece.End && at < _written.Length; j++, at++)
            {
                exact &= text[j] == _written[at];
                if (char.IsLetter(text[j]))
                {
                    isUpper &= char.IsUpper(text[j]);
                    isTitle &= seen++ == 0 ? char.IsUpper(text[j]) : char.IsLower(text[j]);
                }
            }
        }

        return exact;
    }
}
