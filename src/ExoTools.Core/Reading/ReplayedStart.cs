namespace ExoTools.Reading;

/// <summary>
/// A stream that can be read only once, and opened as often as only its start was read: what was read of it is kept, and comes
/// again, up to a length that no look at a head exceeds.
/// </summary>
/// <param name="source">The stream; the caller disposes of it.</param>
internal sealed class ReplayedStart(Stream source)
{
    private const int Longest = 1 << 20;

    private readonly MemoryStream _kept = new();
    private bool _keeps = true;

    /// <summary>Opens it from its start.</summary>
    /// <exception cref="InvalidOperationException">More was read than is kept.</exception>
    public Stream Open() => _keeps ? new Replay(this) : throw new InvalidOperationException("The stream was read beyond the part that is kept.");

    private int Read(long position, Span<byte> buffer)
    {
        if (position < _kept.Length)
        {
            _kept.Position = position;
            return _kept.Read(buffer);
        }

        var read = source.Read(buffer);
        _keeps &= _kept.Length + read <= Longest;
        if (_keeps)
        {
            _kept.Position = _kept.Length;
            _kept.Write(buffer[..read]);
        }

        return read;
    }

    private sealed class Replay(ReplayedStart start) : ForwardStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            var read = start.Read(_position, buffer);
            _position += read;
            return read;
        }
    }
}
