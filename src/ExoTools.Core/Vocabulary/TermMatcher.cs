using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>A place where a text names a term.</summary>
/// <param name="Term">The term.</param>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
/// <param name="IsAdjective">Whether it stands as an adjective ("exosomal").</param>
/// <param name="Alternative">Another term of the same name ("Wnt" the protein and the pathway); null without one.</param>
internal readonly record struct TermMatch(Term Term, int FirstPiece, int LastPiece, bool IsAdjective, Term? Alternative);

/// <summary>
/// Finds the names of many terms in one pass over a text: a tree of words, the longest name at each place. Names match whatever
/// their hyphens, Greek letters, plural and spelling; short symbols and symbols that are words only in their own case.
/// </summary>
internal sealed class TermMatcher
{
    private static readonly HashSet<string> s_greekNames = new(StringComparer.Ordinal) { "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "kappa", "omega" };

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly Dictionary<int, List<Name>> _names = [];
    private int _nodes = 1;

    /// <param name="terms">The terms; where two share a name, the first has it.</param>
    public TermMatcher(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            Add(term, term.Name, isAdjective: false);
            if (term.FullName is not null)
            {
                Add(term, term.FullName, isAdjective: false);
            }

            foreach (var name in term.Names)
            {
                Add(term, name, isAdjective: false);
            }

            foreach (var adjective in term.Adjectives)
            {
                Add(term, adjective, isAdjective: true);
            }
        }
    }

    /// <summary>The terms that a stretch of text names, in order, without overlaps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces of the stretch.</param>
    public List<TermMatch> Find(string text, IReadOnlyList<Piece> pieces)
    {
        var found = new List<TermMatch>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (StartsName(pieces, i) && Longest(text, pieces, i) is { } match)
            {
                found.Add(match);
                i = match.LastPiece;
            }
        }

