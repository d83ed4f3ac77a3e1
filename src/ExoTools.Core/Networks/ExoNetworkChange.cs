namespace ExoTools;

/// <summary>How an edge of one network differs from another network.</summary>
public enum ExoChangeKind
{
    /// <summary>Only the second network has it.</summary>
    Gained,

    /// <summary>Only the first network has it.</summary>
    Lost,

    /// <summary>Both join the two ends, with opposite signs; or one states what the other denies.</summary>
    Flipped,
}

/// <summary>An edge in which two networks differ.</summary>
public sealed record ExoNetworkChange
{
    /// <summary>How they differ.</summary>
    public ExoChangeKind Change { get; internal init; }

    /// <summary>The name of the source.</summary>
    public string Source => (Difference ?? Reference)!.Source.Name;

    /// <summary>The type, in the second network where it has the edge.</summary>
    public ExoRelationType Type => (Difference ?? Reference)!.Type;

    /// <summary>The name of the target.</summary>
    public string Target => (Difference ?? Reference)!.Target.Name;

    /// <summary>Whether articles deny it, in the second network where it has the edge.</summary>
    public bool Negated => (Difference ?? Reference)!.Negated;

    /// <summary>The sign in the first network; null where it has no such edge.</summary>
    public ExoRelationSign? ReferenceSign => Reference?.Sign;

    /// <summary>The sign in the second network; null where it has no such edge.</summary>
    public ExoRelationSign? DifferenceSign => Difference?.Sign;

    /// <summary>How many articles say so, in the second network where it has the edge.</summary>
    public int Support => (Difference ?? Reference)!.Support;

    /// <summary>The edge of the first network; null where it has none.</summary>
    public ExoEdge? Reference { get; internal init; }

    /// <summary>The edge of the second network; null where it has none.</summary>
    public ExoEdge? Difference { get; internal init; }

    /// <summary>The change and the edge.</summary>
    public override string ToString() => $"{Change}: {Difference ?? Reference}";
}
