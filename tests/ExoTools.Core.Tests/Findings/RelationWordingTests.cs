using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>One wording in each row, with what it states; rows that look alike and state something else stand beside it.</summary>
public class RelationWordingTests
{
    [Theory]

    // How something is done is done by what does it.
    [InlineData("HOTAIR enhances angiogenesis through upregulation of VEGFA.", "HOTAIR Promotes angiogenesis|HOTAIR Promotes VEGFA")]
    [InlineData("Angiogenesis was enhanced by HOTAIR through upregulation of VEGFA.", "HOTAIR Promotes angiogenesis")]
    [InlineData("miR-222 regulates PTEN to promote invasion.", "miR-222 Regulates PTEN|miR-222 Promotes invasion")]
    [InlineData("miR-222 enables VEGFA to promote invasion.", "VEGFA Promotes invasion|miR-222 Promotes VEGFA")]

    // What only seems to be the subject.
    [InlineData("Overexpression was driven in cells overexpressing MMP9.", "")]
    [InlineData("We used specific inhibitors of PTEN and VEGFA.", "")]
    [InlineData("CD63 is an inhibitor of MMP9.", "CD63 Suppresses MMP9")]
    [InlineData("Exosomes abolished the effects of VEGFA.", "")]
    [InlineData("Angiogenesis was increased by VEGFA and decreased by PTEN.", "VEGFA Promotes angiogenesis|PTEN Suppresses angiogenesis")]

    // Pairs and lists.
    [InlineData("miR-141 and miR-200c target ZEB1 and PTEN, respectively.", "miR-141 Targets ZEB1|miR-200c Targets PTEN")]
    [InlineData("miR-141 and miR-200c target ZEB1 and PTEN.", "miR-141 Targets ZEB1|miR-141 Targets PTEN|miR-200c Targets ZEB1|miR-200c Targets PTEN")]
    [InlineData("Not only miR-10b but also miR-200b promoted invasion.", "miR-10b Promotes invasion|miR-200b Promotes invasion")]
    [InlineData("miR-10b and miR-200b were low, and both promoted invasion.", "miR-10b Promotes invasion|miR-200b Promotes invasion")]

    // Vesicles and what is in them.
    [InlineData("Exosomes containing miR-122 promote invasion.", "exosome Promotes invasion|miR-122 Promotes invasion|exosome Carries miR-122")]
    [InlineData("Exosomes lacking miR-21 failed to promote invasion.", "miR-21 Promotes invasion")]
    [InlineData("Exosome secretion promotes metastasis.", "exosome Promotes metastasis")]
    [InlineData("GW4869 blocks exosome secretion.", "GW4869 Suppresses exosome secretion")]
    [InlineData("PD-L1 on tumor exosomes contributes to immune evasion.", "CD274 Promotes immune evasion|exosome Carries CD274")]
    [InlineData("The effect of PD-L1 on exosomes was seen.", "")]

    // Less of what is named.
    [InlineData("siRNA against VEGFA suppressed tumor growth.", "VEGFA Promotes tumor growth")]
    [InlineData("Anti-miR-21 suppressed tumor growth.", "miR-21 Promotes tumor growth")]
    [InlineData("CD63 was responsible for the inhibitory effects on invasion.", "CD63 Suppresses invasion")]

    // What the text has just said.
    [InlineData("Exosomes attenuated fibrosis, and this effect was mediated by PTEN.", "exosome Suppresses fibrosis|PTEN Suppresses fibrosis")]
    [InlineData("miR-34a promotes apoptosis. A VEGFA inhibitor reversed this effect.", "miR-34a Promotes apoptosis|VEGFA Promotes apoptosis")]
    [InlineData("Exosomes attenuated fibrosis, and the effect of PTEN was studied.", "exosome Suppresses fibrosis")]

    // Drugs.
    [InlineData("Exosomes transmit resistance to docetaxel.", "exosome ConfersResistance docetaxel")]
    [InlineData("Exosomes transmit docetaxel.", "exosome Carries docetaxel")]
    [InlineData("miR-122 enhanced cisplatin efficacy.", "miR-122 Sensitizes cisplatin")]

