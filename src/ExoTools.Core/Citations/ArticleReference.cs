using ExoTools.Citations.Parsing;
using ExoTools.Reading;

namespace ExoTools.Citations;

/// <summary>An article as a reference to itself, so that it can be written to a bibliography.</summary>
public static class ArticleReference
{
    /// <summary>The publication type of a web page, for which MEDLINE has none.</summary>
    internal const string WebPageType = "Web Page";

    /// <summary>The kind under which an article's identifiers hold its web address, where its source is a bibliography.</summary>
    internal const string AddressType = "url";

    /// <summary>The works that an article's source lists: those that the article cites, or the article itself where it is an entry of a bibliography.</summary>
    public static IReadOnlyList<ExoReference> ListedIn(ExoArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.References.Count > 0 || article.Format is not { } format || !ArticleReader.ListsWorks(format) ? article.References : [Of(article, article.Source)];
    }

    /// <summary>The reference to an article, with the fields that the article's source shows.</summary>
    public static ExoReference Of(ExoArticle article) => Of(article, bibliography: null);

    private static ExoReference Of(ExoArticle article, string? bibliography)
    {
        ArgumentNullException.ThrowIfNull(article);
        var locator = default(Locator);
        if (article.Issue is not null)
        {
            IssueReader.Split(article.Issue, ref locator);
        }

        var isArticleNumber = article.Pages is not null && PageRange.IsArticleNumber(article.Pages);
        var isChapter = article.Book is { Title.Length: > 0 } book
            && (IsA(article, "Book Chapter") || (article.Title is not null && !string.Equals(book.Title, article.Title, StringComparison.OrdinalIgnoreCase)));
        return new ExoReference
        {
            Authors = [.. article.Authors.Select(AuthorNames.WithInitialsAsSuch)],
            AuthorsTruncated = article.AuthorsTruncated,
            Title = WithoutStop(article.Title ?? (isChapter ? null : article.Book?.Title)),
            ContainerTitle = article.Journal?.Title ?? article.Journal?.Abbreviation ?? (isChapter ? article.Book!.Title : article.Book?.Series),
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
            Url = article.OtherIds.FirstOrDefault(id => id.Type == AddressType)?.Value,
            Editors = [.. (article.Book?.Editors ?? article.Editors).Select(AuthorNames.WithInitialsAsSuch)],
            Edition = article.Book?.Edition,
            Publisher = article.Book?.Publisher,
            Place = article.Book?.Place,
            Issn = article.Journal?.Issn,
            Isbn = article.Book is { Isbns: [var isbn, ..] } ? isbn : null,
            Abstract = article.Abstract.Count == 0 ? null : string.Join('\n', article.Abstract),
            Keywords = article.Keywords,
            Language = LanguageOf(article),
            Kind = KindOf(article, isChapter),
            ArticleSource = bibliography,
        };
    }

    /// <summary>The publication type of MEDLINE for a kind of work; null where the kind is not known.</summary>
    internal static string? PublicationTypeOf(ExoReferenceKind kind) => kind switch
    {
        ExoReferenceKind.Book => "Book",
        ExoReferenceKind.Chapter => "Book Chapter",
        ExoReferenceKind.Preprint => "Preprint",
        ExoReferenceKind.Thesis => "Academic Dissertation",
        ExoReferenceKind.ConferencePaper => "Congress",
        ExoReferenceKind.JournalArticle => "Journal Article",
        ExoReferenceKind.WebPage => WebPageType,
        _ => null,
    };

    /// <summary>Whether a reference tells anything of a work: a title, an author, a container, an identifier or an address.</summary>
    public static bool IsKnown(ExoReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Authors.Count > 0 || (reference.Title ?? reference.ContainerTitle ?? reference.Doi ?? reference.Pmid ?? reference.Pmcid ?? reference.Isbn ?? reference.Url) is not null;
    }

    /// <summary>Whether a text is a web address.</summary>
    internal static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static ExoReferenceKind KindOf(ExoArticle article, bool isChapter) =>
        IsA(article, "Preprint") ? ExoReferenceKind.Preprint
        : IsA(article, "Academic Dissertation") ? ExoReferenceKind.Thesis
        : IsA(article, WebPageType) ? ExoReferenceKind.WebPage
        : IsA(article, "Congress") && article.Journal?.NlmId is null ? ExoReferenceKind.ConferencePaper
        : isChapter ? ExoReferenceKind.Chapter
        : IsA(article, "Book") || article.Book is { Title.Length: > 0 } or { Isbns.Count: > 0 } ? ExoReferenceKind.Book
        : article.Journal is null ? ExoReferenceKind.Unknown
        : ExoReferenceKind.JournalArticle;

    /// <summary>Whether the article has a publication type of MEDLINE.</summary>
    private static bool IsA(ExoArticle article, string type) => article.PublicationTypes.Contains(type, StringComparer.OrdinalIgnoreCase);

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
