namespace ExoTools.Core.Tests.Citations;

/// <summary>References that hold what formats tend to lose or to break.</summary>
internal static class HardReferences
{
    public static ExoReference Article { get; } = new()
    {
        Kind = ExoReferenceKind.JournalArticle,
        Authors =
        [
            new() { Family = "van der Berg", Initials = "SA" },
            new() { Family = "Smith", Initials = "JA", Suffix = "Jr" },
            new() { Collective = "Research and Development Group" },
            new() { Family = "Šimánek", Given = "Öyvind Łukasz" },
        ],
        AuthorsTruncated = true,
        Title = "A p53 & BRCA1 study in 50% of TGF-β~{x} #1 $5_2^ \\alpha <b>",
        ContainerTitle = "Journal of Examples & Tests",
        ContainerAbbreviation = "J Examp & Test",
        Date = new() { Year = 2018, Month = 1, Text = "2018 Jan-Feb" },
        ElectronicDate = new() { Year = 2017, Month = 12, Day = 3, Text = "2017 Dec 3" },
        Volume = "9",
        Issue = "7",
        Supplement = "1",
        Pages = "1382–91",
        Language = "German",
        Doi = "10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z",
        Pmid = "123",
        Pmcid = "PMC9",
        Issn = "0028-0836",
        Keywords = ["exosome", "CD63"],
        Abstract = "AIM: To test.\nRESULTS: It works.",
    };

    public static ExoReference Numbered { get; } = new()
    {
        Kind = ExoReferenceKind.JournalArticle,
        Authors = [new() { Family = "Sun", Initials = "Y" }],
        Title = "A novel thing?",
        ContainerTitle = "Sci Examp",
        Date = new() { Year = 2016, Month = 6, Day = 9, Text = "2016 Jun 9" },
        Volume = "6",
        ArticleNumber = "28083",
    };

    public static ExoReference Chapter { get; } = new()
    {
        Kind = ExoReferenceKind.Chapter,
        Authors = [new() { Family = "Hall", Initials = "JE" }],
        Editors = [new() { Family = "Guyton", Initials = "AC" }, new() { Family = "Koeppen", Initials = "BM" }],
        Title = "Transport",
        ContainerTitle = "Textbook of Examples",
        Edition = "2nd",
        Publisher = "Saunders",
        Place = "Philadelphia",
        Date = new() { Year = 2001, Text = "2001" },
        Pages = "64-78",
        Isbn = "9780306406157",
    };

    public static ExoReference WebPage { get; } = new()
    {
        Kind = ExoReferenceKind.WebPage,
        Authors = [new() { Collective = "World Example Organization" }],
        Title = "2011. A guide_line",
        Date = new() { Year = 2019, Text = "2019 Summer" },
        Publisher = "WEO",
        Url = "https://example.org/a_b?x=1&y=2",
    };

    public static ExoReference Preprint { get; } = new()
    {
        Kind = ExoReferenceKind.Preprint,
        Authors = [new() { Family = "O'Neil", Given = "Ann-Marie" }],
        Title = "On vesicles",
        ContainerTitle = "bioRxiv",
        Date = new() { Year = 2020, Month = 12, Text = "2020 Dec-2021 Jan" },
        Doi = "10.1101/2020.12.01.123456",
    };

    public static ExoReference Thesis { get; } = new()
    {
        Kind = ExoReferenceKind.Thesis,
        Authors = [new() { Family = "de la Cruz", Initials = "M" }],
        Title = "Vesicles, and more",
        Publisher = "University of Examples",
        Place = "Boston",
        Date = new() { Year = 2010, Text = "2010" },
    };

    public static ExoReference Unread { get; } = new() { RawText = "Ibid., op. cit." };

    public static IReadOnlyList<ExoReference> All { get; } = [Article, Numbered, Chapter, WebPage, Preprint, Thesis, Unread];
}
