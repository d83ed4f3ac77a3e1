namespace ExoTools.Citations.Formats;

/// <summary>A numbered bibliography in the Vancouver style as a page of HTML; identifiers are links, and each item has its key as id.</summary>
internal sealed class VancouverHtmlFormat : IBibliographyFormat
{
    /// <inheritdoc/>
    public string Name => "HTML";

    /// <inheritdoc/>
    public string Use => "a list in Vancouver style for a web page";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    /// <summary>Whether an address leads to the web, and not to a program in the page.</summary>
    internal static bool IsLink(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>References</title>\n</head>\n<body>\n<ol>\n");
        var keys = new CitationKeys();
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write($"<li id=\"{keys.Next(reference)}\">");
            foreach (var run in VancouverCitation.Compose(reference))
            {
                var text = Encode(run.Text);
                writer.Write(run.Address is { } address && IsLink(address) ? $"<a href=\"{Encode(PrintableText.OneLine(address))}\">{text}</a>" : text);
            }

            writer.Write("</li>\n");
        }

        writer.Write("</ol>\n</body>\n</html>\n");
    }

    // Only what HTML needs escaped: letters beyond ASCII stay as they are.
    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
