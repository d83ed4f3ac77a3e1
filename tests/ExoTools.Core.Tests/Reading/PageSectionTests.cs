using Xunit;

namespace ExoTools.Core.Tests.Reading;

public class PageSectionTests
{
    [Theory]
    [InlineData("Purpose: To learn. Methods: We looked. Results: We saw.", null, "Purpose: To learn. Methods: We looked. Results: We saw.")]
    [InlineData("Purpose: To learn how vesicles carry cargo.", "Purpose", "To learn how vesicles carry cargo.")]
    public void OneParagraphWithTheLabelsOfSeveralPartsHasNone(string paragraph, string? label, string text)
    {
        var part = Assert.Single(PageText.Read(PageText.Page($"Abstract\n{paragraph}\n")).Abstract);
        Assert.Equal((label, text), (part.Label, part.Text));
    }

    [Theory]
    [InlineData("Howard Hughes Medical Institute", null, null, "Howard Hughes Medical Institute", null)]
    [InlineData("WT_/Wellcome Trust/United Kingdom", null, "WT_", "Wellcome Trust", "United Kingdom")]
    [InlineData("81372278/National Fund/China", "81372278", null, "National Fund", "China")]
    [InlineData("R01 CA000001/CA/NCI NIH HHS/United States", "R01 CA000001", "CA", "NCI NIH HHS", "United States")]
    [InlineData("BB/F0/1/BB_/A Council/United Kingdom", "BB/F0/1", "BB_", "A Council", "United Kingdom")]
    public void GrantsAreReadFromTheRight(string line, string? id, string? acronym, string agency, string? country)
    {
        var grant = PageText.Read(PageText.Page($"Abstract\nText.\nGrants and funding\n{line}\n")).Grants.Single();
        Assert.Equal(new ExoGrant { Id = id, Acronym = acronym, Agency = agency, Country = country }, grant);
        Assert.Equal(line, grant.ToString());
    }

    [Fact]
    public void HeadingsInTheNavigationAndInProseDoNotCount()
    {
        var article = PageText.Read(PageText.Page(
            "Abstract\nText of the abstract.\nReferences\nMore text of it.\nConflict of interest statement\nNone.\nFigures\nFigure 1\nFigure 1. One.\nReferences\n1. Foo A. Bar. Baz. 2016;6:28. - PubMed\n",
            citation: "Page navigation\nTitle & authors\nAbstract\nConflict of interest statement\nFigures\nReferences\nJ Exo Test\n. 2021 Jun;12(4):341-7.\n"));
        Assert.Equal("None.", article.ConflictOfInterest);
        Assert.Single(article.Figures);
        Assert.Single(article.References);
    }

    [Fact]
    public void ListsAtTheEndComeInAnyOrder()
    {
        var article = PageText.Read(PageText.Page("Abstract\nText.\nGrants and funding\nG1/X\nSubstances\nRNA\nMeSH terms\nHumans\nAssociated data\nGEO/GSE9\nPublication types\nReview\nPersonal name as subject\nA Person\nSupplementary concepts\nSome disease\nLinkOut - more resources\nFull Text Sources\nWiley\n"));
        Assert.Equal([new ExoGrant { Agency = "G1", Country = "X" }], article.Grants);
        Assert.Equal([new ExoSubstance { Name = "RNA" }], article.Substances);
        Assert.Equal(["Humans"], article.MeshTerms.Select(term => term.Descriptor));
        Assert.Equal(["GEO/GSE9"], article.AssociatedData);
        Assert.Equal(["Review"], article.PublicationTypes);
        Assert.Equal(["A Person"], article.PersonalNameSubjects);
        Assert.Equal(["Some disease"], article.SupplementaryConcepts);
    }

    [Theory]
    [InlineData("Exosomes / metabolism*", "Exosomes", "metabolism", true)]
    [InlineData("Exosomes* / metabolism", "Exosomes", "metabolism", true)]
    [InlineData("Deoxycytidine / analogs & derivatives", "Deoxycytidine", "analogs & derivatives", false)]
    [InlineData("Drug Resistance, Neoplasm*", "Drug Resistance, Neoplasm", null, true)]
    public void MeshTerms(string line, string descriptor, string? qualifier, bool major)
    {
        var term = Assert.Single(PageText.Read(PageText.Page($"MeSH terms\n{line} \nActions\n\nSearch in PubMed\nSearch in MeSH\nAdd to Search\n")).MeshTerms);
        Assert.Equal((descriptor, qualifier, major), (term.Descriptor, term.Qualifier, term.Major));
    }

