using System.Globalization;
using ExoTools.Language;

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

    // What stands between the cells of a row that is read as text.
    private const string CellBreak = " | ";

    private const string RowPrefix = "/Row ";

    /// <summary>The section name of a row, behind the table's own.</summary>
    /// <param name="row">The row, from 0; printed from 1.</param>
    internal static string RowName(int row) => string.Create(CultureInfo.InvariantCulture, $"{RowPrefix}{row + 1}");

    /// <summary>The row, from 0, that a section name tells behind the table's own; null for another name.</summary>
    internal static int? RowOf(ReadOnlySpan<char> name) =>
        name.StartsWith(RowPrefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name[RowPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number - 1 : null;

    /// <summary>A row as text: its cells with " | " between them.</summary>
    internal static string RowText(IReadOnlyList<string> row) => string.Join(CellBreak, row);

    /// <summary>Where the cells of a row stand in its text.</summary>
    internal static List<TextSpan> CellSpans(IReadOnlyList<string> row)
    {
        var spans = new List<TextSpan>(row.Count);
        var start = 0;
        foreach (var cell in row)
        {
            spans.Add(new TextSpan(start, cell.Length));
            start += cell.Length + CellBreak.Length;
        }

        return spans;
    }

    /// <summary>Label and caption.</summary>
    public override string ToString() => Caption.Length == 0 ? Label : $"{Label}. {Caption}";
}
