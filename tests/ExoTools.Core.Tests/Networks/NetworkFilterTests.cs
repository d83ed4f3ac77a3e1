using ExoTools.Networks;
using Xunit;
using static ExoTools.Core.Tests.Networks.TestNetworks;

namespace ExoTools.Core.Tests.Networks;

public class NetworkFilterTests
{
    // exosome -> EMT -> metastasis -> death, exosome -> death; EMT also denied and contradicted.
    private static readonly ExoNetwork s_network = NetworkOf(
    [
        Relation(Entity("exosome", ExoEntityKind.Vesicle), ExoRelationType.Promotes, Entity("EMT", ExoEntityKind.Pathway), Evidence("1", 0, year: 2010), ExoRelationSign.Positive),
        Relation(Entity("exosome", ExoEntityKind.Vesicle), ExoRelationType.Promotes, Entity("EMT", ExoEntityKind.Pathway), Evidence("2", 0, year: 2012), ExoRelationSign.Positive, speculative: true),
        Relation(Entity("exosome", ExoEntityKind.Vesicle), ExoRelationType.Promotes, Entity("EMT", ExoEntityKind.Pathway), Evidence("3", 0, year: 2014), ExoRelationSign.Positive, negated: true),
        Relation(Entity("exosome", ExoEntityKind.Vesicle), ExoRelationType.Suppresses, Entity("EMT", ExoEntityKind.Pathway), Evidence("4", 0, year: 2016), ExoRelationSign.Negative),
        Relation(Entity("EMT", ExoEntityKind.Pathway), ExoRelationType.InvolvedIn, Entity("metastasis"), Evidence("1", 3, year: 2010)),
        Relation(Entity("metastasis"), ExoRelationType.Promotes, Entity("death"), Evidence("5", 0, year: 2020), ExoRelationSign.Positive),
        Relation(Entity("exosome", ExoEntityKind.Vesicle), ExoRelationType.AssociatedWith, Entity("glioma", ExoEntityKind.Cancer, "DOID:1"), Evidence("1", 7, year: 2010)),
        Relation(Entity("death"), ExoRelationType.Promotes, Entity("exosome", ExoEntityKind.Vesicle), Evidence("6", 0), negated: true),
    ]);

    [Fact]
    public void FiguresFollowFromTheEvidence()
    {
        var edge = s_network.Edges[0];
        Assert.Equal((2, 1, 1, true), (edge.Support, edge.SpeculativeCount, edge.NegatedCount, edge.Conflicting));
        Assert.Equal((2010, 2012), (edge.FirstYear, edge.LastYear));
        Assert.Equal(["glioma"], edge.Context);
        Assert.Equal(0, s_network.Edges[1].NegatedCount);
        Assert.Empty(s_network.Edges[2].Context);
        Assert.Null(s_network.Edges[^1].FirstYear);
    }

    [Fact]
    public void EvidenceThatIsFilteredIsCountedAnew()
    {
        var sure = NetworkFilters.WithoutSpeculative(s_network, CancellationToken.None);
        Assert.Equal((1, 0, 2010), (sure.Edges[0].Support, sure.Edges[0].SpeculativeCount, sure.Edges[0].LastYear));
        var early = NetworkFilters.InYears(s_network, year => year <= 2012, CancellationToken.None);
        Assert.Equal(["e1", "e4", "e6"], early.Edges.Select(edge => edge.Id));
        Assert.Equal((false, 0), (early.Edges[0].Conflicting, early.Edges[0].NegatedCount));
        Assert.Equal(["exosome", "EMT", "metastasis", "glioma"], early.Nodes.Select(node => node.Name));
        Assert.Equal(2, early.Nodes[0].Degree);
        var glioma = NetworkFilters.InCancer(s_network, name => name == "glioma", CancellationToken.None);
        Assert.Equal(["e1", "e4", "e6"], glioma.Edges.Select(edge => edge.Id));
        Assert.Equal(1, glioma.Edges[0].Support);
        Assert.Empty(NetworkFilters.InCancer(s_network, name => name == "x", CancellationToken.None).Nodes);
    }

