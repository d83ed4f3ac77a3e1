using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Xml;
using ExoTools.Networks.Pictures;

namespace ExoTools.Networks;

/// <summary>
/// A page of one file: the picture, with search, filters and all the evidence. It makes no request: its script, its style and its data are
/// in it, and its content policy forbids anything else.
/// </summary>
internal sealed class HtmlFormat : NetworkFormat
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:";

    /// <inheritdoc/>
    public override string Name => "HTML";

    /// <inheritdoc/>
    public override string Use => "a page for the browser: the picture with search and all evidence";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    /// <inheritdoc/>
    private protected override IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        var title = WebUtility.HtmlEncode(CleanText.Line(network.Name ?? "Network"));
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="ExoTools">
            <link rel="icon" href="data:,">
            <title>{title}</title>
            <style>

            """.ReplaceLineEndings("\n"));
        writer.Write(Resource("page.css"));
        writer.Write($"</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n");
        WriteControls(network, writer);
        writer.Write("</header>\n<main>\n");
        using (var xml = XmlWriter.Create(writer, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false, NewLineChars = "\n" }))
        {
            new SvgDrawing(xml, network, cancellation).Write();
        }

        writer.Write("\n<div class=\"zoom\"><button value=\"+\" aria-label=\"Zoom in\">+</button><button value=\"-\" aria-label=\"Zoom out\">−</button><button value=\"0\">Fit</button></div>\n</main>\n");
        writer.Write("<aside aria-live=\"polite\" hidden></aside>\n<script id=\"data\" type=\"application/json\">");
        WriteData(network, writer, cancellation);
        writer.Write("</script>\n<script>\n");
        writer.Write(Resource("page.js"));
        writer.Write("</script>\n</body>\n</html>\n");
        return [];
    }

    private static void WriteControls(ExoNetwork network, TextWriter writer)
    {
        var edges = network.Edges;
        writer.Write("<label>Search <input id=\"search\" type=\"search\" placeholder=\"name or id ( / )\"></label>\n");
        WriteChoices(writer, "Types", "type", edges.Select(edge => edge.Type).Distinct().Order().Select(type => (NetworkWords.Of(type), NetworkWords.Of(type))));
        WriteChoices(writer, "Signs", "sign", edges.Select(edge => edge.Sign).Distinct().Order().Select(sign => (NetworkWords.Of(sign), NetworkWords.Of(sign))));
        WriteChoices(writer, "Kinds", "kind", network.Nodes.Select(node => node.Kind).Distinct().Order().Select(kind => (kind.ToString(), NetworkWords.Of(kind))));
        writer.Write("<label>Years <input id=\"from\" type=\"number\" placeholder=\"from\"></label> <label>to <input id=\"to\" type=\"number\" placeholder=\"to\"></label>\n");
        writer.Write("<label>Articles, at least <input id=\"support\" type=\"number\" min=\"1\" value=\"1\"></label>\n");
        writer.Write("<label><input id=\"sure\" type=\"checkbox\"> hide what is only presumed</label>\n");
        writer.Write("<button id=\"svg\">Save SVG</button><button id=\"png\">Save PNG</button><button id=\"print\">Print</button><button id=\"theme\">Light / dark</button>\n");
        writer.Write("<span id=\"count\" role=\"status\"></span>\n");
    }

    private static void WriteChoices(TextWriter writer, string title, string name, IEnumerable<(string Value, string Text)> choices)
    {
        writer.Write($"<details><summary>{title}</summary><div>");
        foreach (var (value, text) in choices)
        {
            writer.Write($"<label><input type=\"checkbox\" name=\"{name}\" value=\"{WebUtility.HtmlEncode(value)}\" checked> {WebUtility.HtmlEncode(text)}</label>");
        }

        writer.Write("</div></details>\n");
    }

    private static void WriteData(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        using var output = new NetworkJson(writer, insideHtml: true);
        var json = output.Json;
        json.WriteStartObject();
        json.WriteStartArray("nodes");
        foreach (var node in network.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("name", CleanText.Of(node.Name));
            json.WriteString("kind", node.Kind.ToString());
            json.WriteString("kindName", NetworkWords.Of(node.Kind));
            WriteText(json, "term", node.TermId);
            json.WriteNumber("mentions", node.MentionCount);
            json.WriteNumber("articles", node.ArticleCount);
            json.WriteStartArray("texts");
            foreach (var text in node.Texts)
            {
                json.WriteStringValue(CleanText.Of(text));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            output.Pass();
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (var edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteEdge(json, edge);
            output.Pass();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, ExoEdge edge)
    {
        json.WriteStartObject();
        json.WriteString("id", edge.Id);
        json.WriteString("source", edge.Source.Id);
        json.WriteString("target", edge.Target.Id);
        json.WriteString("type", NetworkWords.Of(edge.Type));
        json.WriteString("sign", NetworkWords.Of(edge.Sign));
        json.WriteNumber("support", edge.Support);
        json.WriteNumber("negated", edge.NegatedCount);
        json.WriteBoolean("speculative", edge.Speculative);
        json.WriteBoolean("conflicting", edge.Conflicting);
        json.WriteStartArray("evidence");
        foreach (var (piece, claim) in edge.Evidence.Zip(edge.Claims))
        {
            json.WriteStartObject();
            WriteText(json, "sentence", piece.Sentence);
            WriteText(json, "mention", piece.Mention);
            WriteText(json, "section", piece.Section);
            WriteText(json, "context", claim.Context?.ToString());
            json.WriteBoolean("presumed", claim.Speculative);
            WriteText(json, "title", piece.Article.Title);
            WriteText(json, "pmid", piece.Article.Pmid);
            WriteText(json, "doi", piece.Article.Doi);
            WriteText(json, "pubmed", NetworkColumns.PubMedUrl(piece.Article));
            WriteText(json, "doiUrl", NetworkColumns.DoiUrl(piece.Article));
            if (piece.Article.Year is { } year)
            {
                json.WriteNumber("year", year);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, CleanText.Of(value));
        }
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
