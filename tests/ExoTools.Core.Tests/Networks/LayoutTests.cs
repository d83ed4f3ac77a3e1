using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using ExoTools.Networks.Layout;
using Xunit;
using static ExoTools.Core.Tests.Networks.TestNetworks;

namespace ExoTools.Core.Tests.Networks;

public class LayoutTests
{
    [Fact]
    public void NodesAndLabelsDoNotOverlapAndEdgesEndAtBorders() => Any.Sample(
        network =>
        {
            var layout = NetworkLayout.Of(network, CancellationToken.None);
            Assert.Equal(network.Nodes.Count, layout.Nodes.Count);
            Assert.Equal(network.Edges.Count, layout.Edges.Count);
            var boxes = layout.Nodes.Select(node => (node.X, node.Y, node.Width, node.Height))
                .Concat(layout.Edges.Where(edge => edge.Label is not null).Select(edge => (edge.LabelAt.X, edge.LabelAt.Y, TextSize.WidthOf(edge.Label!, NodeOutline.EdgeFontSize), 12.0)))
                .ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                Assert.InRange(boxes[i].X, boxes[i].Item3 / 2, layout.Width - (boxes[i].Item3 / 2));
                Assert.InRange(boxes[i].Y, boxes[i].Item4 / 2, layout.Height - (boxes[i].Item4 / 2));
                for (var j = i + 1; j < boxes.Count; j++)
                {
                    Assert.False(
                        Math.Abs(boxes[i].X - boxes[j].X) < (boxes[i].Item3 + boxes[j].Item3) / 2 - 0.01 && Math.Abs(boxes[i].Y - boxes[j].Y) < (boxes[i].Item4 + boxes[j].Item4) / 2 - 0.01,
                        $"{boxes[i]} overlaps {boxes[j]}");
                }
            }

            var places = layout.Nodes.ToDictionary(node => node.Node.Id);
            foreach (var edge in layout.Edges)
            {
                AssertOnBorder(places[edge.Edge.Source.Id], edge.Route[0]);
                AssertOnBorder(places[edge.Edge.Target.Id], edge.Route[^1]);
            }
        },
        iter: 300);

    [Fact]
    public void CargoStandsAroundItsVesicle()
    {
        var vesicle = Entity("exosome", ExoEntityKind.Vesicle);
        var network = NetworkOf(Enumerable.Range(1, 30)
            .Select(i => Relation(vesicle, ExoRelationType.Carries, Entity("miR-" + i, ExoEntityKind.MiRna), Evidence("1", i)))
            .Append(Relation(vesicle, ExoRelationType.Promotes, Entity("EMT", ExoEntityKind.Pathway), Evidence("2"))));
        var layout = NetworkLayout.Of(network, CancellationToken.None);
        var cargo = layout.Nodes.Where(node => node.Node.Kind == ExoEntityKind.MiRna).ToList();
        Assert.Equal(layout.Nodes[0].X, cargo.Average(node => node.X), 1.0);
        Assert.Equal(layout.Nodes[0].Y, cargo.Average(node => node.Y), 1.0);
        Assert.Equal(30, layout.Edges.Count(edge => edge.Kind == RouteKind.Straight));
    }

    [Fact]
    public void CargoThatVesiclesShareStandsInFewColumns()
    {
        string[] vesicles = ["exosome", "microvesicle"];
        var network = NetworkOf(vesicles.SelectMany(vesicle => Enumerable.Range(1, 40)
            .Select(i => Relation(Entity(vesicle, ExoEntityKind.Vesicle), ExoRelationType.Carries, Entity(i <= 12 ? vesicle + i : "miR-" + i, ExoEntityKind.MiRna), Evidence("1", i)))));
        var layout = NetworkLayout.Of(network, CancellationToken.None);
        Assert.Single(layout.Nodes.Where(node => node.Node.Kind == ExoEntityKind.Vesicle).Select(node => node.X).Distinct());
        Assert.InRange(layout.Nodes.Where(node => node.Node.Name.StartsWith("miR-", StringComparison.Ordinal)).Select(node => node.X).Distinct().Count(), 1, 2);
    }

    [Fact]
    public void NoEdgesCrossWhereNoneNeed()
    {
        // Barycentres alone leave a crossing here: "b" has to stand between the other two.
        (string Source, string Targets)[] tied = [("a", "4"), ("b", "4 1 2 3"), ("c", "4 5 6")];
        var network = NetworkOf(tied.SelectMany(pair => pair.Targets.Split(' ').Select(target => Relation(Entity(pair.Source, ExoEntityKind.Pathway), ExoRelationType.InvolvedIn, Entity(target), Evidence("1", target[0])))));
        var layout = NetworkLayout.Of(network, CancellationToken.None);
        var heights = layout.Nodes.ToDictionary(node => node.Node.Id, node => node.Y);
        var ends = layout.Edges.Select(edge => (From: heights[edge.Edge.Source.Id], To: heights[edge.Edge.Target.Id])).ToList();
        Assert.DoesNotContain(ends, one => ends.Exists(other => one.From < other.From && one.To > other.To));
    }

    [Theory]
    [InlineData(ExoEntityKind.Drug)]
    [InlineData(ExoEntityKind.MiRna)]
    [InlineData(ExoEntityKind.Process)]
    [InlineData(ExoEntityKind.Cell)]
    public void AHubIsHighEnoughForItsArrowheads(ExoEntityKind kind)
    {
        var network = NetworkOf(Enumerable.Range(1, 12).Select(i => Relation(Entity("p" + i), ExoRelationType.Promotes, Entity("hub", kind), Evidence("1", i), ExoRelationSign.Positive)));
        var ends = NetworkLayout.Of(network, CancellationToken.None).Edges.Select(edge => edge.Route[^1].Y).Order().ToList();
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.Second - pair.First > 8.9));
    }

    [Fact]
    public void LayoutStopsWhenCancelled() => Assert.Throws<OperationCanceledException>(() =>
        NetworkLayout.Of(NetworkOf([Relation(Entity("a"), ExoRelationType.Promotes, Entity("b"), Evidence("1"))]), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("", 1)]
    [InlineData("miR-21", 1)]
    [InlineData("epithelial to mesenchymal transition", 2)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 4)]
    public void LabelsAreWrapped(string name, int lines) => Assert.Equal(lines, TextSize.Wrap(name).Count);

    [Fact]
    public void PicturesDashPresumptionsAndLinkToArticles()
    {
        var network = NetworkOf(
        [
            Relation(Entity("a"), ExoRelationType.Suppresses, Entity("b"), Evidence("1"), ExoRelationSign.Negative, speculative: true),
            Relation(Entity("a"), ExoRelationType.ConfersResistance, Entity("c", ExoEntityKind.Drug), Evidence("2"), ExoRelationSign.Positive),
        ]);
        var svg = XDocument.Parse(Write(network, "SVG").Text).Root!;
        var edges = svg.Descendants().Where(element => (string?)element.Attribute("class") is { } name && name.StartsWith("edge ", StringComparison.Ordinal)).ToList();
        Assert.Equal(["edge e-inhibition speculative", "edge e-resistance"], edges.Select(edge => edge.Attribute("class")!.Value));
        Assert.DoesNotContain(svg.Descendants(), element => (string?)element.Attribute("class") == "core");
        var line = edges[0].Descendants().Single(element => (string?)element.Attribute("class") == "line");
        Assert.Equal(("7 4", "url(#head-inhibition)"), (line.Attribute("stroke-dasharray")!.Value, line.Attribute("marker-end")!.Value));
        Assert.Contains(edges[1].Elements(), element => (string?)element.Attribute("href") == "https://pubmed.ncbi.nlm.nih.gov/2/");
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "text" && element.Value == "confers resistance to");
    }

    [Fact]
    public void AConflictIsADoubleLineAndTheLegendSaysSo()
    {
        var network = NetworkOf(
        [
            Relation(Entity("a"), ExoRelationType.Suppresses, Entity("b"), Evidence("1"), ExoRelationSign.Negative),
            Relation(Entity("a"), ExoRelationType.Promotes, Entity("b"), Evidence("2"), ExoRelationSign.Positive),
            Relation(Entity("a"), ExoRelationType.Promotes, Entity("c"), Evidence("2"), ExoRelationSign.Positive),
        ]);
        var svg = XDocument.Parse(Write(network, "SVG").Text).Root!;
        var lines = svg.Descendants().Where(element => (string?)element.Attribute("class") == "line").ToList();
        var cores = svg.Descendants().Where(element => (string?)element.Attribute("class") == "core").ToList();

        // Two edges, and their sample.
        Assert.Equal((5 + 1, 3), (lines.Count, cores.Count));
        Assert.Equal(lines[0].Attribute("d")!.Value, cores[0].Attribute("d")!.Value);
        Assert.True(Width(lines[0]) > Width(cores[0]) && Width(lines[0]) > Width(lines[2]));
        Assert.Contains(svg.Descendants(), element => element.Value == "articles give both signs");
        Assert.Equal(2, svg.Descendants().Count(element => element.Name.LocalName == "text" && element.Value.EndsWith(", conflicting", StringComparison.Ordinal)));

        static double Width(XElement line) => double.Parse(line.Attribute("stroke-width")!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void ThePageHoldsNoRequestAndNothingEndsItsScript()
    {
        var text = Write(NetworkOf([Relation(Entity("</script><script>alert(1)</script>"), ExoRelationType.Promotes, Entity("<!--"), Evidence("1", 0, "</script> S"))]), "HTML").Text;
        Assert.Equal(2, text.Split("<script").Length - 1);
        Assert.Equal(2, text.Split("</script>").Length - 1);
        Assert.Contains("default-src 'none'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<link rel=\"stylesheet", text, StringComparison.Ordinal);
    }

    private static void AssertOnBorder(PlacedNode node, Place place) =>
        Assert.Equal(node.HalfWidthAt(place.Y - node.Y, place.X < node.X ? -1 : 1), Math.Abs(place.X - node.X), Math.Abs(Math.Abs(place.Y - node.Y) - (node.Height / 2)) < 0.5 ? node.Width : 0.6);
}
