using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Commands;

/// <summary>Gets what articles say that vesicles carry: classes of molecules, and single molecules.</summary>
/// <remarks>
/// <para>
/// A class of molecules ("miRNA", "protein") or a single one ("miR-21") is returned where a sentence says that vesicles contain,
/// carry, transfer or are enriched in it. One object stands for one kind of cargo in one article and holds every sentence that
/// names it in its Evidence.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoCargo", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoCargo))]
public sealed class GetExoCargoCommand : AnalysisCommand<ExoCargo>
{
    private WildcardFilter _name = WildcardFilter.Of(null);
    private WildcardFilter _kind = WildcardFilter.Of(null);

    /// <summary>Only cargo of these names, normalised or as written. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CargoNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only cargo of these kinds ("miRNA", "Protein"). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CargoKindCompleter))]
    public string[]? Kind { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _name = WildcardFilter.OfNames(Name, Cancellation);
        _kind = WildcardFilter.Of(Kind);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoCargo> Find(ArticleAnalysis article) => CargoFinder.Find(article);

    private protected override IEnumerable<(string Parameter, string[]? Given, IEnumerable<string> Known)> KnownValues => [(nameof(Kind), Kind, SeedStore.Library.CargoKinds.Select(kind => kind.Key))];

    /// <inheritdoc/>
    protected override bool Passes(ExoCargo finding) =>
        _name.MatchesAny(finding.Name, finding.Text)
        && _kind.Matches(finding.Kind);
}
