using System.Xml.Linq;

namespace ExoTools.Reading.Html;

/// <summary>Parses HTML as browsers do. Adapters implement it, so that no HTML library is named here.</summary>
public interface IHtmlParser
{
    /// <summary>The document as a tree: names in small letters and without namespaces, scripts and styles left out. Never fetches anything.</summary>
    /// <param name="html">The document.</param>
    XElement Parse(string html);
}
