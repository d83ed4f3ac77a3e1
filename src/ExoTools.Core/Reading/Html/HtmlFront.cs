using System.Xml.Linq;
using ExoTools.Reading.Jats;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.Html;

/// <summary>Turns the "citation_" entries of a page into the front of JATS.</summary>
internal sealed class HtmlFront(HtmlMeta entries)
{
    /// <summary>The element front.</summary>
    /// <param name="title">The title of the article.</param>
    /// <param name="printedAbstract">The abstract of the page, which the entries stand in for where it is empty.</param>
    /// <param name="printedKeywords">The keywords of the page, likewise.</param>
    public XElement Convert(string title, XElement printedAbstract, XElement printedKeywords)
    {
        var meta = new XElement("article-meta");
        Add(meta, "article-id", entries["citation_doi", "dc.identifier"] is { } doi && JatsIds.BareDoi(doi) is { } bare ? bare : null, ("pub-id-type", "doi"));
        Add(meta, "article-id", entries["citation_pmid"], ("pub-id-type", "pmid"));
        Add(meta, "article-id", Pmcid(), ("pub-id-type", "pmc"));
        meta.Add(new XElement("title-group", new XElement("article-title", title)));
        meta.Add(Authors());
        foreach (var (names, kind) in ((string[], string)[])[(["citation_publication_date", "citation_date"], "ppub"), (["citation_online_date"], "epub")])
        {
            if (entries[names] is { } date)
            {
                meta.Add(new XElement("pub-date", new XAttribute("pub-type", kind), new XElement("string-date", date.Replace('/', '-'))));
            }
        }

        Add(meta, "volume", entries["citation_volume"]);
        Add(meta, "issue", entries["citation_issue"]);
        Add(meta, "fpage", entries["citation_firstpage"]);
        Add(meta, "lpage", entries["citation_lastpage"]);
        if (!printedAbstract.HasElements && entries["citation_abstract", "dc.description"] is { } printed)
        {
            printedAbstract.Add(new XElement("p", printed));
        }

        if (printedAbstract.HasElements)
        {
            meta.Add(printedAbstract);
        }

        foreach (var keyword in (printedKeywords.HasElements ? null : entries["citation_keywords"])?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            printedKeywords.Add(new XElement("kwd", keyword));
        }

        meta.Add(printedKeywords);
        var journal = new XElement("journal-meta");
        Add(journal, "journal-title", entries["citation_journal_title"]);
        Add(journal, "abbrev-journal-title", entries["citation_journal_abbrev"]);
        Add(journal, "issn", entries["citation_issn"]);
        if (entries["citation_publisher"] is { } publisher)
        {
            journal.Add(new XElement("publisher", new XElement("publisher-name", publisher)));
        }

        return new XElement("front", journal, meta);
    }

    /// <summary>The authors, each with the institutions that follow it.</summary>
    private XElement Authors()
    {
        var group = new XElement("contrib-group");
        XElement? contrib = null;
        foreach (var (name, value) in entries.Entries)
        {
            switch (name)
            {
                case "citation_author":
                    group.Add(contrib = new XElement("contrib", Person(value)));
                    break;
                case "citation_authors":
                    foreach (var author in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    {
                        group.Add(new XElement("contrib", Person(author)));
                    }

                    break;
                case "citation_author_institution":
                    contrib?.Add(new XElement("aff", value));
                    break;
                case "citation_author_orcid":
                    contrib?.Add(new XElement("contrib-id", new XAttribute("contrib-id-type", "orcid"), value));
                    break;
                case "citation_author_email":
                    contrib?.Add(new XElement("email", value));
                    break;
            }
        }

        return group;
    }

    /// <summary>"Doe, Jane" or "Jane Doe"; the name of a group as it is.</summary>
    private static XElement Person(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 ? new XElement("name", new XElement("surname", name[..comma].Trim()), new XElement("given-names", name[(comma + 1)..].Trim()))
            : PersonName.IsGroup(name) ? new XElement("collab", name)
            : new XElement("string-name", name);
    }

    /// <summary>The identifier in the address of the page; null for a page of another site.</summary>
    public string? Pmcid()
    {
        const string Path = "/articles/PMC";
        foreach (var address in (string?[])[entries.Address, entries["citation_fulltext_html_url", "citation_abstract_html_url"]])
        {
            var at = address?.IndexOf(Path, StringComparison.OrdinalIgnoreCase) ?? -1;
            if (at >= 0)
            {
                var digits = address!.AsSpan(at + Path.Length);
                var length = digits.IndexOfAnyExceptInRange('0', '9');
                return digits[..(length < 0 ? digits.Length : length)] is { Length: > 0 } number ? "PMC" + number.ToString() : null;
            }
        }

        return null;
    }

    private static void Add(XElement parent, string name, string? text, (string Name, string Value)? attribute = null)
    {
        if (!string.IsNullOrEmpty(text))
        {
            parent.Add(new XElement(name, attribute is { } given ? new XAttribute(given.Name, given.Value) : null, text));
        }
    }
}
