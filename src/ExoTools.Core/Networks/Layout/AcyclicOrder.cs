namespace ExoTools.Networks.Layout;

/// <summary>
/// An order of the units in which few edges lead backwards: sinks last, sources first, and between them always the unit that most more
/// leaves than enters (Eades, Lin and Smyth 1993).
/// </summary>
internal static class AcyclicOrder
{
    /// <summary>The place of each unit in the order.</summary>
    public static int[] Of(int count, int[] sources, int[] targets, CancellationToken cancellation)
    {
        var outgoing = Neighbours.Of(count, sources, targets);
        var incoming = Neighbours.Of(count, targets, sources);
        var (outs, ins) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            (outs[i], ins[i]) = (outgoing.Count(i), incoming.Count(i));
        }

        var place = new int[count];
        var done = new bool[count];
        var ready = new Queue<int>(Enumerable.Range(0, count).Where(i => outs[i] == 0 || ins[i] == 0));
        var (first, last) = (0, count - 1);
        while (first <= last)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ready.TryDequeue(out var next))
            {
                next = Best();
            }

            if (done[next])
            {
                continue;
            }

            done[next] = true;
            place[next] = outs[next] == 0 && ins[next] > 0 ? last-- : first++;
            foreach (var neighbour in outgoing[next])
            {
                if (--ins[neighbour] == 0 && !done[neighbour])
                {
                    ready.Enqueue(neighbour);
                }
            }

            foreach (var neighbour in incoming[next])
            {
                if (--outs[neighbour] == 0 && !done[neighbour])
                {
                    ready.Enqueue(neighbour);
                }
            }
        }

        return place;

        int Best()
        {
            var best = -1;
            for (var i = 0; i < count; i++)
            {
                if (!done[i] && (best < 0 || outs[i] - ins[i] > outs[best] - ins[best]))
                {
                    best = i;
                }
            }

            return best;
        }
    }
}

/// <summary>For each of a number of units the ones that edges lead to, as slices of one array.</summary>
internal sealed class Neighbours
{
    private readonly int[] _starts;
    private readonly int[] _items;

    private Neighbours(int[] starts, int[] items)
    {
        _starts = starts;
        _items = items;
    }

    /// <summary>The neighbours of a unit, in the order of the edges.</summary>
    public ReadOnlySpan<int> this[int unit] => _items.AsSpan(_starts[unit], _starts[unit + 1] - _starts[unit]);

    /// <summary>From one end of each edge to the other.</summary>
    public static Neighbours Of(int count, IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        var starts = new int[count + 1];
        foreach (var unit in from)
        {
            starts[unit + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..count];
        var items = new int[from.Count];
        for (var e = 0; e < items.Length; e++)
        {
            items[next[from[e]]++] = to[e];
        }

        return new Neighbours(starts, items);
    }

    /// <summary>How many neighbours a unit has.</summary>
    public int Count(int unit) => _starts[unit + 1] - _starts[unit];
}
