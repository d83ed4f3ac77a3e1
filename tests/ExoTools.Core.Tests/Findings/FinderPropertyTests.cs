using CsCheck;
using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>Whatever the text, finders do not throw, and their evidence points at what it says.</summary>
public class FinderPropertyTests
{
    private static readonly string[] s_words =
    [
        "exosomes", "Exosomal", "EVs", "miR-21", ", -155", "miR-200a/b", "let-7", "CD63", "CD9+", "/CD63−", "calnexin", "negative for", "markers", "promote", "promoted by",
        "did not", "may", "metastasis", "drug resistance", "cisplatin", "resistance to", "the", "TGF-β", "pathway", "Wnt", "is", "regulates", "including", "such as", "(", ")", "[", "]",
        ";", ".", ",", "and", "or", "these molecules", "carried in", "-mediated", "-derived", "tumour", "-", "knockdown of", "inhibition of", "by", "proteins", "mRNAs",
        "(EMT)", "epithelial-mesenchymal transition", "EMT, epithelial transition;", "multivesicular bodies", "secreted from", "30-150 nm", "100,000 × g", "for 70 min", "ultracentrifugation", "western blot", "\n", "\u00A0", "𝛼", "e\u0301", "\uD800", "'", "\"",
    ];

    private static readonly Gen<string> s_text = Gen.Select(
        Gen.Frequency((8, Gen.Int[0, s_words.Length - 1].Select(i => s_words[i])), (1, Gen.String[0, 12])).Array[0, 60], Gen.Int[0, 4].Select(i => i == 0 ? "" : " "), (words, blank) => string.Join(blank, words));

    [Fact]
    public void FindersNeverThrowAndEvidenceIsRight() => s_text.Sample(
        text =>
        {
            var analysis = Texts.Abstract(text);
            Texts.AssertEvidence(analysis, MarkerFinder.Find(analysis));
            Texts.AssertEvidence(analysis, CargoFinder.Find(analysis));
            Texts.AssertEvidence(analysis, StructureFinder.Find(analysis));
            Texts.AssertEvidence(analysis, PathwayFinder.Find(analysis));
            Texts.AssertEvidence(analysis, RelationFinder.Find(analysis));
            Texts.AssertEvidence(analysis, MethodFinder.Find(analysis));
            Texts.AssertEvidence(analysis, AbbreviationFindings.Read(analysis.Article));
        },
        iter: 3000);

    [Fact]
    public void TheSameTextGivesTheSameFindings() => s_text.Sample(
        text => RelationFinder.Find(Texts.Abstract(text)).Select(relation => relation.ToString()).SequenceEqual(RelationFinder.Find(Texts.Abstract(text)).Select(relation => relation.ToString())),
        iter: 300);

    [Theory]
    [InlineData("(", 20_000)]
    [InlineData("exosomes (", 20_000)]
    [InlineData("including ", 20_000)]
    [InlineData("exosomes promote ", 10_000)]
    [InlineData("CD63 and ", 10_000)]
    [InlineData("exosomes were positive for CD63 ", 5_000)]
    [InlineData("miR-21, ", 10_000)]
    [InlineData("these molecules ", 10_000)]
    [InlineData("a-", 50_000)]
    public void EndlessSentencesAreRead(string part, int times)
    {
        var analysis = Texts.Abstract(string.Concat(Enumerable.Repeat(part, times)));
        _ = MarkerFinder.Find(analysis);
        _ = CargoFinder.Find(analysis);
        _ = StructureFinder.Find(analysis);
        _ = PathwayFinder.Find(analysis);
        _ = RelationFinder.Find(analysis);
    }
}
