namespace ExoTools;

/// <summary>A date in the life of an article or its record, with what happened then.</summary>
public sealed record ExoDate
{
    /// <summary>What happened, in the words of the source ("received", "accepted", "epub", "pubmed", "revised").</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>The date as far as known.</summary>
    public PartialDate Date { get; internal init; } = new();

    /// <summary>Kind and date.</summary>
    public override string ToString() => $"{Kind}: {Date}";
}
