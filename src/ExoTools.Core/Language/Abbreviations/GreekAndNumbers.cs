namespace ExoTools.Language.Abbreviations;

/// <summary>Greek letters and small numbers, which short forms write as signs and long forms as words, or the other way round.</summary>
internal static class GreekAndNumbers
{
    // In the order of the letters from U+03B1; the final sigma stands between rho and sigma.
    private const string Initials = "abgdezetiklmnxoprsstupcpo";

    private static readonly string[][] s_numberWords =
    [
        ["zero"],
        ["one", "first", "mono", "single", "I"],
        ["two", "second", "di", "bi", "double", "II"],
        ["three", "third", "tri", "triple", "III"],
        ["four", "fourth", "tetra", "quadruple", "IV"],
        ["five", "fifth", "penta", "V"],
        ["six", "sixth", "hexa", "VI"],
        ["seven", "seventh", "hepta", "VII"],
        ["eight", "eighth", "octa", "VIII"],
        ["nine", "ninth", "nona", "IX"],
    ];

    internal static bool IsGreek(char c) => c is >= 'Α' and <= 'ω' or 'µ' or 'ϕ' or 'ϵ';

    /// <summary>The letter or digit that is compared: lower case, without accents, a Greek letter as the initial of its name.</summary>
    internal static char Fold(char c)
    {
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        c = char.ToLowerInvariant(c);
        return c switch
        {
            'µ' => 'm',
            'ϕ' => 'p',
            'ϵ' => 'e',
            >= 'α' and <= 'ω' => Initials[c - 'α'],
            >= 'à' and <= 'å' => 'a',
            'ç' => 'c',
            >= 'è' and <= 'ë' => 'e',
            >= 'ì' and <= 'ï' => 'i',
            'ñ' => 'n',
            >= 'ò' and <= 'ö' or 'ø' => 'o',
            >= 'ù' and <= 'ü' => 'u',
            _ => c,
        };
    }

    /// <summary>The length of the Greek letter's name that stands at a position as a word of its own; 0 where none does.</summary>
    internal static int NameLength(string text, int at)
    {
        foreach (var name in GreekNames.StartingWith(text[at]))
        {
            var end = at + name.Length;
            if (end <= text.Length && (end == text.Length || !char.IsLetter(text[end]))
                && text.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return name.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether a word or part of a word starts with a number as a word, a prefix or a Roman numeral.</summary>
    internal static bool IsNumberWord(string text, int at, int digit)
    {
        foreach (var word in s_numberWords[digit])
        {
            var end = at + word.Length;
            if (end <= text.Length && text.AsSpan(at, word.Length).Equals(word, char.IsUpper(word[0]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
                && (!char.IsUpper(word[0]) || end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
