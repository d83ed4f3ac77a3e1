using ExoTools.Networks;

namespace ExoTools;

/// <summary>A node of a network: an entity that articles name.</summary>
public sealed record ExoNode
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
    public IReadOnlyList<string> Texts { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>How many sentences of the corpus name it, whatever was filtered since.</summary>
    public int MentionCount { get; internal init; }

    /// <summary>How many articles of the corpus name it, whatever was filtered since.</summary>
    public int ArticleCount { get; internal init; }

    /// <summary>Whether it is shown where all its edges are left out: it was found, or asked for, as itself.</summary>
    public bool StandsAlone { get; internal init; }

    /// <summary>How many edges of the network end at it; an edge from it to itself counts twice.</summary>
    public int Degree { get; internal init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>An edge of a network: what articles say that one node does to another.</summary>
public sealed record ExoEdge
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

    /// <summary>How many pieces of evidence deny what the edge says; for an edge that is itself negated 0.</summary>
    public int NegatedCount { get; internal init; }

    /// <summary>Whether other articles, or other sentences, give the same two ends the opposite sign.</summary>
    public bool Conflicting { get; internal init; }

    /// <summary>How many articles say so.</summary>
    public int Support { get; internal init; }

    /// <summary>The year of its earliest article; null where no source shows one.</summary>
    public int? FirstYear { get; internal init; }

    /// <summary>The year of its latest article; null where no source shows one.</summary>
    public int? LastYear { get; internal init; }

    /// <summary>The cancers and diseases of which it is said; of an article that does not say of which, those that it names.</summary>
    public IReadOnlyList<string> Context { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The cells and fluids that give the vesicles, as printed, in the order in which they came.</summary>
    public IReadOnlyList<string> Donors { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The cells in which it is seen, in the order in which they came.</summary>
    public IReadOnlyList<string> RecipientCells { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The drugs that it is about, in the order in which they came.</summary>
    public IReadOnlyList<string> Drugs { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The source as the articles name it ("tumour-derived exosomes"), in the order in which the names came.</summary>
    public IReadOnlyList<string> SourceTexts { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The target as the articles name it.</summary>
    public IReadOnlyList<string> TargetTexts { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The words that say it, as printed ("promotes"); empty for cargo and markers.</summary>
    public IReadOnlyList<string> Triggers { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The evidence, in the order in which it came, each piece once.</summary>
    public IReadOnlyList<ExoEvidence> Evidence { get; internal init => field = ExoList<ExoEvidence>.Of(value); } = ExoList<ExoEvidence>.Empty;

    /// <summary>For each piece of evidence, how it says what the edge says.</summary>
    public IReadOnlyList<ExoEdgeClaim> Claims { get; internal init => field = ExoList<ExoEdgeClaim>.Of(value); } = ExoList<ExoEdgeClaim>.Empty;

    /// <summary>Source, type and target, with what weakens the claim.</summary>
    public override string ToString() => $"{Source} {(Negated ? "not " : "")}{Type} {Target}{(Speculative ? " (speculative)" : "")}";
}

/// <summary>A network of what articles say: nodes and directed edges, with the evidence in the edges.</summary>
public sealed record ExoNetwork
{
    /// <summary>The name; null without one.</summary>
    public string? Name { get; internal init; }

    /// <summary>The nodes, in the order in which they first came.</summary>
    public IReadOnlyList<ExoNode> Nodes { get; internal init => field = ExoList<ExoNode>.Of(value); } = ExoList<ExoNode>.Empty;

    /// <summary>The edges, in the order in which they first came.</summary>
    public IReadOnlyList<ExoEdge> Edges { get; internal init => field = ExoList<ExoEdge>.Of(value); } = ExoList<ExoEdge>.Empty;

    /// <summary>The articles of the corpus, whatever was filtered since.</summary>
    public IReadOnlyList<ExoNetworkArticle> Articles
    {
        get;
        internal init
        {
            field = ExoList<ExoNetworkArticle>.Of(value);
            ByEvidence = new NetworkArticles(field);
        }
    } = ExoList<ExoNetworkArticle>.Empty;

    /// <summary>The articles by the evidence that comes from them.</summary>
    internal NetworkArticles ByEvidence { get; private init; } = NetworkArticles.None;

    /// <summary>The same network under another name.</summary>
    public ExoNetwork WithName(string? name) => this with { Name = name };

    /// <summary>The number of nodes and edges.</summary>
    public override string ToString() => $"{Nodes.Count} nodes, {Edges.Count} edges";
}
