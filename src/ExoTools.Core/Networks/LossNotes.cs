using System.Globalization;

namespace ExoTools.Networks;

/// <summary>What every writer says about a network that it does not write in full.</summary>
internal static class LossNotes
{
    /// <summary>Notes on an empty network and on negated relations, which are left out.</summary>
    public static IReadOnlyList<string> Of(ExoNetwork network)
    {
        var notes = new List<string>();
        if (network.Nodes.Count == 0)
        {
            notes.Add("The network is empty: nothing was found to write.");
        }

        var negated = 0;
        foreach (var edge in network.Edges)
        {
            negated += edge.Negated ? 1 : 0;
        }

        if (negated > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{negated} negated {(negated == 1 ? "relation was" : "relations were")} left out."));
        }

        return notes;
    }
}
