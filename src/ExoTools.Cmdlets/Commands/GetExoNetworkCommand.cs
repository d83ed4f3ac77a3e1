using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;
using ExoTools.Networks;

namespace ExoTools.Commands;

/// <summary>Gets one network from relations, pathways, cargo, markers or articles, or a part of a network.</summary>
/// <remarks>
/// <para>What comes in by the pipeline is merged over all articles: things by the identifier of their term, or else by kind and name; edges by their ends, type, sign and negation. An edge that ten articles state is one edge with a support of 10. Where articles give an edge both signs, both stay and are marked as conflicting.</para>
/// <para>Cargo and markers are drawn as Carries edges from their vesicle, so that the network of an article has more edges than Get-ExoRelation gives relations. A marker that an article reports as absent is a negated edge, as is a relation that it denies: tables write "not Carries".</para>
/// <para>Filters apply in this order: evidence first (years, cancers, speculation), then support, then places in the network.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoNetwork", DefaultParameterSetName = AllSet)]
[OutputType(typeof(ExoNetwork))]
public sealed class GetExoNetworkCommand : ContentCommand
{
    private const string AllSet = "All";
    private const string CenterSet = "Center";
    private const string BetweenSet = "Between";

    private readonly NetworkContent _content = new();

    /// <summary>What to make the network of: findings, articles, or the paths of articles, with wildcards; or one network, to take a part of. Without it, and without a pipeline, the articles shipped with the module are taken.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public override object?[]? InputObject { get => base.InputObject; set => base.InputObject = value; }

    /// <summary>The name of the network: the title of its pictures and files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Only what articles of these years say: years (2015), ranges (2010..2015, 2015.., ..2010) or patterns ('201*').</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public YearRange[]? Year { get; set; }

    /// <summary>Only what is said of one of these cancers; of findings that name none, those of articles that name one of them. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CancerNameCompleter))]
    public string[]? Cancer { get; set; }

    /// <summary>Leaves out what articles only presume.</summary>
    [Parameter]
    public SwitchParameter ExcludeSpeculative { get; set; }

    /// <summary>Only edges that at least so many articles support.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MinimumSupport { get; set; } = 1;

    /// <summary>Only these pathways and what is tied to them. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PathwayNameCompleter))]
    public string[]? Pathway { get; set; }

    /// <summary>Only what lies around these nodes, by name or identifier. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = CenterSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NodeNameCompleter))]
    public string[]? Center { get; set; }

    /// <summary>How many edges away from the centre, in either direction; 1 without it.</summary>
    [Parameter(ParameterSetName = CenterSet)]
    [ValidateRange(0, int.MaxValue)]
    public int Depth { get; set; } = 1;

    /// <summary>The start of the shortest paths to find, by name or identifier. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = BetweenSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NodeNameCompleter))]
    public string[]? From { get; set; }

    /// <summary>The end of the shortest paths to find. Paths follow the edges from source to target.</summary>
    [Parameter(ParameterSetName = BetweenSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NodeNameCompleter))]
    public string[]? To { get; set; }

    /// <summary>Whether one edge holds all of its evidence, or each sentence has an edge of its own.</summary>
    [Parameter]
    [EnumName<ExoNetworkEvidence>]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnumCompleter<ExoNetworkEvidence>))]
    public string Evidence { get; set; } = nameof(ExoNetworkEvidence.Merged);

    private protected override ExportContent Content => _content;

    private protected override void Produce()
    {
        // A pipeline that turned out empty gives nothing; a network without nodes is written all the same, for it was asked for.
        if (_content.IsEmpty)
        {
            return;
        }

        var network = _content.Build(Cancellation);
        WriteVerbose($"The whole network: {network}.");
        network = Name is null ? network : network.WithName(Name);
        network = Year is null ? network : NetworkFilters.InYears(network, year => Array.Exists(Year, range => range.Contains(year)), Cancellation);
        if (Cancer is not null)
        {
            var cancers = NetworkFilters.CancersOf(network);
            if (Known(Cancer, cancers, pattern => cancers.Any(pattern.Matches)) is not { } isCancer)
            {
                return;
            }

            network = NetworkFilters.InCancer(network, isCancer.Matches, Cancellation);
        }

        network = ExcludeSpeculative ? NetworkFilters.WithoutSpeculative(network, Cancellation) : network;
        network = MinimumSupport == 1 ? network : NetworkFilters.WithSupport(network, MinimumSupport, Cancellation);
        if (Place(network) is not { } part)
        {
            return;
        }

        WriteVerbose($"After the filters: {part}.");
        WriteObject(Evidence == nameof(ExoNetworkEvidence.PerSentence) ? NetworkFilters.PerSentence(part, Cancellation) : part);
    }

    /// <summary>The part of a network that lies where the filters by name say; null where they name nothing that is there.</summary>
    private ExoNetwork? Place(ExoNetwork network)
    {
        if (Pathway is not null)
        {
            if (NodesOf(network, Pathway, node => node.Kind == ExoEntityKind.Pathway) is not { } isPathway)
            {
                return null;
            }

            network = NetworkFilters.At(network, isPathway, Cancellation);
        }

        if (Center is not null)
        {
            return NodesOf(network, Center, _ => true) is { } isCenter ? NetworkFilters.Around(network, isCenter, Depth, Cancellation) : null;
        }

        if (From is null)
        {
            return network;
        }

        var (isStart, isEnd) = (NodesOf(network, From, _ => true), NodesOf(network, To!, _ => true));
        if (isStart is null || isEnd is null)
        {
            return null;
        }

        var paths = NetworkFilters.Between(network, isStart, isEnd, Cancellation);
        if (paths.Nodes.Count == 0)
        {
            WriteWarning($"No path leads from {string.Join(", ", From)} to {string.Join(", ", To!)}: paths follow the edges from source to target.");
        }

        return paths;
    }

    /// <summary>Which nodes are meant by names; null where none is there.</summary>
    private Func<ExoNode, bool>? NodesOf(ExoNetwork network, string[] names, Func<ExoNode, bool> isKind)
    {
        var nodes = network.Nodes.Where(isKind).ToList();
        var filter = Known(names, nodes.SelectMany(node => node.Texts.Prepend(node.Name)), pattern => nodes.Exists(node => IsNamed(node, pattern)));
        return filter is null ? null : node => isKind(node) && IsNamed(node, filter);
    }

    /// <summary>The names that are there, and all with wildcards. One that is not there is an error, with those near to it; null where that leaves none.</summary>
    private WildcardFilter? Known(string[] names, IEnumerable<string> all, Func<WildcardFilter, bool> isThere)
    {
        var known = new List<string>();
        foreach (var name in names)
        {
            if (WildcardPattern.ContainsWildcardCharacters(name) || isThere(WildcardFilter.OfNames([name], Cancellation)))
            {
                known.Add(name);
            }
            else
            {
                WriteError(Errors.NodeNotFound(name, NearNames.Of(name, all)));
            }
        }

        return known.Count == 0 ? null : WildcardFilter.OfNames([.. known], Cancellation);
    }

    private static bool IsNamed(ExoNode node, WildcardFilter filter) =>
        filter.Matches(node.Name) || filter.Matches(node.TermId) || node.Texts.Any(filter.Matches);
}
