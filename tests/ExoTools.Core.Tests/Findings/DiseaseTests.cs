using ExoTools.Findings;
using ExoTools.Networks;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>Diseases other than cancers: what acts on them, what they only describe, and where they stand in networks.</summary>
public class DiseaseTests
{
    [Theory]
    [InlineData("Exosomes alleviated colitis and intestinal permeability.", "exosome Suppresses colitis|exosome Suppresses intestinal permeability")]
    [InlineData("EVs of neutrophils aggravated rheumatoid arthritis.", "extracellular vesicle Promotes rheumatoid arthritis")]
    [InlineData("EVs did not affect pre-eclampsia.", "extracellular vesicle Regulates preeclampsia not")]

    // A disease beside a process or a cell only says of whom.
    [InlineData("Exosomes reduced osteoarthritis chondrocyte apoptosis.", "exosome Suppresses chondrocyte apoptosis")]

    // Less of a function is not less of its loss.
    [InlineData("Exosomes reduced cognitive impairment.", "exosome Suppresses cognitive impairment")]
    [InlineData("Exosomes improved nothing but reduced barrier disruption.", "exosome Suppresses barrier dysfunction")]
    public void ADiseaseIsAnEndOfRelations(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', RelationFinder.Find(Texts.Abstract(text)).Select(relation => $"{relation.Source} {relation.Type} {relation.Target}{(relation.Negated ? " not" : "")}")));

    [Fact]
    public void ADiseaseIsOfItsOwnKindAndNoCancerOfTheContext()
    {
        var relation = Assert.Single(RelationFinder.Find(Texts.Abstract("In multiple sclerosis, exosomes suppressed demyelination.")));

        Assert.Null(relation.Cancer);
        Assert.Equal(ExoEntityKind.Disease, Assert.Single(RelationFinder.Find(Texts.Abstract("Exosomes suppressed asthma."))).TargetEntity.Kind);
    }

    [Fact]
    public void NetworksAreNarrowedToADiseaseAsToACancer()
    {
        var network = NetworkBuilder.Build([.. RelationFinder.Find(Texts.Abstract("Exosomes suppressed asthma. Exosomes promoted melanoma."))]);

        var asthma = NetworkFilters.InCancer(network, name => name == "asthma");
        Assert.Equal("asthma", Assert.Single(asthma.Edges).Target.Name);
        Assert.Contains("asthma", NetworkFilters.CancersOf(network));
    }
}
