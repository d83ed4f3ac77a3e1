namespace ExoTools;

/// <summary>How a piece of evidence says what its edge says.</summary>
public sealed record ExoEdgeClaim
{
    /// <summary>Whether it only presumes it.</summary>
    public bool Speculative { get; internal init; }

    /// <summary>Where and with what it holds; null where the finding tells nothing of that.</summary>
    public ExoRelationContext? Context { get; internal init; }

    /// <summary>Whether it is stated or presumed, and where it holds.</summary>
    public override string ToString() => string.Join("; ", new[] { Speculative ? "speculative" : "stated", Context?.ToString() }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The claim of cargo and markers: stated, and of nothing in particular.</summary>
    internal static ExoEdgeClaim Plain { get; } = new();

    internal static ExoEdgeClaim Of(ExoRelation relation) => new()
    {
        Speculative = relation.Speculative,
        Context = relation.Context is { Cancer: null, Donor: null, RecipientCell: null, Drug: null } ? null : relation.Context,
    };
}
