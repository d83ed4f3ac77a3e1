namespace ExoTools.Networks.Layout;

/// <summary>The size and outline of a node, by its shape and its text.</summary>
internal static class NodeOutline
{
    /// <summary>The font size of labels.</summary>
    public const double FontSize = 13;

    /// <summary>The font size of labels of edges.</summary>
    public const double EdgeFontSize = 11;

    /// <summary>The distance of the lines of a label.</summary>
    public const double LineHeight = 16;

    /// <summary>The part of a node's height, from its centre up or down, over which edges end.</summary>
    public const double PortPart = 0.36;

    /// <summary>The least distance of two edges at a node that shows both of their heads.</summary>
    private const double PortGap = 9;

    /// <summary>How high the node of a hub becomes at most for its edges.</summary>
    private const double MostHeight = 160;

    /// <summary>How far hexagons and slanted shapes reach in from their box, at most.</summary>
    private const double Slant = 14;

    /// <summary>The box that holds a label in a shape.</summary>
    public static (double Width, double Height) SizeOf(NodeShape shape, IReadOnlyList<string> lines)
    {
        var text = 0.0;
        foreach (var line in lines)
        {
            text = Math.Max(text, TextSize.WidthOf(line, FontSize));
        }

        var (width, height) = (Math.Max(text, 20) + 20, (lines.Count * LineHeight) + 14);
        return shape switch
        {
            NodeShape.Ellipse or NodeShape.DashedEllipse => (width * 1.25, height * 1.3),
            NodeShape.DoubleEllipse => ((width * 1.25) + 8, (height * 1.3) + 8),
            NodeShape.Parallelogram or NodeShape.Trapezium or NodeShape.Hexagon => (width + (2 * SlantOf(height)), height),
            NodeShape.Octagon or NodeShape.DoubleRectangle or NodeShape.Pill => (width + 10, height),
            _ => (width, height),
        };
    }

    /// <summary>The height at which a number of edges end at one side of a node without their heads covering one another; hubs stay below a limit.</summary>
    public static double HeightFor(int ports) => Math.Min(MostHeight, (ports - 1) * PortGap / (2 * PortPart));

    /// <summary>How far the slanted sides of a shape of a height reach in.</summary>
    public static double SlantOf(double height) => Math.Min(Slant, height * 0.4);

    /// <summary>How round a pill is: its ends are half circles, along its shorter side.</summary>
    public static double PillRadiusOf(double width, double height) => Math.Min(width, height) / 2;

    /// <summary>How far the outline is from the centre at a height above (negative) or below it, to the left (side -1) or to the right (1).</summary>
    public static double HalfWidthAt(NodeShape shape, double width, double height, double dy, int side)
    {
        var part = Math.Min(1, Math.Abs(dy) / (height / 2));
        var down = Math.Clamp(dy / height, -0.5, 0.5);
        return shape switch
        {
            NodeShape.Ellipse or NodeShape.DoubleEllipse or NodeShape.DashedEllipse => width / 2 * Math.Sqrt(1 - (part * part)),
            NodeShape.Hexagon => (width / 2) - (SlantOf(height) * part),
            NodeShape.Parallelogram => (width / 2) - (SlantOf(height) * (0.5 + (side * down))),
            NodeShape.Trapezium => (width / 2) - (SlantOf(height) * (0.5 - down)),
            NodeShape.Octagon => (width / 2) - (Math.Max(0, part - 0.45) * SlantOf(height) * 1.8),
            NodeShape.Pill => (width / 2) - Rounding(PillRadiusOf(width, height), (height / 2) - Math.Abs(dy)),
            _ => width / 2,
        };
    }

    /// <summary>How far a round corner reaches in at a distance from the end of its side.</summary>
    private static double Rounding(double radius, double fromEnd)
    {
        var inside = Math.Clamp(radius - fromEnd, 0, radius);
        return radius - Math.Sqrt((radius * radius) - (inside * inside));
    }
}
