using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads which cell, fluid, organ, plant or microbe gives a vesicle: "serum exosomes", "CAF-derived EVs", "exosomes secreted by LM3
/// cells", "ginger nanovesicles". Cells and microbes are given as printed, the others by their names.
/// </summary>
internal sealed class DonorReader(RelationRules relationRules, CargoRules rules)
{
    private const int LongestPhrase = 8;

    /// <summary>The donor of a vesicle; null where its sentence names none beside it.</summary>
    public string? Read(SentenceAnalysis sentence, List<Mention> mentions, Mention vesicle)
    {
        if (vesicle.Span.Start < sentence.Span.Start || vesicle.Span.End > sentence.Span.End)
        {
            return null;
        }

        return Before(sentence, mentions, vesicle.FirstPiece) ?? Behind(sentence, mentions, vesicle.LastPiece + 1);
    }

    // "serum exosomes", "melanoma EVs", "MSC-exosomes", "M2 macrophage-derived exosomes"
    private string? Before(SentenceAnalysis sentence, List<Mention> mentions, int vesicle)
    {
        var pieces = sentence.Pieces;
        var last = vesicle - 1;
        var isDerived = false;
        while (last >= 0 && (pieces[last].Word is "derived" or "secreted" or "released" or "circulating" or "small" or "large"))
        {
            isDerived |= pieces[last].Word is "derived" or "secreted" or "released" && pieces[last].Gap == PieceGap.Dash;
            last--;
        }

        if (last < 0)
        {
            return null;
        }

        foreach (var source in sentence.Sources)
        {
            if (source.LastPiece == last)
            {
                return source.Term.Name;
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.LastPiece == last && mention.Kind is ExoEntityKind.Cell or ExoEntityKind.Cancer)
            {
                return Printed(sentence, isDerived ? Start(sentence, mention.FirstPiece) : mention.FirstPiece, last);
            }
        }

        // "Panax ginseng root-derived": a part of what gives them.
        foreach (var source in sentence.Sources)
        {
            if (isDerived && source.LastPiece == last - 1 && rules.SourceParts.Contains(pieces[last].Word))
            {
                return source.Term.Name;
            }
        }

        return isDerived && pieces[last].Kind != PieceKind.Other ? Printed(sentence, Start(sentence, last), last) : null;
    }

    // "exosomes isolated from the serum of patients", "EVs of highly metastatic LM3 cells"
    private string? Behind(SentenceAnalysis sentence, List<Mention> mentions, int at)
    {
        var pieces = sentence.Pieces;
        while (at < pieces.Count && (rules.ComesFrom.Contains(pieces[at].Word) || pieces[at].Word is "were" or "was" or "are" or "is" or "which" or "that"))
        {
            at++;
        }

        if (at >= pieces.Count || pieces[at].Word is not ("from" or "by" or "of" or "in"))
        {
            return null;
        }

        var first = at + 1;
        while (first < pieces.Count && relationRules.Words.Determiner.Contains(pieces[first].Word))
        {
            first++;
        }

        for (var i = first; i < pieces.Count && i - first < LongestPhrase; i++)
        {
            // "E. coli" has a stop in it, and "red blood cells" are no blood.
            if (CellAt(mentions, i) is { } cell)
            {
                return Printed(sentence, first, WithCulture(pieces, cell.LastPiece));
            }

            if (i > first && EndsPhrase(pieces[i].Word))
            {
                return null;
            }

            foreach (var source in sentence.Sources)
            {
                if (source.FirstPiece == i)
                {
                    return source.Term.Name;
                }
            }

            if (pieces[i].Word is "cell" or "cells")
            {
                return Printed(sentence, first, WithCulture(pieces, i));
            }
        }

        return null;
    }

    private static Mention? CellAt(List<Mention> mentions, int piece)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == ExoEntityKind.Cell && mention.FirstPiece <= piece && mention.LastPiece >= piece)
            {
                return mention;
            }
        }

        return null;
    }

    // "melanoma cell lines", "cell cultures"
    private static int WithCulture(List<Piece> pieces, int last) =>
        last + 1 < pieces.Count && pieces[last].Word is "cell" && pieces[last + 1].Word is "line" or "lines" or "culture" or "cultures" ? last + 1 : last;

    // Back to where the phrase starts.
    private int Start(SentenceAnalysis sentence, int from)
    {
        var pieces = sentence.Pieces;
        var first = from;
        while (first > 0 && from - first < LongestPhrase && (pieces[first].Gap != PieceGap.Space || (pieces[first - 1].Kind == PieceKind.Letters && !EndsPhrase(pieces[first - 1].Word) && IsNoun(sentence, first - 1))))
        {
            first--;
        }

        return first;
    }

    // A word that describes cells stands there with capitals or digits, or with a dash; other words may be anything.
    private static bool IsNoun(SentenceAnalysis sentence, int piece) =>
        char.IsUpper(sentence.Text[sentence.Pieces[piece].Start]) && piece > 0 && !SentenceGrammar.IsGerund(sentence.Pieces[piece].Word);

    private bool EndsPhrase(string word) =>
        relationRules.Words.Preposition.Contains(word) || relationRules.Words.Determiner.Contains(word) || relationRules.Words.Auxiliary.Contains(word)
        || word is "and" or "or" or "that" or "which" or "," or ";" or "." or ":" or "(" or ")";

    private static string Printed(SentenceAnalysis sentence, int first, int last) => sentence.Text[sentence.Pieces[first].Start..sentence.Pieces[last].End];
}
