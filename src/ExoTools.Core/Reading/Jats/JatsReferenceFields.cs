using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>The tagged fields of one citation.</summary>
internal sealed class JatsReferenceFields
{
    private readonly XElement _citation;
    private readonly List<ExoAuthor> _authors = [];
    private readonly List<ExoAuthor> _editors = [];
    private readonly string? _articleTitle;
    private readonly string? _chapterTitle;
    private readonly string? _source;
    private readonly string _type;
    private bool _truncated;

    public JatsReferenceFields(XElement citation)
    {
        _citation = citation;
        _type = (string?)citation.Attribute("publication-type") ?? (string?)citation.Attribute("citation-type") ?? (string?)citation.Attribute("product-type") ?? "";
        _articleTitle = Title("article-title") ?? Title("data-title");
        _chapterTitle = Title("chapter-title") ?? Title("part-title");
        _source = Text("source") ?? Text("conf-name");
        ReadPeople(citation, _authors);
        foreach (var part in citation.Descendants())
        {
            switch (part.Name.LocalName)
            {
                case "pub-id" or "object-id" or "article-id":
                    Ids.Add(part);
                    break;
                case "ext-link" or "uri" or "self-uri":
                    ReadLink(part);
                    break;
            }
        }

        // "doi:10.1000/x" in a comment, without a link.
        foreach (var comment in citation.Elements("comment"))
        {
            if (Ids.Doi is null && JatsIds.BareDoi(JatsText.Of(comment)) is { } doi)
            {
                Ids.Add("doi", doi);
            }
        }

        Date = JatsDates.HasDate(citation) ? JatsDates.Read(citation) : citation.Elements().FirstOrDefault(part => part.Name.LocalName is "date" or "pub-date") is { } date ? JatsDates.Read(date) : null;
    }

    public JatsIds Ids { get; } = new();

    public PartialDate? Date { get; }

    public string? Volume => Text("volume");

    public string? Issue => Text("issue");

    public string? Url { get; private set; }

    /// <summary>The pages; an article number that stands in their place is <see cref="ArticleNumber"/>.</summary>
    public string? Pages
    {
        get
        {
            var (first, last) = (Text("fpage"), Text("lpage"));
            return Text("page-range") ?? (first is null || last is null || last == first ? first : $"{first}-{last}");
        }
    }

    public string? ArticleNumber => Text("elocation-id");

    /// <summary>Whether what the reader of a bibliography looks for is not tagged: no title, no source and no author.</summary>
    public bool IsUntagged => _authors.Count == 0 && _articleTitle is null && _chapterTitle is null && _source is null;

    /// <summary>The kind of work, by the type that the source gives and by what is tagged.</summary>
    public ExoReferenceKind Kind => _type switch
    {
        "journal" or "article" or "review" => ExoReferenceKind.JournalArticle,
        "book" or "book-chapter" or "chapter" or "bookchapter" => HasChapter ? ExoReferenceKind.Chapter : ExoReferenceKind.Book,
        "report" or "gov" or "standard" or "patent" or "handbook" => ExoReferenceKind.Book,
        "confproc" or "conference" or "conf-proc" or "conference-paper" or "proceedings" => ExoReferenceKind.ConferencePaper,
        "thesis" or "dissertation" => ExoReferenceKind.Thesis,
        "web" or "website" or "webpage" or "web-page" or "online" or "software" or "data" => ExoReferenceKind.WebPage,
        "preprint" => ExoReferenceKind.Preprint,
        _ when Volume is not null && _source is not null => ExoReferenceKind.JournalArticle,
        _ when _chapterTitle is not null => ExoReferenceKind.Chapter,
        _ when Text("publisher-name") is not null => ExoReferenceKind.Book,
        _ => ExoReferenceKind.Unknown,
    };

    private bool HasChapter => _chapterTitle is not null || (_articleTitle is not null && _source is not null);

