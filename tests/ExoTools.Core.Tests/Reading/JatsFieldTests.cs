using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Each field of the fixture that holds everything, and the cases that real articles differ in.</summary>
public class JatsFieldTests
{
    private static readonly IReadOnlyList<ExoArticle> s_articles = JatsFixture.Read();

    private static readonly ExoArticle s_article = s_articles[0];

    [Fact]
    public void IdsAreTheArticlesOwn()
    {
        Assert.Equal(("99000001", "PMC9900001", "10.9999/inv.2021.0001"), (s_article.Pmid, s_article.Pmcid, s_article.Doi));
        Assert.Equal(["publisher-id:inv-77"], s_article.OtherIds.Select(id => id.ToString()));
        Assert.Equal(("JATS", 3, "2.1", "en"), (s_article.Format, s_article.SourceLine, s_article.Version, Assert.Single(s_article.Languages)));
        var without = JatsXml.Read(back: "<ref-list><ref><element-citation><pub-id pub-id-type=\"doi\">10.1/x</pub-id><pub-id pub-id-type=\"pmid\">1</pub-id></element-citation></ref></ref-list>");
        Assert.Equal((null, null, null), (without.Pmid, without.Pmcid, without.Doi));
    }

    [Fact]
    public void ADateOfPublicationInTheWordsOfNewerVersions()
    {
        var article = JatsXml.Read("""
            <pub-date date-type="publication" publication-format="electronic"><day>04</day><month>03</month><year>2021</year></pub-date>
            <pub-date pub-type="collection"><year>2021</year></pub-date>
            """);
        Assert.Equal(("2021", "2021-03-04"), (article.PublicationDate!.ToString(), article.ElectronicDate!.ToString()));
        Assert.Equal("2022-05-01", JatsXml.Read("<pub-date date-type=\"publication\" iso-8601-date=\"2022-05-01\"/>").PublicationDate!.ToString());
    }

    [Fact]
    public void Titles()
    {
        Assert.Equal("Invented vesicles carry nothing at 10^5 per cell: A made-up study", s_article.Title);
        Assert.Equal(["Vésicules inventées: Une étude", "Empty vesicles"], s_article.OtherTitles);
    }

    [Fact]
    public void Journal()
    {
        var journal = s_article.Journal!;
        Assert.Equal(("Journal of Invented Vesicles", "J Invent Vesicles", "9999-0001", "9999-0002"), (journal.Title, journal.Abbreviation, journal.Issn, journal.OtherIssn));
        Assert.Equal(("9999-0003", "909000001", "Invented Press", "Norway"), (journal.LinkingIssn, journal.NlmId, journal.Publisher, journal.Country));
        Assert.Equal(("12", "4 Suppl 2", "11-19, 29"), (s_article.Volume, s_article.Issue, s_article.Pages));
    }

    [Fact]
    public void People()
    {
        Assert.Equal(
            ["van Example AB Jr", "Probe JP", "Stringname C", "Group of Groups", "Team Named", "Anonymous", "on behalf of the Dreamers"],
            s_article.Authors.Select(author => author.ToString()));
        var first = s_article.Authors[0];
        Assert.Equal(("Anna Berta", "0000-0002-1825-0097", "anna@example.org", true), (first.Given, first.Orcid, first.Email, first.EqualContribution));
        Assert.Equal(["University of Nowhere, Hill 1, Utopia"], first.Affiliations);
        Assert.Equal("scopus:5544332211", Assert.Single(first.Identifiers).ToString());
        var second = s_article.Authors[1];
        Assert.Equal((null, "probe@example.org", false), (second.Given, second.Email, second.EqualContribution));
        Assert.Equal(["Institute of Own, Bergen, Vestland, 5007"], second.Affiliations);
        Assert.Equal("ROR:https://ror.org/000000001", Assert.Single(second.Identifiers).ToString());
        Assert.Equal(["University of Nowhere, Hill 1, Utopia", "Second Place"], s_article.Authors[2].Affiliations);
        Assert.True(s_article.Authors[2].EqualContribution);
        Assert.True(s_article.AuthorsTruncated);
        Assert.Equal(["Member M"], s_article.Collaborators.Select(author => author.ToString()));
        Assert.Equal(["Editrix E"], s_article.Editors.Select(author => author.ToString()));
        Assert.Contains("reviewer: Referee R", s_article.Notes);
    }

