using ExoTools.Reading;
using Xunit;
using static ExoTools.Core.Tests.Reading.PubMedXmlText;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Entities that a file declares itself: plain text is expanded, files are never fetched, bombs are refused.</summary>
public class EntityTests
{
    [Fact]
    public void PlainTextIsExpanded()
    {
        const string Type = "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS 1.2//EN\" \"JATS.dtd\" [\n<!ENTITY ev \"extracellular &vs;\">\n<!ENTITY vs 'vesicles &#x03B2; &amp; &alpha;'>\n<!ENTITY % param \"x\">\n]>\n";
        var article = Assert.Single(PageFixtures.ReadText(Type + JatsXml.Article(title: "On &ev; at 4&nbsp;°C")));
        Assert.Equal("On extracellular vesicles β & α at 4\u00A0°C", article.Title);
    }

    [Fact]
    public void PlainTextIsExpandedInPubMedToo() => Assert.Equal(
        "On vesicles.", Read("<!DOCTYPE PubmedArticleSet [<!ENTITY ev \"vesicles\">]>\n<PubmedArticleSet>" + Article(title: "On &ev;.") + "</PubmedArticleSet>").Title);

    [Theory]
    [InlineData("<!ENTITY ev SYSTEM \"file:///etc/hostname\">")]
    [InlineData("<!ENTITY ev PUBLIC \"-//X//EN\" \"http://nowhere.invalid/ev.txt\">")]
    [InlineData("<!ENTITY ev \"<b>bold</b>\">")]
    [InlineData("<!ENTITY ev \"&ev;\">")]
    [InlineData("<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY ev \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">")]
    public void WhatIsNoPlainTextIsNamedWithARemedy(string declaration)
    {
        var items = PageFixtures.Items($"<!DOCTYPE pmc-articleset [{declaration}]>\n<pmc-articleset>{JatsXml.Article(title: "One")}{JatsXml.Article(title: "On &ev;")}{JatsXml.Article(title: "Three")}</pmc-articleset>");
        Assert.Equal(["One", null, "Three"], items.Select(item => item.Article?.Title));
        Assert.Contains("'ev'", items[1].Problem!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatAddsUpIsRefused()
    {
        var items = PageFixtures.Items($"<!DOCTYPE article [<!ENTITY a \"{new string('a', 4000)}\">]>\n" + JatsXml.Article(body: "<p>" + string.Concat(Enumerable.Repeat("&a; ", 1000)) + "</p>"));
        Assert.Equal(ReadProblemKind.LimitExceeded, Assert.Single(items).Problem!.Kind);
    }

    [Fact]
    public void IdentifiersOfReferencesAreKept()
    {
        var article = ReadArticle(data: "<ReferenceList><Reference><Citation>Foo A. Bar. J X. 2001;1:2.</Citation><ArticleIdList><ArticleId IdType=\"pubmed\">1</ArticleId><ArticleId IdType=\"pubmed\">2</ArticleId><ArticleId IdType=\"pii\">S1</ArticleId><ArticleId IdType=\"doi\">10.5555/x</ArticleId></ArticleIdList></Reference></ReferenceList>");
        var reference = Assert.Single(article.References);
        Assert.Equal(("1", "10.5555/x"), (reference.Pmid, reference.Doi));
        Assert.Equal(["pubmed:2", "pii:S1"], reference.OtherIds.Select(id => id.ToString()));
        Assert.Equal(["bookaccession:NBK1"], JatsXml.Reference("<element-citation><article-title>X</article-title><pub-id pub-id-type=\"bookaccession\">NBK1</pub-id></element-citation>").OtherIds.Select(id => id.ToString()));
    }
}
