using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Finds the entities that the sentences of one article name. All sentences are looked through before any is read, since what one of them
/// says of a name holds for the others.
/// </summary>
internal sealed class MentionFinder
{
    private readonly ArticleNaming _naming;

    // By the numbers of the sentences; who asks for the same sentence on two threads finds the same.
    private readonly List<TermMatch>?[] _matches;
    private readonly List<Mention>?[] _found;

    public MentionFinder(ArticleAnalysis article, TermMatcher matcher)
    {
        var rules = article.Vocabulary.NameRules;
        var names = new ArticleNames(article.Abbreviations, matcher, article.Vocabulary.ComposedNames, rules);
        var pathways = new PathwayNames(article.Vocabulary.EvidenceRules.PathwayHeads);
        _naming = new ArticleNaming(article, matcher, names, pathways, new UnlistedSymbols(rules, names.IsDefinedOtherwise), new Perturbations(rules));
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
                    var matches = matcher.Find(sentence.Text, sentence.Pieces);
                    _matches[sentence.Number] = matches;
                    names.Note(matches, sentence.Text, sentence.Pieces);
                    pathways.Note(matches, sentence.Pieces);
                }
            }
        }
    }

    /// <summary>The entities of a sentence in order; none in a glossary.</summary>
    public List<Mention> Find(SentenceAnalysis sentence) => sentence.Number < 0
        ? SentenceNames.Read(_naming, sentence, _naming.Matcher.Find(sentence.Text, sentence.Pieces))
        : _found[sentence.Number] ??= sentence.IsGlossary ? [] : SentenceNames.Read(_naming, sentence, _matches[sentence.Number]!);

    /// <summary>Whether a sentence holds a name of the vocabulary, or may hold one of the article's own.</summary>
    public bool MayName(SentenceAnalysis sentence) => _matches[sentence.Number] is { } matches && (matches.Count > 0 || _naming.Names.Local is not null);
}
