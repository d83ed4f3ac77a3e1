using ExoTools.Citations;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

/// <summary>References in the words of styles and of standards of other languages: each row is one form that a style prescribes.</summary>
public class ReferenceStyleTests
{
    [Theory]
    // MLA and Chicago: the first name is inverted and no other.
    [InlineData("Grant, Helen, and Peter Wood. “Exosomes and the Synapse.” Immunology Today, vol. 20, no. 4, 2018, pp. 331–45.", "Grant Helen; Wood Peter", "Exosomes and the Synapse", "Immunology Today", 2018, "20", "4", "331–45")]
    [InlineData("Fischer, Anna, and Bernd Huber. “Vesicle Shedding.” Journal of Examples 66, no. 2 (2017): 612–625.", "Fischer Anna; Huber Bernd", "Vesicle Shedding", "Journal of Examples", 2017, "66", "2", "612–625")]
    [InlineData("Black, Hannah, Miguel de la Cruz, and Ann Poe. 2010. “On Exosome Uptake.” Cell Studies 31 (9): 788–99.", "Black Hannah; de la Cruz Miguel; Poe Ann", "On Exosome Uptake", "Cell Studies", 2010, "31", "9", "788–99")]
    [InlineData("Hannah Black and Miguel de la Cruz, “On Exosome Uptake,” Cell Studies 31, no. 9 (2010): 788.", "Black Hannah; de la Cruz Miguel", "On Exosome Uptake", "Cell Studies", 2010, "31", "9", "788")]
    // An initial shows that family names come first.
    [InlineData("Black Hannah M. and Cruz Miguel, “On Exosome Uptake,” Cell Studies 31, no. 9 (2010): 788.", "Black Hannah M.; Cruz Miguel", "On Exosome Uptake", "Cell Studies", 2010, "31", "9", "788")]
    // ISO 690 in Czech, French and with a point before the issue; ABNT; DIN 1505; GOST 7.0.5; GB/T 7714.
    [InlineData("NOVÁK, Petr a SVOBODA, Jan. Extracelulární vezikuly. Chemické listy. 2015, 109(7), 501–508. ISSN 1234-5678.", "NOVÁK Petr; SVOBODA Jan", "Extracelulární vezikuly", "Chemické listy", 2015, "109", "7", "501–508")]
    [InlineData("LEFORT, Marie et DUMAS, Jean-Luc. Vésicules et cancer. Médecine Exemplaire, 2011, vol. 27, n° 5, p. 497-502.", "LEFORT Marie; DUMAS Jean-Luc", "Vésicules et cancer", "Médecine Exemplaire", 2011, "27", "5", "497-502")]
    [InlineData("GOLD, Stephen J.; RAMOS, Graça. As we wait. Journal of Examples, 2013, 2.1: 203-209.", "GOLD Stephen J.; RAMOS Graça", "As we wait", "Journal of Examples", 2013, "2", "1", "203-209")]
    [InlineData("SOUZA, A. B. da; PRADO, C. M. Vesículas no câncer. Revista de Exemplos, Rio de Janeiro, v. 62, n. 3, p. 245-253, jul. 2016.", "SOUZA AB; PRADO CM", "Vesículas no câncer", "Revista de Exemplos", 2016, "62", "3", "245-253")]
    [InlineData("Meyer, Sabine: Exosomen im Harn. In: Der Beispielarzt 54 (2015), Nr. 4, S. 512–519.", "Meyer Sabine", "Exosomen im Harn", "Der Beispielarzt", 2015, "54", "4", "512–519")]
    [InlineData("Иванова А.Б., Петров В.Г. Экзосомы в онкологии // Вопросы примеров. – 2018. – Т. 64. – № 2. – С. 150–157.", "Иванова АБ; Петров ВГ", "Экзосомы в онкологии", "Вопросы примеров", 2018, "64", "2", "150–157")]
    [InlineData("[5] 王伟, 李娜. 外泌体与肝病[J]. 中华示例杂志, 2019, 27(5): 390-394.", "王伟; 李娜", "外泌体与肝病", "中华示例杂志", 2019, "27", "5", "390-394")]
    [InlineData("Ruiz, M. y Paz, L. (2014). «Vesículas en la leche». Revista de Ejemplos, 12(3), 45-52.", "Ruiz M; Paz L", "Vesículas en la leche", "Revista de Ejemplos", 2014, "12", "3", "45-52")]
    // Lists of chemistry journals without titles, with a bare number or a letter before the first name.
    [InlineData("22 M. Y. Korenko and E. A. Lebedev, Lab Chip, 2018, 18, 1204–1213.", "Korenko MY; Lebedev EA", null, "Lab Chip", 2018, "18", null, "1204–1213")]
    [InlineData("(a) Kim, D.; Lee, S. J. Am. Chem. Soc. 2014, 136, 100–103.", "Kim D; Lee S", null, "J. Am. Chem. Soc", 2014, "136", null, "100–103")]
    // An article that PubMed Central prints as a book.
    [InlineData("Adams WH, Baker K. A plain title. Br J Examp. 8. Vol. 128. 2022. pp. 1512–1520.", "Adams WH; Baker K", "A plain title", "Br J Examp", 2022, "128", "8", "1512–1520")]
    [InlineData("Br J Examp. 8. Vol. 128. 2022. A plain title; pp. 1512–1520.", "", "A plain title", "Br J Examp", 2022, "128", "8", "1512–1520")]
    [InlineData("Adams W., Baker K. & Cole J. A plain title. Curr. Protoc. Cell Biol. 30, 3.22.1–3.22.29 (2006).", "Adams W; Baker K; Cole J", "A plain title", "Curr. Protoc. Cell Biol", 2006, "30", null, "3.22.1–3.22.29")]
    [InlineData("Adams, R., Jr. & Baker, G. A plain title. Nat. Examp. 3, 12–19 (2007).", "Adams R Jr; Baker G", "A plain title", "Nat. Examp", 2007, "3", null, "12–19")]
    [InlineData("D. Adams, M. St. John, A plain title. Sci. Examp. 9, 12–19 (2017).", "Adams D; St. John M", "A plain title", "Sci. Examp", 2017, "9", null, "12–19")]
    // MLA with the database that holds it; GOST without dashes; arXiv's numbers; pages that start with a single one.
    [InlineData("Grant, Helen, and Peter Wood. \"Exosomes and the Synapse.\" Immunology Today, vol. 20, no. 4, 2018, pp. 331-45. JSTOR, https://doi.org/10.9999/1234567.", "Grant Helen; Wood Peter", "Exosomes and the Synapse", "Immunology Today", 2018, "20", "4", "331-45")]
    [InlineData("Orlov P., Black S. Vesicles in leaves // Leaf Notes. 2011. Vol. 23, No. 4. P. 123–130.", "Orlov P; Black S", "Vesicles in leaves", "Leaf Notes", 2011, "23", "4", "123–130")]
    [InlineData("Adams WH, Baker K. A plain title. Glyco Examp. 2016;26(7-8):321, 325-9.", "Adams WH; Baker K", "A plain title", "Glyco Examp", 2016, "26", "7-8", "321, 325-9")]
    // A work that a journal prints in two languages, and works that correct it.
    [InlineData("a) J. Adams, D. Baker, Angew. Examp. Int. Ed. 2018, 57, 1234–1238; Angew. Examp. 2018, 130, 1246–1250.", "Adams J; Baker D", null, "Angew. Examp. Int. Ed", 2018, "57", null, "1234–1238")]
    [InlineData("Adams WH, Baker K. A plain title. Sci Examp. 2018 Feb 13;8:12-15. doi: 10.9999/s1. Erratum in: Sci Examp. 2019;9:28083.", "Adams WH; Baker K", "A plain title", "Sci Examp", 2018, "8", null, "12-15")]
    [InlineData("Adams WH, Baker K. A plain title. Sci Examp 8: 12-15, 2018. [Erratum in Sci Examp 9: 28083, 2019.]. doi:10.9999/s1", "Adams WH; Baker K", "A plain title", "Sci Examp", 2018, "8", null, "12-15")]
    // A fault of character recognition.
    [InlineData("Adams WH et a1. A plain title. Sci Examp 2018;8:12-15.", "Adams WH", "A plain title", "Sci Examp", 2018, "8", null, "12-15")]
    [InlineData("Adams WH, Baker K. Update in plain titles. Comment on style. Sci Examp. 2018;8(1):12-15.", "Adams WH; Baker K", "Update in plain titles. Comment on style", "Sci Examp", 2018, "8", "1", "12-15")]
    [InlineData("Le Brun J-M, Brown PO II, Cole RK 3rd. A plain title. Sci Examp. 2012;31(2):3–15.", "Le Brun JM; Brown PO II; Cole RK 3rd", "A plain title", "Sci Examp", 2012, "31", "2", "3–15")]
    public void ArticlesAreRead(string text, string authors, string? title, string container, int year, string volume, string? issue, string pages)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(authors, string.Join("; ", read.Authors.Select(Name)));
        Assert.Equal((title, container, (int?)year), (read.Title, read.ContainerTitle, read.Year));
        Assert.Equal((volume, issue, pages), (read.Volume, read.Issue, read.Pages));
        Assert.Null(read.Publisher);
    }

    [Theory]
    [InlineData("Stone, G. W. Membranes, 2nd ed.; Example Society: Cambridge, U.K., 2012; pp 33–58.", "Membranes", "2nd", "Example Society", "Cambridge, U.K")]
    [InlineData("Stone GW. Membranes. 3rd ed. Elsevier; 2012.", "Membranes", "3rd", "Elsevier", null)]
    [InlineData("Stone, G. W. (2012). Membranes (2nd ed.). Academic Press.", "Membranes", "2nd", "Academic Press", null)]
    [InlineData("Stone GW (2012) Membranes. Springer, Heidelberg", "Membranes", null, "Springer", "Heidelberg")]
    [InlineData("[4] G.W. Stone, Membranes, second ed., Elsevier, Amsterdam, 2012.", "Membranes", "second", "Elsevier", "Amsterdam")]
    [InlineData("G. W. Stone, Membranes of Cells (Wiley, New York, ed. 2, 2012).", "Membranes of Cells", "2", "Wiley", "New York")]
    [InlineData("[5] G. W. Stone, Optical Membranes, 2nd ed. New York, NY, USA: McGraw-Hill, 2012, ch. 3.", "Optical Membranes", "2nd", "McGraw-Hill", "New York, NY, USA")]
    [InlineData("Stone GW. Medical membranes. St. Louis (MO): Mosby; 2012.", "Medical membranes", null, "Mosby", "St. Louis (MO)")]
    public void BooksAreReadWithEditionPublisherAndPlace(string text, string title, string? edition, string publisher, string? place)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("Stone GW", title, ExoReferenceKind.Book, 2012), (read.Authors[0].ToString(), read.Title, read.Kind, read.Year));
        Assert.Equal((edition, publisher, place), (read.Edition, read.Publisher, read.Place));
        Assert.Null(read.ContainerTitle);
    }

    [Theory]
    [InlineData("Lin, Mei. 2013. “Budding of Cells.” In Cell Mechanics, edited by Paul Ray and Ian Cole, 77–99. New York: Wiley.", "Ray Paul; Cole Ian", "Wiley", "New York")]
    [InlineData("Lin, Mei. “Budding of Cells.” Cell Mechanics, edited by Paul Ray, Oxford UP, 2013, pp. 77–99.", "Ray Paul", "Oxford UP", null)]
    [InlineData("[21] M. Lin, Budding of Cells, in: P. Ray (Ed.), Cell Mechanics, Elsevier, Amsterdam, 2013, pp. 77–99.", "Ray P", "Elsevier", "Amsterdam")]
    [InlineData("Lin M (2013) Budding of Cells. In: Ray P (ed) Cell Mechanics, 3rd edn. Wiley, New York, pp 77–99", "Ray P", "Wiley", "New York")]
    public void ChaptersAreRead(string text, string editors, string publisher, string? place)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("Budding of Cells", "Cell Mechanics", ExoReferenceKind.Chapter, 2013), (read.Title, read.ContainerTitle, read.Kind, read.Year));
        Assert.Equal((editors, publisher, place, "77–99"), (string.Join("; ", read.Editors.Select(Name)), read.Publisher, read.Place, read.Pages));
    }

    [Theory]
    [InlineData("Adams W (Ed.). (2013). Vesicle concepts. Springer.")]
    [InlineData("Adams W, editor. Vesicle concepts. New York: Springer; 2013.")]
    [InlineData("Adams, W. (eds.) (2013) Vesicle concepts. New York: Springer.")]
    public void EditorsAreNoAuthors(string text)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Empty(read.Authors);
        Assert.Equal(("Adams W", "Vesicle concepts", "Springer", 2013), (read.Editors[0].ToString(), read.Title, read.Publisher, read.Year));
    }

    [Theory]
    [InlineData("Adams W. Vesicles [dissertation]. Vienna: Example University; 2014. 143 p.", "Example University", "Vienna")]
    [InlineData("Adams, W. (2014). Vesicles (Publication No. 1398765) [Doctoral dissertation, Example University]. ProQuest Dissertations.", "Example University", null)]
    [InlineData("[8] W. Adams, “Vesicles,” Ph.D. dissertation, Dept. Phys., Univ. Basel, Basel, Switzerland, 2014.", "Dept. Phys., Univ. Basel", "Basel, Switzerland")]
    [InlineData("Adams, Werner: Vesicles. Dissertation, Universität Beispiel, 2014.", "Universität Beispiel", null)]
    public void ThesesNameTheirUniversity(string text, string publisher, string? place)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("Vesicles", ExoReferenceKind.Thesis, 2014), (read.Title, read.Kind, read.Year));
        Assert.Equal((publisher, place), (read.Publisher, read.Place));
    }

    [Theory]
    [InlineData("Adams, H. & Baker, G. Vesicles. Preprint at medRxiv https://doi.org/10.1101/2020.05.05.20078901 (2020).", "medRxiv")]
    [InlineData("Adams H, Baker G. Vesicles [preprint]. medRxiv. 2020:2020.05.05.20078901. doi:10.1101/2020.05.05.20078901", "medRxiv")]
    [InlineData("Adams H, Baker G. Vesicles. Research Square [Preprint]. 2020. doi:10.1101/2020.05.05.20078901", "Research Square")]
    public void PreprintsAreRead(string text, string container)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("Vesicles", container, 2020, ExoReferenceKind.Preprint), (read.Title, read.ContainerTitle, read.Year, read.Kind));
        Assert.Equal("10.1101/2020.05.05.20078901", read.Doi);
    }

    [Theory]
    [InlineData("Adams W. A title. mBio. 2014;5(1):e00813-13.", "5", "e00813-13")]
    [InlineData("Adams W. A title. eNeuro. 2016;3(4):ENEURO.0172-16.2016.", "3", "ENEURO.0172-16.2016")]
    [InlineData("Adams W. A title. eLife. 2016;5. pii: e14321. doi: 10.1000/x", "5", "e14321")]
    [InlineData("Adams W. A title. Lancet. 2022 Feb 10:S0140-6736(22)00123-4. doi: 10.1000/x. Epub ahead of print.", null, "S0140-6736(22)00123-4")]
    [InlineData("Adams W. A title. Blood. 2022 Feb 10:blood.2021013456. doi: 10.1000/x. Epub ahead of print.", null, "blood.2021013456")]
    [InlineData("Adams W. A title. Curr Protoc Cell Biol. 2006;Chapter 3:Unit 3.22.", "Chapter 3", "Unit 3.22")]
    [InlineData("Adams, W., 2013. A title. Journal of Examples, 2(1), p.20389.", "2", "20389")]
    public void ElectronicNumbersAreNoPages(string text, string? volume, string number)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("A title", volume, number, null), (read.Title, read.Volume, read.ArticleNumber, read.Pages));
        Assert.NotNull(read.Year);
    }

    [Fact]
    public void APatentHasNoVolumeAndNoPages()
    {
        var read = ReferenceParser.Parse("Xu W, inventor; Tools Inc, assignee. Reagents for capture. United States patent US 9,829,483. 2017 Nov 28.");
        Assert.Equal(("Xu W", "Reagents for capture", "Tools Inc", 2017), (Assert.Single(read.Authors).ToString(), read.Title, read.Publisher, read.Year));
        Assert.Equal((null, null, null, null), (read.Volume, read.Issue, read.Pages, read.ContainerTitle));
    }

    [Theory]
    [InlineData("Adams W; for the EXAMPLE Investigators. A title. Examp J. 2020;3:1-9.", "Adams W; EXAMPLE Investigators")]
    [InlineData("Adams, W., Bell, D., . . . Zimmer, Q. (2020). A title. Examp J, 3, 1-9.", "Adams W; Bell D; Zimmer Q")]
    [InlineData("Rodel, JR, De la Rosa, G, Valen, ML, et al. A title. Examp J 2020;3:1–9.", "Rodel JR; De la Rosa G; Valen ML")]
    [InlineData("Anonymous. A title. Examp J. 2020;3:1-9.", "")]
    [InlineData("• Adams W, Bell D. A title. Examp J. 2020;3:1-9.", "Adams W; Bell D")]
    [InlineData("王伟, 李娜. A title. Examp J. 2020;3:1-9.", "王伟; 李娜")]
    public void NamesAreRead(string text, string authors)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(authors, string.Join("; ", read.Authors));
        Assert.Equal(("A title", "Examp J", 2020), (read.Title, read.ContainerTitle, read.Year));
    }

    [Theory]
    [InlineData("Adams W. [A title]. Examp J. 2020;3:1-9. Spanish.", "Spanish")]
    [InlineData("Adams W. [A title] [Article in Chinese]. Examp J. 2020;3:1-9.", "Chinese")]
    [InlineData("Adams W. A title. Examp J. 2020;3:1-9. Suppl.", null)]
    public void TheLanguageIsNoted(string text, string? language)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("A title", language), (read.Title, read.Language));
    }

    private static string Name(ExoAuthor author) => author.Collective ?? string.Join(' ', new[] { author.Family, author.Initials ?? author.Given, author.Suffix }.Where(part => part is not null));

    [Theory]
    [InlineData("U.S. Drug and Device Administration. A warning on vesicles. December 6, 2019. https://example.org/a", "U.S. Drug and Device Administration", "A warning on vesicles")]
    [InlineData("Example Atlas Research Network. Profiles of tumours. Nature. 2014;511:543-50.", "Example Atlas Research Network", "Profiles of tumours")]
    [InlineData("UNICEF/WHO. A countdown. Geneva: World Health Organization; 2010.", "UNICEF/WHO", "A countdown")]
    [InlineData("Gesellschaft für Beispiele. Leitlinie Plasma. Transfus Examp. 2014;41(Suppl. 1):1–92.", "Gesellschaft für Beispiele", "Leitlinie Plasma")]
    [InlineData("Grupo Español de Ejemplos. Consenso sobre plasma. Rev Ejemp. 2020;220:12–9.", "Grupo Español de Ejemplos", "Consenso sobre plasma")]
    [InlineData("ClinicalTrials.gov. Exosomes in stroke. Accessed March 3, 2021. https://example.org/b", "ClinicalTrials.gov", "Exosomes in stroke")]
    [InlineData("ISEX Rigor Subcommittee, Adams W, Baker-Cole JM. Essentials of blood. J Examp. 2020;9:1.", "ISEX Rigor Subcommittee; Adams W; Baker-Cole JM", "Essentials of blood")]
    [InlineData("US Example Services Task Force. Screening. JAMA. 2016;315:25-9.", "US Example Services Task Force", "Screening")]
    public void OrganisationsAreAuthors(string text, string authors, string title)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(authors, string.Join("; ", read.Authors));
        Assert.All(read.Authors.Where(author => author.ToString().Contains(' ', StringComparison.Ordinal) && author.ToString().Length > 15), author => Assert.NotNull(author.Collective));
        Assert.Equal(title, read.Title);
    }

    [Theory]
    [InlineData("Adams W, Baker K. Graphs of cargo. arXiv:2105.01234 [q-bio.QM]. 2021.", "2105.01234", 2021)]
    [InlineData("Adams, W., & Baker, K. (2019). Graphs of cargo. arXiv preprint arXiv:1901.00012.", "1901.00012", 2019)]
    [InlineData("Adams, W. et al. Graphs of cargo. Preprint at arXiv:q-bio/0601001 (2006).", "q-bio/0601001", 2006)]
    public void ArXivNumbersAreRead(string text, string number, int year)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("Graphs of cargo", "arXiv", number, (int?)year), (read.Title, read.ContainerTitle, read.ArticleNumber, read.Year));
        Assert.Equal(ExoReferenceKind.Preprint, read.Kind);
    }

    [Theory]
    [InlineData("Adams WH, Baker K. A plain title. Lupus. In press.", null)]
    [InlineData("Adams, W. H. & Baker, K. A plain title. Lupus (in the press).", null)]
    [InlineData("Adams, W. H. & Baker, K. A plain title. Lupus https://doi.org/10.9999/s41596-021 (2021).", 2021)]
    [InlineData("Adams WH, Baker K. A plain title. Lupus. 2022 (in press).", 2022)]
    [InlineData("Adams WH, Baker K. A plain title. Lupus. Published online March 5, 2020. doi:10.9999/j.2020.0001", 2020)]
    public void WhatHasNoPlaceYetIsRead(string text, int? year)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal(("A plain title", "Lupus", year), (read.Title, read.ContainerTitle, read.Year));
    }

    [Theory]
    [InlineData("Adams W. A plain title. J Examp. 2017;6(sup1):1310414.", null, "1")]
    [InlineData("Adams W. A plain title. J Examp. 2017;6(15_suppl):12-9.", "15", "Suppl")]
    [InlineData("Adams W. A plain title. J Examp. 2017;6(4 Sup. 2):S12-9.", "4", "2")]
    public void SupplementsAreToldFromIssues(string text, string? issue, string supplement)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal((issue, supplement), (read.Issue, read.Supplement));
    }

    [Theory]
    [InlineData("Adams, D. Isolation. in Vesicles: Methods (eds Baker, B. & Cole, S.) 55–78 (Humana Press, 2017).", "Isolation")]
    [InlineData("Adams, D. in Vesicles: Methods (eds Baker, B. & Cole, S.) Ch. 4, 55–78 (Humana Press, 2017).", null)]
    public void ChaptersWithEditorsInBracketsAreRead(string text, string? title)
    {
        var read = ReferenceParser.Parse(text);
        Assert.Equal((title, "Vesicles: Methods", "55–78", "Humana Press", (int?)2017), (read.Title, read.ContainerTitle, read.Pages, read.Publisher, read.Year));
        Assert.Equal("Baker B; Cole S", string.Join("; ", read.Editors));
    }
}
