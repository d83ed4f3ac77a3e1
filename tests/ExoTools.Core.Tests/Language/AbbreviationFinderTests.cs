using CsCheck;
using ExoTools.Language;
using Xunit;

namespace ExoTools.Core.Tests.Language;

public class AbbreviationFinderTests
{
    // Expected: "SF=LF" pairs, separated by "|", in the order of the text.
    [Theory]

    // Long form, then short form in brackets.
    [InlineData("They bud from multivesicular bodies (MVBs or late endosomes) of cells.", "MVBs=multivesicular bodies")]
    [InlineData("The transforming growth factor β (TGF-β) and nuclear factor kappa B (NF-κB) rose.", "TGF-β=transforming growth factor β|NF-κB=nuclear factor kappa B")]
    [InlineData("We gave α1-antitrypsin (α1-AT) and 17 beta-estradiol (E2).", "α1-AT=α1-antitrypsin|E2=17 beta-estradiol")]
    [InlineData("Mesenchymal stem cells (MSCs; n = 12) and fibroblasts (Fig. 2B) grew.", "MSCs=Mesenchymal stem cells")]
    [InlineData("Cancer-associated fibroblasts (CAFs, passage 3) shed long noncoding RNAs (lncRNAs).", "CAFs=Cancer-associated fibroblasts|lncRNAs=long noncoding RNAs")]
    [InlineData("RNAs (ie, exosomal miRNAs [exo-miRNAs] and exosomal lncRNAs [exo-lncRNAs]) act.", "exo-miRNAs=exosomal miRNAs|exo-lncRNAs=exosomal lncRNAs")]
    [InlineData("Nanoparticle tracking analysis (hereafter referred to as NTA) was used.", "NTA=Nanoparticle tracking analysis")]
    [InlineData("The ultracentrifugation (UC) and polyethylene glycol(PEG) methods.", "UC=ultracentrifugation|PEG=polyethylene glycol")]
    [InlineData("Lipopolysaccharide (LPS), malondialdehyde (MDA) and 2,6-diaminopurine (DAP).", "LPS=Lipopolysaccharide|MDA=malondialdehyde|DAP=2,6-diaminopurine")]
    [InlineData("Found by the Five-Factor Model of Personality (FFM) only.", "FFM=Five-Factor Model of Personality")]
    [InlineData("It crossed the barrier (blood–brain barrier, BBB) with ease.", "BBB=blood–brain barrier")]
    [InlineData("The dissociation constant (K(d)) and the maximum concentration (Cmax) fell.", "K(d)=dissociation constant|Cmax=maximum concentration")]
    [InlineData("From mouse embryo fibroblast cells (MEF cells) and Helicobacter pylori (H. pylori).", "MEF cells=mouse embryo fibroblast cells|H. pylori=Helicobacter pylori")]
    [InlineData("Given nitrous oxide (N2O) or a box (paired box factor 6 [PAX6]).", "N2O=nitrous oxide|PAX6=paired box factor 6")]
    [InlineData("Serum levels of the extracellular vesicle (EV) and of \"apoptotic bodies\" (ABs).", "EV=extracellular vesicle|ABs=apoptotic bodies")]
    [InlineData("Levels of testosterone (T) and progesterone (P) were read.", "T=testosterone|P=progesterone")]

    [InlineData("The phosphatidylinositol 3-kinase (PI3K) and phosphatidylinositide 4-kinases (PI-4Ks) act.", "PI3K=phosphatidylinositol 3-kinase|PI-4Ks=phosphatidylinositide 4-kinases")]
    [InlineData("Half maximal inhibitory concentration (IC50), 50% lethal dose (LD50) and median effective doses (ED50).", "IC50=Half maximal inhibitory concentration|LD50=50% lethal dose|ED50=median effective doses")]
    [InlineData("Regulatory T cells (Tregs), effector T cells (Teff) and cells (beads).", "Tregs=Regulatory T cells|Teff=effector T cells")]
    [InlineData("The Cancer Genome Atlas (TCGA) and the Gene Ontology (GO); The growth rate (GR).", "TCGA=The Cancer Genome Atlas|GO=Gene Ontology|GR=growth rate")]
    [InlineData("The polymerase chain reaction (PCR [quantitative]) was run.", "PCR=polymerase chain reaction")]

