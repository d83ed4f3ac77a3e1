using System.Globalization;
using ExoTools.Citations;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

/// <summary>Invented references, one for each style and each trap.</summary>
public class ReferenceParserTests
{
    [Theory]
    [InlineData("Adams WH, Baker K. A plain title. J Example Biol. 2011 Mar 4;12(3):45-51.", "Adams WH; Baker K", "A plain title", "J Example Biol", "2011 Mar 4", "12", "3", "45-51")]
    [InlineData("Adams WH, Baker K. A plain title. J Example Biol 2011; 12: 45–51", "Adams WH; Baker K", "A plain title", "J Example Biol", "2011", "12", null, "45–51")]
    [InlineData("Adams W.H., Baker K.-P., et al. A plain title. J. Exp. Biol. 2011;12:45–51. doi: 10.1000/x.1.", "Adams WH; Baker KP +", "A plain title", "J. Exp. Biol", "2011", "12", null, "45–51")]
    [InlineData("Adams WH, Baker K (2011) A plain title. J Example Biol 12(3):45–51", "Adams WH; Baker K", "A plain title", "J Example Biol", "2011", "12", "3", "45–51")]
    [InlineData("Adams, W. H., & Baker, K. (2011). A plain title: With more. Journal of Examples, 12(3), 45–51.", "Adams WH; Baker K", "A plain title: With more", "Journal of Examples", "2011", "12", "3", "45–51")]
    [InlineData("Adams, W.H. and Baker, K. (2011b) A plain title. J. Biol. Chem. 12, 45-51 10.1000/x.1", "Adams WH; Baker K", "A plain title", "J. Biol. Chem", "2011b", "12", null, "45-51")]
    [InlineData("Adams WH, Baker K. 2011. A plain title. J Example Biol 12:45–51. 10.1000/x.1.", "Adams WH; Baker K", "A plain title", "J Example Biol", "2011", "12", null, "45–51")]
    [InlineData("Adams, W. H., K. Baker, and J.-P. Cole. 2011. A plain title. Syst. Zool. 12:45-51.", "Adams WH; Baker K; Cole JP", "A plain title", "Syst. Zool", "2011", "12", null, "45-51")]
    [InlineData("Adams, W. H., Baker, K. & Cole, J. A plain title. Nat. Med. 12, 45–51 (2011).", "Adams WH; Baker K; Cole J", "A plain title", "Nat. Med", "2011", "12", null, "45–51")]
    [InlineData("Adams W. H., Baker K., A plain title. Nat. Med. 12, 45–51 (2011).", "Adams WH; Baker K", "A plain title", "Nat. Med", "2011", "12", null, "45–51")]
    [InlineData("Adams W. H., et al. , A plain title. Nat. Med. 12, 45–51 (2011).", "Adams WH +", "A plain title", "Nat. Med", "2011", "12", null, "45–51")]
    [InlineData("Adams WH & Baker K A plain title. Nat Med 12, 45–51 (2011).", "Adams WH; Baker K", "A plain title", "Nat Med", "2011", "12", null, "45–51")]
    [InlineData("Adams, W. H. et al. A plain title. Rheumatology12, 45–51 (2011).", "Adams WH +", "A plain title", "Rheumatology", "2011", "12", null, "45–51")]
    [InlineData("Adams WH, Baker K and Cole J, J. Am. Chem. Soc, 2011, 12, 45–51.", "Adams WH; Baker K; Cole J", null, "J. Am. Chem. Soc", "2011", "12", null, "45–51")]
    [InlineData("Adams WH and Baker K, Proceedings of the National Academy of Sciences, 2011, 12, 45–51.", "Adams WH; Baker K", null, "Proceedings of the National Academy of Sciences", "2011", "12", null, "45–51")]
    [InlineData("Adams, W. H.; Baker, K. A plain title. J. Am. Chem. Soc. 2011, 12 (3), 45–51.", "Adams WH; Baker K", "A plain title", "J. Am. Chem. Soc", "2011", "12", "3", "45–51")]
    [InlineData("W. H. Adams, K. Baker, A plain title, J. Am. Chem. Soc. 12 (2011) 45–51.", "Adams WH; Baker K", "A plain title", "J. Am. Chem. Soc", "2011", "12", null, "45–51")]
    [InlineData("W. H. Adams and K. Baker, “A plain title,” J. Signal Process., vol. 12, no. 3, pp. 45–51, Mar. 2011.", "Adams WH; Baker K", "A plain title", "J. Signal Process", "Mar. 2011", "12", "3", "45–51")]
    [InlineData("ADAMS, W. H.; BAKER, K. A plain title. Revista de Exemplos, v. 12, n. 3, p. 45-51, 2011.", "ADAMS WH; BAKER K", "A plain title", "Revista de Exemplos", "2011", "12", "3", "45-51")]
    [InlineData("Adams WH, Baker K. A plain title. Physiol Example 12: 45–51, 2011. doi:10.1000/x.1.", "Adams WH; Baker K", "A plain title", "Physiol Example", "2011", "12", null, "45–51")]
    [InlineData("William Adams and Kate Baker, “A Plain Title,” Example Politics, 12 (July 2011), 45–51.", "Adams William; Baker Kate", "A Plain Title", "Example Politics", "July 2011", "12", null, "45–51")]
    [InlineData("Adams William B. and Baker Kate, “A Plain Title,” Example Politics, 12 (July 2011), 45–51.", "Adams William B.; Baker Kate", "A Plain Title", "Example Politics", "July 2011", "12", null, "45–51")]
    [InlineData("Nature. 2003 Jan 2;421(6918):37-42", "", null, "Nature", "2003 Jan 2", "421", "6918", "37-42")]
    [InlineData("Proc Natl Acad Sci U S A. 2001 Jun 19;98(13):7004-11", "", null, "Proc Natl Acad Sci U S A", "2001 Jun 19", "98", "13", "7004-11")]
    [InlineData("Clin Oncol (R Coll Radiol). 2018 Jun;30(6):346-353", "", null, "Clin Oncol (R Coll Radiol)", "2018 Jun", "30", "6", "346-353")]
    [InlineData("J. Cell Sci. 2012;125:3713–22", "", null, "J. Cell Sci", "2012", "125", null, "3713–22")]
    public void StylesAreRead(string text, string authors, string? title, string container, string date, string volume, string? issue, string pages)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(authors, AuthorsOf(read));
        Assert.Equal(title, read.Title);
        Assert.Equal(container, read.ContainerTitle);
        Assert.Equal(date, read.Date?.Text);
        Assert.Equal(2011, date.Contains("2011", StringComparison.Ordinal) ? read.Year : 2011);
        Assert.Equal(volume, read.Volume);
        Assert.Equal(issue, read.Issue);
        Assert.Equal(pages, read.Pages);
        Assert.Null(read.ArticleNumber);
        Assert.Equal(ExoReferenceKind.JournalArticle, read.Kind);
    }

    [Theory]
    [InlineData("Adams WH, Baker K. A title of the chimpanzee (Pan troglodytes) Ecol Evol. 2021;11:7138–7146.", "A title of the chimpanzee (Pan troglodytes)", "Ecol Evol", "7138–7146")]
    [InlineData("Adams WH, Baker K. A phase 2 study (EXAMPLE 101) J. Clin. Oncol. 2022;40:1504–1507; doi: 10.1000/x", "A phase 2 study (EXAMPLE 101)", "J. Clin. Oncol", "1504–1507")]
    [InlineData("Adams WH; Baker K A methodological review of the literature.Phys. Ther, 1999, 79(4), 384–396. [10.1000/x]", "A methodological review of the literature", "Phys. Ther", "384–396")]
    [InlineData("Adams WH, Baker K and Cole J-F, Bioconj. Chem, 2018, 29, 2170–2175.", null, "Bioconj. Chem", "2170–2175")]
    [InlineData("Adams WH and Baker K, ACS Chem Biol, DOI:10.1000/x.", null, "ACS Chem Biol", null)]
    public void ContainersAreFoundWhereTheMarkBeforeThemIsMissing(string text, string? title, string container, string? pages)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal("Adams WH", read.Authors[0].ToString());
        Assert.Equal((title, container, pages), (read.Title, read.ContainerTitle, read.Pages));
    }

    [Theory]
    [InlineData("Adams, W. H. (2003). A title of a chapter. In K. Baker & J. Cole (Eds.), The book of examples (2nd ed., pp. 51–64). London: Example Books.", "Baker K; Cole J", "Example Books", "London")]
    [InlineData("Adams, W. H. (2003). ‘A title of a chapter’. In The book of examples, eds. K. Baker & J. Cole. London: Example Books, pp. 51–64.", "Baker K; Cole J", "Example Books", "London")]
    [InlineData("Adams WH. A title of a chapter. In: Baker K, Cole J, editors. The book of examples. London: Example Books; 2003. p. 51–64.", "Baker K; Cole J", "Example Books", "London")]
    [InlineData("Adams WH (2003). “A title of a chapter.” In Baker K, Cole J (eds.) The book of examples (pp. 51–64). Example University Press.", "Baker K; Cole J", "Example University Press", null)]
    public void ChaptersAreReadWithTheirEditors(string text, string editors, string publisher, string? place)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("A title of a chapter", "The book of examples", ExoReferenceKind.Chapter), (read.Title, read.ContainerTitle, read.Kind));
        Assert.Equal(editors, string.Join("; ", read.Editors));
        Assert.Equal((publisher, place, "51–64", 2003), (read.Publisher, read.Place, read.Pages, read.Year));
    }

    [Theory]
    [InlineData("Adams WH. A plain title here. bioRxiv. 2022:2022.10.02.510513", "bioRxiv", 2022, null, null, "2022.10.02.510513")]
    [InlineData("Adams WH and Baker K, bioRxiv, 2020, 2020.03.14.992123.", "bioRxiv", 2020, null, null, "2020.03.14.992123")]
    [InlineData("Adams WH, Baker K. 2014. A plain title here. Biochim Biophys Acta 1843:1674–1686.", "Biochim Biophys Acta", 2014, "1843", "1674–1686", null)]
    [InlineData("Adams WH. A plain title here. Cochrane Database Syst Rev 2013: CD000023.", "Cochrane Database Syst Rev", 2013, null, null, "CD000023")]
    [InlineData("Adams, Willy, and Baker Karl, 2020, A plain title of a kind here, Journal of Examples 156, 1–19.", "Journal of Examples", 2020, "156", "1–19", null)]
    [InlineData("Adams WH and Baker K, Angew. Chem., Int. Ed, 2017, 56, 762–766.", "Angew. Chem., Int. Ed", 2017, "56", "762–766", null)]
    [InlineData("Adams W. and Baker K. A. (2015) A plain title here. Immunol. Rev. 265, 130-142.", "Immunol. Rev", 2015, "265", "130-142", null)]
    public void YearsAndVolumesAreToldApart(string text, string container, int year, string? volume, string? pages, string? article)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal((container, year, volume, pages, article), (read.ContainerTitle, read.Year, read.Volume, read.Pages, read.ArticleNumber));
    }

    [Fact]
    public void ABookByItsEditorsHasNoAuthors()
    {
        var read = ReferenceParser.Parse("Adams T., Baker S.L. (Eds.) (2004). The book of examples: A perspective. Hove and New York: Example Books.");
        Assert.Empty(read.Authors);
        Assert.Equal("Adams T; Baker SL", string.Join("; ", read.Editors));
        Assert.Equal(("The book of examples: A perspective", 2004, "Example Books"), (read.Title, read.Year, read.Publisher));
    }

    [Fact]
    public void BooksWithTheirImprintInBracketsAreRead()
    {
        var read = ReferenceParser.Parse("Adams W. H., Baker K., The Example Brain in Coordinates (Academic Press, San Diego, CA, 2008).");
        Assert.Equal(("The Example Brain in Coordinates", "Academic Press", "San Diego, CA", 2008, ExoReferenceKind.Book), (read.Title, read.Publisher, read.Place, read.Year, read.Kind));
    }

    // Notes name works that stand elsewhere by their authors alone.
    [Theory]
    [InlineData("Adams Bell and Baker Kim, Examples in Councils (Exampletown: Sample Rienner Publishers, 2006); Miller.")]
    [InlineData("Adams Bell and Baker Kim, Examples in Councils (Exampletown: Sample Rienner Publishers, 2006); Miller and Tanaka; Weber et al.")]
    public void WhatIsNamedBehindAnImprintHidesItNot(string text)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("Exampletown", "Sample Rienner Publishers", 2006), (read.Place, read.Publisher, read.Year));
        Assert.True(ReferenceParser.ShowsReference(read));
    }

    [Theory]
    [InlineData("EXM-IV, Manual of Worked Examples, 4th. Edition, the Example Society", "EXM-IV, Manual of Worked Examples", "4th")]
    [InlineData("Manual of Worked Examples, second edition, Sample Society of Exampletown.", "Manual of Worked Examples", "second")]
    public void APublisherMayFollowTheEditionAlone(string text, string title, string edition)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal((title, edition, ExoReferenceKind.Book), (read.Title, read.Edition, read.Kind));
        Assert.EndsWith("Society", read.Publisher!.Replace(" of Exampletown", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adams bell. (2000). All about examples: New visions (1st ed.). Example Morrow.", "adams bell", 2000, "All about examples: New visions")]
    [InlineData("deAdams, M.W. (2007). Examples in perspective. Example Studies Unit.", "deAdams, M.W.", 2007, "Examples in perspective")]
    [InlineData("Serviços de Exemplo da Província - SEP (2009) Arrolamento de exemplos.", "Serviços de Exemplo da Província - SEP", 2009, "Arrolamento de exemplos")]
    public void WhatStandsBeforeAYearIsTheAuthorAsPrinted(string text, string author, int year, string title)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal((author, year, title), (Assert.Single(read.Authors).Collective, read.Year, read.Title));
        Assert.True(ReferenceParser.ShowsReference(read));
    }

    [Theory]
    [InlineData("Exosomes of Adams (2009) were found in urine.")]
    [InlineData("The samples (2009) came from donors.")]
    [InlineData("The second edition, the one of donors, was read by all.")]
    [InlineData("We read the second edition, which all had.")]
    [InlineData("We thank all. The samples of Exampletown (2009). Nothing was found in them.")]
    public void AYearInProseMakesNoReference(string text) => Assert.False(ReferenceParser.ShowsReference(ReferenceParser.Parse(text)));

    [Theory]
    [InlineData("2016;6:28083 doi:10.1000/x", "6", null, null, null, "28083")]
    [InlineData("2016;9 Suppl 1:S3", "9", null, "1", "S3", null)]
    [InlineData("2016;23 Suppl 1:S20-9", "23", null, "1", "S20-9", null)]
    [InlineData("2016;73(Suppl 4):e2020", "73", null, "4", null, "e2020")]
    [InlineData("2016;4 Suppl:77-82", "4", null, "Suppl", "77-82", null)]
    [InlineData("2016;185(Pt 1):135–42", "185", "Pt 1", null, "135–42", null)]
    [InlineData("2016;185 Pt 2:135–42", "185", "Pt 2", null, "135–42", null)]
    [InlineData("2016;7(4 Suppl 2):135–42", "7", "4", "2", "135–42", null)]
    [InlineData("2016;:301-9", null, null, null, "301-9", null)]
    [InlineData("2016;(7):CD009700", null, "7", null, null, "CD009700")]
    [InlineData("2016;7(4):", "7", "4", null, null, null)]
    [InlineData("2016;210(3-4):12-9", "210", "3-4", null, "12-9", null)]
    [InlineData("2016;41B:12-9", "41B", null, null, "12-9", null)]
    [InlineData("2016;18: R244–R245", "18", null, null, "R244–R245", null)]
    [InlineData("2016;53(2):T45–T68", "53", "2", null, "T45–T68", null)]
    [InlineData("2016;5:xii-xv", "5", null, null, "xii-xv", null)]
    [InlineData("2016;137: 065102", "137", null, null, null, "065102")]
    [InlineData("2016;72:1243", "72", null, null, "1243", null)]
    [InlineData("2016;355:i4919", "355", null, null, null, "i4919")]
    [InlineData("2016;71", "71", null, null, null, null)]
    [InlineData("2016;17:1533033818763450", "17", null, null, null, "1533033818763450")]
    [InlineData("2016;6(1).", "6", "1", null, null, null)]
    [InlineData("2016;:null", null, null, null, null, null)]
    public void LocatorsAreRead(string locator, string? volume, string? issue, string? supplement, string? pages, string? article)
    {
        var read = ReferenceParser.Parse("Adams WH, Baker K. A plain title. J Example Biol. " + locator);
        Assert.Equal("J Example Biol", read.ContainerTitle);
        Assert.Equal(2016, read.Year);
        Assert.Equal(volume, read.Volume);
        Assert.Equal(issue, read.Issue);
        Assert.Equal(supplement, read.Supplement);
        Assert.Equal(pages, read.Pages);
        Assert.Equal(article, read.ArticleNumber);
    }

    [Theory]
    [InlineData("doi:10.1000/abc.12", "10.1000/abc.12")]
    [InlineData("DOI: 10.1000/abc.12.", "10.1000/abc.12")]
    [InlineData("doi: http://dx.doi.org/10.1000/abc.12.", "10.1000/abc.12")]
    [InlineData("https://doi.org/10.1000/abc.12 .", "10.1000/abc.12")]
    [InlineData("[10.1000/abc.12]", "10.1000/abc.12")]
    [InlineData("10.1000/S0070-2153(10)92008-5", "10.1000/S0070-2153(10)92008-5")]
    [InlineData("(doi:10.1000/S0070-2153(10)92008-5)", "10.1000/S0070-2153(10)92008-5")]
    [InlineData("doi: 10.1002/(SICI)1097-0142(19960101)77:1<1::AID-X1>3.0.CO;2-Z.", "10.1002/(SICI)1097-0142(19960101)77:1<1::AID-X1>3.0.CO;2-Z")]
    [InlineData("doi: 10.1000/abc.12; PMID: 123", "10.1000/abc.12")]
    [InlineData("doi:10.1000/abc.12.PMID:123", "10.1000/abc.12")]
    [InlineData("10.1000/abc.12[PubMed]", "10.1000/abc.12")]
    [InlineData("doi: Paor.2006.12.3.0153.", null)]
    [InlineData("version 10.12/3", null)]
    [InlineData("doi: 10.", null)]
    public void DoisAreReadAndNoneIsInvented(string tail, string? doi)
    {
        var read = ReferenceParser.Parse($"Adams WH. A plain title. J Example Biol. 2011;12(3):45-51. {tail}");
        Assert.Equal(doi, read.Doi);
        Assert.Equal("12", read.Volume);
        Assert.Equal("45-51", read.Pages);
    }

    [Theory]
    [InlineData("doi: 10.1000/abc.12 12345678.", "12345678", null)]
    [InlineData("12345678", "12345678", null)]
    [InlineData("PMID: 1234567", "1234567", null)]
    [InlineData("PubMed PMID: 1234567; PubMed Central PMCID: PMC7654321.", "1234567", "PMC7654321")]
    [InlineData("doi: 10.1000/abc.12 12345678; PubMed Central PMCID: PMCPMC7654321.", "12345678", "PMC7654321")]
    [InlineData("PMC7654321. 12345678", "12345678", "PMC7654321")]
    [InlineData("PMID: 0", null, null)]
    [InlineData("- PMC - PubMed", null, null)]
    public void PubMedIdentifiersAreRead(string tail, string? pmid, string? pmcid)
    {
        var read = ReferenceParser.Parse($"Adams WH. A plain title. J Example Biol. 2011;12(3):45-51. {tail}");
        Assert.Equal(pmid, read.Pmid);
        Assert.Equal(pmcid, read.Pmcid);
        Assert.Equal("45-51", read.Pages);
    }

    [Theory]
    [InlineData("Adams WH Jr, Brown WL 4th.", "Adams WH Jr; Brown WL 4th")]
    [InlineData("van der Berg SA, Del Rio CB, Klein H-J.", "van der Berg SA; Del Rio CB; Klein HJ")]
    [InlineData("O'Neil EK, O’Dell TJ, D'Agostino A.", "O'Neil EK; O’Dell TJ; D'Agostino A")]
    [InlineData("Silva Neto OL, DiMarco JR, de Melo Maia B.", "Silva Neto OL; DiMarco JR; de Melo Maia B")]
    [InlineData("Li Pan TX, Tinoco I:", "Li Pan TX; Tinoco I")]
    [InlineData("Adams WH, Brown K, et al", "Adams WH; Brown K +")]
    [InlineData("Adams WH, Brown K et al.", "Adams WH; Brown K +")]
    [InlineData("Adams WH, Brown K, et al. .", "Adams WH; Brown K +")]
    [InlineData("Adams WH, Brown K, and others.", "Adams WH; Brown K +")]
    [InlineData("Example Genomes Consortium, Adams WH, Brown K.", "Example Genomes Consortium; Adams WH; Brown K")]
    [InlineData("Adams WH, Brown K, Example Study Group.", "Adams WH; Brown K; Example Study Group")]
    [InlineData("Adams WH, Brown K; Panel members.", "Adams WH; Brown K; Panel members")]
    [InlineData("World Health Organization.", "World Health Organization")]
    [InlineData("Gey van Pittius NC, de los Santos ELC, Brandão de Paiva A.", "Gey van Pittius NC; de los Santos ELC; Brandão de Paiva A")]
    [InlineData("Adams WH, Jr, Brown K, 3rd, Cole J.", "Adams WH Jr; Brown K 3rd; Cole J")]
    [InlineData("Łukasiewicz Ž, Öström Å, Müller-Röver S.", "Łukasiewicz Ž; Öström Å; Müller-Röver S")]
    [InlineData("Adams WH and Brown K.", "Adams WH; Brown K")]
    public void AuthorListsAreRead(string list, string authors)
    {
        var read = ReferenceParser.Parse($"{list} What a title is. J Example Biol. 2011;12(3):45-51.");
        Assert.Equal(authors, AuthorsOf(read));
        Assert.Equal("What a title is", read.Title);
        Assert.Equal("J Example Biol", read.ContainerTitle);
    }

    [Theory]
    [InlineData("Is this a title? ", "Is this a title?")]
    [InlineData("A title, 2018. ", "A title, 2018")]
    [InlineData("A title of E. coli in St. Louis. ", "A title of E. coli in St. Louis")]
    [InlineData("CD19(+)CD24(hi) cells vs. others. ", "CD19(+)CD24(hi) cells vs. others")]
    [InlineData("COVID-19. A second sentence. ", "COVID-19. A second sentence")]
    [InlineData("[A translated title]. ", "A translated title")]
    [InlineData("p16 in 1973–87 (SEER). ", "p16 in 1973–87 (SEER)")]
    public void TitlesAreReadWhole(string printed, string title)
    {
        var read = ReferenceParser.Parse($"Adams WH, Brown K. {printed}J Example Biol. 2011;12(3):45-51.");
        Assert.Equal(title, read.Title);
        Assert.Equal("J Example Biol", read.ContainerTitle);
    }

    [Fact]
    public void TheLanguageOfATranslatedTitleIsANote()
    {
        var read = ReferenceParser.Parse("Adams WH. A plain title [in Russian]. Vopr Example. 2011;12(3):45-51.");
        Assert.Equal("A plain title", read.Title);
        Assert.Equal("Russian", read.Language);
    }

    [Theory]
    [InlineData("2006 Feb 9", 2006, 2, 9)]
    [InlineData("2018 Jan-Feb", 2018, 1, null)]
    [InlineData("2015/02/11", 2015, 2, 11)]
    [InlineData("2015 Summer", 2015, null, null)]
    [InlineData("1883", 1883, null, null)]
    public void DatesAreKeptAsPrinted(string date, int year, int? month, int? day)
    {
        var read = ReferenceParser.Parse($"J Example Biol. {date};12(3):45-51. Epub 2014/12/01.");
        Assert.Equal(date, read.Date!.Text);
        Assert.Equal((year, month, day), (read.Date.Year!.Value, read.Date.Month, read.Date.Day));
        Assert.Equal("2014-12-01", read.ElectronicDate!.ToString());
    }

    [Fact]
    public void PageFurnitureIsNotContent()
    {
        var read = ReferenceParser.Parse("   12. Adams WH. A plain title. J Example Biol. 2011;12(3):45–51. doi:10.1000/x - DOI - PMC - PubMed\n", 3);
        Assert.Equal("12.", read.Label);
        Assert.Equal(3, read.Number);
        Assert.Equal(["DOI", "PMC", "PubMed"], read.Links);
        Assert.Equal("Adams WH. A plain title. J Example Biol. 2011;12(3):45–51. doi:10.1000/x", read.RawText);
        Assert.Equal("10.1000/x", read.Doi);
    }

    [Fact]
    public void BooksHavePublishersAndChaptersEditors()
    {
        var book = ReferenceParser.Parse("Adams WH, Brown K. Modern Examples, Theory and Practice. 2nd ed. New York: Example Press; 1997.");
        Assert.Equal(("Modern Examples, Theory and Practice", "New York", "Example Press", "2nd", ExoReferenceKind.Book), (book.Title, book.Place, book.Publisher, book.Edition, book.Kind));
        Assert.Null(book.ContainerTitle);
        Assert.Equal(1997, book.Year);

        var chapter = ReferenceParser.Parse("Adams WH. One example. In: Brown K, Cole J, editors. All Examples. London: Example Press; 1997. p. 173–212.");
        Assert.Equal(("One example", "All Examples", "London", "Example Press", "173–212"), (chapter.Title, chapter.ContainerTitle, chapter.Place, chapter.Publisher, chapter.Pages));
        Assert.Equal("Brown K; Cole J", string.Join("; ", chapter.Editors));
        Assert.Equal(ExoReferenceKind.Chapter, chapter.Kind);
    }

    [Fact]
    public void WhatHasNoStyleIsLeftAsItIs()
    {
        foreach (var text in new[] { "Ibid.", "See e.g. Adams; Brown.", "In this sense the work of others is of interest, as it were.", "", " ", "1.", "- PubMed", "Adams, 2009." })
        {
            var read = ReferenceParser.Parse(text);
            Assert.Null(read.Title);
            Assert.Null(read.ContainerTitle);
            Assert.Null(read.Doi);
            Assert.NotEqual(ExoConfidence.High, read.Confidence);
        }
    }

    [Fact]
    public void WebPagesKeepTheirAddress()
    {
        var read = ReferenceParser.Parse("World Health Organization. Examples and counts. Available from: https://www.example.org/a/b_(c).html. Accessed 3 May 2022.");
        Assert.Equal("https://www.example.org/a/b_(c).html", read.Url);
        Assert.Equal("World Health Organization", AuthorsOf(read));
        Assert.Equal("Examples and counts", read.Title);
        Assert.Equal(ExoReferenceKind.WebPage, read.Kind);
    }

    [Fact]
    public void AGuessedFieldIsNamed()
    {
        var read = ReferenceParser.Parse("Adams William, and Baker Kate. 2021. A plain title. Example Studies 12(2).151–70.");
        Assert.Contains(read.Doubts, doubt => doubt.Field == nameof(ExoReference.Authors));
        Assert.Equal(ExoConfidence.Medium, read.Confidence);
    }

    [Fact]
    public void TheCultureDoesNotMatter()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            var read = ReferenceParser.Parse("IVANOV I, Yıldız İ. In title. Int J Immun. 2011 JUL 4;12:1-9. PMID: 1234567");
            Assert.Equal("1234567", read.Pmid);
            Assert.Equal(2, read.Authors.Count);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string AuthorsOf(ExoReference reference) => string.Join("; ", reference.Authors) + (reference.AuthorsTruncated ? " +" : "");
}
