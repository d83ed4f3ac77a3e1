using System.Text;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

public class PageRecognitionTests
{
    [Theory]
    [InlineData("The quick brown fox. Abstract: none. References to 2018 Jan 1:17 abound.\nAbstract\nReferences\nFigures\n")]
    [InlineData("<div>\n<p>Skip to main page content</p>\n<a></a><a></a><a></a><a></a><a></a>\nSkip to main page content\nAn official website of the United States government\n</div>")]
    [InlineData("{\"title\": \"x\", \"abstract\": \"y\"}")]
    [InlineData("{\n  \"PMID\": \"1\"\n}")]
    [InlineData("using System;\n// PMID: 12345678\nclass A { }\n")]
    [InlineData("# Notes\n\n- see PMID: 12345678\n- Skip to main page content is the first line of each page\n")]
    public void OtherTextsAreOfNoSupportedFormat(string text)
    {
        var problem = Assert.Single(PageFixtures.Items(text, "some.txt")).Problem;
        Assert.Equal(ReadProblemKind.UnsupportedFormat, problem?.Kind);
        Assert.Contains("about_ExoTools_Formats", problem?.Remedy, StringComparison.Ordinal);
        Assert.Equal("some.txt", problem?.Source);
    }

    [Theory]
    [InlineData("J Exo Test\n. 2021 Jun;12(4):341-7. doi: 10.5555/exo.1.\nA title of vesicles\nAnn Example 1, Jo Sample 2\nAbstract\nText.\n")]
    [InlineData("J Exo Test. 2021 Jun;12(4):341-7. doi: 10.5555/exo.1.\n\nA title of vesicles\n\nAnn Example 1, Jo Sample 2\n\nAbstract\n\nText.\n")]
    [InlineData("A title of vesicles\nAnn Example 1, Jo Sample 2\nAffiliations expand\nPMID: 91234567 DOI: 10.5555/exo.1\nAbstract\nText.\n")]
    [InlineData("\uFEFFA title of vesicles\nAnn Example 1, Jo Sample 2\nPMID: 91234567 DOI: 10.5555/exo.1\nAbstract\nText.\n")]
    [InlineData("[A title of vesicles]\nAnn Example 1, Jo Sample 2\nAffiliations\n1 Dept A.\n• PMID: 91234567\nAbstract\nText.\n")]
    public void PastedPartsOfPagesAreRead(string text)
    {
        var article = PageText.Read(text);
        Assert.Equal("A title of vesicles", article.Title?.Trim('[', ']'));
        Assert.Equal(["Example", "Sample"], article.Authors.Select(author => author.Family));
        Assert.Equal("Text.", Assert.Single(article.Abstract).Text);
    }

    [Fact]
    public void TextWithoutStructureIsRefusedAfterItsHead()
    {
        // The stream would never end.
        var input = ArticleInput.FromText(string.Concat(Enumerable.Repeat("lorem ipsum dolor ", 20000)), "endless.txt");
        Assert.Equal(1 << 16, input.ReadHead(1 << 16).Text.Length);
        Assert.Equal(ReadProblemKind.UnsupportedFormat, Assert.Single(PageFixtures.Items(string.Concat(Enumerable.Repeat("lorem ipsum dolor ", 20000)))).Problem?.Kind);
    }

    [Theory]
    [InlineData("", ReadProblemKind.EmptyInput)]
    [InlineData(" \r\n\u00A0\n", ReadProblemKind.EmptyInput)]
    [InlineData("\uFEFF", ReadProblemKind.EmptyInput)]
    [InlineData("\0\u0001\u0002binary\0", ReadProblemKind.BinaryInput)]
    public void EmptyAndBinaryInput(string text, ReadProblemKind kind) => Assert.Equal(kind, Assert.Single(PageFixtures.Items(text)).Problem?.Kind);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Encodings(string name, bool mark)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        var text = File.ReadAllText(PageFixtures.PathOf("crlf-cut"));
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var article = Assert.Single(PageFixtures.Items(bytes)).Article;
        Assert.Equal("Weißhaupt", article?.Authors[0].Family);
        Assert.Equal("[Exosomes as liquid biopsy in pancreatic carcinoma]", article?.Title);
    }

    [Fact]
    public void TextCutWithinACharacterKeepsItsEncoding()
    {
        var bytes = File.ReadAllBytes(TestFiles.SeedArticle);
        var dash = bytes.AsSpan().LastIndexOf((byte)0xE2);
        var article = Assert.Single(PageFixtures.Items(bytes[..(dash + 2)])).Article;
        Assert.EndsWith("growth factor β.", article?.Figures[1].Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void AListOfReferencesIsToldFromAnArticleThatEndsWithOne()
    {
        const string List = "1. Lee K, Park S. Vesicles of an example. J Exo Test. 2019;8(2):123-130.\n2. Kim J, Roy A. Another example. Test Biol. 2020;3:45-51.\n";
        var article = "Examples in Testing | Original Research\nPublished: 14 October 2020\ndoi: 10.1234/test.2020.00001\nVesicles of an Example\nKim Lee 1, Ann Roy 2\n"
            + string.Concat(Enumerable.Repeat("The vesicles were purified and looked at, and what they held was read. ", 25)) + "\nREFERENCES\n" + List;
        Assert.Contains("ConvertFrom-ExoBibliography", Assert.Single(PageFixtures.Items(List)).Problem?.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("ConvertFrom-ExoBibliography", Assert.Single(PageFixtures.Items(article)).Problem?.Remedy, StringComparison.Ordinal);
    }
}
