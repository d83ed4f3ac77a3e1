namespace ExoTools.Networks.Layout;

/// <summary>
/// A layer for each unit: after all that lead to it, but no layer much higher than the picture is to be, so that the picture of a hub with
/// hundreds of targets is no endless column.
/// </summary>
internal static class LayerAssignment
{
    /// <summary>The layers, from 0.</summary>
    /// <param name="sequence">The place of each unit in an order in which every edge leads from low to high.</param>
    /// <param name="low">The end of each edge that comes first.</param>
    /// <param name="high">The other end.</param>
    /// <param name="heights">How much of the height of a layer each unit takes.</param>
    /// <param name="most">How high a layer may be that has more than one unit.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static int[] Of(int[] sequence, int[] low, int[] high, double[] heights, double most, CancellationToken cancellation)
    {
        var count = sequence.Length;
        var before = Neighbours.Of(count, high, low);
        var after = Neighbours.Of(count, low, high);
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[sequence[i]] = i;
        }

        var layers = new int[count];
        var filled = new List<double>();
        foreach (var unit in order)
        {
            cancellation.ThrowIfCancellationRequested();
            var layer = 0;
            foreach (var earlier in before[unit])
            {
                layer = Math.Max(layer, layers[earlier] + 1);
            }

            while (layer < filled.Count && !HasRoom(layer, unit))
            {
                layer++;
            }

            while (filled.Count <= layer)
            {
                filled.Add(0);
            }

            layers[unit] = layer;
            filled[layer] += heights[unit];
        }

        // What has more after it than before it moves towards what comes after: its edges get shorter.
        for (var i = count - 1; i >= 0; i--)
        {
            var unit = order[i];
            if (after.Count(unit) <= before.Count(unit))
            {
                continue;
            }

            var layer = int.MaxValue;
            foreach (var later in after[unit])
            {
                layer = Math.Min(layer, layers[later] - 1);
            }

            while (layer > layers[unit] && !HasRoom(layer, unit))
            {
                layer--;
            }

            filled[layers[unit]] -= heights[unit];
            filled[layer] += heights[unit];
            layers[unit] = layer;
        }

        return WithoutEmpty(layers, filled.Count);

        bool HasRoom(int layer, int unit) => filled[layer] < 1 || filled[layer] + heights[unit] <= most;
    }

    private static int[] WithoutEmpty(int[] layers, int layerCount)
    {
        var numbers = new int[layerCount];
        foreach (var layer in layers)
        {
            numbers[layer] = 1;
        }

        var next = 0;
        for (var layer = 0; layer < numbers.Length; layer++)
        {
            numbers[layer] = numbers[layer] > 0 ? next++ : -1;
        }

        return Array.ConvertAll(layers, layer => numbers[layer]);
    }
}
