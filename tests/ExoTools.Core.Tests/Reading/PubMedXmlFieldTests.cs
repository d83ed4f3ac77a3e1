using Xunit;
using static ExoTools.Core.Tests.Reading.PubMedXmlText;

namespace ExoTools.Core.Tests.Reading;

public class PubMedXmlFieldTests
{
    [Theory]
    [InlineData("CD63<sup>+</sup> vesicles &amp; <i>in vivo</i> Ca<sup>2+</sup>", "CD63+ vesicles & in vivo Ca2+")]
    [InlineData("10<sup>5</sup> per m<sup>2</sup>, 2<sup>-&#916;&#916;Ct</sup>, IC<sub>50</sub>", "10^5 per m2, 2^-ΔΔCt, IC50")]
    [InlineData("p53<sup>-/-</sup> and CD4<sup>+</sup>", "p53-/- and CD4+")]
    [InlineData("a\n      <i>b</i>\n  <b>c</b>d", "a b cd")]
    [InlineData("x &lt;i&gt;y&lt;/i&gt; &amp;lt;", "x <i>y</i> &lt;")]
    [InlineData("ratio <mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:mfrac><mml:mrow><mml:mi>a</mml:mi><mml:mo>+</mml:mo><mml:mi>b</mml:mi></mml:mrow><mml:msup><mml:mi>c</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:mfrac></mml:math> of", "ratio (a+b)/(c^2) of")]
    [InlineData("ratio <math xmlns=\"http://www.w3.org/1998/Math/MathML\"><msqrt><mi>x</mi></msqrt></math>", "ratio sqrt(x)")]
    [InlineData("<![CDATA[a < b]]> c", "a < b c")]
    [InlineData("of the &alpha;-&beta;&nbsp;form", "of the α-β\u00A0form")]
    public void MarkupBecomesText(string title, string text) => Assert.Equal(text, ReadArticle(title).Title);

    [Fact]
    public void OwnIdentifiersAreNeverThoseOfReferencesOrComments()
    {
        const string Reference = "<ReferenceList><Reference><Citation>Foo A. 2001.</Citation><ArticleIdList><ArticleId IdType=\"doi\">10.1/ref</ArticleId><ArticleId IdType=\"pubmed\">7</ArticleId><ArticleId IdType=\"pmc\">PMC8</ArticleId></ArticleIdList></Reference></ReferenceList>";
        const string Comment = "<CommentsCorrectionsList><CommentsCorrections RefType=\"CommentIn\"><RefSource>J X. 2001;1:2. doi: 10.1234/com</RefSource><PMID Version=\"1\">9</PMID><Note>n</Note></CommentsCorrections></CommentsCorrectionsList>";
        var article = ReadArticle(citation: Comment, data: Reference);
        Assert.Equal(("91234567", null, null), (article.Pmid, article.Doi, article.Pmcid));
        var cited = Assert.Single(article.References);
        Assert.Equal(("7", "10.1/ref", "PMC8", "Foo A. 2001.", 1), (cited.Pmid, cited.Doi, cited.Pmcid, cited.RawText, cited.Number));
        var link = Assert.Single(article.CommentsCorrections);
        Assert.Equal(("Comment in", "9", "10.1234/com", "n"), (link.Kind, link.Pmid, link.Doi, link.Note));
    }

    [Theory]
    [InlineData("<ELocationID EIdType=\"doi\" ValidYN=\"Y\">10.1/a</ELocationID><ELocationID EIdType=\"pii\">e12</ELocationID>", "", "10.1/a", "e12")]
    [InlineData("<ELocationID EIdType=\"pii\">e12</ELocationID><ELocationID EIdType=\"doi\">10.1/a</ELocationID>", "<ArticleId IdType=\"doi\">10.1/A</ArticleId>", "10.1/a", "e12")]
    [InlineData("<ELocationID EIdType=\"doi\" ValidYN=\"N\">10.1/wrong</ELocationID>", "<ArticleId IdType=\"doi\">10.1/b</ArticleId>", "10.1/b", null)]
    [InlineData("<Pagination><MedlinePgn>341-7</MedlinePgn></Pagination><ELocationID EIdType=\"pii\">e12</ELocationID>", "<ArticleId IdType=\"doi\">10.1/b</ArticleId>", "10.1/b", "341-7")]
    [InlineData("<Pagination><StartPage>341</StartPage><EndPage>347</EndPage></Pagination>", "", null, "341-347")]
    public void DoiAndPages(string location, string ids, string? doi, string? pages)
    {
        var article = ReadArticle(article: location, data: $"<ArticleIdList><ArticleId IdType=\"pubmed\">91234567</ArticleId>{ids}<ArticleId IdType=\"pmc\">PMC5</ArticleId><ArticleId IdType=\"mid\">NIHMS1</ArticleId></ArticleIdList>");
        Assert.Equal((doi, pages, "PMC5"), (article.Doi, article.Pages, article.Pmcid));
        Assert.Contains(article.OtherIds, id => id is { Type: "mid", Value: "NIHMS1" });
        Assert.DoesNotContain(article.OtherIds, id => id.Type == "pubmed" || id.Value == article.Doi);
    }

