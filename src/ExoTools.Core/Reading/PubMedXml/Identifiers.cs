namespace ExoTools.Reading.PubMedXml;

/// <summary>Brings PubMed's own identifiers to one form.</summary>
internal static class Identifiers
{
    private const string Prefix = "PMC";

    /// <summary>A PMCID with its prefix, which some sources leave out; null for null.</summary>
    public static string? Pmcid(string? value) => value is null ? null
        : value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? Prefix + value[Prefix.Length..]
        : Prefix + value;
}
