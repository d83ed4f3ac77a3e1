using System.Text.Json;
using ExoTools.Networks.Layout;

namespace ExoTools.Networks;

/// <summary>
/// CX2, as NDEx and Cytoscape read it (CX2 specification, version 2.0): aspects in the order that the specification gives, exact
/// element counts, every attribute declared, and the status last, without which NDEx refuses the file. Looks are mapped from columns, so
/// that what is added later in Cytoscape is drawn alike.
/// </summary>
internal sealed class Cx2Format : INetworkFormat
{
    private static readonly NetworkEffect[] s_effects = Enum.GetValues<NetworkEffect>();

    private static readonly ExoEntityKind[] s_kinds = Enum.GetValues<ExoEntityKind>();

    /// <inheritdoc/>
    public string Name => "CX2";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".cx2"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Write(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(network);
        using (var output = new NetworkJson(writer))
        {
            var json = output.Json;
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("CXVersion", "2.0");
            json.WriteBoolean("hasFragments", false);
            json.WriteEndObject();
            output.NewLine();
            WriteCounts(json, network);
            output.NewLine();
            WriteDeclarations(json);
            output.NewLine();
            WriteNetworkAttributes(json, network);
            output.NewLine();
            WriteNodes(output, network, cancellation);
            output.NewLine();
            WriteEdges(output, network, cancellation);
            output.NewLine();
            WriteLooks(json);
            output.NewLine();
            StartAspect(json, "visualEditorProperties");
            json.WriteStartObject();
            json.WriteStartObject("properties");
            json.WriteBoolean("nodeSizeLocked", false);
            json.WriteBoolean("arrowColorMatchesEdge", true);
            json.WriteEndObject();
            json.WriteEndObject();
            EndAspect(json);
            output.NewLine();
            StartAspect(json, "status");
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteEndObject();
            EndAspect(json);
            json.WriteEndArray();
        }

        writer.Write('\n');
        return LossNotes.Of(network);
    }

    private static void WriteCounts(Utf8JsonWriter json, ExoNetwork network)
    {
        StartAspect(json, "metaData");
        Count("attributeDeclarations", 1);
        Count("networkAttributes", 1);
        Count("nodes", network.Nodes.Count);
        Count("edges", LossNotes.WrittenCount(network));
        Count("visualProperties", 1);
        Count("visualEditorProperties", 1);
        EndAspect(json);

        void Count(string aspect, int elements)
        {
            json.WriteStartObject();
            json.WriteNumber("elementCount", elements);
            json.WriteString("name", aspect);
            json.WriteEndObject();
        }
    }

