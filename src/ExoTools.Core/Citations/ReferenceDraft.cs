namespace ExoTools.Citations;

/// <summary>What the parser has read of one reference so far.</summary>
internal sealed class ReferenceDraft
{
    private List<ExoFieldDoubt>? _doubts;

    public string? Label { get; set; }

    public IReadOnlyList<string> Links { get; set; } = [];

    public string RawText { get; set; } = "";

    public IReadOnlyList<ExoAuthor> Authors { get; set; } = [];

    public bool AuthorsTruncated { get; set; }

    public IReadOnlyList<ExoAuthor> Editors { get; set; } = [];

    public string? Title { get; set; }

    public string? ContainerTitle { get; set; }

    public PartialDate? Date { get; set; }

    public PartialDate? ElectronicDate { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Supplement { get; set; }

    public string? Pages { get; set; }

    public string? ArticleNumber { get; set; }

    public string? Doi { get; set; }

    public string? Pmid { get; set; }

    public string? Pmcid { get; set; }

    public IReadOnlyList<ExoIdentifier> OtherIds { get; set; } = [];

    public string? Url { get; set; }

    public string? Edition { get; set; }

    public string? Publisher { get; set; }

    public string? Place { get; set; }

    public string? Language { get; set; }

    public ExoReferenceKind Kind { get; set; }

    /// <summary>Notes that a field was guessed, once per field.</summary>
    public void Doubt(string field, string reason)
    {
        _doubts ??= [];
        foreach (var doubt in _doubts)
        {
            if (doubt.Field == field)
            {
                return;
            }
        }

        _doubts.Add(new ExoFieldDoubt(field, reason));
    }

    public ExoReference Build(int? number, string? articleTitle, string? articleSource) => new()
    {
        Number = number,
        Label = Label,
        Links = Links,
        RawText = RawText,
        Authors = Authors,
        AuthorsTruncated = AuthorsTruncated,
        Editors = Editors,
        Title = Title,
        ContainerTitle = ContainerTitle,
        Date = Date,
        ElectronicDate = ElectronicDate,
        Volume = Volume,
        Issue = Issue,
        Supplement = Supplement,
        Pages = Pages,
        ArticleNumber = ArticleNumber,
        Doi = Doi,
        Pmid = Pmid,
        Pmcid = Pmcid,
        OtherIds = OtherIds,
        Url = Url,
        Edition = Edition,
        Publisher = Publisher,
        Place = Place,
        Language = Language,
        Kind = Kind,
        Doubts = _doubts ?? (IReadOnlyList<ExoFieldDoubt>)[],
        Confidence = Confidence(),
        ArticleTitle = articleTitle,
        ArticleSource = articleSource,
    };

    private ExoConfidence Confidence()
    {
        var found = (Authors.Count > 0 ? 1 : 0) + (Title is null ? 0 : 1) + (ContainerTitle is null ? 0 : 1) + (Date is null ? 0 : 1);
        if (found == 0)
        {
            return ExoConfidence.None;
        }

        if (Title is null && ContainerTitle is null)
        {
            return ExoConfidence.Low;
        }

        return (_doubts?.Count ?? 0) switch
        {
            0 when found >= 2 => ExoConfidence.High,
            0 or 1 => ExoConfidence.Medium,
            _ => ExoConfidence.Low,
        };
    }
}