    // Short form, then long form in brackets, or both in brackets.
    [InlineData("We used TEM (transmission electron microscopy) and DLS (dynamic light scattering, 25 °C).", "TEM=transmission electron microscopy|DLS=dynamic light scattering")]
    [InlineData("Read by size (TRPS = tunable resistive pulse sensing) alone.", "TRPS=tunable resistive pulse sensing")]
    [InlineData("Cells were kept in medium (CM: conditioned medium; FBS: fetal bovine serum).", "CM=conditioned medium|FBS=fetal bovine serum")]

    [InlineData("Protein in MSC-derived EVs (MSC, mesenchymal stem cell) rose.", "MSC=mesenchymal stem cell")]

    // What stands in brackets and defines nothing.
    [InlineData("Made by MSC-derived EVs (MSC) and kits (Qiagen, quick isolation).", "")]
    [InlineData("Most frequent pathways (ie, EMT, TGF-β, and Wnt) and noncoding RNAs (including long noncoding RNAs and microRNAs) act.", "")]
    [InlineData("The survival period (p = 0.005) of patients (n = 12) at 37 °C (P < .05) in mice (5 mg) rose (see Fig. 1).", "")]
    [InlineData("The substance(s) of SCS(Tk) by Smith (Smith et al., 2009) from St. Louis (USA).", "")]
    [InlineData("The first (i) and second (ii) of the panels (a) and blots (b) in groups (2c).", "")]
    [InlineData("Exosomes (e.g. from cells) were counted (mean, 5; range, 2-9) by hand (10%).", "")]
    [InlineData("Markers of the surface (CD9, CD63, and CD81) were seen.", "")]
    [InlineData("Eel acetylcholinesterase (EC 3.1.1.7) was used.", "")]
    [InlineData("Induced by bovine serum albumin (BSA); by X (BX).", "BSA=bovine serum albumin")]

    [InlineData("Bought from a shop (Acme, Carlsbad, CA, USA) with p27(Kip1) and chromogen DAB (DAKO, Poland).", "")]
    [InlineData("Worse in the group of patients (HR: 3.1, 95% CI: 1.2–8.0, P = .008; prognosis: P = .2).", "")]
    [InlineData("Cells that grow alone (A), beside stromal cells (B) or cocultured cells (C) of the donors (D).", "")]
    [InlineData("Any of three filament proteins (NF195, NF170, and NF70) of MTMG and MT (TRT, MTMG, MT, QFA).", "")]
    [InlineData("The odds (odds ratio, OR = 1.7) with serum values (blood urea nitrogen, BUN; and uric acid, UA).", "OR=odds ratio|BUN=blood urea nitrogen|UA=uric acid")]

    // Brackets that do not fit spoil nothing.
    [InlineData("An (open bracket and (( another; small extracellular vesicles (sEVs) stay.", "sEVs=small extracellular vesicles")]
    [InlineData("A closed) bracket] and )( then small extracellular vesicles (sEVs) stay.", "sEVs=small extracellular vesicles")]
    [InlineData("A ((nested (one))) and ([small extracellular vesicles (sEVs)]) stay.", "sEVs=small extracellular vesicles")]

