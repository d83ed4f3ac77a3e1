using ExoTools.Reading.PubMedPages;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

public class PageHeaderTests
{
    [Fact]
    public void TheFirstOfTwoIdentifiersIsTaken()
    {
        var article = PageText.Read(PageText.Page(ids: "PMID: 91234567 DOI: 10.5555/exo.1 DOI: 10.5555/exo.2 PMID: 97654321\n"));
        Assert.Equal(("91234567", "10.5555/exo.1"), (article.Pmid, article.Doi));
    }

    [Theory]
    [InlineData(". 2018 Jan 1:17:1533033818763450.", "2018 Jan 1", "2018-01-01", "17", null, "1533033818763450", null, null)]
    [InlineData(". 2004 Mar;98(2):41-7.", "2004 Mar", "2004-03", "98", "2", "41-7", null, null)]
    [InlineData(". 2021 Jan-Feb;4(1 Suppl 2):S20-9. doi: 10.5555/a.b. Epub 2020 Dec 3.", "2021 Jan-Feb", "2021-01", "4", "1 Suppl 2", "S20-9", "10.5555/a.b", "2020 Dec 3")]
    [InlineData(". 2021 Summer;8 Suppl 2:S20-9.", "2021 Summer", "2021", "8", "Suppl 2", "S20-9", null, null)]
    [InlineData(". 2021;:301-9.", "2021", "2021", null, null, "301-9", null, null)]
    [InlineData(". 2014:2014:365867. doi: 10.5555/2014/365867.", "2014", "2014", "2014", null, "365867", "10.5555/2014/365867", null)]
    [InlineData(". 2021 Apr 19:S0090-8258(21)00123-4. doi: 10.5555/j.1. Online ahead of print.", "2021 Apr 19", "2021-04-19", null, null, "S0090-8258(21)00123-4", "10.5555/j.1", null)]
    [InlineData(". 2021 Apr 19. doi: 10.5555/j.2. Online ahead of print.", "2021 Apr 19", "2021-04-19", null, null, null, "10.5555/j.2", null)]
    [InlineData(". 2010 Jun 9;303(22):2249; author reply 2249-50. doi: 10.5555/jama.2010.729.", "2010 Jun 9", "2010-06-09", "303", "22", "2249; author reply 2249-50", "10.5555/jama.2010.729", null)]
    [InlineData(". 2019 Mar;7(3):e1.2-e5. Epub 2019 Jan 2. doi: 10.5555/S0090-9917(04)00417-2.", "2019 Mar", "2019-03", "7", "3", "e1.2-e5", "10.5555/S0090-9917(04)00417-2", "2019 Jan 2")]
    [InlineData(". 2018 Dec-2019 Jan;5(6):12. pii: E33. doi: 10.5555/x..", "2018 Dec-2019 Jan", "2018-12", "5", "6", "12", "10.5555/x.", null)]
    [InlineData(". 2013 May 22;2:20417. doi: 10.5555/first doi: 10.5555/second.", "2013 May 22", "2013-05-22", "2", null, "20417", "10.5555/first", null)]
    [InlineData(". 2020 Nov 30-Dec 2;3:4.", "2020 Nov 30-Dec 2", "2020-11-30", "3", null, "4", null, null)]
    [InlineData(". 2019 Sep/Oct;11(5):395-396.", "2019 Sep/Oct", "2019-09", "11", "5", "395-396", null, null)]
    [InlineData(". 2020 May 30:7.", "2020 May 30", "2020-05-30", "7", null, null, null, null)]
    [InlineData(". 2021 Apr 19:1740774520984866. Online ahead of print.", "2021 Apr 19", "2021-04-19", null, null, "1740774520984866", null, null)]
    [InlineData(". 2018 Jan 1:17:15330338", "2018 Jan 1", "2018-01-01", "17", null, "15330338", null, null)]
    public void CitationLines(string line, string printed, string date, string? volume, string? issue, string? pages, string? doi, string? electronic)
    {
        var citation = CitationLine.Read(line, gluedJournal: false);
        Assert.NotNull(citation);
        Assert.Equal((printed, date), (citation.Date?.Text, citation.Date?.ToString()));
        Assert.Equal((volume, issue, pages), (citation.Volume, citation.Issue, citation.Pages));
        Assert.Equal((doi, electronic), (citation.Doi, citation.ElectronicDate?.Text));
    }

