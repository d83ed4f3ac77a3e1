namespace ExoTools.Networks;

/// <summary>
/// A name for each node that no other node has, on one line: for formats in which the name is the identifier. A second node of a name
/// takes its kind with it, and a third its id; a node without a name is called by its id.
/// </summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public UniqueNames(ExoNetwork network)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in network.Nodes)
        {
            var plain = CleanText.Line(node.Name).Trim();
            var name = plain.Length == 0 ? node.Id : plain;
            if (!taken.Add(name))
            {
                ChangedCount++;
                name = $"{plain} ({NetworkWords.Of(node.Kind)})";

                // Even "x (process)" may be another node's name, and so may "x (process) n7".
                while (!taken.Add(name))
                {
                    name = $"{name} {node.Id}";
                }
            }

            _names.Add(node.Id, name);
        }
    }

    /// <summary>How many nodes share their name with one before them.</summary>
    public int ChangedCount { get; }

    /// <summary>The name of a node.</summary>
    public string Of(ExoNode node) => _names[node.Id];
}
