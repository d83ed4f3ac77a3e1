namespace ExoTools;

/// <summary>A substance under which MEDLINE indexes an article.</summary>
public sealed record ExoSubstance
{
    /// <summary>The name ("MicroRNAs").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The CAS registry, UNII or EC number; null where the source gives none (MEDLINE's "0").</summary>
    public string? RegistryNumber { get; internal init; }

    /// <summary>The identifier in MeSH ("D035683"); null where the source gives none.</summary>
    public string? MeshId { get; internal init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