    [Theory]
    [InlineData("Technol Cancer Res Treat. 2018 Jan 1:17:1533. doi: 10.5555/1.", "Technol Cancer Res Treat")]
    [InlineData("Cancers (Basel). 2019 Sep 2;11(9):1417.", "Cancers (Basel)")]
    public void CitationLinesWithTheJournalInFront(string line, string journal) => Assert.Equal(journal, CitationLine.Read(line, gluedJournal: true)?.Journal);

    [Theory]
    [InlineData("Ann B Example et al. J Exo Test. 2018.")]
    [InlineData("In 2018 we saw vesicles; they carried cargo.")]
    [InlineData(". and so on")]
    [InlineData(".")]
    [InlineData(".2018;1:2")]
    public void LinesThatAreNoCitation(string line) => Assert.Null(CitationLine.Read(line, gluedJournal: true));

    [Fact]
    public void CitationPartsOnLinesOfTheirOwnInAnyOrder()
    {
        var article = PageText.Read(PageText.Page(citation: "J Exo Test\nActions\nSearch in PubMed\nSearch in NLM Catalog\nAdd to Search\n. 2022 Mar 14:12:884417.\neCollection 2022.\n\nEpub 2022 Feb 1.\ndoi: 10.5555/exo.1.\n"));
        Assert.Equal(("J Exo Test", "12", "884417"), (article.Journal?.Abbreviation, article.Volume, article.Pages));
        Assert.Equal(("10.5555/exo.1", "2022 Feb 1"), (article.Doi, article.ElectronicDate?.Text));
        Assert.Equal("A title of vesicles", article.Title);
    }

    [Theory]
    [InlineData("Review Some J Name\n", "Some J Name", "Review")]
    [InlineData("Review\nSome J Name\n", "Some J Name", "Review")]
    [InlineData("Randomized Controlled Trial Am J Exo\n", "Am J Exo", "Randomized Controlled Trial")]
    [InlineData("Review\nSystematic Review\nAm J Exo\n", "Am J Exo", "Review, Systematic Review")]
    [InlineData("News Physiol Sci\n", "News Physiol Sci", "")]
    [InlineData("Review\n", null, "Review")]
    public void TypesAndJournalAboveTheCitation(string above, string? journal, string types)
    {
        var article = PageText.Read(PageText.Page(citation: above + ". 2021 Jun;12(4):341-7.\n"));
        Assert.Equal(journal, article.Journal?.Abbreviation);
        Assert.Equal(types, string.Join(", ", article.PublicationTypes));
    }

    [Fact]
    public void TypesAreListedOnceInOrder()
    {
        var article = PageText.Read(PageText.Page("Publication types\nResearch Support, Non-U.S. Gov't\nReview\n", citation: "Review J Exo Test\n. 2021 Jun;12(4):341-7.\n"));
        Assert.Equal(["Review", "Research Support, Non-U.S. Gov't"], article.PublicationTypes);
    }

    [Theory]
    [InlineData("Ann B Example 1 2, Jo Sample # 3", "Ann B|Example|AB;Jo|Sample|J")]
    [InlineData("H Brandvold1,S P Iyengar1\u00A02,Chloé Marchetti2", "H|Brandvold|H;S P|Iyengar|SP;Chloé|Marchetti|C")]
    [InlineData("Tom van den Berg 1, Lea von der Heide 2, Ana de la Cruz 1", "Tom|van den Berg|T;Lea|von der Heide|L;Ana|de la Cruz|A")]
    [InlineData("Jean-Pierre A Dupont 1, José Ramón y Cajal 2, Rosa de Souza e Silva 1", "Jean-Pierre A|Dupont|JPA;José|Ramón y Cajal|J;Rosa|de Souza e Silva|R")]
    [InlineData("Emanuele Di Angelantonio 1, Di Wu 2, Fawaz Al Ammary 2, Anna St. John 1", "Emanuele|Di Angelantonio|E;Di|Wu|D;Fawaz|Al Ammary|F;Anna|St. John|A")]
    [InlineData("Rui Abdo Filho 1, Ana da Silva Neto 2, Brian Mac Grory 1", "Rui|Abdo Filho|R;Ana|da Silva Neto|A;Brian|Mac Grory|B")]
    [InlineData("Ngoc Van Nguyen 1, Siobhán O'Dwyer 2", "Ngoc Van|Nguyen|NV;Siobhán|O'Dwyer|S")]
    [InlineData("M R Olthof1,P C Hollman,M B Katan", "M R|Olthof|MR;P C|Hollman|PC;M B|Katan|MB")]
    [InlineData("Ann B Example 1, 2, Jo Sample 2", "Ann B|Example|AB;Jo|Sample|J")]
    [InlineData("Ann B Example¹ ², Jo Sample²", "Ann B|Example|AB;Jo|Sample|J")]
    public void Names(string printed, string expected)
    {
        var article = PageText.Read(PageText.Page(authors: printed + "\n"));
        Assert.Equal(expected, string.Join(';', article.Authors.Select(author => $"{author.Given}|{author.Family}|{author.Initials}")));
        Assert.False(article.AuthorsTruncated);
    }

