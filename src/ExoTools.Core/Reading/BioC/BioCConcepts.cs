namespace ExoTools.Reading.BioC;

/// <summary>Finds the concept that an annotation means among its infons.</summary>
internal static class BioCConcepts
{
    // Keys that hold an identifier under the name of its database, as tmTool and others write them.
    private static readonly string[] s_databases =
        ["NCBI Gene", "NCBIGene", "NCBI GENE", "MESH", "Taxonomy", "NCBI Taxonomy", "dbSNP", "tmVar", "CHEBI", "OMIM", "UMLS", "CVCL", "Cellosaurus", "UniProt", "GO", "HGNC"];

    /// <summary>The concept as the source writes it; with the database's name where that is the key. Null for none.</summary>
    public static string? ConceptOf(BioCInfons infons) => KeyOf(infons) is not { } key || infons[key] is not { } value ? null
        : value is "-" or "None" or "null" ? null
        : Array.IndexOf(s_databases, key) >= 0 && !value.Contains(':', StringComparison.Ordinal) ? $"{key}:{value}"
        : value;

    /// <summary>The key of the infon that holds the concept; null for none.</summary>
    public static string? KeyOf(BioCInfons infons)
    {
        foreach (var key in (string[])["identifier", "concept_id", "conceptid", "normalized_id", .. s_databases])
        {
            if (infons[key] is not null)
            {
                return key;
            }
        }

        return null;
    }
}
