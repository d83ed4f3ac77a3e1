using System.Globalization;
using System.Text;

namespace ExoTools.Networks;

/// <summary>
/// A Mermaid flowchart, as Markdown pages show it. Mermaid has no T-bar: an edge that hinders ends in a cross.
/// </summary>
internal sealed class MermaidFormat : NetworkFormat
{
    // What Mermaid draws unless its configuration allows more; neither can be raised from within the text.
    private const int EdgeLimit = 500;
    private const int TextLimit = 50_000;

    private static readonly NetworkEffect[] s_effects = Enum.GetValues<NetworkEffect>();

    /// <inheritdoc/>
    public override string Name => "Mermaid";

    /// <inheritdoc/>
    public override string Use => "diagrams in Markdown pages";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".mmd", ".mermaid"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        var text = new StringBuilder("flowchart LR\n");
        var kinds = new SortedSet<ExoEntityKind>();
        foreach (var node in network.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            kinds.Add(node.Kind);
            var (open, close) = BracketsOf(NetworkStyle.Of(node.Kind).Shape);
            text.Append(CultureInfo.InvariantCulture, $"  {node.Id}{open}\"{Escape(node.Name)}\"{close}:::{node.Kind}\n");
        }

        var links = s_effects.ToDictionary(effect => effect, _ => new List<int>());
        var count = 0;
        foreach (var edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            var effect = NetworkWords.EffectOf(edge);
            links[effect].Add(count++);
            text.Append(CultureInfo.InvariantCulture, $"  {edge.Source.Id} {ArrowOf(NetworkStyle.Of(effect).Head, edge.Speculative)}|\"{NetworkWords.Of(edge.Type)}{NetworkWords.ConflictOf(edge)}\"| {edge.Target.Id}\n");
        }

        foreach (var kind in kinds)
        {
            var style = NetworkStyle.Of(kind);
            text.Append(CultureInfo.InvariantCulture, $"  classDef {kind} fill:{style.Fill},stroke:{style.Border},color:{NetworkStyle.Text}\n");
        }

        foreach (var (effect, numbers) in links)
        {
            if (numbers.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  linkStyle {string.Join(',', numbers)} stroke:{NetworkStyle.Of(effect).Color}\n");
            }
        }

        writer.Write(text);
        return
        [
            network.Nodes.Count == 0 ? null : "Mermaid holds names, kinds and interactions alone: no evidence, identifiers or counts.",
            count > EdgeLimit || text.Length > TextLimit
                ? string.Create(CultureInfo.InvariantCulture, $"Mermaid draws at most {EdgeLimit} edges and {TextLimit} characters unless it is configured to (maxEdges, maxTextSize); this has {count} and {text.Length}.")
                : null,
        ];
    }

    private static (string Open, string Close) BracketsOf(NodeShape shape) => shape switch
    {
        NodeShape.Ellipse or NodeShape.DoubleEllipse or NodeShape.DashedEllipse or NodeShape.Pill => ("([", "])"),
        NodeShape.RoundedRectangle => ("(", ")"),
        NodeShape.Parallelogram => ("[/", "/]"),
        NodeShape.Trapezium => ("[/", "\\]"),
        NodeShape.DoubleRectangle => ("[[", "]]"),
        NodeShape.Hexagon or NodeShape.Octagon => ("{{", "}}"),
        _ => ("[", "]"),
    };

    private static string ArrowOf(EdgeHead head, bool speculative) => head switch
    {
        EdgeHead.Bar => speculative ? "-.-x" : "--x",
        EdgeHead.Circle or EdgeHead.Diamond or EdgeHead.OpenDiamond => speculative ? "-.-o" : "--o",
        EdgeHead.None => speculative ? "-.-" : "---",
        _ => speculative ? "-.->" : "-->",
    };

    // Labels are read as Markdown with entities: what could be taken for either is written as a code, and a blank label would be none.
    private static string Escape(string name)
    {
        var line = CleanText.Line(name).Trim();
        if (line.Length == 0)
        {
            return "#160;";
        }

        var label = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            _ = c switch
            {
                '"' => label.Append("#quot;"),
                '&' => label.Append("#amp;"),
                '<' => label.Append("#lt;"),
                '>' => label.Append("#gt;"),
                _ when char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && !" /,:()".Contains(c, StringComparison.Ordinal) && !(c == '-' && label.Length > 0)
                    => label.Append('#').Append((int)c).Append(';'),
                _ => label.Append(c),
            };
        }

        return label.ToString();
    }
}
