namespace ExoTools.Networks;

/// <summary>How a piece of evidence says what its edge says.</summary>
/// <param name="Speculative">Whether it only presumes it.</param>
/// <param name="Context">Where and with what it holds; null where the finding tells nothing of that.</param>
internal readonly record struct EdgeClaim(bool Speculative, ExoRelationContext? Context)
{
    /// <summary>The claim of a relation.</summary>
    public static EdgeClaim Of(ExoRelation relation) =>
        new(relation.Speculative, relation.Context is { Cancer: null, Donor: null, RecipientCell: null, Drug: null } ? null : relation.Context);
}
