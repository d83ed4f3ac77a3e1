using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>One sentence of a passage, with its pieces.</summary>
internal sealed class SentenceAnalysis
{
    private readonly PassageAnalysis _passage;
    private List<Piece>? _pieces;
    private List<TermMatch>? _methods;
    private List<TermMatch>? _fluids;
    private List<TermMatch>? _sources;
    private IReadOnlyList<MicroRnaMatch>? _microRnas;
    private IReadOnlyList<LongRnaMatch>? _longRnas;
    private IReadOnlyList<ComposedName>? _composedNames;
    private string? _sentence;
    private bool? _isBackground;

    public SentenceAnalysis(PassageAnalysis passage, TextSpan span, int index, int number, bool isGlossary)
    {
        _passage = passage;
        Span = span;
        Index = index;
        Number = number;
        IsGlossary = isGlossary;
    }

    /// <summary>The text of the passage, into which all spans count.</summary>
    public string Text => _passage.Passage.Text;

    public PassageAnalysis Passage => _passage;

    public TextSpan Span { get; }

    /// <summary>The position in the passage, from 0.</summary>
    public int Index { get; }

    /// <summary>The position in the article, from 0; negative for the cells of tables, which are no sentences.</summary>
    public int Number { get; }

    /// <summary>Whether the sentence only defines abbreviations, or is part of a reference: nothing else is read from it.</summary>
    public bool IsGlossary { get; }

    public List<Piece> Pieces => _pieces ??= PieceTokenizer.Tokenize(Text, Span);

    /// <summary>The methods and vendors that it names.</summary>
    public List<TermMatch> Methods => _methods ??= _passage.Vocabulary.MethodRules.Matcher.Find(Text, Pieces);

    /// <summary>The body fluids that it names.</summary>
    public List<TermMatch> Fluids => _fluids ??= _passage.Vocabulary.CargoRules.Fluids.Find(Text, Pieces);

    /// <summary>The body fluids, organs and plants that it names, from which vesicles may come.</summary>
    public List<TermMatch> Sources => _sources ??= _passage.Vocabulary.CargoRules.Sources.Find(Text, Pieces);

    /// <summary>The microRNAs that it names.</summary>
    public IReadOnlyList<MicroRnaMatch> MicroRnas => _microRnas ??= MicroRnaNames.Find(Text, Pieces, _passage.Vocabulary.NameRules.MicroRnas);

    /// <summary>The other non-coding RNAs that it names.</summary>
    public IReadOnlyList<LongRnaMatch> LongRnas => _longRnas ??= LongRnaNames.Find(Text, Pieces);

    /// <summary>The cancers and drugs that it names by how such names are put together.</summary>
    public IReadOnlyList<ComposedName> ComposedNames => _composedNames ??= _passage.Vocabulary.ComposedNames.Find(Text, Pieces);

    /// <summary>A name in one cell of a row and a later cell, read as one statement: "miR-21" and "promotes invasion".</summary>
    public static SentenceAnalysis OfCells(SentenceAnalysis first, Mention name, SentenceAnalysis second, TextSpan part) =>
        new(second._passage, new TextSpan(first.Span.Start, part.End - first.Span.Start), second.Index, second.Number, isGlossary: false)
        {
            _pieces = [.. first.Pieces.GetRange(name.FirstPiece, name.LastPiece - name.FirstPiece + 1), .. PieceTokenizer.Tokenize(second.Text, part)],
        };

    /// <summary>The evidence of something that stands in this sentence; of a cell the whole row is the sentence.</summary>
    public ExoEvidence Evidence(TextSpan mention) => new()
    {
        // One string for all the evidence of a sentence, however much there is.
        Sentence = _sentence ??= _passage.Columns is null ? Span.In(Text) : Text,
        Section = _passage.Passage.Name,
        Column = _passage.Columns?[Index],
        SentenceOffset = _passage.Columns is null ? Span.Start : 0,
        Offset = mention.Start,
        Length = mention.Length,
        Mention = mention.In(Text),
        IsBackground = _isBackground ??= _passage.IsBackground(this),
        Article = _passage.Article,
    };
}

