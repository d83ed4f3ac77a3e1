using System.Globalization;

namespace ExoTools.Networks;

/// <summary>What every writer leaves out of a network, and says that it does.</summary>
internal static class LossNotes
{
    /// <summary>The edges that are written: all but the negated ones, which no format can tell from claims.</summary>
    public static IEnumerable<ExoEdge> Written(ExoNetwork network)
    {
        foreach (var edge in network.Edges)
        {
            if (!edge.Negated)
            {
                yield return edge;
            }
        }
    }

    /// <summary>How many edges are written.</summary>
    public static int WrittenCount(ExoNetwork network) => network.Edges.Count - NegatedCount(network);

    /// <summary>Notes on an empty network and on negated relations, and then on what the format itself cannot carry.</summary>
    /// <param name="network">The network.</param>
    /// <param name="own">The format's own notes; null ones are passed over.</param>
    public static IReadOnlyList<string> Of(ExoNetwork network, params string?[] own)
    {
        var notes = new List<string>();
        if (network.Nodes.Count == 0)
        {
            notes.Add("The network is empty: nothing was found to write.");
        }

        if (NegatedCount(network) is > 0 and var negated)
        {
            notes.Add(Count(negated, "negated relation was", "negated relations were") + " left out.");
        }

        foreach (var note in own)
        {
            if (note is not null)
            {
                notes.Add(note);
            }
        }

        return notes;
    }

    /// <summary>A count with the words for one or for several.</summary>
    public static string Count(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    private static int NegatedCount(ExoNetwork network)
    {
        var negated = 0;
        foreach (var edge in network.Edges)
        {
            negated += edge.Negated ? 1 : 0;
        }

        return negated;
    }
}
