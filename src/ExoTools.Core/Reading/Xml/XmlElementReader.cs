using System.Xml;
using System.Xml.Linq;

namespace ExoTools.Reading.Xml;

/// <summary>Walks the elements of a record with a parser that knows all of XML, and says what is wrong where a record is not well-formed.</summary>
internal sealed class XmlElementReader(XmlReader xml) : ElementReader
{
    private readonly InlineText _inline = new();

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Name => xml.LocalName;

    /// <inheritdoc/>
    public override int Enter()
    {
        Check(xml.Depth);
        return xml.IsEmptyElement ? -1 : xml.Depth;
    }

    /// <inheritdoc/>
    public override bool NextChild(int depth)
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

    /// <inheritdoc/>
    public override string? Attribute(string name) => xml.GetAttribute(name);

    /// <inheritdoc/>
    public override bool Is(string attribute, string value) => xml.GetAttribute(attribute) == value;

    /// <inheritdoc/>
    public override string? Text()
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
}
