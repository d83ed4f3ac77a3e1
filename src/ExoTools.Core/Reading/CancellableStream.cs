namespace ExoTools.Reading;

/// <summary>
/// A stream whose reads end when they are cancelled. A read from a terminal or a slow pipe cannot be stopped, so each is waited for
/// apart, and left behind when the caller stops.
/// </summary>
/// <param name="source">The stream; the caller disposes of it.</param>
/// <param name="cancellation">Ends the reads.</param>
internal sealed class CancellableStream(Stream source, CancellationToken cancellation) : ForwardStream
{
    // A read that was left behind writes here, and no longer into what the caller gave.
    private readonly byte[] _buffer = new byte[1 << 16];

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The reads were cancelled.</exception>
    public override int Read(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _buffer.Length);
        var read = Task.Run(() => source.Read(_buffer, 0, length), CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
        _buffer.AsSpan(0, read).CopyTo(buffer);
        return read;
    }
}
