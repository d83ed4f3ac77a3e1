namespace ExoTools;

/// <summary>A protein that an article reports as a marker of vesicles, present or absent.</summary>
public sealed class ExosomeMarker : ExoFinding
{
    internal ExosomeMarker(IReadOnlyList<ExoEvidence> evidence)
        : base(evidence)
    {
    }

    /// <summary>The name as the article writes it first ("ALIX").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The approved HGNC gene symbol ("PDCD6IP"), or a family's name where no one member is named ("HSP70").</summary>
    public string Symbol { get; internal init; } = "";

    /// <summary>The HGNC identifier ("HGNC:8766"); null for a family.</summary>
    public string? HgncId { get; internal init; }

    /// <summary>The UniProt accession of the human protein, or of a reference strain's for one of a virus or bacterium; null where the vocabulary has none.</summary>
    public string? UniProt { get; internal init; }

    /// <summary>The NCBI Gene identifier; null where the vocabulary has none.</summary>
    public string? EntrezId { get; internal init; }

    /// <summary>
    /// The category of MISEV2018, Table 3 ("1a" to "5b"; Théry et al. 2018, doi:10.1080/20013078.2018.1535750);
    /// null for a protein that the table does not list, save for five that have the category of their kind, as their source says (Get-ExoVocabulary).
    /// </summary>
    public string? Category { get; internal init; }

    /// <summary>What the category stands for; null without one.</summary>
    public string? CategoryName { get; internal init; }

    /// <summary>The role as the article states it ("surface protein markers"); null where it states none.</summary>
    public string? Role { get; internal init; }

    /// <summary>Whether the article reports the marker as present; false where it reports it as absent.</summary>
    public bool Present { get; internal init; } = true;

    /// <summary>How it was shown, as the sentence names it ("western blot", "flow cytometry"); null where none of them names a method.</summary>
    public string? Method { get; internal init; }

    /// <summary>The name as written, with the symbol where that differs.</summary>
    public override string ToString() => (Name == Symbol ? Name : $"{Name} ({Symbol})") + (Present ? "" : " absent");
}
