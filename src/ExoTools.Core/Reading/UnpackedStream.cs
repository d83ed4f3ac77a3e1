using System.Buffers.Binary;
using System.IO.Compression;

namespace ExoTools.Reading;

/// <summary>
/// A stream of unpacked data, read forward only. It ends where damage begins, and tells of that apart: an exception would take
/// with it what was read in the same call.
/// </summary>
/// <param name="unpacked">The unpacked data.</param>
/// <param name="kind">What it is unpacked from, for the message.</param>
/// <param name="damaged">Takes the damage, before the stream ends.</param>
internal class UnpackedStream(Stream unpacked, string kind, Action<DamagedArchiveException> damaged) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        try
        {
            read = unpacked.Read(buffer);
            Unpacked += read;
            Pass(buffer[..read]);
            if (read == 0 && buffer.Length > 0 && Fault is { } fault)
            {
                damaged(new DamagedArchiveException($"The {kind} data is {fault}."));
            }
        }
        catch (InvalidDataException failure)
        {
            damaged(new DamagedArchiveException($"The {kind} data is damaged or cut short.", failure));
        }

        return read;
    }

    /// <summary>How many bytes were unpacked.</summary>
    protected long Unpacked { get; private set; }

    /// <summary>What, at the end of the data, is wrong with it ("cut short"); null where nothing is.</summary>
    protected virtual string? Fault => null;

    /// <summary>Takes note of unpacked data.</summary>
    protected virtual void Pass(ReadOnlySpan<byte> data)
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>The data of an entry of a zip archive. The runtime does not compare its checksum; this does.</summary>
/// <param name="unpacked">The unpacked data.</param>
/// <param name="checksum">What the archive says of it.</param>
/// <param name="damaged">Takes the damage, before the stream ends.</param>
internal sealed class ZipEntryStream(Stream unpacked, uint checksum, Action<DamagedArchiveException> damaged) : UnpackedStream(unpacked, "zip", damaged)
{
    private Crc32 _read;

    protected override string? Fault => _read.Value == checksum ? null : "damaged: its checksum is another";

    protected override void Pass(ReadOnlySpan<byte> data) => _read.Add(data);
}

/// <summary>Gzip data of one or more members. The runtime takes data that is cut short for whole; this tells it.</summary>
internal sealed class GzipInput : UnpackedStream
{
    private readonly PackedStream _packed;

    public GzipInput(Stream packed, Action<DamagedArchiveException> damaged) : this(new PackedStream(packed), damaged)
    {
    }

    private GzipInput(PackedStream packed, Action<DamagedArchiveException> damaged)
        : base(new GZipStream(packed, CompressionMode.Decompress), "gzip", damaged) => _packed = packed;

    // A member ends in the length of its data. Where a second member may have begun, no length can be told to be wrong.
    protected override string? Fault => _packed.Members <= 1 && _packed.LastLength != (uint)Unpacked ? "cut short" : null;

    /// <summary>Passes packed bytes on, and remembers their end and where members may begin.</summary>
    private sealed class PackedStream(Stream packed) : ForwardStream
    {
        private readonly byte[] _last = new byte[4];
        private bool _ended;

        /// <summary>How often bytes stand that begin a member; by chance they also stand elsewhere.</summary>
        public int Members { get; private set; }

        /// <summary>The length that the last four bytes give.</summary>
        public uint LastLength => BinaryPrimitives.ReadUInt32LittleEndian(_last);

        public override int Read(Span<byte> buffer)
        {
            var read = _ended ? 0 : packed.Read(buffer);
            _ended = read == 0;
            CountMembers(buffer[..read]);
            var kept = Math.Min(read, _last.Length);
            _last.AsSpan(kept).CopyTo(_last);
            buffer.Slice(read - kept, kept).CopyTo(_last.AsSpan(_last.Length - kept));
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                packed.Dispose();
            }

            base.Dispose(disposing);
        }

        private void CountMembers(ReadOnlySpan<byte> bytes)
        {
            // The start of a member may be cut by the portions in which the data comes.
            Span<byte> seam = stackalloc byte[_last.Length + 2];
            _last.CopyTo(seam);
            var head = bytes[..Math.Min(2, bytes.Length)];
            head.CopyTo(seam[_last.Length..]);
            Members += Archives.CountGzipStarts(seam[2..(_last.Length + head.Length)]) + Archives.CountGzipStarts(bytes);
        }
    }
}
