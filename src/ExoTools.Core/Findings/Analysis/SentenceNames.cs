using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>What the names of one article are read with.</summary>
/// <param name="Article">The article.</param>
/// <param name="Matcher">The vocabulary.</param>
/// <param name="Names">What names mean in the article.</param>
/// <param name="Pathways">What it calls a pathway.</param>
/// <param name="Unlisted">Symbols that no vocabulary lists.</param>
/// <param name="Perturbations">What is done to molecules.</param>
internal sealed record ArticleNaming(
    ArticleAnalysis Article, TermMatcher Matcher, ArticleNames Names, PathwayNames Pathways, UnlistedSymbols Unlisted, Perturbations Perturbations);

/// <summary>
/// Reads the entities that one sentence names, the surest first: no name is read within what was taken before. What the article itself
/// defines comes before the vocabulary, and a name that is a protein and a pathway is the pathway where the article calls it so.
/// </summary>
internal sealed class SentenceNames
{
    private const int ShortestVesicleName = 5;

    private readonly ArticleNaming _naming;
    private readonly SentenceAnalysis _sentence;
    private readonly string _text;
    private readonly List<Piece> _pieces;
    private readonly List<TermMatch> _matches;
    private readonly bool[] _taken;
    private readonly List<Mention> _mentions = [];

    // The words of names such as "tumor vessels", which are no cancers; null where there are none.
    private bool[]? _isNoCancer;

    private SentenceNames(ArticleNaming naming, SentenceAnalysis sentence, List<TermMatch> matches)
    {
        _naming = naming;
        _sentence = sentence;
        _text = sentence.Text;
        _pieces = sentence.Pieces;
        _matches = matches;
        _taken = new bool[_pieces.Count];
    }

    /// <summary>The entities of a sentence in order.</summary>
    /// <param name="naming">What the names of its article are read with.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="matches">What the vocabulary knows in it.</param>
    public static List<Mention> Read(ArticleNaming naming, SentenceAnalysis sentence, List<TermMatch> matches) => new SentenceNames(naming, sentence, matches).Read();

    private List<Mention> Read()
    {
        AddMicroRnas();
        foreach (var match in _naming.Names.Local?.Find(_text, _pieces) ?? [])
        {
            AddMatch(match, -1);
        }

        AddLongRnas();
        foreach (var name in _sentence.ComposedNames)
        {
            if (name.Kind != ExoEntityKind.Unknown)
            {
                AddComposed(name);
            }
            else
            {
                (_isNoCancer ??= new bool[_pieces.Count]).AsSpan(name.FirstPiece, name.LastPiece - name.FirstPiece + 1).Fill(true);
            }
        }

        for (var i = 0; i < _matches.Count; i++)
        {
            AddMatch(_matches[i], i);
        }

        AddVesiclesOfSomething();
        AddUnlistedPathways();
        AddUnlistedSymbols();
        _mentions.Sort((a, b) => a.FirstPiece.CompareTo(b.FirstPiece));
        return _mentions;
    }

    private void AddMicroRnas()
    {
        foreach (var microRna in _sentence.MicroRnas)
        {
            Take(microRna.FirstPiece, microRna.LastPiece);
            _mentions.Add(new Mention
            {
                Term = _naming.Article.Vocabulary.MicroRnas.Find(microRna.Name, microRna.Species),
                Name = microRna.Name,
                Kind = ExoEntityKind.MiRna,
                Span = microRna.Span,
                FirstPiece = microRna.FirstPiece,
                LastPiece = microRna.LastPiece,
                IsCluster = microRna.IsCluster,
                Species = microRna.Species,
                Perturbation = _naming.Perturbations.Of(_text, _pieces, microRna.FirstPiece, microRna.LastPiece, microRna.Span),
            });
        }
    }

