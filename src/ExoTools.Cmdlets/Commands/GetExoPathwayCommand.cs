using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Commands;

/// <summary>Gets the pathways that articles name, with what the articles tie to them.</summary>
/// <remarks>
/// <para>
/// A signalling pathway or a process that goes by such a name ("Wnt", "EMT") is returned once for an article, with the sentences that
/// name it, the processes that the article ties to it, and the relations in which it takes part.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoPathway", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoPathway))]
public sealed class GetExoPathwayCommand : AnalysisCommand<ExoPathway>
{
    private WildcardFilter _name = WildcardFilter.Of(null);

    /// <summary>Only pathways of these names: normalised, as written, or in full. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PathwayNameCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _name = WildcardFilter.OfNames(Name, Cancellation);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoPathway> Find(ArticleAnalysis article) => PathwayFinder.Find(article);

    /// <inheritdoc/>
    protected override bool Passes(ExoPathway finding) =>
        _name.MatchesAny(finding.Name, finding.Text, finding.FullName, finding.Term);
}
