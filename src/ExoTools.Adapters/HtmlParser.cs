using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using ExoTools.Reading.Html;
using AngleSharpParser = AngleSharp.Html.Parser.HtmlParser;

namespace ExoTools.Adapters;

/// <summary>Parses HTML with AngleSharp: no scripts, no styles, and nothing is fetched.</summary>
public sealed class HtmlParser : IHtmlParser
{
    // Walks over the tree recurse; what is nested deeper is lifted to this depth.
    private const int DeepestNesting = 200;

    /// <inheritdoc/>
    public XElement Parse(string html)
    {
        using var document = new AngleSharpParser().ParseDocument(html);
        var root = new XElement("html");
        if (document.DocumentElement is { } source)
        {
            Copy(source, root);
        }

        return root;
    }

    // Without recursion: a page may nest elements without end.
    private static void Copy(IElement source, XElement root)
    {
        var open = new Stack<(INode Node, XElement Parent, int Depth)>();
        Push(source, root, 1, open);
        while (open.TryPop(out var next))
        {
            if (next.Node is IText text)
            {
                next.Parent.Add(new XText(Printable(text.Data)));
            }
            else if (next.Node is IElement element && element.LocalName is not ("script" or "style" or "template" or "noscript" or "svg" or "iframe"))
            {
                var copy = new XElement(XmlConvert.EncodeLocalName(element.LocalName));
                foreach (var attribute in element.Attributes)
                {
                    copy.SetAttributeValue(XmlConvert.EncodeLocalName(attribute.LocalName), Printable(attribute.Value));
                }

                next.Parent.Add(copy);
                Push(element, next.Depth < DeepestNesting ? copy : next.Parent, next.Depth + 1, open);
            }
        }
    }

    private static void Push(INode source, XElement parent, int depth, Stack<(INode Node, XElement Parent, int Depth)> open)
    {
        for (var child = source.LastChild; child is not null; child = child.PreviousSibling)
        {
            open.Push((child, parent, depth));
        }
    }

    /// <summary>The text without the characters that XML has not.</summary>
    private static string Printable(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
            {
                return string.Concat(text.Where(kept => XmlConvert.IsXmlChar(kept) || char.IsSurrogate(kept)));
            }
        }

        return text;
    }
}
