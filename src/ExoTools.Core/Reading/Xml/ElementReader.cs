using System.Xml;
using System.Xml.Linq;

namespace ExoTools.Reading.Xml;

/// <summary>
/// Walks the elements of a record forward only. A method that takes an element may leave the reader anywhere in it:
/// <see cref="NextChild"/> goes on behind it, so that unknown elements need no handling.
/// </summary>
internal sealed class ElementReader(XmlReader xml)
{
    /// <summary>Elements nested deeper end the record with an error.</summary>
    public const int DeepestNesting = 100;

    private readonly InlineText _inline = new();

    /// <summary>The local name of the current element.</summary>
    public string Name => xml.LocalName;

    /// <summary>The depth of the current element, for <see cref="NextChild"/>; -1 for an empty one, which has no children.</summary>
    public int Enter()
    {
        Check(xml.Depth);
        return xml.IsEmptyElement ? -1 : xml.Depth;
    }

    /// <summary>Moves to the next child of an element; false at its end.</summary>
    /// <param name="depth">What <see cref="Enter"/> gave for the element.</param>
    public bool NextChild(int depth)
    {
        if (depth < 0)
        {
            return false;
        }

        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var at = xml.Depth;
                if (at == depth + 1)
                {
                    return true;
                }

                Check(at);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>An attribute; null where the element has none of that name.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>Whether an attribute has a value; an element without it is taken to have the default of the DTD.</summary>
    public bool Is(string attribute, string value, bool byDefault = false) =>
        xml.GetAttribute(attribute) is { } given ? given == value : byDefault;

    /// <summary>The text of the current element; null for an empty one. See <see cref="InlineText"/> for markup in it.</summary>
    public string? Text()
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        if (!xml.Read())
        {
            return null;
        }

        // Nearly every element holds one run of text and nothing else.
        string? first = null;
        if (xml.NodeType == XmlNodeType.Text)
        {
            first = xml.Value;
            if (!xml.Read())
            {
                return Filled(first);
            }
        }

        if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)
        {
            return first is null ? null : Filled(InlineText.Fold(first));
        }

        _inline.Clear();
        _inline.Add(first);
        do
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Check(xml.Depth);
                    if (!AddElement())
                    {
                        continue;
                    }

                    break;
                case XmlNodeType.EndElement when xml.Depth == depth:
                    return Filled(_inline.ToString());
                case XmlNodeType.EndElement:
                    if (xml.LocalName is "sup" or "sub")
                    {
                        _inline.EndShift();
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    _inline.Add(xml.Value);
                    break;
            }

            if (!xml.Read())
            {
                return Filled(_inline.ToString());
            }
        }
        while (true);
    }

    /// <summary>Takes the start of an inline element; false where it took the whole and the reader is behind it.</summary>
    private bool AddElement()
    {
        switch (xml.LocalName)
        {
            case "sup" when !xml.IsEmptyElement:
                _inline.Shift('^');
                break;
            case "sub" when !xml.IsEmptyElement:
                _inline.Shift('_');
                break;
            case "math":
                _inline.Add(MathText.Of((XElement)XNode.ReadFrom(xml)));
                return false;
            case "DispFormula":
                _inline.Break();
                break;
        }

        return true;
    }

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static void Check(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new RecordLimitException($"Its elements are nested more than {DeepestNesting} deep.");
        }
    }
}
