using System.Globalization;
using System.Xml;
using ExoTools.Networks.Layout;
using ExoTools.Networks.Pictures;

namespace ExoTools.Networks;

/// <summary>
/// GPML2021, as PathVisio reads it, laid out. GPML has no types for microRNAs, drugs or cancers: they are written as RNA, Metabolite and
/// Disease, and the kind as a property. Each article is a citation, and each sentence a comment of its interaction.
/// </summary>
internal sealed class GpmlFormat : NetworkFormat
{
    private const string Namespace = "http://pathvisio.org/GPML/2021";

    /// <inheritdoc/>
    public override string Name => "GPML";

    /// <inheritdoc/>
    public override string Use => "PathVisio and WikiPathways";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".gpml"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        var layout = NetworkLayout.Of(network, cancellation);
        var places = layout.Nodes.ToDictionary(placed => placed.Node.Id, StringComparer.Ordinal);
        var citations = new Citations(network);
        using (var xml = NetworkXml.Start(writer))
        {
            xml.WriteStartElement("Pathway", Namespace);
            xml.WriteAttributeString("title", CleanText.Line(network.Name ?? "Network"));
            xml.WriteElementString("Description", Namespace, NetworkWords.Describe(network));
            Start(xml, "Graphics", ("boardWidth", Number(Math.Max(layout.Width, 100))), ("boardHeight", Number(Math.Max(layout.Height, 100))), ("backgroundColor", "ffffff"));
            xml.WriteEndElement();
            Start(xml, "DataNodes");
            foreach (var placed in layout.Nodes)
            {
                cancellation.ThrowIfCancellationRequested();
                WriteNode(xml, placed);
            }

            xml.WriteEndElement();
            Start(xml, "Interactions");
            foreach (var edge in layout.Edges)
            {
                cancellation.ThrowIfCancellationRequested();
                WriteEdge(xml, edge, places, citations);
            }

            xml.WriteEndElement();
            citations.Write(xml);
            xml.WriteEndElement();
        }