    [Fact]
    public void ContextIsThatOfTheRelationAndThenThatOfTheArticle()
    {
        static ExoRelation Of(string target, string pmid, string? cancer, string? donor = null, bool speculative = false) =>
            new(Entity("exosome", ExoEntityKind.Vesicle), ExoRelationType.Promotes, Entity(target), [Evidence(pmid)])
            {
                Speculative = speculative,
                Context = new()
                {
                    Cancer = cancer is null ? null : Entity(cancer, ExoEntityKind.Cancer),
                    Donor = donor,
                    RecipientCell = donor is null ? null : Entity("HUVEC", ExoEntityKind.Cell),
                    Drug = donor is null ? null : Entity("cisplatin", ExoEntityKind.Drug),
                },
            };
        var network = NetworkOf(
        [
            Of("invasion", "1", "glioma", "macrophages"),
            Of("invasion", "2", "melanoma", "macrophages"),
            Of("growth", "1", null),
            Of("growth", "3", null),
            Relation(Entity("exosome", ExoEntityKind.Vesicle), ExoRelationType.AssociatedWith, Entity("glioma", ExoEntityKind.Cancer), Evidence("1", 5)),
        ]);
        var edge = network.Edges[0];
        Assert.Equal(["glioma", "melanoma"], edge.Context);
        Assert.Equal(["macrophages", "HUVEC", "cisplatin"], [.. edge.Donors, .. edge.RecipientCells, .. edge.Drugs]);
        Assert.Equal(["glioma"], network.Edges[1].Context);
        Assert.Empty(network.Edges[1].Donors);
        Assert.Equal(["glioma", "melanoma"], NetworkFilters.CancersOf(network));

        // Article 1 names glioma: what it says of growth is taken to be said of it.
        var glioma = NetworkFilters.InCancer(network, name => name == "glioma", CancellationToken.None);
        Assert.Equal([("e1", 1), ("e2", 1), ("e3", 1)], glioma.Edges.Select(kept => (kept.Id, kept.Support)));
        Assert.Equal(["glioma"], glioma.Edges[0].Context);
        Assert.Equal(["e1"], NetworkFilters.InCancer(network, name => name == "melanoma", CancellationToken.None).Edges.Select(kept => kept.Id));
        var text = Write(network, "GraphML").Text;
        Assert.All(
            [("context", "glioma; melanoma"), ("donor", "macrophages"), ("recipient_cell", "HUVEC"), ("drug", "cisplatin")],
            column => Assert.Contains($"<data key=\"e_{column.Item1}\">{column.Item2}</data>", text, StringComparison.Ordinal));
        Assert.Contains("\"context\":\"glioma; from macrophages; in HUVEC; cisplatin\"", Write(network, "HTML").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyDenialsTieIsNotDrawnUnlessItWasAskedFor()
    {
        var network = NetworkOf(
        [
            Relation(Entity("a"), ExoRelationType.Promotes, Entity("b"), Evidence("1"), ExoRelationSign.Positive),
            Relation(Entity("a"), ExoRelationType.Promotes, Entity("c"), Evidence("1", 9), ExoRelationSign.Positive, negated: true),
            Relation(Entity("c"), ExoRelationType.Promotes, Entity("d"), Evidence("2", 9), ExoRelationSign.Positive, negated: true),
        ]);
        Assert.Equal(("a\tpromotes\tb\n", "2 negated relations were left out, with 2 nodes that nothing else ties to the rest."), Sif(network));
        Assert.Equal(("c\n", "2 negated relations were left out, with 2 nodes that nothing else ties to the rest."), Sif(NetworkFilters.At(network, node => node.Name == "c", CancellationToken.None)));
        Assert.Equal(1, ShownPart.Of(network).Network.Nodes[0].Degree);

        static (string Text, string Note) Sif(ExoNetwork network) => Write(network, "SIF") is var (text, notes) ? (text, notes[0]) : default;
    }

    [Fact]
    public void SupportCountsArticles() =>
        Assert.Equal(["e1"], NetworkFilters.WithSupport(s_network, 2, CancellationToken.None).Edges.Select(edge => edge.Id));

    [Theory]
    [InlineData(0, "metastasis")]
    [InlineData(1, "EMT metastasis death")]
    [InlineData(2, "exosome EMT metastasis death")]
    [InlineData(3, "exosome EMT metastasis death glioma")]
    public void NeighboursAreTakenToADepth(int depth, string names) =>
        Assert.Equal(names.Split(' '), NetworkFilters.Around(s_network, node => node.Name == "metastasis", depth, CancellationToken.None).Nodes.Select(node => node.Name));

    [Fact]
    public void APathwayComesWithWhatIsTiedToIt() =>
        Assert.Equal(["exosome", "EMT", "metastasis"], NetworkFilters.At(s_network, node => node.Kind == ExoEntityKind.Pathway, CancellationToken.None).Nodes.Select(node => node.Name));

    [Fact]
    public void PathsFollowTheEdgesAndNoDenial()
    {
        var paths = NetworkFilters.Between(s_network, node => node.Name == "exosome", node => node.Name == "death", CancellationToken.None);
        Assert.Equal(["e1", "e3", "e4", "e5"], paths.Edges.Select(edge => edge.Id));
        Assert.Empty(NetworkFilters.Between(s_network, node => node.Name == "death", node => node.Name == "exosome", CancellationToken.None).Nodes);
        Assert.Equal(["exosome"], NetworkFilters.Between(s_network, node => node.Name == "exosome", node => node.Name == "exosome", CancellationToken.None).Nodes.Select(node => node.Name));
    }

    [Fact]
    public void EachSentenceMayHaveAnEdgeOfItsOwn()
    {
        var split = NetworkFilters.PerSentence(s_network, CancellationToken.None);
        Assert.Equal(s_network.Edges.Sum(edge => edge.Evidence.Count), split.Edges.Count);
        Assert.All(split.Edges, edge => Assert.Single(edge.Evidence));
        Assert.Equal(["e1", "e2", "e3"], split.Edges.Take(3).Select(edge => edge.Id));
        Assert.Equal((false, true), (split.Edges[0].Speculative, split.Edges[1].Speculative));
        Assert.Equal((s_network.Nodes.Count, split.Edges.Count), (split.Nodes.Count, split.Edges.Select(edge => edge.Id).Distinct().Count()));
    }

    [Fact]
    public void DifferencesAreGainedLostOrFlipped()
    {
        static ExoNetwork Of(params (string Source, ExoRelationType Type, ExoRelationSign Sign, string Target)[] edges) =>
            NetworkOf(edges.Select(edge => Relation(Entity(edge.Source), edge.Type, Entity(edge.Target), Evidence("1"), edge.Sign)));
        var before = Of(("a", ExoRelationType.Promotes, ExoRelationSign.Positive, "b"), ("a", ExoRelationType.Carries, default, "c"), ("same", ExoRelationType.Promotes, ExoRelationSign.Positive, "b"));
        var after = Of(("SAME", ExoRelationType.Promotes, ExoRelationSign.Positive, "b"), ("A", ExoRelationType.Suppresses, ExoRelationSign.Negative, "B"), ("d", ExoRelationType.Promotes, ExoRelationSign.Positive, "a"));
        var changes = NetworkComparer.Compare(before, after, CancellationToken.None).ToList();
        Assert.Equal([ExoChangeKind.Flipped, ExoChangeKind.Gained, ExoChangeKind.Lost], changes.Select(change => change.Change));
        Assert.Equal((ExoRelationSign.Positive, ExoRelationSign.Negative), (changes[0].ReferenceSign, changes[0].DifferenceSign));
        Assert.Equal(("d", "A", "c"), (changes[1].Source, changes[1].Target, changes[2].Target));
        Assert.Empty(NetworkComparer.Compare(before, before, CancellationToken.None));
    }

    [Theory]
    [InlineData("Carries", "not Carries", "Flipped: a not Carries b")]
    [InlineData("not Carries", "Carries", "Flipped: a Carries b")]
    [InlineData("not Promotes", "Promotes", "Flipped: a Promotes b")]
    [InlineData("Carries", "Carries, not Carries", "Gained: a not Carries b")]
    [InlineData("Carries, not Carries", "Carries", "Lost: a not Carries b")]
    [InlineData("not Carries", "not Promotes", "Gained: a not Promotes b; Lost: a not Carries b")]
    [InlineData("Promotes", "Suppresses, not Promotes", "Flipped: a Suppresses b; Flipped: a not Promotes b")]
    [InlineData("not Promotes", "Suppresses", "Gained: a Suppresses b; Lost: a not Promotes b")]
    public void WhatIsDeniedInsteadOfStatedIsFlipped(string before, string after, string expected)
    {
        static ExoNetwork Of(string claims) => NetworkOf(claims.Split(", ").Select(claim =>
        {
            var type = Enum.Parse<ExoRelationType>(claim.Split(' ')[^1]);
            var sign = type switch { ExoRelationType.Promotes => ExoRelationSign.Positive, ExoRelationType.Suppresses => ExoRelationSign.Negative, _ => ExoRelationSign.Unknown };
            return Relation(Entity("a"), type, Entity("b"), Evidence("1", sentence: claim), sign, negated: claim.StartsWith("not", StringComparison.Ordinal));
        }));
        var changes = NetworkComparer.Compare(Of(before), Of(after), CancellationToken.None).ToList();
        Assert.Equal(expected, string.Join("; ", changes));
        Assert.All(changes, change => Assert.Equal(change.ToString().Contains("not ", StringComparison.Ordinal), change.Negated));
    }

    [Theory]
    [InlineData("exosomes", "exosome")]
    [InlineData("Metastsis", "metastasis")]
    [InlineData("stasis", "metastasis")]
    [InlineData("e-m-t", "EMT")]
    [InlineData("nothing like it", "")]
    [InlineData("-", "")]
    public void AMisspeltNameIsNearToTheNodeThatWasMeant(string text, string name) =>
        Assert.Equal(name, string.Join(", ", NearNames.Of(text, s_network.Nodes.Select(node => node.Name))));
}
