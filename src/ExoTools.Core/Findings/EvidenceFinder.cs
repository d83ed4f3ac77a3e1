using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings;

/// <summary>A term that sentences are searched for: by all its names where the vocabulary lists it, by its own spelling elsewhere.</summary>
public sealed class EvidenceTerm
{
    // Shorter words are taken as they are: "AS" is no plural of "A".
    private const int ShortestPlural = 3;

    private readonly Func<string, bool>? _pattern;
    private readonly List<Spelling> _spellings;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _fluids;

    private EvidenceTerm(List<Spelling> spellings, Func<string, bool>? pattern, HashSet<string> names, HashSet<string> fluids)
    {
        _spellings = spellings;
        _pattern = pattern;
        _names = names;
        _fluids = fluids;
    }

    /// <summary>A term as a person writes it; every name of what it stands for is meant ("ALIX", "PDCD6IP"), the members of a family, each arm of a microRNA named without one, and the forms of a word ("apoptotic").</summary>
    /// <param name="text">The term.</param>
    /// <param name="vocabulary">The vocabulary that knows its other names.</param>
    /// <param name="cancellation">Stops the wait for the vocabulary.</param>
    public static EvidenceTerm Of(string text, VocabularyLibrary vocabulary, CancellationToken cancellation = default)
    {
        var names = new HashSet<string>(vocabulary.PreferredNames(text, cancellation), StringComparer.OrdinalIgnoreCase) { text };
        names.UnionWith(vocabulary.Members(text, cancellation));
        var fluids = vocabulary.CargoRules.Fluids.Whole(text).Select(fluid => fluid.Name).ToHashSet(StringComparer.Ordinal);
        return new EvidenceTerm([new Spelling(text, InItsCase: false, vocabulary.EvidenceRules.WordForms)], pattern: null, names, fluids);
    }

    /// <summary>A pattern over the names of entities, normalised and as printed.</summary>
    /// <param name="pattern">Whether a name fits it.</param>
    public static EvidenceTerm Like(Func<string, bool> pattern) => new([], pattern, [], []);

