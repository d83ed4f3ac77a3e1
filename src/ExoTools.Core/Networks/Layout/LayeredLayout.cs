namespace ExoTools.Networks.Layout;

/// <summary>
/// The layered layout of one connected part, from left to right, in the four steps of Sugiyama, Tagawa and Toda (1981): turn edges
/// until there is no cycle, give each unit a layer, order the layers by barycentres, and set the coordinates. An edge over several layers
/// goes through a point in each; a labelled edge has its label in a layer of its own, so that no label lies on a node or another label.
/// </summary>
internal sealed class LayeredLayout(
    LayerUnit?[] all, List<int> members, List<LayerLink> links, List<int> own, IReadOnlyList<Place>[] routes, Place[] labels, CancellationToken cancellation)
{
    /// <summary>Above so many points edges go straight to their ends: the picture is for zooming then, and must not take minutes.</summary>
    private const int PointLimit = 30_000;

    /// <summary>How many layers are too many, as a multiple of the square root of the number of units.</summary>
    private const double WideAt = 1.3;

    /// <summary>How much wider than high a picture is to be.</summary>
    private const double Aspect = 1.3;

    /// <summary>How many units may stand in a layer in any case.</summary>
    private const int AlwaysInLayer = 7;

    private const double LayerGap = 64;
    private const double LabelGap = 26;
    private const double LabelHeight = 15;

    private readonly LayerUnit[] _units = [.. members.Select(member => all[member]!)];
    private int[] _sources = [];
    private int[] _targets = [];
    private bool[] _turned = [];

    /// <summary>Sets the units, routes and labels of the part from (0, 0), and returns its size.</summary>
    public (double Width, double Height) Run()
    {
        var numbers = new Dictionary<int, int>(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            numbers.Add(members[i], i);
        }

        _sources = [.. own.Select(link => numbers[links[link].Source])];
        _targets = [.. own.Select(link => numbers[links[link].Target])];
        var (low, high, layers) = Layer();

        // Labels have layers of their own, between those of the nodes.
        var labelled = own.Exists(link => links[link].LabelWidth > 0);
        var layerCount = _units.Length == 0 ? 0 : layers.Max() + 1;
        if (labelled)
        {
            layers = Array.ConvertAll(layers, layer => 2 * layer);
            layerCount = (2 * layerCount) - 1;
        }

        var grid = new LayerGrid(layerCount, _units.Length, labelled ? LabelGap : LayerGap);
        for (var i = 0; i < _units.Length; i++)
        {
            grid.AddUnit(layers[i], _units[i]);
        }

        var points = AddPoints(grid, layers, low, high);
        grid.Order(cancellation);
        grid.SetCoordinates(cancellation);
        for (var i = 0; i < _units.Length; i++)
        {
            (_units[i].X, _units[i].Y) = (grid.X(i), grid.Y(i));
        }

        SetRoutes(grid, low, high, points);
        return (grid.Width, grid.Height);
    }

    /// <summary>
    /// Turns edges and gives each unit a layer. Where long cycles make a picture that is all width, the order goes by the distance from the unit
    /// with the most edges instead: more edges are turned, and the picture has far fewer layers.
    /// </summary>
    private (int[] Low, int[] High, int[] Layers) Layer()
    {
        var sequence = AcyclicOrder.Of(_units.Length, _sources, _targets, cancellation);
        var ordered = LayersOf(sequence);
        if (ordered.Layers.DefaultIfEmpty().Max() <= WideAt * Math.Sqrt(_units.Length))
        {
            return ordered;
        }

        var turned = _turned;
        var spread = LayersOf(DistanceOrder.Of(sequence, _sources, _targets, cancellation));
        if (spread.Layers.Max() < ordered.Layers.Max())
        {
            return spread;
        }

        _turned = turned;
        return ordered;
    }

    private (int[] Low, int[] High, int[] Layers) LayersOf(int[] sequence)
    {
        _turned = new bool[own.Count];
        for (var e = 0; e < own.Count; e++)
        {
            _turned[e] = sequence[_sources[e]] > sequence[_targets[e]];
        }

        var (low, high) = (Ends(first: true), Ends(first: false));
        var heights = Array.ConvertAll(_units, unit => unit.Node.Height + LayerHeights.UnitGap);
        return (low, high, LayerAssignment.Of(sequence, low, high, heights, MostHeight(heights), cancellation));
    }

    /// <summary>
    /// How high a layer may be, if the units are to fill a picture of the wanted proportions. What stands around a node makes the picture
    /// larger, but takes no room from the others in its layer: vesicles that share cargo belong side by side.
    /// </summary>
    private double MostHeight(double[] heights)
    {
        var (area, sum) = (0.0, 0.0);
        for (var i = 0; i < _units.Length; i++)
        {
            area += (_units[i].Width + LayerGap) * (_units[i].Height + LayerHeights.UnitGap);
            sum += heights[i];
        }

        return Math.Max(Math.Sqrt(area / Aspect), AlwaysInLayer * sum / _units.Length);
    }

    /// <summary>The end of each edge that comes first in the sequence, or the other one.</summary>
    private int[] Ends(bool first)
    {
        var ends = new int[own.Count];
        for (var e = 0; e < ends.Length; e++)
        {
            ends[e] = first != _turned[e] ? _sources[e] : _targets[e];
        }

        return ends;
    }

    /// <summary>The points of each edge in the layers between its ends.</summary>
    private int[][] AddPoints(LayerGrid grid, int[] layers, int[] low, int[] high)
    {
        var total = 0L;
        for (var e = 0; e < low.Length; e++)
        {
            total += layers[high[e]] - layers[low[e]] - 1;
        }

        var points = new int[low.Length][];
        for (var e = 0; e < low.Length; e++)
        {
            var (from, to) = (layers[low[e]], layers[high[e]]);
            var width = links[own[e]].LabelWidth;
            var middle = (from + to) / 2;
            middle += middle % 2 == 0 ? 1 : 0;
            points[e] = total > PointLimit
                ? []
                : [.. Enumerable.Range(from + 1, to - from - 1).Select(layer => grid.AddPoint(layer, layer == middle && width > 0 ? width : 0, layer == middle && width > 0 ? LabelHeight : 0))];
            var last = low[e];
            foreach (var next in (int[])[.. points[e], high[e]])
            {
                grid.Join(last, next);
                last = next;
            }
        }

        return points;
    }

    private void SetRoutes(LayerGrid grid, int[] low, int[] high, int[][] points)
    {
        var right = Ports(low, e => points[e].Length > 0 ? points[e][0] : high[e], grid);
        var left = Ports(high, e => points[e].Length > 0 ? points[e][^1] : low[e], grid);
        for (var e = 0; e < low.Length; e++)
        {
            var route = new List<Place>();
            AddEnd(route, _units[low[e]], right[e], side: 1);
            foreach (var point in points[e])
            {
                var half = grid.LevelHalf(point);
                route.Add(new Place(grid.X(point) - half, grid.Y(point)));
                if (half > 0)
                {
                    route.Add(new Place(grid.X(point) + half, grid.Y(point)));
                }

                if (grid.WidthOf(point) > 0)
                {
                    labels[own[e]] = new Place(grid.X(point), grid.Y(point));
                }
            }

            var end = new List<Place>();
            AddEnd(end, _units[high[e]], left[e], side: -1);
            end.Reverse();
            route.AddRange(end);
            if (links[own[e]].LabelWidth > 0 && points[e].Length == 0)
            {
                labels[own[e]] = new Place((route[0].X + route[^1].X) / 2, (route[0].Y + route[^1].Y) / 2);
            }

            if (_turned[e])
            {
                route.Reverse();
            }

            routes[own[e]] = route;
        }
    }

    /// <summary>From the border of the node, and from that of its box where cargo stands around it.</summary>
    private static void AddEnd(List<Place> route, LayerUnit unit, double dy, int side)
    {
        route.Add(new Place(unit.X + (side * unit.Node.HalfWidthAt(dy, side)), unit.Y + dy));
        if (unit.Width > unit.Node.Width)
        {
            route.Add(new Place(unit.X + (side * unit.Width / 2), unit.Y + dy));
        }
    }

    /// <summary>How far above or below its unit's centre each edge ends: spread in the order of what is at the other side.</summary>
    private double[] Ports(int[] ends, Func<int, int> other, LayerGrid grid)
    {
        var ports = new double[ends.Length];
        foreach (var group in Enumerable.Range(0, ends.Length).GroupBy(e => ends[e]))
        {
            var sorted = group.OrderBy(e => grid.Y(other(e))).ThenBy(e => e).ToList();
            var half = _units[group.Key].PortHalf;
            var step = sorted.Count == 1 ? 0 : Math.Min(12, 2 * half / (sorted.Count - 1));
            for (var i = 0; i < sorted.Count; i++)
            {
                ports[sorted[i]] = (i - ((sorted.Count - 1) / 2.0)) * step;
            }
        }

        return ports;
    }
}