    [Theory]
    [InlineData("<Year>2018</Year>", 2018, null, null, "2018")]
    [InlineData("<Year>2018</Year><Month>Jan</Month><Day>04</Day>", 2018, 1, 4, "2018 Jan 04")]
    [InlineData("<Year>2018</Year><Month>10</Month>", 2018, 10, null, "2018 10")]
    [InlineData("<Year>2005</Year><Month>09</Month><Day>31</Day>", 2005, 9, null, "2005 09 31")]
    [InlineData("<Year>2018</Year><Season>Winter</Season>", 2018, null, null, "2018 Winter")]
    [InlineData("<MedlineDate>2018 Jan-Feb</MedlineDate>", 2018, 1, null, "2018 Jan-Feb")]
    [InlineData("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", 1998, 12, null, "1998 Dec-1999 Jan")]
    [InlineData("<MedlineDate>Winter 2019</MedlineDate>", 2019, null, null, "Winter 2019")]
    [InlineData("<MedlineDate>in press</MedlineDate>", null, null, null, "in press")]
    public void DatesKeepWhatTheSourceSays(string date, int? year, int? month, int? day, string text)
    {
        var read = ReadArticle(pubDate: date).PublicationDate!;
        Assert.Equal((year, month, day, text), (read.Year, read.Month, read.Day, read.Text));
    }

    [Fact]
    public void DatesAreKeptWithTheirKinds()
    {
        var article = ReadArticle(
            article: "<ArticleDate DateType=\"Electronic\"><Year>2021</Year><Month>05</Month><Day>02</Day></ArticleDate>",
            citation: "<DateRevised><Year>2022</Year><Month>12</Month><Day>04</Day></DateRevised>",
            data: "<History><PubMedPubDate PubStatus=\"accepted\"><Year>2021</Year><Month>4</Month><Day>1</Day><Hour>6</Hour><Minute>0</Minute></PubMedPubDate></History><PublicationStatus>epublish</PublicationStatus>");
        Assert.Equal("2021-05-02", article.ElectronicDate?.ToString());
        Assert.Equal(["DateRevised: 2022-12-04", "accepted: 2021-04-01"], article.History.Select(date => date.ToString()));
        Assert.Equal("2021/4/1 06:00", article.History[1].Date.Text);
        Assert.Equal("epublish", article.PublicationStatus);
    }

    [Fact]
    public void AuthorsKeepAllTheirParts()
    {
        var article = ReadArticle(article: """
            <AuthorList CompleteYN="N">
              <Author><CollectiveName>Vesicle Study Group, and others</CollectiveName></Author>
              <Author ValidYN="N" EqualContrib="Y"><LastName>van der Berg</LastName><ForeName>Ann B</ForeName><Initials>AB</Initials><Suffix>Jr</Suffix>
                <Identifier Source="ORCID">http://orcid.org/0000000218250097</Identifier><Identifier Source="ISNI">1</Identifier>
                <AffiliationInfo><Affiliation>Dept A, Oslo.</Affiliation><Identifier Source="ROR">r</Identifier></AffiliationInfo><AffiliationInfo><Affiliation>Dept B.</Affiliation></AffiliationInfo></Author>
              <Author><LastName>Sample</LastName></Author>
            </AuthorList>
            """, citation: "<InvestigatorList><Investigator><LastName>Member</LastName><Initials>M</Initials></Investigator></InvestigatorList>");
        Assert.Equal(["Vesicle Study Group, and others", "van der Berg AB Jr", "Sample"], article.Authors.Select(author => author.ToString()));
        Assert.True(article.AuthorsTruncated);
        var author = article.Authors[1];
        Assert.Equal(("Ann B", "0000-0002-1825-0097", true, false), (author.Given, author.Orcid, author.EqualContribution, author.IsValid));
        Assert.Equal(["Dept A, Oslo.", "Dept B."], author.Affiliations);
        Assert.Equal(["ISNI:1", "ROR:r"], author.Identifiers.Select(id => id.ToString()));
        Assert.Equal("Member M", Assert.Single(article.Collaborators).ToString());
    }

