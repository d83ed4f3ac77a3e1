namespace ExoTools.Reading.PubMedPages;

/// <summary>Collects the figures of a page; of two prints of one figure the one stays that shows more of the caption.</summary>
internal sealed class PrintedFigures
{
    private readonly Dictionary<string, int> _byLabel = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The figures, in order.</summary>
    public List<PrintedFigure> List { get; } = [];

    /// <summary>Adds a figure, or what it shows beyond a print of it before.</summary>
    public void Add(FigureLabel label, string caption)
    {
        var truncated = caption.EndsWith('…') || caption.EndsWith("...", StringComparison.Ordinal);
        var figure = new PrintedFigure(label.Label, label.Number, caption, truncated);
        if (!_byLabel.TryGetValue(figure.Label, out var known))
        {
            _byLabel.Add(figure.Label, List.Count);
            List.Add(figure);
        }
        else if (ShowsMore(figure, List[known]))
        {
            List[known] = figure;
        }
        else if (!ShowsMore(List[known], figure) && List[known].Caption != figure.Caption)
        {
            // Two figures of one label, as "Figure 1" of an article and of its supplement.
            List.Add(figure);
        }
    }

    private static bool ShowsMore(PrintedFigure figure, PrintedFigure other)
    {
        if (other.Caption.Length == 0)
        {
            return figure.Caption.Length > 0;
        }

        return other.Truncated && figure.Caption.AsSpan().StartsWith(other.Caption.AsSpan().TrimEnd("….").TrimEnd()) && figure.Caption.Length > other.Caption.Length;
    }
}
