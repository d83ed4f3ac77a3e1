using System.Globalization;
using System.Xml;

namespace ExoTools.Networks;

/// <summary>
/// GraphML, as networkx, igraph, Gephi, Cytoscape, yEd and Neo4j read it. Cytoscape takes "name" and "interaction", Gephi and Neo4j
/// "label", so that both are written; "id" is no attribute, because igraph reserves it.
/// </summary>
internal sealed class GraphMlFormat : INetworkFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private const string SchemaNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly (string For, string Name, string Type)[] s_keys =
    [
        ("graph", "title", "string"),
        ("node", "name", "string"),
        ("node", "label", "string"),
        ("node", "kind", "string"),
        ("node", "term_id", "string"),
        ("node", "written_as", "string"),
        ("node", "mentions", "int"),
        ("node", "articles", "int"),
        ("node", "degree", "int"),
        ("edge", "name", "string"),
        ("edge", "label", "string"),
        ("edge", "interaction", "string"),
        ("edge", "sign", "string"),
        ("edge", "speculative", "boolean"),
        ("edge", "conflicting", "boolean"),
        ("edge", "support", "int"),
        ("edge", "evidence_count", "int"),
        ("edge", "source_text", "string"),
        ("edge", "target_text", "string"),
        ("edge", "trigger", "string"),
        ("edge", "sentence", "string"),
        ("edge", "section", "string"),
        ("edge", "pmid", "string"),
        ("edge", "doi", "string"),
        ("edge", "evidence", "string"),
    ];

    /// <inheritdoc/>
    public string Name => "GraphML";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".graphml"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Write(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(writer);

        // The writer decides the encoding of the file; the declaration says what ours always is.
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = "  ", NewLineChars = "\n", CheckCharacters = false, NewLineHandling = NewLineHandling.None };
        using (var xml = XmlWriter.Create(writer, settings))
        {
            xml.WriteStartElement("graphml", Namespace);
            xml.WriteAttributeString("xsi", "schemaLocation", SchemaNamespace, $"{Namespace} http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
            foreach (var key in s_keys)
            {
                xml.WriteStartElement("key", Namespace);
                xml.WriteAttributeString("id", KeyId(key.For, key.Name));
                xml.WriteAttributeString("for", key.For);
                xml.WriteAttributeString("attr.name", key.Name);
                xml.WriteAttributeString("attr.type", key.Type);
                xml.WriteEndElement();
            }

            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("id", "network");
            xml.WriteAttributeString("edgedefault", "directed");
            Data(xml, "graph", "title", network.Name);
            foreach (var node in network.Nodes)
            {
                cancellation.ThrowIfCancellationRequested();
                WriteNode(xml, node);
            }

            foreach (var edge in network.Edges)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!edge.Negated)
                {
                    WriteEdge(xml, edge);
                }
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.Write('\n');
        return LossNotes.Of(network);
    }

    private static void WriteNode(XmlWriter xml, ExoNode node)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", node.Id);
        Data(xml, "node", "name", node.Name);
        Data(xml, "node", "label", node.Name);
        Data(xml, "node", "kind", node.Kind.ToString());
        Data(xml, "node", "term_id", node.TermId);
        Data(xml, "node", "written_as", Join(node.Texts));
        Data(xml, "node", "mentions", node.MentionCount);
        Data(xml, "node", "articles", node.ArticleCount);
        Data(xml, "node", "degree", node.Degree);
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, ExoEdge edge)
    {
        var interaction = NetworkWords.Of(edge.Type);
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", edge.Id);
        xml.WriteAttributeString("source", edge.Source.Id);
        xml.WriteAttributeString("target", edge.Target.Id);
        Data(xml, "edge", "name", $"{edge.Source.Name} ({interaction}) {edge.Target.Name}");
        Data(xml, "edge", "label", interaction);
        Data(xml, "edge", "interaction", interaction);
        Data(xml, "edge", "sign", NetworkWords.Of(edge.Sign));
        Data(xml, "edge", "speculative", edge.Speculative);
        Data(xml, "edge", "conflicting", edge.Conflicting);
        Data(xml, "edge", "support", edge.Support);
        Data(xml, "edge", "evidence_count", edge.Evidence.Count);
        Data(xml, "edge", "source_text", Join(edge.SourceTexts));
        Data(xml, "edge", "target_text", Join(edge.TargetTexts));
        Data(xml, "edge", "trigger", Join(edge.Triggers));
        if (edge.Evidence.Count > 0)
        {
            var first = edge.Evidence[0];
            Data(xml, "edge", "sentence", first.Sentence);
            Data(xml, "edge", "section", first.Section);
            Data(xml, "edge", "pmid", Join(edge.Evidence.Select(piece => piece.Article.Pmid)));
            Data(xml, "edge", "doi", Join(edge.Evidence.Select(piece => piece.Article.Doi)));

            // One line for each sentence, so that nothing is lost where several say the same.
            Data(xml, "edge", "evidence", string.Join('\n', edge.Evidence.Select(piece => $"[{piece.Article}; {piece.Section}] {piece.Sentence.ReplaceLineEndings(" ")}")));
        }

        xml.WriteEndElement();
    }

    private static string Join(IEnumerable<string?> texts) => string.Join("; ", texts.Where(text => !string.IsNullOrEmpty(text)).Distinct(StringComparer.Ordinal));

    private static string KeyId(string owner, string name) => $"{owner[0]}_{name}";

    private static void Data(XmlWriter xml, string owner, string name, int value) => Data(xml, owner, name, value.ToString(CultureInfo.InvariantCulture));

    private static void Data(XmlWriter xml, string owner, string name, bool value) => Data(xml, owner, name, value ? "true" : "false");

    private static void Data(XmlWriter xml, string owner, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", KeyId(owner, name));
        xml.WriteString(XmlCharacters.Clean(value));
        xml.WriteEndElement();
    }
}
