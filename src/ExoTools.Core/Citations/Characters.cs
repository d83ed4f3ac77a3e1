namespace ExoTools.Citations;

/// <summary>Characters that references use in several forms.</summary>
internal static class Characters
{
    /// <summary>Hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus, and the full-width and small forms.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' or '\u00AD';

    /// <summary>Whether a text names a range ("Jan-Feb", "Jan/Feb").</summary>
    public static bool IsRange(string text)
    {
        foreach (var c in text)
        {
            if (c == '/' || IsDash(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The position after the blanks at a position.</summary>
    public static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>An apostrophe within a name.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u0060' or '\u00B4' or '\u2032';

    /// <summary>A quotation mark that opens or closes a title.</summary>
    public static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
}