    [Theory]
    [InlineData("Harlan W Osgood Jr 2", "Harlan W", "Osgood", "Jr")]
    [InlineData("John Smith 3rd", "John", "Smith", "3rd")]
    [InlineData("John Smith 3rd 2", "John", "Smith", "3rd")]
    [InlineData("John Smith III 1 2", "John", "Smith", "III")]
    [InlineData("John van Smith Sr", "John", "van Smith", "Sr")]
    public void Suffixes(string printed, string given, string family, string suffix)
    {
        var article = PageText.Read(PageText.Page(authors: $"Ann Example 1, {printed}\n"));
        Assert.Equal((given, family, suffix), (article.Authors[1].Given, article.Authors[1].Family, article.Authors[1].Suffix));
    }

    [Fact]
    public void AffiliationsGoToTheirAuthors()
    {
        var article = PageText.Read(PageText.Page(
            authors: "Ann B Example # 1 2, Jo Sample # 3, Kim Third 2; Study Group of Nutrition, Health and Diet\n",
            affiliations: "Affiliations Collapse\nAffiliations\n1Dept A, City. a@example.org.\n22nd Dept of B, Town.\n3 Dept C,\nVillage.\n#Contributed equally.\n"));
        Assert.Equal(["Dept A, City. a@example.org.", "2nd Dept of B, Town."], article.Authors[0].Affiliations);
        Assert.Equal(["Dept C, Village."], article.Authors[1].Affiliations);
        Assert.Equal([true, true, false, false], article.Authors.Select(author => author.EqualContribution));
        Assert.Equal("Study Group of Nutrition, Health and Diet", article.Authors[3].Collective);
        Assert.Null(article.Authors[3].Family);
        Assert.Equal(ExoSectionState.Present, article.GetSectionState("Affiliations"));
    }

    [Fact]
    public void AnAffiliationMayBringAKeyOfItsOwn()
    {
        var article = PageText.Read(PageText.Page(affiliations: "Affiliations\n11Dept A, City.\n22Dept B, Town.\n"));
        Assert.Equal(["1Dept A, City."], article.Authors[0].Affiliations);
        Assert.Equal(["2Dept B, Town."], article.Authors[1].Affiliations);
    }

    [Theory]
    [InlineData("Collaborators, Affiliations Expand\n", "", ExoSectionState.Collapsed)]
    [InlineData("Collaborators, Affiliations\nExpand\n", "", ExoSectionState.Collapsed)]
    [InlineData("Collaborators, Affiliations Collapse\nCollaborators\nEXO Group: \nPia Third, Lo Fourth\nAffiliations\n1 Dept A, City.\n2 Dept B, Town.\n", "Third,Fourth", ExoSectionState.Present)]
    [InlineData("Collaborators Collapse\nCollaborators\nEXO Group: Pia Third, Lo Fourth\n", "Third,Fourth", ExoSectionState.NotPresent)]
    public void CollaboratorsStandAboveTheAffiliations(string block, string families, ExoSectionState affiliations)
    {
        var article = PageText.Read(PageText.Page(authors: "Ann B Example 1, Jo Sample 2; EXO Group\n", affiliations: block));
        Assert.Equal(families, string.Join(',', article.Collaborators.Select(member => member.Family)));
        Assert.Equal(affiliations, article.GetSectionState("Affiliations"));
        Assert.Equal(["Ann B Example", "Jo Sample", ""], article.Authors.Select(author => $"{author.Given} {author.Family}".Trim()));
        Assert.Equal(affiliations == ExoSectionState.Present ? 1 : 0, article.Authors[0].Affiliations.Count);
    }

