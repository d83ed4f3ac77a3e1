using System.Text.Json;

namespace ExoTools.Networks;

/// <summary>
/// The visual properties of a CX2 file: mapped from columns, so that what is added later in Cytoscape is drawn alike. Every mapping names its
/// attribute and that attribute's type, as Cytoscape Web wants it.
/// </summary>
internal static class Cx2Looks
{
    private static readonly NetworkEffect[] s_effects = Enum.GetValues<NetworkEffect>();

    private static readonly ExoEntityKind[] s_kinds = Enum.GetValues<ExoEntityKind>();

    /// <summary>Writes the one element of the aspect: defaults, and mappings of nodes and of edges.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("default");
        json.WriteStartObject("network");
        json.WriteString("NETWORK_BACKGROUND_COLOR", "#FFFFFF");
        json.WriteEndObject();
        json.WriteStartObject("edge");
        json.WriteString("EDGE_LINE_STYLE", "solid");
        json.WriteNumber("EDGE_WIDTH", 1.5);
        json.WriteString("EDGE_SOURCE_ARROW_SHAPE", "none");
        json.WriteEndObject();
        json.WriteStartObject("node");
        json.WriteNumber("NODE_WIDTH", 110);
        json.WriteNumber("NODE_HEIGHT", 36);
        json.WriteNumber("NODE_BORDER_WIDTH", 1.5);
        json.WriteString("NODE_LABEL_COLOR", NetworkStyle.Text.ToUpperInvariant());
        json.WriteNumber("NODE_LABEL_FONT_SIZE", 12);
        json.WriteNumber("NODE_LABEL_MAX_WIDTH", 105);
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartObject("nodeMapping");
        PassThrough("NODE_LABEL", "name", "string");
        Discrete("NODE_SHAPE", "kind", s_kinds, kind => kind.ToString(), kind => ShapeOf(NetworkStyle.Of(kind).Shape));
        Discrete("NODE_BACKGROUND_COLOR", "kind", s_kinds, kind => kind.ToString(), kind => NetworkStyle.Of(kind).Fill.ToUpperInvariant());
        Discrete("NODE_BORDER_COLOR", "kind", s_kinds, kind => kind.ToString(), kind => NetworkStyle.Of(kind).Border.ToUpperInvariant());
        json.WriteEndObject();

        json.WriteStartObject("edgeMapping");
        Discrete("EDGE_TARGET_ARROW_SHAPE", "effect", s_effects, NetworkWords.Of, effect => ArrowOf(NetworkStyle.Of(effect).Head));
        Discrete("EDGE_TARGET_ARROW_COLOR", "effect", s_effects, NetworkWords.Of, effect => NetworkStyle.Of(effect).Color.ToUpperInvariant());
        Discrete("EDGE_LINE_COLOR", "effect", s_effects, NetworkWords.Of, effect => NetworkStyle.Of(effect).Color.ToUpperInvariant());
        Marked("EDGE_LINE_STYLE", "speculative", "dashed");
        Marked("EDGE_LABEL", "conflicting", "conflicting");
        WriteWidths(json);
        json.WriteEndObject();
        json.WriteEndObject();

        void PassThrough(string property, string attribute, string type)
        {
            StartMapping(json, property, "PASSTHROUGH", attribute, type);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        void Marked(string property, string attribute, string look)
        {
            StartMapping(json, property, "DISCRETE", attribute, "boolean");
            json.WriteStartArray("map");
            json.WriteStartObject();
            json.WriteBoolean("v", true);
            json.WriteString("vp", look);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        void Discrete<T>(string property, string attribute, T[] values, Func<T, string> value, Func<T, string> look)
        {
            StartMapping(json, property, "DISCRETE", attribute, "string");
            json.WriteStartArray("map");
            foreach (var one in values)
            {
                json.WriteStartObject();
                json.WriteString("v", value(one));
                json.WriteString("vp", look(one));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    // A continuous mapping has a piece below its range, the range, and a piece above it.
    private static void WriteWidths(Utf8JsonWriter json)
    {
        const int Few = 1, Many = 20;
        StartMapping(json, "EDGE_WIDTH", "CONTINUOUS", "support", "integer");
        json.WriteStartArray("map");
        Range(null, Few);
        Range(Few, Many);
        Range(Many, null);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        void Range(int? from, int? to)
        {
            var inside = from is not null && to is not null;
            json.WriteStartObject();
            json.WriteBoolean("includeMin", inside);
            json.WriteBoolean("includeMax", inside);
            if (from is { } low)
            {
                json.WriteNumber("min", low);
                json.WriteNumber("minVPValue", Math.Round(NetworkStyle.WidthOf(low), 2));
            }

            if (to is { } high)
            {
                json.WriteNumber("max", high);
                json.WriteNumber("maxVPValue", Math.Round(NetworkStyle.WidthOf(high), 2));
            }

            json.WriteEndObject();
        }
    }

    private static void StartMapping(Utf8JsonWriter json, string property, string mapping, string attribute, string type)
    {
        json.WriteStartObject(property);
        json.WriteString("type", mapping);
        json.WriteStartObject("definition");
        json.WriteString("attribute", attribute);
        json.WriteString("type", type);
    }

    // The shapes that Cytoscape Web and Cytoscape both know.
    private static string ShapeOf(NodeShape shape) => shape switch
    {
        NodeShape.RoundedRectangle or NodeShape.Pill => "round-rectangle",
        NodeShape.Ellipse or NodeShape.DoubleEllipse or NodeShape.DashedEllipse => "ellipse",
        NodeShape.Parallelogram or NodeShape.Trapezium => "parallelogram",
        NodeShape.Hexagon => "hexagon",
        NodeShape.Octagon => "octagon",
        _ => "rectangle",
    };

    private static string ArrowOf(EdgeHead head) => head switch
    {
        EdgeHead.Triangle => "triangle",
        EdgeHead.Bar => "tee",
        EdgeHead.Circle => "circle",
        EdgeHead.Diamond => "diamond",
        EdgeHead.OpenDiamond => "open_diamond",
        EdgeHead.Vee => "arrow",
        _ => "none",
    };
}
