using System.Text;
using System.Xml;

namespace ExoTools.Networks;

/// <summary>Keeps out of every file what XML 1.0 cannot hold, so that all formats write the same text.</summary>
internal static class CleanText
{
    /// <summary>The text without control characters, lone surrogates and non-characters; a carriage return becomes a line feed.</summary>
    public static string Of(string text)
    {
        // Nearly every text has nothing to clean, which a scan of this range tells at once.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF'))
        {
            return text;
        }

        var i = 0;
        while (i < text.Length && XmlConvert.IsXmlChar(text[i]) && text[i] != '\r')
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (XmlConvert.IsXmlChar(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>The text on one line: clean, and every tab and line break a blank.</summary>
    public static string Line(string text)
    {
        var clean = Of(text);
        return clean.AsSpan().IndexOfAny("\t\n\u0085\u2028\u2029") < 0
            ? clean
            : clean.Replace('\t', ' ').Replace('\n', ' ').Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
    }
}
