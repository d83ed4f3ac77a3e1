using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class RelationFinderTests
{
    [Fact]
    public void TheSeedPageStatesItsRelations()
    {
        var relations = RelationFinder.Find(Texts.Seed);
        var stated = relations.Select(relation => relation.ToString()).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "exosome Regulates tumor microenvironment (speculative)",
                "tumor-derived exosome Regulates tumor progression",
                "exosome Promotes metastasis",
                "exosome Promotes drug resistance",
                "exosome Carries protein",
                "exosome Carries mRNA",
                "exosome Carries DNA",
                "exosomal ncRNA Regulates metastasis",
                "exosomal protein Regulates metastasis",
                "EMT InvolvedIn metastasis",
                "TGF-β InvolvedIn metastasis",
                "Wnt InvolvedIn metastasis",
                "TGF-β InvolvedIn differentiation",
                "Wnt Regulates migration",
            },
            stated);

        // Figure 2's drawing names molecules that the text does not; nothing may come from there, nor from reference titles.
        Assert.DoesNotContain(relations, relation => relation.Source is "TP53" or "HGS" || relation.Target is "TP53" or "HGS");
        Assert.DoesNotContain(relations, relation => relation.SourceKind == ExoEntityKind.MiRna);
        Texts.AssertEvidence(Texts.Seed, relations);
    }

    [Theory]
    [InlineData("Exosomal miR-21 promotes metastasis of gastric cancer cells.", "miR-21 Promotes metastasis|exosome Carries miR-21")]
    [InlineData("miR-200c may suppress EMT by targeting ZEB1.", "miR-200c Suppresses EMT (speculative)|miR-200c Targets ZEB1 (speculative)")]
    [InlineData("Metastasis was suppressed by exosomal miR-9.", "miR-9 Suppresses metastasis|exosome Carries miR-9")]
    [InlineData("Knockdown of lncRNA HOTAIR in exosomes reduced invasion of breast cancer cells.", "HOTAIR Promotes invasion")]
    [InlineData("Exosomes did not affect proliferation but inhibited angiogenesis.", "exosome not Regulates proliferation|exosome Suppresses angiogenesis")]
    [InlineData("Exosomes not only promote invasion but also suppress apoptosis.", "exosome Promotes invasion|exosome Suppresses apoptosis")]
    [InlineData("M2 macrophage-derived exosomes confer cisplatin resistance to gastric cancer cells.", "M2 macrophage-derived exosome ConfersResistance cisplatin")]
    [InlineData("CAF-derived exosomes activate the Wnt/β-catenin pathway and thereby promote stemness.", "CAF-derived exosome Promotes Wnt/β-catenin|CAF-derived exosome Promotes stemness")]
    [InlineData("Exosomes have been implicated in immune evasion.", "exosome InvolvedIn immune evasion")]
    [InlineData("Tumor cells secrete exosomes that enhance angiogenesis.", "exosome Promotes angiogenesis")]
    [InlineData("Vesicle-borne HOTAIR may enhance TGFB1 expression.", "HOTAIR Promotes TGFB1 (speculative)|vesicle Carries HOTAIR")]
    [InlineData("The Notch pathway governs stemness.", "Notch Regulates stemness")]
    [InlineData("Exosomes are key mediators of intercellular communication.", "exosome Regulates intercellular communication")]
    [InlineData("Exosomes and microvesicles promote invasion and migration.", "exosome Promotes invasion|exosome Promotes migration|microvesicle Promotes invasion|microvesicle Promotes migration")]
    [InlineData("Exosome-induced EMT was seen.", "exosome Promotes EMT")]
    [InlineData("Inhibition of exosome secretion by GW4869 abolished drug resistance.", "GW4869 Suppresses exosome secretion|GW4869 Suppresses drug resistance|exosome Promotes drug resistance")]
    [InlineData("Exosome-mediated transfer of miR-155, -21 and -210 was observed.", "exosome Carries miR-155|exosome Carries miR-21|exosome Carries miR-210")]
    [InlineData("Antagomir of miR-155 reduced SOCS1.", "miR-155 Promotes SOCS1")]
    [InlineData("Rab27a-deficient exosomes failed to promote angiogenesis.", "RAB27A Promotes angiogenesis")]
    [InlineData("CD9 inhibits degradation of MMP9.", "CD9 Promotes MMP9")]
    [InlineData("CD63 is a negative regulator of MMP9.", "CD63 Suppresses MMP9")]
    [InlineData("miR-21 inhibitor resulted in increased PTEN and reduced MMP9.", "miR-21 Suppresses PTEN|miR-21 AssociatedWith MMP9")]
    [InlineData("CD63, but not CD81, induced MMP9.", "CD63 Promotes MMP9")]
    [InlineData("VEGFA-induced migration was inhibited by exosomes.", "exosome Suppresses migration|VEGFA Promotes migration")]
    [InlineData("miR-34a, a microRNA known to all, inhibits BCL2.", "miR-34a Suppresses BCL2")]
    [InlineData("PTEN is a direct target of miR-21.", "miR-21 Targets PTEN")]
    [InlineData("ZEB1, a recognized miR-200c target, was low.", "miR-200c Targets ZEB1")]
    [InlineData("Exosomes displayed high levels of miR-21.", "exosome Carries miR-21")]
    [InlineData("miR-15a functions by targeting multiple oncogenes, including BCL2 and MCL1.", "miR-15a Targets BCL2|miR-15a Targets MCL1")]
    [InlineData("Levels of miR-107 fell where PTEN expression was increased in the cells with sites for miR-107.", "miR-107 Targets PTEN")]
    public void ClausesStateRelations(string text, string expected)
    {
        var analysis = Texts.Abstract(text);
        var relations = RelationFinder.Find(analysis);

        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), relations.Select(relation => relation.ToString()).Order(StringComparer.Ordinal));
        Texts.AssertEvidence(analysis, relations);
    }

    [Theory]
    [InlineData("We investigated whether exosomes promote metastasis.")]
    [InlineData("Exosomes and metastasis are studied.")]
    [InlineData("The RNA exosome degrades mRNA.")]
    [InlineData("Exosomes were isolated by ultracentrifugation; metastasis was measured.")]
    public void WhatIsNotStatedIsNotFound(string text) => Assert.Empty(RelationFinder.Find(Texts.Abstract(text)));

    [Fact]
    public void ATitleStatesNothing() =>
        Assert.Empty(RelationFinder.Find(Texts.Analyse(new ExoArticle { Title = "Exosomes promote metastasis" })));

    [Fact]
    public void TheSameRelationHasAllItsEvidence()
    {
        var relation = Assert.Single(RelationFinder.Find(Texts.Abstract("Exosomes promote invasion. Indeed, exosomes enhanced invasion.")));
        Assert.Equal(2, relation.Evidence.Count);
    }

    [Fact]
    public void OppositeSignsStaySideBySide()
    {
        var relations = RelationFinder.Find(Texts.Abstract("Exosomes promote invasion. In other cells, exosomes inhibit invasion."));
        Assert.Equal([ExoRelationSign.Positive, ExoRelationSign.Negative], relations.Select(relation => relation.Sign));
    }

    [Fact]
    public void TheArticlesOwnAbbreviationComesFirst()
    {
        // "EV" is the empty vector here, and "GC" what no vocabulary lists without its definition.
        Assert.Empty(RelationFinder.Find(Texts.Abstract("Cells took the empty vector (EV). EV promoted apoptosis.")));
        var relation = Assert.Single(RelationFinder.Find(Texts.Abstract("Gastric cancer (GC) is common. Exosomes promote GC.")));
        Assert.Equal(("stomach cancer", ExoEntityKind.Cancer), (relation.Target, relation.TargetKind));
    }
}
