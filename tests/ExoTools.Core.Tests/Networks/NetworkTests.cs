using System.Xml.Linq;
using ExoTools.Networks;
using Xunit;
using static ExoTools.Core.Tests.Networks.TestNetworks;

namespace ExoTools.Core.Tests.Networks;

public class NetworkTests
{
    private static readonly XNamespace s_graphMl = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void NodesMergeByIdentifierOrByKindAndName()
    {
        var exosome = Entity("exosome", ExoEntityKind.Vesicle, "GO:0070062", "tumor-derived exosome");
        var network = NetworkOf(
        [
            Relation(exosome, ExoRelationType.Promotes, Entity("metastasis"), Evidence("1", 0)),
            Relation(Entity("exosomes", ExoEntityKind.Vesicle, "GO:0070062"), ExoRelationType.Promotes, Entity("Metastasis"), Evidence("2", 0)),
            Relation(Entity("Exosome", ExoEntityKind.Vesicle), ExoRelationType.Promotes, Entity("metastasis"), Evidence("2", 5)),
            Relation(Entity("exosome", ExoEntityKind.Process), ExoRelationType.Promotes, Entity("metastasis"), Evidence("2", 9)),
        ]);
        Assert.Equal(["n1", "n2", "n3"], network.Nodes.Select(node => node.Id));
        Assert.Equal(["exosome", "metastasis", "exosome"], network.Nodes.Select(node => node.Name));
        Assert.Equal("GO:0070062", network.Nodes[0].TermId);
        Assert.Equal((3, 2), (network.Nodes[0].MentionCount, network.Nodes[0].ArticleCount));
        Assert.Equal(2, network.Edges.Count);
        Assert.Equal((2, 3), (network.Edges[0].Support, network.Edges[0].Evidence.Count));
    }

    [Fact]
    public void EdgesKeepSignNegationAndSpeculationApart()
    {
        var (a, b) = (Entity("a"), Entity("b"));
        var network = NetworkOf(
        [
            Relation(a, ExoRelationType.Regulates, b, Evidence("1", 0), ExoRelationSign.Positive, speculative: true),
            Relation(a, ExoRelationType.Regulates, b, Evidence("2", 0), ExoRelationSign.Positive),
            Relation(a, ExoRelationType.Regulates, b, Evidence("3", 0), ExoRelationSign.Negative, speculative: true),
            Relation(a, ExoRelationType.Regulates, b, Evidence("4", 0), ExoRelationSign.Positive, negated: true),
            Relation(a, ExoRelationType.Regulates, a, Evidence("5", 0)),
        ]);
        Assert.Equal(4, network.Edges.Count);
        Assert.Equal((false, 1, true, 2), (network.Edges[0].Speculative, network.Edges[0].SpeculativeCount, network.Edges[0].Conflicting, network.Edges[0].Support));
        Assert.True(network.Edges[1] is { Speculative: true, Conflicting: true });
        Assert.True(network.Edges[2] is { Negated: true, Conflicting: false });
        Assert.Equal(network.Edges[3].Source, network.Edges[3].Target);
    }

    [Fact]
    public void ArticlesAreTheSameByPmidOrByDoiOrByFileAndTitle()
    {
        static int SupportOf(params ExoArticleKey[] articles) => NetworkOf(articles.Select((article, i) => Relation(
            Entity("a"), ExoRelationType.Promotes, Entity("b"), new ExoEvidence { Sentence = "S.", Section = "Title", Offset = i, Article = article }))).Edges[0].Support;
        Assert.Equal(1, SupportOf(new() { Pmid = "1" }, new() { Pmid = "1", Title = "x" }));
        Assert.Equal(1, SupportOf(new() { Pmid = "1", Doi = "10.1/A" }, new() { Doi = "10.1/a" }));
        Assert.Equal(1, SupportOf(new() { Doi = "10.1/a" }, new() { Pmid = "1", Doi = "10.1/a" }, new() { Pmid = "1" }));
        Assert.Equal(2, SupportOf(new() { Pmid = "1", Doi = "10.1/a" }, new() { Pmid = "2", Doi = "10.1/a" }));
        Assert.Equal(1, SupportOf(new() { Source = "f", Title = "x" }, new() { Source = "f", Title = "x" }));
        Assert.Equal(2, SupportOf(new() { Source = "f", Title = "x" }, new() { Source = "f", Title = "y" }));
    }

    [Fact]
    public void ASentenceReadFromTwoFilesOfAnArticleIsOnePieceOfEvidence()
    {
        static ExoRelation Read(string file) => Relation(Entity("a"), ExoRelationType.Promotes, Entity("b"), Evidence("1") with { Article = new() { Pmid = "1", Source = file } });
        Assert.Single(NetworkOf([Read("a.xml"), Read("a.txt")]).Edges[0].Evidence);
    }

    [Fact]
    public void BuildingStopsWhenCancelled() => Assert.Throws<OperationCanceledException>(() =>
        NetworkBuilder.Build([Relation(Entity("a"), ExoRelationType.Promotes, Entity("b"), Evidence("1"))], new CancellationToken(canceled: true)));

