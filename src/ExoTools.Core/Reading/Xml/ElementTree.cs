using System.Xml;
using System.Xml.Linq;

namespace ExoTools.Reading.Xml;

/// <summary>
/// Holds a record as a tree, for formats whose parts refer to each other. Names are kept without their namespaces: the same
/// element comes with a prefix, with a default namespace and with none.
/// </summary>
internal static class ElementTree
{
    /// <summary>Elements nested deeper end the record with an error; every walk over the tree may recurse this deep.</summary>
    public const int DeepestNesting = 200;

    /// <summary>Reads the element at which the reader stands, or the next one; null where there is none.</summary>
    public static XElement? Load(XmlReader xml, CancellationToken cancellation)
    {
        if (xml.MoveToContent() != XmlNodeType.Element)
        {
            return null;
        }

        var root = Start(xml);
        var current = root;
        for (var ended = xml.IsEmptyElement; !ended && xml.Read();)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth > DeepestNesting)
                    {
                        throw new RecordLimitException($"Its elements are nested more than {DeepestNesting} deep.");
                    }

                    cancellation.ThrowIfCancellationRequested();
                    var isEmpty = xml.IsEmptyElement;
                    var element = Start(xml);
                    current.Add(element);
                    current = isEmpty ? current : element;
                    break;
                case XmlNodeType.EndElement:
                    ended = current.Parent is null;
                    current = current.Parent ?? current;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current.Add(new XText(xml.Value));
                    break;
            }
        }

        return root;
    }

    private static XElement Start(XmlReader xml)
    {
        var element = new XElement(xml.LocalName);
        while (xml.MoveToNextAttribute())
        {
            // "xlink:type" gives way to a "type" of the element's own.
            if (xml.Prefix != "xmlns" && xml.LocalName != "xmlns" && (xml.Prefix.Length == 0 || element.Attribute(xml.LocalName) is null))
            {
                element.SetAttributeValue(xml.LocalName, xml.Value);
            }
        }

        xml.MoveToElement();
        return element;
    }
}
