namespace ExoTools.Citations.Parsing;

/// <summary>A list of names in full, as read.</summary>
/// <param name="Authors">The names.</param>
/// <param name="Guessed">Whether it was guessed which name is the family's, with nothing to show it.</param>
/// <param name="Truncated">Whether "et al." ended the list.</param>
internal readonly record struct FullNameList(IReadOnlyList<ExoAuthor> Authors, bool Guessed, bool Truncated)
{
    /// <summary>The one organisation that the list is; null for people.</summary>
    public string? Organisation => Authors is [{ Collective: { } name }] ? name : null;
}
