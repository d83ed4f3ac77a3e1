namespace ExoTools;

/// <summary>One author: a person (Family and the rest) or a group (Collective alone).</summary>
public sealed record ExoAuthor
{
    /// <summary>The family name with its particle ("van der Berg"); null for a collective author.</summary>
    public string? Family { get; internal init; }

    /// <summary>The given names as printed; null where only initials are printed.</summary>
    public string? Given { get; internal init; }

    /// <summary>The initials without dots or blanks ("JH", "HJ"); derived from the given names where only those are printed.</summary>
    public string? Initials { get; internal init; }

    /// <summary>The suffix as printed ("Jr", "3rd"); null without one.</summary>
    public string? Suffix { get; internal init; }

    /// <summary>The name of a group author; null for a person.</summary>
    public string? Collective { get; internal init; }

    /// <summary>The affiliations of this author, in order; empty where the source ties none to the author.</summary>
    public IReadOnlyList<string> Affiliations { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Whether the source marks an equal contribution.</summary>
    public bool EqualContribution { get; internal init; }

    /// <summary>The ORCID iD without its address ("0000-0002-1825-0097"); null where the source gives none.</summary>
    public string? Orcid { get; internal init; }

    /// <summary>Further identifiers of the author or the affiliations (ISNI, ROR, GRID).</summary>
    public IReadOnlyList<ExoIdentifier> Identifiers { get; internal init => field = ExoList<ExoIdentifier>.Of(value); } = ExoList<ExoIdentifier>.Empty;

    /// <summary>The address that the source prints for correspondence; null without one.</summary>
    public string? Email { get; internal init; }

    /// <summary>Whether NLM holds the name to be right; false for one that a correction replaced.</summary>
    public bool IsValid { get; internal init; } = true;

    /// <summary>Family name and initials as MEDLINE writes them ("Hurley JH"), with the suffix; the name of a group as it is.</summary>
    public override string ToString() =>
        Collective ?? string.Join(' ', new[] { Family, Initials ?? Given, Suffix }.Where(part => !string.IsNullOrEmpty(part)));
}