    /// <summary>The term as an article may write it too: by the short form that it defines for it, or the long form of the short one.</summary>
    internal EvidenceTerm In(ArticleAnalysis article)
    {
        var spellings = new List<Spelling>(_spellings);
        var names = new HashSet<string>(_names, StringComparer.OrdinalIgnoreCase);
        foreach (var (shortForm, longForm) in article.Abbreviations)
        {
            foreach (var spelling in _spellings)
            {
                if (spelling.Is(longForm))
                {
                    // In its own case: "AS" is no "as".
                    spellings.Add(new Spelling(shortForm, InItsCase: true, spelling.Forms));
                }
                else if (string.Equals(spelling.Text, shortForm, StringComparison.Ordinal))
                {
                    // Under all names of what the article says that it stands for: "hepatoma" is a HCC.
                    spellings.Add(new Spelling(longForm, InItsCase: false, spelling.Forms));
                    names.UnionWith(article.Vocabulary.PreferredNames(longForm, article.Cancellation));
                }
            }
        }

        return spellings.Count == _spellings.Count ? this : new EvidenceTerm(spellings, _pattern, names, _fluids);
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

        foreach (var fluid in _fluids.Count > 0 ? sentence.Fluids : [])
        {
            if (_fluids.Contains(fluid.Term.Name))
            {
                return new TextSpan(sentence.Pieces[fluid.FirstPiece].Start, sentence.Pieces[fluid.LastPiece].End - sentence.Pieces[fluid.FirstPiece].Start);
            }
        }

        foreach (var spelling in _spellings)
        {
            if (spelling.Find(sentence) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// A term as it is written, for what no vocabulary lists: as a whole word, whatever the hyphens, the spelling of British and American
    /// English, the Greek letters, the plural and other forms of the last word.
    /// </summary>
    private sealed record Spelling(string Text, bool InItsCase, WordForms Forms)
    {
        private readonly List<Piece> _pieces = PieceTokenizer.Tokenize(Text, new TextSpan(0, Text.Length));

        /// <summary>Whether another text is spelled so.</summary>
        public bool Is(string other) => PieceTokenizer.Tokenize(other, new TextSpan(0, other.Length)) is var pieces && pieces.Count == _pieces.Count && pieces.Count > 0 && Fits(pieces, 0);

        /// <summary>The first place in a sentence; null where there is none.</summary>
        public TextSpan? Find(SentenceAnalysis sentence)
        {
            var pieces = sentence.Pieces;
            for (var i = 0; _pieces.Count > 0 && i + _pieces.Count <= pieces.Count; i++)
            {
                if (!Fits(pieces, i))
                {
                    continue;
                }

                var (start, end) = (pieces[i].Start, pieces[i + _pieces.Count - 1].End);
                var printed = sentence.Text.AsSpan(start, end - start);
                if ((start == sentence.Span.Start || !char.IsLetterOrDigit(sentence.Text[start - 1])) && (end >= sentence.Span.End || !char.IsLetterOrDigit(sentence.Text[end]))
                    && (!InItsCase || printed.StartsWith(Text, StringComparison.Ordinal)))
                {
                    return new TextSpan(start, end - start);
                }
            }

            return null;
        }

        private bool Fits(List<Piece> pieces, int at)
        {
            for (var i = 0; i < _pieces.Count; i++)
            {
                var (own, printed) = (_pieces[i], pieces[at + i]);
                var isLast = i == _pieces.Count - 1;
                if (!string.Equals(own.Word, printed.Word, StringComparison.Ordinal) && !(isLast && own.Kind == PieceKind.Letters && IsForm(own.Word, printed.Word)))
                {
                    return false;
                }

                // "AKT 1" and "AKT1" are the same, "a 1" and "a1" are not told apart either; what is one word stays one.
                if (i > 0 && (own.Gap == PieceGap.None) != (printed.Gap == PieceGap.None) && (own.Kind == PieceKind.Other || printed.Kind == PieceKind.Other || own.Kind == _pieces[i - 1].Kind))
                {
                    return false;
                }
            }

            return true;
        }

        // Short forms have no other forms than the plural.
        private bool IsForm(string own, string printed) => IsPlural(own, printed) || (!InItsCase && Forms.Same(own, printed));

        private bool IsPlural(string own, string printed) => InItsCase
            ? printed.Length == own.Length + 1 && printed[^1] == 's' && printed.StartsWith(own, StringComparison.Ordinal)
            : own.Length >= ShortestPlural && printed.Length >= ShortestPlural && (printed == own + "s" || string.Equals(Language.Spelling.Singular(own), Language.Spelling.Singular(printed), StringComparison.Ordinal));
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

        foreach (var table in article.Tables)
        {
            foreach (var row in table.Rows())
            {
                if (InRow(article, row, named) is { } evidence)
                {
                    yield return evidence;
                }
            }
        }
    }

    // Each cell is read by itself; the terms may stand in different ones.
    private static ExoEvidence? InRow(ArticleAnalysis article, TableRowAnalysis row, IReadOnlyList<EvidenceTerm> terms)
    {
        (TextSpan Span, SentenceAnalysis Cell)? first = null;
        var end = 0;
        foreach (var term in terms)
        {
            (TextSpan Span, SentenceAnalysis Cell)? found = null;
            for (var i = 0; i < row.Cells.Count && found is null; i++)
            {
                found = term.Find(row.Cells[i], article.MentionsOf(row.Cells[i])) is { } span ? (span, row.Cells[i]) : null;
            }

            if (found is not { } place)
            {
                return null;
            }

            first = first is { } earlier && earlier.Span.Start <= place.Span.Start ? first : place;
            end = Math.Max(end, place.Span.End);
        }

        return first is { } start ? start.Cell.Evidence(new TextSpan(start.Span.Start, end - start.Span.Start)) : null;
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
