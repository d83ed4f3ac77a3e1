namespace ExoTools.Networks;

/// <summary>
/// What files and pictures show of a network: all but the edges that articles deny, which no format can tell from claims, and the nodes
/// that nothing else ties to the rest.
/// </summary>
/// <param name="Network">The network without them; its degrees count the edges that are shown.</param>
/// <param name="Notes">What was left out, and whether nothing is left, one sentence each.</param>
internal sealed record ShownPart(ExoNetwork Network, IReadOnlyList<string> Notes)
{
    /// <summary>The part of a network that is shown. A node without any edge was found or asked for as such, and stays.</summary>
    public static ShownPart Of(ExoNetwork network)
    {
        var edges = network.Edges.Where(edge => !edge.Negated).ToArray();
        var denied = network.Edges.Count - edges.Length;
        if (denied == 0)
        {
            return new ShownPart(network, network.Nodes.Count == 0 ? ["The network is empty: nothing was found to write."] : []);
        }

        var degrees = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            degrees[edge.Source.Id] = degrees.GetValueOrDefault(edge.Source.Id) + 1;
            degrees[edge.Target.Id] = degrees.GetValueOrDefault(edge.Target.Id) + 1;
        }

        var nodes = network.Nodes
            .Where(node => node.Degree == 0 || node.StandsAlone || degrees.ContainsKey(node.Id))
            .Select(node => node with { Degree = degrees.GetValueOrDefault(node.Id) })
            .ToArray();
        return new ShownPart(network with { Nodes = nodes, Edges = edges }, [NoteOf(denied, network.Nodes.Count - nodes.Length)]);
    }

    private static string NoteOf(int denied, int stranded)
    {
        var relations = NetworkWords.Count(denied, "negated relation was", "negated relations were");
        var nodes = stranded == 0 ? "" : $", with {NetworkWords.Count(stranded, "node", "nodes")} that nothing else ties to the rest";
        return $"{relations} left out{nodes}.";
    }
}
