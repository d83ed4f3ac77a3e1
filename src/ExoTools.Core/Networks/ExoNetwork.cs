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

    /// <summary>How many pieces of evidence name it.</summary>
    public int MentionCount { get; internal init; }

    /// <summary>How many articles name it.</summary>
    public int ArticleCount { get; internal init; }

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

    /// <summary>How many articles support it.</summary>
    public int Support { get; internal init; }

    /// <summary>The evidence, in the order in which it came; at least one piece.</summary>
    public IReadOnlyList<ExoEvidence> Evidence { get; internal init; } = [];

    /// <summary>Source, type and target.</summary>
    public override string ToString() => $"{Source} {Type} {Target}";
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
