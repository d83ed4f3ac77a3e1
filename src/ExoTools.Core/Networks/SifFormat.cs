namespace ExoTools.Networks;

/// <summary>
/// SIF, Cytoscape's simple interaction format, parted by tabs: source, interaction and target, each triple once; a node without edges is
/// its name alone.
/// </summary>
internal sealed class SifFormat : NetworkFormat
{
    /// <inheritdoc/>
    public override string Name => "SIF";

    /// <inheritdoc/>
    public override string Use => "Cytoscape, names and types alone";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".sif"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        var names = new UniqueNames(network);
        var written = new HashSet<(string Source, ExoRelationType Type, string Target)>();
        var joined = new HashSet<string>(StringComparer.Ordinal);
        var merged = 0;
        foreach (var edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            joined.Add(edge.Source.Id);
            joined.Add(edge.Target.Id);
            if (written.Add((edge.Source.Id, edge.Type, edge.Target.Id)))
            {
                writer.Write($"{names.Of(edge.Source)}\t{NetworkWords.Of(edge.Type)}\t{names.Of(edge.Target)}\n");
            }
            else
            {
                merged++;
            }
        }

        foreach (var node in network.Nodes)
        {
            if (!joined.Contains(node.Id))
            {
                writer.Write($"{names.Of(node)}\n");
            }
        }

        return
        [
            network.Nodes.Count == 0 ? null : "SIF holds names and interactions alone: no evidence, kinds, identifiers, signs or counts. The format EdgeTable has them, under the same edge names.",
            merged == 0 ? null : NetworkWords.Count(merged, "edge that differs", "edges that differ") + " from another only in sign was not written again.",
            names.ChangedCount == 0 ? null : NetworkWords.Count(names.ChangedCount, "node shares its name", "nodes share their name") + " with another and was told apart by its kind.",
        ];
    }
}