    [InlineData("miR-21 reduced the efficacy of cisplatin.", "miR-21 ConfersResistance cisplatin")]
    [InlineData("miR-21 rendered cells sensitive to cisplatin.", "miR-21 Sensitizes cisplatin")]
    [InlineData("miR-21 rendered cells resistant to apoptosis.", "miR-21 Suppresses apoptosis")]

    // What the sentence names by no word of a list.
    [InlineData("Exosomes contain signaling molecules that inhibit apoptosis.", "exosome Suppresses apoptosis")]
    [InlineData("Exosomes were lost, and molecules that inhibit apoptosis were found.", "")]
    [InlineData("Exosome-mediated photodynamic therapy suppressed tumor growth.", "exosome Suppresses tumor growth")]
    [InlineData("Exosome-based mice tumors suppressed invasion.", "")]
    [InlineData("Exosomes regulate the onset, duration, invasion and metastasis of glioma.", "exosome Regulates invasion|exosome Regulates metastasis")]
    [InlineData("Exosomes regulate the onset, and invasion was increased by PTEN.", "PTEN Promotes invasion")]
    [InlineData("Tumor exosomes impaired the fusion of osteoclasts.", "exosome Suppresses fusion of osteoclasts")]
    [InlineData("Exosomes impaired the option of patients.", "")]
    [InlineData("Exosomes reduced mortality.", "exosome Suppresses mortality")]
    [InlineData("Berberine attenuated lung dysfunction in asthma mice.", "berberine Suppresses lung dysfunction")]

    [InlineData("Exosomes enhanced angiogenesis, muscle perfusion and nerve regeneration.", "exosome Promotes angiogenesis|exosome Promotes muscle perfusion|exosome Promotes nerve regeneration")]
    [InlineData("Exosomes enhanced angiogenesis, and muscle perfusion in mice was measured.", "exosome Promotes angiogenesis")]
    [InlineData("Lung dysfunction was attenuated by exosomes.", "exosome Suppresses lung dysfunction")]
    [InlineData("Loss of lung function was caused by exosomes.", "exosome Suppresses lung function")]

    // What acts is in no list, but written like a compound or a gene.
    [InlineData("QRX-8503 impaired apoptosis.", "QRX-8503 Suppresses apoptosis")]
    [InlineData("Angiogenesis was blocked by XQAA.", "XQAA Suppresses angiogenesis")]
    [InlineData("XQAA knockdown reduced angiogenesis.", "XQAA Promotes angiogenesis")]
    [InlineData("Xylo quantum assay (XQA) reduced angiogenesis.", "")]
    [InlineData("XQAs reduced angiogenesis in XQA mice.", "")]
    [InlineData("RT-PCR enabled angiogenesis.", "")]
    [InlineData("Wood reduced angiogenesis.", "")]

    // Short forms of vesicles that say where they come from.
    [InlineData("RJEVs reduced IL-6.", "extracellular vesicle Suppresses IL6")]
    [InlineData("BMSC-Exos reduced IL-6.", "exosome Suppresses IL6")]
    [InlineData("Exos reduced IL-6.", "exosome Suppresses IL6")]
    [InlineData("The Exos-miR-21 level rose.", "exosome Carries miR-21")]
    [InlineData("BEVs and Complexos reduced IL-6.", "extracellular vesicle Suppresses IL6")]

    [InlineData("Rq7 reduced the expression of FQP1.", "Rq7 Suppresses FQP1")]
    [InlineData("Rq7 reduced FQP1 mice.", "")]
    [InlineData("QAP3K4 is the target gene of miR-21.", "miR-21 Targets QAP3K4")]

    // Two nouns that tell what became of what.
    [InlineData("Exosomes led to an increase in VEGFA and a decrease in apoptosis.", "exosome Promotes VEGFA|exosome Suppresses apoptosis")]
    [InlineData("Exosomes induced a marked decrease in VEGFA and an increase in apoptosis.", "exosome Suppresses VEGFA|exosome Promotes apoptosis")]
    [InlineData("Exosomes reduced VEGFA, causing an increase in apoptosis.", "exosome Suppresses VEGFA|exosome Promotes apoptosis")]
    [InlineData("Exosomes rescued the decrease in viability.", "exosome Promotes cell viability")]
    [InlineData("Exosomes improved cognitive impairment.", "exosome Suppresses cognitive impairment")]
    [InlineData("Exosomes restored endothelial function.", "exosome Promotes endothelial function")]

