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
    [InlineData("TGF-β", "TGFbeta")]
    [InlineData("NF-κB", "NFkappaB NF-kappaB NF-kappa-B")]
    [InlineData("PKC-α", "PKCalpha PKCα")]
    [InlineData("CD63", "CD‐63 CD–63 CD−63 CD\u00AD63")]
    public void SpelledGreekAndAnyDashMatch(string name, string texts)
    {
        foreach (var text in texts.Split(' '))
        {
            Assert.Equal([name], Found(Matcher(name), text));
        }
    }

    [Fact]
    public void ANameOfBetterStandingComesBeforeAnAlias()
    {
        var first = new Term { Name = "ITK", Kind = ExoEntityKind.Protein, Aliases = ["EMT"], Source = "test" };
        var second = new Term { Name = "EMT", Kind = ExoEntityKind.Protein, Source = "test" };
        var third = new Term { Name = "SLC22A3", Kind = ExoEntityKind.Protein, Aliases = ["EMT"], Source = "test" };
        var matcher = new TermMatcher([([first, second, third], NameStanding.Database)]);

        var match = Assert.Single(matcher.Find("EMT", PieceTokenizer.Tokenize("EMT", new TextSpan(0, 3))));

        Assert.Equal("EMT", match.Term.Name);
        Assert.Equal(["ITK", "SLC22A3"], match.Others!.Select(other => other.Term.Name));
    }

    [Fact]
    public void ATermOfTheSameIdAddsItsNames()
    {
        var own = new Term { Name = "CD63", Kind = ExoEntityKind.Protein, Id = "HGNC:1692", Source = "test" };
        var database = new Term { Name = "CD63", Kind = ExoEntityKind.Protein, Id = "HGNC:1692", Aliases = ["ME491"], Source = "test" };
        var matcher = new TermMatcher([([own], NameStanding.BuiltIn), ([database], NameStanding.Database)]);

        var match = Assert.Single(matcher.Find("ME491", PieceTokenizer.Tokenize("ME491", new TextSpan(0, 5))));

        Assert.Same(own, match.Term);
        Assert.Null(match.Others);
    }

    [Theory]
    [InlineData("MET", "Met met")]
    [InlineData("PTEN", "pten")]
    [InlineData("CA2", "ca2")]
    public void SymbolsOfDatabasesNeedTheirCase(string name, string texts)
    {
        var matcher = new TermMatcher([([new Term { Name = name, Kind = ExoEntityKind.Protein, Source = "test" }], NameStanding.Database)]);
        foreach (var text in texts.Split(' '))
        {
            Assert.Empty(Found(matcher, text));
        }
    }

    private static TermMatcher Matcher(params string[] names) =>
        new(names.Select(name => new Term { Name = name, Kind = ExoEntityKind.Protein, Source = "test" }));

    private static IEnumerable<string> Found(TermMatcher matcher, string text) =>
        matcher.Find(text, PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length))).Select(match => match.Term.Name);
}
