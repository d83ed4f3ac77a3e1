using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class EvidenceFinderTests
{
    private const string Text = "ALIX was seen. Exosomes carried PDCD6IP and miR-21-5p. A blorkin was seen with Alix; blorkins were not.";

    private static string[] Mentions(string text, params EvidenceTerm[] terms) => [.. EvidenceFinder.Find(Texts.Abstract(text), terms).Select(evidence => evidence.Mention)];

    [Theory]
    [InlineData("PDCD6IP", "ALIX|PDCD6IP|Alix")]
    [InlineData("microRNA-21-5p", "miR-21-5p")]
    [InlineData("blorkin", "blorkin")]
    [InlineData("lorkin", "")]
    public void ATermIsFoundUnderItsNames(string term, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Mentions(Text, EvidenceTerm.Of(term, Texts.Library)));

    [Theory]
    [InlineData("gemcitabine-resistant clone", "gemcitabine-resistant clone|GRC|GRC")]
    [InlineData("GRC", "GRC|GRC|GRC")]
    [InlineData("anchorage survival", "anchorage survival|AS")]
    public void ATermIsFoundUnderTheShortFormThatTheArticleDefines(string term, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            Mentions(
                "A gemcitabine-resistant clone (GRC) grew. Each GRC released vesicles. As many GRCs died. We saw anchorage survival (AS). Nothing else was as clear. AS ended.",
                EvidenceTerm.Of(term, Texts.Library)));

    [Fact]
    public void TwoTermsMustStandInOneSentence() =>
        Assert.Equal(["PDCD6IP and miR-21-5p"], Mentions(Text, EvidenceTerm.Of("miR-21-5p", Texts.Library), EvidenceTerm.Of("ALIX", Texts.Library)));

    [Fact]
    public void APatternFitsNamesAsNormalisedAndAsPrinted() =>
        Assert.Equal(["PDCD6IP and miR-21-5p"], Mentions(Text, EvidenceTerm.Like(name => name.StartsWith("miR", StringComparison.Ordinal)), EvidenceTerm.Of("ALIX", Texts.Library)));
}
