using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class AbbreviationFindingsTests
{
    private static readonly ExoArticle s_article = new()
    {
        Title = "Extracellular vesicles (EVs) in a made-up study",
        Pmid = "1",
        Doi = "10.1000/x",
        Source = "made-up.txt",
        Abstract =
        [
            new ExoAbstractSection { Label = "Background", Text = "It is known. The extracellular  vesicles (EVs) carry β-catenin. TEM (transmission electron microscopy) shows it." },
            new ExoAbstractSection { Label = "Results", Text = "Empty vectors (EVs) did not." },
        ],
        Figures = [new ExoFigure { Label = "Figure 1", Caption = "A blot. EVs indicates extracellular vesicles; HGS, a sorting protein." }],
    };

    [Fact]
    public void GivesOnePerPairWithAllItsEvidence()
    {
        var found = AbbreviationFindings.Read(s_article).ToList();

        Assert.Equal(
            ["EVs = Extracellular vesicles", "TEM = transmission electron microscopy", "EVs = Empty vectors", "HGS = a sorting protein"],
            found.Select(abbreviation => abbreviation.ToString()));
        Assert.Equal(["Title", "Abstract/Background", "Figure 1"], found[0].Evidence.Select(evidence => evidence.Section));
        Assert.Equal(
            [ExoAbbreviationForm.Brackets, ExoAbbreviationForm.Reversed, ExoAbbreviationForm.Brackets, ExoAbbreviationForm.Glossary],
            found.Select(abbreviation => abbreviation.Form));
    }

    [Fact]
    public void OffsetsPointIntoTheSection()
    {
        foreach (var abbreviation in AbbreviationFindings.Read(s_article))
        {
            Assert.Equal("1", abbreviation.Pmid);
            Assert.Equal("10.1000/x", abbreviation.Doi);
            var first = s_article.GetText(abbreviation.Section)!;
            Assert.Equal(abbreviation.ShortForm, first.Substring(abbreviation.ShortFormOffset, abbreviation.ShortForm.Length));
            Assert.Equal(abbreviation.LongForm, first.Substring(abbreviation.LongFormOffset, abbreviation.LongForm.Length));
            foreach (var evidence in abbreviation.Evidence)
            {
                var text = s_article.GetText(evidence.Section)!;
                Assert.Equal(evidence.Mention, text.Substring(evidence.Offset, evidence.Length));
                Assert.Equal(evidence.Sentence, text.Substring(evidence.SentenceOffset, evidence.Sentence.Length));
                Assert.Contains(evidence.Mention, evidence.Sentence);
            }
        }
    }

    [Fact]
    public void AnArticleWithoutTextHasNone() => Assert.Empty(AbbreviationFindings.Read(new ExoArticle()));

    [Fact]
    public void NullIsRefusedAtOnce() => Assert.Throws<ArgumentNullException>(() => AbbreviationFindings.Read(null!));
}
