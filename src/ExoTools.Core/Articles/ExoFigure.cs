namespace ExoTools;

/// <summary>A figure of an article, as its caption tells it.</summary>
public sealed class ExoFigure
{
    /// <summary>The number as printed ("1", "2A", "S1"); null for a graphical abstract.</summary>
    public string? Number { get; internal init; }

    /// <summary>The label as printed, without a closing period ("Figure 1", "Graphical abstract").</summary>
    public string Label { get; internal init; } = "";

    /// <summary>The caption as printed; empty where the source shows the label alone.</summary>
    public string Caption { get; internal init; } = "";

    /// <summary>Whether the source cut the caption short (it ends in an ellipsis, or the text ends within it).</summary>
    public bool CaptionTruncated { get; internal init; }

    /// <summary>The title of the article; null where the article has none.</summary>
    public string? ArticleTitle { get; internal init; }

    /// <summary>The PubMed identifier of the article; null where the source shows none.</summary>
    public string? Pmid { get; internal init; }

    /// <summary>The DOI of the article; null where the source shows none.</summary>
    public string? Doi { get; internal init; }

    /// <summary>Where the article was read from: a file, or what the caller named.</summary>
    public string? ArticleSource { get; internal init; }

    /// <summary>The label and the caption.</summary>
    public override string ToString() => Caption.Length == 0 ? Label : $"{Label}. {Caption}";
}
