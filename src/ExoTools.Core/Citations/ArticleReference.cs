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
            LocatorReader.SplitIssue(article.Issue, ref locator);
        }

        var isArticleNumber = article.Pages is not null && LocatorReader.IsArticleNumber(article.Pages);
        return new ExoReference
        {
            Authors = article.Authors,
            AuthorsTruncated = article.AuthorsTruncated,
            Title = WithoutStop(article.Title),
            ContainerTitle = article.Journal?.Title ?? article.Journal?.Abbreviation,
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
            Issn = article.Journal?.Issn,
            Abstract = article.Abstract.Count == 0 ? null : string.Join('\n', article.Abstract),
            Keywords = article.Keywords,
            Language = article.Languages.Count == 0 ? null : string.Join(", ", article.Languages),
            Kind = article.PublicationTypes.Contains("Preprint", StringComparer.OrdinalIgnoreCase) ? ExoReferenceKind.Preprint
                : article.Journal is null ? ExoReferenceKind.Unknown
                : ExoReferenceKind.JournalArticle,
        };
    }

    private static string? WithoutStop(string? title) =>
        title is { Length: > 1 } && title[^1] == '.' && title[^2] != '.' ? title[..^1] : title;
}
