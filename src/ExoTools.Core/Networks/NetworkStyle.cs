namespace ExoTools.Networks;

/// <summary>What an edge does to its target; each has an arrowhead of its own.</summary>
internal enum NetworkEffect
{
    Activation,
    Inhibition,
    Regulation,
    Carriage,
    Transfer,
    Resistance,
    Sensitisation,
    Participation,
    Association,
}

/// <summary>The outline of a node.</summary>
internal enum NodeShape
{
    Rectangle,
    RoundedRectangle,
    Ellipse,
    DoubleEllipse,
    Parallelogram,
    Trapezium,
    DoubleRectangle,
    Hexagon,
    Pill,
    Octagon,
    DashedEllipse,
    DashedRectangle,
}

/// <summary>How nodes of a kind are drawn. Fill and border are as "#rrggbb".</summary>
internal sealed record NodeStyle(NodeShape Shape, string Fill, string Border);

/// <summary>How edges of an effect are drawn.</summary>
internal sealed record EdgeStyle(string Color, EdgeHead Head);

/// <summary>The end of an edge at its target.</summary>
internal enum EdgeHead
{
    None,
    Triangle,
    Bar,
    Circle,
    Diamond,
    OpenDiamond,
    Vee,
}

/// <summary>
/// One look for all pictures. Arrow, bar and dashes follow the style guide of WikiPathways; the hues keep apart for people who
/// confuse red and green (after Okabe and Ito, "Color Universal Design", 2008), and every colour goes with a shape of its own.
/// </summary>
internal static class NetworkStyle
{
    /// <summary>The colour of text on every fill.</summary>
    public const string Text = "#1a1a1a";

    /// <summary>How much wider a double line is than a single one of its support.</summary>
    public const double DoubleLineExtra = 3.2;

    /// <summary>The part of a double line that lies open between its strands.</summary>
    public const double DoubleLineGap = 0.4;

    /// <summary>How nodes of a kind are drawn.</summary>
    public static NodeStyle Of(ExoEntityKind kind) => kind switch
    {
        ExoEntityKind.Vesicle => new(NodeShape.DoubleEllipse, "#cfe3f5", "#0b5fa5"),
        ExoEntityKind.Protein => new(NodeShape.RoundedRectangle, "#f2f2f2", "#4d4d4d"),
        ExoEntityKind.MiRna => new(NodeShape.Parallelogram, "#fde3c4", "#b35c00"),
        ExoEntityKind.LncRna => new(NodeShape.Trapezium, "#fff1b8", "#846900"),
        ExoEntityKind.MoleculeClass => new(NodeShape.DoubleRectangle, "#ede7dc", "#75654a"),
        ExoEntityKind.Pathway => new(NodeShape.Hexagon, "#e4daf0", "#62458c"),
        ExoEntityKind.Process => new(NodeShape.Rectangle, "#ddf0ec", "#006b53"),
        ExoEntityKind.Drug => new(NodeShape.Pill, "#f9d9e7", "#9e2f68"),
        ExoEntityKind.Cancer => new(NodeShape.Octagon, "#f8d2c6", "#a93512"),
        ExoEntityKind.Cell => new(NodeShape.Ellipse, "#d5eef7", "#176f8c"),
        ExoEntityKind.Compartment => new(NodeShape.DashedEllipse, "#e9e9e9", "#444444"),
        ExoEntityKind.Disease => new(NodeShape.Octagon, "#f3e0ea", "#8a2f5c"),
        _ => new(NodeShape.DashedRectangle, "#ffffff", "#666666"),
    };

    /// <summary>How edges of an effect are drawn.</summary>
    public static EdgeStyle Of(NetworkEffect effect) => effect switch
    {
        NetworkEffect.Activation => new("#0b5fa5", EdgeHead.Triangle),
        NetworkEffect.Inhibition => new("#c25700", EdgeHead.Bar),
        NetworkEffect.Carriage => new("#176f8c", EdgeHead.None),
        NetworkEffect.Transfer => new("#176f8c", EdgeHead.Vee),
        NetworkEffect.Resistance => new("#8c2a6b", EdgeHead.Diamond),
        NetworkEffect.Sensitisation => new("#8c2a6b", EdgeHead.OpenDiamond),
        NetworkEffect.Participation => new("#62458c", EdgeHead.Vee),
        NetworkEffect.Association => new("#6e6e6e", EdgeHead.None),
        _ => new("#4d4d4d", EdgeHead.Circle),
    };

    /// <summary>The width of an edge in points: by the square root of its support, so that one much-told edge does not bury the rest.</summary>
    public static double WidthOf(int support) => Math.Min(8, 0.6 + Math.Sqrt(Math.Max(1, support)));
}
