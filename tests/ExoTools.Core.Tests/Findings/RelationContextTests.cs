using ExoTools.Findings;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class RelationContextTests
{
    [Fact]
    public void ASentenceTellsWhereAndWithWhatARelationHolds()
    {
        var relation = Find("CAF-derived exosomes promote invasion of macrophages in cisplatin-resistant breast cancer.").Single();
        Assert.Equal(("breast cancer", "CAF", "macrophage", "cisplatin"), (relation.Cancer, relation.Donor, relation.RecipientCell, relation.Drug));
        Assert.Equal("DOID:1612", relation.Context.Cancer!.Id);
    }

    [Fact]
    public void WhatNoSentenceNamesIsNull()
    {
        var relation = Find("Exosomes promote invasion.").Single();
        Assert.Equal((null, null, null, null), (relation.Cancer, relation.Donor, relation.RecipientCell, relation.Drug));
    }

    [Theory]
    [InlineData("Exosomes in breast cancer", "breast cancer")]
    [InlineData("Exosomes in breast cancer and melanoma", null)]
    public void TheOnlyCancerOfTheTitleStandsWhereNoSentenceNamesOne(string title, string? cancer)
    {
        var article = new ExoArticle { Title = title, Abstract = [new ExoAbstractSection { Text = "Exosomes promote invasion." }] };
        Assert.Equal(cancer, RelationFinder.Find(Texts.Analyse(article)).Single().Cancer);
    }

    [Fact]
    public void TheDonorIsNoRecipient()
    {
        var relation = Find("Exosomes from macrophages promote invasion of fibroblasts.").Single();
        Assert.Equal(("macrophages", "fibroblast"), (relation.Donor, relation.RecipientCell));
    }

    [Theory]
    [InlineData("Exosomes were bound by B cells and facilitated tumor growth.", "tumor growth", null)]
    [InlineData("Exosomes acted on B cells, and promoted angiogenesis of endothelial cells.", "angiogenesis", "endothelial cell")]
    public void CellsOfWhatIsSaidBeforeAreNoRecipients(string text, string target, string? recipient) =>
        Assert.Equal(recipient, Find(text).Single(relation => relation.Target == target).RecipientCell);

    [Theory]
    [InlineData("It has been shown that exosomes promote invasion.", true)]
    [InlineData("Previous studies reported that exosomes promote invasion.", true)]
    [InlineData("Exosomes promote invasion [12, 13].", true)]
    [InlineData("Exosomes promote invasion (Lind et al., 2019).", true)]
    [InlineData("BACKGROUND: Exosomes promote invasion.", true)]
    [InlineData("Here we show that exosomes promote invasion.", false)]
    [InlineData("Exosomes promote invasion (n = 12).", false)]
    [InlineData("Our results show that exosomes, as has been shown, promote invasion.", false)]
    public void WhatWasKnownBeforeIsFlagged(string text, bool background)
    {
        var relation = Find(text).Single();
        Assert.Equal((background, background), (relation.Background, relation.Evidence[0].IsBackground));
    }

    [Fact]
    public void AnIntroductionIsBackgroundAndAResultIsNot()
    {
        var article = new ExoArticle
        {
            Abstract =
            [
                new ExoAbstractSection { Label = "Background", Text = "Exosomes promote invasion. Exosomes suppress apoptosis." },
                new ExoAbstractSection { Label = "Results", Text = "Exosomes promoted invasion." },
            ],
        };
        var relations = RelationFinder.Find(Texts.Analyse(article));
        Assert.Equal([("invasion", false, 2), ("apoptosis", true, 1)], relations.Select(relation => (relation.Target, relation.Background, relation.Evidence.Count)));
    }

    [Theory]
    [InlineData("Exosomes promote invasion. In other cells, exosomes inhibit invasion.", true)]
    [InlineData("Exosomes promote invasion. In other cells, exosomes did not promote invasion.", true)]
    [InlineData("Exosomes inhibit invasion. In other cells, exosomes promote invasion.", true)]
    [InlineData("Exosomes did not promote invasion. In other cells, exosomes promote invasion.", true)]
    [InlineData("Exosomes promote invasion. In other cells, exosomes regulate invasion.", false)]
    public void WhatAnArticleSaysBothWaysIsMarked(string text, bool conflicting)
    {
        var relations = Find(text);
        Assert.Equal(2, relations.Count);
        Assert.All(relations, relation => Assert.Equal(conflicting, relation.Conflicting));
    }

    [Fact]
    public void WhatIsRejectedIsExplained()
    {
        var reasons = new List<string>();
        var analysis = Texts.Abstract("We investigated whether exosomes promote invasion.");
        RelationFinder.Find(new ExoTools.Findings.Analysis.ArticleAnalysis(analysis.Article, Texts.Library) { Explain = rejection => reasons.Add(rejection.ToLine(1)) });
        Assert.Contains("'exosomes' and 'invasion'", Assert.Single(reasons), StringComparison.Ordinal);
    }

    private static IReadOnlyList<ExoRelation> Find(string text) => RelationFinder.Find(Texts.Abstract(text));
}
