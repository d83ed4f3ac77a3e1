using System.Text;
using System.Xml;

namespace ExoTools.Networks;

/// <summary>Keeps out of XML what XML 1.0 cannot hold.</summary>
internal static class XmlCharacters
{
    /// <summary>The text without control characters, lone surrogates and non-characters; a carriage return becomes a line feed.</summary>
    public static string Clean(string text)
    {
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
}