    // Who does it, and to whom.
    [InlineData("Exosomes protected neurons from apoptosis.", "exosome Suppresses apoptosis")]
    [InlineData("Exosomes have great efficiency in stimulating angiogenesis.", "exosome Promotes angiogenesis")]
    [InlineData("We report a role of miR-21 in stimulating angiogenesis.", "miR-21 InvolvedIn angiogenesis|miR-21 Promotes angiogenesis")]
    [InlineData("Fibroblasts promote stemness by transferring H19.", "H19 Promotes stemness")]
    [InlineData("Fibroblasts promote stemness by H19.", "")]
    [InlineData("Exosomes increased the number of M2 macrophages.", "exosome Promotes number of M2 macrophages")]
    [InlineData("Mice receiving MSC exosomes showed lower IL-6 levels.", "exosome Suppresses IL6")]

    // What goes with a disease.
    [InlineData("miR-21 expression in glioma was upregulated.", "miR-21 AssociatedWith glioma")]
    [InlineData("miR-21 in glioma reduced PTEN.", "miR-21 Suppresses PTEN")]
    [InlineData("miR-21 was highly expressed in glioma patients.", "miR-21 AssociatedWith glioma")]
    [InlineData("miR-21 was expressed in glioma patients.", "")]
    [InlineData("miR-21 predicted overall survival.", "miR-21 AssociatedWith overall survival")]
    [InlineData("miR-21 is a biomarker for glioma.", "miR-21 AssociatedWith glioma")]

    // The giving of what the sentence before speaks of.
    [InlineData("Exosomes were given to mice. The treatment reduced IL-6.", "exosome Suppresses IL6")]
    [InlineData("Exosomes were given to mice. Staining confirmed downregulation of TLR4 with treatment.", "exosome Suppresses TLR4")]
    [InlineData("Exosomes were given to mice. Treatment with berberine reduced IL-6.", "berberine Suppresses IL6")]

    // What cells take up.
    [InlineData("Exosomes fused with fibroblasts.", "exosome TransfersTo fibroblast")]
    [InlineData("The uptake of exosomes by lung macrophages was seen.", "exosome TransfersTo macrophage")]
    [InlineData("Internalization of HOTAIR by astrocytes was seen.", "HOTAIR TransfersTo astrocyte")]
    [InlineData("Exosome uptake was blocked by cytochalasin D in macrophages.", "cytochalasin D Suppresses exosome uptake")]
    [InlineData("Berberine inhibits the transfer of TGFB1 from fibroblasts to podocytes.", "TGFB1 TransfersTo podocyte")]

    // Verbs with a turn of their own.
    [InlineData("H19 sponged miR-141 and lowered PTEN.", "H19 Suppresses miR-141|H19 Suppresses PTEN")]
    [InlineData("Invasion depended on VEGFA.", "VEGFA Promotes invasion")]
    [InlineData("Invasion was dependent on VEGFA.", "VEGFA Promotes invasion")]
    [InlineData("miR-21 neither enhanced invasion nor induced apoptosis.", "miR-21 not Promotes invasion|miR-21 not Promotes apoptosis")]
    [InlineData("The inhibitory effect of exosomes on invasion was lost.", "exosome Suppresses invasion")]
    [InlineData("Cells lost the direct targets of miR-10b, including PTEN.", "miR-10b Targets PTEN")]
    [InlineData("An interaction between CD63 and MMP9 was seen.", "CD63 AssociatedWith MMP9")]