    [Fact]
    public void KeywordsOfAPageWithoutAbstract()
    {
        var article = PageText.Read(PageText.Page("Similar articles\n", ids: "PMID: 91234567\nNo abstract available\nKeywords: CD9; urine.\n"));
        Assert.Equal(["CD9", "urine"], article.Keywords);
        Assert.Equal((ExoSectionState.Present, ExoSectionState.Empty), (article.GetSectionState("Keywords"), article.GetSectionState("Abstract")));
    }

    [Theory]
    [InlineData("J Exo Test. 2021.")]
    [InlineData("J Exo Test. 2021 Jun.")]
    [InlineData("J Exo Test. .")]
    public void TheShortViewOfAnArticleWithoutAuthorsStartsWithTheJournal(string line)
    {
        var article = PageText.Read(PageText.Page($"\nA title of vesicles\n\n{line}\n\nAbstract\nVesicles.\n", citation: ". 2021 Jun;12(4):341-7.\n\n", authors: "\n", affiliations: "", ids: ""));
        Assert.Empty(article.Authors);
        Assert.Equal("J Exo Test", article.Journal?.Abbreviation);
    }

    [Fact]
    public void ATitleMayBeTheWordOfAPublicationType() =>
        Assert.Equal("Editorial", PageText.Read("Editorial\nTom Sample\n\u2022 PMID: 91234567\n\u00A0\nNo abstract available\n\nFrom <https://pubmed.ncbi.nlm.nih.gov/91234567/>\n").Title);

    [Theory]
    [InlineData("Retraction in\nJ Exo Test. 2022 Jan;1(1):2.\n", true)]
    [InlineData("Publication types\nRetracted Publication\n", true)]
    [InlineData("Retraction of\nJ Exo Test. 2020 Jan;1(1):2.\n", false)]
    public void ARetractionIsTold(string below, bool retracted) => Assert.Equal(retracted, PageText.Read(PageText.Page(below)).IsRetracted);

    [Theory]
    [InlineData("EXO Group of Health, Diet and Sleep; Jo Sample 1", "EXO Group of Health, Diet and Sleep|Jo Sample")]
    [InlineData("Ann Example 1, Jo Sample 2; EXO Group; Kim Third 1", "Ann Example|Jo Sample|EXO Group|Kim Third")]
    [InlineData("Ann Example 1, Jo Sample 2; Ocean Vesicles; EXO Group 2", "Ann Example|Jo Sample|Ocean Vesicles|EXO Group")]
    public void SemicolonsStandAroundGroups(string authors, string expected) => Assert.Equal(
        expected, string.Join('|', PageText.Read(PageText.Page(authors: authors + "\n")).Authors.Select(author => author.Collective ?? $"{author.Given} {author.Family}")));

    [Theory]
    [InlineData("Review.")]
    [InlineData("Free PMC article. Review.")]
    [InlineData("No abstract available.")]
    public void AnIdentifierWithFlagsIsAnEntrysOfAList(string flags)
    {
        var article = PageText.Read(PageText.Page(ids: $"Vesicles of others.\nThird K.\nPMID: 97654321 {flags}\n"));
        Assert.Null(article.Pmid);
    }

    [Fact]
    public void AnIdentifierBelowAnotherCitationIsAnEntrysOfAList() =>
        Assert.Null(PageText.Read(PageText.Page(ids: "Vesicles of others.\nThird K.\nJ Exo Test. 2020 May;11(4):1-7.\nPMID: 97654321\n")).Pmid);

    [Theory]
    [InlineData("Cited by\nVesicles again.\nFourth L.\nJ Exo Test. 2022 May;13(4):1-7.\nPMID: 98765432\nMeSH terms\nExosomes\n")]
    [InlineData("Publication types\nReview\nMeSH terms\nExosomes\n")]
    public void TheEndOfAListOfOthersIsNoHeader(string below)
    {
        var items = PageFixtures.Items(PageText.Start + "Vesicles of others.\nThird K.\nJ Exo Test. 2020 May;11(4):1-7. doi: 10.5555/other.1.\nPMID: 97654321\n" + below);
        Assert.All(items, item => Assert.Equal((null, null, null), (item.Article?.Pmid, item.Article?.Doi, item.Article?.Journal)));
    }

