using System.Globalization;
using System.Xml;
using ExoTools.Networks.Layout;
using ExoTools.Networks.Pictures;

namespace ExoTools.Networks;

/// <summary>
/// GEXF, as Gephi reads it. The 1.2 draft is the usual dialect, because networkx up to 3.4.2 reads no other; 1.3 allows parallel edges of
/// different kinds in words.
/// </summary>
internal sealed class GexfFormat : NetworkFormat
{
    private readonly string _namespace;
    private readonly string _version;

    private GexfFormat(string name, string version, string nameSpace, string[] extensions)
    {
        Name = name;
        _version = version;
        _namespace = nameSpace;
        Extensions = extensions;
    }

    /// <summary>GEXF 1.2 draft.</summary>
    public static GexfFormat Draft12 { get; } = new("GEXF", "1.2", "http://www.gexf.net/1.2draft", [".gexf"]);

    /// <summary>GEXF 1.3.</summary>
    public static GexfFormat Version13 { get; } = new("GEXF1.3", "1.3", "http://gexf.net/1.3", [".gexf"]);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Use => $"Gephi, with columns and places: GEXF {(Is13 ? "1.3" : "1.2 draft, which networkx reads too")}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; }

    private string VizNamespace => _namespace + "/viz";

    private bool Is13 => _version == "1.3";

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        using (var xml = NetworkXml.Start(writer))
        {
            xml.WriteStartElement("gexf", _namespace);
            xml.WriteAttributeString("xmlns", "viz", null, VizNamespace);
            xml.WriteAttributeString("version", _version);
            xml.WriteStartElement("meta", _namespace);
            xml.WriteElementString("creator", _namespace, "ExoTools");
            xml.WriteElementString("description", _namespace, CleanText.Of(network.Name is null ? NetworkWords.Describe(network) : $"{network.Name}: {NetworkWords.Describe(network)}"));
            xml.WriteEndElement();
            xml.WriteStartElement("graph", _namespace);
            xml.WriteAttributeString("mode", "static");
            xml.WriteAttributeString("defaultedgetype", "directed");
            Declare(xml, "node", NetworkColumns.Nodes);
            Declare(xml, "edge", NetworkColumns.Edges);
            xml.WriteStartElement("nodes", _namespace);
            foreach (var placed in NetworkLayout.Of(network, cancellation).Nodes)
            {
                cancellation.ThrowIfCancellationRequested();
                var node = placed.Node;
                xml.WriteStartElement("node", _namespace);
                xml.WriteAttributeString("id", node.Id);
                xml.WriteAttributeString("label", CleanText.Of(node.Name));
                Values(xml, NetworkColumns.Nodes, node);
                Color(xml, NetworkStyle.Of(node.Kind).Border);

                // In Gephi, y grows upwards.
                xml.WriteStartElement("viz", "position", VizNamespace);
                xml.WriteAttributeString("x", SvgPaths.Number(placed.X));
                xml.WriteAttributeString("y", SvgPaths.Number(-placed.Y));
                xml.WriteAttributeString("z", "0");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteStartElement("edges", _namespace);
            foreach (var edge in network.Edges)
            {
                cancellation.ThrowIfCancellationRequested();
                xml.WriteStartElement("edge", _namespace);
                xml.WriteAttributeString("id", edge.Id);
                xml.WriteAttributeString("source", edge.Source.Id);
                xml.WriteAttributeString("target", edge.Target.Id);
                xml.WriteAttributeString("type", "directed");
                if (Is13)
                {
                    // Gephi keeps parallel edges apart by their kind.
                    xml.WriteAttributeString("kind", $"{NetworkWords.Of(edge.Type)} ({NetworkWords.Of(edge.Sign)})");
                }

                xml.WriteAttributeString("label", NetworkWords.Of(edge.Type));
                xml.WriteAttributeString("weight", Math.Max(1, edge.Support).ToString(CultureInfo.InvariantCulture));
                Values(xml, NetworkColumns.Edges, edge);
                Color(xml, NetworkStyle.Of(NetworkWords.EffectOf(edge)).Color);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.Write('\n');
        return [];
    }

    private static string TypeOf(ColumnType type) => type switch { ColumnType.Integer => "integer", ColumnType.Boolean => "boolean", _ => "string" };

    private void Declare<T>(XmlWriter xml, string of, IReadOnlyList<NetworkColumn<T>> columns)
    {
        xml.WriteStartElement("attributes", _namespace);
        xml.WriteAttributeString("class", of);
        foreach (var column in columns)
        {
            xml.WriteStartElement("attribute", _namespace);
            xml.WriteAttributeString("id", column.Name);
            xml.WriteAttributeString("title", column.Name);
            xml.WriteAttributeString("type", TypeOf(column.Type));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Values<T>(XmlWriter xml, IReadOnlyList<NetworkColumn<T>> columns, T item)
    {
        xml.WriteStartElement("attvalues", _namespace);
        foreach (var column in columns)
        {
            if (column.TextOf(item) is { } value)
            {
                xml.WriteStartElement("attvalue", _namespace);
                xml.WriteAttributeString("for", column.Name);
                xml.WriteAttributeString("value", value);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private void Color(XmlWriter xml, string hex)
    {
        xml.WriteStartElement("viz", "color", VizNamespace);
        for (var i = 0; i < 3; i++)
        {
            var part = byte.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            xml.WriteAttributeString("rgb"[i].ToString(), part.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }
}
