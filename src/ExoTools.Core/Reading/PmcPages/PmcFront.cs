using System.Text;
using System.Xml.Linq;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.PmcPages;

/// <summary>
/// Reads what stands above the text of a page: citation, title, authors, their institutions, dates, licence and identifiers. The old
/// layout has the identifiers above the title, the new one below the authors.
/// </summary>
internal sealed class PmcFront
{
    private const int MostLines = 400;
    private const int MostTitleLines = 3;

    private static readonly (string Label, string Type)[] s_ids = [("PMCID:", "pmc"), ("PMID:", "pmid"), ("NIHMSID:", "mid"), ("EMSID:", "mid"), ("UKMSID:", "mid")];

    private readonly PageLines _lines;
    private readonly XElement _journal = new("journal-meta");
    private readonly XElement _meta = new("article-meta");
    private readonly PmcNotes _notes = new();
    private readonly List<(int Line, string Text)> _affiliations = [];

    /// <summary>Starts reading.</summary>
    /// <param name="lines">The page.</param>
    public PmcFront(PageLines lines) => _lines = lines;

    /// <summary>The line behind the front.</summary>
    public int End { get; private set; }

    /// <summary>Whether the page shows the institutions, which are folded at first.</summary>
    public bool ShowsAffiliations { get; private set; }

