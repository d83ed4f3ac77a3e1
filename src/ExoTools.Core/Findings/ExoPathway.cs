namespace ExoTools;

/// <summary>A pathway or programme that an article names, with what the article ties to it.</summary>
public sealed class ExoPathway : ExoFinding
{
    internal ExoPathway(IReadOnlyList<ExoEvidence> evidence)
        : base(evidence)
    {
    }

    /// <summary>The name ("EMT", "TGF-β", "Wnt").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The name as the article writes it first ("PI3K/Akt").</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The full name as the article defines it; null where it gives none.</summary>
    public string? FullName { get; internal init; }

    /// <summary>The name of the term in the vocabulary ("epithelial to mesenchymal transition"); null for a pathway that it does not list.</summary>
    public string? Term { get; internal init; }

    /// <summary>The identifier of the term (Gene Ontology); null for a pathway that the vocabulary does not list.</summary>
    public string? Id { get; internal init; }

    /// <summary>What the article says the pathway is or does, as printed; null where it does not say.</summary>
    public string? Description { get; internal init; }

    /// <summary>The processes that the article ties to the pathway, as printed.</summary>
    public IReadOnlyList<string> Processes { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>
    /// The members that the article gives the pathway: the parts of a name such as "JAK2/STAT3", and what it calls a component or effector of it.
    /// </summary>
    public IReadOnlyList<string> Members { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The relations of the article that have the pathway at one end.</summary>
    public IReadOnlyList<ExoRelation> Relations { get; internal init => field = ExoList<ExoRelation>.Of(value); } = ExoList<ExoRelation>.Empty;

    /// <summary>The name, with the full name where the article gives it.</summary>
    public override string ToString() => FullName is null ? Name : $"{Name} ({FullName})";
}
