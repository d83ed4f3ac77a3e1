using System.Text;

namespace ExoTools.Citations;

/// <summary>Text as one line of a file.</summary>
internal static class PrintableText
{
    /// <summary>One line, single blanks, no control characters, no lone surrogates and no non-characters.</summary>
    public static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                continue;
            }
            else if (c == ' ' || char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else
            {
                result.Append(c);
            }
        }

        while (result.Length > 0 && result[^1] == ' ')
        {
            result.Length--;
        }

        return result.ToString();
    }
}