    /// <summary>A citation as a page prints it, behind the journal's name or on a line of its own; null for another line.</summary>
    public static CitationLine? Citation(ReadOnlySpan<char> line)
    {
        if (line.Length is < 8 or > 300 || line.IndexOfAnyInRange('0', '9') < 0)
        {
            return null;
        }

        // The old layout has blanks behind the signs of the locator: "J Exo Test. 2021; 12(4): 341–347."
        var text = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c != ' ' || text.Length == 0 || text[^1] is not (';' or ':'))
            {
                text.Append(c);
            }
        }

        return CitationLine.Read(text.ToString(), gluedJournal: true) is { HasLocator: true } citation ? citation : null;
    }

    /// <summary>The element front; null where no title can be made out.</summary>
    public XElement? Convert()
    {
        var authors = -1;
        var title = new List<string>();
        for (var line = ReadCitation(); ; line++)
        {
            if (line >= Math.Min(_lines.Count, MostLines) || PmcHeadings.IsFirst(_lines[line]))
            {
                End = Math.Min(line, _lines.Count);
                break;
            }

            var text = _lines[line];
            if (text.IsEmpty || ReadIds(text) || ReadOnlineDate(text) || _notes.Read(text) || PmcFurniture.Is(text) || text.EndsWith(" logo"))
            {
                continue;
            }

            if (title.Count == 0)
            {
                title.Add(PageCharacters.Fold(text));
            }
            else if (authors < 0 && PmcAuthors.LooksLikeList(text))
            {
                authors = line;
            }
            else if (authors < 0 && title.Count < MostTitleLines)
            {
                title.Add(PageCharacters.Fold(text));
            }
            else
            {
                _affiliations.Add((line, text.ToString()));
            }
        }

        if (title.Count == 0)
        {
            return null;
        }

        // What follows the title without authors is no part of it.
        _meta.Add(new XElement("title-group", new XElement("article-title", authors < 0 ? title[0] : string.Join(' ', title))));
        AddPeople(authors);
        _notes.AddTo(_meta);
        return new XElement("front", _journal, _meta);
    }

    /// <summary>Reads the citation above the title; gives the line behind it, or that of the title on a page without one.</summary>
    private int ReadCitation()
    {
        const string Logo = "logoLink to ";
        string? name = null;
        for (var line = 0; line < Math.Min(_lines.Count, MostLines) && !PmcHeadings.IsFirst(_lines[line]); line++)
        {
            var text = _lines[line];
            if (text.IsEmpty)
            {
                continue;
            }

            if (Citation(text) is { } citation)
            {
                AddCitation(citation, name);
                return line + 1;
            }

            var logo = text.IndexOf(Logo);
            if (logo >= 0)
            {
                name = text[(logo + Logo.Length)..].ToString();
            }
            else if (text[0] != '.' && !text.EndsWith(" logo") && !PmcFurniture.Is(text))
            {
                name = PageCharacters.Fold(text);
            }
        }

        var first = _lines.NextFilled(0, _lines.Count - 1);
        while (first < _lines.Count - 1 && (_lines.IsBlank(first) || PmcFurniture.Is(_lines[first])))
        {
            first++;
        }

        return first;
    }

    private void AddCitation(CitationLine citation, string? name)
    {
        // "Published in final edited form as: J Exo Test. …" is the line of a manuscript.
        const string As = " as:";
        var label = citation.Journal?.IndexOf(As, StringComparison.Ordinal) ?? -1;
        Add(_journal, "abbrev-journal-title", label > 0 ? citation.Journal![(label + As.Length)..].Trim() : citation.Journal ?? name);
        AddDate(citation.Date, "ppub");
        AddDate(citation.ElectronicDate, "epub");
        Add(_meta, "volume", citation.Volume);
        Add(_meta, "issue", citation.Issue);
        AddId("doi", citation.Doi);
        var dash = citation.Pages?.IndexOfAny(['-', '–']) ?? -1;
        Add(_meta, dash > 0 ? "fpage" : "elocation-id", dash > 0 ? citation.Pages![..dash] : citation.Pages);
        Add(_meta, "lpage", dash > 0 ? citation.Pages![(dash + 1)..] : null);
    }

    /// <summary>"PMCID: PMC8236854  PMID: 34194439", and the numbers of manuscripts.</summary>
    private bool ReadIds(ReadOnlySpan<char> line)
    {
        var any = false;
        foreach (var (label, type) in s_ids)
        {
            var at = line.IndexOf(label);
            if (at < 0 || (at > 0 && !PageCharacters.IsBlank(line[at - 1])) || (at > 0 && !any))
            {
                continue;
            }

            var value = line[(at + label.Length)..].TrimStart();
            var end = value.IndexOfAny(" \t\u00A0");
            any = true;
            AddId(type, (end < 0 ? value : value[..end]).ToString());
        }

        return any;
    }

    private bool ReadOnlineDate(ReadOnlySpan<char> line)
    {
        const string Online = "ublished online ";
        if (!line.StartsWith("P" + Online) && !line.StartsWith("Prep" + Online))
        {
            return false;
        }

        var text = line[(line.IndexOf(Online) + Online.Length)..];
        AddDate(PrintedDate.Read(text, out _), "epub");
        var doi = text.IndexOf("doi:");
        AddId("doi", doi < 0 ? null : PageCharacters.Trim(text[(doi + 4)..]).TrimEnd('.').ToString());
        return true;
    }

    private void AddPeople(int line)
    {
        var affiliations = AffiliationList.Read(_affiliations, out _);
        ShowsAffiliations = affiliations.Count > 0;
        var group = new XElement("contrib-group");
        foreach (var (name, keys) in line < 0 ? [] : PmcAuthors.Read(_lines[line]))
        {
            var contrib = new XElement("contrib", new XElement(PersonName.IsGroup(name) ? "collab" : "string-name", name));
            foreach (var key in keys)
            {
                // A sign leads to a note: of equal contribution, or of correspondence.
                var text = affiliations.Find(affiliation => affiliation.Key == key).Text;
                contrib.Add(text is not null ? new XElement("aff", text) : new XElement("xref", new XAttribute("ref-type", "fn"), new XAttribute("rid", PmcNotes.IdOf(key)), key));
            }

            if (keys.Count == 0 && affiliations is [{ Key: null, Text: var shared }])
            {
                contrib.Add(new XElement("aff", shared));
            }

            group.Add(contrib);
        }

        _meta.Add(group);
    }

    private void AddDate(PartialDate? date, string kind)
    {
        if (date?.Text is { Length: > 0 } text)
        {
            _meta.Add(new XElement("pub-date", new XAttribute("pub-type", kind), new XElement("string-date", text)));
        }
    }

    private void AddId(string type, string? value)
    {
        if (!string.IsNullOrEmpty(value) && !_meta.Elements("article-id").Any(id => (string?)id.Attribute("pub-id-type") == type))
        {
            _meta.Add(new XElement("article-id", new XAttribute("pub-id-type", type), value));
        }
    }

    private static void Add(XElement parent, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            parent.Add(new XElement(name, text));
        }
    }
}
