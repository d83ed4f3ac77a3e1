namespace ExoTools.Networks.Layout;

/// <summary>
/// Orders the items of each layer: sweeps to and fro by barycentres, after each of which neighbours change places where that takes
/// crossings away (the transposition of Gansner, Koutsofios, North and Vo 1993). What is small enough is tried from several orders. The
/// order with the fewest crossings stays.
/// </summary>
/// <param name="layers">The items of each layer, which are put in order.</param>
/// <param name="layerOf">The layer of each item.</param>
/// <param name="before">What each item is joined to in earlier layers.</param>
/// <param name="after">What each item is joined to in later layers.</param>
internal sealed class LayerOrder(List<int>[] layers, IReadOnlyList<int> layerOf, Neighbours before, Neighbours after)
{
    private const int Sweeps = 12;
    private const int Exchanges = 8;
    private const int Starts = 10;

    /// <summary>Up to how many items several starts are tried.</summary>
    private const int FewItems = 1_500;

    private readonly int[] _position = new int[layerOf.Count];
    private int[] _upper = new int[16];
    private int[] _lower = new int[16];

    /// <summary>Puts the layers in order.</summary>
    public void Run(CancellationToken cancellation)
    {
        FirstOrder();
        var best = Array.ConvertAll(layers, layer => layer.ToArray());
        var fewest = Crossings();
        for (var start = 0; start < (layerOf.Count <= FewItems ? Starts : 1); start++)
        {
            if (start > 0)
            {
                Shuffle(start);
            }

            for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
            {
                Sweep(forwards: sweep % 2 == 0, cancellation);
                var crossings = Crossings();
                if (crossings < fewest)
                {
                    fewest = crossings;
                    best = Array.ConvertAll(layers, layer => layer.ToArray());
                }
            }
        }

        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = [.. best[i]];
        }
    }

    private void Sweep(bool forwards, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var i = 1; i < layers.Length; i++)
        {
            SortLayer(layers[forwards ? i : layers.Length - 1 - i], forwards ? before : after);
        }

        Exchange(cancellation);
    }

    /// <summary>Another order to start from; the same number gives the same one.</summary>
    private void Shuffle(int seed)
    {
        var random = new Random(seed);
        foreach (var layer in layers)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(layer));
            Number(layer);
        }
    }

    private void Number(List<int> layer)
    {
        for (var i = 0; i < layer.Count; i++)
        {
            _position[layer[i]] = i;
        }
    }

    /// <summary>Depth first from what comes first: what belongs together starts together.</summary>
    private void FirstOrder()
    {
        var seen = new bool[layerOf.Count];
        var sorted = Array.ConvertAll(layers, _ => new List<int>());
        var stack = new Stack<int>();
        foreach (var start in layers.SelectMany(layer => layer).ToArray())
        {
            stack.Push(start);
            while (stack.TryPop(out var item))
            {
                if (seen[item])
                {
                    continue;
                }

                seen[item] = true;
                sorted[layerOf[item]].Add(item);
                PushAll(before[item]);
                PushAll(after[item]);
            }
        }

        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = sorted[i];
            Number(sorted[i]);
        }

        void PushAll(ReadOnlySpan<int> items)
        {
            for (var i = items.Length - 1; i >= 0; i--)
            {
                if (!seen[items[i]])
                {
                    stack.Push(items[i]);
                }
            }
        }
    }

    private void SortLayer(List<int> layer, Neighbours neighbours)
    {
        var keys = new double[layer.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var joined = neighbours[layer[i]];
            var sum = 0.0;
            foreach (var item in joined)
            {
                // As a share of the layer: points may be left out, and then the layers differ.
                sum += (_position[item] + 0.5) / layers[layerOf[item]].Count;
            }

            keys[i] = joined.Length == 0 ? (i + 0.5) / keys.Length : sum / joined.Length;
        }

        var items = layer.ToArray();
        var order = Enumerable.Range(0, keys.Length).OrderBy(i => keys[i]).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            layer[i] = items[order[i]];
        }

        Number(layer);
    }

    private void Exchange(CancellationToken cancellation)
    {
        var changed = true;
        for (var round = 0; round < Exchanges && changed; round++)
        {
            changed = false;
            foreach (var layer in layers)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i + 1 < layer.Count; i++)
                {
                    var (upper, lower) = (layer[i], layer[i + 1]);
                    if (Gain(before, upper, lower) + Gain(after, upper, lower) > 0)
                    {
                        (layer[i], layer[i + 1]) = (lower, upper);
                        (_position[lower], _position[upper]) = (i, i + 1);
                        changed = true;
                    }
                }
            }
        }
    }

    /// <summary>How many crossings of the joins on one side go when two neighbours change places; below 0 where some come.</summary>
    private long Gain(Neighbours neighbours, int upper, int lower)
    {
        var ups = Positions(neighbours[upper], ref _upper);
        var lows = Positions(neighbours[lower], ref _lower);
        var (gain, less, equal) = (0L, 0, 0);
        foreach (var up in ups)
        {
            // Of the lower one's joins, those that end above this one cross it now, and those below it would.
            while (less < lows.Length && lows[less] < up)
            {
                less++;
            }

            for (equal = Math.Max(equal, less); equal < lows.Length && lows[equal] == up; equal++)
            {
            }

            gain += less - (lows.Length - equal);
        }

        return gain;
    }

    /// <summary>The positions of items, in order. Where points are left out, a join may end in any layer: its share of the layer counts.</summary>
    private ReadOnlySpan<int> Positions(ReadOnlySpan<int> items, ref int[] buffer)
    {
        const double Fine = 1 << 20;
        if (buffer.Length < items.Length)
        {
            buffer = new int[2 * items.Length];
        }

        for (var i = 0; i < items.Length; i++)
        {
            buffer[i] = (int)(Fine * (_position[items[i]] + 0.5) / layers[layerOf[items[i]]].Count);
        }

        var positions = buffer.AsSpan(0, items.Length);
        positions.Sort();
        return positions;
    }

    /// <summary>How many joins between neighbouring layers cross, counted with a tree of sums (Barth, Jünger and Mutzel 2002).</summary>
    private long Crossings()
    {
        var total = 0L;
        for (var l = 0; l + 1 < layers.Length; l++)
        {
            var sums = new int[layers[l + 1].Count + 1];
            var (count, ends) = (0, new List<int>());
            foreach (var item in layers[l])
            {
                ends.Clear();
                foreach (var next in after[item])
                {
                    if (layerOf[next] == l + 1)
                    {
                        ends.Add(_position[next] + 1);
                    }
                }

                foreach (var end in ends)
                {
                    total += count - SumTo(end);
                }

                foreach (var end in ends)
                {
                    count++;
                    for (var i = end; i < sums.Length; i += i & -i)
                    {
                        sums[i]++;
                    }
                }
            }

            int SumTo(int end)
            {
                var sum = 0;
                for (var i = end; i > 0; i -= i & -i)
                {
                    sum += sums[i];
                }

                return sum;
            }
        }

        return total;
    }
}
