using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads which cell or fluid gives a vesicle: "serum exosomes", "CAF-derived EVs", "exosomes secreted by LM3 cells". Fluids are given
/// by their names, cells as printed.
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

        foreach (var fluid in sentence.Fluids)
        {
            if (fluid.LastPiece == last)
            {
                return fluid.Term.Name;
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.LastPiece == last && mention.Kind is ExoEntityKind.Cell or ExoEntityKind.Cancer)
            {
                return Printed(sentence, isDerived ? Start(sentence, mention.FirstPiece) : mention.FirstPiece, last);
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
            if (i > first && EndsPhrase(pieces[i].Word))
            {
                return null;
            }

            foreach (var fluid in sentence.Fluids)
            {
                if (fluid.FirstPiece == i)
                {
                    return fluid.Term.Name;
                }
            }

            foreach (var mention in mentions)
            {
                if (mention.LastPiece == i && mention.Kind == ExoEntityKind.Cell)
                {
                    return Printed(sentence, first, i);
                }
            }

            if (pieces[i].Word is "cell" or "cells")
            {
                return Printed(sentence, first, i);
            }
        }

        return null;
    }

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
    private static bool IsNoun(SentenceAnalysis sentence, int piece) => char.IsUpper(sentence.Text[sentence.Pieces[piece].Start]) && piece > 0;

    private bool EndsPhrase(string word) =>
        relationRules.Words.Preposition.Contains(word) || relationRules.Words.Determiner.Contains(word) || relationRules.Words.Auxiliary.Contains(word)
        || word is "and" or "or" or "that" or "which" or "," or ";" or "." or ":" or "(" or ")";

    private static string Printed(SentenceAnalysis sentence, int first, int last) => sentence.Text[sentence.Pieces[first].Start..sentence.Pieces[last].End];
}
