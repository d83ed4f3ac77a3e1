using System.Xml.Linq;
using ExoTools.Reading.PmcPages;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.ArticleTexts;

/// <summary>Reads a front whose lines say what they are, as databases and people write it: "Title: …", "Authors: A; B", "Source: Journal, 2016, vol. 57, pp. 12-19".</summary>
internal sealed class LabelledFront(PageLines lines)
{
    private const int LinesToLabels = 20;
    private const int FewestLabels = 2;
    private const int LongestLabel = 24;

    private static readonly string[] s_labels =
    [
        "Title", "Author", "Authors", "Author(s)", "Source", "Journal", "Citation", "Year", "Date", "Published", "Publication date", "Volume", "Issue", "Pages", "DOI", "PMID", "PMCID", "Keywords", "Key words",
        "Affiliation", "Affiliations", "Address", "Abstract", "ISSN", "Publisher", "Language", "Document type", "Publication type",
    ];

    private readonly FrontElements _front = new();

    /// <summary>Whether a text starts with a labelled title, and other labels follow.</summary>
    public static bool Starts(PageLines lines)
    {
        var first = lines.NextFilled(0, lines.Count);
        if (first == lines.Count || LabelOf(lines[first], out _) != "Title")
        {
            return false;
        }

        var labels = 0;
        for (var line = first + 1; line < Math.Min(lines.Count, first + LinesToLabels); line++)
        {
            labels += LabelOf(lines[line], out _) is { } label && label is not ("Published" or "Date" or "Language") ? 1 : 0;
        }

        return labels >= FewestLabels;
    }

    /// <summary>The element front and the line behind it; null where the title is empty.</summary>
    public (XElement? Front, int End) Convert()
    {
        var fields = new List<(string Label, string Value)>();
        var line = 0;
        for (; line < lines.Count && !PmcHeadings.IsFirst(lines[line]); line++)
        {
            var text = lines[line];
            if (LabelOf(text, out var value) is { } label)
            {
                fields.Add((label, value));
            }
            else if (!text.IsEmpty && fields.Count > 0)
            {
                if (fields[^1].Label == "Abstract" && lines.IsBlank(line - 1))
                {
                    break;
                }

                fields[^1] = (fields[^1].Label, $"{fields[^1].Value} {PageCharacters.Fold(text)}".Trim());
            }
        }

        var affiliations = fields.FindAll(field => field.Label is "Affiliation" or "Affiliations" or "Address").ConvertAll(field => (0, field.Value));
        foreach (var (label, value) in fields)
        {
            if (value.Length > 0)
            {
                Add(label, value, affiliations);
            }
        }

        return (_front.Meta.Element("title-group") is null ? null : _front.ToElement(), line);
    }

    private void Add(string label, string value, List<(int Line, string Text)> affiliations)
    {
        switch (label)
        {
            case "Title":
                _front.Add("title-group", new XElement("article-title", value));
                break;
            case "Author" or "Authors" or "Author(s)":
                _front.AddAuthors(value, affiliations);
                break;
            case "Source" or "Journal" or "Citation":
                _front.AddSource(value);
                break;
            case "Year" or "Date" or "Published" or "Publication date":
                _front.AddDate(value);
                break;
            case "Volume":
                _front.Add("volume", value);
                break;
            case "Issue":
                _front.Add("issue", value);
                break;
            case "Pages":
                _front.Add("elocation-id", value);
                break;
            case "DOI" or "PMID" or "PMCID":
                _front.AddIds($"{label}: {value}");
                break;
            case "Keywords" or "Key words":
                _front.Add("kwd-group", value.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(keyword => new XElement("kwd", keyword.TrimEnd('.'))));
                break;
            case "Abstract":
                _front.Add("abstract", new XElement("p", value));
                break;
            case "ISSN":
                _front.AddJournal("issn", value);
                break;
        }
    }

    /// <summary>The label at the start of a line, and what follows it; null for another line.</summary>
    private static string? LabelOf(ReadOnlySpan<char> line, out string value)
    {
        value = "";
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        if (colon <= 0)
        {
            return null;
        }

        foreach (var label in s_labels)
        {
            if (line[..colon].Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                value = PageCharacters.Fold(line[(colon + 1)..]);
                return label;
            }
        }

        return null;
    }
}
