using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// A name whose entity is known beforehand, so that nothing has to recognise it: the annotated entities of a gold set. It stands
/// in place of whatever the vocabulary would find there.
/// </summary>
/// <param name="Section">The passage, as evidence names it.</param>
/// <param name="Span">Where the name stands in the passage.</param>
/// <param name="Name">The normalised name of the entity.</param>
/// <param name="Kind">The kind of the entity.</param>
internal sealed record GivenMention(string Section, TextSpan Span, string Name, ExoEntityKind Kind);

/// <summary>The given mentions of an article, by their passages.</summary>
internal sealed class GivenMentions
{
    private readonly Dictionary<string, List<GivenMention>> _bySection = new(StringComparer.Ordinal);

    public GivenMentions(IEnumerable<GivenMention> mentions)
    {
        foreach (var mention in mentions.OrderBy(mention => mention.Span.Start))
        {
            if (!_bySection.TryGetValue(mention.Section, out var list))
            {
                _bySection.Add(mention.Section, list = []);
            }

            list.Add(mention);
        }
    }

    /// <summary>The mentions of a sentence: those given, and of those found the ones that stand clear of them.</summary>
    public List<Mention> Merge(SentenceAnalysis sentence, List<Mention> found)
    {
        if (!_bySection.TryGetValue(sentence.Passage.Passage.Name, out var given))
        {
            return found;
        }

        var pieces = sentence.Pieces;
        var taken = new bool[pieces.Count];
        var merged = new List<Mention>();
        var piece = 0;
        foreach (var mention in given)
        {
            if (mention.Span.Start < sentence.Span.Start || mention.Span.End > sentence.Span.End)
            {
                continue;
            }

            while (piece < pieces.Count && pieces[piece].End <= mention.Span.Start)
            {
                piece++;
            }

            var last = piece;
            while (last + 1 < pieces.Count && pieces[last + 1].Start < mention.Span.End)
            {
                last++;
            }

            // Annotations may overlap or lie within one another: the first is taken.
            if (piece == pieces.Count || taken[piece])
            {
                continue;
            }

            Array.Fill(taken, true, piece, last - piece + 1);
            merged.Add(new Mention { Name = mention.Name, Kind = mention.Kind, Span = mention.Span, FirstPiece = piece, LastPiece = last });
        }

        foreach (var mention in found)
        {
            if (Array.IndexOf(taken, true, mention.FirstPiece, mention.LastPiece - mention.FirstPiece + 1) < 0)
            {
                merged.Add(mention);
            }
        }

        merged.Sort((a, b) => a.FirstPiece.CompareTo(b.FirstPiece));
        return merged;
    }
}
