namespace ExoTools.Networks.Layout;

/// <summary>
/// Builds a layout: cargo goes around its vesicle, each connected part is layered from left to right, and the parts are set on shelves.
/// </summary>
internal sealed class LayoutBuilder(ExoNetwork network, CancellationToken cancellation)
{
    /// <summary>Up to how many edges each shows its type; above, only those that must not be taken for another.</summary>
    private const int LabelLimit = 120;

    private const double Margin = 24;
    private const double PartGap = 40;

    private readonly IReadOnlyList<ExoEdge> _edges = network.Edges;
    private readonly Dictionary<string, int> _indexes = [];

    /// <summary>Lays everything out.</summary>
    public NetworkLayout Build()
    {
        for (var i = 0; i < network.Nodes.Count; i++)
        {
            _indexes.Add(network.Nodes[i].Id, i);
        }

        var carrier = CarrierOf();
        var links = Links(carrier);
        var ports = PortsOf(links);
        var nodes = network.Nodes.Select((node, i) => Size(node, ports[i])).ToArray();
        var (units, inside) = Units(nodes, carrier);
        var routes = new IReadOnlyList<Place>[links.Count];
        var labels = new Place[links.Count];
        var (width, height) = Arrange(units, links, routes, labels);
        Settle(nodes, units, carrier, inside);
        return new NetworkLayout { Nodes = nodes, Edges = Edges(nodes, links, routes, labels), Width = width, Height = height };
    }

    private static PlacedNode Size(ExoNode node, int ports)
    {
        var lines = TextSize.Wrap(node.Name);
        var (width, height) = NodeOutline.SizeOf(NetworkStyle.Of(node.Kind).Shape, lines);
        return new PlacedNode(node, 0, 0, width, Math.Max(height, NodeOutline.HeightFor(ports)), lines);
    }

    /// <summary>How many edges end at each node's fuller side: those that come in, or those that go out.</summary>
    private int[] PortsOf(List<LayerLink> links)
    {
        var (outs, ins) = (new int[network.Nodes.Count], new int[network.Nodes.Count]);
        foreach (var link in links)
        {
            outs[link.Source]++;
            ins[link.Target]++;
        }

        return [.. outs.Zip(ins, Math.Max)];
    }

    /// <summary>For each node the vesicle around which it stands: that whose cargo it is, where it is tied to nothing else; or else -1.</summary>
    private int[] CarrierOf()
    {
        var carrier = Enumerable.Repeat(-1, network.Nodes.Count).ToArray();
        var other = new bool[network.Nodes.Count];
        foreach (var edge in _edges)
        {
            var (source, target) = (_indexes[edge.Source.Id], _indexes[edge.Target.Id]);
            var carries = edge.Type == ExoRelationType.Carries && edge.Source.Kind == ExoEntityKind.Vesicle && edge.Target.Kind != ExoEntityKind.Vesicle;
            if (carries && (carrier[target] == source || carrier[target] < 0))
            {
                carrier[target] = source;
            }
            else
            {
                other[target] = true;
            }

            other[source] |= !carries;
        }

        for (var i = 0; i < carrier.Length; i++)
        {
            // The sources of "carries" are vesicles and stand around nothing.
            carrier[i] = other[i] ? -1 : carrier[i];
        }

        return carrier;
    }

    /// <summary>What is layered: nodes, each with its cargo around it where it has some.</summary>
    private (LayerUnit?[] Units, Place[] Inside) Units(PlacedNode[] nodes, int[] carrier)
    {
        var inside = new Place[nodes.Length];
        var units = new LayerUnit?[nodes.Length];
        var cargo = nodes.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (carrier[i] >= 0)
            {
                cargo[carrier[i]].Add(i);
            }
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            if (carrier[i] >= 0)
            {
                continue;
            }

            var node = nodes[i];
            var (width, height) = (node.Width, node.Height);
            if (cargo[i].Count > 0)
            {
                var places = CargoRing.Around((node.Width, node.Height), cargo[i].ConvertAll(c => (nodes[c].Width, nodes[c].Height)), cancellation);
                for (var c = 0; c < places.Length; c++)
                {
                    var (place, member) = (places[c], nodes[cargo[i][c]]);
                    inside[cargo[i][c]] = place;
                    width = Math.Max(width, (2 * Math.Abs(place.X)) + member.Width + 16);
                    height = Math.Max(height, (2 * Math.Abs(place.Y)) + member.Height + 12);
                }
            }

            units[i] = new LayerUnit(width, height, node);
        }

        foreach (var edge in _edges)
        {
            if (edge.Source.Id == edge.Target.Id && units[_indexes[edge.Source.Id]] is { } unit)
            {
                unit.Loops++;
            }
        }

