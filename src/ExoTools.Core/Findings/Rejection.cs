namespace ExoTools.Findings;

/// <summary>Why something that a text names is no finding.</summary>
/// <param name="What">What would be found, and why it is not ("No marker 'CD8': it marks cells").</param>
/// <param name="Where">The section and the sentence that name it; null where the whole article is meant, or a table that <paramref name="What"/> names.</param>
public sealed record Rejection(string What, string? Where = null)
{
    /// <summary>What and where, as one line.</summary>
    /// <param name="times">How often the article gives cause to say it.</param>
    public string ToLine(int times) => What + (times > 1 ? $" ({times} times)" : "") + (Where is null ? "." : $". {Where}");
}
