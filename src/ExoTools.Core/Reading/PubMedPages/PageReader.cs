namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads one page into an article.</summary>
internal sealed class PageReader
{
    // NLM's own word for the type.
    private const string PlainLanguageType = "plain-language-summary";

    private readonly PageLines _lines;
    private readonly string? _source;
    private readonly int _firstLine;
    private readonly int _headerStart;
    private readonly bool _siteSeen;
    private readonly int _footer;
    private readonly List<SectionSpan> _sections;
    private readonly PageHeader _header;

    private PageReader(PageLines lines, string? source, int firstLine)
    {
        (_lines, _source, _firstLine) = (lines, source, firstLine);
        var banner = PageFurniture.AfterBanner(lines);
        _headerStart = SectionFinder.SkipNavigation(lines, banner);
        _siteSeen = _headerStart > 0;

        var citation = CitationBlock.Find(lines, _headerStart);
        _sections = SectionFinder.Find(lines, citation is null ? _headerStart : TitleFinder.AfterHeadingLike(lines, citation.Next), out _footer);
        var end = _sections.Count > 0 ? _sections[0].Start - 1 : _footer;
        if (citation is null && !StartsWithinList())
        {
            citation = CitationBlock.FindGlued(lines, _headerStart, end);

            // Above the lists at the end of a page, a citation with an identifier right below is an entry of a list as well.
            if (citation?.Next < end && _sections is [{ Section: >= PageSection.PublicationTypes }, ..] && ArticleIds.IsIdLine(lines.Entry(citation.Next)))
            {
                citation = null;
            }
        }

        _header = HeaderReader.Read(new HeaderLines(lines, _headerStart, end, citation) { MayHoldChrome = banner > 0 && banner == _headerStart }, citation);
    }

    /// <summary>Reads a page; null where it shows no article.</summary>
    /// <param name="text">The page.</param>
    /// <param name="source">What the article names as its source.</param>
    /// <param name="firstLine">The line of the source on which the page starts.</param>
    /// <param name="certain">Whether the text must show a citation or identifiers of its own to count as a page.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ExoArticle? Read(string text, string? source, int firstLine, bool certain = false, CancellationToken cancellation = default)
    {
        var reader = new PageReader(new PageLines(text, cancellation), source, firstLine);
        return reader.ShowsArticle(certain) ? reader.Build() : null;
    }

    /// <summary>Whether what stands above the first heading may be the end of a list of other articles, which stands above that heading on a whole page.</summary>
    private bool StartsWithinList() => _sections.Count > 0 && _sections[0].Section is > PageSection.Linked and < PageSection.PublicationTypes;

    private bool ShowsArticle(bool certain)
    {
        var own = _header.Citation is not null || _header.IdsSeen;
        if (_header.Title is null)
        {
            return own && _sections.Exists(section => section.Section == PageSection.Abstract && _lines.NextFilled(section.Start, section.End) < section.End);
        }

        return own || (!certain && (_sections.Count > 0 || _header.AffiliationsSeen || _header.ShortView is not null || _siteSeen));
    }