    [Theory]
    [InlineData("<aff>One Place</aff>", "One Place")]
    [InlineData("<aff>One Place</aff><aff>Other Place</aff>", null)]
    [InlineData("<aff id=\"x\"><sup>1</sup>One Place, Town;</aff>", "One Place, Town")]
    public void AnAffiliationThatNothingTiesIsEverybodysWhereItIsTheOnlyOne(string affiliations, string? expected)
    {
        var author = Assert.Single(JatsXml.Read($"<contrib-group><contrib><name><surname>A</surname></name></contrib></contrib-group>{affiliations}").Authors);
        Assert.Equal(expected, author.Affiliations.SingleOrDefault());
    }

    [Fact]
    public void AnAddressIsTheAuthorsOnlyWhereTheSourceSaysWhose()
    {
        const string Two = "<contrib-group><contrib><name><surname>A</surname></name><xref ref-type=\"corresp\" rid=\"c\"/></contrib><contrib><name><surname>B</surname></name></contrib></contrib-group>";
        Assert.Equal(["a@x.org", null], JatsXml.Read(Two + "<author-notes><corresp id=\"c\"><email>a@x.org</email></corresp></author-notes>").Authors.Select(author => author.Email));
        Assert.Equal([null, null], JatsXml.Read(Two + "<author-notes><corresp id=\"c\"><email>a@x.org</email><email>b@x.org</email></corresp></author-notes>").Authors.Select(author => author.Email));
    }

    [Fact]
    public void DatesAreNeverMixed()
    {
        Assert.Equal(("2021-06", "2021 Jun"), (s_article.PublicationDate!.ToString(), s_article.PublicationDate.Text));
        Assert.Equal(("2021-05-04", "2021 May 4"), (s_article.ElectronicDate!.ToString(), s_article.ElectronicDate.Text));
        Assert.Equal(["collection: 2021", "received: 2020-02-01", "accepted: 2021-03-03", "preprint: 2019"], s_article.History.Select(date => date.ToString()));
        Assert.Equal("2021 Spring", s_article.History[0].Date.Text);
        Assert.Equal("3 March 2021", s_article.History[2].Date.Text);
    }

    [Theory]
    [InlineData("<day>31</day><month>9</month><year>2005</year>", 2005, 9, null, "2005 Sep 31")]
    [InlineData("<season>May-Jun</season><year>2014</year>", 2014, 5, null, "2014 May-Jun")]
    [InlineData("<season>Winter</season><year>2014</year>", 2014, null, null, "2014 Winter")]
    [InlineData("<day>3</day><year>2014</year>", 2014, null, null, "2014 3")]
    [InlineData("<month>13</month><year>2014</year>", 2014, null, null, "2014 13")]
    [InlineData("<string-date>in press</string-date>", null, null, null, "in press")]
    public void OddDates(string date, int? year, int? month, int? day, string text)
    {
        var read = JatsXml.Read($"<pub-date pub-type=\"epub\">{date}</pub-date>").PublicationDate!;
        Assert.Equal((year, month, day, text), (read.Year, read.Month, read.Day, read.Text));
    }

    [Fact]
    public void Abstracts()
    {
        Assert.Equal(["Background: Nothing was known [1].", "Results: Nothing was found."], s_article.Abstract.Select(part => part.ToString()));
        Assert.Equal([("plain-language-summary", null, "We looked and saw no thing."), (null, "fr", "Rien ne fut trouvé.")], s_article.OtherAbstracts.Select(other => (other.Type, other.Language, other.ToString())));
    }