    [Fact]
    public void FormsOfTheSiteAreNoTitle()
    {
        const string Forms = "Name must be less than 100 characters\nChoose a collection:\nReport on the search of some kind\nCreate RSS Cancel RSS Link Copy\n";
        var named = PageFixtures.Items("A title of vesicles - PubMed\n====\n" + PageText.Start + Forms + Forms);
        Assert.Equal("A title of vesicles", Assert.Single(named).Article?.Title);
        Assert.Null(Assert.Single(PageFixtures.Items(PageText.Start + "Report on the search of some kind\nCreate Cancel, Link Copy\n")).Article);
    }

    [Fact]
    public void ATextThatStartsWithinTheCitationKeepsItOutOfTheTitle() => Assert.Equal(
        "A title of vesicles",
        PageText.Read("/exo.1. eCollection 2019.\nA title of vesicles\nAnn Example 1, Jo Sample 2\nAffiliations Expand\nPMID: 91234567 DOI: 10.5555/exo.1\nAbstract\nText.\n").Title);

    [Theory]
    [InlineData("Figures")]
    [InlineData("References")]
    [InlineData("Abstract")]
    public void ATitleMayBeWordedAsAHeading(string title)
    {
        var article = PageText.Read(PageText.Page("Abstract\nText.\nReferences\n1. Foo A. Bar. Baz. 2016;6:28. - PubMed\n", title: title + "\n"));
        Assert.Equal((title, "Text.", 1), (article.Title, Assert.Single(article.Abstract).Text, article.References.Count));
    }

