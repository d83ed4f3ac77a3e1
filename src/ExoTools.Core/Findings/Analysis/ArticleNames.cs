using ExoTools.Findings.Rules;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// What names mean in one article. What it defines comes before any vocabulary; a short or shared symbol of a database means its
/// molecule only where the article supports it: by another name of it, by its definition, or by a word such as "gene" beside it.
/// </summary>
internal sealed class ArticleNames
{
    // A defined short form this long keeps the meaning that the module's own files give it when its long form is not known: "ALIX", but not "EV" or "MET".
    private const int SelfEvidentLength = 4;

    private readonly NameRules _rules;
    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<Term> _supported = [];
    private readonly HashSet<Term> _human = [];
    private readonly HashSet<Term> _titled = [];

    public ArticleNames(IReadOnlyDictionary<string, string> abbreviations, TermMatcher matcher, ComposedNames composed, NameRules rules)
    {
        _rules = rules;
        var local = new List<(string, Term)>();
        foreach (var (shortForm, longForm) in abbreviations)
        {
            // One letter is defined for a place of the article, and means something else in the next.
            if (shortForm.Length == 1)
            {
                continue;
            }

            var meant = matcher.Whole(longForm);
            if (meant.Count == 0 && composed.Whole(longForm) is { } term)
            {
                meant = [term];
            }

            if (meant.Count == 0)
            {
                meant = Vesicles(longForm, matcher);
            }

            if (meant.Count > 0)
            {
                local.AddRange(meant.Select(term => (shortForm, term)));
                _supported.UnionWith(meant);
            }
            else
            {
                _unknown.TryAdd(shortForm, longForm);
                _unknown.TryAdd(shortForm.TrimEnd('s'), longForm);
            }
        }

        Local = local.Count > 0 ? new TermMatcher(local) : null;
    }

    /// <summary>The names that the article defines for known terms; null where it defines none.</summary>
    public TermMatcher? Local { get; }

    // "M2 macrophage-derived exosomes (MDE)": vesicles of some cells, by the last words of the long form.
    private static IReadOnlyList<Term> Vesicles(string longForm, TermMatcher matcher)
    {
        var end = longForm.Length;
        for (var words = 0; words < 2 && end > 0; words++)
        {
            end = longForm.LastIndexOf(' ', end - 1);
            if (matcher.Whole(longForm[(end + 1)..]) is [{ Kind: ExoEntityKind.Vesicle, Generic: false }] vesicle)
            {
                return vesicle;
            }
        }

        return [];
    }

