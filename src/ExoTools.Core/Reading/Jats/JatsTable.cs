using System.Globalization;
using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>Reads tables into rows of equal columns: XHTML tables, and CALS tables as older articles have them.</summary>
internal static class JatsTable
{
    // HTML's own limit for a span.
    private const int WidestSpan = 1000;

    // Far above any printed table; beyond it cells are no longer repeated.
    private const int MostCells = 500_000;

    /// <summary>The rows of all tables in a wrapper: the first one's header rows, and all others.</summary>
    public static (IReadOnlyList<IReadOnlyList<string>> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) Read(XElement wrap)
    {
        var headers = new List<IReadOnlyList<string>>();
        var rows = new List<IReadOnlyList<string>>();
        var budget = MostCells;
        foreach (var table in wrap.Descendants().Where(element => element.Name.LocalName is "table" or "tgroup"))
        {
            if (table.Ancestors().TakeWhile(outer => outer != wrap).Any(outer => outer.Name.LocalName is "td" or "th" or "entry"))
            {
                // A table within a cell is the text of that cell.
                continue;
            }

            var columns = Columns(table);
            foreach (var part in Parts(table))
            {
                var grid = Grid(part.Rows, columns, ref budget);
                var toHeaders = rows.Count == 0 && (part.IsHeader || (headers.Count == 0 && part.Rows.Count > 1));
                foreach (var (row, source) in grid.Zip(part.Rows))
                {
                    // Without a header of its own, the first rows that hold nothing but header cells are one.
                    toHeaders &= part.IsHeader || IsHeaderRow(source);
                    (toHeaders ? headers : rows).Add(row);
                }
            }
        }

        return (headers, rows);
    }

    private static IEnumerable<(bool IsHeader, List<XElement> Rows)> Parts(XElement table)
    {
        var loose = new List<XElement>();
        foreach (var part in table.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "thead" or "tbody" or "tfoot":
                    if (loose.Count > 0)
                    {
                        yield return (false, loose);
                        loose = [];
                    }

                    yield return (part.Name.LocalName == "thead", part.Elements().Where(IsRow).ToList());
                    break;
                case "tr" or "row":
                    loose.Add(part);
                    break;
            }
        }

        if (loose.Count > 0)
        {
            yield return (false, loose);
        }
    }

    private static bool IsRow(XElement element) => element.Name.LocalName is "tr" or "row";

    private static bool IsHeaderRow(XElement row) => row.Elements().Any() && row.Elements().All(cell => cell.Name.LocalName == "th");

    private static List<IReadOnlyList<string>> Grid(List<XElement> rows, List<string> columns, ref int budget)
    {
        var grid = new List<IReadOnlyList<string>>(rows.Count);

        // What reaches down from rows above: for each column the text and how many rows are left.
        var hanging = new List<(string Text, int Rows)>();
        foreach (var row in rows)
        {
            var cells = new List<string>();
            foreach (var cell in row.Elements())
            {
                if (cell.Name.LocalName is not ("td" or "th" or "entry"))
                {
                    continue;
                }

                Hang(cells, hanging);
                var text = JatsText.Of(cell)?.Replace('\n', ' ') ?? "";
                var width = Math.Min(Width(cell, columns, cells.Count), Math.Max(1, budget));
                var height = Height(cell);
                budget -= width;
                for (var i = 0; i < width; i++)
                {
                    Set(hanging, cells.Count, height > 1 ? (text, height - 1) : default);
                    cells.Add(text);
                }
            }

            Hang(cells, hanging);
            grid.Add(cells);
            budget -= Math.Max(0, cells.Count - row.Elements().Count());
            if (budget < 0)
            {
                hanging.Clear();
            }
        }

        return grid;
    }

    /// <summary>Adds the cells that reach down to the next columns.</summary>
    private static void Hang(List<string> cells, List<(string Text, int Rows)> hanging)
    {
        while (cells.Count < hanging.Count && hanging[cells.Count] is { Rows: > 0 } above)
        {
            hanging[cells.Count] = (above.Text, above.Rows - 1);
            cells.Add(above.Text);
        }
    }

    private static void Set(List<(string Text, int Rows)> hanging, int column, (string Text, int Rows) value)
    {
        while (hanging.Count <= column)
        {
            hanging.Add(default);
        }

        hanging[column] = value;
    }

    private static int Width(XElement cell, List<string> columns, int at)
    {
        if (Number(cell, "colspan") is { } span)
        {
            return Math.Clamp(span, 1, WidestSpan);
        }

        var start = columns.IndexOf((string?)cell.Attribute("namest") ?? "");
        var end = columns.IndexOf((string?)cell.Attribute("nameend") ?? "");
        return start >= 0 && end >= start && end >= at ? end - Math.Max(start, at) + 1 : 1;
    }

    private static int Height(XElement cell) => Number(cell, "rowspan") ?? (Number(cell, "morerows") is { } more and >= 0 and < int.MaxValue ? more + 1 : 1);

    private static List<string> Columns(XElement table) => table.Elements("colspec").Select(column => (string?)column.Attribute("colname") ?? "?").Take(WidestSpan).ToList();

    private static int? Number(XElement cell, string attribute) =>
        int.TryParse((string?)cell.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
