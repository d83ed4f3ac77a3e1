using System.Xml.Linq;

namespace ExoTools.Reading.Html;

/// <summary>The "meta" entries of a page: "citation_title" and its kin, which journals and archives write for search engines.</summary>
internal sealed class HtmlMeta
{
    private readonly List<(string Name, string Value)> _entries = [];

    /// <summary>Reads them.</summary>
    public HtmlMeta(XElement page)
    {
        foreach (var meta in page.Descendants("meta"))
        {
            var name = ((string?)meta.Attribute("name") ?? (string?)meta.Attribute("property"))?.Trim().ToLowerInvariant();
            var value = ((string?)meta.Attribute("content"))?.Trim();
            if (!string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(value))
            {
                _entries.Add((name, value));
            }
        }

        Address = (string?)page.Descendants("link").FirstOrDefault(link => (string?)link.Attribute("rel") == "canonical")?.Attribute("href") ?? this["og:url"];
    }

    /// <summary>The entries in their order.</summary>
    public IReadOnlyList<(string Name, string Value)> Entries => _entries;

    /// <summary>The address that the page names as its own; null where it names none.</summary>
    public string? Address { get; }

    /// <summary>The first value under one of some names; null for none.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                foreach (var entry in _entries)
                {
                    if (entry.Name == name)
                    {
                        return entry.Value;
                    }
                }
            }

            return null;
        }
    }
}
