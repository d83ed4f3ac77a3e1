using System.Xml;

namespace ExoTools.Networks;

/// <summary>
/// GraphML, as networkx, igraph, Gephi, Cytoscape, yEd and Neo4j read it. Cytoscape takes "name" and "interaction", Gephi and Neo4j
/// "label", so that both are written; "id" is no attribute, because igraph reserves it.
/// </summary>
internal sealed class GraphMlFormat : NetworkFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private const string SchemaNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override string Name => "GraphML";

    /// <inheritdoc/>
    public override string Use => "networkx, igraph, yEd and Gephi, with all columns";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".graphml"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        using (var xml = NetworkXml.Start(writer))
        {
            xml.WriteStartElement("graphml", Namespace);
            xml.WriteAttributeString("xsi", "schemaLocation", SchemaNamespace, $"{Namespace} http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
            Key(xml, "graph", "title", ColumnType.Text);
            Key(xml, "node", "label", ColumnType.Text);
            foreach (var column in NetworkColumns.Nodes)
            {
                Key(xml, "node", column.Name, column.Type);
            }

            Key(xml, "edge", "label", ColumnType.Text);
            foreach (var column in NetworkColumns.Edges)
            {
                Key(xml, "edge", column.Name, column.Type);
            }

            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("id", "network");
            xml.WriteAttributeString("edgedefault", "directed");
            Data(xml, "g_title", network.Name is null ? null : CleanText.Of(network.Name));
            foreach (var node in network.Nodes)
            {
                cancellation.ThrowIfCancellationRequested();
                xml.WriteStartElement("node", Namespace);
                xml.WriteAttributeString("id", node.Id);
                Data(xml, "n_label", CleanText.Of(node.Name));
                foreach (var column in NetworkColumns.Nodes)
                {
                    Data(xml, KeyId("node", column.Name), column.TextOf(node));
                }

                xml.WriteEndElement();
            }

            foreach (var edge in network.Edges)
            {
                cancellation.ThrowIfCancellationRequested();
                xml.WriteStartElement("edge", Namespace);
                xml.WriteAttributeString("id", edge.Id);
                xml.WriteAttributeString("source", edge.Source.Id);
                xml.WriteAttributeString("target", edge.Target.Id);
                Data(xml, "e_label", NetworkWords.Of(edge.Type));
                foreach (var column in NetworkColumns.Edges)
                {
                    // One line for each sentence, so that nothing is lost where several say the same.
                    Data(xml, KeyId("edge", column.Name), column.TextOf(edge, column.Name == "evidence" ? "\n" : "; "));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.Write('\n');
        return [];
    }

    private static void Key(XmlWriter xml, string owner, string name, ColumnType type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", KeyId(owner, name));
        xml.WriteAttributeString("for", owner);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type switch { ColumnType.Integer => "int", ColumnType.Boolean => "boolean", _ => "string" });
        xml.WriteEndElement();
    }

    private static string KeyId(string owner, string name) => $"{owner[0]}_{name}";

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
