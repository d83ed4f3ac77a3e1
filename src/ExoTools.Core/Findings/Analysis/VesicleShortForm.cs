namespace ExoTools.Findings.Analysis;

/// <summary>
/// Short forms that articles make of what vesicles come from and of a short form of vesicles, in one word: "RJEVs" of royal jelly, "hucMSCexos".
/// </summary>
internal static class VesicleShortForm
{
    private const int ShortestOrigin = 2;

    // What such a word ends with, and what the vesicles are called in full.
    private static readonly (string Ending, string Vesicle)[] s_endings = [("EVs", "extracellular vesicle"), ("ELNs", "extracellular vesicle"), ("ELVs", "extracellular vesicle"), ("Exos", "exosome"), ("exos", "exosome")];

    /// <summary>What the vesicles are called in full; null where the word is no such form.</summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        foreach (var (ending, vesicle) in s_endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var origin = word[..^ending.Length];
                return origin.Length >= ShortestOrigin && char.IsAsciiLetterUpper(origin[^1]) ? vesicle : null;
            }
        }

        return null;
    }
}
