using System.Runtime.InteropServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>A place where a text names a term.</summary>
/// <param name="Term">The term that has the name by right: the best standing, then the first.</param>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
/// <param name="IsAdjective">Whether it stands as an adjective ("exosomal").</param>
/// <param name="Standing">How surely the name means the term.</param>
/// <param name="Others">Other terms of the same name ("Wnt" the protein and the pathway), in their order; null without any.</param>
internal readonly record struct TermMatch(Term Term, int FirstPiece, int LastPiece, bool IsAdjective, NameStanding Standing, IReadOnlyList<(Term Term, NameStanding Standing)>? Others)
{
    /// <summary>Another term of the same name and of this kind; null without one.</summary>
    public Term? OfKind(ExoEntityKind kind)
    {
        foreach (var (term, _) in Others ?? [])
        {
            if (term.Kind == kind)
            {
                return term;
            }
        }

        return null;
    }
}

/// <summary>
/// Finds the names of many terms in one pass over a text: a tree of words, the longest name at each place. Names match whatever
/// their hyphens, Greek letters, plural and spelling; short symbols and symbols that are words only in their own case.
/// </summary>
internal sealed class TermMatcher
{
    private readonly NameTree _tree = new();
    private readonly List<Piece> _pieces = [];
    private readonly Dictionary<string, Term> _byId = new(StringComparer.Ordinal);
    private readonly NameStarts _starts;

    /// <param name="terms">Terms of the module; where two share a name, the first has it.</param>
    public TermMatcher(IEnumerable<Term> terms)
        : this([(terms, NameStanding.BuiltIn)])
    {
    }

    /// <param name="names">Names of an article's own, and the terms that they stand for.</param>
    public TermMatcher(IEnumerable<(string Written, Term Term)> names)
    {
        foreach (var (written, term) in names)
        {
            Add(term, written, NameStanding.Own, isAdjective: false);
        }

        _starts = _tree.Starts();
    }

    /// <param name="sets">Sets of terms with their standing. A term whose id an earlier set has adds its names to that one.</param>
    public TermMatcher(IEnumerable<(IEnumerable<Term> Terms, NameStanding Standing)> sets)
    {
        foreach (var (terms, standing) in sets)
        {
            var added = new List<Term>();
            var families = NameVariants.Families(terms);
            if (terms.TryGetNonEnumeratedCount(out var count))
            {
                _tree.Reserve(count);
            }

            foreach (var term in terms)
            {
                var owner = Owner(term);
                if (owner is null)
                {
                    added.Add(term);
                }

                foreach (var (written, isAlias, isAdjective) in NameVariants.Of(term))
                {
                    // "Nitric oxide synthase" is no more the first of them than the second.
                    if (isAlias && families.Contains(written))
                    {
                        continue;
                    }

                    Add(owner ?? term, written, isAlias ? NameStanding.Alias : standing, isAdjective);
                }
            }

            foreach (var term in added)
            {
                NoteIds(term);
            }
        }

        _starts = _tree.Starts();
    }

    /// <summary>The terms that a stretch of text names, in order, without overlaps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces of the stretch.</param>
    public List<TermMatch> Find(string text, List<Piece> pieces)
    {
        var found = new List<TermMatch>();
        var words = CollectionsMarshal.AsSpan(pieces);
        for (var i = 0; i < words.Length; i++)
        {
            if (_starts.MayStartAt(words, i) && StartsName(pieces, i) && Longest(text, pieces, i) is { } match)
            {
                found.Add(match);
                i = match.LastPiece;
            }
        }

        return found;
    }

    /// <summary>The terms that a whole text is a name of, the first before others; none where it is more than a name.</summary>
    public IReadOnlyList<Term> Whole(string text)
    {
        var pieces = PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return pieces.Count == 0 || Longest(text, pieces, 0) is not { } match || match.LastPiece != pieces.Count - 1 ? []
            : match.Others is null ? [match.Term] : [match.Term, .. match.Others.Select(other => other.Term)];
    }

