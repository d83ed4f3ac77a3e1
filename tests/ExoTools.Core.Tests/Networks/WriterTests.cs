using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using ExoTools.Networks;
using Xunit;
using static ExoTools.Core.Tests.Networks.TestNetworks;

namespace ExoTools.Core.Tests.Networks;

/// <summary>Every writer: well formed for any network, counts exact, the same bytes each time; and what each format must hold.</summary>
public class WriterTests
{
    private static readonly ExoNetwork s_conflict = NetworkOf(
    [
        Relation(Entity("miR-21", ExoEntityKind.MiRna), ExoRelationType.Regulates, Entity("PTEN", ExoEntityKind.Protein, "HGNC:9588"), Evidence("1", 0, "S1.", doi: "10.1/a(b)"), ExoRelationSign.Negative),
        Relation(Entity("miR-21", ExoEntityKind.MiRna), ExoRelationType.Regulates, Entity("PTEN", ExoEntityKind.Protein), Evidence("2", 0, "S2."), ExoRelationSign.Negative),
        Relation(Entity("miR-21", ExoEntityKind.MiRna), ExoRelationType.Regulates, Entity("PTEN", ExoEntityKind.Protein), Evidence("3", 0, "S3."), ExoRelationSign.Positive, speculative: true),
        Relation(Entity("miR-21", ExoEntityKind.MiRna), ExoRelationType.Promotes, Entity("EMT", ExoEntityKind.Pathway), Evidence("3", 9, "S4."), ExoRelationSign.Positive, negated: true),
    ]);

