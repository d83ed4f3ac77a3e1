using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A column of a table.</summary>
/// <param name="Meaning">What its header says; null where that tells nothing.</param>
/// <param name="Vesicle">The vesicle that its header names; null without.</param>
internal sealed record TableColumnAnalysis(TableColumn? Meaning, TabledVesicle? Vesicle);

/// <summary>One row of a table: its cells, each read as a sentence of its own.</summary>
internal sealed class TableRowAnalysis
{
    private readonly PassageAnalysis _passage;

    public TableRowAnalysis(PassageAnalysis passage)
    {
        _passage = passage;
        IsHeading = Cells.Count > 1;
        for (var i = 1; i < Cells.Count && IsHeading; i++)
        {
            IsHeading = TextOf(i) == TextOf(0);
        }
    }

    /// <summary>The cells, one for each column.</summary>
    public IReadOnlyList<SentenceAnalysis> Cells => _passage.Sentences;

    /// <summary>Whether one text reaches over all columns, as a heading of the rows below it.</summary>
    public bool IsHeading { get; }

    /// <summary>A cell as printed.</summary>
    public string TextOf(int column) => Cells[column].Span.In(_passage.Passage.Text);
}

/// <summary>One table of an article: what its columns and its caption say, and its rows.</summary>
internal sealed class TableAnalysis
{
    private readonly ArticleAnalysis _article;
    private readonly ExoTable _table;
    private readonly string _name;
    private readonly int _firstRow;
    private readonly List<string> _columnNames = [];
    private readonly Lazy<bool[]> _marksPresence;

    private TableAnalysis(ArticleAnalysis article, ExoTable table, string name)
    {
        _article = article;
        _table = table;
        _name = name;
        Columns = table.Headers.Count > 0 ? ReadHeaders(table.Headers) : [];
        if (table.Headers.Count == 0 && ReadHeaders([table.Rows[0]]) is var first && first.Count(column => column.Meaning is not null) > 1)
        {
            // A source without marked headers prints them as its first row.
            Columns = first;
            _firstRow = 1;
        }

        NameColumns();
        Topic = new TableTopic(article.Passages.FirstOrDefault(passage => passage.Passage.Name == name), article);
        _marksPresence = new(FindMarks);
    }

    /// <summary>The name as a section.</summary>
    public string Name => _name;

    /// <summary>The columns of the headers; a row may have more.</summary>
    public IReadOnlyList<TableColumnAnalysis> Columns { get; }

    /// <summary>What the caption says that vesicles carry.</summary>
    public TableTopic Topic { get; }

    /// <summary>The tables of an article that have rows, in its order.</summary>
    public static IReadOnlyList<TableAnalysis> Of(ArticleAnalysis article)
    {
        var tables = new List<TableAnalysis>();
        for (var i = 0; i < article.Article.Tables.Count; i++)
        {
            if (article.Article.Tables[i].Rows.Count > 0)
            {
                tables.Add(new TableAnalysis(article, article.Article.Tables[i], article.Article.TableNames[i]));
            }
        }

        return tables;
    }

    /// <summary>Whether a column has a role.</summary>
    public bool Has(TableColumnRole role) => Columns.Any(column => column.Meaning?.Role == role);

    /// <summary>The role of a column; null for one that says nothing.</summary>
    public TableColumnRole? Role(int column) => column < Columns.Count ? Columns[column].Meaning?.Role : null;

    /// <summary>Whether a column marks something as there, so that a dash in it means that something is not.</summary>
    public bool MarksPresence(int column) => column < _marksPresence.Value.Length && _marksPresence.Value[column];

    /// <summary>The body rows in order, made as they are asked for, so that a long table takes no memory.</summary>
    public IEnumerable<TableRowAnalysis> Rows()
    {
        for (var i = _firstRow; i < _table.Rows.Count; i++)
        {
            _article.Cancellation.ThrowIfCancellationRequested();
            yield return Row(_table.Rows[i], i);
        }
    }

    /// <summary>What a header, or the first cell of a row, says.</summary>
    public TableColumnAnalysis Header(SentenceAnalysis cell)
    {
        var mentions = _article.MentionsOf(cell).FindAll(mention => mention.Kind == ExoEntityKind.Vesicle);
        var rest = new List<Piece>();
        for (var i = 0; i < cell.Pieces.Count; i++)
        {
            if (!mentions.Exists(mention => i >= mention.FirstPiece && i <= mention.LastPiece))
            {
                rest.Add(cell.Pieces[i]);
            }
        }

        // "Type" alone may be a type of anything.
        var meaning = _article.Vocabulary.TableRules.Column(rest);
        return mentions.Count > 0
            ? new TableColumnAnalysis(meaning, new TabledVesicle(mentions[0], cell.Text))
            : new TableColumnAnalysis(meaning?.Role == TableColumnRole.Vesicle ? null : meaning, null);
    }

    private TableRowAnalysis Row(IReadOnlyList<string> cells, int number)
    {
        while (_columnNames.Count < cells.Count)
        {
            _columnNames.Add(FormattableString.Invariant($"column {_columnNames.Count + 1}"));
        }

        return new TableRowAnalysis(Passage(cells, _name + ExoTable.RowName(number)));
    }

    private PassageAnalysis Passage(IReadOnlyList<string> cells, string name)
    {
        var row = new ExoPassage { Name = name, Kind = ExoPassageKind.Table, Text = ExoTable.RowText(cells) };
        return new PassageAnalysis(row, ExoTable.CellSpans(cells), _columnNames, ExoArticleKey.Of(_article.Article), _article.Vocabulary);
    }

    // The lowest header that is listed; a vesicle may be named by any above it.
    private List<TableColumnAnalysis> ReadHeaders(IReadOnlyList<IReadOnlyList<string>> headers)
    {
        var columns = new List<TableColumnAnalysis>();
        foreach (var row in headers)
        {
            var cells = Passage(row, _name + "/Header").Sentences;
            for (var i = 0; i < cells.Count; i++)
            {
                var here = Header(cells[i]);
                if (i == columns.Count)
                {
                    columns.Add(here);
                }
                else
                {
                    columns[i] = new TableColumnAnalysis(here.Meaning ?? columns[i].Meaning, here.Vesicle ?? columns[i].Vesicle);
                }
            }
        }

        return columns;
    }

    private void NameColumns()
    {
        var headers = _firstRow == 0 ? _table.Headers : [_table.Rows[0]];
        for (var i = 0; i < headers.Select(row => row.Count).DefaultIfEmpty().Max(); i++)
        {
            var printed = headers.Where(row => i < row.Count && row[i].Length > 0).Select(row => row[i]).Distinct(StringComparer.Ordinal);
            var name = string.Join(" / ", printed);
            _columnNames.Add(name.Length > 0 ? name : FormattableString.Invariant($"column {i + 1}"));
        }
    }

    private bool[] FindMarks()
    {
        var marks = new bool[Columns.Count];
        foreach (var row in _table.Rows)
        {
            for (var i = 0; i < row.Count && i < marks.Length; i++)
            {
                marks[i] = marks[i] || _article.Vocabulary.TableRules.Presence(row[i], marksPresence: false) == true;
            }
        }

        return marks;
    }
}
