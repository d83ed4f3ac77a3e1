namespace ExoTools.Networks.Layout;

/// <summary>
/// Orders the items of each layer: sweeps to and fro by barycentres, and the order with the fewest crossings stays.
/// </summary>
/// <param name="layers">The items of each layer, which are put in order.</param>
/// <param name="layerOf">The layer of each item.</param>
/// <param name="before">What each item is joined to in earlier layers.</param>
/// <param name="after">What each item is joined to in later layers.</param>
internal sealed class LayerOrder(List<int>[] layers, IReadOnlyList<int> layerOf, Neighbours before, Neighbours after)
{
    private const int Sweeps = 12;

    private readonly int[] _position = new int[layerOf.Count];

    /// <summary>Puts the layers in order.</summary>
    public void Run(CancellationToken cancellation)
    {
        FirstOrder();
        var best = Array.ConvertAll(layers, layer => layer.ToArray());
        var fewest = Crossings();
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            cancellation.ThrowIfCancellationRequested();
            var forwards = sweep % 2 == 0;
            for (var i = 1; i < layers.Length; i++)
            {
                SortLayer(layers[forwards ? i : layers.Length - 1 - i], forwards ? before : after);
            }

            var crossings = Crossings();
            if (crossings < fewest)
            {
                fewest = crossings;
                best = Array.ConvertAll(layers, layer => layer.ToArray());
            }
        }

        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = [.. best[i]];
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