/// <summary>One passage of an article: its sentences, and what it defines.</summary>
internal sealed class PassageAnalysis
{
    public PassageAnalysis(ExoPassage passage, ExoArticleKey article, VocabularyLibrary vocabulary, int firstSentence, CancellationToken cancellation)
    {
        Passage = passage;
        Article = article;
        Vocabulary = vocabulary;
        var spans = SentenceSplitter.Split(passage.Text, cancellation);
        Abbreviations = AbbreviationFinder.Find(passage.Text, spans, cancellation);
        var references = ReferenceLines.Find(passage.Text);
        var sentences = new SentenceAnalysis[spans.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            var span = spans[i];
            sentences[i] = new SentenceAnalysis(this, span, i, firstSentence + i, InGlossary(span) || references.Exists(line => span.Start >= line.Start && span.Start < line.End));
        }

        Sentences = sentences;
    }

    /// <summary>A row of a table, whose cells stand in place of sentences.</summary>
    /// <param name="row">The row as a passage.</param>
    /// <param name="cells">Where the cells stand in its text.</param>
    /// <param name="columns">What the columns are called, one for each cell.</param>
    /// <param name="article">The article.</param>
    /// <param name="vocabulary">The terms and rules.</param>
    public PassageAnalysis(ExoPassage row, IReadOnlyList<TextSpan> cells, IReadOnlyList<string> columns, ExoArticleKey article, VocabularyLibrary vocabulary)
    {
        Passage = row;
        Article = article;
        Vocabulary = vocabulary;
        Columns = columns;
        Abbreviations = new AbbreviationResult([], []);
        Sentences = [.. cells.Select((cell, index) => new SentenceAnalysis(this, cell, index, number: -1, isGlossary: false))];
    }

    public ExoPassage Passage { get; }

    /// <summary>What the columns of a table's row are called; null for running text.</summary>
    public IReadOnlyList<string>? Columns { get; }

    public VocabularyLibrary Vocabulary { get; }

    public ExoArticleKey Article { get; }

    public AbbreviationResult Abbreviations { get; }

    public IReadOnlyList<SentenceAnalysis> Sentences { get; }

    /// <summary>Whether a sentence tells what was known before.</summary>
    public bool IsBackground(SentenceAnalysis sentence)
    {
        var rules = Vocabulary.EvidenceRules.Background;
        return rules.IsBackground(Passage.Name) || rules.IsBackground(Passage.Text, sentence.Pieces);
    }