        return (units, inside);
    }

    private List<LayerLink> Links(int[] carrier)
    {
        var links = new List<LayerLink>();
        for (var i = 0; i < _edges.Count; i++)
        {
            var edge = _edges[i];
            var (source, target) = (_indexes[edge.Source.Id], _indexes[edge.Target.Id]);
            if (source != target && carrier[source] < 0 && carrier[target] < 0)
            {
                var label = LabelOf(edge);
                links.Add(new LayerLink(i, source, target, label is null ? 0 : TextSize.WidthOf(label, NodeOutline.EdgeFontSize) + 8));
            }
        }

        return links;
    }

    /// <summary>What an edge shows as text: its type, and its articles where there are several; null where the picture has no room for it.</summary>
    private string? LabelOf(ExoEdge edge)
    {
        var must = edge.Conflicting || NetworkWords.EffectOf(edge) is NetworkEffect.Resistance or NetworkEffect.Sensitisation;
        if (!must && _edges.Count > LabelLimit)
        {
            return null;
        }

        var articles = edge.Support > 1 ? FormattableString.Invariant($" ({edge.Support})") : "";
        return NetworkWords.Of(edge.Type) + articles + NetworkWords.ConflictOf(edge);
    }

    /// <summary>Layers each connected part and sets the parts on shelves, the largest first.</summary>
    private (double Width, double Height) Arrange(LayerUnit?[] units, List<LayerLink> links, IReadOnlyList<Place>[] routes, Place[] labels)
    {
        var parts = Parts(units, links);
        var sizes = new (double Width, double Height)[parts.Count];
        var area = 0.0;
        for (var p = 0; p < parts.Count; p++)
        {
            cancellation.ThrowIfCancellationRequested();
            sizes[p] = new LayeredLayout(units, parts[p].Units, links, parts[p].Links, routes, labels, cancellation).Run();
            area += (sizes[p].Width + PartGap) * (sizes[p].Height + PartGap);
        }

        var shelf = Math.Max(Math.Sqrt(area * 1.6), sizes.Length == 0 ? 0 : sizes.Max(size => size.Width));
        var (x, y, rowHeight, total) = (0.0, 0.0, 0.0, 0.0);
        foreach (var p in Enumerable.Range(0, parts.Count).OrderByDescending(p => parts[p].Units.Count > 1).ThenByDescending(p => sizes[p].Height).ThenBy(p => p))
        {
            if (x > 0 && x + sizes[p].Width > shelf)
            {
                (x, y, rowHeight) = (0, y + rowHeight + PartGap, 0);
            }

            Move(parts[p], Margin + x, Margin + y, units, routes, labels);
            x += sizes[p].Width + PartGap;
            total = Math.Max(total, x - PartGap);
            rowHeight = Math.Max(rowHeight, sizes[p].Height);
        }

        return (total + (2 * Margin), y + rowHeight + (2 * Margin));
    }

    private static void Move((List<int> Units, List<int> Links) part, double dx, double dy, LayerUnit?[] units, IReadOnlyList<Place>[] routes, Place[] labels)
    {
        foreach (var unit in part.Units)
        {
            units[unit]!.X += dx;
            units[unit]!.Y += dy;
        }

        foreach (var link in part.Links)
        {
            routes[link] = [.. routes[link].Select(place => new Place(place.X + dx, place.Y + dy))];
            labels[link] = new Place(labels[link].X + dx, labels[link].Y + dy);
        }
    }

    /// <summary>The connected parts, in the order of their first nodes.</summary>
    private static List<(List<int> Units, List<int> Links)> Parts(LayerUnit?[] units, List<LayerLink> links)
    {
        var root = Enumerable.Range(0, units.Length).ToArray();
        foreach (var link in links)
        {
            root[Find(link.Source)] = Find(link.Target);
        }

        var parts = new List<(List<int> Units, List<int> Links)>();
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] is null)
            {
                continue;
            }

            if (!numbers.TryGetValue(Find(i), out var number))
            {
                numbers.Add(Find(i), number = parts.Count);
                parts.Add(([], []));
            }

            parts[number].Units.Add(i);
        }

        for (var i = 0; i < links.Count; i++)
        {
            parts[numbers[Find(links[i].Source)]].Links.Add(i);
        }

        return parts;

        int Find(int i)
        {
            while (root[i] != i)
            {
                i = root[i] = root[root[i]];
            }

            return i;
        }
    }

    private static void Settle(PlacedNode[] nodes, LayerUnit?[] units, int[] carrier, Place[] inside)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            var unit = units[carrier[i] < 0 ? i : carrier[i]]!;
            nodes[i] = nodes[i] with { X = unit.X + inside[i].X, Y = unit.Y + inside[i].Y };
        }
    }

    private List<PlacedEdge> Edges(PlacedNode[] nodes, List<LayerLink> links, IReadOnlyList<Place>[] routes, Place[] labels)
    {
        var edges = new PlacedEdge?[_edges.Count];
        for (var l = 0; l < links.Count; l++)
        {
            var edge = _edges[links[l].Edge];
            edges[links[l].Edge] = new PlacedEdge(edge, RouteKind.Curve, routes[l], LabelOf(edge), labels[l]);
        }

        var loops = new Dictionary<int, int>();
        for (var i = 0; i < edges.Length; i++)
        {
            if (edges[i] is null)
            {
                var edge = _edges[i];
                var (source, target) = (nodes[_indexes[edge.Source.Id]], nodes[_indexes[edge.Target.Id]]);
                edges[i] = edge.Source.Id == edge.Target.Id
                    ? new PlacedEdge(edge, RouteKind.Loop, Loop(source, loops), null, default)
                    : new PlacedEdge(edge, RouteKind.Straight, [source.BorderTowards(new Place(target.X, target.Y)), target.BorderTowards(new Place(source.X, source.Y))], null, default);
            }
        }

        return [.. edges.Select(edge => edge!)];

        Place[] Loop(PlacedNode node, Dictionary<int, int> seen)
        {
            var index = _indexes[node.Node.Id];
            var number = seen[index] = seen.GetValueOrDefault(index) + 1;
            var half = Math.Min(9 * number, node.Width * 0.4);
            var top = node.Y - (node.Height / 2);
            var rise = top - 6 - (LayerUnit.LoopHeight * 1.3 * number);
            var (left, right) = (node.BorderTowards(new Place(node.X - half, top)), node.BorderTowards(new Place(node.X + half, top)));
            return [left, new Place(left.X - 8, rise), new Place(right.X + 8, rise), right];
        }
    }
}
