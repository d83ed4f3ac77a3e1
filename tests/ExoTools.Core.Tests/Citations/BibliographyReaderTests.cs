using System.Text;
using CsCheck;
using ExoTools.Citations;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

/// <summary>What bibliographies say is read, damage is told of with its line, and what was written is read again.</summary>
public class BibliographyReaderTests
{
    private static readonly string[] s_formats = ["BibTeX", "BibLaTeX", "RIS", "CSL-JSON", "EndNoteXML", "MEDLINE"];

    /// <summary>The formats that are both written and read.</summary>
    public static TheoryData<string> RoundTripFormats => [.. s_formats];

    [Fact]
    public void BibTexIsReadAsOthersWriteIt()
    {
        var read = Read("""
            Comment of a reference manager, mail@example.org
            @string{jeb = "Journal of Examples" # { in Biology}}
            @comment{@article{no, title={No}}}
            @Article{Muller:2019,
              author = "M{\"u}ller, J{\'e}r{\^o}me and {World Example Organization} and van den Berg, Jr, J.-P. and Ann B. de la Cruz and {\O}stergaard, {\AA}sa and others",
              title  = {{The} role of {TGF-$\beta$} in {\textit{E.~coli}}: 5\% of H$_2$O \& more---a ``test''},
              journal = jeb,
              year = 2019, month = "9~" # sep,
              volume = {12}, number = {3 Suppl 2}, pages = {45--51},
              doi = {https://doi.org/10.1000/a\_b(1)},
              pmid = 123, eprint = {PMC77}, eprinttype = {pmc},
              keywords = {exosome, CD63}
            }
            @online(web, author = {\v{S}im\'{a}nek, {\L}ukasz}, title = "A page", date = {2020-03-04}, url = {https://example.org/a_b?c=1})
            @unpublished{arx, author={Li, X.}, title={On}, eprint={2101.00001}, archivePrefix={arXiv}, year={2021}}
            @mastersthesis{t, author={Roe, P.}, title={T}, school={University of X}, year={1999}}
            """);
        Assert.Equal(4, read.Count);
        var article = read[0].Reference!;
        Assert.Equal("Müller Jérôme; World Example Organization; van den Berg JP Jr; de la Cruz Ann B.; Østergaard Åsa", string.Join("; ", article.Authors.Select(a => a.Collective ?? $"{a.Family} {a.Given ?? a.Initials}{(a.Suffix is null ? "" : " " + a.Suffix)}")));
        Assert.True(article.AuthorsTruncated);
        Assert.Equal("The role of TGF-β in E. coli: 5% of H2O & more—a “test”", article.Title);
        Assert.Equal("Journal of Examples in Biology", article.ContainerTitle);
        Assert.Equal((2019, 9), (article.Year, article.Date!.Month));
        Assert.Equal(("12", "3", "2", "45-51"), (article.Volume, article.Issue, article.Supplement, article.Pages));
        Assert.Equal(("10.1000/a_b(1)", "123", "PMC77"), (article.Doi, article.Pmid, article.Pmcid));
        Assert.Equal(["exosome", "CD63"], article.Keywords);
        Assert.Equal(("Muller:2019", 1, 4), (article.CitationKey, article.Number, read[0].Line));
        var page = read[1].Reference!;
        Assert.Equal(("Šimánek", "Łukasz", "https://example.org/a_b?c=1", ExoReferenceKind.WebPage), (page.Authors[0].Family, page.Authors[0].Given, page.Url, page.Kind));
        Assert.Equal("2020-03-04", page.Date!.ToString());
        Assert.Equal(("arXiv", "2101.00001", ExoReferenceKind.Preprint), (read[2].Reference!.ContainerTitle, read[2].Reference!.ArticleNumber, read[2].Reference!.Kind));
        Assert.Equal((ExoReferenceKind.Thesis, "University of X"), (read[3].Reference!.Kind, read[3].Reference!.Publisher));
    }

    [Fact]
    public void DamagedBibTexLosesNoOtherEntry()
    {
        var read = Read("@article{a, title={One}, year={2001}}\n\n@article{b, title={Two, year={2002}\n}\n@article{c, title={Three}}\n@article{d title={Four}}\n@book{e, title {Five}}\n@book{f, title={Six}");
        Assert.Equal(["One", "!3", "Three", "!6", "!7", "!8"], read.Select(item => item.Reference?.Title ?? $"!{item.Problem!.Line}"));
        Assert.All(read.Where(item => item.Problem is not null), item => Assert.Equal(ReadProblemKind.MalformedReference, item.Problem!.Kind));
    }

