namespace ExoTools.Citations.Formats;

/// <summary>A numbered bibliography in the Vancouver style as plain text, one reference a line.</summary>
internal sealed class VancouverTextFormat : IBibliographyFormat
{
    /// <inheritdoc/>
    public string Name => "Vancouver";

    /// <inheritdoc/>
    public string Use => "a list in Vancouver style as plain text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);
        var number = 0;
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write($"{++number}. {VancouverCitation.Text(reference)}\n");
        }
    }
}
