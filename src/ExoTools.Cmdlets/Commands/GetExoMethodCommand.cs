using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Commands;

/// <summary>Gets the methods by which articles isolate and characterise vesicles.</summary>
/// <remarks>
/// <para>
/// Each method comes with its parameters as printed: force, duration, temperature, pore size, kit and vendor. The steps of one
/// centrifugation stand in their order, parted by semicolons. A method that cells are studied with too (Western blot, flow cytometry)
/// counts only where the sentence or the one before it names vesicles.
/// </para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoMethod", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoMethod))]
public sealed class GetExoMethodCommand : AnalysisCommand<ExoMethod>
{
    private WildcardFilter _name = WildcardFilter.Of(null);

    /// <summary>Only methods of these names: normalised ("ultracentrifugation"), as written, or any other name that the method has (UC, WB). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(MethodNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only methods for isolation, or only those for characterization.</summary>
    [Parameter]
    [EnumName<ExoMethodUse>]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnumCompleter<ExoMethodUse>))]
    public string[]? Use { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _name = WildcardFilter.Of(Name);
    }

    private protected override bool NeedsMarkersOnly => true;

    /// <inheritdoc/>
    protected override IEnumerable<ExoMethod> Find(ArticleAnalysis article) => MethodFinder.Find(article);

    /// <inheritdoc/>
    protected override bool Passes(ExoMethod finding) =>
        (_name.MatchesAny(finding.Name, finding.Text) || SeedStore.Library.NamesOfMethod(finding.Name).Any(_name.Matches)) && (Use is null || Use.Contains(finding.Use.ToString()));
}
