using ExoTools.Findings.Analysis;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings;

/// <summary>A term that sentences are searched for: by all its names where the vocabulary lists it, by its own spelling elsewhere.</summary>
public sealed class EvidenceTerm
{
    private readonly Func<string, bool>? _pattern;
    private readonly string _text;
    private readonly HashSet<string> _names;

    private EvidenceTerm(string text, Func<string, bool>? pattern, HashSet<string> names)
    {
        _text = text;
        _pattern = pattern;
        _names = names;
    }

    /// <summary>A term as a person writes it; every name of what it stands for is meant ("ALIX", "PDCD6IP").</summary>
    /// <param name="text">The term.</param>
    /// <param name="vocabulary">The vocabulary that knows its other names.</param>
    /// <param name="cancellation">Stops the wait for the vocabulary.</param>
    public static EvidenceTerm Of(string text, VocabularyLibrary vocabulary, CancellationToken cancellation = default)
    {
        return new EvidenceTerm(text, pattern: null, new HashSet<string>(vocabulary.PreferredNames(text, cancellation), StringComparer.OrdinalIgnoreCase) { text });
    }

    /// <summary>A pattern over the names of entities, normalised and as printed.</summary>
    /// <param name="text">The pattern as written.</param>
    /// <param name="pattern">Whether a name fits it.</param>
    public static EvidenceTerm Like(string text, Func<string, bool> pattern) => new(text, pattern, []);

    /// <summary>The first place in a sentence that names the term; null where none does.</summary>
    internal TextSpan? Find(SentenceAnalysis sentence, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (_pattern is null ? _names.Contains(mention.Name) : _pattern(mention.Name) || _pattern(mention.Span.In(sentence.Text)))
            {
                return mention.Span;
            }
        }

        return _pattern is null ? FindSpelling(sentence) : null;
    }

    // What no vocabulary lists is found by its own letters, as a whole word.
    private TextSpan? FindSpelling(SentenceAnalysis sentence)
    {
        var text = sentence.Text;
        for (var from = sentence.Span.Start; from < sentence.Span.End;)
        {
            var at = text.IndexOf(_text, from, sentence.Span.End - from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            var end = at + _text.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return new TextSpan(at, _text.Length);
            }

            from = at + 1;
        }

        return null;
    }
}

/// <summary>Finds every sentence that names a term, or all of several terms.</summary>
public static class EvidenceFinder
{
    /// <summary>The sentences in the order of the article; the mention reaches from the first term's place to the last one's.</summary>
    /// <param name="article">The article.</param>
    /// <param name="terms">The terms; a sentence must name every one.</param>
    public static IEnumerable<ExoEvidence> Find(ArticleAnalysis article, IReadOnlyList<EvidenceTerm> terms)
    {
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                if (Place(sentence, article.MentionsOf(sentence), terms) is { } place)
                {
                    yield return sentence.Evidence(place);
                }
            }
        }
    }

    private static TextSpan? Place(SentenceAnalysis sentence, List<Mention> mentions, IReadOnlyList<EvidenceTerm> terms)
    {
        int start = int.MaxValue, end = 0;
        foreach (var term in terms)
        {
            if (term.Find(sentence, mentions) is not { } span)
            {
                return null;
            }

            start = Math.Min(start, span.Start);
            end = Math.Max(end, span.End);
        }

        return terms.Count == 0 ? null : new TextSpan(start, end - start);
    }
}