        writer.Write('\n');
        return
        [
            network.Nodes.Count == 0 ? null : "GPML has no types for microRNAs, drugs and cancers and four arrowheads: the kind, type and sign stand in properties.",
            citations.LackingCount == 0 ? null : NetworkWords.Count(citations.LackingCount, "article has", "articles have") + " neither PMID nor DOI and could not be cited.",
        ];
    }

    private static void WriteNode(XmlWriter xml, PlacedNode placed)
    {
        var (node, style) = (placed.Node, NetworkStyle.Of(placed.Node.Kind));
        Start(xml, "DataNode", ("elementId", node.Id), ("textLabel", CleanText.Line(node.Name)), ("type", TypeOf(node.Kind)));
        if (XrefOf(node.TermId) is var (source, identifier))
        {
            WriteXref(xml, source, identifier);
        }

        Start(
            xml, "Graphics",
            ("centerX", Number(placed.X)), ("centerY", Number(placed.Y)), ("width", Number(placed.Width)), ("height", Number(placed.Height)),
            ("textColor", NetworkStyle.Text[1..]), ("fontName", "Arial"), ("fontSize", "12"),
            ("borderColor", style.Border[1..]), ("borderStyle", "Solid"), ("borderWidth", "1.5"), ("fillColor", style.Fill[1..]), ("shapeType", ShapeOf(style.Shape)));
        xml.WriteEndElement();
        foreach (var column in NetworkColumns.Nodes)
        {
            WriteProperty(xml, column.Name, column.TextOf(node));
        }

        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, PlacedEdge placed, Dictionary<string, PlacedNode> places, Citations citations)
    {
        var edge = placed.Edge;
        var effect = NetworkWords.EffectOf(edge);
        Start(xml, "Interaction", ("elementId", edge.Id));
        Start(xml, "Waypoints");
        WritePoint(xml, edge, "s", placed.Route[0], places[edge.Source.Id], "Undirected");
        WritePoint(xml, edge, "t", placed.Route[^1], places[edge.Target.Id], HeadOf(effect));
        xml.WriteEndElement();
        Start(
            xml, "Graphics",
            ("lineColor", NetworkStyle.Of(effect).Color[1..]), ("lineStyle", edge.Conflicting ? "Double" : edge.Speculative ? "Dashed" : "Solid"), ("lineWidth", Number(NetworkStyle.WidthOf(edge.Support))), ("connectorType", "Straight"));
        xml.WriteEndElement();
        foreach (var line in NetworkColumns.EvidenceLines(edge))
        {
            Start(xml, "Comment", ("source", "ExoTools"));
            xml.WriteString(line);
            xml.WriteEndElement();
        }

        foreach (var column in NetworkColumns.Edges)
        {
            if (column.Name is not ("evidence" or "sentence"))
            {
                WriteProperty(xml, column.Name, column.TextOf(edge));
            }
        }

        foreach (var citation in citations.Of(edge))
        {
            Start(xml, "CitationRef", ("elementRef", citation));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The end of an interaction, fixed to its node: -1 to 1 from the node's left to its right and from its top to its bottom.</summary>
    private static void WritePoint(XmlWriter xml, ExoEdge edge, string end, Place place, PlacedNode node, string head)
    {
        Start(
            xml, "Point",
            ("elementId", edge.Id + end), ("arrowHead", head), ("x", Number(place.X)), ("y", Number(place.Y)), ("elementRef", node.Node.Id),
            ("relX", Number(Math.Clamp((place.X - node.X) / (node.Width / 2), -1, 1))), ("relY", Number(Math.Clamp((place.Y - node.Y) / (node.Height / 2), -1, 1))));
        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string key, string? value)
    {
        if (value is not null)
        {
            Start(xml, "Property", ("key", "ExoTools:" + key), ("value", value));
            xml.WriteEndElement();
        }
    }

    private static void WriteXref(XmlWriter xml, string source, string identifier)
    {
        Start(xml, "Xref", ("identifier", CleanText.Line(identifier)), ("dataSource", source));
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    private static string Number(double value) => SvgPaths.Number(value);

    private static string TypeOf(ExoEntityKind kind) => kind switch
    {
        ExoEntityKind.Protein => "GeneProduct",
        ExoEntityKind.MiRna or ExoEntityKind.LncRna => "RNA",
        ExoEntityKind.Drug => "Metabolite",
        ExoEntityKind.Cancer or ExoEntityKind.Disease => "Disease",
        ExoEntityKind.Pathway => "Pathway",
        ExoEntityKind.Process => "Phenotype",
        _ => "Undefined",
    };

    // The shapes that PathVisio knows by these names.
    private static string ShapeOf(NodeShape shape) => shape switch
    {
        NodeShape.Ellipse or NodeShape.DoubleEllipse or NodeShape.DashedEllipse => "Oval",
        NodeShape.RoundedRectangle or NodeShape.Pill => "RoundedRectangle",
        NodeShape.Hexagon => "Hexagon",
        NodeShape.Octagon => "Octagon",
        _ => "Rectangle",
    };

    private static string HeadOf(NetworkEffect effect) => effect switch
    {
        NetworkEffect.Activation => "Stimulation",
        NetworkEffect.Inhibition => "Inhibition",
        NetworkEffect.Carriage or NetworkEffect.Association => "Undirected",
        _ => "Directed",
    };

    /// <summary>The database of an identifier under BridgeDb's name; null for one that BridgeDb has no name for.</summary>
    private static (string Source, string Identifier)? XrefOf(string? termId)
    {
        if (termId?.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
        {
            return null;
        }

        return termId[..colon].ToUpperInvariant() switch
        {
            "HGNC" => ("HGNC Accession number", termId),
            "GO" => ("Gene Ontology", termId),
            "CHEBI" => ("ChEBI", termId),
            "DOID" => ("Disease Ontology", termId),
            "MESH" => ("MeSH descriptor", termId[(colon + 1)..]),
            "UNIPROT" => ("Uniprot-TrEMBL", termId[(colon + 1)..]),
            _ => null,
        };
    }

    /// <summary>One citation for each article that the written edges cite.</summary>
    private sealed class Citations
    {
        private readonly ExoNetwork _network;
        private readonly Dictionary<int, (string Id, string Source, string Identifier)> _byArticle = [];

        public Citations(ExoNetwork network)
        {
            _network = network;
            var lacking = new HashSet<int>();
            foreach (var piece in network.Edges.SelectMany(edge => edge.Evidence))
            {
                var (article, number) = (piece.Article, network.ByEvidence.NumberOf(piece));
                if ((article.Pmid ?? article.Doi) is not { Length: > 0 } identifier)
                {
                    lacking.Add(number);
                }
                else if (!_byArticle.ContainsKey(number))
                {
                    _byArticle.Add(number, (string.Create(CultureInfo.InvariantCulture, $"c{_byArticle.Count + 1}"), article.Pmid is null ? "DOI" : "PubMed", identifier));
                }
            }

            LackingCount = lacking.Count;
        }

        public int LackingCount { get; }

        public IEnumerable<string> Of(ExoEdge edge) =>
            edge.Evidence.Select(_network.ByEvidence.NumberOf).Distinct().Where(_byArticle.ContainsKey).Select(article => _byArticle[article].Id);

        public void Write(XmlWriter xml)
        {
            Start(xml, "Citations");
            foreach (var (id, source, identifier) in _byArticle.Values)
            {
                Start(xml, "Citation", ("elementId", id));
                WriteXref(xml, source, identifier);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }
}
