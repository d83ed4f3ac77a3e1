using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>The seed page, field by field.</summary>
public class SeedPageTests
{
    private static readonly Lazy<ExoArticle> s_article = new(() => Assert.Single(ArticleReader.ReadFile(TestFiles.SeedArticle)).Article!);

    private static ExoArticle Article => s_article.Value;

    [Fact]
    public void TitleAndType()
    {
        Assert.Equal("Exosome: Function and Role in Cancer Metastasis and Drug Resistance", Article.Title);
        Assert.Equal(["Review"], Article.PublicationTypes);
    }

    [Fact]
    public void JournalDateAndPlace()
    {
        Assert.Equal("Technol Cancer Res Treat", Article.Journal?.Abbreviation);
        Assert.Null(Article.Journal?.Title);
        Assert.Null(Article.Journal?.Issn);
        Assert.Equal(new PartialDate { Year = 2018, Month = 1, Day = 1, Text = "2018 Jan 1" }, Article.PublicationDate);
        Assert.Null(Article.ElectronicDate);
        Assert.Equal("17", Article.Volume);
        Assert.Null(Article.Issue);
        Assert.Equal("1533033818763450", Article.Pages);
    }

    [Fact]
    public void Identifiers()
    {
        Assert.Equal("10.1177/1533033818763450", Article.Doi);
        Assert.Null(Article.Pmid);
        Assert.Null(Article.Pmcid);
        Assert.True(Article.FreePmcArticle);
    }

    [Fact]
    public void Authors()
    {
        var author = Assert.Single(Article.Authors);
        Assert.Equal(("Zhang", "Chengcheng", "C"), (author.Family, author.Given, author.Initials));
        Assert.Empty(author.Affiliations);
        Assert.False(author.EqualContribution);
        Assert.True(Article.AuthorsTruncated);
    }

    [Fact]
    public void AbstractAndKeywords()
    {
        var part = Assert.Single(Article.Abstract);
        Assert.Null(part.Label);
        Assert.StartsWith("As a kind of nanometric lipidic vesicles, exosomes have been presumed", part.Text, StringComparison.Ordinal);
        Assert.EndsWith("translational implications.", part.Text, StringComparison.Ordinal);
        Assert.Equal(["Exosomes", "cancer", "contents", "drug resistance", "metastasis"], Article.Keywords);
        Assert.Null(Article.Copyright);
        Assert.Contains(part.Text, File.ReadAllText(TestFiles.SeedArticle), StringComparison.Ordinal);
    }

    [Fact]
    public void ConflictOfInterest() => Assert.Equal(
        "Declaration of Conflicting Interests: The author(s) declared no potential conflicts of interest with respect to the research, authorship, and/or publication of this article.",
        Article.ConflictOfInterest);

    [Fact]
    public void Figures()
    {
        Assert.Equal(["1", "2"], Article.Figures.Select(figure => figure.Number));
        Assert.Equal(["Figure 1", "Figure 2"], Article.Figures.Select(figure => figure.Label));
        Assert.All(Article.Figures, figure => Assert.False(figure.CaptionTruncated));
        Assert.StartsWith("Generation and the structure of exosome. Exosomes are vesicles", Article.Figures[0].Caption, StringComparison.Ordinal);
        Assert.EndsWith("(ALIX).", Article.Figures[0].Caption, StringComparison.Ordinal);
        Assert.StartsWith("Regulating network of exosomal proteins and ncRNAs in tumors.", Article.Figures[1].Caption, StringComparison.Ordinal);
        Assert.EndsWith("growth factor β.", Article.Figures[1].Caption, StringComparison.Ordinal);
        Assert.All(Article.Figures, figure => Assert.Equal((Article.Title, Article.Doi, Article.Source), (figure.ArticleTitle, figure.Doi, figure.ArticleSource)));
        Assert.All(Article.Figures, figure => Assert.Contains(figure.Caption, File.ReadAllText(TestFiles.SeedArticle), StringComparison.Ordinal));
    }

    [Fact]
    public void ReferencesAreNumberedByPlace() => Assert.Equal([1, 2, 3, 4, 5], Article.References.Select(reference => reference.Number ?? 0));

