namespace ExoTools.Networks.Layout;

/// <summary>What takes one place in a layer: a node with what stands around it.</summary>
internal sealed class LayerUnit(double width, double height, PlacedNode node)
{
    /// <summary>The room that a loop takes above its node.</summary>
    public const double LoopHeight = 14;

    /// <summary>The width of its box.</summary>
    public double Width { get; } = width;

    /// <summary>The height of its box, with its loops.</summary>
    public double Height => height + (Loops == 0 ? 0 : 2 * (8 + (LoopHeight * Loops)));

    /// <summary>The node in its middle.</summary>
    public PlacedNode Node { get; } = node;

    /// <summary>How many edges lead from the node to itself.</summary>
    public int Loops { get; set; }

    /// <summary>Its centre.</summary>
    public double X { get; set; }

    /// <summary>Its centre.</summary>
    public double Y { get; set; }

    /// <summary>How far above and below the centre edges may end.</summary>
    public double PortHalf => Node.Height * NodeOutline.PortPart;
}

/// <summary>An edge between two units.</summary>
/// <param name="Edge">Its index among the edges.</param>
/// <param name="Source">The index of its source.</param>
/// <param name="Target">The index of its target.</param>
/// <param name="LabelWidth">The width of its label; 0 without one.</param>
internal sealed record LayerLink(int Edge, int Source, int Target, double LabelWidth);