    [Fact]
    public void APageOfTheSiteBefore2020()
    {
        var article = PageText.Read(
            "J Exo Test. 2016 Jun 1;12:341-7. doi: 10.5555/exo.1. Epub 2016 May 2.\nA title of vesicles.\nExample AB1,2, Sample J2; EXO Group.\nAuthor information\n1\nDept A, City.\n2\nDept B, Town.\n"
            + "Abstract\nBACKGROUND:\nVesicles carry cargo.\nRESULTS:\nThey do.\nCopyright © 2016 X.\nKEYWORDS:\nCD9; urine\nPMID: 91234567 PMCID: PMC9123456 DOI: 10.5555/exo.1\nFree PMC Article\n[Indexed for MEDLINE]\n"
            + "Publication types\nReview\n");
        Assert.Equal(("A title of vesicles", "J Exo Test", "12", "341-7"), (article.Title, article.Journal?.Abbreviation, article.Volume, article.Pages));
        Assert.Equal(("91234567", "PMC9123456", "10.5555/exo.1", (bool?)true), (article.Pmid, article.Pmcid, article.Doi, article.FreePmcArticle));
        Assert.Equal(["Example AB", "Sample J", "EXO Group"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["Dept A, City.", "Dept B, Town."], article.Authors[0].Affiliations);
        Assert.Equal(["BACKGROUND", "RESULTS"], article.Abstract.Select(part => part.Label));
        Assert.Equal(("Copyright © 2016 X.", "CD9; urine"), (article.Copyright, string.Join("; ", article.Keywords)));

        var ended = PageText.Read("J Exo Test. 2016 Jun 1;12:341-7.\nA title of vesicles.\nExample AB1.\nAbstract\nVesicles carry cargo.\nPMID: 91234567\n[Indexed for MEDLINE]\n");
        Assert.Equal(ExoSectionState.Present, ended.GetSectionState("Abstract"));
    }

    [Theory]
    [InlineData("Example AB1, Sample J.2, .1")]
    [InlineData("Example AB1, Sample J2,, . 1 #")]
    public void WhatIsNoNameIsNoAuthor(string authors) => Assert.Equal(
        ["Example AB", "Sample J"],
        PageText.Read(PageText.Page(authors: authors + "\n")).Authors.Select(author => author.ToString()));

    [Fact]
    public void TheFirstKeyMayBeLost()
    {
        var article = PageText.Read(PageText.Page(affiliations: "Dept A, City.\n2Dept B, Town.\n"));
        Assert.Equal(["Dept A, City."], article.Authors[0].Affiliations);
        Assert.Equal(["Dept B, Town."], article.Authors[1].Affiliations);
    }

    [Theory]
    [InlineData("Affiliations Expand\n", ExoSectionState.Collapsed)]
    [InlineData("Affiliations expand\n", ExoSectionState.Collapsed)]
    [InlineData("Affiliations\nExpand\n", ExoSectionState.Collapsed)]
    [InlineData("Affiliations\n", ExoSectionState.Empty)]
    [InlineData("Affiliation\n1 Dept A, City.\n", ExoSectionState.Present)]
    [InlineData("", ExoSectionState.NotPresent)]
    public void StatesOfAffiliations(string affiliations, ExoSectionState state) =>
        Assert.Equal(state, PageText.Read(PageText.Page(affiliations: affiliations)).GetSectionState("Affiliations"));

    [Fact]
    public void EqualContributionIsNotEveryNumberSign()
    {
        var article = PageText.Read(PageText.Page(authors: "Ann Example # 1, Jo Sample 2\n", affiliations: "Affiliations\n1 Dept A.\n2 Dept B.\n# Deceased.\n"));
        Assert.False(article.Authors[0].EqualContribution);
    }

    [Theory]
    [InlineData("Exosome cargo in very long titles\nthat take a second line\n")]
    [InlineData("Editorial\n")]
    [InlineData("Free will: a title with a colon, and commas, in it\n")]
    [InlineData("Is this a title?\n")]
    public void Titles(string title)
    {
        var expected = title.TrimEnd('\n').Replace('\n', ' ');
        var article = PageText.Read(PageText.Page(title: title));
        Assert.Equal(expected, article.Title);
        Assert.Equal(["Example", "Sample"], article.Authors.Select(author => author.Family));

        // The same where the short view repeats the title, with no author line that could end it.
        var dump = PageText.Read(PageText.Page(title: title, authors: "", affiliations: "Affiliations\n", ids: $"Free PMC article\n{title}Ann Example\u00A0et al. J Exo Test. .\n"));
        Assert.Equal(expected, dump.Title);
        Assert.Equal("Example", Assert.Single(dump.Authors).Family);
        Assert.True(dump.AuthorsTruncated);
    }

    [Theory]
    [InlineData("Ann Example\u00A0et al. J Exo Test. .", "J Exo Test", null, true)]
    [InlineData("Ann Example et al. J Exo Test. 2018 Jan.", "J Exo Test", "2018 Jan", true)]
    [InlineData("Ann Example. Cancers (Basel). 2018.", "Cancers (Basel)", "2018", false)]
    [InlineData("Ann Example. J Exo Test. .", "J Exo Test", null, false)]
    public void ShortViews(string line, string journal, string? date, bool truncated)
    {
        var view = ShortViewLine.Read(line);
        Assert.Equal(("Ann Example", journal, date, truncated), (view?.Author, view?.Journal, view?.Date?.Text, view?.Truncated));
    }

    [Fact]
    public void IdentifiersOfOtherArticlesAreNotTaken()
    {
        var article = PageText.Read(PageText.Page(
            "Abstract\nText.\n\nComment in\nOther title.\nFoo A.\nJ Exo. 2020;1(2):3. doi: 10.5555/other.\nPMID: 98888888Free PMC article.\nSimilar articles\nOther.\nFoo A.\nJ Exo. 2019;1(2):3.\nPMID: 97777777\nReferences\n1. Foo A. Bar. PMID: 96666666 doi:10.5555/ref\n",
            citation: "J Exo Test\n. 2021 Jun;12(4):341-7.\n",
            ids: ""));
        Assert.Null(article.Pmid);
        Assert.Null(article.Pmcid);
        Assert.Null(article.Doi);
        Assert.NotEqual(true, article.FreePmcArticle);
    }

    [Theory]
    [InlineData("PMID: 91234567 PMCID: PMC912345 DOI: 10.5555/exo.1\n")]
    [InlineData("• PMID: 91234567\n\u00A0\n• PMCID: PMC912345\n\u00A0\n• DOI: 10.5555/exo.1\n")]
    [InlineData("PMID: 91234567\nPMCID: PMC912345\nDOI: 10.5555/exo.1\n")]
    [InlineData("PMID:\n91234567\nPMCID:\nPMC912345\nDOI:\n10.5555/exo.1\n")]
    [InlineData("PMID: 91234567 PMCID: PMC912345 DOI:\n10.5555/exo.1\n")]
    public void FormsOfIdentifiers(string ids)
    {
        var article = PageText.Read(PageText.Page(ids: ids, citation: "J Exo Test\n. 2021 Jun;12(4):341-7.\n"));
        Assert.Equal(("91234567", "PMC912345", "10.5555/exo.1"), (article.Pmid, article.Pmcid, article.Doi));
    }

    [Theory]
    [InlineData("Free PMC article\n", true)]
    [InlineData("Free article\n", false)]
    [InlineData("", false)]
    public void FreePmcArticle(string access, bool free) => Assert.Equal(free, PageText.Read(PageText.Page(access + "Abstract\nText.\n")).FreePmcArticle);

    [Fact]
    public void AFragmentCannotSayWhetherTheArticleIsFree() =>
        Assert.Null(PageText.Read("J Exo Test. 2021 Jun;12(4):341-7. doi: 10.5555/exo.1.\nA title of vesicles\nAnn Example 1, Jo Sample 2\n\nAbstract\n\nText.\n").FreePmcArticle);

    [Fact]
    public void TheMailFormGivesTheIdentifierOnlyWhereThePageHasNone()
    {
        const string Form = "A title of vesicles - PubMed\n====\nSkip to main page content\nAccess keysNCBI HomepageMyNCBI HomepageMain ContentMain Navigation\nEmail citation\nSubject: 1 selected item: 90000001 - PubMed \nPage navigation\nTitle & authors\nAbstract\n";
        const string Header = "J Exo Test\n. 2021 Jun;12(4):341-7.\nA title of vesicles\nAnn Example 1\n";
        Assert.Equal("90000001", PageText.Read(Form + Header + "Abstract\nText.\n").Pmid);
        Assert.Equal("91234567", PageText.Read(Form + Header + "PMID: 91234567\nAbstract\nText.\n").Pmid);
    }

    [Fact]
    public void LanguagesAndCollaborators()
    {
        var article = PageText.Read(PageText.Page(
            title: "[Vesicles in tumors]\n", authors: "[Article in German, English]\nAnn Example 1; EXO Study Group\nCollaborators\nEXO Study Group:\nKim Third, Lou Fourth\n"));
        Assert.Equal("[Vesicles in tumors]", article.Title);
        Assert.Equal(["German"], article.Languages);
        Assert.Equal(2, article.Authors.Count);
        Assert.Contains("Fourth", article.Collaborators.Select(author => author.Family));
    }

    [Fact]
    public void TheSiteBefore2020()
    {
        var article = PageText.Read(
            "Format: Abstract\nSend to\nJ Exo Test. 2018 Jan;17(2):33-4. doi: 10.5555/exo.9. Epub 2017 Dec 1.\nA title of vesicles.\nExample AB1, van Sample J2.\nAuthor information\n1 Dept A, City.\n2 Dept B, Town.\nAbstract\nBACKGROUND:\nVesicles carry cargo.\nRESULTS:\nThey do.\nKEYWORDS:\nexosome; cargo\nPMID: 91234567 PMCID: PMC912345 DOI: 10.5555/exo.9\n[Indexed for MEDLINE]\n");
        Assert.Equal(("91234567", "PMC912345", "10.5555/exo.9"), (article.Pmid, article.Pmcid, article.Doi));
        Assert.Equal(["Example AB", "van Sample J"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["BACKGROUND: Vesicles carry cargo.", "RESULTS: They do."], article.Abstract.Select(part => part.ToString()));
        Assert.Equal(["exosome", "cargo"], article.Keywords);
    }

    [Fact]
    public void NotesThatNameWhereTheyCameFrom()
    {
        const string Notes = "First title of notes\nAnn Example 1\nAffiliations expand\n• PMID: 91234567\n• DOI: 10.5555/exo.1\nAbstract\nText.\n\nFrom <https://pubmed.ncbi.nlm.nih.gov/91234567/> \n\n\nSecond title of notes\nJo Sample 1\n\u00A0\nAffiliations expand\nFree PMC article\nAbstract\nMore.\nFrom <https://pubmed.ncbi.nlm.nih.gov/91234568/>\n";
        var articles = PageFixtures.ReadText(Notes);
        Assert.Equal(["First title of notes", "Second title of notes"], articles.Select(article => article.Title));
        Assert.Equal(["91234567", "91234568"], articles.Select(article => article.Pmid));
        Assert.Equal([1, 12], articles.Select(article => article.SourceLine));
    }
}
