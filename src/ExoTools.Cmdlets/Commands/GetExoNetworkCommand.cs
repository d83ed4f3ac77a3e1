using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;
using ExoTools.Networks;

namespace ExoTools.Commands;

/// <summary>Gets one network from relations, pathways, cargo, markers or articles, or a part of a network.</summary>
/// <remarks>
/// <para>What comes in by the pipeline is merged over all articles: things by the identifier of their term, or else by kind and name; edges by their ends, type, sign and negation. An edge that ten articles state is one edge with a support of 10. Where articles give an edge both signs, both stay and are marked as conflicting.</para>
/// <para>Filters apply in the order of the parameters' descriptions: evidence first (years, cancers, speculation), then support, then places in the network.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoNetwork", DefaultParameterSetName = AllSet)]
[OutputType(typeof(ExoNetwork))]
public sealed class GetExoNetworkCommand : ContentCommand
{
    private const string AllSet = "All";
    private const string CenterSet = "Center";
    private const string BetweenSet = "Between";

    private readonly NetworkContent _content = new();

    /// <summary>The name of the network: the title of its pictures and files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Only what articles of these years say.</summary>
    [Parameter]
    public int[]? Year { get; set; }

    /// <summary>Only what articles say that name one of these cancers. Wildcards are allowed.</summary>
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
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string[]? Center { get; set; }

    /// <summary>How many edges away from the centre, in either direction; 1 without it.</summary>
    [Parameter(ParameterSetName = CenterSet)]
    [ValidateRange(0, int.MaxValue)]
    public int Depth { get; set; } = 1;

    /// <summary>The start of the shortest paths to find, by name or identifier. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = BetweenSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string[]? From { get; set; }

    /// <summary>The end of the shortest paths to find. Paths follow the edges from source to target.</summary>
    [Parameter(ParameterSetName = BetweenSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string[]? To { get; set; }

    /// <summary>Whether one edge holds all of its evidence, or each sentence has an edge of its own.</summary>
    [Parameter]
    public ExoNetworkEvidence Evidence { get; set; }

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
        network = Year is null ? network : NetworkFilters.InYears(network, Year);
        network = Cancer is null ? network : NetworkFilters.InCancer(network, WildcardFilter.Of(Cancer).Matches);
        network = ExcludeSpeculative ? NetworkFilters.WithoutSpeculative(network) : network;
        network = MinimumSupport == 1 ? network : NetworkFilters.WithSupport(network, MinimumSupport);
        network = Pathway is null ? network : NetworkFilters.At(network, NodesOf(network, Pathway, node => node.Kind == ExoEntityKind.Pathway));
        network = Center is null ? network : NetworkFilters.Around(network, NodesOf(network, Center, _ => true), Depth);
        network = From is null ? network : Between(network);
        WriteVerbose($"After the filters: {network}.");
        WriteObject(Evidence == ExoNetworkEvidence.PerSentence ? NetworkFilters.PerSentence(network) : network);
    }

    private ExoNetwork Between(ExoNetwork network)
    {
        var paths = NetworkFilters.Between(network, NodesOf(network, From!, _ => true), NodesOf(network, To!, _ => true));
        if (paths.Nodes.Count == 0)
        {
            WriteVerbose($"No path leads from {string.Join(", ", From!)} to {string.Join(", ", To!)}.");
        }

        return paths;
    }

    /// <summary>Which nodes are meant by names; a name without wildcards that none has is told of.</summary>
    private Func<ExoNode, bool> NodesOf(ExoNetwork network, string[] names, Func<ExoNode, bool> isKind)
    {
        foreach (var name in names.Where(name => !WildcardPattern.ContainsWildcardCharacters(name)))
        {
            var one = WildcardFilter.Of([name]);
            if (!network.Nodes.Any(node => isKind(node) && IsNamed(node, one)))
            {
                WriteError(Errors.NodeNotFound(name));
            }
        }

        var filter = WildcardFilter.Of(names);
        return node => isKind(node) && IsNamed(node, filter);
    }

    private static bool IsNamed(ExoNode node, WildcardFilter filter) =>
        filter.Matches(node.Name) || filter.Matches(node.TermId) || node.Texts.Any(filter.Matches);
}
