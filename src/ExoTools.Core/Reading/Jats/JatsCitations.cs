using System.Xml.Linq;
using ExoTools.Language;

namespace ExoTools.Reading.Jats;

/// <summary>Ties the references of an article to the sentences that cite them.</summary>
internal static class JatsCitations
{
    private const string Dashes = "-–—‐‑−";

    // No sentence cites more at once; what looks so names two ends that do not belong together.
    private const int LongestRange = 200;

    /// <summary>
    /// The references that a mark leads to: those that it names and, where only a dash stands between it and the mark before
    /// ("[3]-[7]"), "~" and the first of the range, for <see cref="Fill"/> to complete.
    /// </summary>
    public static IReadOnlyList<string> IdsOf(XElement reference)
    {
        if ((string?)reference.Attribute("ref-type") != "bibr" || Ids(reference) is not { Length: > 0 } ids)
        {
            return [];
        }

        var between = reference.PreviousNode as XText;
        var isRange = between is { PreviousNode: XElement { Name.LocalName: "xref" } } && between.Value.Trim() is { Length: 1 } dash && Dashes.Contains(dash, StringComparison.Ordinal);
        return isRange && Ids((XElement)between!.PreviousNode!) is { Length: > 0 } before ? ["~" + before[^1], .. ids] : ids;
    }

    /// <summary>Gives each reference the places that cite it, in the order of the article.</summary>
    /// <param name="article">The article, with its references.</param>
    /// <param name="texts">The texts of its passages, by the string itself, with their marks.</param>
    /// <param name="positions">Where in the list of references each id stands: first and count.</param>
    public static void Fill(ExoArticle article, IReadOnlyDictionary<string, IReadOnlyList<CitationMark>> texts, IReadOnlyDictionary<string, (int First, int Count)> positions)
    {
        if (positions.Count == 0 || texts.Count == 0)
        {
            return;
        }

        var contexts = new List<ExoEvidence>?[article.References.Count];
        var key = ExoArticleKey.Of(article);
        foreach (var passage in article.Passages)
        {
            if (!texts.TryGetValue(passage.Text, out var marks) || marks.Count == 0)
            {
                continue;
            }

            var sentences = SentenceSplitter.Split(passage.Text);
            var cited = new HashSet<(int Reference, int Sentence)>();
            var at = 0;
            string? sentence = null;
            foreach (var mark in marks)
            {
                // A raised mark stands behind its sentence's full stop, and still belongs to it.
                while (at + 1 < sentences.Count && (mark.Length == 0 ? mark.Offset > sentences[at].End && mark.Offset >= sentences[at + 1].Start : mark.Offset >= sentences[at + 1].Start))
                {
                    at++;
                    sentence = null;
                }

                if (sentences.Count == 0)
                {
                    continue;
                }

                var span = sentences[at];
                sentence ??= span.In(passage.Text);
                ExoEvidence? evidence = null;
                foreach (var reference in References(mark, positions))
                {
                    if (cited.Add((reference, at)))
                    {
                        evidence ??= new ExoEvidence
                        {
                            Sentence = sentence,
                            Section = passage.Name,
                            SentenceOffset = span.Start,
                            Offset = mark.Offset,
                            Length = mark.Length,
                            Mention = passage.Text.Substring(mark.Offset, mark.Length),
                            Article = key,
                        };
                        (contexts[reference] ??= []).Add(evidence);
                    }
                }
            }
        }

        for (var i = 0; i < contexts.Length; i++)
        {
            article.References[i].CitedIn = contexts[i] ?? article.References[i].CitedIn;
        }
    }

    private static IEnumerable<int> References(CitationMark mark, IReadOnlyDictionary<string, (int First, int Count)> positions)
    {
        var rangeStart = -1;
        foreach (var id in mark.Ids)
        {
            if (id[0] == '~')
            {
                rangeStart = positions.TryGetValue(id[1..], out var before) ? before.First + before.Count : -1;
                continue;
            }

            if (!positions.TryGetValue(id, out var place))
            {
                continue;
            }

            var isRange = rangeStart >= 0 && rangeStart < place.First && place.First - rangeStart < LongestRange;
            for (var i = isRange ? rangeStart : place.First; i < place.First + place.Count; i++)
            {
                yield return i;
            }

            rangeStart = -1;
        }
    }

    private static string[] Ids(XElement reference) =>
        ((string?)reference.Attribute("rid"))?.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];
}
