namespace ExoTools.Language;

/// <summary>The Greek letters that names are written with, by their English names.</summary>
internal static class GreekNames
{
    private static readonly string[] s_byLetter =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The names in the order of the letters; that of sigma stands twice, since the letter has a form of its own at the end of words.</summary>
    public static ReadOnlySpan<string> All => s_byLetter;

    /// <summary>Whether a character is a Greek letter.</summary>
    public static bool IsLetter(char c) => c is >= '\u0391' and <= '\u03C9';

    /// <summary>The name of a Greek letter; null for other characters.</summary>
    public static string? NameOf(char c)
    {
        var index = char.ToLowerInvariant(c) - '\u03B1';
        return IsLetter(c) && index >= 0 && index < s_byLetter.Length ? s_byLetter[index] : null;
    }

    /// <summary>Whether a word is the name of a letter that names of molecules are written with.</summary>
    public static bool Contains(string word) => word is "alpha" or "beta" or "gamma" or "delta" or "epsilon" or "zeta" or "kappa" or "omega" or "theta" or "sigma";

    /// <summary>The length of the letter's name that a text goes on with; 0 where it goes on with none.</summary>
    public static int StartsAt(ReadOnlySpan<char> text)
    {
        foreach (var name in (ReadOnlySpan<string>)["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "kappa", "omega", "theta", "sigma"])
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                return name.Length;
            }
        }

        return 0;
    }
}
