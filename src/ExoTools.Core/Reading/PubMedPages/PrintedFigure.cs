namespace ExoTools.Reading.PubMedPages;

/// <summary>A figure as the page lists it.</summary>
/// <param name="Label">The label without its closing period.</param>
/// <param name="Number">The number in the label; null where it has none.</param>
/// <param name="Caption">The caption; empty where only the label stands there.</param>
/// <param name="Truncated">Whether the caption is cut short.</param>
internal sealed record PrintedFigure(string Label, string? Number, string Caption, bool Truncated);