    /// <summary>The reference.</summary>
    public ExoReference Build(int number, string? label, string? raw, string? citingTitle, string? citingSource)
    {
        // A book, report or page that is cited as a whole has its title where others have their journal.
        var title = _chapterTitle ?? _articleTitle;
        var isWhole = title is null && Kind is not (ExoReferenceKind.JournalArticle or ExoReferenceKind.Chapter or ExoReferenceKind.Preprint) && Volume is null;
        return new ExoReference
        {
            Number = number,
            Label = label,
            Authors = _authors,
            AuthorsTruncated = _truncated,
            Title = (title ?? (isWhole ? _source : null))?.TrimEnd('.', ' '),
            ContainerTitle = isWhole ? null : _source,
            Date = Date,
            Volume = Volume,
            Issue = Issue,
            Supplement = Text("supplement"),
            Pages = Pages,
            ArticleNumber = ArticleNumber,
            Doi = Ids.Doi,
            Pmid = Ids.Pmid,
            Pmcid = Ids.Pmcid,
            OtherIds = Ids.Others,
            Issn = Text("issn"),
            Isbn = Text("isbn"),
            Url = Url,
            Kind = Kind,
            Editors = _editors,
            Edition = Text("edition"),
            Publisher = Text("publisher-name"),
            Place = Text("publisher-loc"),
            Language = (string?)_citation.Attribute("lang"),
            Confidence = IsUntagged && Date is null ? ExoConfidence.None : ExoConfidence.High,
            RawText = raw ?? "",
            ArticleTitle = citingTitle,
            ArticleSource = citingSource,
        };
    }

    private void ReadPeople(XElement part, List<ExoAuthor> people)
    {
        foreach (var element in part.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "person-group":
                    var kind = (string?)element.Attribute("person-group-type") ?? "author";
                    if (kind.Contains("editor", StringComparison.OrdinalIgnoreCase))
                    {
                        ReadPeople(element, _editors);
                    }
                    else if (kind is "author" or "allauthors" or "collab" or "group" or "inventor" or "assignee" or "curator" or "compiler" or "director" or "guest-author")
                    {
                        ReadPeople(element, _authors);
                    }

                    break;
                case "name" or "string-name" when JatsPeople.Name(element) is { } person:
                    people.Add(person);
                    break;
                case "name-alternatives" or "collab-alternatives" when JatsFormulas.Choose(element) is { } chosen:
                    Add(chosen.Name.LocalName == "collab" ? JatsPeople.Collective(chosen) : JatsPeople.Name(chosen), people);
                    break;
                case "collab" or "institution":
                    Add(JatsPeople.Collective(element), people);
                    break;
                case "anonymous":
                    people.Add(new ExoAuthor { Collective = "Anonymous" });
                    break;
                case "etal":
                    _truncated |= ReferenceEquals(people, _authors);
                    break;
            }
        }
    }

    private static void Add(ExoAuthor? person, List<ExoAuthor> people)
    {
        if (person is not null)
        {
            people.Add(person);
        }
    }

    private void ReadLink(XElement link)
    {
        var address = (string?)link.Attribute("href") ?? JatsText.Of(link);
        var type = (string?)link.Attribute("ext-link-type") ?? "";
        var isResolver = type == "doi" || address?.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) == true;
        if (isResolver || type == "pmid" || type == "pmcid" || type == "pmc")
        {
            var kind = isResolver ? "doi" : type;
            if (address is not null && (kind != "doi" || Ids.Doi is null))
            {
                Ids.Add(kind, kind == "doi" ? Uri.UnescapeDataString(address) : address);
            }
        }
        else if (address is not null && type is not "gen" && address.Contains("//", StringComparison.Ordinal))
        {
            Url ??= address;
        }
    }

    private string? Text(string name) => JatsText.Of(_citation.Element(name))?.Replace('\n', ' ');

    private string? Title(string name) => Text(name);
}
