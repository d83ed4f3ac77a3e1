using System.Text;
using CsCheck;
using ExoTools.Citations;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

public class BibTexTests
{
    [Fact]
    public void AHardRecordIsWrittenRight()
    {
        var text = Write(new ExoReference
        {
            Kind = ExoReferenceKind.JournalArticle,
            Authors =
            [
                new() { Family = "van der Berg", Initials = "SA" },
                new() { Family = "Smith", Initials = "JA", Suffix = "Jr" },
                new() { Collective = "Research and Development Group, Ltd." },
                new() { Family = "Šimánek", Given = "Öyvind Łukasz" },
                new() { Family = "de la Cruz" },
            ],
            AuthorsTruncated = true,
            Title = "A p53 & BRCA1 study in 50% of TGF-β~{x} #1 $5_2^ \\alpha",
            ContainerTitle = "J Examp & Test",
            Date = new() { Year = 2018, Month = 1, Text = "2018 Jan-Feb" },
            Volume = "9",
            Issue = "7",
            Supplement = "1",
            Pages = "1382–91",
            Doi = "10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z",
            Pmid = "123",
            Pmcid = "PMC9",
        });
        const string expected = """
            @article{vanderBerg2018P53,
              author = {van der Berg, S. A. and Smith, Jr, J. A. and {Research and Development Group, Ltd.} and Šimánek, Öyvind Łukasz and {de la Cruz} and others},
              title = {A p53 \& {BRCA1} study in 50\% of {TGF-β\textasciitilde{}\{x\}} \#1 \$5\_2\textasciicircum{} \textbackslash{}alpha},
              journal = {J Examp \& Test},
              year = {2018},
              month = {Jan-Feb},
              volume = {9},
              number = {7 Suppl 1},
              pages = {1382--1391},
              doi = {10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z},
              pmid = {123},
              pmcid = {PMC9}
            }

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void KeysAreAsciiAndNoneIsUsedTwice()
    {
        var zhang = new ExoReference { Authors = [new() { Family = "Zhang", Initials = "C" }], Title = "The exosome: function", Date = new() { Year = 2018, Text = "2018" }, ContainerTitle = "J" };
        var other = new ExoReference { Authors = [new() { Family = "Łukasz-Öström", Initials = "A" }], Title = "β in 標題 and TP53", ContainerTitle = "J" };
        var none = new ExoReference { RawText = "Ibid." };
        var keys = Write(zhang, zhang, other, zhang, none, none).Split('\n').Where(line => line.StartsWith('@')).Select(line => line[(line.IndexOf('{') + 1)..^1]);
        Assert.Equal(["Zhang2018Exosome", "Zhang2018Exosomeb", "LukaszOstromTP53", "Zhang2018Exosomec", "reference", "referenceb"], keys);
    }

    [Theory]
    [InlineData("1382-91", "1382-1391")]
    [InlineData("S20-9", "S20-S29")]
    [InlineData("654–655", "654-655")]
    [InlineData("xii-xv", "xii-xv")]
    [InlineData("12", "12")]
    [InlineData("99-101", "99-101")]
    [InlineData("R244–R245", "R244-R245")]
    public void ShortEndPagesAreExpanded(string printed, string expanded) => Assert.Equal(expanded, PageRange.Expand(printed));

    [Fact]
    public void AnArticleExportsAsItself()
    {
        var article = new ExoArticle
        {
            Title = "Exosome: Function and Role.",
            Authors = [new() { Family = "Zhang", Given = "Chengcheng" }],
            AuthorsTruncated = true,
            Journal = new() { Title = "Technology in Examples", Abbreviation = "Technol Examp" },
            PublicationDate = new() { Year = 2018, Month = 1, Day = 1, Text = "2018 Jan 1" },
            Volume = "17",
            Issue = "4 Suppl 2",
            Pages = "1533033818763450",
            Doi = "10.1177/1533033818763450",
        };
        var reference = ArticleReference.Of(article);
        Assert.Equal("Exosome: Function and Role", reference.Title);
        Assert.Equal(("4", "2", "1533033818763450"), (reference.Issue, reference.Supplement, reference.ArticleNumber));
        Assert.Null(reference.Pages);
        Assert.Equal("1382-91", ArticleReference.Of(new ExoArticle { Pages = "1382-91" }).Pages);
        var text = Write(reference);
        Assert.Contains("pages = {1533033818763450}", text);
        Assert.Contains("shortjournal = {Technol Examp}", text);
        Assert.Contains("author = {Zhang, Chengcheng and others}", text);
        Assert.Contains("month = {1}", text);
    }

    [Fact]
    public void BracesBalanceAndNoFieldComesTwiceForAnyText() => Gen.Select(Gen.String, Gen.String, Gen.String, (a, b, c) => (a, b, c)).Sample(
        parts =>
        {
            var (a, b, c) = parts;
            var text = Write(new ExoReference
            {
                Authors = [new() { Family = a, Given = b }, new() { Collective = c }, new() { Family = c, Suffix = a }, new() { Family = b, Initials = c }],
                Title = a,
                ContainerTitle = b,
                Pages = c,
                Doi = a,
                Url = b,
                Pmid = c,
                RawText = a,
                Date = new() { Text = c, Year = 2000 },
            });
            var depth = 0;
            for (var i = 0; i < text.Length; i++)
            {
                depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
                Assert.True(depth >= 0);
                Assert.False(char.IsControl(text[i]) && text[i] != '\n');
            }

            Assert.Equal(0, depth);
            var fields = text.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('=')]).ToList();
            Assert.Equal(fields.Count, fields.Distinct().Count());
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
        },
        iter: 2_000);

    [Fact]
    public void FormatsAreFoundByNameExtensionAndPath()
    {
        Assert.Equal("BibTeX", BibliographyFormats.Find("bibtex")?.Name);
        Assert.Equal("BibTeX", BibliographyFormats.Find(".BIB")?.Name);
        Assert.Equal("BibTeX", BibliographyFormats.ForPath("refs.bib")?.Name);
        Assert.Null(BibliographyFormats.ForPath("refs"));
        Assert.Null(BibliographyFormats.Find(""));
        Assert.Contains("BibTeX", BibliographyFormats.Names);
    }

    private static string Write(params ExoReference[] references)
    {
        using var writer = new StringWriter();
        BibliographyFormats.Find("BibTeX")!.Write(references, writer, CancellationToken.None);
        return writer.ToString();
    }
}