    [Theory]
    [InlineData("<abstract abstract-type=\"teaser\"><p>T.</p></abstract><abstract><p>A.</p></abstract>", "A.", 1)]
    [InlineData("<abstract><p>A.</p></abstract><abstract abstract-type=\"summary\"><p>S.</p></abstract>", "A.", 1)]
    [InlineData("<abstract abstract-type=\"graphical\"><p>G.</p></abstract>", "", 1)]
    [InlineData("<abstract><p><bold>Aim:</bold> One.</p><p><bold>Results</bold>. Two.</p></abstract>", "Aim: One.|Results: Two.", 0)]
    [InlineData("<abstract><p><bold>Aim:</bold> One.</p><p>Two.</p></abstract>", "Aim: One.\nTwo.", 0)]
    [InlineData("<abstract><p>Before.</p><sec><title>Aim.</title><p>One.</p></sec></abstract>", "Before.|Aim: One.", 0)]
    public void TheAbstractIsTheOneWithoutAType(string abstracts, string expected, int others)
    {
        var article = JatsXml.Read(abstracts);
        Assert.Equal(expected, string.Join('|', article.Abstract));
        Assert.Equal(others, article.OtherAbstracts.Count);
    }

    [Fact]
    public void RightsKeywordsSubjectsAndFunds()
    {
        Assert.Equal(("© 2021 The Inventors", "https://creativecommons.org/licenses/by/4.0/"), (s_article.Copyright, s_article.License));
        Assert.Equal(["nothingness", "void", "inner void", "emptiness in prose"], s_article.Keywords);
        Assert.Equal(["author", "author", "author", null], s_article.KeywordEntries.Select(keyword => keyword.Owner));
        Assert.Equal(["Original work", "Cell lore", "Series of dreams"], s_article.Subjects);
        Assert.Equal("AIR-1/Fund of Air/NO", Assert.Single(s_article.Grants).ToString());
        Assert.Equal("A. B. owns the sea.\nB. C. breathes air.", s_article.ConflictOfInterest);
        Assert.Equal(["GEO/GSE990001"], s_article.AssociatedData);
    }

    [Fact]
    public void LinksToOtherArticlesAreNoIdsOfItsOwn()
    {
        var link = Assert.Single(s_article.CommentsCorrections);
        Assert.Equal(("Erratum in", "10.9999/inv.2022.0009", "See the correction"), (link.Kind, link.Doi, link.Citation));
        Assert.False(s_article.IsRetracted);
        Assert.True(JatsXml.Read("<related-article related-article-type=\"retraction-forward\" ext-link-type=\"pmid\" href=\"77\"/>").IsRetracted);
        var notice = JatsXml.Read("<related-article related-article-type=\"retracted-article\" ext-link-type=\"doi\" href=\"10.1/old\"/>", attributes: "article-type=\"retraction\"");
        Assert.False(notice.IsRetracted);
        Assert.Equal(("Retraction of", "10.1/old", null), (notice.CommentsCorrections[0].Kind, notice.CommentsCorrections[0].Doi, notice.Doi));
    }

    [Fact]
    public void PassagesAreNamedByTheirHeadings()
    {
        Assert.Equal(
            ["Title", "Abstract/Background", "Abstract/Results", "Introduction", "Box heading", "Introduction/Deeper", "Methods in the back", "Appendix A", "Abbreviations", "Figure 1", "Fig. 2", "Fig. 2A", "Figure 3", "Table 1"],
            s_article.Passages.Select(passage => passage.Name));
        Assert.Equal("EVX: invented vesicle", s_article.GetText("Abbreviations"));
    }

    [Theory]
    [InlineData("<p>CD63<sup>+</sup> cells<xref ref-type=\"bibr\" rid=\"r\"><sup>12</sup></xref>.</p>", "CD63+ cells.")]
    [InlineData("<p>cells.<sup><xref ref-type=\"bibr\" rid=\"r\">1</xref>,<xref ref-type=\"bibr\" rid=\"r\">2</xref></sup> They</p>", "cells. They")]
    [InlineData("<p>10<sup>5</sup> of m<sup>2</sup> (<xref ref-type=\"fig\" rid=\"f\">Fig. 1</xref>)</p>", "10^5 of m2 (Fig. 1)")]
    [InlineData("<p>One</p><p>Two<break/>three</p>", "One\nTwo three")]
    [InlineData("<p>A<list><list-item><label>1.</label><p>b</p></list-item><list-item><p>c</p></list-item></list>d</p>", "A\n1. b\nc\nd")]
    [InlineData("<p>It is <inline-formula><alternatives><graphic/><tex-math>$x$</tex-math></alternatives></inline-formula>.</p>", "It is x.")]
    [InlineData("<p>Before <fig><label>F</label><caption><p>c</p></caption></fig> after.</p>", "Before after.")]
    public void InlineMarkup(string body, string expected) => Assert.Equal(expected, JatsXml.Body(body));