    /// <summary>Whether the article defines a name for something that is no molecule.</summary>
    public bool IsDefinedOtherwise(string written)
    {
        if (!_unknown.TryGetValue(written, out var longForm))
        {
            return false;
        }

        foreach (var piece in PieceTokenizer.Tokenize(longForm, new TextSpan(0, longForm.Length)))
        {
            if (_rules.MoleculeHeads.Contains(piece))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes note of what a sentence names beyond doubt, before names in doubt are judged.</summary>
    public void Note(IReadOnlyList<TermMatch> matches, string text, List<Piece> pieces)
    {
        foreach (var match in matches)
        {
            if (match.Term.Kind == ExoEntityKind.Protein && match.Term.EntrezId is not null)
            {
                NoteSpecies(match, Written(match, text, pieces));
            }

            if (match.Standing >= NameStanding.Database && match.Others is null && Written(match, text, pieces) is var written && !IsWeak(match, written) && !IsNoName(match, written, pieces))
            {
                _supported.Add(match.Term);
            }
        }
    }

    /// <summary>Whether the article writes symbols as those of mouse and rat ("Cd63"), so that no human identifier is meant.</summary>
    public bool IsOfOtherSpecies => _titled.Count >= 3 && _titled.Count > _human.Count;

    /// <summary>
    /// The terms that a name means here, most likely first; more than one where it stays in doubt, none where it means no term at all.
    /// </summary>
    /// <param name="matches">The names of the sentence.</param>
    /// <param name="index">Which of them is meant.</param>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces of the sentence.</param>
    public IReadOnlyList<Term> Meanings(List<TermMatch> matches, int index, string text, List<Piece> pieces)
    {
        var match = matches[index];
        var written = Written(match, text, pieces);
        var isDefined = _unknown.TryGetValue(written, out var longForm);
        if (match.Standing < NameStanding.Database)
        {
            return isDefined && written.Count(char.IsLetterOrDigit) < SelfEvidentLength ? [] : [match.Term];
        }

        if (IsNoName(match, written, pieces))
        {
            return [];
        }

        var candidates = Candidates(match);
        if (isDefined)
        {
            candidates = candidates.FindAll(candidate => Agrees(candidate.Term, longForm!));
            return candidates.ConvertAll(candidate => candidate.Term);
        }

        if (IsWeak(match, written))
        {
            var isCalled = IsCalledMolecule(match, pieces) || IsListedWithMolecule(matches, index, text, pieces);
            candidates = candidates.FindAll(candidate => isCalled || _supported.Contains(candidate.Term));
        }

        if (candidates.Count < 2)
        {
            return candidates.ConvertAll(candidate => candidate.Term);
        }

        var supported = candidates.FindAll(candidate => _supported.Contains(candidate.Term));
        if (supported.Count == 1)
        {
            return [supported[0].Term];
        }

        // An approved symbol is the name of its gene; of aliases the one that is most like its symbol.
        return candidates[0].Standing < candidates[1].Standing ? [candidates[0].Term]
            : MostAlike(candidates, written) is { } alike ? [alike]
            : candidates.ConvertAll(candidate => candidate.Term);
    }

    // "PD1" is PDCD1 rather than SPATA2, "NBS1" NBN rather than NLRP2.
    private static Term? MostAlike(List<(Term Term, NameStanding Standing)> candidates, string written)
    {
        Term? best = null;
        int most = 1, second = 0;
        foreach (var (term, _) in candidates)
        {
            var common = 0;
            while (common < Math.Min(written.Length, term.Name.Length) && char.ToUpperInvariant(written[common]) == char.ToUpperInvariant(term.Name[common]))
            {
                common++;
            }

            (best, most, second) = common > most ? (term, common, most) : (best, most, Math.Max(second, common));
        }

        return most > second ? best : null;
    }

    // "Cd63" is written for mouse and rat where the human symbol is CD63.
    private void NoteSpecies(TermMatch match, string written)
    {
        if (written.Length < 3 || !string.Equals(written, match.Term.Name, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (written == match.Term.Name)
        {
            _human.Add(match.Term);
        }
        else if (char.IsUpper(written[0]) && !written.AsSpan(1).ContainsAnyInRange('A', 'Z'))
        {
            _titled.Add(match.Term);
        }
    }

    // "CAT, SOD1 and GPX1": one name of a list that is a molecule beyond doubt makes the others molecules.
    private bool IsListedWithMolecule(List<TermMatch> matches, int index, string text, List<Piece> pieces)
    {
        return Looks(-1) || Looks(1);

        bool Looks(int step)
        {
            for (var i = index + step; i >= 0 && i < matches.Count && Math.Abs(i - index) <= 4; i += step)
            {
                var (left, right) = step > 0 ? (matches[i - 1], matches[i]) : (matches[i], matches[i + 1]);
                if (!IsListed(left, right) || matches[i].Term.Kind != ExoEntityKind.Protein)
                {
                    return false;
                }

                if (matches[i].Standing < NameStanding.Database || _supported.Contains(matches[i].Term) || !IsWeak(matches[i], Written(matches[i], text, pieces)))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsListed(TermMatch left, TermMatch right)
        {
            if (right.FirstPiece - left.LastPiece is < 2 or > 3)
            {
                return false;
            }

            for (var i = left.LastPiece + 1; i < right.FirstPiece; i++)
            {
                if (pieces[i].Word is not ("," or "and" or "or" or "/"))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static List<(Term Term, NameStanding Standing)> Candidates(TermMatch match)
    {
        var candidates = new List<(Term, NameStanding)> { (match.Term, match.Standing) };
        candidates.AddRange(match.Others ?? []);
        return candidates;
    }

    // The plural's "s" is not the name's.
    private static string Written(TermMatch match, string text, List<Piece> pieces)
    {
        var (start, end) = (pieces[match.FirstPiece].Start, pieces[match.LastPiece].End);
        return text[start..(end - start > 2 && text[end - 1] == 's' && char.IsUpper(text[end - 2]) ? end - 1 : end)];
    }

    // One or two letters, an alias of three without a digit, bases of a nucleic acid, and what everybody writes for something else.
    private bool IsWeak(TermMatch match, string written)
    {
        int letters = 0, digits = 0, bases = 0;
        foreach (var c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            bases += c is 'A' or 'C' or 'G' or 'T' or 'U' ? 1 : 0;
        }

        return letters + digits <= 2 || (letters + digits == 3 && digits == 0 && match.Standing == NameStanding.Alias) || bases == written.Length || _rules.Everyday.Contains(written);
    }

    // A number, a Roman numeral, a cell line ("PA-1 cells"), a disease whose gene was named after it, or a small word.
    private bool IsNoName(TermMatch match, string written, List<Piece> pieces)
    {
        int letters = 0, digits = 0, numerals = 0, small = 0;
        foreach (var c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            numerals += c is 'I' or 'V' or 'X' ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        var last = pieces[match.LastPiece].Word;
        var isCellLine = _rules.NotMolecules.Contains(written)
            || (match.Standing == NameStanding.Alias && digits > 0 && match.LastPiece + 1 < pieces.Count && pieces[match.LastPiece + 1] is { Gap: PieceGap.Space, Word: "cell" or "cells" });
        return isCellLine || letters == 0 || letters + digits == 1 || numerals == written.Length || _rules.IsDisease(last)
            || (small == written.Length && !_rules.IsMoleculeWord(last) && !written.Equals(match.Term.FullName, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsCalledMolecule(TermMatch match, List<Piece> pieces) =>
        (match.LastPiece + 1 < pieces.Count && pieces[match.LastPiece + 1].Gap != PieceGap.None && _rules.MoleculeAfter.Contains(pieces[match.LastPiece + 1]))
        || (match.FirstPiece > 0 && _rules.MoleculeBefore.Contains(pieces[match.FirstPiece - 1]));

    // Two long forms agree where they share a word that says something.
    private bool Agrees(Term term, string longForm)
    {
        var words = PieceTokenizer.Tokenize(longForm, new TextSpan(0, longForm.Length));
        return Shares(term.FullName) || term.Names.Any(Shares);

        bool Shares(string? name)
        {
            foreach (var piece in name is null ? [] : PieceTokenizer.Tokenize(name, new TextSpan(0, name.Length)))
            {
                if (piece.Kind == PieceKind.Letters && piece.Length >= 4 && !_rules.CommonWords.Contains(piece.Word) && words.Exists(word => word.Word == piece.Word))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
