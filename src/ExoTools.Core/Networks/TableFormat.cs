using System.Text;

namespace ExoTools.Networks;

/// <summary>
/// A table of edges or of nodes, its columns parted by tabs (RFC 4180 quoting), for spreadsheets, R, pandas and Cytoscape's import.
/// Sources and targets are named as in SIF, so that "source (interaction) target" is the key of an edge in both.
/// </summary>
internal sealed class TableFormat : NetworkFormat
{
    private readonly bool _ofNodes;

    private TableFormat(string name, string use, string[] extensions, bool ofNodes)
    {
        Name = name;
        Use = use;
        Extensions = extensions;
        _ofNodes = ofNodes;
    }

    /// <summary>The table of edges.</summary>
    public static TableFormat Edges { get; } = new("EdgeTable", "spreadsheets, R and pandas: one row for each edge", [".tsv", ".edges.tsv"], ofNodes: false);

    /// <summary>The table of nodes.</summary>
    public static TableFormat Nodes { get; } = new("NodeTable", "spreadsheets, R and pandas: one row for each node", [".nodes.tsv"], ofNodes: true);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Use { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; }

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        var names = new UniqueNames(network);
        var rows = new Rows(writer);
        if (_ofNodes)
        {
            rows.Header(["id", .. NetworkColumns.Nodes.Select(column => column.Name)]);
            foreach (var node in network.Nodes)
            {
                cancellation.ThrowIfCancellationRequested();
                rows.Cell(node.Id);
                foreach (var column in NetworkColumns.Nodes)
                {
                    rows.Cell(column.Name == "name" ? names.Of(node) : column.TextOf(node));
                }

                rows.End();
            }
        }
        else
        {
            rows.Header(["id", "source_id", "source", "target_id", "target", .. NetworkColumns.Edges.Select(column => column.Name)]);
            foreach (var edge in network.Edges)
            {
                cancellation.ThrowIfCancellationRequested();
                var (source, target) = (names.Of(edge.Source), names.Of(edge.Target));
                rows.Cell(edge.Id);
                rows.Cell(edge.Source.Id);
                rows.Cell(source);
                rows.Cell(edge.Target.Id);
                rows.Cell(target);
                foreach (var column in NetworkColumns.Edges)
                {
                    rows.Cell(column.Name == "name" ? $"{source} ({NetworkWords.Of(edge.Type)}) {target}" : column.TextOf(edge));
                }

                rows.End();
            }
        }

        return
        [
            _ofNodes ? (network.Nodes.Count == 0 ? null : "The table of nodes holds no edges: the format EdgeTable has them.") : Lonely(network),
            rows.Neutralised == 0 ? null : NetworkWords.Count(rows.Neutralised, "cell", "cells") + " that a spreadsheet would take for a formula start with an apostrophe.",
        ];
    }

    private static string? Lonely(ExoNetwork network)
    {
        var lonely = 0;
        foreach (var node in network.Nodes)
        {
            lonely += node.Degree == 0 ? 1 : 0;
        }

        return lonely == 0 ? null : "The table of edges does not hold " + NetworkWords.Count(lonely, "node", "nodes") + " without edges: the format NodeTable does.";
    }

    private sealed class Rows(TextWriter writer)
    {
        private readonly StringBuilder _row = new();

        public int Neutralised { get; private set; }

        public void Header(IEnumerable<string> names) => writer.Write(string.Join('\t', names) + "\n");

        public void Cell(string? value)
        {
            if (_row.Length > 0)
            {
                _row.Append('\t');
            }

            if (string.IsNullOrEmpty(value))
            {
                return;
            }

            var line = CleanText.Line(value);
            var quoted = line.Contains('"', StringComparison.Ordinal);
            _row.Append(quoted ? "\"" : "");
            if (IsFormula(line))
            {
                _row.Append('\'');
                Neutralised++;
            }

            _row.Append(quoted ? line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : line);
        }

        public void End()
        {
            writer.Write(_row.Append('\n'));
            _row.Clear();
        }

        // A spreadsheet trims the cell first; the full-width forms count as formulas in some (OWASP, "CSV Injection").
        private static bool IsFormula(string line) => line.AsSpan().TrimStart() is [('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'), ..];
    }
}
