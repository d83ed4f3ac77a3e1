using System.Text;
using System.Xml.Linq;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading.Html;

/// <summary>Prints a part of a page as a browser copies it: blocks on lines of their own, white space folded.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private bool _blank;
    private int _breaks;

    /// <summary>The text of a part of a page.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isHidden">Which elements a reader does not see.</param>
    public static string Of(XElement part, Func<XElement, bool> isHidden)
    {
        var text = new HtmlText();
        text.Add(part, isHidden);
        return text._text.ToString();
    }

    /// <summary>Whether an element starts and ends a line.</summary>
    public static bool IsBlock(XElement element) => element.Name.LocalName is "address" or "article" or "aside" or "blockquote" or "body" or "button" or "center" or "dd" or "details" or "div" or "dl" or "dt"
        or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup" or "hr" or "html" or "legend" or "li" or "main" or "nav" or "ol"
        or "p" or "pre" or "section" or "summary" or "table" or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr" or "ul";

    private void Add(XElement element, Func<XElement, bool> isHidden)
    {
        if (isHidden(element))
        {
            return;
        }

        // A paragraph or heading is set off by an empty line.
        var breaks = element.Name.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "figure" ? 2 : IsBlock(element) || element.Name.LocalName == "br" ? 1 : 0;
        _breaks = Math.Max(_breaks, breaks);
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Add(child, isHidden);
            }
            else if (node is XText text)
            {
                AddMark(element.Name.LocalName, text.Value);
                Add(text.Value);
            }
        }

        _breaks = Math.Max(_breaks, breaks);
    }

    /// <summary>Marks raised or lowered text that would run into a number, by the rule for XML.</summary>
    private void AddMark(string element, string text)
    {
        if (element is "sup" or "sub" && text.Length > 0 && !_blank && _breaks == 0 && _text.Length > 0 && char.IsAsciiDigit(_text[^1]) && InlineText.RunsInto(text))
        {
            _text.Append(element == "sup" ? '^' : '_');
        }
    }

    private void Add(string text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                _blank = true;
                continue;
            }

            if (_breaks > 0)
            {
                _text.Append('\n', _text.Length > 0 ? _breaks : 0);
            }
            else if (_blank && _text.Length > 0)
            {
                _text.Append(' ');
            }

            (_breaks, _blank) = (0, false);
            _text.Append(c);
        }
    }
}