    // Glossaries.
    [InlineData("mRNAs indicates messenger RNAs; TBS, Tris-buffered saline; ALG-2-interacting protein X (ALIX).", "mRNAs=messenger RNAs|TBS=Tris-buffered saline|ALIX=ALG-2-interacting protein X")]
    [InlineData("EV indicates extracellular vesicle.", "EV=extracellular vesicle")]
    [InlineData("Abbreviations: EMT, epithelial–mesenchymal transition; sEV: small extracellular vesicle; CM = conditioned medium.", "EMT=epithelial–mesenchymal transition|sEV=small extracellular vesicle|CM=conditioned medium")]
    [InlineData("Abbreviation: HGS, a ubiquitin-binding sorting protein.", "HGS=a ubiquitin-binding sorting protein")]
    [InlineData("Abbreviations\nEV: extracellular vesicle\nHGS - ubiquitin-binding protein\n\nThe rest: of the text.", "EV=extracellular vesicle|HGS=ubiquitin-binding protein")]
    [InlineData("EV = extracellular vesicle, MVB = multivesicular body, ILV = intraluminal vesicle.", "EV=extracellular vesicle|MVB=multivesicular body|ILV=intraluminal vesicle")]
    [InlineData("EV, extracellular vesicle; HGS, ubiquitin-binding protein; WT, wild type; and KO, knockout, in all tissues.", "EV=extracellular vesicle|HGS=ubiquitin-binding protein|WT=wild type|KO=knockout, in all tissues")]
    [InlineData("EV: extracellular vesicle. MVB: multivesicular body.", "EV=extracellular vesicle|MVB=multivesicular body")]
    [InlineData("N indicates nucleus; C, cytoplasm; M, membrane.", "N=nucleus|C=cytoplasm|M=membrane")]

    [InlineData("Abbreviations: EV, extracellular vesicle, HGS, ubiquitin-binding protein, MVB, multivesicular body, late.", "EV=extracellular vesicle|HGS=ubiquitin-binding protein|MVB=multivesicular body, late")]
    [InlineData("Abbreviations: EV extracellular vesicle, MVB multivesicular body, ILV intraluminal vesicle.", "EV=extracellular vesicle|MVB=multivesicular body|ILV=intraluminal vesicle")]
    [InlineData("Abbreviations: EV extracellular vesicle; MVB multivesicular body.", "EV=extracellular vesicle|MVB=multivesicular body")]
    [InlineData("Abbreviations: EV, extracellular vesicle. Note: exosomes were small. CD63, a tetraspanin, was seen.", "EV=extracellular vesicle")]

    // Sentences that look like glossaries and are none.
    [InlineData("A, Western blot of vesicles; B, flow cytometry; C, counts.", "")]
    [InlineData("Red, CD9; green, CD63; DAPI, blue.", "")]
    [InlineData("CD9, present in all; CD63, absent from most; CD81, weak.", "")]
    [InlineData("CD63 indicates exosomes.", "")]
    [InlineData("EMT pathway is a process; TGF-β pathway is involved in growth, differentiation, and invasion; and Wnt pathway regulates fate.", "")]
    [InlineData("RESULTS: They grew; however, EMT, as shown, did not.", "")]

    [InlineData("Found were XYZ-l1, XYZ-l5, and XYZ-l7 in the gut; UVW-l4, UVW-l5, and UVW-l6 in the fat body; and ABC-l1, ABC-l2 in the head.", "")]
    [InlineData("XYZ-l1, XYZ-l5, and XYZ-l7 in the gut; UVW-l4, UVW-l5, and UVW-l6 in the fat body.", "")]
    [InlineData("QRB1 and SIPX (QRB2) fell.", "")]
    [InlineData("The IL1 receptor type 2 (IL1R2) fell.", "IL1R2=IL1 receptor type 2")]
    [InlineData("We used CytoX (CytoX Corporation), Tax (Tax-inhibition) and type II (Ionogen) columns.", "")]

    // A second long form is reported too.
    [InlineData("Empty vectors (EVs) and extracellular vesicles (EVs) and empty vectors (EVs).", "EVs=Empty vectors|EVs=extracellular vesicles|EVs=empty vectors")]
    public void Finds(string text, string expected)
    {
        var pairs = new List<string>();
        foreach (var definition in AbbreviationFinder.Find(text, SentenceSplitter.Split(text)).Definitions)
        {
            pairs.Add($"{definition.ShortForm.In(text)}={definition.LongForm.In(text)}");
        }

        Assert.Equal(expected, string.Join('|', pairs));
    }