    private static void WriteDeclarations(Utf8JsonWriter json)
    {
        StartAspect(json, "attributeDeclarations");
        json.WriteStartObject();
        json.WriteStartObject("networkAttributes");
        Declare("name", ColumnType.Text);
        Declare("description", ColumnType.Text);
        json.WriteEndObject();
        json.WriteStartObject("nodes");
        foreach (var column in NetworkColumns.Nodes)
        {
            Declare(column.Name, column.Type);
        }

        json.WriteEndObject();
        json.WriteStartObject("edges");
        foreach (var column in NetworkColumns.Edges)
        {
            Declare(column.Name, column.Type);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        EndAspect(json);

        void Declare(string name, ColumnType type)
        {
            json.WriteStartObject(name);
            json.WriteString("d", TypeOf(type));
            json.WriteEndObject();
        }
    }

    private static void WriteNetworkAttributes(Utf8JsonWriter json, ExoNetwork network)
    {
        StartAspect(json, "networkAttributes");
        json.WriteStartObject();
        json.WriteString("name", CleanText.Of(network.Name ?? "ExoTools network"));
        json.WriteString("description", NetworkWords.Describe(network));
        json.WriteEndObject();
        EndAspect(json);
    }

    private static void WriteNodes(NetworkJson output, ExoNetwork network, CancellationToken cancellation)
    {
        var json = output.Json;
        StartAspect(json, "nodes");
        foreach (var placed in NetworkLayout.Of(network, cancellation).Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = placed.Node;
            output.NewLine();
            json.WriteStartObject();
            json.WriteNumber("id", NumberOf(node.Id));
            json.WriteNumber("x", Math.Round(placed.X, 1));
            json.WriteNumber("y", Math.Round(placed.Y, 1));
            json.WriteStartObject("v");
            output.Columns(NetworkColumns.Nodes, node);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        EndAspect(json);
    }

    private static void WriteEdges(NetworkJson output, ExoNetwork network, CancellationToken cancellation)
    {
        var json = output.Json;
        StartAspect(json, "edges");
        foreach (var edge in LossNotes.Written(network))
        {
            cancellation.ThrowIfCancellationRequested();
            output.NewLine();
            json.WriteStartObject();
            json.WriteNumber("id", NumberOf(edge.Id));
            json.WriteNumber("s", NumberOf(edge.Source.Id));
            json.WriteNumber("t", NumberOf(edge.Target.Id));
            json.WriteStartObject("v");
            output.Columns(NetworkColumns.Edges, edge);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        EndAspect(json);
    }

    private static void WriteLooks(Utf8JsonWriter json)
    {
        StartAspect(json, "visualProperties");
        json.WriteStartObject();
        json.WriteStartObject("default");
        json.WriteStartObject("network");
        json.WriteString("NETWORK_BACKGROUND_COLOR", "#FFFFFF");
        json.WriteEndObject();
        json.WriteStartObject("edge");
        json.WriteString("EDGE_LINE_STYLE", "solid");
        json.WriteNumber("EDGE_WIDTH", 1.5);
        json.WriteString("EDGE_SOURCE_ARROW_SHAPE", "none");
        json.WriteEndObject();
        json.WriteStartObject("node");
        json.WriteNumber("NODE_WIDTH", 110);
        json.WriteNumber("NODE_HEIGHT", 36);
        json.WriteNumber("NODE_BORDER_WIDTH", 1.5);
        json.WriteString("NODE_LABEL_COLOR", NetworkStyle.Text.ToUpperInvariant());
        json.WriteNumber("NODE_LABEL_FONT_SIZE", 12);
        json.WriteNumber("NODE_LABEL_MAX_WIDTH", 105);
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartObject("nodeMapping");
        PassThrough("NODE_LABEL", "name", "string");
        Discrete("NODE_SHAPE", "kind", s_kinds, kind => kind.ToString(), kind => ShapeOf(NetworkStyle.Of(kind).Shape));
        Discrete("NODE_BACKGROUND_COLOR", "kind", s_kinds, kind => kind.ToString(), kind => NetworkStyle.Of(kind).Fill.ToUpperInvariant());
        Discrete("NODE_BORDER_COLOR", "kind", s_kinds, kind => kind.ToString(), kind => NetworkStyle.Of(kind).Border.ToUpperInvariant());
        json.WriteEndObject();

        json.WriteStartObject("edgeMapping");
        Discrete("EDGE_TARGET_ARROW_SHAPE", "effect", s_effects, NetworkWords.Of, effect => ArrowOf(NetworkStyle.Of(effect).Head));
        Discrete("EDGE_TARGET_ARROW_COLOR", "effect", s_effects, NetworkWords.Of, effect => NetworkStyle.Of(effect).Color.ToUpperInvariant());
        Discrete("EDGE_LINE_COLOR", "effect", s_effects, NetworkWords.Of, effect => NetworkStyle.Of(effect).Color.ToUpperInvariant());
        WriteSpeculative(json);
        WriteWidths(json);
        json.WriteEndObject();
        json.WriteEndObject();
        EndAspect(json);

        void PassThrough(string property, string attribute, string type)
        {
            StartMapping(json, property, "PASSTHROUGH", attribute, type);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        void Discrete<T>(string property, string attribute, T[] values, Func<T, string> value, Func<T, string> look)
        {
            StartMapping(json, property, "DISCRETE", attribute, "string");
            json.WriteStartArray("map");
            foreach (var one in values)
            {
                json.WriteStartObject();
                json.WriteString("v", value(one));
                json.WriteString("vp", look(one));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteSpeculative(Utf8JsonWriter json)
    {
        StartMapping(json, "EDGE_LINE_STYLE", "DISCRETE", "speculative", "boolean");
        json.WriteStartArray("map");
        json.WriteStartObject();
        json.WriteBoolean("v", true);
        json.WriteString("vp", "dashed");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A continuous mapping has a piece below its range, the range, and a piece above it.
    private static void WriteWidths(Utf8JsonWriter json)
    {
        const int Few = 1, Many = 20;
        StartMapping(json, "EDGE_WIDTH", "CONTINUOUS", "support", "integer");
        json.WriteStartArray("map");
        Range(null, Few);
        Range(Few, Many);
        Range(Many, null);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        void Range(int? from, int? to)
        {
            var inside = from is not null && to is not null;
            json.WriteStartObject();
            json.WriteBoolean("includeMin", inside);
            json.WriteBoolean("includeMax", inside);
            if (from is { } low)
            {
                json.WriteNumber("min", low);
                json.WriteNumber("minVPValue", Math.Round(NetworkStyle.WidthOf(low), 2));
            }

            if (to is { } high)
            {
                json.WriteNumber("max", high);
                json.WriteNumber("maxVPValue", Math.Round(NetworkStyle.WidthOf(high), 2));
            }

            json.WriteEndObject();
        }
    }

    private static void StartMapping(Utf8JsonWriter json, string property, string mapping, string attribute, string type)
    {
        json.WriteStartObject(property);
        json.WriteString("type", mapping);
        json.WriteStartObject("definition");
        json.WriteString("attribute", attribute);
        json.WriteString("type", type);
    }

    private static void StartAspect(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteStartArray(name);
    }

    private static void EndAspect(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>CX2 numbers its nodes and edges: the 7 of "n7".</summary>
    private static long NumberOf(string id) => long.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Boolean => "boolean",
        ColumnType.TextList => "list_of_string",
        _ => "string",
    };

    // The shapes that Cytoscape Web and Cytoscape both know.
    private static string ShapeOf(NodeShape shape) => shape switch
    {
        NodeShape.RoundedRectangle or NodeShape.Pill => "round-rectangle",
        NodeShape.Ellipse or NodeShape.DoubleEllipse or NodeShape.DashedEllipse => "ellipse",
        NodeShape.Parallelogram or NodeShape.Trapezium => "parallelogram",
        NodeShape.Hexagon => "hexagon",
        NodeShape.Octagon => "octagon",
        _ => "rectangle",
    };

    private static string ArrowOf(EdgeHead head) => head switch
    {
        EdgeHead.Triangle => "triangle",
        EdgeHead.Bar => "tee",
        EdgeHead.Circle => "circle",
        EdgeHead.Diamond => "diamond",
        EdgeHead.OpenDiamond => "open_diamond",
        EdgeHead.Vee => "arrow",
        _ => "none",
    };
}
