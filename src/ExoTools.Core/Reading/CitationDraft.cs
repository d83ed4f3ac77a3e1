using ExoTools.Reading.PubMedPages;
using ExoTools.Reading.PubMedXml;

namespace ExoTools.Reading;

/// <summary>What was read of one citation so far; the names are those of <see cref="ExoArticle"/>.</summary>
internal sealed class CitationDraft
{
    private const string NoTitle = "[Not Available].";

    public string? Title { get; set; }

    public string? VernacularTitle { get; set; }

    public List<ExoAuthor>? Authors { get; set; }

    public bool AuthorsTruncated { get; set; }

    public bool GrantsTruncated { get; set; }

    public bool AssociatedDataTruncated { get; set; }

    public List<ExoAuthor>? Collaborators { get; set; }

    public List<ExoAuthor>? Editors { get; set; }

    public JournalDraft Journal { get; } = new();

    public ExoBook? Book { get; set; }

    public PartialDate? PublicationDate { get; set; }

    public PartialDate? ElectronicDate { get; set; }

    public List<ExoDate>? History { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Pages { get; set; }

    public string? Pmid { get; private set; }

    public string? Version { get; set; }

    public string? Doi { get; set; }

    public string? Pii { get; set; }

    public string? Pmcid { get; set; }

    public List<ExoIdentifier>? OtherIds { get; set; }

    public string? Status { get; set; }

    public string? PublicationStatus { get; set; }

    public List<string>? Languages { get; set; }

    public List<ExoAbstractSection>? Abstract { get; set; }

    public string? Copyright { get; set; }

    public List<ExoOtherAbstract>? OtherAbstracts { get; set; }

    public List<ExoKeyword>? Keywords { get; set; }

    public string? ConflictOfInterest { get; set; }

    public List<string>? PublicationTypes { get; set; }

    public bool IsRetracted { get; set; }

    public List<ExoMeshTerm>? MeshTerms { get; set; }

    public List<ExoSubstance>? Substances { get; set; }

    public List<string>? SupplementaryConcepts { get; set; }

    public List<string>? PersonalNameSubjects { get; set; }

    public List<string>? AssociatedData { get; set; }

    public List<string>? GeneSymbols { get; set; }

    public List<string>? Notes { get; set; }

    public List<ExoGrant>? Grants { get; set; }

    public List<TaggedReference>? References { get; set; }

    public List<ExoLinkedArticle>? CommentsCorrections { get; set; }

    /// <summary>Adds an identifier that has no property of its own; the second of the same is not kept.</summary>
    public void AddId(string type, string value)
    {
        var id = new ExoIdentifier { Type = type, Value = value };
        if (OtherIds?.Contains(id) != true)
        {
            (OtherIds ??= []).Add(id);
        }
    }

    /// <summary>Takes the article's PMID; what is no number, or is another one, is kept beside it.</summary>
    public void AddPmid(string pmid)
    {
        if (Pmid is null && ArticleIds.Number(pmid) == pmid)
        {
            Pmid = pmid;
        }
        else if (pmid != Pmid)
        {
            AddId("pubmed", pmid);
        }
    }

    /// <summary>Takes the article's DOI; another one is kept beside it.</summary>
    public void AddDoi(string doi)
    {
        if (Doi is null)
        {
            Doi = doi;
        }
        else if (!string.Equals(Doi, doi, StringComparison.OrdinalIgnoreCase))
        {
            AddId("doi", doi);
        }
    }

    /// <summary>The article; null where neither an identifier nor a title was read.</summary>
    /// <param name="source">What the article names as its source.</param>
    /// <param name="line">The line on which it starts.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="showsAll">Whether the format has a place for each section of a citation, so that what is not there was left out.</param>
    public ExoArticle? Build(string? source, int line, string format, bool showsAll)
    {
        var isUntitled = Title is null or NoTitle && VernacularTitle is not null;
        var title = isUntitled ? VernacularTitle : Title ?? Book?.Title;
        var journal = Journal.Build();
        return Pmid is null && title is null && Doi is null && journal is null && Book is null && Authors is null && Abstract is null ? null : new ExoArticle
        {
            Title = title,
            VernacularTitle = isUntitled ? null : VernacularTitle,
            Authors = Authors ?? [],
            AuthorsTruncated = AuthorsTruncated,
            Collaborators = Collaborators ?? [],
            Editors = Editors ?? [],
            Journal = journal,
            Book = Book,
            PublicationDate = PublicationDate,
            ElectronicDate = ElectronicDate,
            History = History ?? [],
            Volume = Volume,
            Issue = Issue,
            Pages = Pages ?? Pii,
            Pmid = Pmid,
            Version = Version,
            Doi = Doi,
            Pmcid = Pmcid,
            OtherIds = OtherIds ?? [],
            Status = Status,
            PublicationStatus = PublicationStatus,
            Languages = Languages ?? [],
            Abstract = Abstract ?? [],
            Copyright = Copyright,
            OtherAbstracts = OtherAbstracts ?? [],
            KeywordEntries = Keywords ?? [],
            Keywords = Keywords?.ConvertAll(keyword => keyword.Text) ?? [],
            ConflictOfInterest = ConflictOfInterest,
            PublicationTypes = PublicationTypes ?? [],
            IsRetracted = IsRetracted,
            MeshTerms = MeshTerms ?? [],
            Substances = Substances ?? [],
            SupplementaryConcepts = SupplementaryConcepts ?? [],
            PersonalNameSubjects = PersonalNameSubjects ?? [],
            AssociatedData = AssociatedData ?? [],
            GeneSymbols = GeneSymbols ?? [],
            Notes = Notes ?? [],
            Grants = Grants ?? [],
            References = References is null ? [] : TaggedReference.List(References, title, source),
            CommentsCorrections = CommentsCorrections ?? [],
            SectionStates = showsAll ? CitationStates.Of(this) : [],
            Source = source,
            Format = format,
            SourceLine = line,
        };
    }
}

/// <summary>What was read of the journal so far: it stands in two places of a citation.</summary>
internal sealed class JournalDraft
{
    public string? Title { get; set; }

    public string? IsoAbbreviation { get; set; }

    public string? MedlineAbbreviation { get; set; }

    public string? Issn { get; set; }

    public string? OtherIssn { get; set; }

    public string? LinkingIssn { get; set; }

    public string? NlmId { get; set; }

    public string? Country { get; set; }

    /// <summary>The journal; null where nothing was read of it.</summary>
    public ExoJournal? Build() => Title is null && IsoAbbreviation is null && MedlineAbbreviation is null && Issn is null && NlmId is null ? null : new ExoJournal
    {
        Title = Title,
        Abbreviation = MedlineAbbreviation ?? IsoAbbreviation,
        Issn = Issn,
        OtherIssn = OtherIssn,
        LinkingIssn = LinkingIssn,
        NlmId = NlmId,
        Country = Country,
    };
}
