using System.Text;

namespace ExoTools.Citations.Parsing;

/// <summary>Joins the lines over which a printed reference was wrapped.</summary>
internal static class LineBreaks
{
    /// <summary>What is hyphenated as one word, so that its hyphen stays at the end of a line.</summary>
    private static readonly string[] s_compounds =
    [
        "non", "self", "cell", "well", "high", "low", "long", "short", "first", "second", "large", "small", "wide", "half", "cross", "time", "dose", "drug", "stem", "blood", "double", "single", "two", "three",
        "multi", "anti", "pro", "pre", "post", "co", "re", "case", "follow", "population", "evidence", "free", "based", "derived",
    ];

    /// <summary>Appends the start of a line to what was read: with a blank, without one within an address, and without the hyphen of a word that was divided.</summary>
    /// <param name="text">What was read, with no blank at its end.</param>
    /// <param name="next">The line that follows, with no blank at its start.</param>
    public static void Join(StringBuilder text, ReadOnlySpan<char> next)
    {
        if (text.Length == 0 || next.IsEmpty)
        {
            text.Append(next);
            return;
        }

        var last = text[^1];
        var word = LastWord(text);
        if (IsDividedAddress(word, last, next[0]))
        {
            text.Append(next);
        }
        else if (Characters.IsDash(last) && text.Length > 1 && char.IsLetterOrDigit(text[^2]) && char.IsLetterOrDigit(next[0]))
        {
            // Between small letters the hyphen is the line's; between digits, capitals and the parts of a compound it is printed.
            if (last is '-' or '\u00AD' or '\u2010' && char.IsLower(text[^2]) && char.IsLower(next[0]) && !IsCompound(word))
            {
                text.Length--;
            }

            text.Append(next);
        }
        else
        {
            text.Append(' ').Append(next);
        }
    }

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < 200 && text[start - 1] != ' ')
        {
            start--;
        }

        return text.ToString(start, text.Length - start);
    }

    /// <summary>An address or a DOI that ends in a mark which nothing ends with, or in a stop before a small letter or a digit.</summary>
    private static bool IsDividedAddress(string word, char last, char next)
    {
        var isAddress = word.Contains("://", StringComparison.Ordinal) || (word.Contains("10.", StringComparison.Ordinal) && word.Contains('/', StringComparison.Ordinal));
        return isAddress && (last is '/' or '_' or '-' or '=' || (last == '.' && (char.IsDigit(next) || char.IsLower(next))));
    }

    private static bool IsCompound(string word)
    {
        var start = word.Length - 1;
        while (start > 0 && char.IsLetter(word[start - 1]))
        {
            start--;
        }

        var part = word[start..^1];
        return (start > 0 && Characters.IsDash(word[start - 1])) || Array.Exists(s_compounds, known => known.Equals(part, StringComparison.OrdinalIgnoreCase));
    }
}
