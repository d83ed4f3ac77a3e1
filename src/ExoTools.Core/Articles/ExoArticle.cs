namespace ExoTools;

/// <summary>
/// An article as its source shows it. A field that the source does not show is null or empty, never supplied from elsewhere;
/// <see cref="SectionStates"/> tells what the source left out.
/// </summary>
public sealed class ExoArticle
{
    private readonly Lazy<(ExoList<ExoPassage> Passages, string[] TableNames)> _passages;

    /// <summary>Starts an article; readers fill the rest.</summary>
    internal ExoArticle() => _passages = new(CollectPassages);

    /// <summary>The title, without markup and as printed otherwise; null where the source has none.</summary>
    public string? Title { get; internal init; }

    /// <summary>The title in the language of the article, where <see cref="Title"/> is a translation of it; null otherwise.</summary>
    public string? VernacularTitle { get; internal init; }

    /// <summary>The title in other languages, and short forms of it for the running head.</summary>
    public IReadOnlyList<string> OtherTitles { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The authors that the source shows, in order.</summary>
    public IReadOnlyList<ExoAuthor> Authors { get; internal init => field = ExoList<ExoAuthor>.Of(value); } = ExoList<ExoAuthor>.Empty;

    /// <summary>Whether there are more authors than the source shows ("et al.").</summary>
    public bool AuthorsTruncated { get; internal init; }

    /// <summary>The members of the group authors, where the source lists them.</summary>
    public IReadOnlyList<ExoAuthor> Collaborators { get; internal init => field = ExoList<ExoAuthor>.Of(value); } = ExoList<ExoAuthor>.Empty;

    /// <summary>The editors that the source names for the article itself; those of a book stand in <see cref="Book"/>.</summary>
    public IReadOnlyList<ExoAuthor> Editors { get; internal init => field = ExoList<ExoAuthor>.Of(value); } = ExoList<ExoAuthor>.Empty;

    /// <summary>The journal; null where the source shows none.</summary>
    public ExoJournal? Journal { get; internal init; }

    /// <summary>The book that the article is, or is a part of; null for an article of a journal.</summary>
    public ExoBook? Book { get; internal init; }

    /// <summary>The date of publication as far as printed.</summary>
    public PartialDate? PublicationDate { get; internal init; }

    /// <summary>The year of <see cref="PublicationDate"/>.</summary>
    public int? Year => PublicationDate?.Year;

    /// <summary>The date of electronic publication ("Epub"), where the source prints one.</summary>
    public PartialDate? ElectronicDate { get; internal init; }

    /// <summary>Every other date that the source gives, each with its kind, in the order of the source.</summary>
    public IReadOnlyList<ExoDate> History { get; internal init => field = ExoList<ExoDate>.Of(value); } = ExoList<ExoDate>.Empty;

    /// <summary>The volume.</summary>
    public string? Volume { get; internal init; }

    /// <summary>The issue as printed ("4", "4 Suppl 2").</summary>
    public string? Issue { get; internal init; }

    /// <summary>The pages as printed ("341-7"), or the article number that stands in their place ("1533033818763450").</summary>
    public string? Pages { get; internal init; }

    /// <summary>The article's own PubMed identifier.</summary>
    public string? Pmid { get; internal init; }

    /// <summary>The article's own PubMed Central identifier with its prefix ("PMC1234567").</summary>
    public string? Pmcid { get; internal init; }

    /// <summary>The article's own DOI, without a resolver.</summary>
    public string? Doi { get; internal init; }

    /// <summary>The article's own further identifiers (pii, manuscript and publisher numbers).</summary>
    public IReadOnlyList<ExoIdentifier> OtherIds { get; internal init => field = ExoList<ExoIdentifier>.Of(value); } = ExoList<ExoIdentifier>.Empty;

    /// <summary>The version of the record; null where the source gives none.</summary>
    public string? Version { get; internal init; }

    /// <summary>How far the record is in the source's own processing ("MEDLINE", "PubMed-not-MEDLINE", "In-Process"); null where it does not say.</summary>
    public string? Status { get; internal init; }

    /// <summary>The way of publication ("ppublish", "epublish", "aheadofprint"); null where the source does not say.</summary>
    public string? PublicationStatus { get; internal init; }

    /// <summary>Whether the source offers a free copy in PubMed Central; null where it could not have said so.</summary>
    public bool? FreePmcArticle { get; internal init; }

    /// <summary>The languages that the source names, as it writes them ("German", "eng"); pages name none for English.</summary>
    public IReadOnlyList<string> Languages { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The abstract: one unlabelled part, or labelled parts in order.</summary>
    public IReadOnlyList<ExoAbstractSection> Abstract { get; internal init => field = ExoList<ExoAbstractSection>.Of(value); } = ExoList<ExoAbstractSection>.Empty;

    /// <summary>Abstracts in other languages, in plain words, or as graphs and teasers.</summary>
    public IReadOnlyList<ExoOtherAbstract> OtherAbstracts { get; internal init => field = ExoList<ExoOtherAbstract>.Of(value); } = ExoList<ExoOtherAbstract>.Empty;

    /// <summary>The copyright line of the abstract, as printed.</summary>
    public string? Copyright { get; internal init; }

    /// <summary>The licence under which the article is published, as printed or as its address; null where the source shows none.</summary>
    public string? License { get; internal init; }

    /// <summary>The keywords, in order and in the case as printed.</summary>
    public IReadOnlyList<string> Keywords { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The keywords with who gave each, where the source tells; in the order of <see cref="Keywords"/>.</summary>
    public IReadOnlyList<ExoKeyword> KeywordEntries { get; internal init => field = ExoList<ExoKeyword>.Of(value); } = ExoList<ExoKeyword>.Empty;

    /// <summary>The subjects or categories under which the journal files the article.</summary>
    public IReadOnlyList<string> Subjects { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The conflict of interest statement.</summary>
    public string? ConflictOfInterest { get; internal init; }

    /// <summary>The publication types, as PubMed names them ("Review"), or the type of the article in JATS ("research-article").</summary>
    public IReadOnlyList<string> PublicationTypes { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Whether the source says that the article is retracted, by its publication types or its links.</summary>
    public bool IsRetracted { get; internal init; }

    /// <summary>The MeSH headings, one for each qualifier.</summary>
    public IReadOnlyList<ExoMeshTerm> MeshTerms { get; internal init => field = ExoList<ExoMeshTerm>.Of(value); } = ExoList<ExoMeshTerm>.Empty;

    /// <summary>The substances that MEDLINE names.</summary>
    public IReadOnlyList<ExoSubstance> Substances { get; internal init => field = ExoList<ExoSubstance>.Of(value); } = ExoList<ExoSubstance>.Empty;

    /// <summary>MeSH's supplementary concepts (diseases, protocols, organisms).</summary>
    public IReadOnlyList<string> SupplementaryConcepts { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The persons whom the article is about, in a biography or an obituary.</summary>
    public IReadOnlyList<string> PersonalNameSubjects { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Data deposited with the article and trial registrations, as printed ("GEO/GSE12345").</summary>
    public IReadOnlyList<string> AssociatedData { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Genes that older records name.</summary>
    public IReadOnlyList<string> GeneSymbols { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Notes and acknowledgements that the source prints.</summary>
    public IReadOnlyList<string> Notes { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Grants and funding.</summary>
    public IReadOnlyList<ExoGrant> Grants { get; internal init => field = ExoList<ExoGrant>.Of(value); } = ExoList<ExoGrant>.Empty;

    /// <summary>The figures with their captions.</summary>
    public IReadOnlyList<ExoFigure> Figures { get; internal init => field = ExoList<ExoFigure>.Of(value); } = ExoList<ExoFigure>.Empty;

    /// <summary>The tables with their captions, rows and notes.</summary>
    public IReadOnlyList<ExoTable> Tables { get; internal init => field = ExoList<ExoTable>.Of(value); } = ExoList<ExoTable>.Empty;

    /// <summary>Running text beyond abstract and captions, where the source holds it.</summary>
    public IReadOnlyList<ExoPassage> Sections { get; internal init => field = ExoList<ExoPassage>.Of(value); } = ExoList<ExoPassage>.Empty;

    /// <summary>The works that the article cites, as far as shown.</summary>
    public IReadOnlyList<ExoReference> References { get; internal init => field = ExoList<ExoReference>.Of(value); } = ExoList<ExoReference>.Empty;

    /// <summary>The annotations that the source came with; our own findings are not among them.</summary>
    public IReadOnlyList<ExoAnnotation> Annotations { get; internal set => field = ExoList<ExoAnnotation>.Of(value); } = ExoList<ExoAnnotation>.Empty;

    /// <summary>The relations that the source came with.</summary>
    public IReadOnlyList<ExoAnnotatedRelation> AnnotatedRelations { get; internal init => field = ExoList<ExoAnnotatedRelation>.Of(value); } = ExoList<ExoAnnotatedRelation>.Empty;

    /// <summary>Comments, errata, retractions and updates, with the other article's identifier.</summary>
    public IReadOnlyList<ExoLinkedArticle> CommentsCorrections { get; internal init => field = ExoList<ExoLinkedArticle>.Of(value); } = ExoList<ExoLinkedArticle>.Empty;

    /// <summary>The similar articles that the source lists.</summary>
    public IReadOnlyList<ExoLinkedArticle> SimilarArticles { get; internal init => field = ExoList<ExoLinkedArticle>.Of(value); } = ExoList<ExoLinkedArticle>.Empty;

    /// <summary>The citing articles that the source lists; an empty list says nothing about citations.</summary>
    public IReadOnlyList<ExoLinkedArticle> CitedBy { get; internal init => field = ExoList<ExoLinkedArticle>.Of(value); } = ExoList<ExoLinkedArticle>.Empty;

    /// <summary>The state of each section that the source could show.</summary>
    public IReadOnlyList<ExoSectionStatus> SectionStates { get; internal init => field = ExoList<ExoSectionStatus>.Of(value); } = ExoList<ExoSectionStatus>.Empty;

    /// <summary>Where the article was read from: the file's path, or what the caller named.</summary>
    public string? Source { get; internal init; }

    /// <summary>The format it was read as ("PubMed page").</summary>
    public string? Format { get; internal init; }

    /// <summary>The line of the source on which the article starts, from 1.</summary>
    public int SourceLine { get; internal init; } = 1;

    /// <summary>The texts that findings are read from: title, abstract, captions and body, in the order of the article.</summary>
    public IReadOnlyList<ExoPassage> Passages => _passages.Value.Passages;

    /// <summary>The names of <see cref="Tables"/> as sections, each once ("Table 1").</summary>
    internal IReadOnlyList<string> TableNames => _passages.Value.TableNames;

    /// <summary>The state of one section; NotPresent for a name that the source does not know.</summary>
    /// <param name="section">The name as in <see cref="SectionStates"/>, in any case.</param>
    public ExoSectionState GetSectionState(string section)
    {
        foreach (var status in SectionStates)
        {
            if (string.Equals(status.Section, section, StringComparison.OrdinalIgnoreCase))
            {
                return status.State;
            }
        }

        return ExoSectionState.NotPresent;
    }

    /// <summary>The text of a passage or of a table's row, into which evidence offsets count; null where there is none of that name.</summary>
    /// <param name="section">The name that evidence gives as its section ("Abstract/Results", "Table 1/Row 3").</param>
    public string? GetText(string section)
    {
        foreach (var passage in Passages)
        {
            if (string.Equals(passage.Name, section, StringComparison.OrdinalIgnoreCase))
            {
                return passage.Text;
            }
        }

        for (var i = 0; i < Tables.Count; i++)
        {
            if (section.StartsWith(TableNames[i], StringComparison.OrdinalIgnoreCase) && ExoTable.RowOf(section.AsSpan(TableNames[i].Length)) is { } row && row < Tables[i].Rows.Count)
            {
                return ExoTable.RowText(Tables[i].Rows[row]);
            }
        }

        return null;
    }

    /// <summary>First author, year and title.</summary>
    public override string ToString()
    {
        var author = Authors.Count == 0 ? null : Authors[0].ToString() + (AuthorsTruncated || Authors.Count > 1 ? " et al." : "");
        return string.Join(". ", new[] { author?.TrimEnd('.'), Title, Journal?.ToString(), PublicationDate?.ToString() }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private (ExoList<ExoPassage> Passages, string[] TableNames) CollectPassages()
    {
        var passages = new List<ExoPassage>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var copies = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        void Add(string name, ExoPassageKind kind, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                passages.Add(new ExoPassage { Name = Unique(name), Kind = kind, Text = text });
            }
        }

        string Unique(string name)
        {
            // A label may occur twice (two "Results", a figure printed twice); evidence must still name one text.
            var unique = name;
            var copy = copies.GetValueOrDefault(name, 1);
            while (!names.Add(unique))
            {
                unique = $"{name} ({++copy})";
            }

            copies[name] = copy;
            return unique;
        }

        Add("Title", ExoPassageKind.Title, Title);
        foreach (var part in Abstract)
        {
            Add(part.Label is null ? "Abstract" : $"Abstract/{part.Label}", ExoPassageKind.Abstract, part.Text);
        }

        foreach (var section in Sections)
        {
            Add(section.Name, section.Kind, section.Text);
        }

        foreach (var figure in Figures)
        {
            Add(figure.Label, ExoPassageKind.FigureCaption, figure.Caption);
        }

        var tableNames = new string[Tables.Count];
        for (var i = 0; i < tableNames.Length; i++)
        {
            tableNames[i] = Unique(Tables[i].Label);
            if (Tables[i].Caption.Length > 0)
            {
                passages.Add(new ExoPassage { Name = tableNames[i], Kind = ExoPassageKind.Table, Text = Tables[i].Caption });
            }
        }

        return (ExoList<ExoPassage>.Of(passages), tableNames);
    }
}