    private ExoArticle Build()
    {
        var states = new SectionStateList(_header, _sections.Count == 0 && _footer == _lines.Count);
        var page = new ArticleParts();
        var linked = new List<ExoLinkedArticle>();
        page.PublicationTypes.AddRange(_header.PublicationTypes);
        foreach (var section in _sections)
        {
            switch (section.Section)
            {
                case PageSection.Abstract:
                    page.Abstract = AbstractReader.Read(_lines, section);
                    if (_header.OldSite)
                    {
                        page.Abstract.IdLines.ForEach(line => _header.Ids.Read(line));
                        _header.FreePmcArticle |= page.Abstract.FreePmcArticle;
                    }

                    states.SetAbstract(section, page.Abstract);
                    break;
                case PageSection.PlainLanguage:
                    var plain = Paragraphs.Read(_lines, section.Start, section.End);
                    page.PlainLanguage = plain.Count == 0 ? null : string.Join('\n', plain);
                    states.SetText(section, section.Name, page.PlainLanguage);
                    break;
                case PageSection.Conflict:
                    var statement = Paragraphs.Read(_lines, section.Start, section.End);
                    page.Conflict = statement.Count == 0 ? null : string.Join('\n', statement);
                    states.SetText(section, "Conflict of interest statement", page.Conflict);
                    break;
                case PageSection.Figures:
                    page.Figures = FigureReader.Read(_lines, section);
                    states.SetFigures(section, page.Figures);
                    break;
                case PageSection.Linked:
                    linked.AddRange(LinkedArticleReader.Read(_lines, section, out _));
                    states.SetList(section, "Comments and corrections", linked.Count);
                    break;
                case PageSection.Similar:
                    page.Similar = LinkedArticleReader.Read(_lines, section, out var moreSimilar);
                    states.SetLinked(section, "Similar articles", page.Similar, moreSimilar);
                    break;
                case PageSection.CitedBy:
                    page.CitedBy = LinkedArticleReader.Read(_lines, section, out var moreCiting);
                    states.SetLinked(section, "Cited by", page.CitedBy, moreCiting);
                    break;
                case PageSection.References:
                    page.References = ReferenceListReader.Read(_lines, section);
                    states.SetReferences(section, page.References);
                    break;
                case PageSection.PublicationTypes:
                    var types = TermList.Read(_lines, section);
                    page.PublicationTypes.AddRange(types.FindAll(type => !page.PublicationTypes.Contains(type)));
                    states.SetList(section, "Publication types", types.Count);
                    break;
                default:
                    ReadTerms(section, page, states);
                    break;
            }
        }

        return Assemble(page, linked, states);
    }

    private void ReadTerms(SectionSpan section, ArticleParts page, SectionStateList states)
    {
        var terms = TermList.Read(_lines, section);
        states.SetList(section, section.Name, terms.Count);
        switch (section.Section)
        {
            case PageSection.Mesh:
                page.Mesh = terms.ConvertAll(TermList.ReadMesh);
                break;
            case PageSection.Substances:
                page.Substances = terms;
                break;
            case PageSection.SupplementaryConcepts:
                page.SupplementaryConcepts = terms;
                break;
            case PageSection.PersonalNames:
                page.PersonalNames = terms;
                break;
            case PageSection.AssociatedData:
                page.AssociatedData = terms;
                break;
            case PageSection.Grants:
                page.Grants = terms;
                break;
            default:
                break;
        }
    }

    private ExoArticle Assemble(ArticleParts page, List<ExoLinkedArticle> linked, SectionStateList states)
    {
        var citation = _header.Citation;
        var pmid = _header.Ids.Pmid ?? PmidFromAddress() ?? PmidFromMailForm();
        var doi = Doi();
        var journal = _header.Journal ?? _header.ShortView?.Journal;
        return new ExoArticle
        {
            Title = _header.Title,
            Authors = _header.Authors,
            AuthorsTruncated = _header.AuthorsTruncated,
            Collaborators = _header.Collaborators,
            Journal = journal is null ? null : new ExoJournal { Abbreviation = journal },
            PublicationDate = citation?.Date ?? _header.ShortView?.Date,
            ElectronicDate = citation?.ElectronicDate,
            Volume = citation?.Volume,
            Issue = citation?.Issue,
            Pages = citation?.Pages,
            Pmid = pmid,
            Pmcid = _header.Ids.Pmcid,
            Doi = doi,
            FreePmcArticle = FreePmcArticle(),
            Languages = _header.Languages,
            Abstract = page.Abstract?.Parts ?? [],
            OtherAbstracts = page.PlainLanguage is null
                ? []
                : (ExoOtherAbstract[])[new() { Type = PlainLanguageType, Sections = (ExoAbstractSection[])[new() { Text = page.PlainLanguage }] }],
            Copyright = page.Abstract?.Copyright,
            Keywords = page.Abstract is { Keywords.Seen: true } text ? text.Keywords.Words : _header.Keywords.Words,
            ConflictOfInterest = page.Conflict,
            PublicationTypes = page.PublicationTypes,
            IsRetracted = page.PublicationTypes.Contains("Retracted Publication") || linked.Exists(link => link.Kind is "Retraction in" or "Retracted and republished in"),
            MeshTerms = page.Mesh,
            Substances = page.Substances.ConvertAll(name => new ExoSubstance { Name = name }),
            SupplementaryConcepts = page.SupplementaryConcepts,
            PersonalNameSubjects = page.PersonalNames,
            AssociatedData = page.AssociatedData,
            Grants = page.Grants.ConvertAll(TermList.ReadGrant),
            Figures = page.Figures.ConvertAll(figure => new ExoFigure
            {
                Number = figure.Number,
                Label = figure.Label,
                Caption = figure.Caption,
                CaptionTruncated = figure.Truncated,
                ArticleTitle = _header.Title,
                Pmid = pmid,
                Doi = doi,
                ArticleSource = _source,
            }),
            References = page.References is { } list ? list.References(_header.Title, _source) : [],
            CommentsCorrections = linked,
            SimilarArticles = page.Similar,
            CitedBy = page.CitedBy,
            SectionStates = states.ToList(),
            Source = _source,
            Format = PubMedPageFormat.FormatName,
            SourceLine = _firstLine + _lines.NextFilled(0, _lines.Count - 1),
        };
    }

