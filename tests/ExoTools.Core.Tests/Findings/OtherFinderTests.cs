using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class StructureFinderTests
{
    [Fact]
    public void TheSeedPageTellsFormationAndStructure()
    {
        var statements = StructureFinder.Find(Texts.Seed);

        Assert.Contains(statements, statement => statement is { Aspect: "Origin", Component: "multivesicular body", Id: "GO:0005771", Section: "Figure 1", Speculative: true });
        Assert.Contains(statements, statement => statement is { Aspect: "Origin", Component: "late endosome" });
        Assert.Contains(statements, statement => statement is { Aspect: "Destination", Component: "extracellular space", Id: "GO:0005576" });
        Assert.Contains(statements, statement => statement is { Aspect: "Membrane", Component: "lipid bilayer", Statement: "Exosomes are vesicles with a phospholipid bilayer membrane" });
        Assert.Contains(statements, statement => statement is
        {
            Aspect: "Lipid distribution", Component: "phospholipid",
            Statement: "there are equal or asymmetrical distributions of phospholipids between the 2 leaflets of exosome membrane",
        });
        Texts.AssertEvidence(Texts.Seed, statements);
    }

    [Theory]
    [InlineData("Exosomes are released upon fusion of multivesicular bodies with the plasma membrane.", "Origin", "multivesicular body")]
    [InlineData("Microvesicles are shed from the plasma membrane.", "Origin", "plasma membrane")]
    [InlineData("Exosomes (30-150 nm in diameter) were seen.", "Size", "30-150 nm")]
    [InlineData("Electron microscopy showed cup-shaped exosomes.", "Shape", "cup-shaped")]
    public void SentencesTellAspects(string text, string aspect, string component) =>
        Assert.Contains(StructureFinder.Find(Texts.Abstract(text)), statement => statement.Aspect == aspect && statement.Component == component);

    [Theory]
    [InlineData("Vesicles were passed over 70 nm columns.")]
    [InlineData("Exosomes were counted with a blue laser (488 nm).")]
    [InlineData("Protein of the vesicles was read at an absorbance of 562 nm.")]
    public void MeasuresOfTheApparatusAreNoSizes(string text) => Assert.Empty(StructureFinder.Find(Texts.Abstract(text)));

    [Fact]
    public void WithoutVesiclesThereIsNoStatement() =>
        Assert.Empty(StructureFinder.Find(Texts.Abstract("Insulin is released into the extracellular space from the plasma membrane.")));
}

public class PathwayFinderTests
{
    [Fact]
    public void TheSeedPageDescribesThreePathways()
    {
        var pathways = PathwayFinder.Find(Texts.Seed);

        Assert.Equal(
            [("EMT", "epithelial–mesenchymal transition"), ("TGF-β", "transforming growth factor β"), ("Wnt", null)],
            pathways.Select(pathway => (pathway.Name, pathway.FullName)));
        Assert.Equal(
            [
                "a process by which epithelial cells lose their cell–cell adhesion and acquire migratory property to become mesenchymal stem cells",
                "involved in cellular processes including cell growth, differentiation, and invasion",
                "regulates crucial aspects of cell fate determination and cell migration during embryonic development",
            ],
            pathways.Select(pathway => pathway.Description));
        Assert.Equal(["cell growth", "differentiation", "invasion"], pathways[1].Processes);
        Assert.Equal(["cell fate determination", "cell migration"], pathways[2].Processes);
        Assert.All(pathways, pathway => Assert.Contains(pathway.Relations, relation => relation.Target == "metastasis"));
        Texts.AssertEvidence(Texts.Seed, pathways);
    }

    [Theory]
    [InlineData("The Notch pathway governs cell fate choices; PI3K/Akt signalling is required for cell survival.", "Notch PI3K/AKT")]
    [InlineData("The Nrf2 pathway protects cells.", "Nrf2")]
    [InlineData("Wnt5a was secreted, and TGF-β levels rose.", "")]
    [InlineData("Activation of NF-κB signaling was seen.", "NF-κB")]
    public void PathwaysAreWhatTheTextCallsSo(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), PathwayFinder.Find(Texts.Abstract(text)).Select(pathway => pathway.Name));
}
