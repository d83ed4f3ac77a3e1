using CsCheck;
using ExoTools.Core.Tests.Language;
using ExoTools.Language;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests.Vocabulary;

public class LongRnaNamesTests
{
    private static readonly string[] s_parts = ["circ", "Circ", "RNA", "RNAs", "lnc", "lncRNA", "-", "_", "hsa", "LINC", "00152", "AS1", "ZEB1", "(", ")", " ", ", ", " and ", "long non-coding", "s", "\ud83d\ude00"];

    private static readonly Gen<string> s_text = Gen.OneOf(Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]).Array[0, 30].Select(string.Concat), TextGen.Any);

    [Theory]
    [InlineData("circPTGR1 and CircHIPK3 rose", "circPTGR1 circHIPK3")]
    [InlineData("circALTOs were stable", "circALTO")]
    [InlineData("circ-PDE8A, hsa_circ_0001234, circRNA_100290 and circ_0000284", "circ-PDE8A hsa_circ_0001234 circRNA_100290 circ_0000284")]
    [InlineData("LINC00152, ZEB1-AS1, HOXA-AS2 and lncARSR", "LINC00152 ZEB1-AS1 HOXA-AS2 lncARSR")]
    [InlineData("lncRNA-ATB and lnc-MMP2-2", "lncRNA-ATB lnc-MMP2-2")]
    [InlineData("LncARSR rose", "lncARSR")]
    [InlineData("the lncRNA AHIF-mediated effect", "AHIF")]
    [InlineData("long non-coding RNAs (lncRNAs) AHIF, PCAT6 and DANCR in cells", "AHIF PCAT6 DANCR")]
    [InlineData("circular RNAs, circulating cells, circRNAs and lncRNAs", "")]
    [InlineData("lncRNA-mediated, circRNA-miRNA networks, lncRNA expression and the lncRNA was", "")]
    [InlineData("a lncRNA microarray, AS1 and IL-6", "")]
    public void NamesAreKnownByTheirForm(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Find(text).Select(match => match.Name));

    [Fact]
    public void AnyTextHasNamesInOrderThatLieWithinIt() => s_text.Sample(text =>
    {
        var end = 0;
        foreach (var match in Find(text))
        {
            Assert.InRange(match.Span.Start, end, text.Length);
            Assert.True(match.Span.Length > 0 && match.Span.End <= text.Length);
            end = match.Span.End;
        }
    });

    private static IReadOnlyList<LongRnaMatch> Find(string text) => LongRnaNames.Find(text, PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length)));
}
