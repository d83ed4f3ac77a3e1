using ExoTools.Findings.Analysis;

namespace ExoTools.Networks;

/// <summary>
/// Parts of a network. Each function takes a network and gives another, its figures counted anew; nodes and edges keep their identifiers.
/// Paths follow no negated edge.
/// </summary>
public static class NetworkFilters
{
    /// <summary>What lies within a number of edges of some nodes, in either direction, with the edges between.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isCenter">Whether a node is one to start from.</param>
    /// <param name="depth">How many edges away; 0 gives the nodes themselves.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ExoNetwork Around(ExoNetwork network, Func<ExoNode, bool> isCenter, int depth, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(isCenter);
        var steps = Distances(network, isCenter, forwards: true, backwards: true, depth, cancellation);
        return Keep(Marked(network, isCenter), edge => steps.ContainsKey(edge.Source.Id) && steps.ContainsKey(edge.Target.Id), node => steps.ContainsKey(node.Id), cancellation);
    }

    /// <summary>Some nodes with all edges that end at them, and what is at their other ends.</summary>
    public static ExoNetwork At(ExoNetwork network, Func<ExoNode, bool> isWanted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(isWanted);
        var wanted = network.Nodes.Where(isWanted).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return Keep(Marked(network, isWanted), edge => wanted.Contains(edge.Source.Id) || wanted.Contains(edge.Target.Id), node => wanted.Contains(node.Id), cancellation);
    }

    /// <summary>The shortest paths, in the direction of the edges, from some nodes to others: all of the least length; empty where there is none.</summary>
    public static ExoNetwork Between(ExoNetwork network, Func<ExoNode, bool> isStart, Func<ExoNode, bool> isEnd, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(isStart);
        ArgumentNullException.ThrowIfNull(isEnd);
        var there = Distances(network, isStart, forwards: true, backwards: false, int.MaxValue, cancellation);
        var back = Distances(network, isEnd, forwards: false, backwards: true, int.MaxValue, cancellation);
        var ends = network.Nodes.Where(node => isEnd(node) && there.ContainsKey(node.Id)).ToList();
        if (ends.Count == 0)
        {
            return Keep(network, _ => false, _ => false, cancellation);
        }

        var length = ends.Min(node => there[node.Id]);
        return Keep(
            network,
            edge => !edge.Negated && Step(edge.Source) is { } before && Rest(edge.Target) is { } after && before + 1 + after == length,
            node => length == 0 && isStart(node) && isEnd(node),
            cancellation);

        int? Step(ExoNode node) => there.TryGetValue(node.Id, out var steps) ? steps : null;
        int? Rest(ExoNode node) => back.TryGetValue(node.Id, out var steps) ? steps : null;
    }

    /// <summary>The edges that at least so many articles support.</summary>
    public static ExoNetwork WithSupport(ExoNetwork network, int least, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Keep(network, edge => edge.Support >= least, node => node.Degree == 0 && node.ArticleCount >= least, cancellation);
    }

    /// <summary>What is stated and not only presumed.</summary>
    public static ExoNetwork WithoutSpeculative(ExoNetwork network, CancellationToken cancellation = default) =>
        WithEvidence(network, (edge, i) => !edge.Claims[i].Speculative, cancellation);

    /// <summary>What articles of some years say.</summary>
    public static ExoNetwork InYears(ExoNetwork network, Func<int, bool> isWanted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        return WithEvidence(network, (edge, i) => edge.Evidence[i].Article.Year is { } year && isWanted(year), cancellation);
    }

    /// <summary>
    /// What is said of some cancer or disease. Where neither the finding nor an end of the edge is of a cancer, its article counts: it is
    /// one that names the cancer, as far as the network knows, which is where it was made of whole articles or has the cancer as a node.
    /// </summary>
    public static ExoNetwork InCancer(ExoNetwork network, Func<string, bool> isWanted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(isWanted);
        var wanted = network.Articles.Select(article => article.Cancers.Any(isWanted)).ToArray();
        return WithEvidence(network, IsSaidOf, cancellation);

        bool IsSaidOf(ExoEdge edge, int i)
        {
            var (source, target, cancer) = (CancerAt(edge.Source), CancerAt(edge.Target), edge.Claims[i].Context?.Cancer?.Name);
            return source is null && target is null && cancer is null
                ? wanted[network.ByEvidence.NumberOf(edge.Evidence[i])]
                : (source is not null && isWanted(source)) || (target is not null && isWanted(target)) || (cancer is not null && isWanted(cancer));
        }

        static string? CancerAt(ExoNode node) => EntityClass.IsDisease(node.Kind) ? node.Name : null;
    }

    /// <summary>The cancers and diseases that a network can be filtered by.</summary>
    public static IReadOnlyList<string> CancersOf(ExoNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var named = network.Edges.SelectMany(edge => edge.Claims, (_, claim) => claim.Context?.Cancer?.Name).OfType<string>();
        return [.. network.ByEvidence.Cancers().Concat(named).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>An edge of its own for each piece of evidence, numbered anew.</summary>
    public static ExoNetwork PerSentence(ExoNetwork network, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        var edges = new List<ExoEdge>();
        foreach (var edge in network.Edges)
        {
            for (var i = 0; i < edge.Evidence.Count; i++)
            {
                edges.Add(edge with { Id = $"e{edges.Count + 1}", Evidence = [edge.Evidence[i]], Claims = [edge.Claims[i]] });
            }
        }

        return NetworkCounts.Of(network with { Edges = edges }, cancellation);
    }

    /// <summary>The edges with the evidence that passes, without those that have none left.</summary>
    private static ExoNetwork WithEvidence(ExoNetwork network, Func<ExoEdge, int, bool> passes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(network);
        var edges = new List<ExoEdge>();
        foreach (var edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            var kept = Enumerable.Range(0, edge.Evidence.Count).Where(i => passes(edge, i)).ToArray();
            if (kept.Length > 0)
            {
                edges.Add(edge with
                {
                    Evidence = Array.ConvertAll(kept, i => edge.Evidence[i]),
                    Claims = Array.ConvertAll(kept, i => edge.Claims[i]),
                });
            }
        }

        return Keep(network with { Edges = edges }, _ => true, _ => false, cancellation);
    }

    /// <summary>The network with some nodes to be shown in any case.</summary>
    private static ExoNetwork Marked(ExoNetwork network, Func<ExoNode, bool> isAskedFor) =>
        network with { Nodes = [.. network.Nodes.Select(node => isAskedFor(node) ? node with { StandsAlone = true } : node)] };

    /// <summary>Some edges with their ends, and some nodes besides.</summary>
    private static ExoNetwork Keep(ExoNetwork network, Func<ExoEdge, bool> isKept, Func<ExoNode, bool> isKeptAlone, CancellationToken cancellation)
    {
        var edges = network.Edges.Where(isKept).ToList();
        var ends = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            ends.Add(edge.Source.Id);
            ends.Add(edge.Target.Id);
        }

        return NetworkCounts.Of(network with { Nodes = network.Nodes.Where(node => ends.Contains(node.Id) || isKeptAlone(node)).ToArray(), Edges = edges }, cancellation);
    }

    /// <summary>How many edges each node is from the nearest start, breadth first; nodes out of reach are left out.</summary>
    private static Dictionary<string, int> Distances(ExoNetwork network, Func<ExoNode, bool> isStart, bool forwards, bool backwards, int most, CancellationToken cancellation)
    {
        var next = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var edge in network.Edges)
        {
            if (!edge.Negated)
            {
                AddStep(forwards, edge.Source.Id, edge.Target.Id);
                AddStep(backwards, edge.Target.Id, edge.Source.Id);
            }
        }

        var distances = new Dictionary<string, int>(StringComparer.Ordinal);
        var queue = new Queue<string>();
        foreach (var node in network.Nodes.Where(isStart))
        {
            distances.Add(node.Id, 0);
            queue.Enqueue(node.Id);
        }

        while (queue.TryDequeue(out var id))
        {
            cancellation.ThrowIfCancellationRequested();
            if (distances[id] < most && next.TryGetValue(id, out var steps))
            {
                foreach (var step in steps)
                {
                    if (distances.TryAdd(step, distances[id] + 1))
                    {
                        queue.Enqueue(step);
                    }
                }
            }
        }

        return distances;

        void AddStep(bool allowed, string from, string to)
        {
            if (!allowed)
            {
                return;
            }

            if (!next.TryGetValue(from, out var steps))
            {
                next.Add(from, steps = []);
            }

            steps.Add(to);
        }
    }
}
