using ExoTools.Adapters;
using ExoTools.Findings.Analysis;
using ExoTools.Reading;
using ExoTools.Vocabulary;

namespace ExoTools.Core.Tests.Findings;

/// <summary>Articles to find things in: the seed page, and texts that a test makes up.</summary>
internal static class Texts
{
    public static VocabularyLibrary Library { get; } = new(Path.Combine(TestFiles.Seeds, "vocabulary"), () => new YamlReader());

    public static ArticleAnalysis Seed { get; } = Analyse(ArticleReader.ReadFile(TestFiles.SeedArticle).Single().Article!);

    public static ArticleAnalysis Analyse(ExoArticle article) => new(article, Library);

    /// <summary>An article whose abstract is this text.</summary>
    public static ArticleAnalysis Abstract(string text) =>
        Analyse(new ExoArticle { Title = "A made-up article", Abstract = [new ExoAbstractSection { Text = text }] });

    /// <summary>Every piece of evidence must point at what it says.</summary>
    public static void AssertEvidence(ArticleAnalysis article, IEnumerable<ExoFinding> findings)
    {
        foreach (var finding in findings)
        {
            Xunit.Assert.NotEmpty(finding.Evidence);
            foreach (var evidence in finding.Evidence)
            {
                var text = article.Article.GetText(evidence.Section);
                Xunit.Assert.NotNull(text);
                Xunit.Assert.Equal(evidence.Sentence, text.Substring(evidence.SentenceOffset, evidence.Sentence.Length));
                Xunit.Assert.Equal(evidence.Mention, text.Substring(evidence.Offset, evidence.Length));
                Xunit.Assert.InRange(evidence.Offset, evidence.SentenceOffset, evidence.SentenceOffset + evidence.Sentence.Length - evidence.Length);
            }
        }
    }
}