    /// <summary>Whether a stretch lies in a glossary, from which nothing else is read.</summary>
    public bool InGlossary(TextSpan span)
    {
        foreach (var glossary in Abbreviations.Glossaries)
        {
            // A glossary may lack the stop that its sentence has.
            if (span.Start >= glossary.Start && span.End <= glossary.End + 1)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What all finders share of one article: its passages, sentences and abbreviations.</summary>
public sealed class ArticleAnalysis
{
    private readonly Lazy<IReadOnlyList<PassageAnalysis>> _passages;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _abbreviations;
    private readonly Lazy<IReadOnlyList<SentenceStatements>> _statements;
    private readonly Lazy<IReadOnlyList<ExoRelation>> _relations;
    private readonly Lazy<MentionFinder> _mentions;
    private readonly Lazy<MentionFinder> _markerMentions;
    private readonly Lazy<ArticleField> _field;
    private readonly Lazy<List<Unit>?[]> _units;
    private readonly Lazy<IReadOnlyList<TableAnalysis>> _tables;
    private readonly GivenMentions? _given;

    /// <summary>An analysis; each part is made when a finder first needs it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="vocabulary">The terms and rules.</param>
    /// <param name="cancellation">Stops the analysis, and every finder that reads it, within one long article.</param>
    public ArticleAnalysis(ExoArticle article, VocabularyLibrary vocabulary, CancellationToken cancellation = default)
        : this(article, vocabulary, given: null, cancellation)
    {
    }

    /// <summary>An analysis in which some entities are known beforehand.</summary>
    internal ArticleAnalysis(ExoArticle article, VocabularyLibrary vocabulary, GivenMentions? given, CancellationToken cancellation = default)
    {
        Article = article;
        Vocabulary = vocabulary;
        Cancellation = cancellation;
        _given = given;
        _passages = new(ReadPassages);
        _abbreviations = new(CollectAbbreviations);
        _statements = new(() => StatementReader.Read(this));
        _relations = new(() => RelationFinder.Read(this));
        _mentions = new(() => new MentionFinder(this, vocabulary.WaitForMatcher(cancellation)));
        _markerMentions = new(() => new MentionFinder(this, vocabulary.WaitForMarkerMatcher(cancellation)));
        _field = new(() => new ArticleField(Passages.SelectMany(passage => passage.Sentences).Where(sentence => !sentence.IsGlossary), vocabulary.NameRules));
        _tables = new(() => TableAnalysis.Of(this));
        _units = new(() => new List<Unit>?[Passages.Sum(passage => passage.Sentences.Count)]);
    }

    /// <summary>The article.</summary>
    public ExoArticle Article { get; }

    /// <summary>The terms and rules.</summary>
    public VocabularyLibrary Vocabulary { get; }

    internal CancellationToken Cancellation { get; }

    /// <summary>Is told why something that looked like a finding is none, as often as the article gives cause; null where nobody asks.</summary>
    public Action<Rejection>? Explain { get; init; }

    internal IReadOnlyList<PassageAnalysis> Passages => _passages.Value;

    /// <summary>Its tables that have rows.</summary>
    internal IReadOnlyList<TableAnalysis> Tables => _tables.Value;

    /// <summary>What its sentences state.</summary>
    internal IReadOnlyList<SentenceStatements> Statements => _statements.Value;

    /// <summary>The relations that they come to.</summary>
    internal IReadOnlyList<ExoRelation> Relations => _relations.Value;

    /// <summary>The short forms that the article defines, each with its first long form.</summary>
    internal IReadOnlyDictionary<string, string> Abbreviations => _abbreviations.Value;

    /// <summary>Finds the entities of the whole vocabulary; finders ask <see cref="MentionsOf"/>, which knows of those given too.</summary>
    internal MentionFinder Mentions => _mentions.Value;

    /// <summary>Which field the article is of, where a name means something else in another.</summary>
    internal ArticleField Field => _field.Value;

    /// <summary>The entities of a sentence in order: those given, and those of the whole vocabulary.</summary>
    internal List<Mention> MentionsOf(SentenceAnalysis sentence)
    {
        Cancellation.ThrowIfCancellationRequested();
        var found = Mentions.Find(sentence);
        return _given is null ? found : _given.Merge(sentence, found);
    }

    /// <summary>
    /// The entities of a sentence where vesicles and marker proteins are the whole vocabulary; none for a sentence that names neither.
    /// </summary>
    internal List<Mention> MarkerMentionsOf(SentenceAnalysis sentence)
    {
        Cancellation.ThrowIfCancellationRequested();
        return _markerMentions.Value.MayName(sentence) ? _markerMentions.Value.Find(sentence) : [];
    }

    /// <summary>The words and entities of a sentence in order, nothing joined yet; not to be changed.</summary>
    internal List<Unit> UnitsOf(SentenceAnalysis sentence) => sentence.Number < 0
        ? UnitReader.Read(sentence, MentionsOf(sentence))
        : _units.Value[sentence.Number] ??= UnitReader.Read(sentence, MentionsOf(sentence));

    private PassageAnalysis[] ReadPassages()
    {
        var key = ExoArticleKey.Of(Article);
        var passages = new List<PassageAnalysis>();
        var sentences = 0;
        foreach (var passage in Article.Passages)
        {
            passages.Add(new PassageAnalysis(passage, key, Vocabulary, sentences, Cancellation));
            sentences += passages[^1].Sentences.Count;
        }

        return [.. passages];
    }

    private IReadOnlyDictionary<string, string> CollectAbbreviations()
    {
        var definitions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var passage in Passages)
        {
            foreach (var definition in passage.Abbreviations.Definitions)
            {
                definitions.TryAdd(definition.ShortForm.In(passage.Passage.Text), definition.LongForm.In(passage.Passage.Text));
            }
        }

        return definitions;
    }
}
