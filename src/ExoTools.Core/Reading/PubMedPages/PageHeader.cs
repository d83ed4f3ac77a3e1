namespace ExoTools.Reading.PubMedPages;

/// <summary>What the header of a page tells: everything above the first heading of a section.</summary>
internal sealed class PageHeader
{
    /// <summary>The title; null where none can be made out.</summary>
    public string? Title { get; set; }

    public string? Journal { get; set; }

    public CitationLine? Citation { get; set; }

    public ShortViewLine? ShortView { get; set; }

    public List<string> PublicationTypes { get; } = [];

    public List<ExoAuthor> Authors { get; set; } = [];

    public bool AuthorsTruncated { get; set; }

    /// <summary>Whether the authors come from the full list and not from the short view.</summary>
    public bool FullAuthorList { get; set; }

    public List<ExoAuthor> Collaborators { get; } = [];

    /// <summary>Whether the heading "Affiliations" was seen, or affiliations without it.</summary>
    public bool AffiliationsSeen { get; set; }

    public bool AffiliationsCollapsed { get; set; }

    /// <summary>Whether the page is of the site before 2020, which set the identifiers below the abstract.</summary>
    public bool OldSite { get; set; }

    public List<Affiliation> Affiliations { get; set; } = [];

    public ArticleIds Ids { get; } = new();

    /// <summary>Whether a line of the article's own identifiers was seen.</summary>
    public bool IdsSeen { get; set; }

    public bool FreePmcArticle { get; set; }

    public bool NoAbstract { get; set; }

    /// <summary>The keywords, where they stand above the first heading: the page has no abstract.</summary>
    public KeywordList Keywords { get; } = new();

    public List<string> Languages { get; } = [];
}