    // Less of it, told at a distance.
    [InlineData("A blocking antibody to VEGFA lowered migration.", "VEGFA Promotes migration")]
    [InlineData("HOTAIR promoted invasion, while its silencing suppressed migration.", "HOTAIR Promotes invasion|HOTAIR Promotes migration")]
    [InlineData("Exosomes from miR-126-silenced cells did not promote angiogenesis.", "miR-126 Promotes angiogenesis")]
    [InlineData("Loss of expression of PTEN enhanced invasion.", "PTEN Suppresses invasion")]

    // The sentence before.
    [InlineData("CD63 promotes invasion. It suppressed apoptosis.", "CD63 Promotes invasion|CD63 Suppresses apoptosis")]

    // To which cells.
    [InlineData("Exosomes delivered miR-21 to endothelial cells.", "exosome Carries miR-21|miR-21 TransfersTo endothelial cell")]
    [InlineData("miR-21 was transferred to macrophages.", "miR-21 TransfersTo macrophage")]
    [InlineData("Exosomes were taken up by macrophages.", "exosome TransfersTo macrophage")]
    [InlineData("Exosomes were taken by patients.", "")]

    // Joined by a dash.
    [InlineData("Exosome-mediated migration was seen.", "exosome Promotes migration")]
    [InlineData("The PTEN-regulating microRNA miR-26a was high.", "miR-26a Regulates PTEN")]

    // One statement of a pair is enough.
    [InlineData("miR-34a binds the 3'-UTR of BCL2.", "miR-34a Targets BCL2")]
    [InlineData("CD63 activation correlated with the activation of MMP9.", "CD63 AssociatedWith MMP9")]

    // What was shown to be able to act does; what may act, may.
    [InlineData("Silencing miR-222 sensitised resistant cells to cisplatin.", "miR-222 ConfersResistance cisplatin")]
    [InlineData("In mice, blocking VEGFA prevented metastasis.", "VEGFA Promotes metastasis")]
    [InlineData("miR-222 promoted invasion, blocking PTEN.", "miR-222 Promotes invasion|miR-222 Suppresses PTEN")]
    [InlineData("Neutralisation of VEGFA reduced angiogenesis.", "VEGFA Promotes angiogenesis")]
    [InlineData("MMP9 and VEGFA knockdown decreased invasion.", "MMP9 Promotes invasion|VEGFA Promotes invasion")]
    [InlineData("Knockdown of MMP9 and VEGFA decreased invasion.", "MMP9 Promotes invasion|VEGFA Promotes invasion")]
    [InlineData("Exosomes delivered VEGFA siRNA to the liver.", "exosome Carries siRNA")]

    // A past form is the verb of its clause, or it describes.
    [InlineData("Exosomes activated MMP9 and increased VEGFA secretion.", "exosome Promotes MMP9|exosome Promotes VEGFA")]
    [InlineData("miR-222 activated hepatic stellate cells by targeting PTEN.", "miR-222 Targets PTEN")]
    [InlineData("VEGFA induced migration was reduced by HOTAIR.", "HOTAIR Suppresses migration|VEGFA Promotes migration")]
    [InlineData("The receptor itself inhibits MMP9 mediated apoptosis.", "MMP9 Promotes apoptosis")]

    // What is acted on is a movement or an effect, and not what it is of; where it does not hold.
    [InlineData("Loss of MMP9 impaired the sorting of VEGFA into exosomes.", "exosome Carries VEGFA")]
    [InlineData("Inhibition of miR-222 abolished the protective effect on apoptosis.", "")]
    [InlineData("VEGFA was found in cells and not in exosomes.", "exosome not Carries VEGFA")]
    [InlineData("Contrary to our hypothesis, exosomes did not promote metastasis.", "exosome not Promotes metastasis")]
    [InlineData("HOTAIR sponged miR-222 and thus upregulated PTEN.", "HOTAIR Suppresses miR-222|HOTAIR Promotes PTEN")]
    [InlineData("GW4869 inhibited the secretion of extracellular vesicles.", "GW4869 Suppresses exosome secretion")]

    // What is compared with the subject, and what comes again.
    [InlineData("Unlike miR-100, miR-222 suppresses apoptosis.", "miR-222 Suppresses apoptosis")]
    [InlineData("Exosomes carry MMP9 and VEGFA, and VEGFA promotes angiogenesis.", "exosome Carries MMP9|exosome Carries VEGFA|VEGFA Promotes angiogenesis")]

