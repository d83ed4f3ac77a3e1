namespace ExoTools.Findings.Analysis;

/// <summary>A relation as one sentence states it.</summary>
internal sealed record StatedRelation(
    Mention SourceMention, ExoEntity Source, ExoRelationType Type, Mention TargetMention, ExoEntity Target, ExoRelationSign Sign,
    bool Negated, bool Speculative, string Trigger, ExoEvidence Evidence)
{
    /// <summary>The context where more than the sentence tells it: the other cells of a table's row; null where the sentence is to be read.</summary>
    public ExoRelationContext? Context { get; init; }
}

/// <summary>What a relation says: its type, and the sign that goes with it.</summary>
internal readonly record struct RelationMeaning(ExoRelationType Type, ExoRelationSign Sign)
{
    /// <summary>The meaning where less of one end is meant: "knockdown of X reduced Y".</summary>
    public RelationMeaning Flipped => Type switch
    {
        ExoRelationType.Promotes => new(ExoRelationType.Suppresses, ExoRelationSign.Negative),
        ExoRelationType.Suppresses => new(ExoRelationType.Promotes, ExoRelationSign.Positive),
        ExoRelationType.ConfersResistance => new(ExoRelationType.Sensitizes, ExoRelationSign.Negative),
        ExoRelationType.Sensitizes => new(ExoRelationType.ConfersResistance, ExoRelationSign.Positive),
        ExoRelationType.AssociatedWith when Sign == ExoRelationSign.Positive => this with { Sign = ExoRelationSign.Negative },
        ExoRelationType.AssociatedWith when Sign == ExoRelationSign.Negative => this with { Sign = ExoRelationSign.Positive },
        _ => this,
    };

    public bool IsSigned => Type is ExoRelationType.Promotes or ExoRelationType.Suppresses;
}
