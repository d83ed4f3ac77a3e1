namespace ExoTools;

/// <summary>A node of a network: an entity that articles name.</summary>
public sealed class ExoNode
{
    /// <summary>The identifier within the network ("n1").</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The normalised name ("exosome").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The kind of the entity.</summary>
    public ExoEntityKind Kind { get; internal init; }

    /// <summary>The identifier of the term in its database ("GO:0070062"); null where the vocabulary has none.</summary>
    public string? TermId { get; internal init; }

    /// <summary>The names that articles use for it, as printed, in the order in which they came.</summary>
    public IReadOnlyList<string> Texts { get; internal init; } = [];

    /// <summary>How many sentences name it.</summary>
    public int MentionCount { get; internal init; }

    /// <summary>How many articles name it.</summary>
    public int ArticleCount { get; internal init; }

    /// <summary>How many edges of the network end at it; an edge from it to itself counts twice.</summary>
    public int Degree { get; internal init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>An edge of a network: what articles say that one node does to another.</summary>
public sealed class ExoEdge
{
    /// <summary>The identifier within the network ("e1").</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The node it starts from.</summary>
    public ExoNode Source { get; internal init; } = new();

    /// <summary>The node it leads to.</summary>
    public ExoNode Target { get; internal init; } = new();

    /// <summary>The type of the relation.</summary>
    public ExoRelationType Type { get; internal init; }

    /// <summary>The sign of the relation.</summary>
    public ExoRelationSign Sign { get; internal init; }

    /// <summary>Whether the articles deny it.</summary>
    public bool Negated { get; internal init; }

    /// <summary>Whether all of its evidence is speculative.</summary>
    public bool Speculative { get; internal init; }

    /// <summary>How many pieces of its evidence are speculative.</summary>
    public int SpeculativeCount { get; internal init; }

    /// <summary>Whether other articles, or other sentences, give the same two ends the opposite sign.</summary>
    public bool Conflicting { get; internal init; }

    /// <summary>How many articles say so.</summary>
    public int Support { get; internal init; }

    /// <summary>The source as the articles name it ("tumour-derived exosomes"), in the order in which the names came.</summary>
    public IReadOnlyList<string> SourceTexts { get; internal init; } = [];

    /// <summary>The target as the articles name it.</summary>
    public IReadOnlyList<string> TargetTexts { get; internal init; } = [];

    /// <summary>The words that say it, as printed ("promotes"); empty for cargo and markers.</summary>
    public IReadOnlyList<string> Triggers { get; internal init; } = [];

    /// <summary>The evidence, in the order in which it came, each piece once.</summary>
    public IReadOnlyList<ExoEvidence> Evidence { get; internal init; } = [];

    /// <summary>Source, type and target, with what weakens the claim.</summary>
    public override string ToString() => $"{Source} {(Negated ? "not " : "")}{Type} {Target}{(Speculative ? " (speculative)" : "")}";
}

/// <summary>A network of what articles say: nodes and directed edges, with the evidence in the edges.</summary>
public sealed class ExoNetwork
{
    /// <summary>The name; null without one.</summary>
    public string? Name { get; internal init; }

    /// <summary>The nodes, in the order in which they first came.</summary>
    public IReadOnlyList<ExoNode> Nodes { get; internal init; } = [];

    /// <summary>The edges, in the order in which they first came.</summary>
    public IReadOnlyList<ExoEdge> Edges { get; internal init; } = [];

    /// <summary>The number of nodes and edges.</summary>
    public override string ToString() => $"{Nodes.Count} nodes, {Edges.Count} edges";
}
