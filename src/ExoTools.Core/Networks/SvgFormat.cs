using ExoTools.Networks.Pictures;

namespace ExoTools.Networks;

/// <summary>A picture for papers and slides, with a legend. Tooltips hold the evidence, and edges link to their articles.</summary>
internal sealed class SvgFormat : NetworkFormat
{
    /// <inheritdoc/>
    public override string Name => "SVG";

    /// <inheritdoc/>
    public override string Use => "the picture for papers";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".svg"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        using (var xml = NetworkXml.Start(writer))
        {
            new SvgDrawing(xml, network, cancellation).Write();
        }

        writer.Write('\n');
        return
        [
            network.Nodes.Count == 0 ? null : "A picture shows the first sentences of each edge in its tooltip: the format HTML holds all.",
        ];
    }
}
