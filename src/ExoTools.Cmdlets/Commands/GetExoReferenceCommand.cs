using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Citations;

namespace ExoTools.Commands;

/// <summary>Gets the works that articles cite.</summary>
/// <remarks>
/// <para>
/// Each entry of an article's list of references is returned with its authors, title, journal, year, locators and identifiers, as far
/// as they are printed; of a bibliography (MEDLINE, BibTeX, RIS and the like), whose entries list no others, the entries. RawText is the entry as it stands; Doubts names what could be read in more than one way. Identifiers, volumes
/// and pages are text, years are numbers.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoReference", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoReference))]
public sealed class GetExoReferenceCommand : FindingCommand<ExoReference>
{
    private readonly ReferenceIndex _works = new();
    private WildcardFilter _author = WildcardFilter.Of(null);
    private WildcardFilter _journal = WildcardFilter.Of(null);
    private WildcardFilter _doi = WildcardFilter.Of(null);
    private WildcardFilter _pmid = WildcardFilter.Of(null);

    /// <summary>Only the references at these positions of the list, from 1.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(ReferenceNumberCompleter))]
    public int[]? Number { get; set; }

    /// <summary>
    /// <para>Only works of these years: numbers, or ranges as in 2010..2015, 2015.. and ..2010. Wildcards are allowed ('201*').</para>
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReferenceYearCompleter))]
    public YearRange[]? Year { get; set; }

    /// <summary>Only works with such an author: the family name, or family name and initials. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReferenceAuthorCompleter))]
    public string[]? Author { get; set; }

    /// <summary>Only works from these journals, books or proceedings, as printed. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReferenceJournalCompleter))]
    public string[]? Journal { get; set; }

    /// <summary>Only works with these DOIs. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReferenceDoiCompleter))]
    public string[]? Doi { get; set; }

    /// <summary>Only works with these PubMed identifiers. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Pmid { get; set; }

    /// <summary>Returns each work once, however many articles cite it, by the rules of Find-ExoDuplicateReference.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _author = WildcardFilter.Of(Author);
        _journal = WildcardFilter.Of(Journal);
        _doi = WildcardFilter.Of(Doi);
        _pmid = WildcardFilter.Of(Pmid);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoReference> Find(ExoArticle article) => ArticleReference.ListedIn(article);

    /// <inheritdoc/>
    protected override bool Passes(ExoReference finding) =>
        (Number is null || (finding.Number is { } number && Number.Contains(number)))
        && (Year is null || Array.Exists(Year, years => years.Contains(finding.Year)))
        && (!_author.IsSet || finding.Authors.Any(author => _author.MatchesAny(author.Family, author.Collective, author.ToString())))
        && _journal.MatchesAny(finding.ContainerTitle, finding.ContainerAbbreviation)
        && _doi.Matches(finding.Doi)
        && _pmid.Matches(finding.Pmid)
        && (!Unique || _works.Add(finding, out _, out _));
}
