using System.Xml;
using ExoTools.Networks.Layout;

namespace ExoTools.Networks.Pictures;

/// <summary>
/// Draws a laid-out network as one svg element. All looks are presentation attributes, which every program reads and a style sheet
/// overrides; classes and data attributes say what each thing is.
/// </summary>
internal sealed class SvgDrawing(XmlWriter xml, ExoNetwork network, CancellationToken cancellation)
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Font = "Arial, Helvetica, 'Liberation Sans', sans-serif";

    /// <summary>How many sentences a tooltip shows.</summary>
    private const int TooltipSentences = 3;

    /// <summary>Draws the network and its legend.</summary>
    public void Write()
    {
        var layout = NetworkLayout.Of(network, cancellation);
        var legend = new SvgLegend(network, Math.Max(layout.Width, 420));
        var (width, height) = (Math.Max(layout.Width, 420), layout.Height + legend.Height);
        xml.WriteStartElement("svg", Namespace);
        Attributes(
            ("width", SvgPaths.Number(width)), ("height", SvgPaths.Number(height)), ("viewBox", $"0 0 {SvgPaths.Number(width)} {SvgPaths.Number(height)}"),
            ("role", "img"), ("aria-labelledby", "network-title network-description"), ("font-family", Font));
        Text("title", CleanText.Of(network.Name ?? "Network"), ("id", "network-title"));
        Text("desc", NetworkWords.Describe(network), ("id", "network-description"));
        WriteHeads();
        Element("rect", ("class", "background"), ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        Start("g", ("class", "edges"), ("fill", "none"), ("font-size", SvgPaths.Number(NodeOutline.EdgeFontSize)));
        foreach (var edge in layout.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteEdge(edge);
        }

        foreach (var edge in layout.Edges)
        {
            WriteLabel(edge);
        }

        xml.WriteEndElement();
        Start("g", ("class", "nodes"), ("font-size", SvgPaths.Number(NodeOutline.FontSize)), ("text-anchor", "middle"));
        foreach (var node in layout.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteNode(node);
        }

        xml.WriteEndElement();
        WriteLegend(legend, layout.Height);
        xml.WriteEndElement();
    }

    /// <summary>One marker for each effect: markers do not take the colour of their line in every program.</summary>
    private void WriteHeads()
    {
        Start("defs");
        foreach (var effect in Enum.GetValues<NetworkEffect>())
        {
            var (color, head) = NetworkStyle.Of(effect);
            var (path, filled) = head switch
            {
                EdgeHead.Triangle => ("M0 -5L10 0L0 5Z", true),
                EdgeHead.Bar => ("M0 -7V7", false),
                EdgeHead.Circle => ("M0.5 0A4 4 0 1 1 8.5 0A4 4 0 1 1 0.5 0Z", false),
                EdgeHead.Diamond => ("M0 0L6.5 -5L13 0L6.5 5Z", true),
                EdgeHead.OpenDiamond => ("M0 0L6.5 -5L12.5 0L6.5 5Z", false),
                EdgeHead.Vee => ("M0 -5L9.5 0L0 5M0 0H9.5", false),
                _ => ("", false),
            };
            if (path.Length == 0)
            {
                continue;
            }

            Start(
                "marker",
                ("id", HeadId(effect)), ("class", $"e-{NetworkWords.Of(effect)}"), ("markerUnits", "userSpaceOnUse"), ("markerWidth", "30"), ("markerHeight", "30"),
                ("viewBox", "-15 -15 30 30"), ("orient", "auto"), ("overflow", "visible"));
            Element("path", ("d", path), ("fill", filled ? color : head is EdgeHead.Circle or EdgeHead.OpenDiamond ? "#ffffff" : "none"), ("stroke", color), ("stroke-width", head == EdgeHead.Bar ? "3" : "1.6"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteEdge(PlacedEdge placed)
    {
        var edge = placed.Edge;
        var effect = NetworkWords.EffectOf(edge);
        Start(
            "g",
            ("class", $"edge e-{NetworkWords.Of(effect)}{(edge.Speculative ? " speculative" : "")}{(edge.Conflicting ? " conflicting" : "")}"),
            ("id", edge.Id), ("data-source", edge.Source.Id), ("data-target", edge.Target.Id));
        var url = NetworkColumns.UrlOf(edge);
        if (url is not null)
        {
            Start("a", ("href", url), ("target", "_blank"));
        }

        Text("title", Tooltip(edge));
        WriteLine(SvgPaths.Line(placed, SvgPaths.LengthOf(NetworkStyle.Of(effect).Head)), effect, edge.Speculative, edge.Conflicting, NetworkStyle.WidthOf(edge.Support));
        if (url is not null)
        {
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Labels come after all lines, so that none is crossed out.</summary>
    private void WriteLabel(PlacedEdge placed)
    {
        if (placed.Label is not { } label)
        {
            return;
        }

        var effect = NetworkWords.EffectOf(placed.Edge);
        var width = TextSize.WidthOf(label, NodeOutline.EdgeFontSize) + 4;
        Start("g", ("class", $"label e-{NetworkWords.Of(effect)}"), ("data-edge", placed.Edge.Id));
        Element(
            "rect",
            ("class", "label-back"), ("x", SvgPaths.Number(placed.LabelAt.X - (width / 2))), ("y", SvgPaths.Number(placed.LabelAt.Y - 7)),
            ("width", SvgPaths.Number(width)), ("height", "14"), ("fill", "#ffffff"));
        Text("text", label, ("x", SvgPaths.Number(placed.LabelAt.X)), ("y", SvgPaths.Number(placed.LabelAt.Y + 4)), ("text-anchor", "middle"), ("fill", NetworkStyle.Of(effect).Color));
        xml.WriteEndElement();
    }

    /// <summary>A line with its head; one of a conflict is double: a wide line with a thinner one of the paper's colour on it.</summary>
    private void WriteLine(string path, NetworkEffect effect, bool speculative, bool conflicting, double width)
    {
        var style = NetworkStyle.Of(effect);
        width += conflicting ? NetworkStyle.DoubleLineExtra : 0;
        Start("path", ("class", "line"), ("d", path), ("stroke", style.Color), ("stroke-width", SvgPaths.Number(width)));
        if (speculative || effect == NetworkEffect.Carriage)
        {
            Attributes(("stroke-dasharray", speculative ? "7 4" : "1.5 4"));
            if (!speculative)
            {
                Attributes(("stroke-linecap", "round"));
            }
        }

        if (style.Head != EdgeHead.None)
        {
            Attributes(("marker-end", $"url(#{HeadId(effect)})"));
        }

        xml.WriteEndElement();
        if (conflicting)
        {
            Element("path", ("class", "core"), ("d", path), ("stroke", "#ffffff"), ("stroke-width", SvgPaths.Number(width * NetworkStyle.DoubleLineGap)));
        }
    }

    private void WriteNode(PlacedNode placed)
    {
        var node = placed.Node;
        Start("g", ("class", $"node k-{node.Kind}"), ("id", node.Id), ("data-kind", node.Kind.ToString()), ("transform", $"translate({SvgPaths.Number(placed.X)} {SvgPaths.Number(placed.Y)})"));
        Text("title", CleanText.Of(node.TermId is null ? $"{node.Name} ({NetworkWords.Of(node.Kind)})" : $"{node.Name} ({NetworkWords.Of(node.Kind)}, {node.TermId})"));
        WriteShape(NetworkStyle.Of(node.Kind), placed.Width, placed.Height);
        Start("text", ("fill", NetworkStyle.Text));
        var first = 4.5 - ((placed.Lines.Count - 1) * NodeOutline.LineHeight / 2);
        for (var i = 0; i < placed.Lines.Count; i++)
        {
            Text("tspan", placed.Lines[i], ("x", "0"), ("y", SvgPaths.Number(first + (i * NodeOutline.LineHeight))));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteShape(NodeStyle style, double width, double height)
    {
        Start("path", ("class", "shape"), ("d", SvgPaths.Outline(style.Shape, width, height)), ("fill", style.Fill), ("stroke", style.Border), ("stroke-width", "1.6"));
        if (style.Shape is NodeShape.DashedEllipse or NodeShape.DashedRectangle)
        {
            Attributes(("stroke-dasharray", "4 3"));
        }

        xml.WriteEndElement();
        if (style.Shape is NodeShape.DoubleEllipse or NodeShape.DoubleRectangle)
        {
            Element("path", ("class", "shape"), ("d", SvgPaths.Outline(style.Shape, width - 8, height - 8)), ("fill", "none"), ("stroke", style.Border), ("stroke-width", "1"));
        }
    }

    private void WriteLegend(SvgLegend legend, double top)
    {
        Start("g", ("class", "legend"), ("font-size", "12"), ("fill", NetworkStyle.Text), ("transform", $"translate(0 {SvgPaths.Number(top)})"));
        foreach (var entry in legend.Entries)
        {
            Start("g", ("transform", $"translate({SvgPaths.Number(entry.X)} {SvgPaths.Number(entry.Y)})"));
            if (entry.Kind is { } kind)
            {
                WriteShape(NetworkStyle.Of(kind), SvgLegend.SampleWidth, 18);
            }
            else if (entry.Effect is { } effect)
            {
                var length = SvgPaths.LengthOf(NetworkStyle.Of(effect).Head);
                Start("g", ("class", $"e-{NetworkWords.Of(effect)}"), ("fill", "none"));
                WriteLine($"M{SvgPaths.Number(-SvgLegend.SampleWidth / 2)} 0H{SvgPaths.Number((SvgLegend.SampleWidth / 2) - length)}", effect, entry.Speculative, entry.Conflicting, entry.Wide ? 4 : 1.6);
                xml.WriteEndElement();
            }

            Text("text", entry.Text, ("x", SvgPaths.Number((SvgLegend.SampleWidth / 2) + 6)), ("y", "4"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string HeadId(NetworkEffect effect) => $"head-{NetworkWords.Of(effect)}";

    private static string Tooltip(ExoEdge edge)
    {
        var lines = NetworkColumns.EvidenceLines(edge);
        var more = lines.Count > TooltipSentences ? $"\n… and {lines.Count - TooltipSentences} more" : "";
        return CleanText.Of($"{edge} ({NetworkWords.Count(edge.Support, "article", "articles")})\n{string.Join('\n', lines.Take(TooltipSentences))}{more}");
    }

    private void Start(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
    }

    private void Element(string name, params (string Name, string Value)[] attributes)
    {
        Start(name, attributes);
        xml.WriteEndElement();
    }

    private void Text(string name, string text, params (string Name, string Value)[] attributes)
    {
        Start(name, attributes);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
