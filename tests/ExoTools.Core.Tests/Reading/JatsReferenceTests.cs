using Xunit;

namespace ExoTools.Core.Tests.Reading;

public class JatsReferenceTests
{
    private static readonly ExoArticle s_article = JatsFixture.Read()[0];

    [Fact]
    public void TaggedFields()
    {
        var journal = s_article.References[0];
        Assert.Equal((1, "1.", ExoReferenceKind.JournalArticle, ExoConfidence.High), (journal.Number, journal.Label, journal.Kind, journal.Confidence));
        Assert.Equal(["Citedman C", "Cited Consortium"], journal.Authors.Select(author => author.ToString()));
        Assert.True(journal.AuthorsTruncated);
        Assert.Equal(("Cited title of all", "Cited Journal", "2001-05-06"), (journal.Title, journal.ContainerTitle, journal.Date!.ToString()));
        Assert.Equal(("7", "8", "3", "100-110", "8888-0001"), (journal.Volume, journal.Issue, journal.Supplement, journal.Pages, journal.Issn));
        Assert.Equal(("10.8888/cited.1", "88000001", "PMC8800001"), (journal.Doi, journal.Pmid, journal.Pmcid));
        var chapter = s_article.References[1];
        Assert.Equal((ExoReferenceKind.Chapter, "Chapter of air", "Book of winds", "3rd", "Gale House", "Windville"), (chapter.Kind, chapter.Title, chapter.ContainerTitle, chapter.Edition, chapter.Publisher, chapter.Place));
        Assert.Equal("Bookeditor E", Assert.Single(chapter.Editors).ToString());
        Assert.Equal(
            "Bookman Bea: Chapter of air. In: Bookeditor E (ed): Book of winds, 3rd ed. Windville: Gale House; 1999. 978-0-00-000000-2 printed comment 77 p Series words",
            chapter.RawText);
        var web = s_article.References[2];
        Assert.Equal((ExoReferenceKind.WebPage, "Site of sites", null, "https://example.org/site", "e99"), (web.Kind, web.Title, web.ContainerTitle, web.Url, web.ArticleNumber));
        Assert.Equal("Web Makers. Site of sites as printed.", web.RawText);
        var talk = s_article.References[5];
        Assert.Equal((ExoReferenceKind.ConferencePaper, "Old tagged talk", "Meeting of olds"), (talk.Kind, talk.Title, talk.ContainerTitle));
    }

    [Fact]
    public void StringsWithoutTagsAreParsed()
    {
        var reference = s_article.References[6];
        Assert.Equal((7, "A string without tags", "J Plain Str", "5"), (reference.Number, reference.Title, reference.ContainerTitle, reference.Volume));
        Assert.Equal(2, reference.Authors.Count);
        var withId = JatsXml.Reference("<mixed-citation>Foo A. A thing. J X. 2011;5:12. <pub-id pub-id-type=\"pmid\">55</pub-id></mixed-citation>");
        Assert.Equal(("55", "A thing"), (withId.Pmid, withId.Title));
    }

    [Theory]
    [InlineData("<element-citation publication-type=\"book\"><source>Whole book</source><publisher-name>P</publisher-name></element-citation>", "Whole book", null, ExoReferenceKind.Book)]
    [InlineData("<element-citation publication-type=\"journal\"><source>J X</source><volume>1</volume></element-citation>", null, "J X", ExoReferenceKind.JournalArticle)]
    [InlineData("<citation citation-type=\"other\"><name><surname>A</surname></name><source>Some report</source></citation>", "Some report", null, ExoReferenceKind.Unknown)]
    public void TheTitleOfAWholeWork(string citation, string? title, string? container, ExoReferenceKind kind)
    {
        var reference = JatsXml.Reference(citation);
        Assert.Equal((title, container, kind), (reference.Title, reference.ContainerTitle, reference.Kind));
    }

    [Theory]
    [InlineData("<comment>doi: <ext-link ext-link-type=\"uri\" href=\"https://doi.org/10.1371/journal.x\">10.1371/journal.x</ext-link></comment>", "10.1371/journal.x")]
    [InlineData("<comment>doi:10.1371/journal.y</comment>", "10.1371/journal.y")]
    [InlineData("<pub-id pub-id-type=\"doi\">https://doi.org/10.1371/journal.z</pub-id>", "10.1371/journal.z")]
    [InlineData("<pub-id pub-id-type=\"doi\">in press</pub-id>", null)]
    public void DoisOfAllKinds(string part, string? doi) =>
        Assert.Equal(doi, JatsXml.Reference($"<element-citation><article-title>T</article-title>{part}</element-citation>").Doi);

    [Fact]
    public void SeveralCitationsUnderOneNumber()
    {
        var article = JatsXml.Read(
            body: "<p>As shown [<xref ref-type=\"bibr\" rid=\"r1\">1</xref>].</p>",
            back: "<ref-list><ref id=\"r1\"><label>1</label><element-citation><article-title>A</article-title></element-citation><element-citation><article-title>B</article-title></element-citation></ref><ref><element-citation><article-title>C</article-title></element-citation></ref></ref-list>");
        Assert.Equal([("A", 1, "1"), ("B", 1, "1"), ("C", 2, null)], article.References.Select(reference => (reference.Title!, reference.Number!.Value, reference.Label)));
        Assert.Equal([1, 1, 0], article.References.Select(reference => reference.CitedIn.Count));
    }

    [Fact]
    public void CitingSentences()
    {
        Assert.Equal(["Nothing was known [1].", "See first-third."], s_article.References[0].CitedIn.Select(context => context.Sentence).Where(sentence => sentence.Length < 40));
        Assert.Equal("See first-third.", Assert.Single(s_article.References[1].CitedIn).Sentence);
        foreach (var context in s_article.References.SelectMany(reference => reference.CitedIn))
        {
            var text = s_article.GetText(context.Section)!;
            Assert.Equal(context.Mention, text.Substring(context.Offset, context.Length));
            Assert.Equal(context.Sentence, text.Substring(context.SentenceOffset, context.Sentence.Length));
        }
    }

    [Theory]
    [InlineData("First.<sup><xref ref-type=\"bibr\" rid=\"a\">1</xref></sup> Second.", "First.")]
    [InlineData("First. Second <xref ref-type=\"bibr\" rid=\"a\">(Foo, 2001)</xref>. Third.", "Second (Foo, 2001).")]
    [InlineData("First. Second <xref ref-type=\"bibr\" rid=\"a\">1<p>b</p>2</xref>.", "2.")]
    [InlineData("First. Second.<xref ref-type=\"bibr\" rid=\"b a\"><sup>1,2</sup></xref>", "Second.")]
    public void AMarkBelongsToTheSentenceBeforeIt(string text, string sentence)
    {
        var article = JatsXml.Read(body: $"<p>{text}</p>", back: "<ref-list><ref id=\"a\"><element-citation><source>X</source></element-citation></ref></ref-list>");
        Assert.Equal(sentence, Assert.Single(article.References[0].CitedIn).Sentence);
    }
}
