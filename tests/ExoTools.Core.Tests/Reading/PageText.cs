namespace ExoTools.Core.Tests.Reading;

/// <summary>Builds small pages of invented articles, so that a test shows the one thing it is about.</summary>
internal static class PageText
{
    public const string Start = "Skip to main page content\nU.S. flagAn official website of the United States government Here's how you know \nAccess keysNCBI HomepageMyNCBI HomepageMain ContentMain Navigation\n";

    /// <summary>A browser's copy: citation, title, authors, affiliations and identifiers, then what the test gives.</summary>
    public static string Page(
        string below = "Abstract\nVesicles carry cargo.\n",
        string citation = "J Exo Test\n. 2021 Jun;12(4):341-7. doi: 10.5555/exo.1.\n",
        string title = "A title of vesicles\n",
        string authors = "Ann B Example 1, Jo Sample 2\n",
        string affiliations = "Affiliations\n1 Dept A, City.\n2 Dept B, Town.\n",
        string ids = "PMID: 91234567 DOI: 10.5555/exo.1\n") => Start + citation + title + authors + affiliations + ids + below;

    /// <summary>The one article of a text.</summary>
    public static ExoArticle Read(string text)
    {
        var articles = PageFixtures.ReadText(text);
        return articles.Count == 1 ? articles[0] : throw new InvalidOperationException($"{articles.Count} articles");
    }
}
