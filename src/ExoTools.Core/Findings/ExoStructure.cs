namespace ExoTools;

/// <summary>A statement of an article about how vesicles form or are built.</summary>
public sealed class ExoStructure : ExoFinding
{
    internal ExoStructure(IReadOnlyList<ExoEvidence> evidence)
        : base(evidence)
    {
    }

    /// <summary>What the statement is about ("Origin", "Destination", "Membrane", "Lipid distribution", "Size" …).</summary>
    public string Aspect { get; internal init; } = "";

    /// <summary>The component that the statement names ("multivesicular body").</summary>
    public string Component { get; internal init; } = "";

    /// <summary>The identifier of the component (Gene Ontology, ChEBI); null where the vocabulary has none.</summary>
    public string? Id { get; internal init; }

    /// <summary>The statement as printed: the words of the sentence that say it.</summary>
    public string Statement { get; internal init; } = "";

    /// <summary>Whether the article only considers or presumes it.</summary>
    public bool Speculative { get; internal init; }

    /// <summary>Whether the article denies it.</summary>
    public bool Negated { get; internal init; }

    /// <summary>Component and statement.</summary>
    public override string ToString() => $"{Component}: {Statement}";
}