    public static TheoryData<string> Formats => [.. NetworkFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void AnyNetworkIsWrittenWellFormedAndCountedRight(string format) => Any.Sample(
        network =>
        {
            var (text, notes) = Write(network, format);
            var edges = network.Edges.Count(edge => !edge.Negated);
            Assert.Equal(CountsOf(network, format), Read(text, format));
            Assert.Equal(text, Write(network, format).Text);
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\t'));
            Assert.Equal(edges != network.Edges.Count, notes.Any(note => note.Contains("negated", StringComparison.Ordinal)));
        },
        iter: 200);

    [Theory]
    [MemberData(nameof(Formats))]
    public void AnEmptyNetworkIsWrittenAndSaid(string format)
    {
        var (text, notes) = Write(new NetworkBuilder().Build(CancellationToken.None), format);
        Assert.Equal((0, 0), Read(text, format));
        Assert.Equal("The network is empty: nothing was found to write.", Assert.Single(notes));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void WritingStopsWhenCancelled(string format)
    {
        var stopped = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => NetworkFormats.Find(format)!.Write(s_conflict, TextWriter.Null, stopped));
    }

    [Fact]
    public void Cx2HasItsAspectsInOrderAndTheirTypes() => Any.Sample(
        network =>
        {
            using var document = JsonDocument.Parse(Write(network, "CX2").Text);
            var aspects = document.RootElement.EnumerateArray().Select(aspect => aspect.EnumerateObject().First()).ToList();
            Assert.Equal(
                ["CXVersion", "metaData", "attributeDeclarations", "networkAttributes", "nodes", "edges", "visualProperties", "visualEditorProperties", "status"],
                aspects.Select(aspect => aspect.Name));
            var byName = aspects.Skip(1).ToDictionary(aspect => aspect.Name, aspect => aspect.Value);
            foreach (var entry in byName["metaData"].EnumerateArray())
            {
                Assert.Equal(byName[entry.GetProperty("name").GetString()!].GetArrayLength(), entry.GetProperty("elementCount").GetInt32());
            }

            foreach (var kind in new[] { "nodes", "edges" })
            {
                var declared = byName["attributeDeclarations"][0].GetProperty(kind);
                Assert.Distinct(byName[kind].EnumerateArray().Select(element => element.GetProperty("id").GetInt64()));
                foreach (var value in byName[kind].EnumerateArray().SelectMany(element => element.GetProperty("v").EnumerateObject()))
                {
                    Assert.Equal(declared.GetProperty(value.Name).GetProperty("d").GetString(), TypeOf(value.Value));
                }

                var mapping = byName["visualProperties"][0].GetProperty(kind[..^1] + "Mapping");
                foreach (var definition in mapping.EnumerateObject().Select(property => property.Value.GetProperty("definition")))
                {
                    Assert.Equal(
                        declared.GetProperty(definition.GetProperty("attribute").GetString()!).GetProperty("d").GetString(),
                        definition.GetProperty("type").GetString());
                }
            }
        },
        iter: 100);

    [Fact]
    public void EvidenceOfEveryArticleIsInTheFormatsThatHoldIt()
    {
        foreach (var format in new[] { "GraphML", "CX2", "Cyjs", "DOT", "GEXF", "GEXF1.3", "GPML", "EdgeTable" })
        {
            var text = Write(s_conflict, format).Text;
            Assert.Contains("[PMID:1; Abstract] S1.", text, StringComparison.Ordinal);
            Assert.Contains("[PMID:2; Abstract] S2.", text, StringComparison.Ordinal);
            Assert.Contains("10.1/a(b)", text, StringComparison.Ordinal);
            Assert.DoesNotContain("S4.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FormatsSayWhatTheyCannotHold()
    {
        Assert.Contains(Write(s_conflict, "Mermaid").Notes, note => note.StartsWith("Mermaid holds names", StringComparison.Ordinal));
        Assert.Contains(Write(s_conflict, "SIF").Notes, note => note.StartsWith("SIF holds names", StringComparison.Ordinal));
        Assert.Contains("1 edge that differs from another only in sign was not written again.", Write(s_conflict, "SIF").Notes);
        Assert.Contains("The table of edges does not hold 1 node without edges: the format NodeTable does.", Write(Lonely(), "EdgeTable").Notes);
        Assert.Equal(["1 negated relation was left out, with 1 node that nothing else ties to the rest."], Write(s_conflict, "CX2").Notes);
    }

    [Fact]
    public void SifTellsNodesOfOneNameApartAsTheTableDoes()
    {
        var network = NetworkOf(
        [
            Relation(Entity("a\tb"), ExoRelationType.Promotes, Entity("a b", ExoEntityKind.Protein), Evidence("1")),
            Relation(Entity(" "), ExoRelationType.Promotes, Entity("a b (gene or protein)"), Evidence("1")),
        ]);
        Assert.Equal("a b\tpromotes\ta b (gene or protein)\nn3\tpromotes\ta b (gene or protein) (process)\n", Write(network, "SIF").Text);
        Assert.Contains("a b (promotes) a b (gene or protein)\t", Write(network, "EdgeTable").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-x", "'-x")]
    [InlineData("+x", "'+x")]
    [InlineData("@x", "'@x")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\r\nb\tc", "a b c")]
    public void TableCellsAreNoFormulas(string name, string cell)
    {
        var builder = new NetworkBuilder();
        builder.AddPathway(new ExoPathway([Evidence("1")]) { Name = name, Text = "x" });
        var row = Write(builder.Build(CancellationToken.None), "NodeTable").Text.Split('\n')[1].Split('\t');
        Assert.Equal(cell, row[1]);
    }

    [Fact]
    public void MermaidDrawsInhibitionAsACrossAndSpeculationDashed()
    {
        var lines = Write(s_conflict, "Mermaid").Text.Split('\n');
        Assert.Equal("flowchart LR", lines[0]);
        Assert.Contains("  n1[/\"miR-21\"/]:::MiRna", lines);
        Assert.Contains("  n1 --x|\"regulates, conflicting\"| n2", lines);
        Assert.Contains("  n1 -.->|\"regulates, conflicting\"| n2", lines);
    }

    [Fact]
    public void DotQuotesLabelsAndDrawsBars()
    {
        var text = Write(NetworkOf([Relation(Entity("a\\N\"b&c"), ExoRelationType.Suppresses, Entity("x"), Evidence("1"), ExoRelationSign.Negative)]), "DOT").Text;
        Assert.Contains("label=\"a\\\\N\\\"b&amp;c\"", text, StringComparison.Ordinal);
        Assert.Contains("arrowhead=tee", text, StringComparison.Ordinal);
        Assert.Contains("URL=\"https://pubmed.ncbi.nlm.nih.gov/1/\"", text, StringComparison.Ordinal);
    }

    private static ExoNetwork Lonely()
    {
        var builder = new NetworkBuilder();
        builder.AddPathway(new ExoPathway([Evidence("1")]) { Name = "Wnt", Text = "Wnt" });
        return builder.Build(CancellationToken.None);
    }

    /// <summary>The nodes and edges that a format writes: SIF writes a triple once, a table has only one of the two.</summary>
    private static (int Nodes, int Edges) CountsOf(ExoNetwork network, string format)
    {
        var written = network.Edges.Where(edge => !edge.Negated).ToList();
        var nodes = network.Nodes.Count(node => node.Degree == 0 || node.StandsAlone || written.Exists(edge => edge.Source.Id == node.Id || edge.Target.Id == node.Id));
        return format switch
        {
            "SIF" => (nodes, written.DistinctBy(edge => (edge.Source, edge.Type, edge.Target)).Count()),
            "EdgeTable" => (0, written.Count),
            "NodeTable" => (nodes, 0),
            _ => (nodes, written.Count),
        };
    }

    private static (int Nodes, int Edges) Read(string text, string format) => format switch
    {
        "CX2" => ReadCx2(text),
        "Cyjs" => ReadCyjs(text),
        "DOT" => ReadDot(text),
        "Mermaid" => ReadMermaid(text),
        "SIF" => ReadSif(text),
        "SVG" => ReadSvg(text),
        "HTML" => ReadSvg(text[text.IndexOf("<svg", StringComparison.Ordinal)..(text.IndexOf("</svg>", StringComparison.Ordinal) + 6)]),
        "GPML" => ReadGpml(text),
        "EdgeTable" => (0, ReadTable(text)),
        "NodeTable" => (ReadTable(text), 0),
        _ => ReadXml(text),
    };

    private static (int Nodes, int Edges) ReadXml(string text)
    {
        // The reader refuses what XML cannot hold; an edge must end at nodes that are there.
        var root = Load(text);
        var nodes = root.Descendants().Where(element => element.Name.LocalName == "node").Select(node => node.Attribute("id")!.Value).ToHashSet();
        var edges = root.Descendants().Where(element => element.Name.LocalName == "edge").ToList();
        Assert.All(edges, edge => Assert.True(nodes.Contains(edge.Attribute("source")!.Value) && nodes.Contains(edge.Attribute("target")!.Value)));
        return (nodes.Count, edges.Count);
    }

    private static (int Nodes, int Edges) ReadSvg(string text)
    {
        var classes = Load(text).Descendants().Select(element => ((string?)element.Attribute("class") ?? "").Split(' ')[0]).ToList();
        return (classes.Count(name => name == "node"), classes.Count(name => name == "edge"));
    }

    private static (int Nodes, int Edges) ReadGpml(string text)
    {
        // A wrong reference passes the schema, and the reader throws.
        var root = Load(text);
        var ids = root.Descendants().Select(element => (string?)element.Attribute("elementId")).Where(id => id is not null).ToList();
        Assert.Distinct(ids);
        var nodes = root.Descendants().Where(element => element.Name.LocalName == "DataNode").Select(node => (string?)node.Attribute("elementId")).ToHashSet();
        Assert.All(root.Descendants().Where(element => element.Name.LocalName == "Point"), point => Assert.Contains((string?)point.Attribute("elementRef"), nodes));
        Assert.All(root.Descendants().Where(element => element.Name.LocalName == "CitationRef"), citation => Assert.Contains((string?)citation.Attribute("elementRef"), ids));
        return (nodes.Count, root.Descendants().Count(element => element.Name.LocalName == "Interaction"));
    }

    private static XElement Load(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { CheckCharacters = true });
        return XDocument.Load(reader).Root!;
    }

    private static (int Nodes, int Edges) ReadCx2(string text)
    {
        using var document = JsonDocument.Parse(text);
        var aspects = document.RootElement.EnumerateArray().ToList();
        var nodes = aspects[4].GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetInt64()).ToHashSet();
        var edges = aspects[5].GetProperty("edges").EnumerateArray().ToList();
        Assert.All(edges, edge => Assert.True(nodes.Contains(edge.GetProperty("s").GetInt64()) && nodes.Contains(edge.GetProperty("t").GetInt64())));
        return (nodes.Count, edges.Count);
    }

    private static (int Nodes, int Edges) ReadCyjs(string text)
    {
        using var document = JsonDocument.Parse(text);
        var elements = document.RootElement.GetProperty("elements");
        var nodes = elements.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("data").GetProperty("id").GetString()).ToHashSet();
        var edges = elements.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("data")).ToList();
        Assert.All(edges, edge => Assert.True(nodes.Contains(edge.GetProperty("source").GetString()) && nodes.Contains(edge.GetProperty("target").GetString())));
        return (nodes.Count, edges.Count);
    }

    private static (int Nodes, int Edges) ReadDot(string text)
    {
        var (nodes, edges, depth, quoted) = (0, 0, 0, false);
        foreach (var line in text.Split('\n'))
        {
            for (var i = 0; i < line.Length; i++)
            {
                quoted = line[i] switch { '"' => !quoted, _ => quoted };
                i += quoted && line[i] == '\\' ? 1 : 0;
                depth += quoted ? 0 : line[i] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            }

            Assert.False(quoted, line);
            nodes += line.StartsWith("  n", StringComparison.Ordinal) && line.Contains(" [shape=", StringComparison.Ordinal) ? 1 : 0;
            edges += line.StartsWith("  n", StringComparison.Ordinal) && line.Contains(" -> ", StringComparison.Ordinal) && line.Contains(" [id=", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.Equal(0, depth);
        return (nodes, edges);
    }

    private static (int Nodes, int Edges) ReadMermaid(string text)
    {
        var lines = text.Split('\n');
        Assert.All(lines, line => Assert.True(line.Count(c => c == '"') is 0 or 2, line));
        return (lines.Count(line => line.Contains(":::", StringComparison.Ordinal)), lines.Count(line => line.Contains("|\"", StringComparison.Ordinal)));
    }

    private static (int Nodes, int Edges) ReadSif(string text)
    {
        var rows = text.Split('\n')[..^1].Select(line => line.Split('\t')).ToList();
        Assert.All(rows, row => Assert.True(row.Length is 1 or 3));
        return (rows.SelectMany(row => row.Length == 1 ? row : [row[0], row[2]]).Distinct(StringComparer.Ordinal).Count(), rows.Count(row => row.Length == 3));
    }

    private static int ReadTable(string text)
    {
        var rows = text.Split('\n')[..^1].Select(line => line.Split('\t')).ToList();
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(Unquoted(cell) is [('=' or '+' or '-' or '@'), ..], cell));
        return rows.Count - 1;
    }

    private static string Unquoted(string cell) => cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "list_of_string",
        _ => "string",
    };
}
