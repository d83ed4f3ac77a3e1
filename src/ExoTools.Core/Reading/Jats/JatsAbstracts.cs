using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>Reads the abstracts: the one of the article, and those in other languages, in plain words, or as graphs and teasers.</summary>
internal sealed class JatsAbstracts
{
    private const int LongestLabel = 40;

    private static readonly string[] s_mainTypes = ["", "abstract", "main", "normal", "structured", "section", "summary"];

    private readonly JatsContent _content;

    /// <summary>Reads them; a picture in one becomes a figure.</summary>
    /// <param name="meta">The element article-meta or front-stub.</param>
    /// <param name="content">Takes figures and citing places.</param>
    public JatsAbstracts(XElement meta, JatsContent content)
    {
        _content = content;
        var main = FindMain(meta);
        foreach (var element in meta.Elements())
        {
            if (element.Name.LocalName is not ("abstract" or "trans-abstract"))
            {
                continue;
            }

            var sections = Read(element);
            if (ReferenceEquals(element, main))
            {
                Main = sections;
            }
            else if (sections.Count > 0)
            {
                Others.Add(new ExoOtherAbstract
                {
                    Type = (string?)element.Attribute("abstract-type"),
                    Language = (string?)element.Attribute("lang"),
                    Sections = sections,
                });
            }
        }
    }

    /// <summary>The parts of the article's abstract.</summary>
    public List<ExoAbstractSection> Main { get; private set; } = [];

    /// <summary>The other abstracts.</summary>
    public List<ExoOtherAbstract> Others { get; } = [];

    // The first without a type; or else the first whose type says nothing.
    private static XElement? FindMain(XElement meta)
    {
        foreach (var type in s_mainTypes)
        {
            if (meta.Elements("abstract").FirstOrDefault(element => ((string?)element.Attribute("abstract-type") ?? "").Equals(type, StringComparison.OrdinalIgnoreCase)) is { } main)
            {
                return main;
            }
        }

        return null;
    }

    private List<ExoAbstractSection> Read(XElement element)
    {
        var sections = new List<ExoAbstractSection>();
        var loose = new JatsText(_content);
        var isLabelled = element.Elements("p").Skip(1).Any() && element.Elements("p").All(paragraph => Label(paragraph) is not null);
        foreach (var part in element.Elements())
        {
            if (part.Name.LocalName == "sec")
            {
                Add(sections, null, _content.Take(loose));
                loose = new JatsText(_content);
                AddSection(sections, part, null);
            }
            else if (isLabelled && part.Name.LocalName == "p" && Label(part) is { } label)
            {
                Add(sections, null, _content.Take(loose));
                loose = new JatsText(_content);
                Add(sections, label.Text, _content.Take(TextAfter(label.Node)));
            }
            else if (part.Name.LocalName is not ("title" or "label" or "object-id" or "sec-meta"))
            {
                loose.AddNode(part);
            }
        }

        Add(sections, null, _content.Take(loose));
        return sections;
    }

    private void AddSection(List<ExoAbstractSection> sections, XElement section, string? outer)
    {
        var title = JatsText.Of(section.Element("title"))?.Replace('\n', ' ').TrimEnd(':', '.', ' ');
        var label = outer is null ? title : title is null ? outer : $"{outer}/{title}";
        label = label is { Length: 0 } ? null : label;
        var text = _content.Text(section, "title", "label", "sec", "object-id", "sec-meta");
        if (text is not null || (label is not null && section.Element("sec") is null))
        {
            Add(sections, label, text ?? "");
        }

        foreach (var inner in section.Elements("sec"))
        {
            AddSection(sections, inner, label);
        }
    }

    private static void Add(List<ExoAbstractSection> sections, string? label, string? text)
    {
        if (text is not null)
        {
            sections.Add(new ExoAbstractSection { Label = label, Text = text });
        }
    }

    /// <summary>A label that is printed in bold at the start of a paragraph.</summary>
    private static (string Text, XNode Node)? Label(XElement paragraph)
    {
        if (paragraph.Nodes().FirstOrDefault(node => node is not XText text || !string.IsNullOrWhiteSpace(text.Value)) is not XElement { Name.LocalName: "bold" } bold
            || JatsText.Of(bold) is not { Length: <= LongestLabel } text)
        {
            return null;
        }

        var closed = text[^1] is ':' or '.' || (bold.NextNode is XText { Value: [':' or '.', ..] });
        return closed && text.TrimEnd(':', '.', ' ') is { Length: > 0 } label ? (label, bold) : null;
    }

    private JatsText TextAfter(XNode label)
    {
        var text = new JatsText(_content);
        var first = true;
        foreach (var node in label.NodesAfterSelf())
        {
            if (first && node is XText { Value: [':' or '.', ..] } printed)
            {
                text.AddText(printed.Value[1..]);
            }
            else
            {
                text.AddNode(node);
            }

            first = false;
        }

        return text;
    }
}
