using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Commands;

/// <summary>Gets the proteins that articles report as markers of vesicles, present or absent.</summary>
/// <remarks>
/// <para>
/// A protein is a marker where the article says so, lists it as one, or reports that vesicles were tested for it. Present tells
/// whether it was found. Symbol and HgncId are those of the HUGO Gene Nomenclature Committee; Category is that of MISEV2018, from 1a
/// (tetraspanins of all cells) to 5 (secreted proteins); the tool tips of -Category tell each.
/// </para>
/// <para>One object stands for one marker in one article, with all its sentences. Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExosomeMarker", DefaultParameterSetName = PathSet)]
[Alias("Get-ExoMarker")]
[OutputType(typeof(ExosomeMarker))]
public sealed class GetExosomeMarkerCommand : AnalysisCommand<ExosomeMarker>
{
    private WildcardFilter _symbol = WildcardFilter.Of(null);
    private WildcardFilter _category = WildcardFilter.Of(null);

    /// <summary>Only markers with these names: the HGNC symbol, or the name as written. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(MarkerSymbolCompleter))]
    public string[]? Symbol { get; set; }

    /// <summary>Only markers of these MISEV2018 categories ("1a", "2*"). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(MarkerCategoryCompleter))]
    public string[]? Category { get; set; }

    /// <summary>Only markers that an article reports as absent.</summary>
    [Parameter]
    public SwitchParameter Absent { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _symbol = WildcardFilter.OfNames(Symbol, Cancellation);
        _category = WildcardFilter.Of(Category);
    }

    private protected override bool NeedsMarkersOnly => true;

    /// <inheritdoc/>
    protected override IEnumerable<ExosomeMarker> Find(ArticleAnalysis article) => MarkerFinder.Find(article);

    private protected override IEnumerable<(string Parameter, string[]? Given, IEnumerable<string> Known)> KnownValues => [(nameof(Category), Category, SeedStore.Library.MarkerCategories.Keys)];

    /// <inheritdoc/>
    protected override bool Passes(ExosomeMarker finding) =>
        _symbol.MatchesAny(finding.Symbol, finding.Name)
        && _category.Matches(finding.Category)
        && (!Absent || !finding.Present);
}
