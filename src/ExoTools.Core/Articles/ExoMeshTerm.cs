namespace ExoTools;

/// <summary>A MeSH heading of an article with one of its qualifiers.</summary>
public sealed record ExoMeshTerm
{
    /// <summary>The descriptor ("Drug Resistance, Neoplasm").</summary>
    public string Descriptor { get; internal init; } = "";

    /// <summary>The qualifier ("genetics"); null for a heading that stands alone.</summary>
    public string? Qualifier { get; internal init; }

    /// <summary>The identifier of the descriptor ("D019008"); null where the source gives none.</summary>
    public string? DescriptorId { get; internal init; }

    /// <summary>The identifier of the qualifier ("Q000235"); null where the source gives none.</summary>
    public string? QualifierId { get; internal init; }

    /// <summary>Whether the heading is a major topic of the article (printed with an asterisk).</summary>
    public bool Major { get; internal init; }

    /// <summary>The heading as PubMed prints it ("Exosomes / metabolism*").</summary>
    public override string ToString() => (Qualifier is null ? Descriptor : $"{Descriptor} / {Qualifier}") + (Major ? "*" : "");
}
