using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>Reads what the front matter says of an article beside its title, people, dates and abstracts.</summary>
internal sealed class JatsFront
{
    private readonly XElement _meta;

    /// <summary>Reads it; notes and statements go to the content.</summary>
    /// <param name="meta">The element article-meta or front-stub.</param>
    /// <param name="content">Takes notes and statements.</param>
    public JatsFront(XElement meta, JatsContent content)
    {
        _meta = meta;
        foreach (var part in meta.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "author-notes":
                    ReadAuthorNotes(part, content);
                    break;
                case "article-categories":
                    ReadSubjects(part);
                    break;
                case "kwd-group":
                    ReadKeywords(part);
                    break;
                case "funding-group":
                    ReadFunding(part, content);
                    break;
                case "contract-num" or "grant-num":
                    Grants.Add(new ExoGrant { Id = JatsText.Of(part), Agency = SponsorOf(part) });
                    break;
                case "related-article":
                    ReadLink(part);
                    break;
                case "related-object":
                    ReadObject(part);
                    break;
                case "custom-meta-group" or "custom-meta-wrap":
                    ReadCustom(part, content);
                    break;
                case "supplementary-material":
                    content.AddFloat(part);
                    break;
                case "conference":
                    content.AddNote(JatsText.Of(part));
                    break;
            }
        }
    }

    /// <summary>The issue with its supplement.</summary>
    public string? Issue => (Text("issue"), Text("supplement")) switch
    {
        (var issue, null) => issue,
        (null, { } supplement) => supplement.StartsWith("Sup", StringComparison.OrdinalIgnoreCase) ? supplement : $"Suppl {supplement}",
        ({ } issue, { } supplement) => supplement.StartsWith("Sup", StringComparison.OrdinalIgnoreCase) ? $"{issue} {supplement}" : $"{issue} Suppl {supplement}",
    };

    /// <summary>The pages, or the article number that stands in their place.</summary>
    public string? Pages => (Text("page-range"), Text("fpage"), Text("lpage")) switch
    {
        ({ } range, _, _) => range,
        (null, { } first, { } last) when last != first => $"{first}-{last}",
        (null, { } first, _) => first,
        _ => Text("elocation-id"),
    };

    /// <summary>The copyright line.</summary>
    public string? Copyright
    {
        get
        {
            var rights = _meta.Element("permissions") ?? _meta;
            if (JatsText.Of(rights.Element("copyright-statement")) is { } statement)
            {
                return statement;
            }

            var (year, holder) = (JatsText.Of(rights.Element("copyright-year")), JatsText.Of(rights.Element("copyright-holder")));
            return year is null && holder is null ? null : string.Join(' ', new[] { "©", year, holder }.Where(part => part is not null));
        }
    }

    /// <summary>The address of the licence, or else its text.</summary>
    public string? License
    {
        get
        {
            var license = _meta.Element("permissions")?.Element("license") ?? _meta.Element("license");
            var address = (string?)license?.Attribute("href") ?? JatsText.Of(license?.Element("license_ref")) ?? JatsText.Of(_meta.Element("permissions")?.Element("license_ref"));
            return string.IsNullOrWhiteSpace(address) ? JatsText.Of(license) : address.Trim();
        }
    }

    /// <summary>The keywords with the type of their group.</summary>
    public List<ExoKeyword> Keywords { get; } = [];

    /// <summary>The subjects, from outer to inner.</summary>
    public List<string> Subjects { get; } = [];

    /// <summary>Grants.</summary>
    public List<ExoGrant> Grants { get; } = [];

    /// <summary>Objects in databases that the article names as related.</summary>
    public List<string> AssociatedData { get; } = [];

    /// <summary>Retractions, errata, comments and other articles that belong to this one.</summary>
    public List<ExoLinkedArticle> Links { get; } = [];

    /// <summary>Whether a link says that the article is retracted.</summary>
    public bool IsRetracted { get; private set; }

    /// <summary>The journal; null where none is named.</summary>
    public ExoJournal? Journal(XElement journal)
    {
        var group = journal.Element("journal-title-group") ?? journal;
        var issns = journal.Elements("issn").ToList();
        var print = issns.Find(issn => IsMedium(issn, "ppub", "print")) ?? issns.FirstOrDefault();
        var other = issns.Find(issn => !ReferenceEquals(issn, print) && JatsText.Of(issn) != JatsText.Of(print));
        var read = new ExoJournal
        {
            Title = JatsText.Of(group.Element("journal-title")) ?? JatsText.Of(journal.Element("journal-title")),
            Abbreviation = JournalId(journal, "nlm-ta") ?? JournalId(journal, "iso-abbrev") ?? JatsText.Of(group.Element("abbrev-journal-title")) ?? JatsText.Of(journal.Element("abbrev-journal-title")),
            Issn = JatsText.Of(print),
            OtherIssn = JatsText.Of(other),
            LinkingIssn = JatsText.Of(journal.Element("issn-l")),
            NlmId = JournalId(journal, "nlm-journal-id") ?? JournalId(journal, "nlm-id"),
            Publisher = JatsText.Of(journal.Element("publisher")?.Element("publisher-name")),
            Country = JatsText.Of(journal.Element("publisher")?.Element("publisher-loc")?.Element("country")),
        };
        return read.Title is null && read.Abbreviation is null && read.Issn is null ? null : read;
    }

    private static bool IsMedium(XElement issn, params ReadOnlySpan<string> media) =>
        media.IndexOf((string?)issn.Attribute("pub-type") ?? (string?)issn.Attribute("publication-format") ?? "") >= 0;

    private static string? JournalId(XElement journal, string type) => JatsText.Of(journal.Elements("journal-id").FirstOrDefault(id => (string?)id.Attribute("journal-id-type") == type));

    private string? Text(string name) => JatsText.Of(_meta.Element(name));

    private static void ReadAuthorNotes(XElement notes, JatsContent content)
    {
        foreach (var note in notes.Elements())
        {
            switch (note.Name.LocalName)
            {
                case "fn":
                    content.AddFootnote(note);
                    break;
                case "corresp" or "p":
                    content.AddNote(content.Text(note, "label"));
                    break;
            }
        }
    }

    private void ReadSubjects(XElement categories)
    {
        foreach (var subject in categories.Descendants())
        {
            if (subject.Name.LocalName is "subject" or "compound-subject" or "series-title" && JatsText.Of(subject) is { } text && !Subjects.Contains(text))
            {
                Subjects.Add(text);
            }
        }
    }

    private void ReadKeywords(XElement group)
    {
        var owner = (string?)group.Attribute("kwd-group-type");
        foreach (var keyword in group.Descendants())
        {
            var text = keyword.Name.LocalName switch
            {
                "kwd" or "unstructured-kwd-group" => JatsText.Of(keyword),
                "compound-kwd" => string.Join(": ", keyword.Elements("compound-kwd-part").Select(JatsText.Of).Where(part => part is not null)),
                _ => null,
            };
            if (!string.IsNullOrEmpty(text))
            {
                Keywords.Add(new ExoKeyword { Text = text, Owner = owner });
            }
        }
    }

    private void ReadFunding(XElement group, JatsContent content)
    {
        foreach (var award in group.Descendants("award-group"))
        {
            var sources = award.Elements("funding-source").Select(FunderOf).Where(source => source is not null).ToList();
            var numbers = award.Elements("award-id").Select(JatsText.Of).Where(number => number is not null).ToList();
            var agency = sources.Count == 0 ? null : string.Join("; ", sources);
            var country = award.Elements("funding-source").Select(source => (string?)source.Attribute("country")).FirstOrDefault(country => !string.IsNullOrEmpty(country));
            if (numbers.Count == 0)
            {
                Grants.AddRange(sources.Select(source => new ExoGrant { Agency = source, Country = country }));
            }

            Grants.AddRange(numbers.Select(number => new ExoGrant { Id = number, Agency = agency, Country = country }));
        }

        foreach (var source in group.Elements("funding-source"))
        {
            Grants.Add(new ExoGrant { Agency = FunderOf(source) });
        }

        foreach (var statement in group.Elements())
        {
            if (statement.Name.LocalName is "funding-statement" or "open-access")
            {
                content.AddNote(JatsText.Of(statement));
            }
        }
    }

    /// <summary>The name of a funder, which may come wrapped with its identifier.</summary>
    private static string? FunderOf(XElement source) =>
        JatsText.Of(source.Element("institution-wrap")?.Element("institution")) ?? JatsText.Of(source.Element("institution")) ?? JatsText.Of(source);

    // A sponsor of the oldest articles stands by its contract and names it, or stands beside it.
    private static string? SponsorOf(XElement contract)
    {
        var id = (string?)contract.Attribute("id");
        var sponsors = contract.Parent!.Elements().Where(part => part.Name.LocalName is "contract-sponsor" or "grant-sponsor");
        return JatsText.Of(sponsors.FirstOrDefault(sponsor => id is not null && (string?)sponsor.Attribute("rid") == id) ?? (id is null ? sponsors.FirstOrDefault() : null));
    }

    private void ReadLink(XElement link)
    {
        var type = (string?)link.Attribute("related-article-type") ?? "related-article";
        var address = (string?)link.Attribute("href");
        var kind = (string?)link.Attribute("ext-link-type");
        var ids = new JatsIds();
        foreach (var id in link.Elements("pub-id"))
        {
            ids.Add(id);
        }

        if (!string.IsNullOrWhiteSpace(address) && (kind is "doi" or "pmid" || JatsIds.BareDoi(address) is not null))
        {
            ids.Add(kind is "pmid" ? "pmid" : "doi", address.Trim());
        }

        IsRetracted |= JatsLinks.IsRetraction(type);
        Links.Add(new ExoLinkedArticle
        {
            Kind = JatsLinks.HeadingOf(type),
            Title = JatsText.Of(link.Element("article-title"))?.TrimEnd('.'),
            Citation = Cited(link),
            Pmid = ids.Pmid,
            Doi = ids.Doi,
            Note = ids.Pmid is null && ids.Doi is null ? address : null,
        });
    }

    /// <summary>What is printed of the other article; or else its journal, volume and pages from the attributes.</summary>
    private static string? Cited(XElement link)
    {
        if (JatsText.Of(link) is { } printed)
        {
            return printed.Replace('\n', ' ');
        }

        var (journal, volume, issue, page) = ((string?)link.Attribute("journal-id"), (string?)link.Attribute("vol"), (string?)link.Attribute("issue"), (string?)link.Attribute("page"));
        return volume is null && page is null ? null : $"{(journal is null ? "" : journal + " ")}{volume}{(issue is null ? "" : $"({issue})")}{(page is null ? "" : ":" + page)}";
    }

    private void ReadObject(XElement related)
    {
        var name = (string?)related.Attribute("source-id") ?? (string?)related.Attribute("source-type") ?? (string?)related.Attribute("content-type");
        var value = (string?)related.Attribute("document-id") ?? (string?)related.Attribute("object-id") ?? (string?)related.Attribute("href") ?? JatsText.Of(related);
        if (value is not null)
        {
            AssociatedData.Add(name is null || name == value ? value : $"{name}/{value}");
        }
    }

    private static void ReadCustom(XElement group, JatsContent content)
    {
        foreach (var custom in group.Elements("custom-meta"))
        {
            var (name, value) = (JatsText.Of(custom.Element("meta-name")), JatsText.Of(custom.Element("meta-value")));

            // What the archive keeps for its own processing is nothing that the article says.
            if (name is not null && value is not null && !name.StartsWith("pmc-", StringComparison.OrdinalIgnoreCase))
            {
                content.AddNote($"{name}: {value}");
            }
        }
    }
}
