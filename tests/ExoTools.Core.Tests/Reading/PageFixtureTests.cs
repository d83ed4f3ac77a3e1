using System.Text.Json.Nodes;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Every key that a fixture's expectation has is compared; a key that is not there was ambiguous to its writer.</summary>
public class PageFixtureTests
{
    public static TheoryData<string, int> Articles => PageFixtures.Articles;

    [Theory]
    [MemberData(nameof(Articles))]
    public void TheArticleIsReadAsExpected(string name, int index)
    {
        var articles = PageFixtures.Read(name);
        Assert.Equal(PageFixtures.Expected(name).Count, articles.Count);
        var article = articles[index];
        foreach (var (key, expected) in PageFixtures.Expected(name)[index]!.AsObject())
        {
            switch (key)
            {
                case "references":
                    Assert.Equal(expected!.AsArray().Select(reference => (int?)reference!["number"]!), article.References.Select(reference => reference.Number));
                    break;
                case "publicationTypes":
                    Assert.Equal(Strings(expected).Order(), article.PublicationTypes.Order());
                    break;
                case "authors":
                    Assert.Equal(Rows(expected, "family", "given", "suffix", "collective"), article.Authors.Select(author => Row(author.Family, author.Given, author.Suffix, author.Collective)));
                    break;
                case "abstractParagraphs":
                    Assert.Equal(Rows(expected, "label", "text"), article.Abstract.Select(part => Row(part.Label, part.Text)));
                    break;
                case "meshTerms":
                    Assert.Equal(Rows(expected, "term", "qualifier", "major"), article.MeshTerms.Select(term => Row(term.Descriptor, term.Qualifier, term.Major ? "true" : "false")));
                    break;
                case "figures":
                    CompareFigures(expected!.AsArray(), article.Figures);
                    break;
                case "sectionStates":
                    Assert.Equal(
                        expected!.AsObject().Select(state => $"{state.Key}: {state.Value}"),
                        expected.AsObject().Select(state => $"{state.Key}: {article.GetSectionState(state.Key)}"));
                    break;
                default:
                    Assert.Equal(Text(key, expected), Field(key, article));
                    break;
            }
        }
    }

    /// <summary>The fields of the references are the reference parser's part.</summary>
    [Theory]
    [MemberData(nameof(Articles))]
    public void TheReferencesAreReadAsExpected(string name, int index)
    {
        var references = PageFixtures.Read(name)[index].References;
        var expectations = PageFixtures.Expected(name)[index]!["references"]!.AsArray();
        Assert.Equal(expectations.Count, references.Count);
        foreach (var (expected, reference) in expectations.Zip(references))
        {
            foreach (var (key, value) in expected!.AsObject())
            {
                var found = key switch
                {
                    "number" => reference.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "authorsFamilies" => string.Join("; ", reference.Authors.Select(author => author.Family ?? author.Collective)),
                    "etAl" => reference.AuthorsTruncated ? "true" : "false",
                    "title" => reference.Title,
                    "journal" => reference.ContainerTitle,
                    "year" => reference.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "volume" => reference.Volume,
                    "issue" => reference.Issue,
                    "pages" => reference.Pages ?? reference.ArticleNumber,
                    "doi" => reference.Doi,
                    "hasPmcLink" => reference.Links.Contains("PMC") ? "true" : "false",
                    _ => throw new InvalidOperationException($"The expectation has a key that nothing compares: {key}."),
                };
                Assert.Equal(key == "authorsFamilies" ? $"{key}: {string.Join("; ", Strings(value))}" : Text(key, value), $"{key}: {found ?? "null"}");
            }
        }
    }

    private static void CompareFigures(JsonArray expected, IReadOnlyList<ExoFigure> figures)
    {
        Assert.Equal(expected.Count, figures.Count);
        foreach (var (row, figure) in expected.Zip(figures))
        {
            foreach (var (key, value) in row!.AsObject())
            {
                var found = key switch
                {
                    "label" => figure.Label,
                    "number" => figure.Number,
                    "caption" => figure.Caption,
                    "truncated" => figure.CaptionTruncated ? "true" : "false",
                    _ => throw new InvalidOperationException($"The expectation has a key that nothing compares: {key}."),
                };
                Assert.Equal(Text(key, value), $"{key}: {found ?? "null"}");
            }
        }
    }

    private static string Field(string key, ExoArticle article)
    {
        object? value = key switch
        {
            "title" => article.Title,
            "journal" => article.Journal?.Abbreviation,
            "datePrinted" => article.PublicationDate?.Text,
            "year" => article.Year,
            "month" => article.PublicationDate?.Month,
            "day" => article.PublicationDate?.Day,
            "volume" => article.Volume,
            "issue" => article.Issue,
            "pages" => article.Pages,
            "pmid" => article.Pmid,
            "pmcid" => article.Pmcid,
            "doi" => article.Doi,
            "freePmcArticle" => article.FreePmcArticle is { } free ? free ? "true" : "false" : null,
            "authorsTruncated" => article.AuthorsTruncated ? "true" : "false",
            "conflictOfInterest" => article.ConflictOfInterest,
            "retracted" => article.IsRetracted ? "true" : "false",
            "copyright" => article.Copyright,
            "plainLanguage" => article.OtherAbstracts.SingleOrDefault(other => other.Type == "plain-language-summary")?.ToString(),
            "affiliations" => string.Join("; ", article.Authors[0].Affiliations),
            "collaborators" => string.Join("; ", article.Collaborators),
            "commentsCorrections" => Links(article.CommentsCorrections),
            "similarArticles" => Links(article.SimilarArticles),
            "citedBy" => Links(article.CitedBy),
            "keywords" => string.Join("; ", article.Keywords),
            "substances" => string.Join("; ", article.Substances),
            "grants" => string.Join("; ", article.Grants),
            _ => throw new InvalidOperationException($"The expectation has a key that nothing compares: {key}."),
        };
        return $"{key}: {value ?? "null"}";
    }

    private static string Links(IEnumerable<ExoLinkedArticle> articles) => string.Join("; ", articles.Select(article => $"{article.Kind} {article.Pmid ?? "null"}"));

    private static string Text(string key, JsonNode? node) =>
        $"{key}: {(node is JsonArray ? string.Join("; ", Strings(node)) : node?.ToString() ?? "null")}";

    private static IEnumerable<string> Strings(JsonNode? node) => node!.AsArray().Select(item => (string)item!);

    private static IEnumerable<string> Rows(JsonNode? node, params string[] keys) =>
        node!.AsArray().Select(row => Row([.. keys.Select(key => row![key]?.ToString())]));

    private static string Row(params string?[] values) => string.Join(" | ", values.Select(value => value ?? "null"));
}
