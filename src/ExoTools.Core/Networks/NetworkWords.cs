namespace ExoTools.Networks;

/// <summary>Types and signs as network files write them, the same words in each format.</summary>
internal static class NetworkWords
{
    /// <summary>The type as an interaction ("confers resistance to").</summary>
    public static string Of(ExoRelationType type) => type switch
    {
        ExoRelationType.Carries => "carries",
        ExoRelationType.Promotes => "promotes",
        ExoRelationType.Suppresses => "suppresses",
        ExoRelationType.Regulates => "regulates",
        ExoRelationType.Targets => "targets",
        ExoRelationType.ConfersResistance => "confers resistance to",
        ExoRelationType.Sensitizes => "sensitizes to",
        ExoRelationType.TransfersTo => "transfers to",
        ExoRelationType.InvolvedIn => "involved in",
        _ => "associated with",
    };

    /// <summary>The sign as words, since a lone "+" or "-" is a formula to a spreadsheet.</summary>
    public static string Of(ExoRelationSign sign) => sign switch
    {
        ExoRelationSign.Positive => "positive",
        ExoRelationSign.Negative => "negative",
        _ => "unknown",
    };
}