    [Fact]
    public void Tables()
    {
        var table = s_article.Tables[0];
        Assert.Equal(("Table 1", "Table words.", "a Table note."), (table.Label, table.Caption, table.Footnotes));
        Assert.Equal(["Head one|Head wide|Head wide", "Head one|Sub a|Sub b"], table.Headers.Select(row => string.Join('|', row)));
        Assert.Equal(["Cell 1|Cell 2|Cell 3", "Foot 1||Foot 3"], table.Rows.Select(row => string.Join('|', row)));
        Assert.Equal(["Only cell"], s_article.Tables[1].Rows.Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("<tr><td rowspan=\"2\" colspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr>", "a|a|b/a|a|c")]
    [InlineData("<tr><td>a</td><td rowspan=\"3\">b</td></tr><tr><td>c</td></tr>", "a|b/c|b")]
    [InlineData("<tr><td colspan=\"0\">a</td><td colspan=\"x\">b</td></tr>", "a|b")]
    public void SpansAreRepeated(string rows, string expected)
    {
        var table = Assert.Single(JatsXml.Read(body: $"<table-wrap><table><tbody>{rows}</tbody></table></table-wrap>").Tables);
        Assert.Equal(expected, string.Join('/', table.Rows.Select(row => string.Join('|', row))));
    }

    [Fact]
    public void CalsTables()
    {
        var table = Assert.Single(JatsXml.Read(body: "<table-wrap><oasis:table><oasis:tgroup><oasis:colspec colname=\"c1\"/><oasis:colspec colname=\"c2\"/><oasis:thead><oasis:row><oasis:entry namest=\"c1\" nameend=\"c2\">H</oasis:entry></oasis:row></oasis:thead>"
            + "<oasis:tbody><oasis:row><oasis:entry morerows=\"1\">a</oasis:entry><oasis:entry>b</oasis:entry></oasis:row><oasis:row><oasis:entry>c</oasis:entry></oasis:row></oasis:tbody></oasis:tgroup></oasis:table></table-wrap>").Tables);
        Assert.Equal("H|H", string.Join('|', Assert.Single(table.Headers)));
        Assert.Equal("a|b/a|c", string.Join('/', table.Rows.Select(row => string.Join('|', row))));
    }

    [Fact]
    public void HugeSpansAreBounded()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td colspan=\"100000\" rowspan=\"100000\">a</td>", 50)) + "</tr>", 200));
        var table = Assert.Single(JatsXml.Read(body: $"<table-wrap><table>{rows}</table></table-wrap>").Tables);
        Assert.True(table.Rows.Sum(row => row.Count) < 1_000_000);
    }

    [Fact]
    public void SubArticlesAreArticlesOfTheirOwn()
    {
        Assert.Equal(3, s_articles.Count);
        var review = s_articles[1];
        Assert.Equal(("Review of nothing", "10.9999/inv.2021.0001.r1", null), (review.Title, review.Doi, review.Pmid));
        Assert.Equal(["Subwriter S"], review.Authors.Select(author => author.ToString()));
        Assert.Equal("Sub cited", Assert.Single(review.References).Title);
        Assert.Equal(("Part of", "99000001"), (review.CommentsCorrections[0].Kind, review.CommentsCorrections[0].Pmid));
        Assert.Equal("Reply to nothing", s_articles[2].Title);
        Assert.DoesNotContain(s_article.References, reference => reference.Title == "Sub cited");
        Assert.DoesNotContain(s_article.Passages, passage => passage.Text.Contains("empty.", StringComparison.Ordinal));
    }
}
