namespace ExoTools.Networks.Layout;

/// <summary>An order of the units by their distance from the one with the most edges, in either direction; equals keep a given order.</summary>
internal static class DistanceOrder
{
    /// <summary>The place of each unit in the order.</summary>
    /// <param name="sequence">The places in another order, which decides between equals.</param>
    /// <param name="sources">The sources of the edges.</param>
    /// <param name="targets">The targets of the edges.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static int[] Of(int[] sequence, int[] sources, int[] targets, CancellationToken cancellation)
    {
        var count = sequence.Length;
        var joined = Neighbours.Of(count, [.. sources, .. targets], [.. targets, .. sources]);
        var hub = Enumerable.Range(0, count).MaxBy(joined.Count);
        var distance = Enumerable.Repeat(-1, count).ToArray();
        distance[hub] = 0;
        var queue = new Queue<int>([hub]);
        while (queue.TryDequeue(out var unit))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var next in joined[unit])
            {
                if (distance[next] < 0)
                {
                    distance[next] = distance[unit] + 1;
                    queue.Enqueue(next);
                }
            }
        }

        var place = new int[count];
        var order = Enumerable.Range(0, count).OrderBy(unit => distance[unit]).ThenBy(unit => sequence[unit]).ToArray();
        for (var i = 0; i < count; i++)
        {
            place[order[i]] = i;
        }

        return place;
    }
}
