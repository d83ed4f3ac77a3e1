using CsCheck;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Running text: its title, and that nothing of it is lost.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("Vesicles of starved cells\n\nThey carried miR-21.", "Vesicles of starved cells", "They carried miR-21.")]
    [InlineData("\r\n  Do vesicles carry miR-21?  \r\n\r\nThey do.\r\n", "Do vesicles carry miR-21?", "They do.\r\n")]
    [InlineData("Vesicles of starved cells\n \t\n\n\nThey carried miR-21.", "Vesicles of starved cells", "\n\nThey carried miR-21.")]
    [InlineData("Vesicles carried miR-21.\n\nThey were small.", null, "Vesicles carried miR-21.\n\nThey were small.")]
    [InlineData("Vesicles of starved cells\nThey carried miR-21.", null, "Vesicles of starved cells\nThey carried miR-21.")]
    [InlineData("Abstract\n\nThey carried miR-21.", null, "Abstract\n\nThey carried miR-21.")]
    [InlineData("Vesicles of starved cells\n\n", null, "Vesicles of starved cells\n\n")]
    [InlineData("We found, in order:\n\nCD63.", null, "We found, in order:\n\nCD63.")]
    public void ALineThatStandsAloneIsTheTitle(string text, string? title, string body)
    {
        var article = ArticleReader.ReadPlainText(text).Single().Article!;
        Assert.Equal((title, body), (article.Title, article.Sections.Single().Text));
    }

    [Fact]
    public void NothingIsLost() => Gen.OneOf(Gen.String["ab .\r\n\t"], Gen.String).Sample(text =>
    {
        if (ArticleReader.ReadPlainText(text).Single().Article is { } article)
        {
            Assert.EndsWith(article.Sections.Single().Text, text, StringComparison.Ordinal);
            Assert.Equal(Letters(text), Letters(article.Title + article.Sections.Single().Text));
        }

        static string Letters(string value) => string.Concat(value.Where(c => !char.IsWhiteSpace(c)));
    });

    [Fact]
    public void AStreamIsReadLikeAFile()
    {
        using var stream = new MemoryStream("A title of it\n\nExosomes carried miR-21."u8.ToArray());
        var article = ArticleReader.ReadPlainTextStream(stream, "standard input").Single().Article!;
        Assert.Equal(("A title of it", "standard input", "plain text"), (article.Title, article.Source, article.Format));
    }
}
