using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class MethodFinderTests
{
    [Fact]
    public void ParametersStandAsPrinted()
    {
        var analysis = Texts.Abstract("Exosomes were isolated by ultracentrifugation at 100,000 × g for 70 min at 4 °C. They were passed through a 0.22 µm filter.");
        var methods = MethodFinder.Find(analysis);

        Assert.Equal(
            [("ultracentrifugation", "100,000 × g", "70 min", "4 °C", null), ("filtration", null, null, null, "0.22 µm")],
            methods.Select(method => (method.Name, method.Force, method.Duration, method.Temperature, method.PoreSize)));
        Texts.AssertEvidence(analysis, methods);
    }

    [Theory]
    [InlineData("Exosomes were spun at 300 g for 10 min, then 2 000 xg for 20 min.", "centrifugation, 300 g; 2 000 xg, 10 min; 20 min")]
    [InlineData("EVs were isolated with ExoQuick-TC (System Biosciences) and analysed by NTA (NanoSight).", "ExoQuick, System Biosciences|NTA")]
    [InlineData("EVs were separated by SEC and an iodixanol density gradient. Size was measured by nanoparticle tracking analysis.", "size-exclusion chromatography|density gradient|NTA")]
    [InlineData("EVs were purified with the exoEasy Maxi kit.", "exoEasy")]
    [InlineData("EVs were concentrated by tangential-flow concentration; their zeta potential was measured.", "tangential flow filtration|zeta potential")]
    [InlineData("EVs were seen by TEM. Western blotting of the vesicles showed CD63.", "transmission electron microscopy|western blot")]
    [InlineData("Exosomes were studied. Years passed. Cells were lysed for Western blotting.", "")]
    [InlineData("Exosomes were pelleted at 100 000 g, 1 h, 4 °C. Their density was 1.13 g/mL on a Sepharose CL-2B column.", "ultracentrifugation, 100 000 g, 1 h, 4 °C|size-exclusion chromatography")]
    [InlineData("Conditioned medium was ultracentrifuged twice at 110,000×g. EV morphology was seen by transmission electron microscopy.", "ultracentrifugation, 110,000×g|transmission electron microscopy")]
    [InlineData("Cells took up EVs for 48 h and were analysed by flow cytometry.", "flow cytometry")]
    [InlineData("Exosomes were not isolated by ultracentrifugation. A density gradient was not used.", "")]
    [InlineData("Exosomes: medium was taken after 48 h and centrifuged at 300 x g for 10 min.", "centrifugation, 300 x g, 10 min")]
    [InlineData("Cells were grown in medium without vesicles (Qx, Lund) for 72 h, and medium was centrifuged at 250× g for 15 min at 4 ℃.", "centrifugation, 250× g, 15 min, 4 ℃")]
    [InlineData("Exosomes were studied. Cells were counted. Medium was centrifuged at 500× g. Debris was removed. It was centrifuged at 2000× g for 9 min. Vesicles were pelleted by centrifugation at 100,000× g.", "centrifugation, 500× g|centrifugation, 2000× g, 9 min|ultracentrifugation, 100,000× g")]
    [InlineData("Exosomes were studied. Cells were counted. Blood was centrifuged at 500× g. Serum was kept.", "")]
    [InlineData("Exosomes were centrifuged at 120,000 x g.", "ultracentrifugation, 120,000 x g")]
    [InlineData("NTA showed a mode of 112 nm. The exosomes were round.", "NTA")]
    [InlineData("Insulin was studied by ultracentrifugation.", "")]
    public void MethodsAreThoseOfVesicles(string text, string expected) => Assert.Equal(
        expected.Split('|', StringSplitOptions.RemoveEmptyEntries), MethodFinder.Find(Texts.Abstract(text)).Select(method => method.ToString()));

    [Theory]
    [InlineData("Exosomes were ultracentrifuged at 10⁵ × g for 2 h at 4 °C using an SW 32 Ti rotor.", "ultracentrifugation, 10⁵ × g, 2 h, 4 °C, SW 32 Ti")]
    [InlineData("EVs were centrifuged at 1.1 × 10^5 g for 90 min (SW32Ti rotor).", "ultracentrifugation, 1.1 × 10^5 g, 90 min, SW32Ti")]
    [InlineData("Exosomes were spun at 100k × g in a TLA-100.3 rotor.", "ultracentrifugation, 100k × g, TLA-100.3")]
    [InlineData("EVs were pelleted at 20k × g with a fixed-angle rotor.", "centrifugation, 20k × g, fixed-angle")]
    [InlineData("EVs were centrifuged at 110,000 x gavg in a P28S rotor.", "ultracentrifugation, 110,000 x gavg, P28S")]
    [InlineData("Exosomes of SW480 cells and of type 2 diabetes were isolated by ultracentrifugation.", "ultracentrifugation")]
    [InlineData("EVs were obtained by UC. Ultracentrifugation gave more particles than UC.", "ultracentrifugation")]
    [InlineData("Exosomes of ulcerative colitis (UC) were few. UC was severe. NTA counted exosomes.", "NTA")]
    [InlineData("We used a new vesicle trap (NVT). Exosomes by ultrafiltration (XF) were few. XF took an hour.", "ultrafiltration")]
    [InlineData("Tumor endothelial markers (TEM) were seen in exosomes. TEM were high in EVs.", "")]
    [InlineData("EVs were concentrated with Amicon Ultra-15 centrifugal filters (100 kDa).", "ultrafiltration, 100 kDa")]
    [InlineData("Medium of exosomes was filtered through a 0.22 µm filter and then concentrated with Amicon Ultra filters.", "filtration, 0.22 µm|ultrafiltration")]
    [InlineData("EV proteins were separated by SDS-PAGE after a BCA assay.", "SDS-PAGE|protein assay")]
    [InlineData("EVs were labelled with PKH67 and analysed by nanoflow cytometry and RT-qPCR.", "lipophilic dye labeling|nano-flow cytometry|RT-qPCR")]
    [InlineData("Exosomes were seen. Particles were counted by NTA. For TEM, 5 µl were adsorbed on grids. Blots followed.", "NTA|transmission electron microscopy")]
    [InlineData("Exosomes were seen. Particles were counted by NTA. Cells were lysed for Western blot.", "NTA")]
    [InlineData("We did what was done before with exosomes.", "")]
    public void MethodsOfTheFieldAreKnown(string text, string expected) => Assert.Equal(
        expected.Split('|', StringSplitOptions.RemoveEmptyEntries), MethodFinder.Find(Texts.Abstract(text)).Select(method => method.ToString()));

    [Theory]
    [InlineData("Western blotting of exosomes used anti-CD63 (1:1000, Abcam ab59479), anti-TSG101 and goat anti-rabbit IgG (1:5000).", "anti-CD63 (1:1000, Abcam ab59479)|anti-TSG101")]
    [InlineData("Exosomes were lysed for Western blot. Membranes were incubated with antibodies against CD9 (ab92726), CD81 and calnexin (1:500).", "CD9 (ab92726)|CD81|calnexin (1:500)")]
    [InlineData("Flow cytometry of EVs used a CD63 antibody (BD Biosciences).", "CD63 antibody (BD Biosciences)")]
    [InlineData("Western blotting of exosomes used antibodies to detect proteins and anti-inflammatory agents.", "")]
    public void AntibodiesStandAsPrinted(string text, string expected)
    {
        var method = Assert.Single(MethodFinder.Find(Texts.Abstract(text)));
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), method.Antibodies);
        Assert.Null(method.Vendor);
    }

    [Fact]
    public void AMentionWithoutParametersBelongsToTheFirstOfItsName()
    {
        var method = Assert.Single(MethodFinder.Find(Texts.Abstract("Exosomes came by ultracentrifugation. Ultracentrifugation of EVs took 2 h.")));
        Assert.Equal((2, "2 h", "ultracentrifugation"), (method.MentionCount, method.Duration, method.Text));
    }

    [Theory]
    [InlineData("Western blotting showed CD63 in exosomes.", "western blot")]
    [InlineData("Exosomes isolated by ultracentrifugation were positive for CD63.", null)]
    public void MarkersSayHowTheyWereShown(string text, string? expected) =>
        Assert.Equal(expected, Assert.Single(MarkerFinder.Find(Texts.Abstract(text))).Method);
}
