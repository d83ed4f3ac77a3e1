using CsCheck;
using ExoTools.Adapters;
using ExoTools.Core.Tests.Language;
using ExoTools.Language;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests.Vocabulary;

public class MicroRnaNamesTests
{
    private static readonly string[] s_parts =
    [
        "miR-21", "miR", "mir", "-", "/", ",", " and ", " or ", "21", "155", "200a", "b", "c", "5p", "-3p", "*", "let-7", "let", "hsa-", "anti-", "antagomiR-", "pre-", "~", "‐", "−", " ",
        "microRNA", "miRNAs", "micro RNA", "(miRNA)", "(", ")", "17-92", "cluster", "BART7", "lin-4", ".", "99999", "123456", "\ud83d\ude00", "\ud800",
    ];

    private static readonly MicroRnaRules s_rules = new VocabularyLibrary(Path.Combine(TestFiles.Seeds, "vocabulary"), () => new YamlReader()).NameRules.MicroRnas;

    private static readonly Gen<string> s_text = Gen.OneOf(Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]).Array[0, 30].Select(string.Concat), TextGen.Any);

    [Theory]
    [InlineData("miR-21 and miR-155-5p", "miR-21 miR-155-5p")]
    [InlineData("miR-21, -155 and -210", "miR-21 miR-155 miR-210")]
    [InlineData("miR-107, -130a, -223, -292-5p, and -711", "miR-107 miR-130a miR-223 miR-292-5p miR-711")]
    [InlineData("miR-200a/b/c", "miR-200a miR-200b miR-200c")]
    [InlineData("miR-141/200c", "miR-141 miR-200c")]
    [InlineData("miR-15a/16-1", "miR-15a miR-16-1")]
    [InlineData("miR-29a/b-1", "miR-29a miR-29b-1")]
    [InlineData("let-7a/b", "let-7a let-7b")]
    [InlineData("miR-95a/b-5p and miR-30d-3p/95a", "miR-95a-5p miR-95b-5p miR-30d-3p miR-95a")]
    [InlineData("miR-30d,-95 a,-184 but miR-95 a day", "miR-30d miR-95a miR-184 miR-95")]
    [InlineData("miRs-21 and -155", "miR-21 miR-155")]
    [InlineData("microRNAs 124a and 223", "miR-124a miR-223")]
    [InlineData("miR-34a and 181b", "miR-34a miR-181b")]
    [InlineData("miR-21, 221, 128a and 181c were high", "miR-21 miR-221 miR-128a miR-181c")]
    [InlineData("miR-21 and 221 are up", "miR-21 miR-221")]
    [InlineData("miR-21 and 155 patients", "miR-21")]
    [InlineData("miR-21 and 5 genes", "miR-21")]
    [InlineData("miR-21, 0.05", "miR-21")]
    [InlineData("let-7a and let 7 of them", "let-7a")]
    [InlineData("let7i and lin-4, lin-28", "let-7i lin-4")]
    [InlineData("hsa-miR-21-5p, microRNA 21, MIR21 and miR‐21", "miR-21-5p miR-21 miR-21 miR-21")]
    [InlineData("Micro-RNA-128, micro RNA 125b, microRNA (miRNA)-146a", "miR-128 miR-125b miR-146a")]
    [InlineData("miR-16-1 and miR-17-92", "miR-16-1 miR-17-92")]
    [InlineData("miR-21*, miR-26a2", "miR-21* miR-26a-2")]
    [InlineData("miR-548ah-5p", "miR-548ah-5p")]
    [InlineData("pre-miR-221, pri-miR-21, premiR-145", "mir-221 mir-21 mir-145")]
    [InlineData("anti-miR-21, antagomiR-155, exo-miR-21", "miR-21 miR-155 miR-21")]
    [InlineData("ebv-miR-BART7-3p, kshv-miR-K12-3, hsv1-miR-H6", "miR-BART7-3p miR-K12-3 miR-H6")]
    [InlineData("miRNAs, miR and admir 21, MIR155HG, miR-21xy", "")]
    [InlineData("miR-21-5p.", "miR-21-5p")]
    [InlineData("miR-21-mediated, miR-155-/- mice", "miR-21 miR-155")]
    [InlineData("hsa_miR_21 and miR_155", "miR-21 miR-155")]
    [InlineData("miR-21 5p was, miR-155 3p", "miR-21-5p miR-155-3p")]
    [InlineData("miR-200a, b and c", "miR-200a miR-200b miR-200c")]
    [InlineData("miR-200a, -b, -c; let-7a, n = 3", "miR-200a miR-200b miR-200c let-7a")]
    [InlineData("miR-34a and c-Myc, miR-34b, c-Met, miR-34a, e.g. there", "miR-34a miR-34b miR-34a")]
    [InlineData("let-7a–c and miR-200a-c-5p", "let-7a let-7b let-7c miR-200a-5p miR-200b-5p miR-200c-5p")]
    [InlineData("let-7a to d, miR-30a-enriched, miR-21a-x", "let-7a let-7b let-7c let-7d miR-30a miR-21a")]
    [InlineData("miR-34a/b/c-5p", "miR-34a-5p miR-34b-5p miR-34c-5p")]
    [InlineData("miR-21-5p/-3p, miR-155-3p and -5p, miR-30a-5p/3p", "miR-21-5p miR-21-3p miR-155-3p miR-155-5p miR-30a-5p miR-30a-3p")]
    [InlineData("miRs 21, 155, and 210 rose; miRNAs 21, 155 and 12 patients", "miR-21 miR-155 miR-210 miR-21 miR-155")]
    [InlineData("microRNAs (12, 13) and miRNAs (3 and 5)", "")]
    public void NamesAreReadAsMirBaseWritesThem(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Find(text).Select(match => match.Name));

    [Theory]
    [InlineData("the miR-17-92 cluster", "miR-17-92")]
    [InlineData("miR-17~92", "miR-17-92")]
    [InlineData("miR-17/92 expression", "miR-17/92")]
    [InlineData("miR-302/367", "miR-302/367")]
    [InlineData("miR-183∼96∼182", "miR-183-96-182")]
    [InlineData("miR-183/96/182 cluster", "miR-183/96/182")]
    [InlineData("the miR-15/107 group", "miR-15/107")]
    public void ClustersStayWhole(string text, string expected)
    {
        var match = Assert.Single(Find(text));
        Assert.True(match.IsCluster);
        Assert.Equal(expected, match.Name);
    }

    [Theory]
    [InlineData("hsa-miR-21", "hsa")]
    [InlineData("hsv1-miR-H6", "hsv1")]
    [InlineData("exo-miR-21", null)]
    [InlineData("the-miR-21", null)]
    public void TheSpeciesIsToldApart(string text, string? species) => Assert.Equal(species, Assert.Single(Find(text)).Species);

    [Theory]
    [InlineData("miR-21, -155 and -210", "miR-21|-155|-210")]
    [InlineData("miR-200a/b", "miR-200a|b")]
    [InlineData("antagomiR-21 and hsa-let-7a", "miR-21|hsa-let-7a")]
    public void EachMemberHasItsOwnPlace(string text, string spans) => Assert.Equal(spans.Split('|'), Find(text).Select(match => match.Span.In(text)));

    [Fact]
    public void AnyTextIsReadAndPlacesAreInOrder() => s_text.Sample(
        text =>
        {
            var pieces = PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length));
            var end = 0;

            // Those of a range share the place of its end.
            var last = default(TextSpan);
            foreach (var match in MicroRnaNames.Find(text, pieces, s_rules))
            {
                Assert.True((match.Span.Start >= end || match.Span == last) && match.Span.Length > 0 && match.Span.End <= text.Length);
                Assert.Equal(pieces[match.LastPiece].End, match.Span.End);
                Assert.Matches("^(miR|mir|let|lin)-", match.Name);
                end = match.Span.End;
                last = match.Span;
            }
        },
        iter: 3000);

    [Theory]
    [InlineData("miR-21, ")]
    [InlineData("miR-")]
    [InlineData("-21")]
    [InlineData("21/")]
    [InlineData("a/b/")]
    public void EndlessListsAreRead(string part)
    {
        var text = "miR-1/" + string.Concat(Enumerable.Repeat(part, 100_000));
        Assert.All(SentenceSplitter.Split(text), span => MicroRnaNames.Find(text, PieceTokenizer.Tokenize(text, span), s_rules));
    }

    private static IReadOnlyList<MicroRnaMatch> Find(string text) => MicroRnaNames.Find(text, PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length)), s_rules);
}