    // Through what vesicles act.
    [InlineData("Exosomes reduced apoptosis via miR-222.", "exosome Suppresses apoptosis|miR-222 Suppresses apoptosis|exosome Carries miR-222")]
    [InlineData("Exosomes reduced apoptosis by delivering miR-222.", "exosome Suppresses apoptosis|miR-222 Suppresses apoptosis|exosome Carries miR-222")]
    [InlineData("Exosomes reduced apoptosis via the PI3K/AKT pathway.", "exosome Suppresses apoptosis")]
    [InlineData("Exosomes carried HOTAIR into endothelial cells, where it sponged miR-222.", "exosome Carries HOTAIR|HOTAIR Suppresses miR-222")]
    [InlineData("miR-222 could activate MMP9.", "miR-222 Promotes MMP9")]
    [InlineData("miR-222 may activate MMP9.", "miR-222 Promotes MMP9 (speculative)")]
    [InlineData("Exosomes could contribute to fibrosis.", "exosome Promotes fibrosis (speculative)")]
    [InlineData("Exosomes probably promote fibrosis.", "exosome Promotes fibrosis (speculative)")]
    [InlineData("miR-222 may activate MMP9; however, it failed to promote invasion.", "miR-222 Promotes MMP9 (speculative)|miR-222 not Promotes invasion")]

    // What changed where something was applied.
    [InlineData("When macrophages were incubated with microvesicles, the secretion of IL-10 was elevated and phagocytosis was reduced.", "microvesicle Promotes IL10|microvesicle Suppresses phagocytosis")]
    [InlineData("Blood pressure was lower in exosome-treated rats.", "exosome Suppresses blood pressure")]
    [InlineData("After injection of exosomes, fibrosis was unchanged.", "exosome not Regulates fibrosis")]
    [InlineData("After exposure to microvesicles, autophagy was not affected.", "microvesicle not Regulates autophagy")]
    [InlineData("After treatment with miR-222 mimics, MMP9 fell.", "miR-222 Suppresses MMP9")]
    [InlineData("Monocytes treated with exosomes showed increased adhesion.", "exosome Promotes cell adhesion")]
    [InlineData("MMP9 was lower in old rats.", "")]
    [InlineData("After injection of exosomes, fibrosis was reduced by MMP9.", "MMP9 Suppresses fibrosis")]
    [InlineData("Exosomes enhanced angiogenesis, and wound closure was accelerated.", "exosome Promotes angiogenesis|exosome Promotes wound closure")]
    [InlineData("Injection of exosomes into mice treated with bleomycin attenuated fibrosis.", "exosome Suppresses fibrosis")]

    [InlineData("Exosomes derived from macrophages were found to deliver miR-222 and activated PTEN.", "exosome Carries miR-222|exosome Promotes PTEN")]

    [InlineData("Exosomes caused endothelial barrier dysfunction.", "exosome Suppresses barrier function")]
    [InlineData("miR-222 raises MMP9 in a HIF1A-dependent manner, autophagy notwithstanding.", "miR-222 Promotes MMP9")]
    [InlineData("MMP9, on the other hand, was derepressed by loss of miR-222.", "miR-222 Suppresses MMP9")]
    [InlineData("miR-222 was delivered to Huh7 cells.", "miR-222 TransfersTo Huh7")]

    [InlineData("Exosomes which are secreted by macrophages can reduce fibrosis.", "exosome Suppresses fibrosis")]
    [InlineData("Exosomes stimulated autophagy, activation of ERK and MMP9 expression.", "exosome Promotes autophagy|exosome Promotes ERK|exosome Promotes MMP9")]

    // Cells of a list, each with what describes it.
    [InlineData("Exosomes were internalised by lung fibroblasts, liver Kupffer cells and brain endothelial cells.", "exosome TransfersTo lung fibroblast|exosome TransfersTo brain endothelial cell|exosome TransfersTo Kupffer cell")]
    [InlineData("Exosomes were taken up by macrophages, and then the fibroblasts proliferated.", "exosome TransfersTo macrophage")]

