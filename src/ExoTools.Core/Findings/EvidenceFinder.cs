using ExoTools.Findings.Analysis;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings;

/// <summary>A term that sentences are searched for: by all its names where the vocabulary lists it, by its own spelling elsewhere.</summary>
public sealed class EvidenceTerm
{
    private readonly Func<string, bool>? _pattern;
    private readonly IReadOnlyList<(string Text, StringComparison Case)> _spellings;
    private readonly HashSet<string> _names;

    private EvidenceTerm(IReadOnlyList<(string Text, StringComparison Case)> spellings, Func<string, bool>? pattern, HashSet<string> names)
    {
        _spellings = spellings;
        _pattern = pattern;
        _names = names;
    }

    /// <summary>A term as a person writes it; every name of what it stands for is meant ("ALIX", "PDCD6IP").</summary>
    /// <param name="text">The term.</param>
    /// <param name="vocabulary">The vocabulary that knows its other names.</param>
    /// <param name="cancellation">Stops the wait for the vocabulary.</param>
    public static EvidenceTerm Of(string text, VocabularyLibrary vocabulary, CancellationToken cancellation = default)
    {
        var names = new HashSet<string>(vocabulary.PreferredNames(text, cancellation), StringComparer.OrdinalIgnoreCase) { text };
        return new EvidenceTerm([(text, StringComparison.OrdinalIgnoreCase)], pattern: null, names);
    }

    /// <summary>A pattern over the names of entities, normalised and as printed.</summary>
    /// <param name="pattern">Whether a name fits it.</param>
    public static EvidenceTerm Like(Func<string, bool> pattern) => new([], pattern, []);

    /// <summary>The term as an article may write it too: by the short form that it defines for it, or the long form of the short one.</summary>
    internal EvidenceTerm In(ArticleAnalysis article)
    {
        var spellings = new List<(string, StringComparison)>(_spellings);
        foreach (var (shortForm, longForm) in article.Abbreviations)
        {
            foreach (var (spelling, _) in _spellings)
            {
                if (string.Equals(spelling, longForm, StringComparison.OrdinalIgnoreCase))
                {
                    // In its own case: "AS" is no "as".
                    spellings.Add((shortForm, StringComparison.Ordinal));
                }
                else if (string.Equals(spelling, shortForm, StringComparison.Ordinal))
                {
                    spellings.Add((longForm, StringComparison.OrdinalIgnoreCase));
                }
            }
        }

        return spellings.Count == _spellings.Count ? this : new EvidenceTerm(spellings, _pattern, _names);
    }

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

        foreach (var (spelling, comparison) in _spellings)
        {
            if (FindSpelling(sentence, spelling, comparison) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    // What no vocabulary lists is found by its own letters, as a whole word.
    private static TextSpan? FindSpelling(SentenceAnalysis sentence, string spelling, StringComparison comparison)
    {
        var text = sentence.Text;
        for (var from = sentence.Span.Start; from < sentence.Span.End;)
        {
            var at = text.IndexOf(spelling, from, sentence.Span.End - from, comparison);
            if (at < 0)
            {
                return null;
            }

            var end = at + spelling.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (EndsWord(text, end) || (text[end] == 's' && char.IsUpper(text[end - 1]) && EndsWord(text, end + 1))))
            {
                return new TextSpan(at, spelling.Length);
            }

            from = at + 1;
        }

        return null;
    }

    private static bool EndsWord(string text, int end) => end == text.Length || !char.IsLetterOrDigit(text[end]);
}

/// <summary>Finds every sentence that names a term, or all of several terms.</summary>
public static class EvidenceFinder
{
    /// <summary>The sentences in the order of the article; the mention reaches from the first term's place to the last one's.</summary>
    /// <param name="article">The article.</param>
    /// <param name="terms">The terms; a sentence must name every one.</param>
    public static IEnumerable<ExoEvidence> Find(ArticleAnalysis article, IReadOnlyList<EvidenceTerm> terms)
    {
        var named = terms.Select(term => term.In(article)).ToArray();
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                if (Place(sentence, article.MentionsOf(sentence), named) is { } place)
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
