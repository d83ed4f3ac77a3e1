using CsCheck;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>The text of PMC's full text pages, in the layout of 2024 and the one before.</summary>
public class PmcPageTests
{
    private static readonly string s_new = File.ReadAllText(TestFiles.Fixture("PmcPages", "new-layout.txt"));

    private static readonly string s_old = File.ReadAllText(TestFiles.Fixture("PmcPages", "old-layout.txt"));

    private static readonly string[] s_pieces = ["\n", "\t", "Table 1\n", "Figure 1.\n", "References\n", "Go to:\n", "1,2,*", "Abstract\n", "Received 2020;;", "Copyright "];

    [Fact]
    public void TheNewLayout()
    {
        var article = Assert.Single(PageFixtures.ReadText(s_new));
        Assert.Equal(("PMC page", "Small vesicles of the invented gland carry miR‑9999 into lung cells", "J Invent Ves"), (article.Format, article.Title, article.Journal!.Abbreviation));
        Assert.Equal(("99000010", "PMC99000010", "10.9999/jiv.2023.681710"), (article.Pmid, article.Pmcid, article.Doi));
        Assert.Equal(("2023-03-14", "12", "681710"), (article.PublicationDate!.ToString(), article.Volume, article.Pages));
        Assert.Equal(["Example AB", "Sample J", "Invented Vesicle Study Group"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["Department of Air, University of Nowhere, Nowhere, Norway", "Institute of Wind, Example City, Chile"], article.Authors[0].Affiliations);
        Assert.True(article.Authors[1].EqualContribution);
        Assert.Equal(["received: 2022-11-02", "accepted: 2023-02-20", "collection date: 2023"], article.History.Select(date => date.ToString()));
        Assert.Equal(["Background", "Methods", "Results"], article.Abstract.Select(part => part.Label));
        Assert.Equal("They carried CD63 and miR‑9999, and lung cells took them up within an hour.", article.Abstract[2].Text);
        Assert.Equal(["extracellular vesicles", "miR-9999", "lung"], article.Keywords);
        Assert.Equal(["1 Introduction", "2 Materials and methods/2.1 Isolation of vesicles", "2 Materials and methods/2.2 Statistics", "3 Results", "4 Discussion"], article.Sections.Select(part => part.Name));
        Assert.Equal("The vesicles had a diameter of 80 nm (Figure 1) and carried CD63 (Table 1).", article.Sections[3].Text);
        var figure = Assert.Single(article.Figures);
        Assert.Equal(("Figure 1", "Vesicles of the gland. (A) Electron micrograph. Scale bar: 100 nm. (B) Size by tracking analysis."), (figure.Label.TrimEnd('.'), figure.Caption));
        var table = Assert.Single(article.Tables);
        Assert.Equal(["Protein|Cells|Vesicles", "CD63|low|high", "GM130|high|"], table.Headers.Concat(table.Rows).Select(row => string.Join('|', row)));
        Assert.Equal("The authors declare that they have none.", article.ConflictOfInterest);
        Assert.Contains("Author contributions: AE did the work. JS wrote the text.", article.Notes);
        Assert.StartsWith("This is an open-access article", article.License, StringComparison.Ordinal);
        Assert.Equal([("1.", "10.5555/exo.5"), ("2.", "10.5555/im.7"), ("3.", null)], article.References.Select(reference => (reference.Label, reference.Doi)));
        Assert.Equal("Qux D, et al. Vesicles of other glands. J Invent Ves. 2019;8:33–41.", article.References[2].RawText);
        Assert.Equal(ExoSectionState.Present, article.GetSectionState("Author information"));
    }

    [Fact]
    public void TheOldLayout()
    {
        var article = Assert.Single(PageFixtures.ReadText(s_old));
        Assert.Equal(("Exosomes of the old layout sink more slowly than air", "Old J Wind", "9", "4", "341-347"), (article.Title, article.Journal!.Abbreviation, article.Volume, article.Issue, article.Pages));
        Assert.Equal(("99000020", "PMC99000020", "10.9999/ojw.2016.9", "2016-04-07"), (article.Pmid, article.Pmcid, article.Doi, article.ElectronicDate!.ToString()));
        Assert.Equal(["Example A", "van der Sample J", "Person T"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["Introduction", "Methods/Cells and medium", "Methods/Weighing", "Results/Exosomes sink slowly", "Discussion"], article.Sections.Select(part => part.Name));
        Assert.Equal("Sinking of exosomes. a Height over time. b The same for air.", Assert.Single(article.Figures).Caption);
        Assert.Equal("Heights in metres", Assert.Single(article.Tables).Caption);
        Assert.Equal("The authors declare no competing interests.", article.ConflictOfInterest);
        Assert.Equal(2, article.References.Count);
        Assert.Equal(ExoSectionState.Collapsed, article.GetSectionState("Author information"));
    }

    [Fact]
    public void TheFormInWhichToolsDumpAPage()
    {
        var article = Assert.Single(PageFixtures.ReadText(
            "Skip to main content\nInvented Medicine logoLink to Invented Medicine\n. 2022 Aug 3;12(3):2179–2186. doi: 10.9999/im.5104\n\nA risk of wind in air\n\nAnn Example 1,2, Jo Sample 1,3, Third A Person 2,\nPMCID: PMC99000030  PMID: 99000030\n\n"
            + "Abstract\n\nBackground\n\nThe risk of wind is known to all who live where it blows.\n\nConclusions\n\nIt is high, and higher than the risk of rain in the same place.\n\nKeywords: wind, risk\n\nUsing data of no registry, we found a risk that nobody had asked for.\n\n1. INTRODUCTION\n\nWind blows."));
        Assert.Equal(("Invented Medicine", "A risk of wind in air", "2179-2186"), (article.Journal!.Abbreviation, article.Title, article.Pages));
        Assert.Equal(["Example A", "Sample J", "Person TA"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["Background", "Conclusions"], article.Abstract.Take(2).Select(part => part.Label));
    }

    [Fact]
    public void TheManuscriptOfAnAuthor()
    {
        var article = Assert.Single(PageFixtures.ReadText(
            "Skip to main content\nNIHPA Author Manuscripts logoLink to NIHPA Author Manuscripts\n. Author manuscript; available in PMC: 2010 Dec 17.\nPublished in final edited form as: J Wind. 2009 Nov 1;14(2):308–313. doi: 10.9999/jw.9\n\nThe role of wind\n\nAnn Example 1, Jo Sample 1\nPMCID: PMC99000040  NIHMSID: NIHMS99001  PMID: 99000040\n\nAbstract\n\nWind has a role that was not asked for, and it plays it well."));
        Assert.Equal(("J Wind", "The role of wind", "10.9999/jw.9", "99000040"), (article.Journal!.Abbreviation, article.Title, article.Doi, article.Pmid));
        Assert.Contains(article.OtherIds, id => id.Value == "NIHMS99001");
    }

    [Fact]
    public void TheOldLayoutWithAnAbstractInParts()
    {
        var abstractInParts = "Abstract\nBackground\nExosomes sink, and nobody asked how fast they do.\n\nMethodology/Principal Findings\nWe asked, and found that they sink more slowly than air in all runs.\n\nConclusions/Significance\nIt is of use to nobody, and it was measured with care.\n\nGo to:";
        var start = s_old.IndexOf("Abstract\n", StringComparison.Ordinal);
        var article = Assert.Single(PageFixtures.ReadText(s_old[..start] + abstractInParts + s_old[s_old.IndexOf("\nIntroduction", StringComparison.Ordinal)..]));
        Assert.Equal(["Background", "Methodology/Principal Findings", "Conclusions/Significance"], article.Abstract.Select(part => part.Label));
        Assert.Equal("Introduction", article.Sections[0].Name);
    }

    [Fact]
    public void SeveralPagesInAFile()
    {
        var articles = PageFixtures.ReadText(s_new + s_old + s_new);
        Assert.Equal(["PMC99000010", "PMC99000020", "PMC99000010"], articles.Select(article => article.Pmcid));
        var lines = s_new.Count(c => c == '\n');
        Assert.Equal([1, 1 + lines, 1 + lines + s_old.Count(c => c == '\n')], articles.Select(article => article.SourceLine));
    }

    [Theory]
    [InlineData("The full text is free (PMCID: PMC9900001).\nSee the section Author information for more.\n")]
    [InlineData("PMCID: PMC9900001\nPMID: 99000001\n")]
    [InlineData("Notes\n\nPMCID: PMC9900001\nAuthor information\nLorem ipsum.\n")]
    [InlineData("1. Foo A. A title. J X. 2001;5:12-9. [Google Scholar]\n2. Bar B. Other. J Y. 2002;6:1. [Google Scholar]\n")]
    public void TextOfOtherKinds(string text) => Assert.Equal(ReadProblemKind.UnsupportedFormat, Assert.Single(PageFixtures.Items(text)).Problem!.Kind);

    [Fact]
    public void APageOfPubMedIsNone()
    {
        Assert.All(PageFixtures.Names, name => Assert.All(PageFixtures.Read(name), article => Assert.Equal("PubMed page", article.Format)));
        Assert.Equal("PubMed page", PageText.Read(PageText.Page(ids: "PMID: 91234567 PMCID: PMC9900001 DOI: 10.5555/exo.1\n")).Format);
    }

    [Fact]
    public void APageThatIsTooLongLosesNoOther()
    {
        var items = new PmcPageFormat(longestPage: 20_000).Read(ArticleInput.FromText(s_new + s_old + string.Concat(Enumerable.Repeat("Air is light.\n", 3000)) + s_new, "file"), TestContext.Current.CancellationToken).ToList();
        Assert.Equal([true, false, true], items.Select(item => item.Article is not null));
        Assert.Equal(ReadProblemKind.LimitExceeded, items[1].Problem!.Kind);
    }

    [Fact]
    public void ArbitraryDamage() => Gen.Select(Gen.Bool, Gen.Int[0, 9000], Gen.Int[0, 3000], Gen.OneOf(Gen.String[0, 30], Gen.Int[0, 9].Select(i => s_pieces[i])).Array[0, 4]).Sample(
        (isNew, at, length, pieces) =>
        {
            var text = isNew ? s_new : s_old;
            at %= text.Length;
            var damaged = text[..at] + string.Concat(pieces) + text[Math.Min(text.Length, at + length)..];
            Assert.All(PageFixtures.Items(damaged), item => Assert.True(item.Article?.Passages.All(passage => passage.Text.Length > 0) ?? item.Problem is not null));
        },
        iter: 1500);
}