    // What cells are put under acts on them.
    [InlineData("Hypoxia raised miR-210 in SKOV3 cells.", "hypoxia Promotes miR-210")]
    [InlineData("Serum starvation suppressed MMP9 expression.", "serum starvation Suppresses MMP9")]
    [InlineData("LPS stimulated exosome secretion.", "lipopolysaccharide Promotes exosome secretion")]
    [InlineData("Berberine lowered IL-10.", "berberine Suppresses IL10")]

    // The words of a reporter assay make a tie a target.
    [InlineData("miR-222 reduced the luciferase activity of the wild-type, not the mutant, MMP9 3′-UTR.", "miR-222 Targets MMP9")]

    // What was given to animals does not have what they have.
    [InlineData("Mice treated with exosomes had less fibrosis and more IL-10.", "exosome Promotes IL10|exosome Suppresses fibrosis")]
    [InlineData("Exosomes increased MMP9 production and IL-10 release.", "exosome Promotes MMP9|exosome Promotes IL10")]

    // Several verbs and objects of one subject.
    [InlineData("Exosomes reduced fibrosis, blocked apoptosis and raised IL-10.", "exosome Suppresses fibrosis|exosome Suppresses apoptosis|exosome Promotes IL10")]
    [InlineData("Exosomes reduced fibrosis and failed to lower IL-10.", "exosome Suppresses fibrosis|exosome not Suppresses IL10")]
    [InlineData("Exosomes reduced fibrosis in mice and the secretion of IL-6.", "exosome Suppresses fibrosis|exosome Suppresses IL6")]
    [InlineData("Exosomes reduced fibrosis and IL-6 production was increased by MMP9.", "exosome Suppresses fibrosis|MMP9 Promotes IL6")]
    [InlineData("Exosomes, but not soluble proteins, induced fibrosis.", "exosome Promotes fibrosis")]
    [InlineData("Silencing of RAB27A, but not of RAB35, in hepatocytes reduced fibrosis.", "RAB27A Promotes fibrosis")]
    [InlineData("Stimulation with exosomes has induced the expression of MMP9.", "exosome Promotes MMP9")]
    [InlineData("miR-222 represses the tumor suppressor PTEN.", "miR-222 Suppresses PTEN")]
    [InlineData("miR-222 bound directly to PTEN.", "miR-222 Targets PTEN")]
    [InlineData("Induction of IL-6 was abrogated by a TLR4 antagonist.", "TLR4 Promotes IL6")]

    // Lists whose members differ, or are not all known.
    [InlineData("Exosomes stimulated autophagy, activation of ERK and the mRNA expression of MMP9.", "exosome Promotes autophagy|exosome Promotes ERK|exosome Promotes MMP9")]
    [InlineData("Exosomes raised MMP9 and stress-related genes, and IL-6 production in hepatocytes.", "exosome Promotes MMP9|exosome Promotes IL6")]
    [InlineData("Exosomes reduced autophagy and MMP9 of hepatocytes stimulated with beads.", "exosome Suppresses autophagy|exosome Suppresses MMP9")]
    [InlineData("Exosomes reduced autophagy and MMP9 in hepatocytes was increased.", "exosome Suppresses autophagy|exosome Promotes MMP9")]
    [InlineData("Exosomes modulate autophagy in mice, as well as decrease fibrosis.", "exosome Regulates autophagy|exosome Suppresses fibrosis")]
    [InlineData("Exosomes were internalized by enterocytes via endocytosis, as well as counteract fibrosis.", "exosome TransfersTo intestinal epithelial cell|exosome Suppresses fibrosis")]
    [InlineData("Exosomes block autophagy and lead to apoptosis.", "exosome Suppresses autophagy|exosome Promotes apoptosis")]
    [InlineData("Berberine reduced MMP9, inhibiting the fibrosis of hepatocytes.", "berberine Suppresses MMP9|berberine Suppresses fibrosis")]

    [InlineData("Exosomes raised concerns about fibrosis.", "")]

