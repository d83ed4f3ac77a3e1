using System.Xml.Linq;

namespace ExoTools.Reading.Html;

/// <summary>The classes of an element.</summary>
internal static class HtmlClasses
{
    /// <summary>The names, in order.</summary>
    public static string[] Of(XElement element) => ((string?)element.Attribute("class"))?.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether an element is of one of some classes.</summary>
    public static bool HasAny(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var own in Of(element))
        {
            if (names.IndexOf(own) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