    // "invasive breast cancer" is the term "breast cancer", "tongue tumors" has none; "breast cancer cells" are cells.
    private void AddComposed(ComposedName name)
    {
        Term? term = null;
        for (var i = FirstAt(_matches, name.FirstPiece); i < _matches.Count && _matches[i].FirstPiece <= name.LastPiece; i++)
        {
            var match = _matches[i];
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

        var called = term?.Name ?? ComposedNames.NameOf(_pieces, name.FirstPiece, name.LastPiece);
        if (name.Kind == ExoEntityKind.Cancer && CellNames.EndBehind(_text, _pieces, name.LastPiece) is var cells && cells > name.LastPiece && !StartsProcess(cells) && !IsTaken(name.LastPiece + 1, cells))
        {
            AddCells(called, name.FirstPiece, cells);
            return;
        }

        Take(name.FirstPiece, name.LastPiece);
        _mentions.Add(new Mention
        {
            Term = term,
            Name = called,
            Kind = name.Kind,
            Span = Span(name.FirstPiece, name.LastPiece),
            FirstPiece = name.FirstPiece,
            LastPiece = name.LastPiece,
        });
    }

    private void AddMatch(TermMatch match, int index)
    {
        var span = Span(match.FirstPiece, match.LastPiece);
        if (IsTaken(match.FirstPiece, match.LastPiece) || _sentence.Passage.InGlossary(span))
        {
            return;
        }

        if (match.Term.Kind == ExoEntityKind.Cancer && _isNoCancer?[match.LastPiece] == true)
        {
            return;
        }

        var meanings = index < 0 ? [match.Term] : _naming.Names.Meanings(_matches, index, _text, _pieces);
        if (index >= 0 && (match.Term.Kind == ExoEntityKind.Vesicle || _naming.Article.Vocabulary.NameRules.HomonymMolecules.Contains(match.Term.Name)) && _naming.Article.Field.Of(span.In(_text)) is { } homonym)
        {
            meanings = homonym.Means is null ? [] : _naming.Matcher.Whole(homonym.Means);
        }

        if (meanings.Count == 0)
        {
            return;
        }

        var isSure = meanings.Count == 1;
        var term = isSure ? _naming.Pathways.Choose(match, meanings[0], _pieces) : null;
        if (term?.Kind == ExoEntityKind.Protein && PathwayNames.IsNamedAfter(_text, _pieces, match.LastPiece, span))
        {
            // "the Nrf2 pathway": named after a protein that is known.
            Take(match.FirstPiece, match.LastPiece);
            _mentions.Add(new Mention { Name = span.In(_text), Kind = ExoEntityKind.Pathway, Span = span, FirstPiece = match.FirstPiece, LastPiece = match.LastPiece });
            return;
        }

        if (term?.Kind == ExoEntityKind.Cancer && CellNames.EndBehind(_text, _pieces, match.LastPiece) is var cells && cells > match.LastPiece && !StartsProcess(cells) && !IsTaken(match.LastPiece + 1, cells))
        {
            AddCells(term.Name, match.FirstPiece, cells);
            return;
        }

        Take(match.FirstPiece, match.LastPiece);
        _mentions.Add(new Mention
        {
            Term = term,
            Name = term?.Name ?? span.In(_text),
            Kind = term?.Kind ?? meanings[0].Kind,
            Span = span,
            FirstPiece = match.FirstPiece,
            LastPiece = match.LastPiece,
            IsAdjective = match.IsAdjective && !IsNameEnd(_pieces, match),
            Candidates = isSure ? [] : meanings,
            Member = term?.Group == "family" ? FamilyMember.Of(match) : null,
            IsOfOtherSpecies = term?.EntrezId is not null && _naming.Names.IsOfOtherSpecies,
            Perturbation = _naming.Perturbations.Of(_text, _pieces, match.FirstPiece, match.LastPiece, span),
        });
    }

    // Those that a vocabulary lists are left to it; a circular RNA is another molecule than the gene that it is named after ("circ-ITCH").
    private void AddLongRnas()
    {
        foreach (var rna in _sentence.LongRnas)
        {
            var at = FirstAt(_matches, rna.FirstPiece);
            if (IsTaken(rna.FirstPiece, rna.LastPiece) || (at < _matches.Count && _matches[at].FirstPiece <= (rna.IsCircular ? rna.FirstPiece : rna.LastPiece) && _matches[at].LastPiece >= rna.LastPiece) || _sentence.Passage.InGlossary(rna.Span))
            {
                continue;
            }

            Take(rna.FirstPiece, rna.LastPiece);
            _mentions.Add(new Mention
            {
                Name = rna.Name,
                Kind = ExoEntityKind.LncRna,
                Span = rna.Span,
                FirstPiece = rna.FirstPiece,
                LastPiece = rna.LastPiece,
                Perturbation = _naming.Perturbations.Of(_text, _pieces, rna.FirstPiece, rna.LastPiece, rna.Span),
            });
        }
    }

    // "RJEVs", "hucMSCexos": short for the vesicles of something, by the end of the word.
    private void AddVesiclesOfSomething()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i] is { Kind: PieceKind.Letters, Length: >= ShortestVesicleName } piece && _text[piece.End - 1] is 's' && !_taken[i] && VesicleShortForm.Of(_text.AsSpan(piece.Start, piece.Length)) is { } vesicle
                && _naming.Matcher.Whole(vesicle) is [{ Kind: ExoEntityKind.Vesicle } term, ..])
            {
                Take(i, i);
                _mentions.Add(new Mention { Term = term, Name = term.Name, Kind = ExoEntityKind.Vesicle, Span = Span(i, i), FirstPiece = i, LastPiece = i });
            }
        }
    }

    private void AddUnlistedSymbols()
    {
        foreach (var (first, last) in _naming.Unlisted.Find(_text, _pieces, _taken, _mentions))
        {
            var span = Span(first, last);
            if (_sentence.Passage.InGlossary(span))
            {
                continue;
            }

            Take(first, last);
            _mentions.Add(new Mention
            {
                Name = span.In(_text),
                Kind = ExoEntityKind.Protein,
                Span = span,
                FirstPiece = first,
                LastPiece = last,
                Perturbation = _naming.Perturbations.Of(_text, _pieces, first, last, span),
            });
        }
    }

    private void AddUnlistedPathways()
    {
        foreach (var (first, last) in _naming.Pathways.Unlisted(_text, _pieces, _taken))
        {
            Take(first, last);
            var span = Span(first, last);
            _mentions.Add(new Mention { Name = span.In(_text), Kind = ExoEntityKind.Pathway, Span = span, FirstPiece = first, LastPiece = last });
        }
    }

    // "pancreatic cancer cell proliferation": the cell belongs to what follows.
    private bool StartsProcess(int cell)
    {
        for (var i = FirstAt(_matches, cell); i < _matches.Count && _matches[i].FirstPiece <= cell; i++)
        {
            if (_matches[i].FirstPiece == cell && _matches[i].LastPiece > cell && _matches[i].Term.Kind == ExoEntityKind.Process)
            {
                return true;
            }
        }

        return false;
    }

    private void AddCells(string cancer, int first, int last)
    {
        Take(first, last);
        _mentions.Add(new Mention { Name = cancer + " cell", Kind = ExoEntityKind.Cell, Span = Span(first, last), FirstPiece = first, LastPiece = last });
    }

    private void Take(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            _taken[i] = true;
        }
    }

    private bool IsTaken(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_taken[i])
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan Span(int first, int last) => new(_pieces[first].Start, _pieces[last].End - _pieces[first].Start);

    // "MSC-exo enhanced", "Exos reduced": at the end of a name that dashes join, and in the plural, it is the vesicle itself; "exo-miR-21" has it before.
    private static bool IsNameEnd(List<Piece> pieces, TermMatch match) =>
        match.FirstPiece == match.LastPiece && pieces[match.FirstPiece] is { Word: "exos" } or { Word: "exo", Gap: PieceGap.Dash }
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
}
