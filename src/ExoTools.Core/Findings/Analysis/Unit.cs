using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>The entities of a unit, in order.</summary>
internal readonly struct MentionList(params Mention[] mentions) : IReadOnlyList<Mention>
{
    public int Count => mentions.Length;

    public Mention this[int index] => mentions[index];

    /// <summary>Enumerates without making an object, since every unit of every sentence is asked for its entities.</summary>
    public ArraySegment<Mention>.Enumerator GetEnumerator() => new ArraySegment<Mention>(mentions).GetEnumerator();

    IEnumerator<Mention> IEnumerable<Mention>.GetEnumerator() => ((IEnumerable<Mention>)mentions).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => mentions.GetEnumerator();
}

/// <summary>
/// A unit of a sentence: a word (with the parts that a dash joins to it), a punctuation mark, or the entities of a coordination
/// ("X, Y and Z").
/// </summary>
internal sealed class Unit
{
    private Unit(string word, TextSpan span, bool afterDash, params Mention[] mentions)
    {
        Word = word;
        Span = span;
        AfterDash = afterDash;
        Mentions = new(mentions);
    }

    /// <summary>The word in lower case and American spelling, or the mark; empty for entities.</summary>
    public string Word { get; }

    /// <summary>Where it stands in the passage.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether a dash joins it to the unit before.</summary>
    public bool AfterDash { get; }

    /// <summary>The entities; empty for a word.</summary>
    public MentionList Mentions { get; }

    public bool IsEntity => Mentions.Count > 0;

    public bool IsPunctuation => !IsEntity && Word.Length == 1 && !char.IsLetterOrDigit(Word[0]);

    public static Unit OfWord(string word, TextSpan span, bool afterDash) => new(word, span, afterDash);

    public static Unit OfEntities(Mention[] mentions, TextSpan span, bool afterDash) => new("", span, afterDash, mentions);

    /// <summary>The unit that holds a mention, with the mention as it stands there; or else the last unit before it, without.</summary>
    public static (int Index, Mention? AsUnit) Holding(List<Unit> units, Mention mention)
    {
        var before = 0;
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var member in units[i].Mentions)
            {
                if (member.LastPiece == mention.LastPiece && member.Name == mention.Name)
                {
                    return (i, member);
                }
            }

            before = units[i].Span.Start <= mention.Span.Start ? i : before;
        }

        return (before, null);
    }

    public override string ToString() => IsEntity ? $"<{string.Join("|", Mentions.Select(mention => mention.Name))}>" : Word;
}

/// <summary>Cuts sentences into units.</summary>
internal static class UnitReader
{
    /// <summary>The units of a sentence in order, one entity each, brackets as marks of their own.</summary>
    public static List<Unit> Read(SentenceAnalysis sentence, List<Mention> mentions)
    {
        var pieces = sentence.Pieces;
        var units = new List<Unit>(pieces.Count);
        var next = 0;
        for (var i = 0; i < pieces.Count;)
        {
            var afterDash = pieces[i].Gap == PieceGap.Dash;
            if (next < mentions.Count && mentions[next].FirstPiece == i)
            {
                var mention = mentions[next++];
                units.Add(Unit.OfEntities([mention], mention.Span, afterDash));
                i = mention.LastPiece + 1;
                continue;
            }

            var first = i++;
            if (pieces[first].Kind != PieceKind.Other)
            {
                while (i < pieces.Count && pieces[i].Gap != PieceGap.Space && pieces[i].Kind != PieceKind.Other
                    && !(next < mentions.Count && mentions[next].FirstPiece == i))
                {
                    i++;
                }
            }

            var span = new TextSpan(pieces[first].Start, pieces[i - 1].End - pieces[first].Start);
            units.Add(Unit.OfWord(Joined(pieces, first, i), span, afterDash));
        }

        return units;
    }

    private static string Joined(List<Piece> pieces, int first, int end)
    {
        var word = pieces[first].Word;
        for (var i = first + 1; i < end; i++)
        {
            word += pieces[i].Gap == PieceGap.Dash ? "-" + pieces[i].Word : pieces[i].Word;
        }

        return word;
    }
}
