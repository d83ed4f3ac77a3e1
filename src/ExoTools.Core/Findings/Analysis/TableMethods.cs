using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>Reads the methods of tables: the names in columns of methods, with the numbers of the same row.</summary>
internal static class TableMethods
{
    /// <summary>The methods of the rows, in their order; those that are done to cells too only of tables about vesicles.</summary>
    public static IEnumerable<MethodUse> Read(ArticleAnalysis article, MethodNames names)
    {
        var rules = article.Vocabulary.MethodRules;
        foreach (var table in article.Tables)
        {
            if (!table.Has(TableColumnRole.Method))
            {
                continue;
            }

            foreach (var row in table.Rows())
            {
                for (var i = 0; i < row.Cells.Count && !row.IsHeading; i++)
                {
                    if (table.Role(i) != TableColumnRole.Method)
                    {
                        continue;
                    }

                    var isOfVesicles = table.Topic.Vesicle is not null || table.Columns[i].Vesicle is not null;
                    var here = new List<MethodUse>();
                    foreach (var name in names.Find(row.Cells[i]))
                    {
                        if (!name.IsVendor && (isOfVesicles || rules.Methods[name.Name].Always))
                        {
                            var start = row.Cells[i].Pieces[name.FirstPiece].Start;
                            here.Add(new MethodUse(name.Name, new TextSpan(start, row.Cells[i].Pieces[name.LastPiece].End - start), row.Cells[i]));
                        }
                    }

                    AddParameters(here, table, row, rules);
                    foreach (var method in here)
                    {
                        yield return method;
                    }
                }
            }
        }
    }

    // Of several methods in one cell it is not told whose the numbers are.
    private static void AddParameters(List<MethodUse> here, TableAnalysis table, TableRowAnalysis row, MethodRules rules)
    {
        if (here.Count != 1 || rules.Methods[here[0].Name].Use != ExoMethodUse.Isolation)
        {
            return;
        }

        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (table.Role(i) is not (TableColumnRole.Parameter or TableColumnRole.Method))
            {
                continue;
            }

            var cell = row.Cells[i];
            var text = row.TextOf(i);
            var read = MethodParameters.Read(cell.Pieces, rules.Units);
            if (read.Count > 0)
            {
                read.ForEach(parameter => here[0].Add(parameter.Kind, parameter.Span.In(cell.Text)));
            }
            else if (text.Length > 0 && char.IsAsciiDigit(text[0]) && Unit(cell.Evidence(cell.Span).Column!) is { } unit)
            {
                // "100,000" under "Force (× g)"
                var whole = $"{text} {unit}";
                MethodParameters.Read(PieceTokenizer.Tokenize(whole, new TextSpan(0, whole.Length)), rules.Units).ForEach(parameter => here[0].Add(parameter.Kind, parameter.Span.In(whole)));
            }

            foreach (var rotor in here[0].IsCentrifugation ? rules.Rotors.Find(cell.Pieces) : [])
            {
                here[0].Add(ExoMethodParameter.Rotor, rotor.In(cell.Text));
            }
        }

        here[0].NameByForce();
    }

    private static string? Unit(string header)
    {
        var open = header.LastIndexOf('(');
        var close = open < 0 ? -1 : header.IndexOf(')', open);
        return close > open + 1 ? header[(open + 1)..close] : null;
    }
}
