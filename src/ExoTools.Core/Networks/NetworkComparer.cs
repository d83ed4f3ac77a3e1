namespace ExoTools.Networks;

/// <summary>
/// Tells in which edges two networks differ. Nodes are the same where their term has the same identifier, or else where kind and name
/// agree in any case. An edge that is denied is another than the one that is stated: where the one takes the place of the other, it is flipped.
/// </summary>
public static class NetworkComparer
{
    /// <summary>The differences: in the order of the second network, then what only the first has.</summary>
    /// <param name="reference">The network before.</param>
    /// <param name="difference">The network after.</param>
    /// <param name="cancellation">Stops the comparison.</param>
    public static IEnumerable<ExoNetworkChange> Compare(ExoNetwork reference, ExoNetwork difference, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        var (before, after) = (ByKey(reference, cancellation), ByKey(difference, cancellation));
        var flipped = new HashSet<ExoEdge>(ReferenceEqualityComparer.Instance);
        foreach (var (key, edge) in after)
        {
            cancellation.ThrowIfCancellationRequested();
            if (before.ContainsKey(key))
            {
                continue;
            }

            var opposite = OppositeOf(key, before, after);
            if (opposite is not null)
            {
                flipped.Add(opposite);
            }

            yield return new ExoNetworkChange { Change = opposite is null ? ExoChangeKind.Gained : ExoChangeKind.Flipped, Reference = opposite, Difference = edge };
        }

        foreach (var (key, edge) in before)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!after.ContainsKey(key) && !flipped.Contains(edge))
            {
                yield return new ExoNetworkChange { Change = ExoChangeKind.Lost, Reference = edge };
            }
        }
    }

    /// <summary>The edge that says the opposite and that only the first network has; null where there is none.</summary>
    private static ExoEdge? OppositeOf(EdgeKey key, Dictionary<EdgeKey, ExoEdge> before, Dictionary<EdgeKey, ExoEdge> after)
    {
        foreach (var other in OppositesOf(key))
        {
            if (before.TryGetValue(other, out var edge) && !after.ContainsKey(other))
            {
                return edge;
            }
        }

        return null;
    }

    /// <summary>What contradicts an edge between the same ends: the opposite sign, by the same type first, or else its own denial.</summary>
    private static IEnumerable<EdgeKey> OppositesOf(EdgeKey key)
    {
        if (!key.Negated && key.Sign != ExoRelationSign.Unknown)
        {
            var sign = key.Sign == ExoRelationSign.Positive ? ExoRelationSign.Negative : ExoRelationSign.Positive;
            foreach (var type in Enum.GetValues<ExoRelationType>().OrderByDescending(type => type == key.Type))
            {
                yield return key with { Type = type, Sign = sign };
            }
        }

        yield return key with { Negated = !key.Negated };
    }

    private static Dictionary<EdgeKey, ExoEdge> ByKey(ExoNetwork network, CancellationToken cancellation)
    {
        var edges = new Dictionary<EdgeKey, ExoEdge>();
        foreach (var edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            edges.TryAdd(new EdgeKey(KeyOf(edge.Source), KeyOf(edge.Target), edge.Type, edge.Sign, edge.Negated), edge);
        }

        return edges;
    }

    private static string KeyOf(ExoNode node) => (node.TermId ?? $"{node.Kind}\n{node.Name}").ToUpperInvariant();

    private readonly record struct EdgeKey(string Source, string Target, ExoRelationType Type, ExoRelationSign Sign, bool Negated);
}
