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
    [InlineData("miR-21", "Exosomes held miR-21-5p. We saw miR-155 and -21-3p. Hsa-miR-21 was there. MiR-210 and miR-211 were not.", "miR-21-5p|-21-3p|Hsa-miR-21")]
    [InlineData("hsa-miR-21-5p", "Exosomes held miR-21-5p. We saw miR-21-3p. MiR-21 was seen.", "miR-21-5p")]
    [InlineData("miR-17-92", "The miR-17~92 cluster was up. MiR-92a was seen.", "miR-17~92")]
    [InlineData("P-glycoprotein", "MDR1 rose. P-gp pumped drugs. MDR was seen.", "MDR1|P-gp")]
    [InlineData("Taxol", "Paclitaxel was used. Docetaxel was not.", "Paclitaxel")]
    [InlineData("urine", "Urinary exosomes were seen. Sera were frozen.", "Urinary")]
    [InlineData("serum", "Urinary exosomes were seen. Sera were frozen.", "Sera")]
    [InlineData("MDA-MB-231", "MDA MB 231 cells grew. MDA-MB-468 cells did not.", "MDA MB 231")]
    [InlineData("signalling", "Cell signaling rose.", "signaling")]
    [InlineData("haemolysis", "Hemolysis was seen. Haemolysis too.", "Hemolysis|Haemolysis")]
    [InlineData("blorkins", "A blorkin was seen. Blorkins grew. They were blorking.", "blorkin|Blorkins")]
    [InlineData("blor kin", "A blorkin was seen. A blor-kin grew.", "blor-kin")]
    [InlineData("QX5", "QX-5 was seen. QX 5 grew. QX55 did not. AQX5 did not.", "QX-5|QX 5")]
    // Members of a family, and other forms of a word.
    [InlineData("VEGF", "VEGFA rose. VEGF fell. EGF was seen.", "VEGFA|VEGF")]
    [InlineData("apoptosis", "Apoptotic cells were seen. Apoptosis rose. Necrotic cells grew.", "Apoptotic|Apoptosis")]
    [InlineData("proliferation", "Cells proliferated. The proliferative phase was over.", "proliferated|proliferative")]
    [InlineData("hypoxic", "Hypoxia was used. Toxic doses were not.", "Hypoxia")]
    public void ATermIsFoundInItsKindsAndSpellings(string term, string text, string expected) =>
        Assert.Equal(expected.Split('|'), Mentions(text, EvidenceTerm.Of(term, Texts.Library)));

    [Theory]
    [InlineData("gemcitabine-resistant clone", "gemcitabine-resistant clone|GRC|GRCs")]
    [InlineData("GRC", "GRC|GRC|GRCs")]
    [InlineData("anchorage survival", "anchorage survival|AS")]
    public void ATermIsFoundUnderTheShortFormThatTheArticleDefines(string term, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            Mentions(
                "A gemcitabine-resistant clone (GRC) grew. Each GRC released vesicles. As many GRCs died. We saw anchorage survival (AS). Nothing else was as clear. AS ended.",
                EvidenceTerm.Of(term, Texts.Library)));

    [Fact]
    public void AShortFormIsFoundUnderAllNamesOfWhatItStandsFor() =>
        Assert.Equal(
            ["Hepatocellular carcinoma", "hepatoma", "HCC"],
            Mentions("Hepatocellular carcinoma (HCC) is frequent. A hepatoma grew. Cells of HCC died.", EvidenceTerm.Of("HCC", Texts.Library)));

    [Fact]
    public void TwoTermsMustStandInOneSentence() =>
        Assert.Equal(["PDCD6IP and miR-21-5p"], Mentions(Text, EvidenceTerm.Of("miR-21-5p", Texts.Library), EvidenceTerm.Of("ALIX", Texts.Library)));

    [Fact]
    public void APatternFitsNamesAsNormalisedAndAsPrinted() =>
        Assert.Equal(["PDCD6IP and miR-21-5p"], Mentions(Text, EvidenceTerm.Like(name => name.StartsWith("miR", StringComparison.Ordinal)), EvidenceTerm.Of("ALIX", Texts.Library)));
}
