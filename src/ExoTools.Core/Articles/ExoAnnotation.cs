namespace ExoTools;

/// <summary>A mention that the source of an article came with: an annotation of BioC or PubTator.</summary>
public sealed record ExoAnnotation
{
    /// <summary>The identifier within the source ("T1"); null where it has none.</summary>
    public string? Id { get; internal init; }

    /// <summary>The type in the words of the source ("Gene", "Disease").</summary>
    public string Type { get; internal init; } = "";

    /// <summary>The concept that is meant, as the source writes it ("NCBI Gene:967", "MESH:D009369"); null where it gives none.</summary>
    public string? ConceptId { get; internal init; }

    /// <summary>The mention as the source gives it.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The passage that holds it, by its name in <see cref="ExoArticle.Passages"/>; null where its place is not in any.</summary>
    public string? Section { get; internal init; }

    /// <summary>Where it starts in the passage's text, in UTF-16 units from 0; null where the source gives no place, or one that does not fit the text.</summary>
    public int? Offset { get; internal init; }

    /// <summary>The length in UTF-16 units; null where <see cref="Offset"/> is.</summary>
    public int? Length { get; internal init; }

    /// <summary>What else the source says, as "key: value" in the order of the source.</summary>
    public IReadOnlyList<string> Details { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Mention, type and concept.</summary>
    public override string ToString() => ConceptId is null ? $"{Text} ({Type})" : $"{Text} ({Type} {ConceptId})";
}

/// <summary>A relation between annotations that the source of an article came with.</summary>
public sealed record ExoAnnotatedRelation
{
    /// <summary>The identifier within the source; null where it has none.</summary>
    public string? Id { get; internal init; }

    /// <summary>The type in the words of the source ("Association", "CID").</summary>
    public string Type { get; internal init; } = "";

    /// <summary>The annotations or concepts that it ties, each with its role where the source gives one ("subject: T1").</summary>
    public IReadOnlyList<string> Members { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>What else the source says, as "key: value" in the order of the source.</summary>
    public IReadOnlyList<string> Details { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Type and members.</summary>
    public override string ToString() => $"{Type}({string.Join(", ", Members)})";
}
