namespace ExoTools.Reading.Xml;

/// <summary>Reads the head of a text that may be XML, without asking that it be well-formed.</summary>
internal static class XmlHead
{
    private const int LongestPrefix = 24;

    /// <summary>
    /// The local name of the root element, after declarations, comments, instructions and a document type; null where the text
    /// does not start with markup, or the head ends before the root.
    /// </summary>
    public static string? RootName(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
            {
                at++;
            }

            if (at + 1 >= text.Length || text[at] != '<')
            {
                return null;
            }

            if (text[at + 1] is not ('?' or '!'))
            {
                return LocalName(text, at + 1);
            }

            at = EndOfProlog(text, at);
            if (at < 0)
            {
                return null;
            }
        }
    }

    /// <summary>Whether the text holds a start tag of that name, whatever its prefix is not.</summary>
    public static bool HasStartTag(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var end = at + name.Length;
            if (at > 0 && text[at - 1] == '<' && end < text.Length && IsNameEnd(text[end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names under which the start tags of an element stand in a text, with their prefixes ("article", "jats:article"), each once.</summary>
    public static List<string> QualifiedNames(string text, string name)
    {
        var names = new List<string>();
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var end = at + name.Length;
            var start = text.LastIndexOf('<', at, Math.Min(at + 1, LongestPrefix + 1)) + 1;
            if (start == 0 || end >= text.Length || !IsNameEnd(text[end]))
            {
                continue;
            }

            var prefix = text.AsSpan(start, at - start);
            var isPrefix = prefix.IsEmpty || (prefix.Length > 1 && prefix.IndexOf(':') == prefix.Length - 1 && prefix.IndexOfAny(" /!?>\t\r\n\"'=") < 0);
            if (isPrefix && !names.Contains(text[start..end]))
            {
                names.Add(text[start..end]);
            }
        }

        return names;
    }

    /// <summary>Whether a character ends the name of a tag.</summary>
    public static bool IsNameEnd(char c) => c is '>' or '/' or ' ' or '\t' or '\r' or '\n';

    private static string? LocalName(string text, int start)
    {
        var end = start;
        while (end < text.Length && !IsNameEnd(text[end]) && text[end] != '<')
        {
            end++;
        }

        if (end == text.Length || end == start)
        {
            return null;
        }

        var name = text.AsSpan(start, end - start);
        return name[(name.IndexOf(':') + 1)..].ToString();
    }

    private static int EndOfProlog(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("<!--"))
        {
            return After(text, "-->", at + 4);
        }

        if (text[at + 1] == '?')
        {
            return After(text, "?>", at + 2);
        }

        // A document type may hold declarations in square brackets.
        var close = text.IndexOf('>', at);
        var subset = text.IndexOf('[', at);
        return subset < 0 || subset > close ? After(text, ">", at)
            : text.IndexOf(']', subset) is >= 0 and var end ? After(text, ">", end)
            : -1;
    }

    private static int After(string text, string mark, int from)
    {
        var at = from > text.Length ? -1 : text.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? -1 : at + mark.Length;
    }
}
