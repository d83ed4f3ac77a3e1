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

    [Fact]
    public void OneMarkerSoCalledGivesNoRoleToTheOthers()
    {
        var markers = MarkerFinder.Find(Texts.Abstract("EVs contained CD63 and CD81, and lacked the mitochondrial marker cytochrome c."));

        Assert.Equal([("CD63", true, null), ("CD81", true, null), ("CYCS", false, "mitochondrial marker")], markers.Select(marker => (marker.Symbol, marker.Present, marker.Role)));
    }

    [Theory]
    [InlineData("The EVs were positive for CD63, CD81 and syntenin-1 but negative for calnexin.", "CD63 CD81 SDCBP", "CANX")]
    [InlineData("Western blot showed that TSG101 and Alix were enriched in exosomes, whereas GM130 was absent.", "TSG101 PDCD6IP", "GOLGA2")]
    [InlineData("We sorted CD9+/CD63− vesicles.", "CD9", "CD63")]
    [InlineData("Exosomes expressed CD9 and flotillin-1 and lacked GRP94.", "CD9 FLOT1", "HSP90B1")]
    [InlineData("Calnexin was not detected in the exosomes.", "", "CANX")]
    // In cells alone.
    [InlineData("Cell lysates, but not EVs, contained calnexin.", "", "CANX")]
    [InlineData("EVs were pelleted. Calnexin was found only in the lysate.", "", "CANX")]
    [InlineData("EVs were blotted; GM130 was restricted to cell lysates.", "", "GOLGA2")]
    [InlineData("Calnexin, a marker of the endoplasmic reticulum, was seen in cells and not in EVs.", "", "CANX")]
    [InlineData("Cells expressed CD81, and exosomes were isolated.", "", "")]
    [InlineData("EVs of cells in culture expressed CD81.", "CD81", "")]
    // Bands, and how they look.
    [InlineData("Syntenin-1 and CD63 gave strong bands in EV lanes.", "SDCBP CD63", "")]
    [InlineData("The purity of vesicles was shown by blotting for GRP94, which gave no band.", "", "HSP90B1")]
    [InlineData("In EVs, CD82 was faint.", "CD82", "")]
    // What is called a marker.
    [InlineData("Antibodies against CD9, TSG101 and calnexin were used to detect exosome markers.", "CD9 TSG101", "")]
    [InlineData("Albumin was barely detectable in EVs.", "", "ALB")]
    [InlineData("Exosomes of deficient cells had no effect on fibronectin.", "", "")]
    [InlineData("CD63 and CD9 were investigated as useful markers of exosomes.", "", "")]
    // What is reported is not what stands near.
    [InlineData("We found that the best diluent of EVs is 0.1% bovine serum albumin.", "", "")]
    [InlineData("EV size was above the detection limit, which reduced uromodulin.", "", "")]
    [InlineData("Urine was depleted of uromodulin, and uEVs were pelleted.", "", "")]
    [InlineData("EVs were free of apoB.", "", "APOB")]
    [InlineData("EVs did not contain VEGFA.", "", "")]
    [InlineData("Vesicles did not express CD81.", "", "CD81")]
    [InlineData("The exosomal markers CD63 and Hsp70 were used.", "CD63 HSPA1A", "")]
    [InlineData("Small EVs contained CD81 and were devoid of calnexin.", "CD81", "CANX")]
    [InlineData("Vesicles contained CD82, and calnexin was absent.", "CD82", "CANX")]
    [InlineData("The EVs carried CD81 and lacked GM130.", "CD81", "GOLGA2")]
    [InlineData("CD82 and CD81, but not calnexin, were detected in exosomes.", "CD82 CD81", "CANX")]
    [InlineData("Neither calnexin nor GM130 was detected in vesicles.", "", "CANX GOLGA2")]
    [InlineData("No calnexin was found in the vesicles.", "", "CANX")]
    [InlineData("Western blotting with antibodies against CD81 and calnexin showed that the exosomes expressed CD81, but not calnexin.", "CD81", "CANX")]
    [InlineData("Exosomes displaying an anti-HER2 scFv were made.", "", "")]
    [InlineData("Exosomes were blotted. Calnexin was detected only in cell lysates and not in exosomes.", "", "CANX")]
    [InlineData("Exosomes were pelleted. CD81 was not detected in the soluble fraction.", "", "")]
    [InlineData("Depletion of CD81 reduced the release of exosomes.", "", "")]
    [InlineData("Markers of the exosomes. CD81: positive. Calnexin: negative.", "CD81", "CANX")]
    [InlineData("Flotillin-1 (a raft protein) and CD82 were present in exosomes.", "FLOT1 CD82", "")]
    [InlineData("Tetraspanins (CD9, CD82) were detected on EVs.", "CD9 CD82", "")]
    [InlineData("Serum exosomes were isolated. Western blots of CD82, TSG101 and Alix; calnexin was not detected.", "CD82 TSG101 PDCD6IP", "CANX")]
    [InlineData("Exosomes were confirmed by immunoblotting using anti-CD82 and -TSG101 antibodies.", "CD82 TSG101", "")]
    [InlineData("Calnexin was detected in cell lysates but not in exosomes.", "", "CANX")]
    [InlineData("Exosomes were negative for cytochrome c.", "", "CYCS")]
    [InlineData("CD82-positive exosomes were captured; CD82 was not detected in lipoproteins.", "CD82", "CD82")]
    [InlineData("EVs were put on a chip. Particles were positive for CD9 and a minority for CD81; CD41 was not detected.", "CD9 CD81", "ITGA2B")]
    [InlineData("Exosomes were prepared. They were kept. Western blots showed strong bands for Alix in fractions 7 to 9.", "PDCD6IP", "")]
    [InlineData("Gold particles label CD63 on the vesicle surface; no labelling was seen for GM130.", "CD63", "GOLGA2")]
    [InlineData("MSC-derived EVs expressed CD44, CD73 and CD105.", "CD44 NT5E ENG", "")]
    [InlineData("Samples were put on ExoView chips. Most particles were positive for CD9, and a minority for CD81; the platelet protein CD41 was not detected.", "CD9 CD81", "ITGA2B")]
    [InlineData("Exosomes were pelleted. They were strongly positive for CD81 and negative for calreticulin on immunoblots.", "CD81", "CALR")]
    [InlineData("Urine was depleted of albumin, and vesicles were pelleted and expressed CD81.", "CD81", "")]
    [InlineData("Vesicles were depleted of albumin and calnexin.", "", "ALB CANX")]
    [InlineData("CD63 was absent in exosomes of controls but present in those of patients.", "CD63", "CD63")]
    [InlineData("CD63 was absent in exosomes but present in lysates.", "", "CD63")]
    [InlineData("Serum was depleted of ApoB. Exosomes were studied.", "", "")]
    [InlineData("Exosomes were stained with CD9; CD81 neutralizing antibody was added.", "CD9", "")]
    [InlineData("Exosomes contained CD9 and CD81, and calnexin was absent.", "CD9 CD81", "CANX")]
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
    [InlineData("Exosomes were added. CD82 expression did not differ between the groups.")]
    [InlineData("Neither CD9 nor CD82 expression differed between exosomes of both groups.")]
    [InlineData("Exosomes did not affect CD82 levels.")]
    [InlineData("Exosomes were taken up by CD8+ T cells and CD34-positive blasts.")]
    [InlineData("Mature dendritic exosomes carried CD80 and ITGB1.")]
    [InlineData("Exosomes were isolated. Western blots of CD82 after its knockdown in cells.")]
    [InlineData("EVs and Ago2 carry miRNAs; Ago2-miR-30d was a biomarker.")]
    [InlineData("Exosomes were isolated from cells with a CD82 plasmid that expressed it.")]
    [InlineData("The RNA exosome degrades mRNA; CD9 is expressed in T cells.")]
    public void ANameAloneIsNoReport(string text) => Assert.Empty(MarkerFinder.Find(Texts.Abstract(text)));

    [Fact]
    public void LegendGlossariesReportNothing() =>
        Assert.Empty(MarkerFinder.Find(Texts.Abstract("Exosomes were isolated. Abbreviations: CD63, cluster of differentiation 63; TSG101, tumor susceptibility gene 101.")));
}
