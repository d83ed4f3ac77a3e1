namespace ExoTools.Findings.Analysis;

/// <summary>A molecule that a sentence says a vesicle carries.</summary>
/// <param name="Cargo">The molecule or class.</param>
/// <param name="Vesicle">The vesicle.</param>
/// <param name="Sentence">The sentence that says it.</param>
internal sealed record CarriedMolecule(Mention Cargo, Mention Vesicle, SentenceAnalysis Sentence)
{
    /// <summary>The cell or fluid that gives the vesicle; null where the sentence names none.</summary>
    public string? Donor { get; init; }
}
