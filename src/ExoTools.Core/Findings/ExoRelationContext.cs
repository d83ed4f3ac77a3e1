namespace ExoTools;

/// <summary>Where and with what a relation holds, as far as the sentences that state it say so.</summary>
public sealed record ExoRelationContext
{
    /// <summary>The cancer; where no sentence names one, the only one that the title names; null without.</summary>
    public ExoEntity? Cancer { get; internal init; }

    /// <summary>The cell or fluid that gives the vesicles, as printed; null where no sentence names one.</summary>
    public string? Donor { get; internal init; }

    /// <summary>The cell in which the effect is seen or to which the target passes; null where no sentence names one.</summary>
    public ExoEntity? RecipientCell { get; internal init; }

    /// <summary>The drug at one end of the relation, or whose resistance, response or treatment the sentences speak of; null without.</summary>
    public ExoEntity? Drug { get; internal init; }

    /// <summary>What is known of it, in one line.</summary>
    public override string ToString() =>
        string.Join("; ", new[] { Cancer?.Name, Donor is null ? null : $"from {Donor}", RecipientCell is null ? null : $"in {RecipientCell.Name}", Drug?.Name }.Where(part => part is not null));
}
