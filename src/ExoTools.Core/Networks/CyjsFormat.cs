using System.Text.Json;
using ExoTools.Networks.Layout;

namespace ExoTools.Networks;

/// <summary>
/// The JSON of Cytoscape and cytoscape.js. Cytoscape takes "name", "shared_name" and "interaction" from here and its looks from its own
/// styles, so that none are written.
/// </summary>
internal sealed class CyjsFormat : NetworkFormat
{
    /// <inheritdoc/>
    public override string Name => "Cyjs";

    /// <inheritdoc/>
    public override string Use => "Cytoscape and cytoscape.js, with columns and places";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".cyjs"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        using (var output = new NetworkJson(writer))
        {
            var json = output.Json;
            json.WriteStartObject();
            json.WriteString("format_version", "1.0");
            json.WriteString("generated_by", "ExoTools");
            json.WriteString("target_cytoscapejs_version", "~3.0");
            json.WriteStartObject("data");
            var name = CleanText.Of(network.Name ?? "ExoTools network");
            json.WriteString("name", name);
            json.WriteString("shared_name", name);
            json.WriteString("description", NetworkWords.Describe(network));
            json.WriteEndObject();
            json.WriteStartObject("elements");
            json.WriteStartArray("nodes");
            foreach (var placed in NetworkLayout.Of(network, cancellation).Nodes)
            {
                cancellation.ThrowIfCancellationRequested();
                output.NewLine();
                StartElement(json, placed.Node.Id, CleanText.Of(placed.Node.Name));
                output.Columns(NetworkColumns.Nodes, placed.Node);
                json.WriteEndObject();
                json.WriteStartObject("position");
                json.WriteNumber("x", Math.Round(placed.X, 1));
                json.WriteNumber("y", Math.Round(placed.Y, 1));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            output.NewLine();
            json.WriteStartArray("edges");
            foreach (var edge in network.Edges)
            {
                cancellation.ThrowIfCancellationRequested();
                output.NewLine();
                StartElement(json, edge.Id, NetworkColumns.Edges[0].TextOf(edge) ?? "");
                json.WriteString("source", edge.Source.Id);
                json.WriteString("target", edge.Target.Id);
                json.WriteString("shared_interaction", NetworkWords.Of(edge.Type));
                output.Columns(NetworkColumns.Edges, edge);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        writer.Write('\n');
        return [];
    }

    private static void StartElement(Utf8JsonWriter json, string id, string name)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("id", id);
        json.WriteString("shared_name", name);
    }
}
