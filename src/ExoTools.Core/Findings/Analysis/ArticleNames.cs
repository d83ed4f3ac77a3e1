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

    public ArticleNames(IReadOnlyDictionary<string, string> abbreviations, TermMatcher matcher, NameRules rules)
    {
        _rules = rules;
        var local = new List<Term>();
        foreach (var (shortForm, longForm) in abbreviations)
        {
            if (matcher.Whole(longForm) is { Count: > 0 } meant)
            {
                local.AddRange(meant.Select(term => Renamed(term, shortForm)));
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

    /// <summary>Takes note of what a sentence names beyond doubt, before names in doubt are judged.</summary>
    public void Note(IReadOnlyList<TermMatch> matches, string text, IReadOnlyList<Piece> pieces)
    {
        foreach (var match in matches)
        {
            if (match.Standing >= NameStanding.Database && match.Others is null && !IsWeak(match, Written(match, text, pieces)))
            {
                _supported.Add(match.Term);
            }
        }
    }

    /// <summary>
    /// The terms that a name means here, most likely first; more than one where it stays in doubt, none where it means no term at all.
    /// </summary>
    public IReadOnlyList<Term> Meanings(TermMatch match, string text, IReadOnlyList<Piece> pieces)
    {
        var written = Written(match, text, pieces);
        var isDefined = _unknown.TryGetValue(written, out var longForm);
        if (match.Standing < NameStanding.Database)
        {
            return isDefined && written.Count(char.IsLetterOrDigit) < SelfEvidentLength ? [] : [match.Term];
        }

        var candidates = Candidates(match);
        if (isDefined)
        {
            candidates = candidates.FindAll(candidate => Agrees(candidate.Term, longForm!));
            return candidates.ConvertAll(candidate => candidate.Term);
        }

        if (IsWeak(match, written))
        {
            var isCalled = IsCalledMolecule(match, pieces);
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

        // An approved symbol is the name of its gene; aliases among themselves have no order.
        return candidates[0].Standing < candidates[1].Standing ? [candidates[0].Term] : candidates.ConvertAll(candidate => candidate.Term);
    }

    private static List<(Term Term, NameStanding Standing)> Candidates(TermMatch match)
    {
        var candidates = new List<(Term, NameStanding)> { (match.Term, match.Standing) };
        candidates.AddRange(match.Others ?? []);
        return candidates;
    }

    private static string Written(TermMatch match, string text, IReadOnlyList<Piece> pieces) =>
        text[pieces[match.FirstPiece].Start..pieces[match.LastPiece].End];

    private static Term Renamed(Term meant, string shortForm) => new()
    {
        Name = meant.Name,
        Kind = meant.Kind,
        Id = meant.Id,
        FullName = meant.FullName,
        Names = [shortForm],
        Group = meant.Group,
        Generic = meant.Generic,
        UniProt = meant.UniProt,
        EntrezId = meant.EntrezId,
        Category = meant.Category,
        Source = meant.Source,
    };

    // One or two letters, an alias of three without a digit, and what everybody writes for something else.
    private bool IsWeak(TermMatch match, string written)
    {
        int letters = 0, digits = 0;
        foreach (var c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return letters == 0 || letters + digits <= 2 || (letters + digits == 3 && match.Standing == NameStanding.Alias) || _rules.Everyday.Contains(written);
    }

    private bool IsCalledMolecule(TermMatch match, IReadOnlyList<Piece> pieces) =>
        (match.LastPiece + 1 < pieces.Count && pieces[match.LastPiece + 1].Gap != PieceGap.None && _rules.MoleculeAfter.Contains(pieces[match.LastPiece + 1].Word))
        || (match.FirstPiece > 0 && _rules.MoleculeBefore.Contains(pieces[match.FirstPiece - 1].Word));

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
