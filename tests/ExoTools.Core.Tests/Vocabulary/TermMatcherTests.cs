using ExoTools.Language;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests.Vocabulary;

public class TermMatcherTests
{
    [Theory]
    [InlineData("TGF-β", "TGFβ TGF-beta TGF β TGFbeta TGF‐β")]
    [InlineData("CD63", "CD63 CD-63 cd63 CD63+ CD63-positive anti-CD63")]
    [InlineData("multivesicular body", "multivesicular-body|multivesicular bodies|Multivesicular Body")]
    [InlineData("EMT", "EMT")]
    [InlineData("tumor microenvironment", "tumour microenvironment|tumor microenvironments")]
    [InlineData("EV", "EV EVs")]
    public void NamesMatchInTheirVariants(string name, string texts)
    {
        var matcher = Matcher(name);
        foreach (var text in texts.Split(texts.Contains('|', StringComparison.Ordinal) ? '|' : ' '))
        {
            // "TGF β" is one name in two words.
            if (text is "TGF" or "β")
            {
                continue;
            }

            Assert.Equal([name], Found(matcher, text));
        }
    }

    [Theory]
    [InlineData("TGF-β", "TGF-β1")]
    [InlineData("IL", "IL-6")]
    [InlineData("EMT", "emt Emt")]
    [InlineData("MET", "met Met")]
    [InlineData("IMPACT", "impact Impact")]
    [InlineData("CD9", "CD91 CD99")]
    [InlineData("cadherin", "E-cadherin VE-cadherin")]
    [InlineData("Wnt", "Wnt5a")]
    public void NamesDoNotMatchWithinOthers(string name, string texts)
    {
        var matcher = Matcher(name);
        foreach (var text in texts.Split(' '))
        {
            Assert.Empty(Found(matcher, text));
        }
    }

    [Fact]
    public void TheLongestNameIsTaken() => Assert.Equal(["tumor-derived exosome"], Found(Matcher("exosome", "tumor-derived exosome"), "tumour-derived exosomes"));

    [Theory]
    [InlineData("miR-21 and miR-155-5p", "miR-21 miR-155-5p")]
    [InlineData("miR-21, -155 and -210", "miR-21 miR-155 miR-210")]
    [InlineData("miR-200a/b/c", "miR-200a miR-200b miR-200c")]
    [InlineData("miR-141/200c", "miR-141 miR-200c")]
    [InlineData("let-7a and let 7 of them", "let-7a")]
    [InlineData("hsa-miR-21-5p, microRNA 21, MIR21 and miR‐21", "miR-21-5p miR-21 miR-21 miR-21")]
    [InlineData("miR-16-1 and miR-17-92", "miR-16-1 miR-17-92")]
    [InlineData("miR-21*", "miR-21*")]
    [InlineData("miRNAs, miR and admir 21", "")]
    public void MicroRnasAreReadAsMirBaseWritesThem(string text, string expected)
    {
        var pieces = PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), MicroRnaNames.Find(text, pieces).Select(match => match.Name));
    }

    private static TermMatcher Matcher(params string[] names) =>
        new(names.Select(name => new Term { Name = name, Kind = ExoEntityKind.Protein, Source = "test" }));

    private static IEnumerable<string> Found(TermMatcher matcher, string text) =>
        matcher.Find(text, PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length))).Select(match => match.Term.Name);
}