    private TermMatch? Longest(string text, List<Piece> pieces, int first)
    {
        TermMatch? best = null;
        var node = 0;
        for (var i = first; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var next = _tree.Next(node, piece.Word, piece.Hash);
            if (EndsName(pieces, i))
            {
                best = Accepted(text, pieces, first, i, next) ?? Plural(text, pieces, first, i, node) ?? best;
            }

            if (next < 0)
            {
                break;
            }

            node = next;
        }

        return best;
    }

    private TermMatch? Plural(string text, List<Piece> pieces, int first, int last, int node)
    {
        if (node < 0)
        {
            return null;
        }

        var piece = pieces[last];
        if (piece.Kind != PieceKind.Letters || text[piece.End - 1] != 's')
        {
            return null;
        }

        Span<char> room = stackalloc char[64];
        var singular = Spelling.Singular(piece.Word, room);
        return singular.Length == piece.Word.Length ? null : Accepted(text, pieces, first, last, _tree.Next(node, singular, WordHash.Of(singular)));
    }

    // Not within a glued word, and not after a letter or two that belong to the name: "VE-cadherin" is no "cadherin".
    private static bool StartsName(List<Piece> pieces, int i) =>
        i == 0 || pieces[i].Gap switch
        {
            PieceGap.None => pieces[i - 1].Kind == PieceKind.Other,
            PieceGap.Dash => pieces[i - 1].Kind != PieceKind.Letters || pieces[i - 1].Length > 2,
            _ => true,
        };

    // "TGF-β" must not match in "TGF-β1", "IL" not in "IL-6"; a dash before a word ("CD63-positive") ends a name.
    private static bool EndsName(List<Piece> pieces, int last)
    {
        if (last + 1 == pieces.Count)
        {
            return true;
        }

        var next = pieces[last + 1];
        return next.Gap switch
        {
            PieceGap.None => next.Kind == PieceKind.Other,
            PieceGap.Dash => next.Kind != PieceKind.Digits && !(next.Kind == PieceKind.Letters && GreekNames.Contains(next.Word)),
            _ => true,
        };
    }

    private TermMatch? Accepted(string text, List<Piece> pieces, int first, int last, int node)
    {
        TermMatch? match = null;
        List<(Term, NameStanding)>? others = null;
        for (var index = _tree.NamesAt(node); index >= 0;)
        {
            var (name, next) = _tree[index];
            index = next;
            if (!name.FitsGaps(pieces, first, last) || !name.FitsCase(text, pieces, first, last))
            {
                continue;
            }

            if (match is not { } best)
            {
                match = new TermMatch(name.Term, first, last, name.IsAdjective, name.Standing, null);
            }
            else if (best.Term != name.Term)
            {
                (others ??= []).Add((name.Term, name.Standing));
            }
        }

        return others is null ? match : match!.Value with { Others = others };
    }

    private Term? Owner(Term term) =>
        term.Id is not null && _byId.TryGetValue(term.Id, out var same) && same.Kind == term.Kind ? same
        : term.Id is null && term.UniProt is not null && _byId.TryGetValue("UP:" + term.UniProt, out same) ? same
        : null;

    private void NoteIds(Term term)
    {
        if (term.Id is not null)
        {
            _byId.TryAdd(term.Id, term);
        }

        if (term.UniProt is not null)
        {
            _byId.TryAdd("UP:" + term.UniProt, term);
        }
    }

    private void Add(Term term, string written, NameStanding standing, bool isAdjective)
    {
        _pieces.Clear();
        PieceTokenizer.Tokenize(written, new TextSpan(0, written.Length), _pieces);
        if (_pieces.Count == 0)
        {
            return;
        }

        var name = new TermName(term, written, _pieces, standing, isAdjective);
        _tree.Insert(_pieces, lastWord: null, name);
        if (written[^1] == 's' && Spelling.Singular(_pieces[^1].Word) is var singular && singular != _pieces[^1].Word)
        {
            _tree.Insert(_pieces, singular, name);
        }
    }
}
