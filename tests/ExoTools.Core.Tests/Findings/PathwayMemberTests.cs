using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class PathwayMemberTests
{
    [Theory]
    [InlineData("Exosomes activate JAK2/STAT3 signaling.", "JAK/STAT", "JAK2|STAT3")]
    [InlineData("Exosomes activate the JAK2/STAT3 pathway; the JAK2/STAT3 pathway is known.", "JAK/STAT", "JAK2|STAT3")]
    [InlineData("CD63, a component of the Notch pathway, was low.", "Notch", "CD63")]
    [InlineData("Exosomes carry the Notch pathway components CD63 and MMP9.", "Notch", "CD63|MMP9")]
    [InlineData("CD63 activates the Notch pathway.", "Notch", "")]
    [InlineData("Exosomes carry CD63; a component of the Notch pathway was low.", "Notch", "")]
    public void AnArticleGivesThePathwayItsMembers(string text, string name, string members)
    {
        var pathway = PathwayFinder.Find(Texts.Abstract(text)).First(pathway => pathway.Name == name);
        Assert.Equal(members.Split('|', StringSplitOptions.RemoveEmptyEntries), pathway.Members);
    }
}