    [Fact]
    public void RisIsReadAsOthersWriteIt()
    {
        var read = Read("""
            TY  - JOUR
            T1  - A title that
            goes on
            A1  - Müller, Jérôme
            A1  - de Jong, J.P., III
            AU  - World Example Organization
            JO  - J Examp
            Y1  - 2019/03//Spring
            VL  - 12
            IS  - 3
            SP  - 45
            EP  - 51
            SN  - 1234-5678 (Print)
            UR  - https://doi.org/10.1000/a%28b%29
            N2  - What was found.
            ER  -

            TY  - CHAP
            AU  - Roe, P
            TI  - In a book
            BT  - The book
            ED  - Doe, J
            PY  - 2001///
            M3  - 10.1000/xyz
            KW  - one
            KW  - two
            ER  - 
            """);
        Assert.Equal(2, read.Count);
        var article = read[0].Reference!;
        Assert.Equal("A title that goes on", article.Title);
        Assert.Equal("Müller Jérôme|de Jong JP III|World Example Organization", string.Join('|', article.Authors.Select(a => a.Collective ?? $"{a.Family} {a.Given ?? a.Initials} {a.Suffix}".Trim())));
        Assert.Equal(("J Examp", 2019, "2019 Spring", "45-51"), (article.ContainerTitle, article.Year, article.Date!.Text, article.Pages));
        Assert.Equal(("1234-5678", "10.1000/a(b)", "What was found."), (article.Issn, article.Doi, article.Abstract));
        var chapter = read[1].Reference!;
        Assert.Equal((ExoReferenceKind.Chapter, "The book", "Doe J", 2001, "10.1000/xyz"), (chapter.Kind, chapter.ContainerTitle, chapter.Editors.Single().ToString(), chapter.Year, chapter.Doi));
        Assert.Equal(["one", "two"], chapter.Keywords);
    }

    [Fact]
    public void DamagedRisLosesNothing()
    {
        var read = Read("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \nAU  - Lost, A\nVL  - 1\nTY  - JOUR\nTI  - Three\n");
        Assert.Equal(["One", "!1", "Two", "!6", "Three", "!8"], read.Select(item => item.Reference?.Title ?? $"!{item.Problem!.Line}"));
    }

    [Fact]
    public void PowersInTheMarkupOfZotero() => Assert.Equal(
        "10^5 CD63+ x1_2", Assert.Single(Read("""[{"type":"article-journal","title":"10<sup>5</sup> CD63<sup>+</sup> x1<sub>2</sub>"}]""")).Reference!.Title);

    [Fact]
    public void IdsThatZoteroWritesIntoTheNote()
    {
        var read = Assert.Single(Read("""[{"type":"article-journal","title":"One","note":"PMID: 33000002\nPMCID: PMC8000009\nIn: see PMID: 1"}]""")).Reference!;
        Assert.Equal(("33000002", "PMC8000009"), (read.Pmid, read.Pmcid));
        Assert.Null(Assert.Single(Read("""[{"type":"article-journal","title":"One","note":"Compare PMID: 33000002"}]""")).Reference!.Pmid);
    }

    [Theory]
    [InlineData("Scopus", "28000001")]
    [InlineData("Another base", null)]
    public void TheFieldThatScopusHasForThePmid(string database, string? pmid) =>
        Assert.Equal(pmid, Assert.Single(Read($"TY  - JOUR\nTI  - One\nDB  - {database}\nC2  - 28000001\nER  - \n")).Reference!.Pmid);

    [Theory]
    [InlineData("10$^{5}$ cells and 2$^{-\\Delta}$", "10^5 cells and 2-Δ")]
    [InlineData("Ca$^{2+}$, H$_2$O, CD63$^+$ and x$_{1}$", "Ca2+, H2O, CD63+ and x1")]
    [InlineData("10$^5$", "10^5")]
    [InlineData("2$^", "2")]
    public void PowersDoNotRunIntoTheirBase(string title, string read) =>
        Assert.Equal(read, Assert.Single(Read($"@article{{a, title = \"{title}\", year = 2001}}")).Reference!.Title);

