namespace ExoTools.Networks.Layout;

/// <summary>
/// The heights at which the items of ordered layers stand: each as near to what it is joined to as its neighbours in the layer allow.
/// </summary>
/// <param name="layers">The items of each layer, in order.</param>
/// <param name="heights">The height of each item.</param>
/// <param name="unitCount">How many items are units; the rest are points of edges.</param>
/// <param name="before">What each item is joined to in earlier layers.</param>
/// <param name="after">What each item is joined to in later layers.</param>
internal sealed class LayerHeights(List<int>[] layers, IReadOnlyList<double> heights, int unitCount, Neighbours before, Neighbours after)
{
    private const int Sweeps = 12;
    /// <summary>The distance of two units in a layer.</summary>
    public const double UnitGap = 16;

    private const double PointGap = 9;

    private readonly double[] _y = new double[heights.Count];

    /// <summary>The centre of each item, from 0 at the top of the highest, and the height of all.</summary>
    public (double[] Y, double Height) Run(CancellationToken cancellation)
    {
        foreach (var layer in layers)
        {
            var y = 0.0;
            foreach (var item in layer)
            {
                _y[item] = y + (heights[item] / 2);
                y += heights[item] + UnitGap;
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 0; i < layers.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                Straighten(layers[sweep % 2 == 0 ? i : layers.Length - 1 - i], sweep);
            }
        }

        var (top, bottom) = (double.MaxValue, double.MinValue);
        for (var i = 0; i < _y.Length; i++)
        {
            top = Math.Min(top, _y[i] - (heights[i] / 2));
            bottom = Math.Max(bottom, _y[i] + (heights[i] / 2));
        }

        for (var i = 0; i < _y.Length; i++)
        {
            _y[i] -= top;
        }

        return (_y, _y.Length == 0 ? 0 : bottom - top);
    }

    /// <summary>
    /// Moves the items of a layer to where their joins would have them, in the least squares of what their order and sizes allow: items
    /// that would overlap move as one block (pool adjacent violators).
    /// </summary>
    private void Straighten(List<int> layer, int sweep)
    {
        var (sums, weights, sizes) = (new List<double>(), new List<double>(), new List<int>());
        var offsets = new double[layer.Count];
        for (var i = 0; i < layer.Count; i++)
        {
            if (i > 0)
            {
                offsets[i] = offsets[i - 1] + ((heights[layer[i - 1]] + heights[layer[i]]) / 2) + GapOf(layer[i - 1], layer[i]);
            }

            var (wanted, weight) = WantedOf(layer[i], sweep);
            sums.Add((wanted - offsets[i]) * weight);
            weights.Add(weight);
            sizes.Add(1);
            while (sums.Count > 1 && sums[^2] / weights[^2] > sums[^1] / weights[^1])
            {
                sums[^2] += sums[^1];
                weights[^2] += weights[^1];
                sizes[^2] += sizes[^1];
                sums.RemoveAt(sums.Count - 1);
                weights.RemoveAt(weights.Count - 1);
                sizes.RemoveAt(sizes.Count - 1);
            }
        }

        var at = 0;
        for (var b = 0; b < sums.Count; b++)
        {
            for (var i = 0; i < sizes[b]; i++, at++)
            {
                _y[layer[at]] = (sums[b] / weights[b]) + offsets[at];
            }
        }
    }

    private double GapOf(int above, int below) => above < unitCount && below < unitCount ? UnitGap : above < unitCount || below < unitCount ? (UnitGap + PointGap) / 2 : PointGap;

    /// <summary>Where an item would stand, and how much it minds: points most of all, so that long edges run straight.</summary>
    private (double Y, double Weight) WantedOf(int item, int sweep)
    {
        var (sum, weight) = (0.0, 0.0);

        // The first sweeps look at one side only, so that whole subtrees move; the last ones balance both.
        if (sweep % 2 == 0 || sweep >= Sweeps / 2)
        {
            Add(before[item]);
        }

        if (sweep % 2 == 1 || sweep >= Sweeps / 2)
        {
            Add(after[item]);
        }

        return weight == 0 ? (_y[item], 0.1) : (sum / weight, item >= unitCount ? 4 : 1);

        void Add(ReadOnlySpan<int> joined)
        {
            foreach (var other in joined)
            {
                var pull = item >= unitCount && other >= unitCount ? 4 : 1;
                sum += _y[other] * pull;
                weight += pull;
            }
        }
    }
}
