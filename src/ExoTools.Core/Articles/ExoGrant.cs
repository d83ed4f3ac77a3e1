namespace ExoTools;

/// <summary>A grant or other support.</summary>
public sealed record ExoGrant
{
    /// <summary>The number of the grant as printed; null where the source gives none.</summary>
    public string? Id { get; internal init; }

    /// <summary>The acronym of the institute that NLM gives ("CA"); null without one.</summary>
    public string? Acronym { get; internal init; }

    /// <summary>Who gave it; null where the source does not say.</summary>
    public string? Agency { get; internal init; }

    /// <summary>The country of the agency; null where the source does not say.</summary>
    public string? Country { get; internal init; }

    /// <summary>The grant as PubMed prints it ("R01 CA123456/CA/NCI NIH HHS/United States").</summary>
    public override string ToString() => string.Join('/', new[] { Id, Acronym, Agency, Country }.Where(part => !string.IsNullOrEmpty(part)));
}
