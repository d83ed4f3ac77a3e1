namespace ExoTools.Networks;

/// <summary>
/// One format that networks are written in. A new format is one subclass in a file of its own and one line in
/// NetworkFormats.
/// </summary>
public abstract class NetworkFormat
{
    private protected NetworkFormat()
    {
    }

    /// <summary>The name that users give ("GraphML").</summary>
    public abstract string Name { get; }

    /// <summary>What it is for, in a few words: the tools that read it.</summary>
    public abstract string Use { get; }

    /// <summary>The file extensions that stand for it, with their dot, the usual one first.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Writes what files show of a network: edges that articles deny are left out. The same network gives the same text.</summary>
    /// <returns>What was left out and what the format could not carry, one sentence each; empty where nothing was lost.</returns>
    public IReadOnlyList<string> Write(ExoNetwork network, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(writer);
        var shown = ShownPart.Of(network);
        var losses = WriteShown(shown.Network, writer, cancellation);
        return [.. shown.Notes, .. losses.OfType<string>()];
    }

    /// <summary>Writes a network that holds nothing but what is to be shown.</summary>
    /// <returns>What the format itself could not carry; null where a loss did not come up.</returns>
    private protected abstract IReadOnlyList<string?> WriteShown(ExoNetwork network, TextWriter writer, CancellationToken cancellation);
}
