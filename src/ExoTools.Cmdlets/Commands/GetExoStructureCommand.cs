using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Commands;

/// <summary>Gets what articles say of how vesicles form and are built.</summary>
/// <remarks>
/// <para>
/// Statements about size, origin, destination, membrane and the like are returned one by one, each with the component that it names
/// ("multivesicular body") and its sentence.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoStructure", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoStructure))]
public sealed class GetExoStructureCommand : AnalysisCommand<ExoStructure>
{
    private WildcardFilter _aspect = WildcardFilter.Of(null);
    private WildcardFilter _component = WildcardFilter.Of(null);

    /// <summary>Only statements about these aspects ("Origin", "Membrane"). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StructureAspectCompleter))]
    public string[]? Aspect { get; set; }

    /// <summary>Only statements that name these components. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StructureComponentCompleter))]
    public string[]? Component { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _aspect = WildcardFilter.Of(Aspect);
        _component = WildcardFilter.OfNames(Component, Cancellation);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoStructure> Find(ArticleAnalysis article) => StructureFinder.Find(article);

    private protected override IEnumerable<(string Parameter, string[]? Given, IEnumerable<string> Known)> KnownValues => [(nameof(Aspect), Aspect, SeedStore.Library.StructureAspects.Keys)];

    /// <inheritdoc/>
    protected override bool Passes(ExoStructure finding) =>
        _aspect.Matches(finding.Aspect)
        && _component.Matches(finding.Component);
}
