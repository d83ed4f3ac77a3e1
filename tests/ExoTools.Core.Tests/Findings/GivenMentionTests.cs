using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Language;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>Entities that are known beforehand stand in place of what the vocabulary finds.</summary>
public class GivenMentionTests
{
    private const string Text = "Here blorkin-7 promotes CD63; CD9 was seen.";

    private static ArticleAnalysis Analyse(params (string Printed, string Name)[] names)
    {
        var mentions = names.Select(name => new GivenMention("Abstract", new TextSpan(Text.IndexOf(name.Printed, StringComparison.Ordinal), name.Printed.Length), name.Name, ExoEntityKind.Protein));
        return new ArticleAnalysis(new ExoArticle { Abstract = [new ExoAbstractSection { Text = Text }] }, Texts.Library, new GivenMentions(mentions));
    }

    [Fact]
    public void AGivenNameIsAnEntityThoughNoVocabularyListsIt()
    {
        var analysis = Analyse(("blorkin-7", "BLK7"), ("CD63", "a given name"));

        var relation = Assert.Single(RelationFinder.Find(analysis));

        Assert.Equal("BLK7 Promotes a given name", relation.ToString());
        Texts.AssertEvidence(analysis, [relation]);
    }

    [Fact]
    public void WhatIsNotGivenIsStillFound()
    {
        var analysis = Analyse(("promotes", "a verb"));

        Assert.Contains(analysis.MentionsOf(analysis.Passages[0].Sentences[0]), mention => mention.Name == "CD9");
    }
}
