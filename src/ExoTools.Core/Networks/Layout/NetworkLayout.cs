namespace ExoTools.Networks.Layout;

/// <summary>A place in a picture; x grows to the right and y downwards.</summary>
internal readonly record struct Place(double X, double Y);

/// <summary>A node in a picture: its centre, the size of its outline, and its label in lines.</summary>
internal sealed record PlacedNode(ExoNode Node, double X, double Y, double Width, double Height, IReadOnlyList<string> Lines)
{
    /// <summary>How far the outline is from the centre to the left (side -1) or the right (1), at a height above (negative) or below it.</summary>
    public double HalfWidthAt(double dy, int side) => NodeOutline.HalfWidthAt(NetworkStyle.Of(Node.Kind).Shape, Width, Height, dy, side);

    /// <summary>Where a line from the centre towards a place leaves the outline.</summary>
    public Place BorderTowards(Place place)
    {
        // The outlines are convex, so that halving finds the border.
        var side = place.X < X ? -1 : 1;
        var (inside, outside) = (0.0, 1.0);
        for (var i = 0; i < 24; i++)
        {
            var middle = (inside + outside) / 2;
            var (dx, dy) = ((place.X - X) * middle, (place.Y - Y) * middle);
            (inside, outside) = Math.Abs(dy) <= Height / 2 && Math.Abs(dx) <= HalfWidthAt(dy, side) ? (middle, outside) : (inside, middle);
        }

        return new Place(X + ((place.X - X) * outside), Y + ((place.Y - Y) * outside));
    }
}

/// <summary>How the places of an edge are joined.</summary>
internal enum RouteKind
{
    /// <summary>A smooth curve through all places.</summary>
    Curve,

    /// <summary>A straight line from the first place to the last.</summary>
    Straight,

    /// <summary>A loop: the ends, and the two control points of one cubic between them.</summary>
    Loop,
}

/// <summary>An edge in a picture, from the border of its source to that of its target, with its label's centre where it shows one.</summary>
internal sealed record PlacedEdge(ExoEdge Edge, RouteKind Kind, IReadOnlyList<Place> Route, string? Label, Place LabelAt);

/// <summary>A drawn network: where everything stands, from (0, 0) to (Width, Height). The same network gives the same layout.</summary>
internal sealed class NetworkLayout
{
    /// <summary>The nodes, in the order of the network.</summary>
    public IReadOnlyList<PlacedNode> Nodes { get; init; } = [];

    /// <summary>The edges, in the order of the network.</summary>
    public IReadOnlyList<PlacedEdge> Edges { get; init; } = [];

    /// <summary>The width.</summary>
    public double Width { get; init; }

    /// <summary>The height.</summary>
    public double Height { get; init; }

    /// <summary>Lays out a network.</summary>
    public static NetworkLayout Of(ExoNetwork network, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new LayoutBuilder(network, cancellation).Build();
    }
}
