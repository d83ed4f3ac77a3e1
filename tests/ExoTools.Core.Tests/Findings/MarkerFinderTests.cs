using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class MarkerFinderTests
{
    [Fact]
    public void TheSeedPageReportsFiveSurfaceMarkers()
    {
        var markers = MarkerFinder.Find(Texts.Seed);

        Assert.Equal(
            [
                ("CD9", "CD9", "HGNC:1709", "P21926", "928", "1b"),
                ("CD63", "CD63", "HGNC:1692", "P08962", "967", "1a"),
                ("CD81", "CD81", "HGNC:1701", "P60033", "975", "1a"),
                ("TSG101", "TSG101", "HGNC:15971", "Q99816", "7251", "2a"),
                ("ALIX", "PDCD6IP", "HGNC:8766", "Q8WUM4", "10015", "2a"),
            ],
            markers.Select(marker => (marker.Name, marker.Symbol, marker.HgncId!, marker.UniProt!, marker.EntrezId!, marker.Category!)));
        Assert.All(markers, marker => Assert.Equal(("surface protein markers", true, "Figure 1", 1), (marker.Role, marker.Present, marker.Section, marker.MentionCount)));
        Assert.Equal([121, 126, 132, 138, 150], markers.Select(marker => marker.Evidence[0].Offset - marker.Evidence[0].SentenceOffset));
        Texts.AssertEvidence(Texts.Seed, markers);
    }

    [Theory]
    [InlineData("The EVs were positive for CD63, CD81 and syntenin-1 but negative for calnexin.", "CD63 CD81 SDCBP", "CANX")]
    [InlineData("Western blot showed that TSG101 and Alix were enriched in exosomes, whereas GM130 was absent.", "TSG101 PDCD6IP", "GOLGA2")]
    [InlineData("We sorted CD9+/CD63− vesicles.", "CD9", "CD63")]
    [InlineData("Exosomes expressed CD9 and flotillin-1 and lacked GRP94.", "CD9 FLOT1", "HSP90B1")]
    [InlineData("Calnexin was not detected in the exosomes.", "", "CANX")]
    [InlineData("Vesicles did not express CD81.", "", "CD81")]
    [InlineData("The exosomal markers CD63 and Hsp70 were used.", "CD63 HSPA1A", "")]
    [InlineData("Small EVs contained CD81 and were devoid of calnexin.", "CD81", "CANX")]
    public void ReportsArePresentOrAbsent(string text, string present, string absent)
    {
        var analysis = Texts.Abstract(text);
        var markers = MarkerFinder.Find(analysis);

        Assert.Equal(present.Split(' ', StringSplitOptions.RemoveEmptyEntries), markers.Where(marker => marker.Present).Select(marker => marker.Symbol));
        Assert.Equal(absent.Split(' ', StringSplitOptions.RemoveEmptyEntries), markers.Where(marker => !marker.Present).Select(marker => marker.Symbol));
        Texts.AssertEvidence(analysis, markers);
    }

    [Theory]
    [InlineData("Antibodies against CD63 were bought.")]
    [InlineData("TP53 and CD9 are genes.")]
    [InlineData("Exosomes carry TGF-β1 and fibronectin.")]
    [InlineData("The RNA exosome degrades mRNA; CD9 is expressed in T cells.")]
    public void ANameAloneIsNoReport(string text) => Assert.Empty(MarkerFinder.Find(Texts.Abstract(text)));

    [Fact]
    public void LegendGlossariesReportNothing() =>
        Assert.Empty(MarkerFinder.Find(Texts.Abstract("Exosomes were isolated. Abbreviations: CD63, cluster of differentiation 63; TSG101, tumor susceptibility gene 101.")));
}
