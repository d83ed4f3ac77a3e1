namespace ExoTools;

/// <summary>What an article says that one thing does to another.</summary>
public enum ExoRelationType
{
    /// <summary>The vesicle or cell holds or delivers the target.</summary>
    Carries,

    /// <summary>The source furthers the target.</summary>
    Promotes,

    /// <summary>The source hinders the target.</summary>
    Suppresses,

    /// <summary>The source acts on the target; the text gives no sign, or both.</summary>
    Regulates,

    /// <summary>The source (an RNA, a drug) acts on the target directly.</summary>
    Targets,

    /// <summary>The source makes cells resistant to the target, a drug.</summary>
    ConfersResistance,

    /// <summary>The source makes cells sensitive to the target, a drug.</summary>
    Sensitizes,

    /// <summary>The source passes to the target, a cell.</summary>
    TransfersTo,

    /// <summary>The source, a pathway or molecule, takes part in the target, a process.</summary>
    InvolvedIn,

    /// <summary>The text ties the two together and says no more.</summary>
    AssociatedWith,
}

/// <summary>The sign of a relation.</summary>
public enum ExoRelationSign
{
    /// <summary>The text gives none, or both.</summary>
    Unknown,

    /// <summary>More of the source, more of the target.</summary>
    Positive,

    /// <summary>More of the source, less of the target.</summary>
    Negative,
}

/// <summary>A relation that an article states between two entities, from <see cref="Source"/> to <see cref="Target"/>.</summary>
public sealed class ExoRelation : ExoFinding
{
    internal ExoRelation(ExoEntity sourceEntity, ExoRelationType type, ExoEntity targetEntity, IReadOnlyList<ExoEvidence> evidence)
        : base(evidence)
    {
        SourceEntity = sourceEntity;
        Type = type;
        TargetEntity = targetEntity;
    }

    /// <summary>The normalised name of the source.</summary>
    public string Source => SourceEntity.Name;

    /// <summary>The type.</summary>
    public ExoRelationType Type { get; }

    /// <summary>The normalised name of the target.</summary>
    public string Target => TargetEntity.Name;

    /// <summary>The sign.</summary>
    public ExoRelationSign Sign { get; internal init; }

    /// <summary>Whether the text denies the relation.</summary>
    public bool Negated { get; internal init; }

    /// <summary>Whether the text only presumes or considers it.</summary>
    public bool Speculative { get; internal init; }

    /// <summary>Whether the article says the opposite of the same two as well; both are returned.</summary>
    public bool Conflicting { get; private init; }

    /// <summary>Whether all its sentences only tell what was known before the article.</summary>
    public bool Background => Evidence.All(evidence => evidence.IsBackground);

    /// <summary>Where and with what it holds.</summary>
    public ExoRelationContext Context { get; internal init; } = new();

    /// <summary>The name of the cancer that it is said of; null without.</summary>
    public string? Cancer => Context.Cancer?.Name;

    /// <summary>The cell or fluid that gives the vesicles, as printed; null without.</summary>
    public string? Donor => Context.Donor;

    /// <summary>The name of the cell in which it is seen; null without.</summary>
    public string? RecipientCell => Context.RecipientCell?.Name;

    /// <summary>The name of the drug that it is about; null without.</summary>
    public string? Drug => Context.Drug?.Name;

    /// <summary>The words that say it, as printed ("determinant of").</summary>
    public string Trigger { get; internal init; } = "";

    /// <summary>The kind of the source.</summary>
    public ExoEntityKind SourceKind => SourceEntity.Kind;

    /// <summary>The kind of the target.</summary>
    public ExoEntityKind TargetKind => TargetEntity.Kind;

    /// <summary>The identifier of the source; null where the vocabulary has none.</summary>
    public string? SourceId => SourceEntity.Id;

    /// <summary>The identifier of the target; null where the vocabulary has none.</summary>
    public string? TargetId => TargetEntity.Id;

    /// <summary>The source as the article names it.</summary>
    public ExoEntity SourceEntity { get; }

    /// <summary>The target as the article names it.</summary>
    public ExoEntity TargetEntity { get; }

    internal ExoRelation AsConflicting() => new(SourceEntity, Type, TargetEntity, Evidence)
    {
        Sign = Sign,
        Negated = Negated,
        Speculative = Speculative,
        Conflicting = true,
        Context = Context,
        Trigger = Trigger,
    };

    /// <summary>Source, type and target, with what weakens the claim.</summary>
    public override string ToString() =>
        $"{Source} {(Negated ? "not " : "")}{Type} {Target}{(Speculative ? " (speculative)" : "")}";
}
