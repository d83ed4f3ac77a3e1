using System.Globalization;
using System.Text;
using ExoTools.Networks.Layout;

namespace ExoTools.Networks.Pictures;

/// <summary>The outlines of nodes and the lines of edges as SVG path data.</summary>
internal static class SvgPaths
{
    /// <summary>How far each head stands before its target; the line ends where the head begins, so that no wide line covers it.</summary>
    public static double LengthOf(EdgeHead head) => head switch
    {
        EdgeHead.None => 0,
        EdgeHead.Bar => 4,
        EdgeHead.Circle => 9,
        EdgeHead.Diamond or EdgeHead.OpenDiamond => 13,
        _ => 10,
    };

    /// <summary>A number with at most two digits after the point.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    /// <summary>The outline of a node around (0, 0).</summary>
    public static string Outline(NodeShape shape, double width, double height)
    {
        var (x, y, slant) = (width / 2, height / 2, NodeOutline.SlantOf(height));
        var corner = height * 0.275;
        return shape switch
        {
            NodeShape.Ellipse or NodeShape.DoubleEllipse or NodeShape.DashedEllipse => Ellipse(x, y),
            NodeShape.RoundedRectangle => Rounded(x, y, 8),
            NodeShape.Pill => Rounded(x, y, NodeOutline.PillRadiusOf(width, height)),
            NodeShape.Parallelogram => Polygon((-x + slant, -y), (x, -y), (x - slant, y), (-x, y)),
            NodeShape.Trapezium => Polygon((-x + slant, -y), (x - slant, -y), (x, y), (-x, y)),
            NodeShape.Hexagon => Polygon((-x + slant, -y), (x - slant, -y), (x, 0), (x - slant, y), (-x + slant, y), (-x, 0)),
            NodeShape.Octagon => Polygon((-x + slant, -y), (x - slant, -y), (x, -y + corner), (x, y - corner), (x - slant, y), (-x + slant, y), (-x, y - corner), (-x, -y + corner)),
            _ => Polygon((-x, -y), (x, -y), (x, y), (-x, y)),
        };
    }

    /// <summary>The line of an edge, from its source to where its head begins.</summary>
    public static string Line(PlacedEdge edge, double headLength)
    {
        var route = Shortened(edge.Kind, edge.Route, headLength);
        var path = new StringBuilder("M").Append(At(route[0]));
        switch (edge.Kind)
        {
            case RouteKind.Straight:
                path.Append('L').Append(At(route[^1]));
                break;
            case RouteKind.Loop:
                path.Append('C').Append(At(route[1])).Append(' ').Append(At(route[2])).Append(' ').Append(At(route[3]));
                break;
            default:
                Curve(path, route);
                break;
        }

        return path.ToString();
    }

    private static IReadOnlyList<Place> Shortened(RouteKind kind, IReadOnlyList<Place> route, double length)
    {
        if (length == 0)
        {
            return route;
        }

        var (last, before) = (route[^1], route[^2]);
        var (dx, dy) = kind == RouteKind.Curve ? (Math.Sign(last.X - before.X), 0) : (last.X - before.X, last.Y - before.Y);
        var size = Math.Sqrt((dx * dx) + (dy * dy));
        return size == 0 ? route : [.. route.Take(route.Count - 1), new Place(last.X - (dx / size * length), last.Y - (dy / size * length))];
    }

    /// <summary>
    /// A cubic through all places that runs level at both ends and never rises above or falls below two neighbours (the slopes of Fritsch and
    /// Butland 1984).
    /// </summary>
    private static void Curve(StringBuilder path, IReadOnlyList<Place> route)
    {
        for (var i = 1; i < route.Count; i++)
        {
            var (from, to) = (route[i - 1], route[i]);
            var third = (to.X - from.X) / 3;

            // A segment between two ends bends in its middle.
            var reach = route.Count == 2 ? third * 1.5 : third;
            path.Append('C')
                .Append(At(new Place(from.X + reach, from.Y + (reach * Slope(route, i - 1))))).Append(' ')
                .Append(At(new Place(to.X - reach, to.Y - (reach * Slope(route, i))))).Append(' ')
                .Append(At(to));
        }
    }

    private static double Slope(IReadOnlyList<Place> route, int i)
    {
        if (i == 0 || i == route.Count - 1)
        {
            return 0;
        }

        var (before, after) = (Between(route[i - 1], route[i]), Between(route[i], route[i + 1]));
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);

        static double Between(Place a, Place b) => b.X == a.X ? 0 : (b.Y - a.Y) / (b.X - a.X);
    }

    private static string Ellipse(double x, double y) =>
        $"M{Number(-x)} 0A{Number(x)} {Number(y)} 0 1 1 {Number(x)} 0A{Number(x)} {Number(y)} 0 1 1 {Number(-x)} 0Z";

    private static string Rounded(double x, double y, double radius)
    {
        var arc = $"A{Number(radius)} {Number(radius)} 0 0 1 ";
        return $"M{Number(-x + radius)} {Number(-y)}H{Number(x - radius)}{arc}{Number(x)} {Number(-y + radius)}V{Number(y - radius)}{arc}{Number(x - radius)} {Number(y)}"
            + $"H{Number(-x + radius)}{arc}{Number(-x)} {Number(y - radius)}V{Number(-y + radius)}{arc}{Number(-x + radius)} {Number(-y)}Z";
    }

    private static string Polygon(params (double X, double Y)[] corners) =>
        "M" + string.Join('L', corners.Select(corner => $"{Number(corner.X)} {Number(corner.Y)}")) + "Z";

    private static string At(Place place) => $"{Number(place.X)} {Number(place.Y)}";
}
