using System.Text;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Files of all kinds around the articles, whole and damaged.</summary>
public class JatsStreamTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE article SYSTEM \"http://nowhere.invalid/x.dtd\">\n{0}", 1)]
    [InlineData("<pmc-articleset>{0}{0}</pmc-articleset>", 2)]
    [InlineData("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record><metadata>{0}</metadata></record><record><metadata>{0}</metadata></record></ListRecords></OAI-PMH>", 2)]
    [InlineData("{0}\n{0}", 2)]
    public void Wrappers(string file, int count)
    {
        var article = JatsXml.Article(body: "<p xlink:href=\"x\"><mml:math><mml:mi>x</mml:mi></mml:math> is</p>");
        var articles = PageFixtures.ReadText(string.Format(null, file, article));
        Assert.Equal(count, articles.Count);
        Assert.All(articles, read => Assert.Equal("x is", read.Sections[0].Text));
    }

    [Theory]
    [InlineData("jats")]
    [InlineData("anything-of_theirs")]
    public void PrefixedElements(string prefix)
    {
        var text = JatsXml.Article(body: "<p>Text.</p>").Replace("</", "\u0001", StringComparison.Ordinal).Replace("<", $"<{prefix}:", StringComparison.Ordinal).Replace("\u0001", $"</{prefix}:", StringComparison.Ordinal)
            .Replace($"<{prefix}:article ", $"<{prefix}:article xmlns:{prefix}=\"http://jats.nlm.nih.gov\" ", StringComparison.Ordinal);
        Assert.Equal("Text.", Assert.Single(PageFixtures.ReadText(text)).Sections[0].Text);
    }

    [Fact]
    public void CharactersThatOnlyADocumentTypeDeclares() => Assert.Equal("α\u00A0and &lt;", JatsXml.Body("<p>&alpha;&nbsp;and &amp;lt;</p>"));

    [Fact]
    public void ABadArticleIsOneProblemWithItsPlace()
    {
        var good = JatsXml.Article(body: "<p>Good.</p>");
        var items = PageFixtures.Items($"<pmc-articleset>\n{good}\n{JatsXml.Article(body: "\n<p>Bad <b>text</p>")}\n{good}\n</pmc-articleset>").ToList();
        Assert.Equal([true, false, true], items.Select(item => item.Article is not null));
        var problem = items[1].Problem!;
        Assert.Equal((ReadProblemKind.MalformedArticle, 4, 17), (problem.Kind, problem.Line!.Value, problem.Column!.Value));
    }

    [Fact]
    public void ACutFileGivesWhatIsWholeAndOneProblem()
    {
        var good = JatsXml.Article(body: "<p>Good.</p>");
        var items = PageFixtures.Items($"<pmc-articleset>{good}{good[..(good.Length / 2)]}").ToList();
        Assert.NotNull(items[0].Article);
        Assert.Equal(ReadProblemKind.MalformedArticle, Assert.Single(items.Skip(1)).Problem!.Kind);
    }

    [Fact]
    public void EntityBombsAreRefused()
    {
        const string Bomb = "<!DOCTYPE article [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n";
        var items = PageFixtures.Items(Bomb + JatsXml.Article(body: "<p>&d;</p>")).ToList();
        Assert.Equal(ReadProblemKind.MalformedArticle, Assert.Single(items).Problem!.Kind);
    }

    [Fact]
    public void DeepNestingIsAProblemOfItsOwn()
    {
        var deep = string.Concat(Enumerable.Repeat("<sec>", 500)) + string.Concat(Enumerable.Repeat("</sec>", 500));
        var items = PageFixtures.Items($"<pmc-articleset>{JatsXml.Article(body: deep)}{JatsXml.Article(body: "<p>x</p>")}</pmc-articleset>").ToList();
        Assert.Equal(ReadProblemKind.LimitExceeded, items[0].Problem!.Kind);
        Assert.NotNull(items[^1].Article);
    }

    [Fact]
    public void OtherXmlIsNotTaken()
    {
        foreach (var text in (string[])["<html><body><article>x</article></body></html>", "<article><section>DocBook</section></article>", "<record><x/></record>"])
        {
            Assert.Equal(ReadProblemKind.UnsupportedFormat, Assert.Single(PageFixtures.Items(text)).Problem!.Kind);
        }
    }

    [Fact]
    public void Utf16IsRead()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + JatsXml.Article(body: "<p>Ä.</p>"))).ToArray();
        Assert.Equal("Ä.", Assert.Single(PageFixtures.Items(bytes)).Article!.Sections[0].Text);
    }
}
