namespace ExoTools;

/// <summary>How the edges of a network hold their evidence.</summary>
public enum ExoNetworkEvidence
{
    /// <summary>One edge holds all sentences that say the same.</summary>
    Merged,

    /// <summary>Each sentence has an edge of its own.</summary>
    PerSentence,
}