        return found;
    }

    /// <summary>The terms that a whole text is a name of, the first before its alternative; none where it is more than a name.</summary>
    public IReadOnlyList<Term> Whole(string text)
    {
        var pieces = PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return pieces.Count == 0 || Longest(text, pieces, 0) is not { } match || match.LastPiece != pieces.Count - 1 ? []
            : match.Alternative is null ? [match.Term] : [match.Term, match.Alternative];
    }

    private TermMatch? Longest(string text, IReadOnlyList<Piece> pieces, int first)
    {
        TermMatch? best = null;
        var node = 0;
        for (var i = first; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var plural = piece.Kind == PieceKind.Letters && text[piece.End - 1] == 's';
            if (EndsName(pieces, i))
            {
                best = Accepted(text, pieces, first, i, Next(node, piece.Word), plural: false)
                    ?? (plural ? Accepted(text, pieces, first, i, Next(node, Spelling.Singular(piece.Word)), plural: true) : null)
                    ?? best;
            }

            node = Next(node, piece.Word);
            if (node < 0)
            {
                break;
            }
        }

        return best;
    }

    // Not within a glued word, and not after a letter or two that belong to the name: "VE-cadherin" is no "cadherin".
    private static bool StartsName(IReadOnlyList<Piece> pieces, int i) =>
        i == 0 || pieces[i].Gap switch
        {
            PieceGap.None => pieces[i - 1].Kind == PieceKind.Other,
            PieceGap.Dash => pieces[i - 1].Kind != PieceKind.Letters || pieces[i - 1].Length > 2,
            _ => true,
        };

    private int Next(int node, string word) =>
        node >= 0 && _words.TryGetValue(word, out var id) && _edges.TryGetValue(((long)node << 32) | (uint)id, out var next) ? next : -1;

    // "TGF-β" must not match in "TGF-β1", "IL" not in "IL-6"; a dash before a word ("CD63-positive") ends a name.
    private static bool EndsName(IReadOnlyList<Piece> pieces, int last)
    {
        if (last + 1 == pieces.Count)
        {
            return true;
        }

        var next = pieces[last + 1];
        return next.Gap switch
        {
            PieceGap.None => next.Kind == PieceKind.Other,
            PieceGap.Dash => next.Kind != PieceKind.Digits && !(next.Length == 1 && next.Kind == PieceKind.Letters && next.Word.Length > 1),
            _ => true,
        };
    }

    private TermMatch? Accepted(string text, IReadOnlyList<Piece> pieces, int first, int last, int node, bool plural)
    {
        if (node < 0 || !_names.TryGetValue(node, out var names))
        {
            return null;
        }

        TermMatch? match = null;
        foreach (var name in names)
        {
            if (!name.FitsGaps(pieces, first) || !name.FitsCase(text, pieces, first, last, plural))
            {
                continue;
            }

            if (match is null)
            {
                match = new TermMatch(name.Term, first, last, name.IsAdjective, null);
            }
            else if (match.Value.Term != name.Term)
            {
                return match.Value with { Alternative = name.Term };
            }
        }

        return match;
    }

    private void Add(Term term, string written, bool isAdjective)
    {
        var pieces = PieceTokenizer.Tokenize(written, new TextSpan(0, written.Length));
        if (pieces.Count == 0)
        {
            return;
        }

        var name = new Name(term, written, pieces, isAdjective);
        var words = pieces.ConvertAll(piece => piece.Word);
        Insert(words, name);
        if (written[^1] == 's' && Spelling.Singular(words[^1]) is var singular && singular != words[^1])
        {
            Insert([.. words[..^1], singular], name);
        }

        // "TGFbeta" is one run of letters where "TGF-β" is two.
        if (words.Count == 2 && pieces[0].Kind == PieceKind.Letters && pieces[1].Kind == PieceKind.Letters && pieces[1].Length == 1 && words[1].Length > 1)
        {
            Insert([words[0] + words[1]], name);
        }
    }

    private void Insert(List<string> words, Name name)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_words.TryGetValue(word, out var id))
            {
                _words.Add(word, id = _words.Count);
            }

            var edge = ((long)node << 32) | (uint)id;
            if (!_edges.TryGetValue(edge, out var next))
            {
                _edges.Add(edge, next = _nodes++);
            }

            node = next;
        }

        if (!_names.TryGetValue(node, out var names))
        {
            _names.Add(node, names = []);
        }

        names.Add(name);
    }

    private enum CaseRule
    {
        Any,
        Exact,
        ManyCapitals,
    }

    private sealed class Name
    {
        private readonly PieceGap[] _gaps;
        private readonly bool[] _mayBeSpaced;
        private readonly CaseRule _case;
        private readonly string _letters;

        public Name(Term term, string written, List<Piece> pieces, bool isAdjective)
        {
            Term = term;
            IsAdjective = isAdjective;
            _gaps = [.. pieces.Select(piece => piece.Gap)];
            _mayBeSpaced = new bool[pieces.Count];
            for (var i = 1; i < pieces.Count; i++)
            {
                // "caspase 3", "TGF beta" and "microRNA 21" are written so; "CD 9" or "p 53" hardly are, and "E 2" is something else.
                var before = pieces[i - 1];
                _mayBeSpaced[i] = before.Kind == PieceKind.Letters && before.Length >= 3
                    && (pieces[i].Kind == PieceKind.Digits || (pieces[i].Length == 1 && pieces[i].Word.Length > 1) || s_greekNames.Contains(pieces[i].Word));
            }

            _letters = Letters(written, 0, written.Length);
            _case = ChooseCase(written);
        }

        public Term Term { get; }

        public bool IsAdjective { get; }

        public bool FitsGaps(IReadOnlyList<Piece> pieces, int first)
        {
            for (var i = 1; i < _gaps.Length && first + i < pieces.Count; i++)
            {
                var gap = pieces[first + i].Gap;
                var fits = _gaps[i] == PieceGap.Space ? gap != PieceGap.None : gap != PieceGap.Space || _mayBeSpaced[i];
                if (!fits)
                {
                    return false;
                }
            }

            return true;
        }

        public bool FitsCase(string text, IReadOnlyList<Piece> pieces, int first, int last, bool plural)
        {
            if (_case == CaseRule.Any)
            {
                return true;
            }

            var start = pieces[first].Start;
            var written = Letters(text, start, pieces[last].End - start);
            if (plural && !_letters.EndsWith('s'))
            {
                written = written[..^1];
            }

            if (_case == CaseRule.Exact)
            {
                // A Greek letter may be spelled out; the Latin ones before it keep their case.
                var latin = _letters.AsSpan(0, LatinLength(_letters));
                return latin.Length < _letters.Length && latin.Length > 0
                    ? written.AsSpan().StartsWith(latin, StringComparison.Ordinal)
                    : string.Equals(written, _letters, StringComparison.Ordinal);
            }

            var capitals = 0;
            foreach (var c in written)
            {
                capitals += char.IsUpper(c) ? 1 : 0;
            }

            return capitals >= 2;
        }

        private static int LatinLength(string letters)
        {
            var length = 0;
            while (length < letters.Length && char.IsAscii(letters[length]))
            {
                length++;
            }

            return length;
        }

        private static CaseRule ChooseCase(string written)
        {
            int letters = 0, capitals = 0, digits = 0;
            foreach (var c in written)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
                digits += char.IsAsciiDigit(c) ? 1 : 0;
            }

            return capitals == 0 || (digits > 0 && letters > 1) ? CaseRule.Any
                : letters <= 4 ? CaseRule.Exact
                : capitals == letters ? CaseRule.ManyCapitals
                : CaseRule.Any;
        }

        private static string Letters(string text, int start, int length)
        {
            Span<char> letters = length <= 256 ? stackalloc char[length] : new char[length];
            var count = 0;
            for (var i = start; i < start + length; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    letters[count++] = text[i];
                }
            }

            return letters[..count].ToString();
        }
    }
}
