using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Commands;

/// <summary>Gets the works that articles cite.</summary>
/// <remarks>
/// <para>
/// Each entry of an article's list of references is returned with its authors, title, journal, year, locators and identifiers, as far
/// as they are printed. RawText is the entry as it stands; Doubts names what could be read in more than one way. Identifiers, volumes
/// and pages are text, years are numbers.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoReference", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoReference))]
public sealed class GetExoReferenceCommand : FindingCommand<ExoReference>
{
    private WildcardFilter _author = WildcardFilter.Of(null);
    private WildcardFilter _journal = WildcardFilter.Of(null);
    private WildcardFilter _doi = WildcardFilter.Of(null);

    /// <summary>Only the references at these positions of the list, from 1.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int[]? Number { get; set; }

    /// <summary>Only works of these years.</summary>
    [Parameter]
    public int[]? Year { get; set; }

    /// <summary>Only works with such an author: the family name, or family name and initials. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Author { get; set; }

    /// <summary>Only works from these journals, books or proceedings, as printed. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Journal { get; set; }

    /// <summary>Only works with these DOIs. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Doi { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        base.Begin();
        _author = WildcardFilter.Of(Author);
        _journal = WildcardFilter.Of(Journal);
        _doi = WildcardFilter.Of(Doi);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoReference> Find(ExoArticle article) => article.References.Where(reference =>
        (Number is null || (reference.Number is { } number && Number.Contains(number)))
        && (Year is null || (reference.Year is { } year && Year.Contains(year)))
        && (!_author.IsSet || reference.Authors.Any(author => _author.MatchesAny(author.Family, author.Collective, author.ToString())))
        && _journal.Matches(reference.ContainerTitle)
        && _doi.Matches(reference.Doi));
}
