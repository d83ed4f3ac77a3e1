using System.Xml.Linq;
using ExoTools.Reading.Jats;
using ExoTools.Reading.PmcPages;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.ArticleTexts;

/// <summary>Puts together a front of JATS from what a text prints.</summary>
internal sealed class FrontElements
{
    private static readonly string[] s_idStarts = ["DOI:", "PMCID:", "PMID:", "https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/"];

    private readonly XElement _journal = new("journal-meta");

    /// <summary>The element article-meta.</summary>
    public XElement Meta { get; } = new("article-meta");

    /// <summary>The element front.</summary>
    public XElement ToElement() => new("front", _journal, Meta);

    /// <summary>Adds an element; the first of a name counts.</summary>
    public void Add(string name, params object[] content)
    {
        if (Meta.Element(name) is null)
        {
            Meta.Add(new XElement(name, content));
        }
    }

    /// <summary>Adds what is known of the journal; the first of a name counts.</summary>
    public void AddJournal(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && _journal.Element(name) is null)
        {
            _journal.Add(new XElement(name, value.Trim()));
        }
    }

    /// <summary>Adds the date of publication.</summary>
    public void AddDate(string printed) => Add("pub-date", new XElement("string-date", printed));

    /// <summary>Takes a line of identifiers: "doi: 10.…", an address of a DOI, "PMID: …", "PMCID: …"; false for another line.</summary>
    public bool AddIds(ReadOnlySpan<char> line)
    {
        var text = line.ToString();
        if (!Array.Exists(s_idStarts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        foreach (var (label, type) in ((string, string)[])[("DOI:", "doi"), ("doi.org/", "doi"), ("PMCID:", "pmc"), ("PMID:", "pmid")])
        {
            var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var value = text[(at + label.Length)..].Trim();
            var end = value.IndexOfAny([' ', '\t', ';']);
            value = end < 0 ? value : value[..end];
            value = type == "doi" ? JatsIds.BareDoi(value) ?? value : value.TrimEnd('.', ',');
            if (value.Length > 0 && !Meta.Elements("article-id").Any(id => (string?)id.Attribute("pub-id-type") == type))
            {
                Meta.Add(new XElement("article-id", new XAttribute("pub-id-type", type), value));
            }
        }

        return true;
    }

    /// <summary>Takes where it was published: "J Exo Test. 2016;57(3):12-9", or "Journal, 2016, vol. 57, no. 3, pp. 12-19".</summary>
    public void AddSource(string printed)
    {
        if (PmcFront.Citation(printed) is { } citation)
        {
            AddJournal("abbrev-journal-title", citation.Journal);
            AddDate(citation.Date?.Text ?? "");
            AddFilled("volume", citation.Volume);
            AddFilled("issue", citation.Issue);
            AddFilled("elocation-id", citation.Pages);
            AddIds("DOI: " + citation.Doi);
            return;
        }

        var parts = printed.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        AddJournal("journal-title", parts.Length > 0 ? parts[0] : null);
        foreach (var part in parts.Skip(1))
        {
            var space = part.IndexOfAny([' ', '\u00A0']);
            var value = space < 0 ? "" : part[(space + 1)..].Trim().TrimEnd('.');
            switch (space < 0 ? part : part[..space].TrimEnd('.').ToLowerInvariant())
            {
                case "vol" or "volume":
                    AddFilled("volume", value);
                    break;
                case "no" or "issue" or "iss" or "number" or "nr":
                    AddFilled("issue", value);
                    break;
                case "p" or "pp" or "pages" or "page":
                    AddFilled("elocation-id", value);
                    break;
                default:
                    if (part.Length >= 4 && part.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && PrintedDate.Read(part, out _) is { } date && date.Text is { } text)
                    {
                        AddDate(text);
                    }

                    break;
            }
        }
    }

    /// <summary>Takes an author list of either form, with the institutions that its keys lead to.</summary>
    public void AddAuthors(string? printed, List<(int Line, string Text)> affiliations)
    {
        var group = new XElement("contrib-group");
        var known = AffiliationList.Read(affiliations, out _);
        var inverted = printed?.Contains(';', StringComparison.Ordinal) == true;
        foreach (var (name, keys) in printed is null ? [] : inverted ? printed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(one => One(one)) : PmcAuthors.Read(printed))
        {
            var comma = name.IndexOf(',', StringComparison.Ordinal);
            var contrib = new XElement("contrib", comma > 0
                ? new XElement("name", new XElement("surname", name[..comma].Trim()), new XElement("given-names", name[(comma + 1)..].Trim()))
                : new XElement(PersonName.IsGroup(name) ? "collab" : "string-name", name));
            foreach (var affiliation in known.Where(affiliation => keys.Contains(affiliation.Key ?? "") || known is [{ Key: null }]))
            {
                contrib.Add(new XElement("aff", affiliation.Text));
            }

            group.Add(contrib);
        }

        if (group.HasElements)
        {
            Meta.Add(group);
        }

        // "Family, Given": the comma parts the name, not two of them.
        static IEnumerable<(string Name, List<string> Keys)> One(string printed) =>
            PmcAuthors.Read(printed) is [var single] ? [single] : [(printed, new List<string>())];
    }

    private void AddFilled(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Add(name, value);
        }
    }
}
