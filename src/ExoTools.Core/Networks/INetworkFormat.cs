namespace ExoTools.Networks;

/// <summary>
/// One format that networks are written in. A new format is one implementation in a file of its own and one line in
/// NetworkFormats.
/// </summary>
public interface INetworkFormat
{
    /// <summary>The name that users give ("GraphML").</summary>
    string Name { get; }

    /// <summary>The file extensions that stand for it, with their dot, the usual one first.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Writes a network; the same network gives the same text.</summary>
    /// <returns>What the format could not carry, one sentence each; empty where nothing was lost.</returns>
    IReadOnlyList<string> Write(ExoNetwork network, TextWriter writer, CancellationToken cancellation);
}