    [Fact]
    public void TheAffiliationOfOldSetsIsThatOfTheFirstAuthor()
    {
        var article = ReadArticle(article: "<Affiliation>Dept A, Oslo.</Affiliation><AuthorList><Author><LastName>One</LastName></Author><Author><LastName>Two</LastName></Author></AuthorList>");
        Assert.Equal(["Dept A, Oslo."], article.Authors[0].Affiliations);
        Assert.Empty(article.Authors[1].Affiliations);
    }

    [Fact]
    public void AnIdThatIsNoPmidIsKeptAmongTheOthers()
    {
        var article = Read(Set(Article("x99", data: "<ArticleIdList><ArticleId IdType=\"pubmed\">91234567</ArticleId><ArticleId IdType=\"pubmed\">91234568</ArticleId></ArticleIdList>")));
        Assert.Equal(("91234567", "pubmed:x99, pubmed:91234568"), (article.Pmid, string.Join(", ", article.OtherIds)));
    }

    [Fact]
    public void SectionsTellWhatTheCitationHas()
    {
        var full = ReadArticle(
            article: """
                <Abstract><AbstractText>Vesicles were (ABSTRACT TRUNCATED AT 250 WORDS)</AbstractText></Abstract>
                <AuthorList CompleteYN="N"><Author><LastName>Sample</LastName></Author></AuthorList>
                <GrantList CompleteYN="N"><Grant><GrantID>G1</GrantID></Grant></GrantList>
                <DataBankList CompleteYN="N"><DataBank><DataBankName>GEO</DataBankName></DataBank></DataBankList>
                """,
            citation: "<KeywordList Owner=\"NOTNLM\"><Keyword>exosome</Keyword></KeywordList>");
        Assert.Equal(
            ["Authors", "Abstract", "Associated data", "Grants and funding"],
            full.SectionStates.Where(status => status.State == ExoSectionState.Partial && status.Detail is not null).Select(status => status.Section));
        Assert.Equal(["Keywords"], full.SectionStates.Where(status => status.State == ExoSectionState.Present).Select(status => status.Section));
        Assert.Equal(ExoSectionState.NotPresent, full.GetSectionState("MeSH terms"));

        var bare = ReadArticle(article: "<Abstract/><AuthorList CompleteYN=\"Y\"/>");
        Assert.All(bare.SectionStates, status => Assert.Equal(ExoSectionState.NotPresent, status.State));
        Assert.Equal(13, bare.SectionStates.Count);
    }

    [Fact]
    public void AbstractsKeepLabelsAndLanguages()
    {
        var article = ReadArticle(
            article: "<Abstract><AbstractText Label=\"BACKGROUND\" NlmCategory=\"OBJECTIVE\">One.</AbstractText><AbstractText Label=\"\">Two<sup>a</sup>.</AbstractText><CopyrightInformation>(c) X</CopyrightInformation></Abstract><Language>ger</Language><Language>eng</Language>",
            citation: "<OtherAbstract Type=\"Publisher\" Language=\"fre\"><AbstractText>Un.</AbstractText><CopyrightInformation>(c) Y</CopyrightInformation></OtherAbstract>");
        Assert.Equal([("BACKGROUND", "OBJECTIVE", "One."), (null, null, "Twoa.")], article.Abstract.Select(part => (part.Label, part.NlmCategory, part.Text)));
        Assert.Equal("(c) X", article.Copyright);
        Assert.Equal(["ger", "eng"], article.Languages);
        var other = Assert.Single(article.OtherAbstracts);
        Assert.Equal(("Publisher", "fre", "Un.", "(c) Y"), (other.Type, other.Language, Assert.Single(other.Sections).Text, other.Copyright));
    }