    [Fact]
    public void PathwaysCargoAndMarkersJoinTheSameNetworkOnce()
    {
        var relation = Relation(Entity("EMT", ExoEntityKind.Pathway, "GO:1"), ExoRelationType.InvolvedIn, Entity("metastasis"), Evidence("1", 0));
        var builder = new NetworkBuilder("all");
        builder.AddRelation(relation);
        builder.AddPathway(new ExoPathway([Evidence("1", 0)]) { Name = "EMT", Id = "GO:1", Relations = [relation] });
        builder.AddPathway(new ExoPathway([Evidence("1", 0)]) { Name = "Wnt" });
        builder.AddCargo(new ExoCargo([Evidence("1", 3)]) { Name = "miR-21", Kind = "miRNA", Vesicle = "exosome" });
        builder.AddMarker(new ExosomeMarker([Evidence("1", 4)]) { Name = "ALIX", Symbol = "PDCD6IP", HgncId = "HGNC:8766" });
        builder.AddMarker(new ExosomeMarker([Evidence("1", 5)]) { Name = "Calnexin", Symbol = "CANX", Present = false });
        var network = builder.Build(CancellationToken.None);
        Assert.Equal(["EMT", "metastasis", "Wnt", "exosome", "miR-21", "PDCD6IP", "CANX"], network.Nodes.Select(node => node.Name));
        Assert.Equal(4, network.Edges.Count);
        Assert.Single(network.Edges[0].Evidence);
        Assert.True(network.Edges[3].Negated);
        Assert.Equal(0, network.Nodes[2].Degree);
        Assert.Equal(["ALIX"], network.Edges[2].TargetTexts);

        var (xml, notes) = Write(network);
        Assert.Equal((6, 3), Count(xml));
        Assert.Equal(["1 negated relation was left out, with 1 node that nothing else ties to the rest."], notes);
    }

    [Fact]
    public void AnEmptyNetworkIsAValidFileAndIsSaid()
    {
        var (xml, notes) = Write(new NetworkBuilder().Build(CancellationToken.None));
        Assert.Equal((0, 0), Count(xml));
        Assert.Single(notes);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml", xml);
        Assert.DoesNotContain('\r', xml);
    }

    [Fact]
    public void TheFileHoldsNamesEvidenceAndTypes()
    {
        const string name = "a<b&\"c'\\d TGF-β قصور ]]> \u0001\uD800";
        var network = NetworkOf([Relation(Entity(name), ExoRelationType.ConfersResistance, Entity(new string('x', 200)), Evidence("7", 0, "S <&\u0002 β"), ExoRelationSign.Positive)]);
        var (xml, _) = Write(network);
        var graph = XDocument.Parse(xml).Root!.Element(s_graphMl + "graph")!;
        Assert.Equal("directed", graph.Attribute("edgedefault")!.Value);
        var node = graph.Elements(s_graphMl + "node").First();
        Assert.Equal("a<b&\"c'\\d TGF-β قصور ]]> ", Data(node, "n_name"));
        Assert.Equal(Data(node, "n_name"), Data(node, "n_label"));
        var edge = graph.Element(s_graphMl + "edge")!;
        Assert.Equal(("n1", "n2", "e1"), (edge.Attribute("source")!.Value, edge.Attribute("target")!.Value, edge.Attribute("id")!.Value));
        Assert.Equal("confers resistance to", Data(edge, "e_interaction"));
        Assert.Equal(("positive", "false", "1", "7", "Abstract", "S <& β"), (Data(edge, "e_sign"), Data(edge, "e_speculative"), Data(edge, "e_support"), Data(edge, "e_pmid"), Data(edge, "e_section"), Data(edge, "e_sentence")));
        Assert.Equal(xml, Write(network).Xml);
    }

    [Fact]
    public void FormatsAreFoundByNameExtensionAndPath()
    {
        Assert.Equal("GraphML", NetworkFormats.Find("graphml")?.Name);
        Assert.Equal("GraphML", NetworkFormats.ForPath("a.GRAPHML")?.Name);
        Assert.Equal(("EdgeTable", "EdgeTable", "NodeTable"), (NetworkFormats.ForPath("a.tsv")?.Name, NetworkFormats.ForPath("a.edges.tsv")?.Name, NetworkFormats.ForPath("a.nodes.TSV")?.Name));
        Assert.Equal(("GEXF", "GEXF1.3"), (NetworkFormats.ForPath("a.gexf")?.Name, NetworkFormats.Find("gexf1.3")?.Name));
        Assert.Null(NetworkFormats.Find("x"));
        Assert.Null(NetworkFormats.ForPath("x"));
    }

    private static (string Xml, IReadOnlyList<string> Notes) Write(ExoNetwork network) => TestNetworks.Write(network, "GraphML");

    private static (int Nodes, int Edges) Count(string xml)
    {
        var graph = XDocument.Parse(xml).Root!.Element(s_graphMl + "graph")!;
        return (graph.Elements(s_graphMl + "node").Count(), graph.Elements(s_graphMl + "edge").Count());
    }

    private static string Data(XElement element, string key) => element.Elements(s_graphMl + "data").Single(data => data.Attribute("key")!.Value == key).Value;
}
