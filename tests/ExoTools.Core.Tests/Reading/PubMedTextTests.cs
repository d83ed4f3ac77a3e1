using CsCheck;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>What the PubMed page saves of search results as text and as CSV.</summary>
public class PubMedTextTests
{
    private const string Abstracts = """
        1. J Exo Test. 2018 Jan 1;17(2):33-4. doi: 10.5555/exo.9. Epub 2018 Jan
        3.

        A title of vesicles that goes on
        in a second line.

        Example AB(1)(#), Sample J Jr(1)(2), Vesicle Study Group.

        Author information:
        (1)Dept A, which is long
        and goes on.
        (2)Dept B.

        Comment in
            J Exo Test. 2019 Jan;18(1):3. doi: 10.5555/exo.10.

        BACKGROUND: Vesicles carry cargo. RESULTS: They do.

        CONCLUSIONS: 2. It is so.

        Copyright © 2018 X.

        DOI: 10.5555/exo.9
        PMCID: PMC5
        PMID: 91234567 [Indexed for MEDLINE]

        Conflict of interest statement: None.


        2. J Exo Test. 2017;16:1.

        [Another title].

        [Article in German]

        Weiß D.

        PMID: 91234568
        """;

    private const string Summary = """
        1: Example AB, Sample J. A title of vesicles. J Exo Test. 2018 Jan 1;17(2):33-4. doi:
        10.5555/exo.9. Epub 2018 Jan 3. PMID: 91234567; PMCID: PMC5.

        2: Weiss D. Another title. J Exo Test. 2017;16:1. PMID: 91234568.
        """;

    private const string Csv = "\uFEFFPMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\r\n"
        + "\"91234567\",\"A \"\"title\"\", of vesicles\",\"Example AB, Sample J, Vesicle Study Group.\",\"J Exo Test. 2018 Jan 1;17(2):33-4. doi: 10.5555/exo.9. Epub 2018 Jan 3.\",\"Example AB\",\"J Exo Test\",\"2018\",\"2018/01/02\",\"PMC5\",\"NIHMS1\",\"10.5555/exo.9\"\r\n"
        + "91234568,torn\r\n91234569,Third,,,,J,2017,,,,\r\n";

    [Fact]
    public void AbstractsAreRead()
    {
        var articles = PageFixtures.ReadText(Abstracts);
        Assert.Equal(["91234567", "91234568"], articles.Select(article => article.Pmid));
        Assert.Equal([1, 30], articles.Select(article => article.SourceLine));
        var first = articles[0];
        Assert.Equal(("A title of vesicles that goes on in a second line.", "J Exo Test", "17", "2", "33-4", "10.5555/exo.9", "PMC5"), (first.Title, first.Journal!.Abbreviation, first.Volume, first.Issue, first.Pages, first.Doi, first.Pmcid));
        Assert.Equal("2018-01-01", first.PublicationDate?.ToString());
        Assert.Equal(["Example AB", "Sample J Jr", "Vesicle Study Group"], first.Authors.Select(author => author.ToString()));
        Assert.Equal(["Dept A, which is long and goes on.", "Dept B."], first.Authors[1].Affiliations);
        Assert.Equal((true, "Vesicle Study Group"), (first.Authors[0].EqualContribution, first.Authors[2].Collective));
        Assert.Equal([("BACKGROUND", "Vesicles carry cargo."), ("RESULTS", "They do."), ("CONCLUSIONS", "2. It is so.")], first.Abstract.Select(part => (part.Label, part.Text)));
        Assert.Equal(("Copyright © 2018 X.", "None."), (first.Copyright, first.ConflictOfInterest));
        Assert.Equal(("Comment in", "10.5555/exo.10"), (Assert.Single(first.CommentsCorrections).Kind, first.CommentsCorrections[0].Doi));
        Assert.Equal(("German", "Weiß D"), (Assert.Single(articles[1].Languages), Assert.Single(articles[1].Authors).ToString()));
        Assert.Equal("PubMed abstract", first.Format);
    }

    [Fact]
    public void SummariesAreRead()
    {
        var articles = PageFixtures.ReadText(Summary);
        Assert.Equal([("91234567", "A title of vesicles", "10.5555/exo.9", "PMC5", 2018, 1), ("91234568", "Another title", null, null, 2017, 4)], articles.Select(article => (article.Pmid!, article.Title!, article.Doi, article.Pmcid, article.Year!.Value, article.SourceLine)));
        Assert.Equal(["Example AB", "Sample J"], articles[0].Authors.Select(author => author.ToString()));
        Assert.Equal(("J Exo Test", "17", "2", "33-4"), (articles[0].Journal!.Abbreviation, articles[0].Volume, articles[0].Issue, articles[0].Pages));
    }

    [Fact]
    public void RowsAreRead()
    {
        var items = PageFixtures.Items(Csv, "results.csv");
        Assert.Equal([true, false, true], items.Select(item => item.Article is not null));
        var article = items[0].Article!;
        Assert.Equal(("91234567", "A \"title\", of vesicles", "10.5555/exo.9", "PMC5", "J Exo Test"), (article.Pmid, article.Title, article.Doi, article.Pmcid, article.Journal!.Abbreviation));
        Assert.Equal(("17", "2", "33-4", "2018-01-01"), (article.Volume, article.Issue, article.Pages, article.PublicationDate!.ToString()));
        Assert.Equal(["Example AB", "Sample J", "Vesicle Study Group"], article.Authors.Select(author => author.ToString()));
        Assert.Equal("CRDT: 2018-01-02", Assert.Single(article.History).ToString());
        Assert.Contains(article.OtherIds, id => id is { Type: "mid", Value: "NIHMS1" });
        Assert.Equal((ReadProblemKind.MalformedArticle, 3, "record 2"), (items[1].Problem!.Kind, items[1].Problem!.Line!.Value, items[1].Problem!.Record!));
        Assert.Equal(2017, items[2].Article!.Year);
    }

    [Theory]
    [InlineData("1. First we went to the shops.\n\nThen we went home.\n")]
    [InlineData("1: one\n2: two\n")]
    [InlineData("Name,Title\nx,y\n")]
    public void OtherListsAreNot(string text) => Assert.Equal(ReadProblemKind.UnsupportedFormat, Assert.Single(PageFixtures.Items(text)).Problem?.Kind);

    [Fact]
    public void ArbitraryDamage() => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2000], Gen.Int[0, 80], Gen.String[0, 20]).Sample(
        (which, at, length, damage) =>
        {
            var text = which == 0 ? Abstracts : which == 1 ? Summary : Csv;
            at %= text.Length;
            Assert.All(PageFixtures.Items(text[..at] + damage + text[Math.Min(text.Length, at + length)..]), item => Assert.True(item.Article is not null || item.Problem is not null));
        },
        iter: 2000);
}
