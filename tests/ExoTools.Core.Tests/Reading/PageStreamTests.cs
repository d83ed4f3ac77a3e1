using ExoTools.Reading;
using ExoTools.Reading.PubMedPages;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

public class PageStreamTests
{
    private static readonly string s_page = PageText.Page();

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("USA.gov")]
    [InlineData("USA.gov ")]
    public void PagesMayBeGlued(string between)
    {
        var articles = PageFixtures.ReadText(s_page + between + PageText.Page(title: "Another title\n") + between + s_page);
        Assert.Equal(["A title of vesicles", "Another title", "A title of vesicles"], articles.Select(article => article.Title));
        Assert.Equal(PageText.Page().Count(c => c == '\n') + 1 + (between == "\n" ? 1 : 0), articles[1].SourceLine);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n\n\n")]
    public void TheLastReferenceOfAPageIsNoTitleOfTheNext(string between)
    {
        var seed = File.ReadAllText(TestFiles.SeedArticle);
        var articles = PageFixtures.ReadText(seed + between + seed + between + seed);
        Assert.Equal([5, 5, 5], articles.Select(article => article.References.Count));
    }

    [Fact]
    public void APageMayEndAfterATitleThatIsWordedAsAHeading()
    {
        Assert.NotEmpty(PageFixtures.Items("Skip to main page content\nJ Exo Test. 2021 Jun;12(4):341-7. doi: 10.5555/exo.1.\nReferences\nReferences"));
    }

    [Fact]
    public void TextBeforeTheFirstPageIsNoPage() => Assert.Single(PageFixtures.Items("A few words that came along. " + s_page), item => item.Article is not null);

    [Fact]
    public void WordsOfASentenceAreNoStart()
    {
        var article = PageText.Read(PageText.Page("Abstract\nThe link Skip to main page content was read aloud.\n"));
        Assert.Equal("The link Skip to main page content was read aloud.", article.Abstract[0].Text);
    }

    [Fact]
    public void HtmlTitlesBelongToThePageBelow()
    {
        const string Head = "A title of vesicles - PubMed\n===============\nClipboard, Search History, and several other features are unavailable. \n";
        var articles = PageFixtures.ReadText(Head + s_page + Head + s_page);
        Assert.Equal(2, articles.Count);
        Assert.Equal([1, 1 + (Head + s_page).Count(c => c == '\n')], articles.Select(article => article.SourceLine));
    }

    [Fact]
    public void HtmlTitlesAloneCutToo()
    {
        const string Body = "J Exo Test\n. 2021 Jun;12(4):341-7.\nA title of vesicles\nAnn Example 1\nPMID: 91234567\nAbstract\nText.\n";
        Assert.Equal(2, PageFixtures.ReadText("A title of vesicles - PubMed\n=====\n" + Body + "\nA title of vesicles - PubMed\n=====\n" + Body).Count);
    }

    [Fact]
    public void PartsOfPagesWithNothingBetweenAreCutAtTheirCitations()
    {
        const string First = "J Exo Test\n. 2021 Jun;12(4):341-7.\nFirst title of all\nAnn Example 1\nAffiliations Expand\nPMID: 91234567\nAbstract\nText.\nMeSH terms\nHumans\n";
        const string Second = "Review\nBlood\n. 2020 Jun;12(4):341-7.\nSecond title of all\nAnn Example 1\nAffiliations Expand\nPMID: 91234568\nAbstract\nText.\n";
        var articles = PageFixtures.ReadText(First + Second);
        Assert.Equal([("First title of all", "J Exo Test"), ("Second title of all", "Blood")], articles.Select(article => (article.Title!, article.Journal!.Abbreviation!)));
        Assert.Equal([1, 11], articles.Select(article => article.SourceLine));
        Assert.Equal(["Humans"], articles[0].MeshTerms.Select(term => term.Descriptor));
    }

    [Fact]
    public void APageThatShowsNoArticleLosesNoOther()
    {
        var items = PageFixtures.Items(s_page + PageText.Start + "Nothing of use.\n" + s_page, "pages.txt");
        Assert.Equal([true, false, true], items.Select(item => item.Article is not null));
        var problem = items[1].Problem!;
        Assert.Equal((ReadProblemKind.MalformedArticle, "pages.txt", 1 + s_page.Count(c => c == '\n')), (problem.Kind, problem.Source, problem.Line));
        Assert.NotEmpty(problem.Remedy);
        Assert.Equal("Skip to main page content", problem.LineText);
    }

    [Fact]
    public void APageThatIsTooLongLosesNoOther()
    {
        var format = new PubMedPageFormat(longestPage: 100_000);
        var longPage = s_page + string.Concat(Enumerable.Repeat("word after word\n", 20_000));
        var items = format.Read(ArticleInput.FromText(s_page + longPage + s_page, "pages.txt"), TestContext.Current.CancellationToken).ToList();
        Assert.Equal([true, false, true], items.Select(item => item.Article is not null));
        Assert.Equal((ReadProblemKind.LimitExceeded, 1 + s_page.Count(c => c == '\n')), (items[1].Problem!.Kind, items[1].Problem!.Line));
        Assert.Equal(1 + (s_page + longPage).Count(c => c == '\n'), items[2].Article!.SourceLine);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LinesAreCountedWhateverTheirEnd(string end)
    {
        var text = string.Concat(Enumerable.Repeat(s_page, 600)).Replace("\n", end, StringComparison.Ordinal);
        var lines = s_page.Count(c => c == '\n');
        var articles = PageFixtures.ReadText(text);
        Assert.Equal(Enumerable.Range(0, 600).Select(i => 1 + i * lines), articles.Select(article => article.SourceLine));
        Assert.All(articles, article => Assert.Equal("A title of vesicles", article.Title));
    }

    [Fact]
    public void ThePiecesAreTheText()
    {
        var text = s_page + "USA.gov" + s_page + "\n\n" + s_page;
        var pieces = new PageSplitter(new StringReader(text), PageSplitter.DefaultLimit).Split(TestContext.Current.CancellationToken).ToList();
        Assert.Equal(3, pieces.Count);
        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public void ReadingStopsWhenAsked()
    {
        using var stop = new CancellationTokenSource();
        using var items = ArticleReader.ReadText(s_page + s_page, cancellation: stop.Token).GetEnumerator();
        Assert.True(items.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => items.MoveNext());
    }

    [Fact]
    public void ReadingStopsWithinOnePage()
    {
        // The token stops the reading while lines of the one page are read, not before the page is put together.
        using var stop = new CancellationTokenSource();
        var page = PageText.Page("Abstract\n" + string.Concat(Enumerable.Repeat("Vesicles carry cargo and more.\n", 20)));
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => PageReader.Read(page, null, 1, cancellation: stop.Token));
        Assert.Throws<OperationCanceledException>(() => AuthorList.Read("Ann Example, Jo Sample", [], stop.Token, out _));
        Assert.NotNull(PageReader.Read(page, null, 1, cancellation: CancellationToken.None));
    }

    [Theory]
    [InlineData("Abstract\n", 200_000)]
    [InlineData("[(", 100_000)]
    [InlineData("Figure 1.\n", 100_000)]
    [InlineData("PMID: 1\n", 100_000)]
    [InlineData("Ann B Example 1, ", 50_000)]
    [InlineData("1,", 100_000)]
    [InlineData(". 2010 Jan;1(1):3-4. ", 20_000)]
    public void RepetitionEndsTheReadingInTime(string part, int times)
    {
        var repeated = string.Concat(Enumerable.Repeat(part, times));
        foreach (var text in (string[])[PageText.Page(authors: repeated + "\n"), PageText.Page("Abstract\n" + repeated), PageText.Page("Abstract\nText.\nSimilar articles\n" + repeated)])
        {
            Assert.NotEmpty(PageFixtures.Items(text));
        }
    }
}
