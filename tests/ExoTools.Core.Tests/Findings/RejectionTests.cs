using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>Those who ask are told why a name is no finding.</summary>
public class RejectionTests
{
    private static List<string> Told(ExoArticle article, Action<ArticleAnalysis> find)
    {
        var told = new List<string>();
        find(new ArticleAnalysis(article, Texts.Library) { Explain = rejection => told.Add(rejection.ToLine(1)) });
        return told;
    }

    private static ExoArticle Text(string text) => new() { Title = "A made-up article", Abstract = [new ExoAbstractSection { Text = text }] };

    [Theory]
    [InlineData("CD9 did not differ in exosomes.", "CD9", "neither that it is there")]
    [InlineData("Exosomes were seen. CD8+ T cells grew.", "CD8", "marks cells")]
    [InlineData("Exosomes were seen. Cells expressed CD81.", "CD81", "speaks of cells")]
    [InlineData("We used CD63-GFP plasmids in exosomes.", "CD63", "construct")]
    [InlineData("Exosomes were studied for TSG101 in patients.", "TSG101", "no word reports")]
    [InlineData("CD63 was detected in the fractions.", "CD63", "named no vesicles")]
    [InlineData("Exosomes held PTEN.", "", "")]
    public void MarkersAreExplained(string text, string name, string why) => AssertTold(Told(Text(text), article => MarkerFinder.Find(article)), "marker", name, why);

    [Theory]
    [InlineData("We investigated whether exosomal miR-21 promotes growth.", "miR-21", "asks")]
    [InlineData("Exosomes contained no miR-155.", "miR-155", "not there")]
    [InlineData("Exosomes increased VEGF expression.", "VEGF", "act on it")]
    [InlineData("Exosomes with anti-miR-21 were made.", "miR-21", "inhibitor")]
    [InlineData("Exosomes were positive for CD63.", "CD63", "Get-ExosomeMarker")]
    [InlineData("Exosomes carried miR-21.", "", "")]
    public void CargoIsExplained(string text, string name, string why) => AssertTold(Told(Text(text), article => CargoFinder.Find(article)), "cargo", name, why);

    [Theory]
    [InlineData("Exosomes were not isolated by ultracentrifugation.", "ultracentrifugation", "not used")]
    [InlineData("Exosomes were seen. Years passed. Cells were lysed for western blot.", "western blot", "names vesicles")]
    [InlineData("Exosomes were isolated by ultracentrifugation.", "", "")]
    public void MethodsAreExplained(string text, string name, string why) => AssertTold(Told(Text(text), article => MethodFinder.Find(article)), "method", name, why);

    [Fact]
    public void TitlesAndTablesAreExplained()
    {
        var article = new ExoArticle { Title = "CD63 of exosomes", Tables = [new ExoTable { Label = "Table 1", Headers = [["Sex", "Age"]], Rows = [["f", "3"]] }] };
        var told = Told(article, analysis => MarkerFinder.Find(analysis));
        Assert.Contains(told, line => line.StartsWith("No marker 'CD63': titles", StringComparison.Ordinal));
        Assert.Contains("Table 1 is not read: no header of its columns tells what they hold.", told);
    }

    private static void AssertTold(List<string> told, string kind, string name, string why)
    {
        if (name.Length == 0)
        {
            Assert.DoesNotContain(told, line => line.StartsWith($"No {kind} ", StringComparison.Ordinal));
            return;
        }

        var line = Assert.Single(told, line => line.StartsWith($"No {kind} '{name}': ", StringComparison.Ordinal));
        Assert.Contains(why, line, StringComparison.Ordinal);
        Assert.Contains("Abstract: ", line, StringComparison.Ordinal);
    }
}
