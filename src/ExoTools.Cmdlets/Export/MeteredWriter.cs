using System.Globalization;
using System.Text;
using ExoTools.Binding;

namespace ExoTools.Export;

/// <summary>Passes text on, shows how much there is so far, and stops when the user does, whatever writes the text.</summary>
internal sealed class MeteredWriter(TextWriter inner, ProgressMeter meter, string target, CancellationToken cancellation) : TextWriter(CultureInfo.InvariantCulture)
{
    private long _length;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        Count(1);
        inner.Write(value);
    }

    public override void Write(string? value)
    {
        Count(value?.Length ?? 0);
        inner.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Count(count);
        inner.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Count(buffer.Length);
        inner.Write(buffer);
    }

    public override void Write(StringBuilder? value)
    {
        Count(value?.Length ?? 0);
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();

    private void Count(int length)
    {
        cancellation.ThrowIfCancellationRequested();
        _length += length;
        meter.Report(() => string.Create(CultureInfo.InvariantCulture, $"{target}: {_length / 1e6:F1} million characters"), 0, 0);
    }
}
