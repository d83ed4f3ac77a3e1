using System.Globalization;

namespace ExoTools.Networks;

/// <summary>
/// DOT of Graphviz. In dot's SVG the evidence shows as a tooltip and the edge links to its article. What dot does not draw by (kind, sign,
/// support, identifiers) is written as attributes too, for programs that read DOT as data.
/// </summary>
internal sealed class DotFormat : NetworkFormat
{
    /// <inheritdoc/>
    public override string Name => "DOT";

    /// <inheritdoc/>
    public override string Use => "Graphviz";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".dot", ".gv"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        writer.Write("digraph {\n");
        writer.Write("  graph [charset=\"UTF-8\", rankdir=LR");
        Attribute(writer, "label", network.Name);
        writer.Write("];\n");
        writer.Write("  node [fontname=\"Helvetica\", fontsize=12, style=filled, fontcolor=\"" + NetworkStyle.Text + "\"];\n");
        writer.Write("  edge [fontname=\"Helvetica\", fontsize=10];\n");
        foreach (var node in network.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            var style = NetworkStyle.Of(node.Kind);
            writer.Write($"  {node.Id} [shape={ShapeOf(style.Shape)}, fillcolor=\"{style.Fill}\", color=\"{style.Border}\"");
            if (StyleOf(style.Shape) is { } extra)
            {
                Attribute(writer, "style", extra);
            }

            // Without a label, dot would draw the id.
            writer.Write($", label=\"{Escape(node.Name)}\"");
            Attribute(writer, "tooltip", Tooltip(node));
            foreach (var column in NetworkColumns.Nodes)
            {
                if (column.Name != "name")
                {
                    Attribute(writer, column.Name, column.TextOf(node));
                }
            }

            writer.Write("];\n");
        }

        foreach (var edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteEdge(writer, edge);
        }

        writer.Write("}\n");
        return [];
    }

    private static void WriteEdge(TextWriter writer, ExoEdge edge)
    {
        var style = NetworkStyle.Of(NetworkWords.EffectOf(edge));
        writer.Write($"  {edge.Source.Id} -> {edge.Target.Id} [id=\"{edge.Id}\", label=\"{NetworkWords.Of(edge.Type)}{NetworkWords.ConflictOf(edge)}\", color=\"{ColorOf(edge, style)}\", fontcolor=\"{style.Color}\", arrowhead={ArrowOf(style.Head)}");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $", penwidth={NetworkStyle.WidthOf(edge.Support):0.##}"));
        if (edge.Speculative || edge.Type == ExoRelationType.Carries)
        {
            writer.Write(edge.Speculative ? ", style=dashed" : ", style=dotted");
        }

        var evidence = string.Join('\n', NetworkColumns.EvidenceLines(edge));
        Attribute(writer, "tooltip", evidence);
        Attribute(writer, "labeltooltip", evidence);
        Attribute(writer, "URL", NetworkColumns.UrlOf(edge));
        foreach (var column in NetworkColumns.Edges)
        {
            // The tooltip has the sentences already.
            if (column.Name is not ("name" or "evidence"))
            {
                Attribute(writer, column.Name, column.TextOf(edge));
            }
        }

        writer.Write("];\n");
    }

    // Two colours with nothing between them are a double line.
    private static string ColorOf(ExoEdge edge, EdgeStyle style) => edge.Conflicting ? $"{style.Color}:invis:{style.Color}" : style.Color;

    private static string Tooltip(ExoNode node) => node.TermId is null ? $"{node.Name} ({NetworkWords.Of(node.Kind)})" : $"{node.Name} ({NetworkWords.Of(node.Kind)}, {node.TermId})";

    private static void Attribute(TextWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.Write($", {name}=\"{Escape(value)}\"");
        }
    }

    // In labels and tooltips a backslash starts a sequence of dot's own (\N, \G, \l), so it is doubled; dot also reads HTML entities,
    // so an ampersand is written as one.
    private static string Escape(string text) => CleanText.Of(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string ShapeOf(NodeShape shape) => shape switch
    {
        NodeShape.Ellipse or NodeShape.DoubleEllipse or NodeShape.DashedEllipse => "ellipse",
        NodeShape.Parallelogram => "parallelogram",
        NodeShape.Trapezium => "trapezium",
        NodeShape.Hexagon => "hexagon",
        NodeShape.Octagon => "octagon",
        _ => "box",
    };

    private static string? StyleOf(NodeShape shape) => shape switch
    {
        NodeShape.RoundedRectangle or NodeShape.Pill => "filled,rounded",
        NodeShape.DashedEllipse or NodeShape.DashedRectangle => "filled,dashed",
        _ => null,
    };

    private static string ArrowOf(EdgeHead head) => head switch
    {
        EdgeHead.Triangle => "normal",
        EdgeHead.Bar => "tee",
        EdgeHead.Circle => "odot",
        EdgeHead.Diamond => "diamond",
        EdgeHead.OpenDiamond => "odiamond",
        EdgeHead.Vee => "vee",
        _ => "none",
    };
}
