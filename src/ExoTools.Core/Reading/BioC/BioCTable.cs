namespace ExoTools.Reading.BioC;

/// <summary>A table, of which BioC gives caption, rows and notes as passages of their own.</summary>
internal sealed class BioCTable(string? id, string? label)
{
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly List<string> _footnotes = [];

    /// <summary>What ties the passages of one table; null where the source ties none.</summary>
    public string? Id { get; } = id;

    public BioCText Caption { get; } = new(null);

    public bool HasRows => _rows.Count > 0;

    /// <summary>Adds rows; a line is a row, a tab parts its cells.</summary>
    public void AddRows(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                _rows.Add(line.TrimEnd('\t', '\r', ' ').Split('\t', StringSplitOptions.TrimEntries));
            }
        }
    }

    public void AddFootnote(string text) => _footnotes.Add(text);

    public ExoTable Build(string? articleTitle) => new()
    {
        Label = label ?? Id ?? "Table",
        Caption = Caption.ToString(),
        Rows = _rows,
        Footnotes = string.Join('\n', _footnotes),
        ArticleTitle = articleTitle,
    };
}
