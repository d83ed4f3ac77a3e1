namespace ExoTools.Reading.Xml;

/// <summary>Feeds one XML parser record after record: setting up a parser for each would cost more than parsing it.</summary>
internal sealed class RecordFeed : TextReader
{
    private ReadOnlyMemory<char> _rest;

    /// <summary>Gives the parser the next record.</summary>
    public void Start(ReadOnlyMemory<char> record) => _rest = record;

    /// <inheritdoc/>
    public override int Peek() => _rest.IsEmpty ? -1 : _rest.Span[0];

    /// <inheritdoc/>
    public override int Read()
    {
        var next = Peek();
        _rest = next < 0 ? _rest : _rest[1..];
        return next;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var length = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }
}
