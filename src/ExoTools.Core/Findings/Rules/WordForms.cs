namespace ExoTools.Findings.Rules;

/// <summary>Tells whether two words are forms of one by their endings: "apoptosis" and "apoptotic", "invasion" and "invaded".</summary>
/// <param name="endings">Lists of endings that replace one another.</param>
internal sealed class WordForms(IReadOnlyList<IReadOnlyList<string>> endings)
{
    // Shorter ones share a start by chance.
    private const int ShortestStem = 3;

    /// <summary>Whether two different words are forms of one.</summary>
    /// <param name="first">A word in lower case and American spelling.</param>
    /// <param name="second">Another.</param>
    public bool Same(string first, string second)
    {
        foreach (var list in endings)
        {
            foreach (var ending in list)
            {
                var stem = first.Length - ending.Length;
                if (stem < ShortestStem || !first.EndsWith(ending, StringComparison.Ordinal) || string.CompareOrdinal(first, 0, second, 0, stem) != 0)
                {
                    continue;
                }

                foreach (var other in list)
                {
                    if (second.Length == stem + other.Length && second.EndsWith(other, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
