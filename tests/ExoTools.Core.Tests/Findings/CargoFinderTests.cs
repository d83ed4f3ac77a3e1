using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class CargoFinderTests
{
    [Fact]
    public void TheSeedPageNamesClassesOfCargo()
    {
        var cargo = CargoFinder.Find(Texts.Seed);

        Assert.Equal(["DNA", "lncRNA", "miRNA", "mRNA", "ncRNA", "protein", "RNA"], cargo.Select(item => item.Name).Order(StringComparer.OrdinalIgnoreCase));
        Assert.All(cargo, item => Assert.True(item.IsClass));
        Assert.All(cargo, item => Assert.Equal("exosome", item.Vesicle));
        Texts.AssertEvidence(Texts.Seed, cargo);
    }

    [Theory]
    [InlineData("EVs contained lactate.", "lactate", "Metabolite")]
    [InlineData("OMVs contained lipopolysaccharide.", "lipopolysaccharide", "Metabolite")]
    [InlineData("EVs contained doxorubicin.", "doxorubicin", "Drug")]
    public void WhatCellsMakeIsNoDrug(string text, string name, string kind)
    {
        var cargo = Assert.Single(CargoFinder.Find(Texts.Abstract(text)));

        Assert.Equal((name, kind, false), (cargo.Name, cargo.Kind, cargo.IsClass));
    }

    [Theory]
    [InlineData("EVs contained metabolites.", "Metabolite")]
    [InlineData("EVs contained lipids.", "Lipid")]
    [InlineData("EVs contained proteins.", "Protein")]
    public void ClassesAreTold(string text, string kind)
    {
        var cargo = Assert.Single(CargoFinder.Find(Texts.Abstract(text)));

        Assert.Equal((kind, true), (cargo.Kind, cargo.IsClass));
    }

    [Theory]
    [InlineData("Exosomal miR-21 and PD-L1 were measured.", "miR-21 CD274")]
    // Vesicles are the subject.
    [InlineData("Vesicles of starved hepatocytes were enriched in CA9 and the chemokine CCL5.", "CA9 CCL5")]
    [InlineData("Vesicles of starved hepatocytes bore GPC1.", "GPC1")]
    [InlineData("EVs, which expose phosphatidylserine, were counted.", "phosphatidylserine")]
    [InlineData("EVs were small and contained CFTR.", "CFTR")]
    [InlineData("EVs showed less GPC1 and more EGFR.", "GPC1 EGFR")]
    [InlineData("EVs showed GPC1-dependent uptake.", "")]
    [InlineData("EVs did not bear GPC1.", "")]
    [InlineData("EVs of macrophages entered hepatocytes and fibroblasts expressed GPC1.", "")]
    [InlineData("Hepatocytes given EVs expressed GPC1.", "")]
    [InlineData("Hepatocytes treated with EVs expressed GPC1.", "")]
    [InlineData("EVs that delivered CFTR activated EGFR.", "CFTR")]
    // What is described holds the molecule.
    [InlineData("GPC1-positive EVs were rare.", "GPC1")]
    [InlineData("GPC1-positive cells took up EVs.", "")]
    [InlineData("EVs positive for GPC1 were rare.", "GPC1")]
    // Vesicles are the means.
    [InlineData("GPC1 was shuttled to hepatocytes by macrophage EVs.", "GPC1")]
    [InlineData("GPC1 was not shuttled to hepatocytes by macrophage EVs.", "")]
    [InlineData("GPC1 was expressed in hepatocytes treated by macrophage EVs.", "")]
    // A place tells, whatever the verb, unless it tells of an effect.
    [InlineData("Podoplanin travels in EVs of lymphatic cells.", "PDPN")]
    [InlineData("Both LGALS9 and PDPN were recovered from plasma EVs.", "LGALS9 PDPN")]
    [InlineData("LGALS9 sat on the surface of the vesicles.", "LGALS9")]
    [InlineData("Platelets pack P2RY12 into their microparticles.", "P2RY12")]
    [InlineData("Syndecan-4 is trafficked to exosomes, as is fibronectin.", "SDC4 FN1")]
    [InlineData("The nephrin content of uEVs fell after enalapril.", "NPHS1")]
    [InlineData("A rise of THBS1 and a fall of BGN were seen in the EVs.", "THBS1 BGN")]
    [InlineData("MMP9 and VTN decorate endothelial microparticles.", "MMP9 VTN")]
    [InlineData("MMP9 was secreted with exosomes.", "MMP9")]
    [InlineData("AKT kinase protein levels in EVs reflected those of cells.", "AKT")]
    [InlineData("MMP9 was important in exosomes.", "")]
    [InlineData("MMP9 was lower in macrophages treated with exosomes.", "")]
    [InlineData("MMP9 inhibits invasion in exosome-rich medium.", "")]
    [InlineData("MMP9 was left out of exosomes.", "")]
    [InlineData("MMP9 was expressed in macrophages by exosomes.", "")]
    [InlineData("MMP9 was found in mice given exosomes.", "")]
    [InlineData("EGFR inhibitors were found in exosomes.", "")]
    // What the vesicles have.
    [InlineData("The EV cargo consisted of ANXA6 and S100A8.", "ANXA6 S100A8")]
    [InlineData("Exosomes were pelleted. Their cargo included LGALS1 and miR-30d.", "LGALS1 miR-30d")]
    [InlineData("Hepatocytes were pelleted. Their cargo included LGALS1 and miR-30d.", "")]
    [InlineData("EVs (CD9+, CD81+) held ERBB2.", "ERBB2")]
    [InlineData("EVs had more VTN than those of controls but less CLU.", "VTN CLU")]
    [InlineData("The vesicles contained 4 pg of IL-6 and 11 pg of IL-18 per million.", "IL6 IL18")]
    [InlineData("Bacterial vesicles contain the lipoproteins LpqH and LprG, and the porin FomA.", "LpqH LprG FomA")]
    [InlineData("Hepatocytes that took up exosomes kept CFTR.", "")]
    // What is said without a name of the vesicles while the text describes them.
    [InlineData("EVs were examined by LC-MS/MS; VTN and CLU stood out.", "VTN CLU")]
    [InlineData("uEVs were pelleted. VTN was present as well.", "VTN")]
    [InlineData("uEVs were pelleted. In total, 312 proteins were identified, including VTN and CLU.", "VTN CLU")]
    [InlineData("Hepatocytes were treated with uEVs. VTN was found as well.", "")]
    [InlineData("uEVs enhanced invasion. VTN was found as well.", "")]
    [InlineData("uEVs were pelleted. VTN was found in the tissue.", "")]
    [InlineData("uEVs were pelleted. VTN was identified as a target.", "")]
    [InlineData("uEVs were pelleted. VTN was not detected.", "")]
    [InlineData("Small EVs were profiled. Among the proteins found were VTN, CLU and BGN.", "VTN CLU BGN")]
    [InlineData("Hepatocytes were profiled. Among the proteins found were VTN, CLU and BGN.", "")]
    [InlineData("Exosomes carry miR-30d. VTN was identified as a target. CLU was downregulated and BGN was detected.", "miR-30d")]
    [InlineData("Exosomes carry miR-30d. CLU was downregulated and BGN was detected.", "miR-30d")]
    [InlineData("uEVs were pelleted. The particles contained VTN.", "VTN")]
    [InlineData("uEVs were mixed with gold. The particles contained VTN.", "")]
    [InlineData("Hepatocytes were pelleted. The particles contained VTN.", "")]
    // Of an axis the first is in the vesicles.
    [InlineData("The exosomal circHIPK3/miR-30d/VTN axis is new.", "circHIPK3")]
    [InlineData("Exosomal miR-30d/VTN signaling is new.", "miR-30d")]
    [InlineData("Exosomal miR-30d and miR-21 are new.", "miR-30d miR-21")]
    [InlineData("GPC1 was higher in melanoma EVs than in those of nevi.", "GPC1")]
    [InlineData("GPC1 agonists in EVs were counted.", "")]
    [InlineData("GPC1 was absent in EVs of controls but present in EVs of patients.", "GPC1")]
    [InlineData("GPC1 was absent in EVs but present in cells.", "")]
    [InlineData("GPC1 was absent in EVs, but CFTR was present in EVs.", "CFTR")]
    // What is left open.
    [InlineData("It remains to be seen if GPC1 is released in exosomes.", "")]
    [InlineData("Whether GPC1 travels in exosomes is unknown.", "")]
    [InlineData("Future studies should examine whether exosomes carry GPC1.", "")]
    [InlineData("Exosomal GPC1 was not studied.", "")]
    [InlineData("Exosome-bound GPC1 should be looked for.", "")]
    [InlineData("In the future, exosomes loaded with doxorubicin may be used.", "")]
    [InlineData("GPC1 could not be measured in exosomes of controls but was measured in exosomes of patients.", "GPC1")]
    // Analyses.
    [InlineData("Proteomics of urinary EVs showed that VTN and CLU were upregulated in patients.", "VTN CLU")]
    [InlineData("Proteomics of urinary EVs showed that VTN was present in the tissue.", "")]
    [InlineData("In EVs of starved cells we found more VTN and CLU.", "VTN CLU")]
    [InlineData("EVs were pelleted. Mass spectrometry identified VTN and CLU.", "VTN CLU")]
    [InlineData("Hepatocytes were pelleted. Mass spectrometry identified VTN and CLU.", "")]
    [InlineData("EVs were given to mice. Pathway analysis identified VTN as a hub.", "")]
    [InlineData("VTN was found by ELISA in EV lysates.", "VTN")]
    // Markers are told elsewhere.
    [InlineData("EVs of hepatocytes were positive for CD63 and GPC1.", "GPC1")]
    [InlineData("Exosomes carry DNA, mRNAs and circRNAs.", "DNA mRNA circRNA")]
    [InlineData("MALAT1 was enriched in extracellular vesicles.", "MALAT1")]
    [InlineData("Vesicle-borne HOTAIR was found.", "HOTAIR")]
    [InlineData("Exosomal miRNAs (miR-21 and miR-155) were identified.", "miRNA miR-21 miR-155")]
    [InlineData("Levels of ex-miR-21 were higher.", "miR-21")]
    [InlineData("Macrophage-derived exosomes (MDE) were studied. miR-21 was brought by MDE.", "miR-21")]
    [InlineData("Upregulation of miR-19a-3p was observed in serum-derived exosomes.", "miR-19a-3p")]
    [InlineData("To evaluate miR-21 in exosomes was the aim.", "")]
    [InlineData("To evaluate the levels of miR-21 in exosomes, cells were cultured.", "")]
    [InlineData("We asked, and investigated whether exosomal miR-29c promotes invasion.", "")]
    [InlineData("We examined the role of exosomal miR-29c.", "")]
    [InlineData("We examined the levels of exosomal miR-29c.", "miR-29c")]
    [InlineData("To find markers, we sequenced RNA, and exosomal miR-29c was high.", "miR-29c")]
    [InlineData("An exosomal signature of microRNAs 18b, 30d and 95 was seen.", "miR-18b miR-30d miR-95")]
    [InlineData("Changes were common to tumors and exosomes (e.g., gain of miR-30d,-95 a,-184).", "miR-30d miR-95a miR-184")]
    [InlineData("Vesicles took up a miR-30d mimic.", "")]
    [InlineData("Compared to exosomal miRNAs, serum levels of miR-30d were telling.", "miRNA")]
    [InlineData("Exosomes transmit resistance to docetaxel.", "")]
    [InlineData("The release of PD-L1 mRNA by exosomes rose.", "CD274")]
    [InlineData("Exosomes upregulated miR-21 in fibroblasts.", "")]
    [InlineData("Exosomes contained more S100A8 protein and miR-30d.", "S100A8 miR-30d")]
    [InlineData("Exosomes were loaded, by sonication, with paclitaxel.", "paclitaxel")]
    [InlineData("We loaded paclitaxel into macrophage exosomes.", "paclitaxel")]
    [InlineData("Cells were loaded with paclitaxel.", "")]
    [InlineData("90 proteins differed in exosomes, among which MMP9 and S100A8 stood out.", "MMP9 S100A8")]
    [InlineData("90 proteins differed in serum, among which MMP9 and S100A8 stood out.", "")]
    [InlineData("MMP9 was confined to exosomes.", "MMP9")]
    [InlineData("miR-30d was found with AGO2 rather than with exosomes.", "")]
    [InlineData("uEVs contained miR-30d.", "miR-30d")]
    [InlineData("Compared with exosomes of controls, those of patients contained more S100A8 and less miR-30d.", "S100A8 miR-30d")]
    [InlineData("Exosomes showed more ICAM-1 than microvesicles.", "ICAM1")]
    [InlineData("Exosomes ferry GP63 and the porin FomA.", "GP63 FomA")]
    [InlineData("Str-Exo contained more miR-30d.", "miR-30d")]
    [InlineData("Ginger nanovesicles are rich in cardiolipin.", "cardiolipin")]
    [InlineData("Vesicles of the parasite cleaved Dicer and lowered miR-21.", "")]
    [InlineData("Exosomal miR-21 and miR-155 were not detectable in controls.", "")]
    [InlineData("Exosomal miR-21 was not found to differ.", "miR-21")]
    [InlineData("In contrast to miR-100, miR-21 was high in exosomes.", "miR-21")]
    [InlineData("Exosomal HOTAIR acted by competitively binding miR-331.", "HOTAIR")]
    [InlineData("Exosomes of fibroblasts increased invasion and lncRNA HOTAIR.", "")]
    [InlineData("Exosomes delivered PD-L1 siRNA.", "siRNA")]
    [InlineData("Plasma EV PD-L1 predicted survival.", "CD274")]
    [InlineData("Mass spectrometry of urinary exosomes identified 900 proteins, including EGFR and PD-L1.", "EGFR CD274")]
    [InlineData("CD46 and EGFR were decreased in exosomes of patients.", "CD46 EGFR")]
    [InlineData("CD46 and EGFR were decreased in the exosome group.", "")]
    [InlineData("piR-823 and lncRNA PICART1 were found in exosomes.", "piR-823 PICART1")]
    [InlineData("Exosomes did not contain DNA.", "")]
    [InlineData("Exosomes contained no detectable miR-30d.", "")]
    [InlineData("No miR-30d or PD-L1 was detected in exosomes.", "")]
    [InlineData("Exosomes were devoid of miR-30d.", "")]
    [InlineData("Exosomes contained undetectable levels of miR-30d.", "")]
    [InlineData("Exosomal miR-30d was undetectable.", "")]
    [InlineData("We could not detect PD-L1 in exosomes.", "")]
    [InlineData("Exosomes contained little or no miR-30d.", "")]
    [InlineData("Exosomes lacked miR-30d.", "")]
    [InlineData("There was no difference in the levels of exosomal miR-30d.", "miR-30d")]
    [InlineData("Exosomes did not lack miR-30d.", "miR-30d")]
    [InlineData("Circulating exosomes expressed PD-L1 and CD47.", "CD274 CD47")]
    [InlineData("Cells express miR-21.", "")]
    [InlineData("Exosomes are rich in ganglioside and phosphatidylserine.", "ganglioside phosphatidylserine")]
    [InlineData("Ceramide triggers exosome budding.", "")]
    [InlineData("piR-651 and tRF-3017A were found in exosomes.", "piR-651 tRF-3017A")]
    [InlineData("Exosomes loaded with paclitaxel and gemcitabine-loaded EVs were given.", "paclitaxel gemcitabine")]
    [InlineData("Exosomes contain lipids, a few proteins and many microRNAs.", "lipid protein miRNA")]
    [InlineData("PD-L1 was packed into EVs.", "CD274")]
    [InlineData("Fibroblasts released exosomes containing TGF-β1 and miR-30d.", "TGFB1 miR-30d")]
    [InlineData("Exosomes contained VacA as well as bacterial DNA.", "VacA DNA")]
    [InlineData("Plasma exosomes contained AR-V7 mRNA.", "AR-V7")]
    [InlineData("Exosomes containing no TGF-β1 were used.", "")]
    [InlineData("It is tempting to speculate that PD-L1 is sorted into EVs.", "")]
    [InlineData("Exosomal circHIPK3 acts by sponging miR-30d.", "circHIPK3")]
    [InlineData("CD63 and TSG101 were present in all EV preparations.", "")]
    [InlineData("Exosomal lncRNA HOTAIR rose.", "HOTAIR")]
    [InlineData("1. Miller KB, et al. Exosomal miR-30d in mice. J Test Med. 2019;8:1-9.", "")]
    [InlineData("Miller, K. B., & Moss, A. (2019). Exosomal miR-30d in mice. Journal of Tests, 8(2), 1-9.", "")]
    [InlineData("Miller K. found exosomal miR-30d in 2019; 8 mice had it.", "miR-30d")]
    [InlineData("High PD-L1 on the surface of tumor exosomes was seen.", "CD274")]
    [InlineData("The role of PD-L1 in exosome secretion is known.", "")]
    [InlineData("A loss of PD-L1 in exosomes was seen.", "")]
    [InlineData("circHIPK3 carried by exosomes suppressed miR-30d.", "circHIPK3")]
    [InlineData("The levels of ExmiR-30d and exomiR-95 rose.", "miR-30d miR-95")]
    [InlineData("Exosomes contain mRNAs, lipids and functional proteins.", "mRNA lipid protein")]
    [InlineData("Strong enrichment of Zfyx13 mRNA in exosomes was seen.", "Zfyx13")]
    [InlineData("EV-associated miRNAs were profiled. Patients differed. The top three miRNAs were miR-30d, miR-95 and miR-184.", "miRNA miR-30d miR-95 miR-184")]
    [InlineData("EV-associated miRNAs were profiled. Upregulation of miR-30d was striking.", "miRNA miR-30d")]
    [InlineData("EV-associated miRNAs were profiled. Of the miRNAs, miR-30d was high in tumor tissues.", "miRNA")]
    [InlineData("EV-associated miRNAs were profiled. A miR-30d inhibitor lowered expression.", "miRNA")]
    [InlineData("Exosomes carry miRNAs. Later, miR-30d was upregulated.", "miRNA")]
    public void CargoIsWhatVesiclesAreSaidToCarry(string text, string expected)
    {
        var analysis = Texts.Abstract(text);
        var cargo = CargoFinder.Find(analysis);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), cargo.Select(item => item.Name));
        Texts.AssertEvidence(analysis, cargo);
    }

    [Theory]
    [InlineData("Serum exosomal miR-21 was high.", "serum")]
    [InlineData("miR-21 was found in exosomes isolated from the urine of patients.", "urine")]
    [InlineData("Macrophage-derived exosomes carry miR-21.", "Macrophage")]
    [InlineData("Exosomes released by resistant SW1222 cells contain miR-21.", "resistant SW1222 cells")]
    [InlineData("Exosomes contain miR-21 and act on cells.", null)]
    public void TheDonorIsWhatGivesTheVesicles(string text, string? donor) => Assert.Equal(donor, CargoFinder.Find(Texts.Abstract(text)).Single(item => item.Name == "miR-21").Donor);

    [Theory]
    [InlineData("Exosomes contain PD-L1 mRNA.", "mRNA")]
    [InlineData("Exosomes contain PD-L1.", "Protein")]
    public void ATranscriptIsNoProtein(string text, string kind) => Assert.Equal(kind, CargoFinder.Find(Texts.Abstract(text)).Single(item => item.Name == "CD274").Kind);

    [Theory]
    [InlineData("piR-823 was found in exosomes.", "piRNA")]
    [InlineData("LncRNA PICART1 was found in exosomes.", "lncRNA")]
    [InlineData("LncRNA PICART1-AS2 was found in exosomes.", "lncRNA")]
    [InlineData("LncRNA PIRT-AS1 was found in exosomes.", "lncRNA")]
    [InlineData("tRF-Gly-GCC was found in exosomes.", "tRNA fragment")]
    [InlineData("circPVT1 was found in exosomes.", "circRNA")]
    public void TheKindOfAnRnaIsReadFromTheFormOfItsName(string text, string kind) =>
        Assert.Equal(kind, Assert.Single(CargoFinder.Find(Texts.Abstract(text))).Kind);
}