    [Theory]
    [InlineData("Vesicles: small but mighty. They carry cargo.\n", "|Vesicles: small but mighty. They carry cargo.")]
    [InlineData("Background: One.\nMethods: Two.\n", "Background|One.;Methods|Two.")]
    [InlineData("Background: One: two.\n\nStill background.\n\nResults: Three.\n", "Background|One: two.\nStill background.;Results|Three.")]
    [InlineData("Background\nOne.\nMaterials and methods\nTwo.\n", "Background|One.;Materials and methods|Two.")]
    [InlineData("BACKGROUND:\n\nOne.\n\nRESULTS:\n\nTwo.\n", "BACKGROUND|One.;RESULTS|Two.")]
    [InlineData("Areas covered: One.\nExpert opinion: Two.\n", "Areas covered|One.;Expert opinion|Two.")]
    [InlineData("Zweck: One.\nErgebnis: Two.\n", "Zweck|One.;Ergebnis|Two.")]
    [InlineData("Background: One.\nThree things that we found here: Two.\nResults: Four.\n", "Background|One.\nThree things that we found here: Two.;Results|Four.")]
    [InlineData("Design, settings, and participants: One.\nMain outcomes and measures: Two.\n", "Design, settings, and participants|One.;Main outcomes and measures|Two.")]
    [InlineData("Results: One.\nTrial registration: NCT0000.\n", "Results|One.;Trial registration|NCT0000.")]
    [InlineData("One paragraph.\n\nTwo paragraphs.\n", "|One paragraph.\nTwo paragraphs.")]
    [InlineData("in English, Spanish\nOne.\n", "|One.")]
    [InlineData("miR-1246: a marker. Of 3:1 it was.\n", "|miR-1246: a marker. Of 3:1 it was.")]
    public void AbstractParts(string text, string expected)
    {
        var article = PageText.Read(PageText.Page("Abstract\n" + text + "Keywords: a; B; c d.\n© 2021 Nobody.\nPubMed Disclaimer\nConflict of interest statement\nNone.\n"));
        Assert.Equal(expected, string.Join(';', article.Abstract.Select(part => $"{part.Label}|{part.Text}")));
        Assert.Equal(["a", "B", "c d"], article.Keywords);
        Assert.Equal("© 2021 Nobody.", article.Copyright);
        Assert.Equal("None.", article.ConflictOfInterest);
    }

    [Fact]
    public void KeywordsLoseOnePeriodOnly()
    {
        var article = PageText.Read(PageText.Page("Abstract\nText.\nKeywords: E. coli; S. spp..\n"));
        Assert.Equal(["E. coli", "S. spp."], article.Keywords);
    }

    [Theory]
    [InlineData("Figure 1\nFigure 1. A caption.\n\u00A0\nFigure 2\nFigure 2. Cut…\n", "Figure 1|1|A caption.|False;Figure 2|2|Cut…|True")]
    [InlineData("Figure 1.\nFigure 1.\nA caption.\nWith a second line.\nFigure 2.\nFigure 2.\n", "Figure 1|1|A caption.\nWith a second line.|False;Figure 2|2||False")]
    [InlineData("FIGURE 1\nFIGURE 1\nFigure 1 shows that. Done.\n", "FIGURE 1|1|Figure 1 shows that. Done.|False")]
    [InlineData("Fig. S1\nFig. S1\nA.\nGraphical abstract\nGraphical abstract\nB.\nScheme 2\nC.\n", "Fig. S1|S1|A.|False;Graphical abstract||B.|False;Scheme 2|2|C.|False")]
    [InlineData("Fig 1\nFig 1\n(A) One. (B) Two.\nAll figures (1)\n", "Fig 1|1|(A) One. (B) Two.|False")]
    [InlineData("Figure 1\nFigure 1. The start of…\nFigure 1\nFigure 1. The start of the whole.\nSee this image and copyright information in PMC\n", "Figure 1|1|The start of the whole.|False")]
    [InlineData("Figure 1\nFigure 1 A caption without a period behind the number.\n", "Figure 1|1|A caption without a period behind the number.|False")]
    public void FigureForms(string text, string expected)
    {
        var article = PageText.Read(PageText.Page("Figures\n" + text + "Similar articles\n"));
        Assert.Equal(expected, string.Join(';', article.Figures.Select(figure => $"{figure.Label}|{figure.Number}|{figure.Caption}|{figure.CaptionTruncated}")));
    }

