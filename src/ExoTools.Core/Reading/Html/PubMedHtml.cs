using System.Xml.Linq;

namespace ExoTools.Reading.Html;

/// <summary>Finds the record on a saved page of PubMed, and prints it as a browser copies it.</summary>
internal static class PubMedHtml
{
    private static readonly string[] s_hiddenIds = ["short-view-heading", "linkout", "supplemental-data-nav"];

    private static readonly string[] s_hiddenClasses =
        ["short-view", "dropdown", "dropdown-container", "page-sidebar", "article-page-nav", "full-text-links", "inner-wrap-nav", "usa-sr-only", "no-script", "expand-authors", "collections-action-panel", "related-links-in-references", "actions-buttons"];

    /// <summary>The part of the page that holds the record; null for any other page.</summary>
    public static XElement? Find(XElement page) =>
        page.Descendants().FirstOrDefault(element => (string?)element.Attribute("id") == "article-details")
        ?? (page.Descendants().Any(element => (string?)element.Attribute("id") == "full-view-heading") ? page.Element("body") ?? page : null);

    /// <summary>The text of the record.</summary>
    public static string TextOf(XElement record)
    {
        ReferenceLinks.WriteOut(record);
        return HtmlText.Of(record, IsHidden);
    }

    // The header stands twice on a page, and menus hold what no article says.
    private static bool IsHidden(XElement element)
    {
        if (element.Name.LocalName is "nav" or "aside" or "input" or "select" or "form" or "img")
        {
            return true;
        }

        if (element.Attribute("id") is { } id && Array.IndexOf(s_hiddenIds, id.Value) >= 0)
        {
            return true;
        }

        foreach (var name in HtmlClasses.Of(element))
        {
            if (Array.IndexOf(s_hiddenClasses, name) >= 0)
            {
                return true;
            }
        }

        return (string?)element.Attribute("aria-hidden") == "true" && element.Name.LocalName != "span";
    }
}
