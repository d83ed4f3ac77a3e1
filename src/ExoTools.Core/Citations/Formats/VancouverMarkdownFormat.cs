using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>A numbered bibliography in the Vancouver style as Markdown; identifiers are links.</summary>
internal sealed class VancouverMarkdownFormat : IBibliographyFormat
{
    private const string Marks = "\\`*_[]<>#~^$|&@";

    /// <inheritdoc/>
    public string Name => "Markdown";

    /// <inheritdoc/>
    public string Use => "a list in Vancouver style for a Markdown page";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);
        var number = 0;
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write($"{++number}. ");
            var first = true;
            foreach (var run in VancouverCitation.Compose(reference))
            {
                var text = Escape(run.Text, first);
                first = false;
                writer.Write(run.Address is { } address && VancouverHtmlFormat.IsLink(address) ? $"[{text}](<{Target(address)}>)" : text);
            }

            writer.Write('\n');
        }
    }

    private static string Escape(string text, bool first)
    {
        var result = new StringBuilder(text.Length + 8);
        var start = first ? MarkerLength(text) : 0;
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(Marks.Contains(text[i], StringComparison.Ordinal) || (i == start - 1) ? "\\" : "").Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>How long a mark at the start is that would make the text a list of its own ("2011.", "-", "(a)").</summary>
    private static int MarkerLength(string text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]))
        {
            return 0;
        }

        if (text[0] is '-' or '+' or '(' or ':' or '=' or '%')
        {
            return 1;
        }

        var end = 0;
        while (end < text.Length && end < 9 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > 0 && end < text.Length && text[end] is '.' or ')' ? end + 1 : 0;
    }

    private static string Target(string address) =>
        PrintableText.OneLine(address).Replace(" ", "%20", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
