using System.Text.Json;
using ExoTools.Networks.Layout;

namespace ExoTools.Networks;

/// <summary>
/// CX2, as NDEx and Cytoscape read it (CX2 specification, version 2.0): aspects in the order that the specification gives, exact
/// element counts, every attribute declared, and the status last, without which NDEx refuses the file. Looks are mapped from columns, so
/// that what is added later in Cytoscape is drawn alike.
/// </summary>
internal sealed class Cx2Format : NetworkFormat
{
    /// <inheritdoc/>
    public override string Name => "CX2";

    /// <inheritdoc/>
    public override string Use => "NDEx and Cytoscape, with columns, looks and places";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".cx2"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
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
            StartAspect(json, "visualProperties");
            Cx2Looks.Write(json);
            EndAspect(json);
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
        return [];
    }

    private static void WriteCounts(Utf8JsonWriter json, ExoNetwork network)
    {
        StartAspect(json, "metaData");
        Count("attributeDeclarations", 1);
        Count("networkAttributes", 1);
        Count("nodes", network.Nodes.Count);
        Count("edges", network.Edges.Count);
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
        foreach (var edge in network.Edges)
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
}