    private string? Doi()
    {
        var (own, cited) = (_header.Ids.Doi, _header.Citation?.Doi);
        return own is null || own == cited + "." ? cited ?? own : own;
    }

    private bool? FreePmcArticle()
    {
        if (_header.FreePmcArticle)
        {
            return true;
        }

        // The offer stands below the identifiers and in the short view: a page that ends above could not have shown it.
        var complete = _sections.Count > 0 || _footer < _lines.Count || _header.NoAbstract;
        return complete && _header.Ids.Pmcid is null && (_siteSeen || _header.IdsSeen || _header.ShortView is not null) ? false : null;
    }

    /// <summary>The identifier in an address that the page names as its own: where a note was pasted from, or at the top.</summary>
    private string? PmidFromAddress()
    {
        string? found = null;
        for (var line = 0; line < _lines.Count; line++)
        {
            var text = _lines[line];
            var own = text.StartsWith("From <http") || (line < Math.Max(_headerStart, 20) && text.Length < 200 && IsAddressLine(text));
            if (own && ArticleIds.PmidOfAddress(text) is { } pmid)
            {
                if (found is not null && found != pmid)
                {
                    return null;
                }

                found = pmid;
            }
        }

        return found;
    }

    private static bool IsAddressLine(ReadOnlySpan<char> line) =>
        line.StartsWith("http") || line.StartsWith("<http") || line.StartsWith("URL", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Source:", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("pubmed.ncbi");

    private string? PmidFromMailForm()
    {
        for (var line = 0; line < _headerStart; line++)
        {
            if (ArticleIds.PmidOfMailForm(_lines[line]) is { } pmid)
            {
                return pmid;
            }
        }

        return null;
    }

    /// <summary>What the sections hold, until the article is put together.</summary>
    private sealed class ArticleParts
    {
        public AbstractReader? Abstract { get; set; }

        public string? PlainLanguage { get; set; }

        public string? Conflict { get; set; }

        public List<PrintedFigure> Figures { get; set; } = [];

        public List<ExoLinkedArticle> Similar { get; set; } = [];

        public List<ExoLinkedArticle> CitedBy { get; set; } = [];

        public ReferenceListReader? References { get; set; }

        public List<string> PublicationTypes { get; } = [];

        public List<ExoMeshTerm> Mesh { get; set; } = [];

        public List<string> Substances { get; set; } = [];

        public List<string> SupplementaryConcepts { get; set; } = [];

        public List<string> PersonalNames { get; set; } = [];

        public List<string> AssociatedData { get; set; } = [];

        public List<string> Grants { get; set; } = [];
    }
}
