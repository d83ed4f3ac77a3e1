namespace ExoTools;

/// <summary>A table of an article, as rows and columns of text.</summary>
public sealed class ExoTable
{
    /// <summary>The label as printed, without a closing period ("Table 1"); "Table" where the source prints none.</summary>
    public string Label { get; internal init; } = "";

    /// <summary>The caption as printed; empty where there is none.</summary>
    public string Caption { get; internal init; } = "";

    /// <summary>The header rows, each cell once for every column that it spans; empty where the source marks none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Headers { get; internal init => field = ExoList<IReadOnlyList<string>>.Of(value); } = ExoList<IReadOnlyList<string>>.Empty;

    /// <summary>The body rows, each cell once for every column and row that it spans. An empty cell is an empty string.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; internal init => field = ExoList<IReadOnlyList<string>>.Of(value); } = ExoList<IReadOnlyList<string>>.Empty;

    /// <summary>The notes under the table; empty where there are none.</summary>
    public string Footnotes { get; internal init; } = "";

    /// <summary>The title of the article; null where the article has none.</summary>
    public string? ArticleTitle { get; internal init; }

    /// <summary>Label and caption.</summary>
    public override string ToString() => Caption.Length == 0 ? Label : $"{Label}. {Caption}";
}
