namespace ExoTools.Binding;

/// <summary>
/// Standard input as it arrives. A read from a terminal or a slow pipe cannot be cancelled, so each is waited for, and left behind when
/// the pipeline stops.
/// </summary>
internal sealed class StandardInput(CancellationToken cancellation) : Stream
{
    private readonly Stream _input = Console.OpenStandardInput();
    private readonly byte[] _buffer = new byte[1 << 16];

    /// <summary>Whether anything can be sent there: at a terminal it is the prompt's keyboard, and it may be closed.</summary>
    public static bool IsSent => Console.IsInputRedirected && !IsClosed();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _buffer.Length);
        var read = Task.Run(() => _input.Read(_buffer, 0, length), CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
        _buffer.AsSpan(0, read).CopyTo(buffer);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _input.Dispose();
        }

        base.Dispose(disposing);
    }

    // Where the program was started with its input closed, a pipe of the runtime's own gets the number 0, and a read from it would
    // wait for ever. The end of that pipe to write to is in this process too.
    private static bool IsClosed()
    {
        const string Descriptors = "/proc/self/fd";
        try
        {
            return OperatingSystem.IsLinux()
                && new FileInfo($"{Descriptors}/0").LinkTarget is { } input
                && input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFileSystemEntries(Descriptors).Any(other => new FileInfo(other).LinkTarget == input && IsWritten(Path.GetFileName(other)));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The last octal digit of the flags is the access: 0 to read, 1 to write, 2 both.
    private static bool IsWritten(string descriptor) => File.ReadLines($"/proc/self/fdinfo/{descriptor}")
        .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is [.., '1' or '2' or '5' or '6'];
}
