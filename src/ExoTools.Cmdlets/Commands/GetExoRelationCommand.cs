using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Commands;

/// <summary>Gets the relations that articles state: what acts on what, which way, and how surely.</summary>
/// <remarks>
/// <para>
/// A relation has a source, a type, a target and a sign: "exosomes promote drug resistance". Negated tells that the article denies
/// it, Speculative that it only presumes it, Conflicting that it says both, Background that it only repeats what was known. Cancer, Donor,
/// RecipientCell and Drug tell where and with what it holds. One object stands for one relation in one article, with all sentences that
/// state it; -Verbose tells what was not taken for a relation, and why.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoRelation", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoRelation))]
public sealed class GetExoRelationCommand : AnalysisCommand<ExoRelation>
{
    private WildcardFilter _source = WildcardFilter.Of(null);
    private WildcardFilter _target = WildcardFilter.Of(null);

    /// <summary>Only relations from these entities. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RelationSourceCompleter))]
    public string[]? Source { get; set; }

    /// <summary>Only relations to these entities. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RelationTargetCompleter))]
    public string[]? Target { get; set; }

    /// <summary>Only relations of these types.</summary>
    [Parameter]
    [EnumName<ExoRelationType>]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnumCompleter<ExoRelationType>))]
    public string[]? Type { get; set; }

    /// <summary>Leaves out what articles only tell of the knowledge before them: introductions, "has been shown", cited claims.</summary>
    [Parameter]
    public SwitchParameter ExcludeBackground { get; set; }

    /// <summary>Leaves out what articles only presume.</summary>
    [Parameter]
    public SwitchParameter ExcludeSpeculative { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _source = WildcardFilter.OfNames(Source, Cancellation);
        _target = WildcardFilter.OfNames(Target, Cancellation);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoRelation> Find(ArticleAnalysis article) => RelationFinder.Find(article);

    /// <inheritdoc/>
    protected override bool Passes(ExoRelation finding) =>
        _source.MatchesAny(finding.Source, finding.SourceEntity.Term, finding.SourceEntity.Text)
        && _target.MatchesAny(finding.Target, finding.TargetEntity.Term, finding.TargetEntity.Text)
        && (Type is null || Type.Contains(finding.Type.ToString()))
        && (!ExcludeBackground || !finding.Background)
        && (!ExcludeSpeculative || !finding.Speculative);
}