    // Outcomes that no list names, by the noun at the end of the phrase.
    [InlineData("Exosomes enhanced meniscal fiber deposition in rabbits.", "exosome Promotes meniscal fiber deposition")]
    [InlineData("miR-222 aggravated RLS symptoms.", "miR-222 Promotes RLS symptoms")]
    [InlineData("miR-222 did not impair horn thickness.", "miR-222 not Suppresses horn thickness")]
    [InlineData("Exosomes reduced luciferase activity.", "")]
    [InlineData("Exosomes enhanced production.", "")]
    [InlineData("Exosomes enhanced MMP9 production.", "exosome Promotes MMP9")]

    // What cells do with what they give away.
    [InlineData("Fibroblasts promote stemness by transferring exosomal H19.", "H19 Promotes stemness|exosome Carries H19")]
    [InlineData("Hepatocytes can increase angiogenesis by releasing exosomes.", "exosome Promotes angiogenesis")]
    [InlineData("Hepatocytes reduced fibrosis through exosomes.", "exosome Suppresses fibrosis")]
    [InlineData("Hepatocytes did not reduce fibrosis through exosomes.", "exosome not Suppresses fibrosis")]
    [InlineData("Fibrosis was reduced in hepatocytes cultured by fibroblasts.", "")]

    // What the sentence before speaks of.
    [InlineData("miR-222 was found in LPS-treated rats. Moreover, it reduced fibrosis.", "miR-222 Suppresses fibrosis")]
    [InlineData("Lipopolysaccharide-induced fibrosis was seen beside miR-222. It promoted autophagy.", "lipopolysaccharide Promotes fibrosis|miR-222 Promotes autophagy")]
    [InlineData("miR-222 was found in rats. It is tempting to speculate that autophagy was promoted.", "")]

    // Where vesicles and molecules go.
    [InlineData("Kupffer cells took up the exosomes.", "exosome TransfersTo Kupffer cell")]
    [InlineData("Neurons internalized exosomes.", "exosome TransfersTo neuron")]
    [InlineData("Exosomes transferred HOTAIR to astrocytes, which sponged miR-222.", "exosome Carries HOTAIR|HOTAIR TransfersTo astrocyte|HOTAIR Suppresses miR-222")]
    [InlineData("Exosomes delivered GAPDH siRNA to neurons.", "exosome Carries siRNA")]
    [InlineData("Serum miR-222 was higher in patients with asthma.", "miR-222 AssociatedWith asthma")]
    [InlineData("Serum miR-222 was higher in old rats.", "")]
    public void AWordingStatesItsRelations(string text, string expected)
    {
        var analysis = Texts.Abstract(text);
        var relations = RelationFinder.Find(analysis);

        Assert.Equal(
            expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            relations.Select(relation => relation.ToString()).Order(StringComparer.Ordinal));
        Texts.AssertEvidence(analysis, relations);
    }

    [Theory]
    [InlineData("To determine if exosomes promote invasion, cells were used.")]
    [InlineData("We asked and investigated whether exosomal miR-155 promotes invasion.")]
    [InlineData("This study aimed to evaluate whether miR-21 promotes invasion.")]
    [InlineData("AKT1 levels did not differ between miR-21 and control groups.")]
    [InlineData("Role of CD63 in metastasis.")]
    [InlineData("We hypothesized that exosomes promote fibrosis.")]
    [InlineData("Proteins promote fibrosis.")]
    [InlineData("miR-1, miR-2 and miR-3 target ZEB1, PTEN and others, respectively.")]
    [InlineData("23. Okafor N, Lind P. Exosomes promote metastasis of glioma. J Cell Vesicles. 2021;24:511-22.")]
    [InlineData("Okafor N, Lind P. Exosomes promote metastasis. J Cell Vesicles. 2021 Mar 3;24(2):511-22.")]
    [InlineData("Okafor, N., & Lind, P. (2021). Exosomes promote metastasis of glioma. Journal of Cells, 24(3), 511-522.")]
    public void AimsHeadingsAndReferencesStateNothing(string text) => Assert.Empty(RelationFinder.Find(Texts.Abstract(text)));
}
