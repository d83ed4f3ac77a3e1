using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>What is done to a molecule, by the words joined to its name: "anti-miR-21", "antagomiR-21", "si-HOTAIR"; "miR-21 mimic", "CD63-siRNA".</summary>
internal sealed class Perturbations(NameRules rules)
{
    /// <summary>What is done to what a name names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="first">The first piece of the name.</param>
    /// <param name="last">Its last piece.</param>
    /// <param name="span">Where the name itself stands, which may start within the first piece.</param>
    public Perturbation Of(string text, List<Piece> pieces, int first, int last, TextSpan span)
    {
        var before = span.Start > pieces[first].Start ? text[pieces[first].Start..span.Start].ToLowerInvariant()
            : first > 0 && pieces[first].Gap == PieceGap.Dash ? pieces[first - 1].Word
            : "";
        if (before.Length > 0 && (IsWord(rules.LossBefore, before) || IsWord(rules.GainBefore, before)))
        {
            return IsWord(rules.LossBefore, before) ? Perturbation.Loss : Perturbation.Gain;
        }

        var after = last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.None ? pieces[last + 1].Word : "";
        return rules.LossAfter.Contains(after) ? Perturbation.Loss : rules.GainAfter.Contains(after) ? Perturbation.Gain : Perturbation.None;

        static bool IsWord(WordSet words, string word) => words.Contains(word) || words.Contains(word + "mir");
    }
}
