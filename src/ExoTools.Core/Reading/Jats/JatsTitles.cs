using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>Reads the titles of an article, without the marks of footnotes.</summary>
internal sealed class JatsTitles
{
    /// <summary>Reads them.</summary>
    /// <param name="meta">The element article-meta or front-stub.</param>
    public JatsTitles(XElement meta)
    {
        // The oldest articles have no group.
        var group = meta.Element("title-group") ?? meta;
        Title = WithSubtitles(group.Element("article-title"), group.Elements("subtitle"));
        foreach (var part in group.Elements())
        {
            var other = part.Name.LocalName switch
            {
                "trans-title-group" => WithSubtitles(part.Element("trans-title"), part.Elements("trans-subtitle")),
                "trans-title" or "alt-title" => Line(part),
                _ => null,
            };
            if (other is not null && other != Title && !Others.Contains(other))
            {
                Others.Add(other);
            }
        }
    }

    /// <summary>The title with its subtitles; null without one.</summary>
    public string? Title { get; }

    /// <summary>Translated titles and running heads.</summary>
    public List<string> Others { get; } = [];

    private static string? WithSubtitles(XElement? title, IEnumerable<XElement> subtitles)
    {
        var text = Line(title);
        foreach (var subtitle in subtitles)
        {
            text = (text, Line(subtitle)) switch
            {
                (null, var only) => only,
                ({ } main, null) => main,
                ({ } main, { } sub) => main[^1] is ':' or '?' or '!' or '–' or '—' ? $"{main} {sub}" : $"{main}: {sub}",
            };
        }

        return text;
    }

    private static string? Line(XElement? title) => JatsText.Of(title)?.Replace('\n', ' ');
}
