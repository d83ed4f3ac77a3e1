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
    private const int SharedStart = 3;

    private readonly TermMatcher _matcher;
    private readonly ArticleNames _names;
    private readonly Func<string, bool> _isDefinedOtherwise;
    private readonly ArticleAnalysis _article;
    private readonly HashSet<string> _calledPathways = new(StringComparer.Ordinal);

    // By the numbers of the sentences; who asks for the same sentence on two threads finds the same.
    private readonly List<TermMatch>?[] _matches;
    private readonly List<Mention>?[] _found;
    private readonly MicroRnaTerms _microRnas;
    private readonly NameRules _rules;
    private readonly UnlistedSymbols _unlisted;
    private readonly WordSet _pathwayHeads;

    public MentionFinder(ArticleAnalysis article, TermMatcher matcher)
    {
        _matcher = matcher;
        _microRnas = article.Vocabulary.MicroRnas;
        _rules = article.Vocabulary.NameRules;
        _unlisted = new UnlistedSymbols(_rules);
        _pathwayHeads = article.Vocabulary.EvidenceRules.PathwayHeads;
        _article = article;
        _names = new ArticleNames(article.Abbreviations, matcher, article.Vocabulary.ComposedNames, _rules);
        _isDefinedOtherwise = _names.IsDefinedOtherwise;
        var sentences = article.Passages.Sum(passage => passage.Sentences.Count);
        _matches = new List<TermMatch>?[sentences];
        _found = new List<Mention>?[sentences];
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                article.Cancellation.ThrowIfCancellationRequested();
                if (!sentence.IsGlossary)
                {
                    var matches = _matcher.Find(sentence.Text, sentence.Pieces);
                    _matches[sentence.Number] = matches;
                    _names.Note(matches, sentence.Text, sentence.Pieces);
                    NotePathways(matches, sentence.Pieces);
                }
            }
        }
    }

    /// <summary>The entities of a sentence in order; none in a glossary.</summary>
    public List<Mention> Find(SentenceAnalysis sentence) => sentence.Number < 0
        ? Resolve(sentence, _matcher.Find(sentence.Text, sentence.Pieces))
        : _found[sentence.Number] ??= sentence.IsGlossary ? [] : Resolve(sentence, _matches[sentence.Number]!);

    /// <summary>Whether a sentence holds a name of the vocabulary, or may hold one of the article's own.</summary>
    public bool MayName(SentenceAnalysis sentence) => _matches[sentence.Number] is { } matches && (matches.Count > 0 || _names.Local is not null);

    private static TextSpan Span(List<Piece> pieces, int first, int last) =>
        new(pieces[first].Start, pieces[last].End - pieces[first].Start);

    private List<Mention> Resolve(SentenceAnalysis sentence, List<TermMatch> matches)
    {
        var pieces = sentence.Pieces;
        var taken = new bool[pieces.Count];
        bool[]? isNoCancer = null;
        var mentions = new List<Mention>();
        foreach (var microRna in sentence.MicroRnas)
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
                AddMatch(match, -1);
            }
        }

        AddLongRnas();
        foreach (var name in sentence.ComposedNames)
        {
            if (name.Kind != ExoEntityKind.Unknown)
            {
                AddComposed(name);
            }
            else
            {
                (isNoCancer ??= new bool[pieces.Count]).AsSpan(name.FirstPiece, name.LastPiece - name.FirstPiece + 1).Fill(true);
            }
        }

        for (var i = 0; i < matches.Count; i++)
        {
            AddMatch(matches[i], i);
        }

        AddUnlistedPathways();
        AddUnlistedSymbols();
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

        // "invasive breast cancer" is the term "breast cancer", "tongue tumors" has none; "breast cancer cells" are cells.
        void AddComposed(ComposedName name)
        {
            Term? term = null;
            for (var i = FirstAt(matches, name.FirstPiece); i < matches.Count && matches[i].FirstPiece <= name.LastPiece; i++)
            {
                var match = matches[i];
                if (name.Kind == ExoEntityKind.Cancer && match.Term.Kind == ExoEntityKind.Protein && match.FirstPiece <= name.FirstPiece && match.LastPiece < name.LastPiece)
                {
                    // "CD44 tumors": what looked like a cell line is a gene.
                    name = name with { FirstPiece = match.LastPiece + 1 };
                    continue;
                }

                if (match.Term.Kind != name.Kind && (match.FirstPiece <= name.FirstPiece || name.Kind != ExoEntityKind.Cancer) && match.LastPiece >= name.LastPiece)
                {
                    return;
                }

                // The longest term at the end of the name, unless it is only the word for any cancer.
                if (match.Term.Kind == name.Kind && match.LastPiece == name.LastPiece && (match.FirstPiece == name.FirstPiece || match.LastPiece > match.FirstPiece))
                {
                    term ??= match.Term;
                }
            }

            if (IsTaken(name.FirstPiece, name.LastPiece))
            {
                return;
            }

            var called = term?.Name ?? ComposedNames.NameOf(pieces, name.FirstPiece, name.LastPiece);
            if (name.Kind == ExoEntityKind.Cancer && CellsBehind(sentence.Text, pieces, name.LastPiece) is var cells && cells > name.LastPiece && !StartsProcess(cells) && !IsTaken(name.LastPiece + 1, cells))
            {
                AddCells(called, name.FirstPiece, cells);
                return;
            }

            Take(name.FirstPiece, name.LastPiece);
            mentions.Add(new Mention
            {
                Term = term,
                Name = called,
                Kind = name.Kind,
                Span = Span(pieces, name.FirstPiece, name.LastPiece),
                FirstPiece = name.FirstPiece,
                LastPiece = name.LastPiece,
            });
        }

        // "pancreatic cancer cell proliferation": the cell belongs to what follows.
        bool StartsProcess(int cell)
        {
            for (var i = FirstAt(matches, cell); i < matches.Count && matches[i].FirstPiece <= cell; i++)
            {
                if (matches[i].FirstPiece == cell && matches[i].LastPiece > cell && matches[i].Term.Kind == ExoEntityKind.Process)
                {
                    return true;
                }
            }

            return false;
        }

        void AddCells(string cancer, int first, int last)
        {
            Take(first, last);
            mentions.Add(new Mention { Name = cancer + " cell", Kind = ExoEntityKind.Cell, Span = Span(pieces, first, last), FirstPiece = first, LastPiece = last });
        }

        void AddMatch(TermMatch match, int index)
        {
            var span = Span(pieces, match.FirstPiece, match.LastPiece);
            if (IsTaken(match.FirstPiece, match.LastPiece) || sentence.Passage.InGlossary(span))
            {
                return;
            }

            if (match.Term.Kind == ExoEntityKind.Cancer && isNoCancer?[match.LastPiece] == true)
            {
                return;
            }

            var meanings = index < 0 ? [match.Term] : _names.Meanings(matches, index, sentence.Text, pieces);
            if (index >= 0 && match.Term.Kind == ExoEntityKind.Vesicle && _article.Field.Of(span.In(sentence.Text)) is { } homonym)
            {
                meanings = homonym.Means is null ? [] : _matcher.Whole(homonym.Means);
            }

            if (meanings.Count == 0)
            {
                return;
            }

            var isSure = meanings.Count == 1;
            var term = isSure ? Choose(match, meanings[0], pieces) : null;
            if (term?.Kind == ExoEntityKind.Protein && IsPathwayOf(pieces, match.LastPiece) && LooksLikeName(sentence.Text, span))
            {
                // "the Nrf2 pathway": named after a protein that is known.
                Take(match.FirstPiece, match.LastPiece);
                mentions.Add(new Mention { Name = span.In(sentence.Text), Kind = ExoEntityKind.Pathway, Span = span, FirstPiece = match.FirstPiece, LastPiece = match.LastPiece });
                return;
            }

            if (term?.Kind == ExoEntityKind.Cancer && CellsBehind(sentence.Text, pieces, match.LastPiece) is var cells && cells > match.LastPiece && !StartsProcess(cells) && !IsTaken(match.LastPiece + 1, cells))
            {
                AddCells(term.Name, match.FirstPiece, cells);
                return;
            }

            Take(match.FirstPiece, match.LastPiece);
            mentions.Add(new Mention
            {
                Term = term,
                Name = term?.Name ?? span.In(sentence.Text),
                Kind = term?.Kind ?? meanings[0].Kind,
                Span = span,
                FirstPiece = match.FirstPiece,
                LastPiece = match.LastPiece,
                IsAdjective = match.IsAdjective && !IsNameEnd(pieces, match),
                Candidates = isSure ? [] : meanings,
                Member = term?.Group == "family" ? Member(match) : null,
                IsOfOtherSpecies = term?.EntrezId is not null && _names.IsOfOtherSpecies,
                Perturbation = PerturbationOf(sentence, match.FirstPiece, match.LastPiece, span),
            });
        }

        // Those that a vocabulary lists are left to it; a circular RNA is another molecule than the gene that it is named after ("circ-ITCH").
        void AddLongRnas()
        {
            foreach (var rna in sentence.LongRnas)
            {
                var at = FirstAt(matches, rna.FirstPiece);
                if (IsTaken(rna.FirstPiece, rna.LastPiece) || (at < matches.Count && matches[at].FirstPiece <= (rna.IsCircular ? rna.FirstPiece : rna.LastPiece) && matches[at].LastPiece >= rna.LastPiece) || sentence.Passage.InGlossary(rna.Span))
                {
                    continue;
                }

                Take(rna.FirstPiece, rna.LastPiece);
                mentions.Add(new Mention
                {
                    Name = rna.Name,
                    Kind = ExoEntityKind.LncRna,
                    Span = rna.Span,
                    FirstPiece = rna.FirstPiece,
                    LastPiece = rna.LastPiece,
                    Perturbation = PerturbationOf(sentence, rna.FirstPiece, rna.LastPiece, rna.Span),
                });
            }
        }

        void AddUnlistedSymbols()
        {
            foreach (var (first, last) in _unlisted.Find(sentence.Text, pieces, taken, mentions, _isDefinedOtherwise))
            {
                var span = Span(pieces, first, last);
                if (sentence.Passage.InGlossary(span))
                {
                    continue;
                }

                Take(first, last);
                mentions.Add(new Mention
                {
                    Name = span.In(sentence.Text),
                    Kind = ExoEntityKind.Protein,
                    Span = span,
                    FirstPiece = first,
                    LastPiece = last,
                    Perturbation = PerturbationOf(sentence, first, last, span),
                });
            }
        }

        // "the Nrf2 pathway": a name in front of the word makes a pathway that no vocabulary needs to list.
        void AddUnlistedPathways()
        {
            for (var i = 1; i < pieces.Count; i++)
            {
                if (taken[i - 1] || !_pathwayHeads.Contains(pieces[i]) || pieces[i].Gap != PieceGap.Space || !IsSpecific(pieces[i].Word))
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

    // "MSC-exo enhanced", "Str-Exo": at the end of a name that dashes join it is the vesicle itself; "exo-miR-21" has it before.
    private static bool IsNameEnd(List<Piece> pieces, TermMatch match) =>
        match.FirstPiece == match.LastPiece && pieces[match.FirstPiece] is { Word: "exo", Gap: PieceGap.Dash }
        && (match.LastPiece + 1 == pieces.Count || pieces[match.LastPiece + 1].Gap == PieceGap.Space || pieces[match.LastPiece + 1].Kind == PieceKind.Other);

    /// <summary>The first of ordered matches that ends at a piece or behind it.</summary>
    private static int FirstAt(List<TermMatch> matches, int piece)
    {
        int low = 0, high = matches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches[middle].LastPiece < piece ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // "breast cancer cells", "leukemia K562 cells", "tumor and stromal cells": where the cells end; the name itself where none follow.
    private static int CellsBehind(string text, List<Piece> pieces, int last)
    {
        const int LongestLine = 5;
        var at = last + 1;
        if (at + 1 < pieces.Count && pieces[at].Word is "and" or "or" && pieces[at + 1].Kind == PieceKind.Letters)
        {
            at += 2;
        }

        // A cell line is written with capitals and digits.
        while (at < pieces.Count && at - last <= LongestLine && (pieces[at].Kind == PieceKind.Digits || (pieces[at].Kind == PieceKind.Letters && char.IsUpper(text[pieces[at].Start]))))
        {
            at++;
        }

        if (at >= pieces.Count || pieces[at].Gap == PieceGap.None || pieces[at].Word is not ("cell" or "cells" or "line" or "lines"))
        {
            return last;
        }

        return at + 1 < pieces.Count && pieces[at + 1].Word is "line" or "lines" ? at + 1 : at;
    }

    // "VEGF" is a family here and an alias of VEGFA in HGNC.
    // "VEGF" is VEGFA to a database, and in its symbol; that "AMPK" is an alias of PRKAA2 tells nothing against PRKAA1.
    private static Term? Member(TermMatch match)
    {
        Term? member = null;
        foreach (var (term, standing) in match.Others ?? [])
        {
            if (standing >= NameStanding.Database && term.Kind == ExoEntityKind.Protein)
            {
                if (member is not null)
                {
                    return null;
                }

                member = term;
            }
        }

        return member is not null && StartsLike(member.Name, match.Term.Name) ? member : null;
    }

    private static bool StartsLike(string symbol, string family)
    {
        var common = 0;
        foreach (var c in family)
        {
            if (common == SharedStart)
            {
                break;
            }

            if (char.IsLetterOrDigit(c) && (common >= symbol.Length || (char.ToUpperInvariant(c) != symbol[common++] && !GreekNames.IsLetter(c))))
            {
                return false;
            }
        }

        return true;
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

        static bool IsWord(WordSet words, string word) => words.Contains(word) || words.Contains(word + "mir");
    }

    // "signaling" and its like follow many words; "pathway" says plainly what stands before it.
    private static bool IsSpecific(string head) => head is "pathway" or "pathways" or "axis" or "cascade" or "signaling";

    private static bool IsPathwayOf(List<Piece> pieces, int last) =>
        last + 1 < pieces.Count && pieces[last + 1].Gap == PieceGap.Space && pieces[last + 1].Word is "pathway" or "pathways";

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

    private Term Choose(TermMatch match, Term meant, List<Piece> pieces)
    {
        if (match.OfKind(ExoEntityKind.Pathway) is { } pathway && (_calledPathways.Contains(pathway.Name) || IsCalledPathway(pieces, match.LastPiece)))
        {
            return pathway;
        }

        return meant;
    }

    private void NotePathways(List<TermMatch> matches, List<Piece> pieces)
    {
        foreach (var match in matches)
        {
            if (match.OfKind(ExoEntityKind.Pathway) is { } pathway && IsCalledPathway(pieces, match.LastPiece))
            {
                _calledPathways.Add(pathway.Name);
            }
        }
    }

    private bool IsCalledPathway(List<Piece> pieces, int last) =>
        last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.None && _pathwayHeads.Contains(pieces[last + 1]);
}
