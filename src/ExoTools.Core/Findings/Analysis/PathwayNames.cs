using System.Runtime.InteropServices;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>What one article calls a pathway: "Wnt signaling", and "the Nrf2 pathway", which no vocabulary needs to list.</summary>
/// <param name="heads">The words that make a pathway of the name before them.</param>
internal sealed class PathwayNames(WordSet heads)
{
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    /// <summary>Takes note of what a sentence calls a pathway.</summary>
    public void Note(List<TermMatch> matches, List<Piece> pieces)
    {
        foreach (var match in matches)
        {
            if (match.OfKind(ExoEntityKind.Pathway) is { } pathway && IsCalled(pieces, match.LastPiece))
            {
                _called.Add(pathway.Name);
            }
        }
    }

    /// <summary>The pathway that a name means besides, where the article calls it so anywhere; else what the name means.</summary>
    public Term Choose(TermMatch match, Term meant, List<Piece> pieces) =>
        match.OfKind(ExoEntityKind.Pathway) is { } pathway && (_called.Contains(pathway.Name) || IsCalled(pieces, match.LastPiece)) ? pathway : meant;

    /// <summary>Whether a pathway is called after a protein here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="last">The last piece of the protein's name.</param>
    /// <param name="span">Where the name stands.</param>
    public static bool IsNamedAfter(string text, List<Piece> pieces, int last, TextSpan span) =>
        last + 1 < pieces.Count && pieces[last + 1].Gap == PieceGap.Space && pieces[last + 1].Word is "pathway" or "pathways" && LooksLikeName(text, span);

    /// <summary>The names before words for a pathway, by their first and last pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="taken">The pieces of what is known already.</param>
    public List<(int First, int Last)> Unlisted(string text, List<Piece> pieces, bool[] taken)
    {
        List<(int, int)>? found = null;
        var words = CollectionsMarshal.AsSpan(pieces);
        var free = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (!heads.Contains(words[i]) || words[i].Gap != PieceGap.Space || i - 1 < free || taken[i - 1] || !IsSpecific(words[i].Word))
            {
                continue;
            }

            var first = i - 1;
            while (first > free && !taken[first - 1] && words[first].Gap != PieceGap.Space && (words[first].Kind != PieceKind.Other || words[first].Word == "/"))
            {
                first--;
            }

            if (words[first].Kind == PieceKind.Letters && LooksLikeName(text, new TextSpan(words[first].Start, words[i - 1].End - words[first].Start)))
            {
                (found ??= []).Add((first, i - 1));
                free = i;
            }
        }

        return found ?? [];
    }

    private bool IsCalled(List<Piece> pieces, int last) => last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.None && heads.Contains(pieces[last + 1]);

    // "signaling" and its like follow many words; "pathway" says plainly what stands before it.
    private static bool IsSpecific(string head) => head is "pathway" or "pathways" or "axis" or "cascade" or "signaling";

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
}
