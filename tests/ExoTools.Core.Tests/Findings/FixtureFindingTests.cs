using System.Text.Json;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>A page that someone wrote who has not read the finders, with what is to be found in it.</summary>
public class FixtureFindingTests
{
    private static readonly JsonElement s_expected = JsonDocument.Parse(File.ReadAllBytes(TestFiles.Fixture("Pages", "dump-complete.findings.json"))).RootElement;

    private static readonly ArticleAnalysis s_page = Texts.Analyse(ArticleReader.ReadFile(TestFiles.Fixture("Pages", "dump-complete.txt")).Single().Article!);

    [Fact]
    public void Markers() => Assert.Equal(
        s_expected.GetProperty("markers").EnumerateArray().Select(marker => (Text(marker, "asWritten"), Text(marker, "symbol"), marker.GetProperty("present").GetBoolean(), Text(marker, "sentence"))),
        MarkerFinder.Find(s_page).Select(marker => (marker.Name, marker.Symbol, marker.Present, marker.Sentence)));

    [Fact]
    public void Abbreviations() => Assert.Equal(
        s_expected.GetProperty("abbreviations").EnumerateArray().Select(pair => (Text(pair, "short"), Text(pair, "long"))).Order(),
        AbbreviationFindings.Read(s_page.Article).Select(pair => (pair.ShortForm, pair.LongForm)).Order());

    [Fact]
    public void Pathways() => Assert.Equal(
        s_expected.GetProperty("pathways").EnumerateArray().Select(pathway => (Text(pathway, "name"), Text(pathway, "description"))),
        PathwayFinder.Find(s_page).Select(pathway => (pathway.Text, pathway.Description!)));

    [Fact]
    public void Relations() => Assert.Equal(
        s_expected.GetProperty("relations").EnumerateArray()
            .Select(relation => (Text(relation, "source"), Text(relation, "target") is "multidrug resistance" ? "drug resistance" : Text(relation, "target"), relation.GetProperty("negated").GetBoolean(), relation.GetProperty("speculative").GetBoolean()))
            .Order(),
        RelationFinder.Find(s_page)
            .Where(relation => relation.SourceKind != ExoEntityKind.Pathway && relation.Type != ExoRelationType.Carries)
            .Select(relation => (relation.Source, relation.Target, relation.Negated, relation.Speculative))
            .Order());

    [Fact]
    public void WhatIsNamedInVesiclesIsCarried() => Assert.Equal(
        ["ABCB1", "HOTAIR", "miR-155", "miR-21", "miR-9"],
        RelationFinder.Find(s_page).Where(relation => relation.Type == ExoRelationType.Carries).Select(relation => relation.Target).Order(StringComparer.Ordinal));

    [Fact]
    public void EvidenceIsRight()
    {
        Texts.AssertEvidence(s_page, MarkerFinder.Find(s_page));
        Texts.AssertEvidence(s_page, RelationFinder.Find(s_page));
        Texts.AssertEvidence(s_page, PathwayFinder.Find(s_page));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
