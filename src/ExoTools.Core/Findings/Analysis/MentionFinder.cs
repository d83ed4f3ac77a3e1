using System.Collections.Concurrent;
using ExoTools.Findings.Rules;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Finds the entities that sentences of one article name. What the article itself defines comes before the vocabulary, and a name
/// that is a protein and a pathway is the pathway where the article calls it so.
/// </summary>
internal sealed class MentionFinder
{
    private readonly TermMatcher _matcher;
    private readonly ArticleNames _names;
    private readonly HashSet<string> _calledPathways = new(StringComparer.Ordinal);
    private readonly Dictionary<SentenceAnalysis, List<TermMatch>> _matches = [];
    private readonly ConcurrentDictionary<SentenceAnalysis, IReadOnlyList<Mention>> _found = [];
    private readonly MicroRnaTerms _microRnas;
    private readonly NameRules _rules;
    private readonly IReadOnlySet<string> _pathwayHeads;

    public MentionFinder(ArticleAnalysis article, TermMatcher matcher)
    {
        _matcher = matcher;
        _microRnas = article.Vocabulary.MicroRnas;
        _rules = article.Vocabulary.NameRules;
        _pathwayHeads = article.Vocabulary.EvidenceRules.PathwayHeads;
        _names = new ArticleNames(article.Abbreviations, matcher, _rules);
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                if (!sentence.IsGlossary)
                {
                    var matches = _matcher.Find(sentence.Text, sentence.Pieces);
                    _matches.Add(sentence, matches);
                    _names.Note(matches, sentence.Text, sentence.Pieces);
                    NotePathways(matches, sentence.Pieces);
                }
            }
        }
    }

    /// <summary>The entities of a sentence in order; none in a glossary.</summary>
    public IReadOnlyList<Mention> Find(SentenceAnalysis sentence) =>
        _found.GetOrAdd(sentence, static (sentence, finder) => sentence.IsGlossary ? [] : finder.Resolve(sentence), this);

    private static TextSpan Span(IReadOnlyList<Piece> pieces, int first, int last) =>
        new(pieces[first].Start, pieces[last].End - pieces[first].Start);

    private List<Mention> Resolve(SentenceAnalysis sentence)
    {
        var pieces = sentence.Pieces;
        var taken = new bool[pieces.Count];
        var mentions = new List<Mention>();
        foreach (var microRna in MicroRnaNames.Find(sentence.Text, pieces))
        {
            Take(microRna.FirstPiece, microRna.LastPiece);
            mentions.Add(new Mention
            {
                Term = _microRnas.Find(microRna.Name, microRna.Species),
                Name = microRna.Name,
                Kind = ExoEntityKind.MiRna,
                Span = microRna.Span,
                FirstPiece = microRna.FirstPiece,
                LastPiece = microRna.LastPiece,
                IsCluster = microRna.IsCluster,
                Species = microRna.Species,
                Perturbation = PerturbationOf(sentence, microRna.FirstPiece, microRna.LastPiece, microRna.Span),
            });
        }

        if (_names.Local is not null)
        {
            foreach (var match in _names.Local.Find(sentence.Text, pieces))
            {
                AddMatch(match, [match.Term]);
            }
        }

        foreach (var match in _matches[sentence])
        {
            AddMatch(match, null);
        }

        AddUnlistedPathways();
        mentions.Sort((a, b) => a.FirstPiece.CompareTo(b.FirstPiece));
        return mentions;

        void Take(int first, int last)
        {
            for (var i = first; i <= last; i++)
            {
                taken[i] = true;
            }
        }

        bool IsTaken(int first, int last)
        {
            for (var i = first; i <= last; i++)
            {
                if (taken[i])
                {
                    return true;
                }
            }

            return false;
        }

        void AddMatch(TermMatch match, IReadOnlyList<Term>? meanings)
        {
            var span = Span(pieces, match.FirstPiece, match.LastPiece);
            if (IsTaken(match.FirstPiece, match.LastPiece) || sentence.Passage.InGlossary(span))
            {
                return;
            }

            meanings ??= _names.Meanings(match, sentence.Text, pieces);
            if (meanings.Count == 0)
            {
                return;
            }

            Take(match.FirstPiece, match.LastPiece);
            var isSure = meanings.Count == 1;
            var term = isSure ? Choose(match, meanings[0], pieces) : null;
            mentions.Add(new Mention
            {
                Term = term,
                Name = term?.Name ?? span.In(sentence.Text),
                Kind = term?.Kind ?? meanings[0].Kind,
                Span = span,
                FirstPiece = match.FirstPiece,
                LastPiece = match.LastPiece,
                IsAdjective = match.IsAdjective,
                Candidates = isSure ? [] : meanings,
                Perturbation = PerturbationOf(sentence, match.FirstPiece, match.LastPiece, span),
            });
        }

        // "the Nrf2 pathway": a name in front of the word makes a pathway that no vocabulary needs to list.
        void AddUnlistedPathways()
        {
            for (var i = 1; i < pieces.Count; i++)
            {
                if (taken[i - 1] || !_pathwayHeads.Contains(pieces[i].Word) || pieces[i].Gap != PieceGap.Space || !IsSpecific(pieces[i].Word))
                {
                    continue;
                }

                var first = i - 1;
                while (first > 0 && !taken[first - 1] && pieces[first].Gap != PieceGap.Space && (pieces[first].Kind != PieceKind.Other || pieces[first].Word == "/"))
                {
                    first--;
                }

                var span = Span(pieces, first, i - 1);
                if (pieces[first].Kind == PieceKind.Letters && LooksLikeName(sentence.Text, span))
                {
                    Take(first, i - 1);
                    mentions.Add(new Mention { Name = span.In(sentence.Text), Kind = ExoEntityKind.Pathway, Span = span, FirstPiece = first, LastPiece = i - 1 });
                }
            }
        }
    }

    // "anti-miR-21", "antagomiR-21", "si-HOTAIR"; "miR-21 mimic", "CD63-siRNA".
    private Perturbation PerturbationOf(SentenceAnalysis sentence, int first, int last, TextSpan span)
    {
        var pieces = sentence.Pieces;
        var before = span.Start > pieces[first].Start ? sentence.Text[pieces[first].Start..span.Start].ToLowerInvariant()
            : first > 0 && pieces[first].Gap == PieceGap.Dash ? pieces[first - 1].Word
            : "";
        if (before.Length > 0 && (IsWord(_rules.LossBefore, before) || IsWord(_rules.GainBefore, before)))
        {
            return IsWord(_rules.LossBefore, before) ? Perturbation.Loss : Perturbation.Gain;
        }

        var after = last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.None ? pieces[last + 1].Word : "";
        return _rules.LossAfter.Contains(after) ? Perturbation.Loss : _rules.GainAfter.Contains(after) ? Perturbation.Gain : Perturbation.None;

        static bool IsWord(IReadOnlySet<string> words, string word) => words.Contains(word) || words.Contains(word + "mir");
    }

    // "signaling" and its like follow many words; "pathway" says plainly what stands before it.
    private static bool IsSpecific(string head) => head is "pathway" or "pathways" or "axis" or "cascade" or "signaling";

    private static bool LooksLikeName(string text, TextSpan span)
    {
        int capitals = 0, digits = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            capitals += char.IsUpper(text[i]) ? 1 : 0;
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
        }

        return span.Length >= 2 && (capitals >= 2 || (capitals == 1 && (digits > 0 || !char.IsUpper(text[span.Start]))));
    }

    private Term Choose(TermMatch match, Term meant, IReadOnlyList<Piece> pieces)
    {
        if (match.OfKind(ExoEntityKind.Pathway) is { } pathway && (_calledPathways.Contains(pathway.Name) || IsCalledPathway(pieces, match.LastPiece)))
        {
            return pathway;
        }

        return meant;
    }

    private void NotePathways(List<TermMatch> matches, IReadOnlyList<Piece> pieces)
    {
        foreach (var match in matches)
        {
            if (match.OfKind(ExoEntityKind.Pathway) is { } pathway && IsCalledPathway(pieces, match.LastPiece))
            {
                _calledPathways.Add(pathway.Name);
            }
        }
    }

    private bool IsCalledPathway(IReadOnlyList<Piece> pieces, int last) =>
        last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.None && _pathwayHeads.Contains(pieces[last + 1].Word);
}