    [Fact]
    public void CslJsonIsReadAsOthersWriteIt()
    {
        var read = Read("""
            [{"id": 5, "type": "article-journal", "title": ["<i>E. coli</i> and p<0.05 &amp; H<sub>2</sub>O"], "container-title": ["Nature"], "short-container-title": ["Nat"],
              "author": [{"given": "J.-P.", "family": "Berg", "non-dropping-particle": "van den", "suffix": "Jr"}, {"name": "World Example Organization"}, {"literal": "others"}],
              "issued": {"date-parts": [["2019", "3"]]}, "page": "45-51", "volume": 12, "ISSN": ["1234-5678"], "DOI": "10.1000/x", "PMCID": "PMC7"},
             {"id": "b", "type": "book", "title": "Broken" "x"},
             {"id": "c", "type": "webpage", "title": "Web", "issued": {"raw": "2020 Mar 4"}, "URL": "https://example.org"}
            ]
            """);
        Assert.Equal(["E. coli and p<0.05 & H2O", "!4", "Web"], read.Select(item => item.Reference?.Title ?? $"!{item.Problem!.Line}"));
        var article = read[0].Reference!;
        Assert.Equal("van den Berg JP Jr; World Example Organization", string.Join("; ", article.Authors));
        Assert.True(article.AuthorsTruncated);
        Assert.Equal(("Nature", "Nat", "12", "45-51", "1234-5678"), (article.ContainerTitle, article.ContainerAbbreviation, article.Volume, article.Pages, article.Issn));
        Assert.Equal("2019-03", article.Date!.ToString());
        Assert.Equal("2020-03-04", read[2].Reference!.Date!.ToString());
        Assert.Equal(ReadProblemKind.MalformedReference, Assert.Single(Read("""{"type": "book", "title": "\uD800"}""")).Problem!.Kind);
        Assert.Equal("Alone", Assert.Single(Read("""{"type": "book", "title": "Alone"}""")).Reference!.Title);
    }

    [Fact]
    public void EndNoteXmlIsReadWithItsStyles()
    {
        var read = Read("""
            <?xml version="1.0" encoding="UTF-8" ?><xml><records><record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
            <contributors><authors><author><style face="normal" font="default">Müller, Jérôme</style></author><author>World Example Organization,</author></authors></contributors>
            <titles><title><style face="normal">A </style><style face="italic">E. coli</style><style face="normal"> title</style></title><secondary-title>Nature</secondary-title></titles>
            <pages>45-51</pages><volume>12</volume><dates><year>2019</year><pub-dates><date>Mar 4</date></pub-dates></dates><accession-num>123</accession-num><remote-database-name>PubMed</remote-database-name></record>
            <record><titles><title>Broken &nbsp; title</titles></record>
            <record><ref-type name="Book">6</ref-type><titles><title>Third</title></titles></record></records></xml>
            """);
        Assert.Equal(["A E. coli title", "!5", "Third"], read.Select(item => item.Reference?.Title ?? $"!{item.Problem!.Line}"));
        Assert.Equal(("Müller Jérôme", "World Example Organization", "123", "2019-03-04"), ($"{read[0].Reference!.Authors[0].Family} {read[0].Reference!.Authors[0].Given}", read[0].Reference!.Authors[1].Collective, read[0].Reference!.Pmid, read[0].Reference!.Date!.ToString()));
    }