    [Fact]
    public void IndexingIsKept()
    {
        var article = ReadArticle(
            article: "<DataBankList><DataBank><DataBankName>GEO</DataBankName><AccessionNumberList><AccessionNumber>GSE1</AccessionNumber></AccessionNumberList></DataBank></DataBankList><GrantList><Grant><GrantID>R01</GrantID><Acronym>CA</Acronym><Agency>NCI</Agency><Country>US</Country></Grant></GrantList><PublicationTypeList><PublicationType UI=\"D016428\">Journal Article</PublicationType></PublicationTypeList>",
            citation: """
                <ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D035683">MicroRNAs</NameOfSubstance></Chemical><Chemical><RegistryNumber>7440-70-2</RegistryNumber><NameOfSubstance UI="D2">Calcium</NameOfSubstance></Chemical></ChemicalList>
                <SupplMeshList><SupplMeshName Type="Disease" UI="C1">Rare</SupplMeshName></SupplMeshList><GeneSymbolList><GeneSymbol>cd63</GeneSymbol></GeneSymbolList>
                <MeshHeadingList><MeshHeading><DescriptorName UI="D1" MajorTopicYN="N">Exosomes</DescriptorName><QualifierName UI="Q1" MajorTopicYN="Y">metabolism</QualifierName><QualifierName UI="Q2" MajorTopicYN="N">genetics</QualifierName></MeshHeading><MeshHeading><DescriptorName UI="D3" MajorTopicYN="Y">Humans</DescriptorName></MeshHeading></MeshHeadingList>
                <PersonalNameSubjectList><PersonalNameSubject><LastName>Curie</LastName><ForeName>Marie</ForeName></PersonalNameSubject></PersonalNameSubjectList>
                <OtherID Source="NASA">99</OtherID><KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">vesi<i>cle</i></Keyword></KeywordList><CoiStatement>None.</CoiStatement><SpaceFlightMission>STS-1</SpaceFlightMission><GeneralNote Owner="KIE">note</GeneralNote>
                """);
        Assert.Equal(["GEO/GSE1"], article.AssociatedData);
        Assert.Equal("R01/CA/NCI/US", Assert.Single(article.Grants).ToString());
        Assert.Equal([("MicroRNAs", null, "D035683"), ("Calcium", "7440-70-2", "D2")], article.Substances.Select(substance => (substance.Name, substance.RegistryNumber, substance.MeshId)));
        Assert.Equal(["Exosomes / metabolism*", "Exosomes / genetics", "Humans*"], article.MeshTerms.Select(term => term.ToString()));
        Assert.Equal(("D1", "Q2"), (article.MeshTerms[1].DescriptorId, article.MeshTerms[1].QualifierId));
        Assert.Equal("Rare", Assert.Single(article.SupplementaryConcepts));
        Assert.Equal("cd63", Assert.Single(article.GeneSymbols));
        Assert.Equal("Curie, Marie", Assert.Single(article.PersonalNameSubjects));
        Assert.Contains(article.OtherIds, id => id is { Type: "NASA", Value: "99" });
        Assert.Equal(("vesicle", "NOTNLM", true), article.KeywordEntries.Select(keyword => (keyword.Text, keyword.Owner, keyword.Major)).Single());
        Assert.Equal("None.", article.ConflictOfInterest);
        Assert.Equal(["STS-1", "note"], article.Notes);
        Assert.Equal(("Journal of tests", "J Exo Test", "1234-5678", "1234-5679", "101", "Norway"), (article.Journal!.Title, article.Journal.Abbreviation, article.Journal.Issn, article.Journal.LinkingIssn, article.Journal.NlmId, article.Journal.Country));
        Assert.Equal(("1", "MEDLINE", "12", "4"), (article.Version, article.Status, article.Volume, article.Issue));
    }

    [Theory]
    [InlineData("<PublicationTypeList><PublicationType UI=\"D016441\">Retracted Publication</PublicationType></PublicationTypeList>", "", true)]
    [InlineData("", "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionIn\"><RefSource>X</RefSource></CommentsCorrections></CommentsCorrectionsList>", true)]
    [InlineData("<PublicationTypeList><PublicationType UI=\"D016440\">Retraction of Publication</PublicationType></PublicationTypeList>", "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionOf\"><RefSource>X</RefSource></CommentsCorrections></CommentsCorrectionsList>", false)]
    public void RetractedArticlesSaySo(string article, string citation, bool retracted) => Assert.Equal(retracted, ReadArticle(article: article, citation: citation).IsRetracted);

