namespace ExoTools;

/// <summary>References that name the same work.</summary>
public sealed class ExoDuplicateReference
{
    /// <summary>How many references name the work.</summary>
    public int Count => References.Count;

    /// <summary>The year of publication; null where none is known.</summary>
    public int? Year => Reference.Year;

    /// <summary>The title of the work; null where none of the references has one.</summary>
    public string? Title => Reference.Title;

    /// <summary>Why they are held to be the same work, each reason once.</summary>
    public IReadOnlyList<string> Reasons { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The reference that says most; of equal ones the first.</summary>
    public required ExoReference Reference { get; init; }

    /// <summary>All the references, in the order in which they came.</summary>
    public IReadOnlyList<ExoReference> References { get; internal init => field = ExoList<ExoReference>.Of(value); } = ExoList<ExoReference>.Empty;

    /// <summary>Count, reference and reasons.</summary>
    public override string ToString() => $"{Count} × {Reference} ({string.Join("; ", Reasons)})";
}