    [Theory]
    [InlineData("References\n1. Adams WH. One thing. J Examp. 2011;12:45-51.\n2. Baker K. Two things\n   in lines. J Examp. 2012;13:1-2.\n10.1000/x\n3. Cole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("[1] Adams WH. One thing. J Examp. 2011;12:45-51.\n\n[2] Baker K. Two things in\nlines. J Examp. 2012;13:1-2.\n\n[3] Cole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("1.  Adams WH. One thing. J Examp. 2011;12:45-51.\n1.  Baker K. Two things in lines. J Examp. 2012;13:1-2.\n1.  Cole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("1 Adams WH. One thing. J Examp. 2011;12:45-51.\n2 Baker K. Two things in\nlines. J Examp. 2012;13:1-2.\n3 Cole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("1\tAdams WH. One thing. J Examp. 2011;12:45-51.\r\n2\tBaker K. Two things in lines. J Examp. 2012;13:1-2.\r\n3\tCole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("Adams WH. One thing. J Examp. 2011;12:45-51.\n\nBaker K. Two things in lines.\nJ Examp. 2012;13:1-2.\n\n\nCole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("Adams WH. One thing. J Examp.\n    2011;12:45-51.\nBaker K. Two things\n    in lines. J Examp. 2012;13:1-2.\nCole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("Adams WH. One thing. J Examp. 2011;12:45-51.\nBaker K. Two things\nin lines. J Examp. 2012;13:1-2. doi:\n10.1000/x\nCole J. Three more things. J Examp. 2013;14:5.")]
    [InlineData("15. Adams WH. One thing. J Examp. 2011;12:45-51.\n16. Baker K. Two things in lines. J Examp.\n2012;13:1-2.\n17. Cole J. Three more things. J Examp. 2013;14:5.")]
    public void ListsAreDivided(string list)
    {
        var read = Read(list).ConvertAll(item => item.Reference!);
        Assert.Equal(["One thing", "Two things in lines", "Three more things"], read.Select(reference => reference.Title));
        Assert.Equal(["45-51", "1-2", "5"], read.Select(reference => reference.Pages));
        Assert.Equal([1, 2, 3], read.Select(reference => reference.Number!.Value));
    }

    [Theory]
    [InlineData("• Adams WH. One thing. J Examp. 2011;12:45-51.\n• Baker K. Two things in\nlines. J Examp. 2012;13:1-2.")]
    [InlineData("- Adams WH. One thing. J Examp. 2011;12:45-51.\n- Baker K. Two things in lines. J Examp. 2012;13:1-2.")]
    [InlineData("1. Adams WH. One thing. J Examp. 2011;12:45-51. 2. Baker K. Two things in lines. J Examp. 2012;13:1-2.")]
    [InlineData("1. Adams WH. One thing. J Examp. 2011;12:45-\n51.\n2. Baker K. Two th-\nings in lines. J Ex-\namp. 2012;13:1-2.")]
    [InlineData("(a) Adams WH. One thing. J Examp. 2011;12:45-51; (b) Baker K. Two things in lines. J Examp. 2012;13:1-2.")]
    [InlineData("5 a) Adams WH. One thing. J Examp. 2011;12:45-51; b) Baker K. Two things in lines. J Examp. 2012;13:1-2.")]
    public void PastedListsAreDivided(string list)
    {
        var read = Read(list).ConvertAll(item => item.Reference!);
        Assert.Equal(["Adams WH", "Baker K"], read.Select(reference => reference.Authors[0].ToString()));
        Assert.Equal(["One thing", "Two things in lines"], read.Select(reference => reference.Title));
        Assert.Equal(["45-51", "1-2"], read.Select(reference => reference.Pages));
        Assert.Equal(["J Examp", "J Examp"], read.Select(reference => reference.ContainerTitle));
    }

    [Theory]
    [InlineData("Fischer, Anna. “One Thing of Work.” Journal of Examples 66, no. 2 (2017): 12–25.\n———. “Two Things of Work.” Journal of Examples 67, no. 1 (2018): 12–25.", "Fischer Anna")]
    [InlineData("Fischer, Anna. 2017. “One Thing of Work.” Journal of Examples 66 (2): 12–25.\n———, and Bernd Huber. 2018. “Two Things of Work.” Journal of Examples 67 (1): 12–25.", "Fischer Anna; Huber Bernd")]
    [InlineData("Fischer, A. (2017). One Thing of Work. Journal of Examples, 66(2), 12–25.\n---. (2018). Two Things of Work. Journal of Examples, 67(1), 12–25.", "Fischer A")]
    public void ADashStandsForTheAuthorsBefore(string list, string authors)
    {
        var read = Read(list).ConvertAll(item => item.Reference!);
        Assert.Equal(["One Thing of Work", "Two Things of Work"], read.Select(reference => reference.Title));
        Assert.Equal(authors, string.Join("; ", read[1].Authors));
        Assert.Equal(("67", "12–25", 2018), (read[1].Volume, read[1].Pages, read[1].Year));
        Assert.StartsWith("-", read[1].RawText.Replace('—', '-'), StringComparison.Ordinal);
    }

    [Fact]
    public void AWrappedIdentifierIsJoinedAgain() => Assert.Equal(
        "10.1000/abc.2011.12",
        Assert.Single(Read("1. Adams WH. One thing. J Examp. 2011;12:45-51. doi:10.1000/\nabc.2011.12")).Reference!.Doi);

    [Theory]
    [MemberData(nameof(RoundTripFormats))]
    public void WhatIsWrittenIsReadAgain(string format) => s_reference.Array[1, 4].Sample(
        references =>
        {
            var read = Read(Write(format, references));
            Assert.All(read, item => Assert.Null(item.Problem));
            Assert.Equal(references.Length, read.Count);
            for (var i = 0; i < references.Length; i++)
            {
                Same(references[i], read[i].Reference!, format);
            }
        },
        iter: 300);

    [Theory]
    [MemberData(nameof(RoundTripFormats))]
    public void HardReferencesAreReadAgain(string format)
    {
        var references = HardReferences.All.Where(reference => reference != HardReferences.Unread).ToArray();
        var read = Read(Write(format, references));
        Assert.Equal(references.Length, read.Count);
        for (var i = 0; i < references.Length; i++)
        {
            Same(references[i], read[i].Reference!, format);
        }
    }

    /// <summary>Whatever fields a reference lacks, no record is lost, none is made, and none takes what is another's.</summary>
    [Theory]
    [MemberData(nameof(RoundTripFormats))]
    public void PartsOfReferencesAreReadAgain(string format) => s_partial.Array[1, 6].Sample(
        references =>
        {
            var read = Read(Write(format, references));
            Assert.All(read, item => Assert.Null(item.Problem));
            Assert.Equal(references.Select(Parts), read.Select(item => Parts(item.Reference!)));
        },
        iter: 500);

    private static string Parts(ExoReference reference) => string.Join(
        " / ", string.Join("; ", reference.Authors.Select(Name)), reference.AuthorsTruncated, reference.Title, reference.ContainerTitle, reference.Year, reference.Volume, reference.Issue, reference.Pages, reference.ArticleNumber, reference.Doi, reference.Pmid, reference.Url);

    [Fact]
    public void AnyTextIsReadToItsEnd()
    {
        var pieces = Any(
            "@article{", "@", "{", "}", "\"", "title = ", "author = {A and B}", ",", "=", "#", "\\", "\\'", "{\\v", "$", "\n", "\r\n", "TY  - JOUR", "ER  - ", "AU  - ", "  - ", "[", "{\"type\": \"book\"", "\"title\": ",
            ":", "]", "<xml><records><record>", "<ref-type name=\"Book\">6</ref-type>", "</record>", "<", "&amp;", "&x;", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "PMID- 1", "1. ", "Adams WH. ", "2011;1:2.", "\0", "\uD800", "\uFEFF",
            "    ", "\t", "عنوان", "標題");
        Gen.OneOf(pieces.Array[0, 40].Select(string.Concat), Gen.Select(pieces, Gen.String[0, 5], (piece, noise) => piece + noise).Array[0, 25].Select(string.Concat), Gen.String).Sample(
            text =>
            {
                foreach (var item in Read(text))
                {
                    Assert.True((item.Reference is null) != (item.Problem is null));
                    _ = item.Reference?.ToString();
                    Assert.InRange(item.Line, 1, text.Length + 2);
                }

                foreach (var item in ArticleReader.ReadText(text, null, CancellationToken.None))
                {
                    Assert.True((item.Article is null) != (item.Problem is null));
                }
            },
            iter: 4_000);
    }

    [Theory]
    [InlineData("@article{a, title={")]
    [InlineData("@article{a, title=\"")]
    [InlineData("@a{")]
    [InlineData("@article{x, title={\\\"{")]
    [InlineData("TY  - JOUR\nTI  - ")]
    [InlineData("[{\"type\": \"book\", \"title\": \"")]
    [InlineData("[{\"type\": \"book\", \"a\": {")]
    [InlineData("<xml><records><record><ref-type>")]
    [InlineData("<xml><records><record><ref-type/><a>")]
    [InlineData("1. Adams WH. ")]
    public void NothingGrowsWithoutBound(string piece)
    {
        var text = piece + new StringBuilder().Insert(0, piece, (3 << 20) / piece.Length);
        foreach (var item in Read(text))
        {
            Assert.True((item.Reference is null) != (item.Problem is null));
        }

        _ = Read(piece + new string('x', 3 << 20));
        _ = Read(piece + new string('{', 1 << 20) + new string('}', 1 << 20));
    }

    [Fact]
    public void ThePageOfAnArticleGivesWhatItCites()
    {
        const string Page = """
            <article><front><article-meta><title-group><article-title>A page</article-title></title-group></article-meta></front>
            <back><ref-list><ref id="r1"><mixed-citation>Adams WH. One thing. J Examp. 2011;12:45-51.</mixed-citation></ref></ref-list></back></article>
            """;
        Assert.Equal("One thing", Assert.Single(Read(Page)).Reference!.Title);
        var problem = Assert.Single(Read(Page.Replace("<ref ", "<no ", StringComparison.Ordinal).Replace("</ref>", "</no>", StringComparison.Ordinal))).Problem!;
        Assert.Equal((ReadProblemKind.EmptyInput, "The page of the article shows no references."), (problem.Kind, problem.Message));
    }

    [Fact]
    public void WhatABibliographyListsAreItsEntries()
    {
        foreach (var format in s_formats)
        {
            var article = Assert.Single(ArticleReader.ReadText(Write(format, HardReferences.Numbered), null, CancellationToken.None)).Article!;
            Assert.Equal(HardReferences.Numbered.Title, Assert.Single(ArticleReference.ListedIn(article)).Title);
        }

        Assert.Empty(ArticleReference.ListedIn(new ExoArticle { Title = "Not a bibliography", Format = "JATS" }));
    }

    [Fact]
    public void BibliographiesAreArticlesToo()
    {
        foreach (var format in s_formats)
        {
            var article = Assert.Single(ArticleReader.ReadText(Write(format, HardReferences.Article), null, CancellationToken.None)).Article!;
            Assert.Equal(HardReferences.Article.Title, article.Title);
            Assert.Equal("Journal of Examples & Tests", article.Journal!.Title);
            Assert.Equal("J Examp & Test", article.Journal.Abbreviation);
            Assert.Equal("AIM: To test. RESULTS: It works.", string.Join(' ', article.Abstract));
            Assert.Equal(["exosome", "CD63"], article.Keywords);
            Assert.Equal("7 Suppl 1", article.Issue);
            Same(HardReferences.Article, ArticleReference.Of(article), format);
            var chapter = Assert.Single(ArticleReader.ReadText(Write(format, HardReferences.Chapter), null, CancellationToken.None)).Article!;
            Same(HardReferences.Chapter, ArticleReference.Of(chapter), format);
        }
    }

    private static Gen<string> Any(params string?[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]!);

    private static readonly Gen<string> s_text = Gen.Char["abcdefgh XYZ éÖŁßβ標題 .,;:()<>&%#$_{}~^\\/'\"?-0123456789"].Array[1, 30]
        .Select(chars => string.Join(' ', new string(chars).Replace("--", "-", StringComparison.Ordinal).Replace("''", "'", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(text => text.Length > 0 && text.Any(char.IsLetter) && !text.EndsWith('.') && text.Normalize(NormalizationForm.FormC) == text && !text.Contains("&lt;", StringComparison.Ordinal));

    private static readonly Gen<ExoAuthor> s_author = Gen.OneOf(
        Gen.Select(Any("Adams", "van der Berg", "O'Neil", "Šimánek", "Müller-Östrom", "Li", "Del Rio"), Any("J", "JA", "HJ", "Ö"), Any(null, "Jr", "3rd"), (family, initials, suffix) => new ExoAuthor { Family = family, Initials = initials, Suffix = suffix }),
        Gen.Select(Any("Baker", "de Jong"), Any("Mary Ann", "Jean-Paul", "Łukasz"), (family, given) => new ExoAuthor { Family = family, Given = given }),
        Any("Research and Development Group", "World Example Organization", "Example Study, Ltd.").Select(name => new ExoAuthor { Collective = name }));

    private static readonly Gen<PartialDate> s_date = Any("2018", "2018 Jan", "2018 Feb 9", "2018 Jan-Feb", "2019 Summer", "2020 Dec-2021 Jan")
        .Select(text => CitationDate.Read(text, 0, text.Length, out var date) == text.Length ? date! : new PartialDate { Year = 2020, Month = 12, Text = text });

    private static readonly Gen<ExoReference> s_reference = Gen.Select(s_author.Array[1, 4], s_text, s_text, s_date, Any("45-51", "S20-S29", "1382-1391", "7", null), Gen.Bool, Any("Suppl", "2", null)).Select(
        (authors, title, container, date, pages, truncated, supplement) => new ExoReference
        {
            Kind = ExoReferenceKind.JournalArticle,
            Authors = authors,
            AuthorsTruncated = truncated,
            Title = title,
            ContainerTitle = container,
            Date = date,
            Volume = "12",
            Issue = pages is null ? null : "3-4",
            Supplement = supplement,
            Pages = pages,
            ArticleNumber = pages is null ? "e12345" : null,
            Doi = "10.1000/(a_b)<c>;1",
            Pmid = truncated ? "123" : null,
            Pmcid = truncated ? "PMC123" : null,
            Url = "https://example.org/a_b?c=%20&d",
        });

    private static readonly Gen<ExoReference> s_partial = Gen.Select(s_reference, Gen.Int[1, (1 << 10) - 1], (whole, parts) =>
    {
        bool Has(int part) => (parts & (1 << part)) != 0;
        var isNamed = Has(1) || Has(2);
        return new ExoReference
        {
            Kind = ExoReferenceKind.JournalArticle,
            Authors = Has(0) || !isNamed ? whole.Authors : [],
            AuthorsTruncated = (Has(0) || !isNamed) && whole.AuthorsTruncated,
            Title = Has(1) || !Has(2) ? whole.Title : null,
            ContainerTitle = Has(2) ? whole.ContainerTitle : null,
            Date = Has(3) ? whole.Date : null,
            Volume = Has(4) ? whole.Volume : null,
            Issue = Has(5) ? whole.Issue : null,
            Pages = Has(6) ? whole.Pages : null,
            ArticleNumber = Has(6) ? whole.ArticleNumber : null,
            Doi = Has(7) ? whole.Doi : null,
            Pmid = Has(8) ? whole.Pmid : null,
            Url = Has(9) ? whole.Url : null,
        };
    });

    private static string Name(ExoAuthor author) => author.Collective ?? $"{author.Family}|{author.Given ?? author.Initials}|{author.Suffix}";

    private static void Same(ExoReference expected, ExoReference actual, string format)
    {
        Assert.Equal(expected.Authors.Select(Name), actual.Authors.Select(Name));
        Assert.Equal(expected.AuthorsTruncated, actual.AuthorsTruncated);
        Assert.Equal(expected.Editors.Select(Name), actual.Editors.Select(Name));
        Assert.Equal(expected.Title, actual.Title);
        Assert.Equal(expected.ContainerTitle, actual.ContainerTitle);
        Assert.Equal(expected.ContainerAbbreviation, actual.ContainerAbbreviation);
        Assert.Equal(expected.Year, actual.Year);
        Assert.Equal(expected.Date!.Month, actual.Date!.Month);
        Assert.True(format == "BibTeX" || expected.Date.Day == actual.Date.Day);
        Assert.True(format == "BibTeX" || DateParts.RangeEnd(expected.Date) == DateParts.RangeEnd(actual.Date));
        Assert.Equal(DateParts.Season(expected.Date), DateParts.Season(actual.Date));
        Assert.Equal((expected.Volume, expected.Issue, expected.Supplement), (actual.Volume, actual.Issue, actual.Supplement));
        Assert.Equal((expected.Pages is null ? null : PageRange.Expand(expected.Pages), expected.ArticleNumber), (actual.Pages is null ? null : PageRange.Expand(actual.Pages), actual.ArticleNumber));
        Assert.Equal((expected.Doi, expected.Pmid, expected.Pmcid), (actual.Doi, actual.Pmid, actual.Pmcid));
        Assert.True(expected.Kind == actual.Kind || format == "BibTeX");
        Assert.Equal((expected.Edition, expected.Publisher, expected.Place, expected.Url), (actual.Edition, actual.Publisher, actual.Place, actual.Url));
    }

    private static List<BibliographyItem> Read(string text) => [.. BibliographyReader.ReadText(text)];

    private static string Write(string format, params ExoReference[] references)
    {
        using var writer = new StringWriter();
        BibliographyFormats.Find(format)!.Write(references, writer, CancellationToken.None);
        return writer.ToString();
    }
}
