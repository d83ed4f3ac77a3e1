using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>PubMed XML of invented citations, built from the parts that a test is about.</summary>
internal static class PubMedXmlText
{
    public const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n";

    public static string Article(
        string pmid = "91234567", string title = "A title of vesicles.", string article = "", string citation = "", string data = "", string pubDate = "<Year>2021</Year><Month>Jun</Month>") =>
        $"<PubmedArticle>\n<MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\"><PMID Version=\"1\">{pmid}</PMID>\n"
        + $"<Article PubModel=\"Print\"><Journal><ISSN IssnType=\"Electronic\">1234-5678</ISSN><JournalIssue CitedMedium=\"Internet\"><Volume>12</Volume><Issue>4</Issue><PubDate>{pubDate}</PubDate></JournalIssue>"
        + $"<Title>Journal of tests</Title><ISOAbbreviation>J. Exo Test.</ISOAbbreviation></Journal><ArticleTitle>{title}</ArticleTitle>{article}</Article>\n"
        + $"<MedlineJournalInfo><Country>Norway</Country><MedlineTA>J Exo Test</MedlineTA><NlmUniqueID>101</NlmUniqueID><ISSNLinking>1234-5679</ISSNLinking></MedlineJournalInfo>{citation}</MedlineCitation>\n"
        + $"<PubmedData>{data}</PubmedData></PubmedArticle>\n";

    public static string Set(params string[] records) => $"{Head}<PubmedArticleSet>\n{string.Concat(records)}</PubmedArticleSet>\n";

    public static ExoArticle Read(string text) => Assert.Single(PageFixtures.ReadText(text));

    /// <summary>Reads one citation from its parts.</summary>
    public static ExoArticle ReadArticle(string title = "A title.", string article = "", string citation = "", string data = "", string pubDate = "<Year>2021</Year>") =>
        Read(Set(Article("91234567", title, article, citation, data, pubDate)));

    public static ReadProblem Problem(IEnumerable<ReadItem> items) => Assert.Single(items, item => item.Problem is not null).Problem!;

    public static IEnumerable<string?> Pmids(IEnumerable<ReadItem> items) => items.Select(item => item.Article?.Pmid ?? item.Deleted?.Pmid ?? (item.Problem is null ? null : "problem"));
}