    /// <summary>The fields of the references are the reference parser's part.</summary>
    [Theory]
    [InlineData(1, "Sun Y; Zheng W; Guo Z", true, "A novel TP53 pathway influences the HGS-mediated exosome formation in colorectal cancer", "Sci Rep", 2016, "6", null, null, "28083", "10.1038/srep28083", "PMC, PubMed")]
    [InlineData(2, "Hurley JH; Odorizzi G", false, "Get on the exosome bus with ALIX", "Nat Cell Biol", 2012, "14", "7", "654–655", null, "10.1038/ncb2530", "PubMed")]
    [InlineData(3, "Urbanelli L; Magini A; Buratta S", true, "Signaling pathways in exosomes biogenesis, secretion and fate", "Genes", 2013, "4", "2", "152–170", null, "10.3390/genes4020152", "PMC, PubMed")]
    [InlineData(4, "Yanez-Mo M; Siljander PR; Andreu Z", true, "Biological properties of extracellular vesicles and their physiological functions", "J Extracell Vesicles", 2015, "4", null, null, "27066", "10.3402/jev.v4.27066", "PMC, PubMed")]
    [InlineData(5, "Gonzalez-Begne M; Lu B; Han X", true, "Proteomic analysis of human parotid gland exosomes by multidimensional protein identification technology (MudPIT)", "J Proteome Res", 2009, "8", "3", "1304–1314", null, "10.1021/pr800658c", "PMC, PubMed")]
    public void ReferencesHaveTheirFields(
        int number, string authors, bool truncated, string title, string journal, int year, string volume, string? issue, string? pages, string? articleNumber, string doi, string links)
    {
        var reference = Article.References[number - 1];
        Assert.Equal(authors, string.Join("; ", reference.Authors));
        Assert.Equal(truncated, reference.AuthorsTruncated);
        Assert.Equal((title, journal, year), (reference.Title, reference.ContainerTitle, reference.Year));
        Assert.Equal((volume, issue, pages, articleNumber), (reference.Volume, reference.Issue, reference.Pages, reference.ArticleNumber));
        Assert.Equal(doi, reference.Doi);
        Assert.Equal(links, string.Join(", ", reference.Links));
        Assert.Equal("1.", reference.Label);
        Assert.Equal(Article.Title, reference.ArticleTitle);
    }

    [Theory]
    [InlineData("Authors", ExoSectionState.Partial)]
    [InlineData("Affiliations", ExoSectionState.Empty)]
    [InlineData("Abstract", ExoSectionState.Present)]
    [InlineData("Keywords", ExoSectionState.Present)]
    [InlineData("Conflict of interest statement", ExoSectionState.Present)]
    [InlineData("Figures", ExoSectionState.Present)]
    [InlineData("Comments and corrections", ExoSectionState.NotPresent)]
    [InlineData("Similar articles", ExoSectionState.Empty)]
    [InlineData("Cited by", ExoSectionState.Empty)]
    [InlineData("References", ExoSectionState.Present)]
    [InlineData("Publication types", ExoSectionState.Empty)]
    [InlineData("MeSH terms", ExoSectionState.NotPresent)]
    [InlineData("Substances", ExoSectionState.NotPresent)]
    [InlineData("Supplementary concepts", ExoSectionState.NotPresent)]
    [InlineData("Associated data", ExoSectionState.NotPresent)]
    [InlineData("Grants and funding", ExoSectionState.NotPresent)]
    [InlineData("LinkOut - more resources", ExoSectionState.Empty)]
    public void SectionStates(string section, ExoSectionState state)
    {
        Assert.Equal(state, Article.GetSectionState(section));
        Assert.Single(Article.SectionStates, status => status.Section == section);
    }

    [Fact]
    public void WhatThePageDoesNotShowIsEmpty()
    {
        Assert.Empty(Article.MeshTerms);
        Assert.Empty(Article.Substances);
        Assert.Empty(Article.Grants);
        Assert.Empty(Article.CommentsCorrections);
        Assert.Empty(Article.SimilarArticles);
        Assert.Empty(Article.CitedBy);
        Assert.Empty(Article.Languages);
    }

    [Fact]
    public void SourceAndFormat()
    {
        Assert.Equal(TestFiles.SeedArticle, Article.Source);
        Assert.Equal("PubMed page", Article.Format);
        Assert.Equal(1, Article.SourceLine);
    }
}