    [Theory]
    [InlineData("[Not Available].", "Der Titel.", "Der Titel.", null)]
    [InlineData("[The title].", "Der Titel.", "[The title].", "Der Titel.")]
    [InlineData("", "Der Titel.", "Der Titel.", null)]
    public void VernacularTitles(string title, string vernacular, string expected, string? kept)
    {
        var article = ReadArticle(title, $"<VernacularTitle>{vernacular}</VernacularTitle>");
        Assert.Equal((expected, kept), (article.Title, article.VernacularTitle));
    }

    [Fact]
    public void ReferenceListsWithinListsAreReadInOrder()
    {
        var article = ReadArticle(data: "<ReferenceList><Title>A</Title><Reference><Citation>One <i>x</i>.</Citation></Reference><ReferenceList><Reference><Citation>Two.</Citation></Reference></ReferenceList></ReferenceList><ReferenceList><Reference><Citation>Three.</Citation></Reference></ReferenceList>");
        Assert.Equal(["One x.", "Two.", "Three."], article.References.Select(reference => reference.RawText));
        Assert.Equal(3, article.References.Count);
        Assert.Equal("Two.", article.References[1].RawText);
    }

    [Fact]
    public void BooksAreRead()
    {
        var article = Read(Set("""
            <PubmedBookArticle><BookDocument><PMID Version="1">20301295</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
            <Book><Publisher><PublisherName>Univ</PublisherName><PublisherLocation>Oslo</PublisherLocation></Publisher><BookTitle book="gene">Reviews of <i>tests</i></BookTitle><PubDate><Year>1993</Year></PubDate><BeginningDate><Year>1993</Year></BeginningDate><EndingDate><Year>2024</Year></EndingDate>
            <AuthorList Type="editors"><Author><LastName>Editor</LastName><Initials>E</Initials></Author></AuthorList><Volume>3</Volume><VolumeTitle>VT</VolumeTitle><Edition>2nd</Edition><CollectionTitle>Series</CollectionTitle><Isbn>123</Isbn><Medium>Internet</Medium><ReportNumber>7</ReportNumber></Book>
            <ArticleTitle book="gene" part="x">Chapter</ArticleTitle><Language>eng</Language><AuthorList Type="authors"><Author><LastName>Writer</LastName></Author></AuthorList><PublicationType UI="D016454">Review</PublicationType>
            <Abstract><AbstractText Label="CLINICAL">Text.</AbstractText></Abstract><Sections><Section><LocationLabel Type="section">1</LocationLabel><SectionTitle>Summary</SectionTitle><Section><SectionTitle>Sub</SectionTitle></Section></Section></Sections>
            <KeywordList Owner="NOTNLM"><Keyword>k</Keyword></KeywordList><ContributionDate><Year>2000</Year><Month>2</Month><Day>8</Day></ContributionDate><ItemList ListType="Synonyms"><Item>a</Item><Item>b</Item></ItemList></BookDocument>
            <PubmedBookData><History><PubMedPubDate PubStatus="pubmed"><Year>2010</Year><Month>3</Month><Day>20</Day></PubMedPubDate></History><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="pubmed">20301295</ArticleId></ArticleIdList></PubmedBookData></PubmedBookArticle>
            """));
        Assert.Equal(("20301295", "Chapter", 1993, "3", null), (article.Pmid, article.Title, article.Year, article.Volume, article.Journal));
        Assert.Equal(["Writer"], article.Authors.Select(author => author.Family));
        var book = article.Book!;
        Assert.Equal(("Reviews of tests", "Univ", "Oslo", "2nd", "Series", "VT", "Internet", "7"), (book.Title, book.Publisher, book.Place, book.Edition, book.Series, book.VolumeTitle, book.Medium, book.ReportNumber));
        Assert.Equal(["Editor E"], book.Editors.Select(editor => editor.ToString()));
        Assert.Equal(["1 Summary", "Sub"], book.Contents);
        Assert.Equal(["BeginningDate: 1993", "EndingDate: 2024", "ContributionDate: 2000-02-08", "pubmed: 2010-03-20"], article.History.Select(date => date.ToString()));
        Assert.Equal(["Synonyms: a; b"], article.Notes);
        Assert.Equal(["Review"], article.PublicationTypes);
        Assert.Contains(article.OtherIds, id => id is { Type: "bookaccession", Value: "NBK1" });
    }
}
