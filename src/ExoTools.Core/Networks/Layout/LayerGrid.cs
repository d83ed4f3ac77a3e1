namespace ExoTools.Networks.Layout;

/// <summary>Units and points in their layers: their order by barycentres, and their coordinates. Layers are columns.</summary>
internal sealed class LayerGrid
{
    private const int Sweeps = 12;
    private const double UnitGap = 16;
    private const double PointGap = 9;

    private readonly List<int>[] _layers;
    private readonly int _unitCount;
    private readonly double _layerGap;
    private readonly List<double> _widths = [];
    private readonly List<double> _heights = [];
    private readonly List<int> _layerOf = [];
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];
    private Neighbours _before = Neighbours.Of(0, [], []);
    private Neighbours _after = Neighbours.Of(0, [], []);
    private double[] _x = [];
    private double[] _y = [];
    private int[] _position = [];

    public LayerGrid(int layerCount, int unitCount, double layerGap)
    {
        _layers = new List<int>[layerCount];
        for (var i = 0; i < layerCount; i++)
        {
            _layers[i] = [];
        }

        _unitCount = unitCount;
        _layerGap = layerGap;
    }

    /// <summary>The width of all layers.</summary>
    public double Width { get; private set; }

    /// <summary>The height of all layers.</summary>
    public double Height { get; private set; }

    /// <summary>Adds a unit; units come before all points, and are numbered from 0.</summary>
    public void AddUnit(int layer, LayerUnit unit) => Add(layer, unit.Width, unit.Height);

    /// <summary>Adds a point of an edge, with the size of the edge's label where it stands there, and returns its number.</summary>
    public int AddPoint(int layer, double width, double height) => Add(layer, width, height);

    /// <summary>Joins an item to one in the next layer, or in a later one where points are left out.</summary>
    public void Join(int from, int to)
    {
        _from.Add(from);
        _to.Add(to);
    }

    /// <summary>The centre of an item.</summary>
    public double X(int item) => _x[item];

    /// <summary>The centre of an item.</summary>
    public double Y(int item) => _y[item];

    /// <summary>The width of an item.</summary>
    public double WidthOf(int item) => _widths[item];

    /// <summary>Orders each layer: sweeps to and fro by barycentres, and the order with the fewest crossings stays.</summary>
    public void Order(CancellationToken cancellation)
    {
        _before = Neighbours.Of(_heights.Count, _to, _from);
        _after = Neighbours.Of(_heights.Count, _from, _to);
        _position = new int[_heights.Count];
        FirstOrder();
        var best = Array.ConvertAll(_layers, layer => layer.ToArray());
        var fewest = Crossings();
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            cancellation.ThrowIfCancellationRequested();
            var forwards = sweep % 2 == 0;
            for (var i = 1; i < _layers.Length; i++)
            {
                SortLayer(_layers[forwards ? i : _layers.Length - 1 - i], forwards ? _before : _after);
            }

            var crossings = Crossings();
            if (crossings < fewest)
            {
                fewest = crossings;
                best = Array.ConvertAll(_layers, layer => layer.ToArray());
            }
        }

        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i] = [.. best[i]];
            Number(_layers[i]);
        }
    }

    /// <summary>Sets the coordinates: columns side by side, and each item as near to what it is joined to as its neighbours allow.</summary>
    public void SetCoordinates(CancellationToken cancellation)
    {
        _x = new double[_heights.Count];
        _y = new double[_heights.Count];
        var x = 0.0;
        foreach (var layer in _layers)
        {
            var width = layer.Count == 0 ? 0 : layer.Max(item => _widths[item]);
            var y = 0.0;
            foreach (var item in layer)
            {
                _x[item] = x + (width / 2);
                _y[item] = y + (_heights[item] / 2);
                y += _heights[item] + UnitGap;
            }

            x += width + _layerGap;
        }

        Width = Math.Max(0, x - _layerGap);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 0; i < _layers.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                Straighten(_layers[sweep % 2 == 0 ? i : _layers.Length - 1 - i], sweep);
            }
        }

        var (top, bottom) = (double.MaxValue, double.MinValue);
        for (var i = 0; i < _y.Length; i++)
        {
            top = Math.Min(top, _y[i] - (_heights[i] / 2));
            bottom = Math.Max(bottom, _y[i] + (_heights[i] / 2));
        }

        Height = _y.Length == 0 ? 0 : bottom - top;
        for (var i = 0; i < _y.Length; i++)
        {
            _y[i] -= top;
        }
    }

    private int Add(int layer, double width, double height)
    {
        _widths.Add(width);
        _heights.Add(height);
        _layerOf.Add(layer);
        _layers[layer].Add(_heights.Count - 1);
        return _heights.Count - 1;
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
        var seen = new bool[_heights.Count];
        var sorted = Array.ConvertAll(_layers, _ => new List<int>());
        var stack = new Stack<int>();
        foreach (var start in _layers.SelectMany(layer => layer).ToArray())
        {
            stack.Push(start);
            while (stack.TryPop(out var item))
            {
                if (seen[item])
                {
                    continue;
                }

                seen[item] = true;
                sorted[_layerOf[item]].Add(item);
                PushAll(_before[item]);
                PushAll(_after[item]);
            }
        }

        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i] = sorted[i];
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
                sum += (_position[item] + 0.5) / _layers[_layerOf[item]].Count;
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
        for (var l = 0; l + 1 < _layers.Length; l++)
        {
            var sums = new int[_layers[l + 1].Count + 1];
            var (count, ends) = (0, new List<int>());
            foreach (var item in _layers[l])
            {
                ends.Clear();
                foreach (var next in _after[item])
                {
                    if (_layerOf[next] == l + 1)
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
                offsets[i] = offsets[i - 1] + ((_heights[layer[i - 1]] + _heights[layer[i]]) / 2) + GapOf(layer[i - 1], layer[i]);
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

    private double GapOf(int above, int below) => above < _unitCount && below < _unitCount ? UnitGap : above < _unitCount || below < _unitCount ? (UnitGap + PointGap) / 2 : PointGap;

    /// <summary>Where an item would stand, and how much it minds: points most of all, so that long edges run straight.</summary>
    private (double Y, double Weight) WantedOf(int item, int sweep)
    {
        var (sum, weight) = (0.0, 0.0);

        // The first sweeps look at one side only, so that whole subtrees move; the last ones balance both.
        if (sweep % 2 == 0 || sweep >= Sweeps / 2)
        {
            Add(_before[item]);
        }

        if (sweep % 2 == 1 || sweep >= Sweeps / 2)
        {
            Add(_after[item]);
        }

        return weight == 0 ? (_y[item], 0.1) : (sum / weight, item >= _unitCount ? 4 : 1);

        void Add(ReadOnlySpan<int> joined)
        {
            foreach (var other in joined)
            {
                var pull = item >= _unitCount && other >= _unitCount ? 4 : 1;
                sum += _y[other] * pull;
                weight += pull;
            }
        }
    }
}
