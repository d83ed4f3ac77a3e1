using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Papers as text, with and without labels.</summary>
public class ArticleTextTests
{
    private const string Body = "Abstract\nVesicles carry cargo (CD63).\n\nKeywords: exosomes; cargo\n\n1. Introduction\nCells release vesicles [1], and other cells take them up, as was shown long ago by those who looked for it [2].\n\n"
        + "2. Methods\n2.1 Cells\nCells were grown in a dish for two days and the medium was spun at 100,000 g for 70 minutes.\n\n3. Results\nThe vesicles carried CD63.\n\nFigure 1. Vesicles of the dish.\n\n"
        + "References\n1. Baz C. The gland. J Exo. 2001;5:12-9.\n2. Qux D. Other vesicles. J Y. 2002;6:1-3.\n";

    [Fact]
    public void APaperWithoutLabels()
    {
        var article = Assert.Single(PageFixtures.ReadText("Exosomes of cells in a dish carry cargo\n\nAnn Foo1, Bo Bar2*\n\n1 Department of Air, Nowhere, Norway\n2 Institute of Wind, Chile\n*Corresponding author: bo@example.org\ndoi: 10.5555/exo.1\n\n" + Body));
        Assert.Equal(("article text", "Exosomes of cells in a dish carry cargo", "10.5555/exo.1"), (article.Format, article.Title, article.Doi));
        Assert.Equal(["Foo A", "Bar B"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["Institute of Wind, Chile"], article.Authors[1].Affiliations);
        Assert.Equal("Vesicles carry cargo (CD63).", Assert.Single(article.Abstract).Text);
        Assert.Equal(["exosomes", "cargo"], article.Keywords);
        Assert.Equal(["1. Introduction", "2. Methods/2.1 Cells", "3. Results"], article.Sections.Select(section => section.Name));
        Assert.Equal("Vesicles of the dish.", Assert.Single(article.Figures).Caption);
        Assert.Equal(["The gland", "Other vesicles"], article.References.Select(reference => reference.Title));
    }

    [Theory]
    [InlineData("Source: Journal of Tests, 2016, vol. 57, no. 3, pp. 12-19", "Journal of Tests")]
    [InlineData("Journal: J Tests. 2016;57(3):12-19.", "J Tests")]
    [InlineData("Journal: Journal of Tests\nYear: 2016\nVolume: 57\nIssue: 3\nPages: 12-19", "Journal of Tests")]
    public void APaperWithLabels(string source, string journal)
    {
        var article = Assert.Single(PageFixtures.ReadText($"\uFEFFTitle: Exosomes of cells\n  in a dish\nAuthors: Foo, Ann; Bar, Bo\n{source}\nPMID: 34567890 DOI: 10.5555/exo.1\n\n{Body}"));
        Assert.Equal(("article text", "Exosomes of cells in a dish"), (article.Format, article.Title));
        Assert.Equal(["Foo A", "Bar B"], article.Authors.Select(author => author.ToString()));
        Assert.Equal((journal, 2016, "57", "3", "12-19"), (article.Journal!.Title ?? article.Journal.Abbreviation, article.Year, article.Volume, article.Issue, article.Pages));
        Assert.Equal(("34567890", "10.5555/exo.1"), (article.Pmid, article.Doi));
        Assert.Equal(3, article.Sections.Count);
        Assert.Equal(2, article.References.Count);
    }

    [Fact]
    public void WrappedLinesAreParagraphs()
    {
        const string Text = "Exosomes of cells in a dish carry cargo\n\nAnn Foo, Bo Bar\n\nAbstract\n\nVesicles carry cargo of all kinds, and this is\nwhat was found in a dish that nobody had looked\ninto before.\n\nIntroduction\n\nCells release vesicles of many sizes and other\ncells take them up, as was shown long ago by those\nwho looked for it.\n\nThe second paragraph goes on for two lines and is\nthen at its end.\n\nMethods\n\nA dish was used.\n";
        var article = Assert.Single(PageFixtures.ReadText(Text));
        Assert.Equal(["Introduction", "Methods"], article.Sections.Select(section => section.Name));
        Assert.Equal("Cells release vesicles of many sizes and other cells take them up, as was shown long ago by those who looked for it.\nThe second paragraph goes on for two lines and is then at its end.", article.Sections[0].Text);
    }

    [Theory]
    [InlineData("# A tool\n\nAbstract\n\nIntroduction\n\nMethods\n")]
    [InlineData("Title: Minutes\nDate: 4 May\nPresent: Ann, Bo\nNothing was said.\n")]
    [InlineData("Abstract\nIntroduction\nMethods\n")]
    [InlineData("A plan\n\nMethods\n\nResults\n")]
    public void TextOfOtherKinds(string text) => Assert.Equal(ReadProblemKind.UnsupportedFormat, Assert.Single(PageFixtures.Items(text)).Problem!.Kind);

    [Fact]
    public void OtherSeparatorsOfCells()
    {
        foreach (var separator in ";\t")
        {
            var article = Assert.Single(PageFixtures.ReadText($"PMID,Title,Authors,Journal/Book\n34567890,\"Vesicles, here\",\"Foo A, Bar B.\",J Tests\n".Replace(", ", "|", StringComparison.Ordinal).Replace(',', separator).Replace("|", ", ", StringComparison.Ordinal)));
            Assert.Equal(("34567890", "Vesicles, here", 2), (article.Pmid, article.Title, article.Authors.Count));
        }
    }

    [Fact]
    public void NotesOfOtherPrograms() => Assert.Equal(
        ["33990777", "34567890", null],
        PageFixtures.ReadText("TY  - JOUR\nTI  - A\nN1  - Export Date: 3 May; Cited By: 12; PMID: 33990777; CODEN: X\nER  - \nTY  - JOUR\nTI  - B\nN1  - <p>PMID: 34567890</p>\nER  - \nTY  - JOUR\nTI  - C\nN1  - PMID unknown\nER  - \n").Select(article => article.Pmid));

    [Fact]
    public void AMarkInTheMiddleStartsARecord() =>
        Assert.Equal(["1", "2"], PageFixtures.ReadText("PMID- 1\nOWN - NLM\nTI  - A\n\n\uFEFFPMID- 2\nOWN - NLM\nTI  - B\n").Select(article => article.Pmid));
}
