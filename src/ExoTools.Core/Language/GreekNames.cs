namespace ExoTools.Language;

/// <summary>The Greek letters that names are written with, by their English names.</summary>
internal static class GreekNames
{
    private static readonly string[] s_byLetter =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    private static readonly string[][] s_byInitial = [.. Enumerable.Range('a', 'z' - 'a' + 1).Select(initial => s_byLetter.Where(name => name[0] == initial).Distinct().ToArray())];

    /// <summary>The names that start with a letter, capital or small.</summary>
    public static ReadOnlySpan<string> StartingWith(char initial) => char.IsAsciiLetter(initial) ? s_byInitial[(initial | 0x20) - 'a'] : [];

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