    [Fact]
    public void TheCaptionsOfTheSourcePageDefineTwelve()
    {
        var page = File.ReadAllText(TestFiles.SeedArticle);
        var first = Line(page, "Generation and the structure");
        var second = Line(page, "Regulating network");

        Assert.Equal(
            ["MVBs=multivesicular bodies Brackets", "mRNAs=messenger RNAs Glossary", "TBS=Tris-buffered saline Glossary", "TSG101=tumor-susceptibility gene-101 Glossary", "ALIX=ALG-2-interacting protein X Glossary"],
            Describe(first));
        Assert.Equal(
            [
                "exo-miRNAs=exosomal miRNAs Brackets", "exo-lncRNAs=exosomal lncRNAs Brackets", "ncRNAs=noncoding RNAs Glossary", "miRNA=microRNA Glossary",
                "lncRNAs=long noncoding RNAs Glossary", "EMT=epithelial–mesenchymal transition Glossary", "TGF-β=transforming growth factor β Glossary",
            ],
            Describe(second));

        foreach (var (caption, start) in new[] { (first, "mRNAs indicates"), (second, "ncRNAs indicates") })
        {
            var glossary = Assert.Single(AbbreviationFinder.Find(caption, SentenceSplitter.Split(caption)).Glossaries);
            Assert.Equal(caption.IndexOf(start, StringComparison.Ordinal), glossary.Start);
            Assert.Equal(caption.Length, glossary.End);
        }
    }

    [Fact]
    public void TheRestOfTheSourcePageDefinesNone() => Assert.Empty(Describe(Line(File.ReadAllText(TestFiles.SeedArticle), "As a kind of")));

    [Theory]
    [InlineData("Extracellular vesicles (EVs) grow.", ExoAbbreviationForm.Brackets)]
    [InlineData("EVs (extracellular vesicles) grow.", ExoAbbreviationForm.Reversed)]
    [InlineData("EVs indicates extracellular vesicles.", ExoAbbreviationForm.Glossary)]
    public void TellsTheForm(string text, ExoAbbreviationForm form) =>
        Assert.Equal(form, Assert.Single(AbbreviationFinder.Find(text, SentenceSplitter.Split(text)).Definitions).Form);

    [Fact]
    public void SpansAreRightForAnyText() => TextGen.Any.Sample(AssertSpans);

    [Theory]
    [InlineData("(")]
    [InlineData("[(")]
    [InlineData("()")]
    [InlineData("((a)) ")]
    [InlineData("small vesicles (SV) ")]
    [InlineData("small vesicles (SV; SV, or SV) ")]
    [InlineData("SV, small vesicles; ")]
    [InlineData("SV (")]
    [InlineData("(SV ")]
    [InlineData("SV = a, ")]
    [InlineData("EV: extracellular vesicle\n")]
    [InlineData("a-")]
    [InlineData("aaaa ")]
    public void LongRepeatedTextsFinish(string part)
    {
        AssertSpans(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        AssertSpans(string.Concat(Enumerable.Repeat(part, 50_000 / part.Length)) + new string(')', 100_000));
    }

    private static void AssertSpans(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        var result = AbbreviationFinder.Find(text, sentences);
        foreach (var (shortForm, longForm, _) in result.Definitions)
        {
            foreach (var form in new[] { shortForm, longForm })
            {
                Assert.True(form.Start >= 0 && form.Length > 0 && form.End <= text.Length);
                Assert.False(char.IsWhiteSpace(text[form.Start]) || char.IsWhiteSpace(text[form.End - 1]));
            }

            Assert.True(shortForm.End <= longForm.Start || longForm.End <= shortForm.Start);
        }

        Assert.Subset(sentences.ToHashSet(), result.Glossaries.ToHashSet());
    }

    private static string Line(string page, string start) =>
        page.Split('\n').First(line => line.Contains(start, StringComparison.Ordinal)).Trim();

    private static List<string> Describe(string text) =>
        AbbreviationFinder.Find(text, SentenceSplitter.Split(text)).Definitions
            .Select(definition => $"{definition.ShortForm.In(text)}={definition.LongForm.In(text)} {definition.Form}").ToList();
}
