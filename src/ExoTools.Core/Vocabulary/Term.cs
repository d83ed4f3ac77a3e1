namespace ExoTools.Vocabulary;

/// <summary>A term that articles may name, with its identifiers.</summary>
public sealed class Term
{
    /// <summary>The preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of thing it is.</summary>
    public required ExoEntityKind Kind { get; init; }

    /// <summary>The identifier with its prefix ("HGNC:1692", "GO:0070062"); null without one.</summary>
    public string? Id { get; init; }

    /// <summary>The full name ("CD63 molecule"); null where the preferred name is the full one.</summary>
    public string? FullName { get; init; }

    /// <summary>Other names that articles write.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>
    /// Names that mean this term less surely: old and alternative symbols, which other terms and everyday abbreviations share.
    /// A name of another term comes before them, and a short one needs support in the article.
    /// </summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The finer group within the kind ("membrane", "lncRNA", "platinum"); null without one.</summary>
    public string? Group { get; init; }

    /// <summary>The preferred names of the members of a family or complex ("AKT1" of AKT); empty for other terms.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Whether the term only stands for others ("pathway", "molecule") and is no finding by itself.</summary>
    public bool Generic { get; init; }

    /// <summary>The adjectives that place another term in this one ("exosomal").</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>The UniProt accession; null without one.</summary>
    public string? UniProt { get; init; }

    /// <summary>The NCBI Gene identifier; null without one.</summary>
    public string? EntrezId { get; init; }

    /// <summary>The category of MISEV2018, Table 3; null for a term that it does not list.</summary>
    public string? Category { get; init; }

    /// <summary>Where the term and its identifiers come from.</summary>
    public required string Source { get; init; }

    /// <summary>The preferred name.</summary>
    public override string ToString() => Name;
}
