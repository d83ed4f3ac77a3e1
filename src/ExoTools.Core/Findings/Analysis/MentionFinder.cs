using System.Collections.Concurrent;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Finds the entities that sentences of one article name. What the article itself defines comes before the vocabulary, and a name
/// that is a protein and a pathway is the pathway where the article calls it so.
/// </summary>
internal sealed class MentionFinder
{
    // A defined short form this long keeps its vocabulary meaning when its long form is not known: "ALIX", but not "EV" or "MET".
    private const int SelfEvidentLength = 4;

    private readonly TermMatcher _matcher;
    private readonly TermMatcher? _local;
    private readonly HashSet<string> _overridden = new(StringComparer.Ordinal);
    private readonly HashSet<string> _calledPathways = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SentenceAnalysis, IReadOnlyList<Mention>> _found = [];
    private readonly MicroRnaTerms _microRnas;
    private readonly IReadOnlySet<string> _pathwayHeads;

    public MentionFinder(ArticleAnalysis article, TermMatcher matcher)
    {
        _matcher = matcher;
        _microRnas = article.Vocabulary.MicroRnas;
        _pathwayHeads = article.Vocabulary.EvidenceRules.PathwayHeads;
        var local = new List<Term>();
        foreach (var (shortForm, longForm) in article.Abbreviations)
        {
            if (matcher.Whole(longForm) is { Count: > 0 } meant)
            {
                local.AddRange(meant.Select(term => Renamed(term, shortForm)));
            }
            else if (shortForm.Count(char.IsLetterOrDigit) < SelfEvidentLength)
            {
                _overridden.Add(shortForm);
                _overridden.Add(shortForm.TrimEnd('s'));
            }
        }

        _local = local.Count > 0 ? new TermMatcher(local) : null;
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                if (!sentence.IsGlossary)
                {
                    NotePathways(sentence);
                }
            }
        }
    }

    /// <summary>The entities of a sentence in order; none in a glossary.</summary>
    public IReadOnlyList<Mention> Find(SentenceAnalysis sentence) =>
        _found.GetOrAdd(sentence, static (sentence, finder) => sentence.IsGlossary ? [] : finder.Resolve(sentence), this);

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
            });
        }

        if (_local is not null)
        {
            AddMatches(_local.Find(sentence.Text, pieces), isLocal: true);
        }

        AddMatches(_matcher.Find(sentence.Text, pieces), isLocal: false);
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

        void AddMatches(List<TermMatch> matches, bool isLocal)
        {
            foreach (var match in matches)
            {
                var span = Span(pieces, match.FirstPiece, match.LastPiece);
                if (IsTaken(match.FirstPiece, match.LastPiece) || sentence.Passage.InGlossary(span)
                    || (!isLocal && _overridden.Contains(span.In(sentence.Text))))
                {
                    continue;
                }

                Take(match.FirstPiece, match.LastPiece);
                var term = Choose(match, pieces);
                mentions.Add(new Mention
                {
                    Term = term,
                    Name = term.Name,
                    Kind = term.Kind,
                    Span = span,
                    FirstPiece = match.FirstPiece,
                    LastPiece = match.LastPiece,
                    IsAdjective = match.IsAdjective,
                });
            }
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

    private Term Choose(TermMatch match, IReadOnlyList<Piece> pieces)
    {
        if (match.OfKind(ExoEntityKind.Pathway) is { } pathway && (_calledPathways.Contains(pathway.Name) || IsCalledPathway(pieces, match.LastPiece)))
        {
            return pathway;
        }

        return match.Term;
    }

    private void NotePathways(SentenceAnalysis sentence)
    {
        foreach (var match in _matcher.Find(sentence.Text, sentence.Pieces))
        {
            if (match.OfKind(ExoEntityKind.Pathway) is { } pathway && IsCalledPathway(sentence.Pieces, match.LastPiece))
            {
                _calledPathways.Add(pathway.Name);
            }
        }
    }

    private bool IsCalledPathway(IReadOnlyList<Piece> pieces, int last) =>
        last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.None && _pathwayHeads.Contains(pieces[last + 1].Word);
}
