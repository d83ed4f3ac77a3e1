using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>Text as BibTeX files hold it: UTF-8, with LaTeX's own characters escaped and braces balanced.</summary>
internal static class LatexText
{
    /// <summary>The text with "&amp; % # $ _ { } ~ ^ \" escaped, on one line.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        var clean = PrintableText.OneLine(text);
        AppendEscaped(result, clean, HasBalancedBraces(clean));
        return result.ToString();
    }

    /// <summary>
    /// The text escaped, with braces around each word in which a style that lowers titles would change a letter: one with a capital
    /// after its first letter, or a capital first in any word but the first.
    /// </summary>
    public static string Title(string title)
    {
        var clean = PrintableText.OneLine(title);
        var result = new StringBuilder(clean.Length + 32);
        var balanced = HasBalancedBraces(clean);
        var first = true;
        var start = 0;
        while (start < clean.Length)
        {
            if (clean[start] == ' ')
            {
                result.Append(' ');
                start++;
                continue;
            }

            var end = start;
            while (end < clean.Length && clean[end] != ' ')
            {
                end++;
            }

            AppendWord(result, clean.AsSpan(start, end - start), first, balanced);
            first = false;
            start = end;
        }

        return result.ToString();
    }

    /// <summary>A value that LaTeX reads verbatim, such as a DOI: nothing is escaped but what would break the file.</summary>
    public static string Raw(string value)
    {
        var clean = PrintableText.OneLine(value);
        if (clean.AsSpan().IndexOfAny('{', '}', '\\') < 0)
        {
            return clean;
        }

        return clean.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
    }

    private static void AppendWord(StringBuilder result, ReadOnlySpan<char> word, bool first, bool balanced)
    {
        int start = 0, end = word.Length;
        while (start < end && !char.IsLetterOrDigit(word[start]) && !char.IsSurrogate(word[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(word[end - 1]) && !char.IsSurrogate(word[end - 1]))
        {
            end--;
        }

        // A brace of the text's own must keep its partner on the same side of ours.
        if (balanced && !HasBalancedBraces(word[start..end]))
        {
            (start, end) = (0, word.Length);
        }

        var protect = false;
        for (var i = start; i < end; i++)
        {
            protect |= char.IsUpper(word[i]) && (i > start || !first);
        }

        AppendEscaped(result, word[..start], balanced);
        protect &= !balanced || HasBalancedBraces(word[start..end]);
        result.Append(protect ? "{" : "");
        AppendEscaped(result, word[start..end], balanced);
        result.Append(protect ? "}" : "");

        AppendEscaped(result, word[end..], balanced);
    }

    private static void AppendEscaped(StringBuilder result, ReadOnlySpan<char> text, bool balanced)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&' or '%' or '#' or '$' or '_':
                    result.Append('\\').Append(c);
                    break;
                case '{':
                    // Readers count "\{" as a brace before they know LaTeX, so that it only serves where its partner follows.
                    result.Append(balanced ? "\\{" : "\\textbraceleft{}");
                    break;
                case '}':
                    result.Append(balanced ? "\\}" : "\\textbraceright{}");
                    break;
                case '~':
                    result.Append("\\textasciitilde{}");
                    break;
                case '^':
                    result.Append("\\textasciicircum{}");
                    break;
                case '\\':
                    result.Append("\\textbackslash{}");
                    break;
                case '-' or '`' or '\'' when result.Length > 0 && result[^1] == c:
                    // Two of a kind would be set as a dash or a quotation mark.
                    result.Append("{}").Append(c);
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }
    }

    private static bool HasBalancedBraces(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