    [Theory]
    [InlineData("Title one.\nFoo A, Bar B.\nJ Exo. 2020 Jan;1(2):3-4. doi: 10.5555/a.\nPMID: 98888888Free PMC article.No abstract available.\n", "Title one|Foo A, Bar B.|J Exo. 2020 Jan;1(2):3-4. doi: 10.5555/a.|98888888|Free PMC article,No abstract available")]
    [InlineData("• Title one?\nFoo A.\nJ Exo. 2020 Jan;1(2):3-4.\nPMID: 98888888 French. Review.\n", "Title one?|Foo A.|J Exo. 2020 Jan;1(2):3-4.|98888888|French,Review")]
    [InlineData("J Exo. 2020 Jan;1(2):3-4.\nPMID: 98888888\n", "||J Exo. 2020 Jan;1(2):3-4.|98888888|")]
    [InlineData("J Exo. 2020 Jan;1(2):3-4. PMID: 98888888\n", "||J Exo. 2020 Jan;1(2):3-4.|98888888|")]
    [InlineData("Title one.\nFoo A.\nJ Exo. 2020 Jan;1(2):3-4.\nTitle two.\nFoo B.\nJ Exo. 2021 Jan;1(2):3-4.\nPMID: 98888888\n", "Title one|Foo A.|J Exo. 2020 Jan;1(2):3-4.||;Title two|Foo B.|J Exo. 2021 Jan;1(2):3-4.|98888888|")]
    public void LinkedArticles(string text, string expected)
    {
        var article = PageText.Read(PageText.Page("Abstract\nText.\nErratum in\n" + text + "Similar articles\nSee all similar articles\n"));
        Assert.Equal(expected, string.Join(';', article.CommentsCorrections.Select(other => $"{other.Title}|{other.Authors}|{other.Citation}|{other.Pmid}|{string.Join(',', other.Flags)}")));
        Assert.All(article.CommentsCorrections, other => Assert.Equal("Erratum in", other.Kind));
        Assert.Empty(article.SimilarArticles);
    }

    [Fact]
    public void ReferencesKeepLabelAndLinksForTheParser()
    {
        var lines = PageText.Page("References\n    1. Foo A. Bar. Baz. 2016;6:28\n    1. Foo B. Bar. Baz. 2017;6:29.\nDOI\nPMC\n");
        Assert.Equal([1, 2], PageText.Read(lines).References.Select(reference => reference.Number ?? 0));
    }

    [Theory]
    [InlineData("1. Foo A. Bar\nbaz qux. Baz. 2016;6:28.\n1. Foo B. Bar.\n", 2)]
    [InlineData("Foo A. Bar. Baz. 2016;6:28. - PubMed\nFoo B. Bar. Baz. 2017;6:29. - PMC -\nPubMed\nFoo C.\n", 3)]
    [InlineData("Foo A. Bar. Baz.\n2016;6:28.\n\u00A0\nFoo B. Bar. Baz. 2017;6:29.\nDOI\nPubMed\n\u00A0\nFoo C.\nShow all 48 references\n", 3)]
    [InlineData("1.\nFoo A. Bar.\n2.\nFoo B. Baz.\n", 2)]
    [InlineData("\u00A0\n", 0)]
    public void ReferenceItems(string text, int count) => Assert.Equal(count, PageText.Read(PageText.Page("References\n" + text)).References.Count);

    [Fact]
    public void TheStatesTellWhatIsMissing()
    {
        var article = PageText.Read(PageText.Page("Abstract\nText.\nFigures\nFigure 3\nFigure 3. Cut…\nSimilar articles\nCited by\nReferences\nFoo A. Bar. - PubMed\nShow all 48 references\nMeSH terms\nHumans\n"));
        string State(string section) => article.SectionStates.Single(status => status.Section == section).ToString();
        Assert.Equal("Figures: Partial (caption of Figure 3 cut short)", State("Figures"));
        Assert.Equal("References: Partial (1 of 48 shown)", State("References"));
        Assert.Equal("Similar articles: Empty", State("Similar articles"));
        Assert.Equal("Conflict of interest statement: NotPresent", State("Conflict of interest statement"));
        Assert.Equal("MeSH terms: Present", State("MeSH terms"));
        Assert.Equal(17, article.SectionStates.Count);
    }

    [Theory]
    [InlineData("Abstract\nThe text ends", "Abstract")]
    [InlineData("Abstract\nText.\nKeywords: a; b", "Keywords")]
    [InlineData("Abstract\nText.\nConflict of interest statement\nThe text", "Conflict of interest statement")]
    [InlineData("Abstract\nText.\nFigures\nFigure 1\nFigure 1. The text", "Figures")]
    [InlineData("Abstract\nText.\nReferences\n1. Foo A. Ba", "References")]
    public void TheTextMayEndAnywhere(string below, string section)
    {
        var article = PageText.Read(PageText.Page(below));
        Assert.Equal(ExoSectionState.Partial, article.GetSectionState(section));
        Assert.Contains("text ends here", article.SectionStates.Single(status => status.Section == section).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void TextWrappedToAWidthIsPutTogether()
    {
        var article = PageText.Read(PageText.Page(
            "Abstract\n\nVesicles carry cargo to many cells of the body, and they have been seen in\nblood. Some of them carry TP53. They do so in each of the tumors that were\nlooked at.\n\nKeywords: exosomes; drug\nresistance.\n\nFigures\n\nFigure 1.\nFigure 1.\nA caption that is\nwrapped too. Twice\nin fact.\n\nSimilar articles\n"));
        Assert.Equal("Vesicles carry cargo to many cells of the body, and they have been seen in blood. Some of them carry TP53. They do so in each of the tumors that were looked at.", Assert.Single(article.Abstract).Text);
        Assert.Equal(["exosomes", "drug resistance"], article.Keywords);
        Assert.Equal("A caption that is wrapped too. Twice in fact.", article.Figures[0].Caption);
    }
}
