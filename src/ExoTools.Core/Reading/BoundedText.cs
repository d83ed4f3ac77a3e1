using System.Text;

namespace ExoTools.Reading;

/// <summary>Reads all of a text whose parts cannot be read one by one.</summary>
internal static class BoundedText
{
    /// <summary>The text; null where it is longer than the limit.</summary>
    /// <param name="text">The text; the caller disposes of it.</param>
    /// <param name="longest">In characters.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static string? Read(TextReader text, int longest, CancellationToken cancellation)
    {
        var whole = new StringBuilder();
        var buffer = new char[1 << 15];
        while (text.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            if (whole.Length + read > longest)
            {
                return null;
            }

            whole.Append(buffer, 0, read);
        }

        return whole.ToString();
    }
}
