using ExoTools.Citations.Parsing;

namespace ExoTools.Citations;

/// <summary>An article as a reference to itself, so that it can be written to a bibliography.</summary>
public static class ArticleReference
{
    /// <summary>The reference to an article, with the fields that the article's source shows.</summary>
    public static ExoReference Of(ExoArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var locator = default(Locator);
        if (article.Issue is not null)
        {
            IssueReader.Split(article.Issue, ref locator);
        }

        var isArticleNumber = article.Pages is not null && PageRange.IsArticleNumber(article.Pages);
        var isChapter = article.Book is { Title.Length: > 0 } book && article.Title is not null && !string.Equals(book.Title, article.Title, StringComparison.OrdinalIgnoreCase);
        return new ExoReference
        {
            Authors = article.Authors,
            AuthorsTruncated = article.AuthorsTruncated,
            Title = WithoutStop(article.Title ?? article.Book?.Title),
            ContainerTitle = article.Journal?.Title ?? article.Journal?.Abbreviation ?? (isChapter ? article.Book!.Title : null),
            ContainerAbbreviation = article.Journal?.Title is null ? null : article.Journal.Abbreviation,
            Date = article.PublicationDate,
            ElectronicDate = article.ElectronicDate,
            Volume = article.Volume,
            Issue = locator.Issue,
            Supplement = locator.Supplement,
            Pages = isArticleNumber ? null : article.Pages,
            ArticleNumber = isArticleNumber ? article.Pages : null,
            Doi = article.Doi,
            Pmid = article.Pmid,
            Pmcid = article.Pmcid,
            Editors = article.Book?.Editors ?? article.Editors,
            Edition = article.Book?.Edition,
            Publisher = article.Book?.Publisher,
            Place = article.Book?.Place,
            Issn = article.Journal?.Issn,
            Isbn = article.Book is { Isbns: [var isbn, ..] } ? isbn : null,
            Abstract = article.Abstract.Count == 0 ? null : string.Join('\n', article.Abstract),
            Keywords = article.Keywords,
            Language = LanguageOf(article),
            Kind = article.PublicationTypes.Contains("Preprint", StringComparer.OrdinalIgnoreCase) ? ExoReferenceKind.Preprint
                : article.Book is not null ? (isChapter ? ExoReferenceKind.Chapter : ExoReferenceKind.Book)
                : article.Journal is null ? ExoReferenceKind.Unknown
                : ExoReferenceKind.JournalArticle,
        };
    }

    /// <summary>The languages by their names, where one is not English.</summary>
    private static string? LanguageOf(ExoArticle article)
    {
        var names = article.Languages.Select(MedlineLanguages.NameOf).ToList();
        return names.TrueForAll(name => name == "English") ? null : string.Join(", ", names);
    }

    /// <summary>A title without its closing full stop; an ellipsis stays.</summary>
    internal static string? WithoutStop(string? title) =>
        title is { Length: > 1 } && title[^1] == '.' && title[^2] != '.' ? title[..^1] : title;
}
