namespace ExoTools;

/// <summary>A work that one of two bibliographies has and the other lacks, or that both have.</summary>
public sealed class ExoReferenceDifference
{
    /// <summary>"&lt;=" for a work of the first bibliography alone, "=&gt;" for one of the second alone, "==" for one of both.</summary>
    public string SideIndicator { get; internal init; } = "==";

    /// <summary>The year of publication; null where none is known.</summary>
    public int? Year => Reference.Year;

    /// <summary>The title of the work; null where none is known.</summary>
    public string? Title => Reference.Title;

    /// <summary>Why a work of both is held to be the same; null for one of either alone.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The reference of the bibliography that has it; of both, that of the first.</summary>
    public required ExoReference Reference { get; init; }

    /// <summary>The reference of the second bibliography to a work of both; null otherwise.</summary>
    public ExoReference? Other { get; internal init; }

    /// <summary>The side and the reference.</summary>
    public override string ToString() => $"{SideIndicator} {Reference}";
}
