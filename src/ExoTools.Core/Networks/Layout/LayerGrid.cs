namespace ExoTools.Networks.Layout;

/// <summary>Units and points of edges in their layers, which are columns: takes them, and tells where each stands.</summary>
internal sealed class LayerGrid
{
    /// <summary>How near an edge may pass above or below a node while it rises or falls.</summary>
    private const double GrazeGap = 26;

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

    /// <summary>
    /// How far to both sides of a point its edge has to run level, so that it does not graze what stands above or below it in the layer, or
    /// cross its own label.
    /// </summary>
    public double LevelHalf(int point)
    {
        var layer = _layers[_layerOf[point]];
        var half = _widths[point];
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = _position[point] + step; i >= 0 && i < layer.Count && Math.Abs(_y[layer[i]] - _y[point]) - (_heights[layer[i]] / 2) < GrazeGap; i += step)
            {
                half = Math.Max(half, _widths[layer[i]]);
            }
        }

        return half / 2;
    }

    /// <summary>Orders the items of each layer so that few joins cross.</summary>
    public void Order(CancellationToken cancellation)
    {
        _before = Neighbours.Of(_heights.Count, _to, _from);
        _after = Neighbours.Of(_heights.Count, _from, _to);
        new LayerOrder(_layers, _layerOf, _before, _after).Run(cancellation);
    }

    /// <summary>Sets the coordinates: columns side by side, and each item as near to what it is joined to as its neighbours allow.</summary>
    public void SetCoordinates(CancellationToken cancellation)
    {
        _x = new double[_heights.Count];
        _position = new int[_heights.Count];
        var x = 0.0;
        foreach (var layer in _layers)
        {
            var width = layer.Count == 0 ? 0 : layer.Max(item => _widths[item]);
            for (var i = 0; i < layer.Count; i++)
            {
                _position[layer[i]] = i;
                _x[layer[i]] = x + (width / 2);
            }

            x += width + _layerGap;
        }

        Width = Math.Max(0, x - _layerGap);
        (_y, Height) = new LayerHeights(_layers, _heights, _unitCount, _before, _after).Run(cancellation);
    }

    private int Add(int layer, double width, double height)
    {
        _widths.Add(width);
        _heights.Add(height);
        _layerOf.Add(layer);
        _layers[layer].Add(_heights.Count - 1);
        return _heights.Count - 1;
    }
}
