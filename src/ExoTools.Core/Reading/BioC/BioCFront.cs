using System.Globalization;
using ExoTools.Citations;
using ExoTools.Reading.Jats;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.BioC;

/// <summary>Reads what the infons say of the article itself, as PMC and PubTator3 write them.</summary>
internal sealed class BioCFront
{
    private const int MostDigits = 9;

    /// <summary>Reads the infons of the document and of its first passage.</summary>
    public BioCFront(BioCDocument document)
    {
        var infons = document.Passages.Count > 0 ? document.Passages[0].Infons : document.Infons;
        foreach (var kind in (string[])["pmid", "pmc", "doi"])
        {
            if ((infons[$"article-id_{kind}"] ?? document.Infons[$"article-id_{kind}"] ?? infons[kind] ?? document.Infons[kind]) is { } id)
            {
                Ids.Add(kind, id);
            }
        }

        AddDocumentId(document);
        Authors = ReadAuthors(infons);

        // PubTator3 gives the source of a citation in one line: "Cancer Res. 2010 Jun 15;70(12):4880-90. doi: …".
        var printed = infons["journal"] ?? document.Infons["journal"];
        var citation = printed is null ? null : ReferenceParser.Parse(printed);
        var journal = citation?.ContainerTitle is { } container && citation.Year is not null ? container : printed;
        Journal = journal is null ? null : new ExoJournal { Abbreviation = journal.TrimEnd('.', ' ') };
        Date = citation?.Date ?? Year(infons["year"] ?? document.Infons["year"]);
        Volume = infons["volume"] ?? citation?.Volume;
        Issue = infons["issue"] ?? citation?.Issue;
        Pages = Range(infons) ?? infons["elocation-id"] ?? citation?.Pages ?? citation?.ArticleNumber;
        License = infons["license"] ?? document.Infons["license"];
        Keywords = (infons["kwd"] ?? "").Split(["; ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (citation?.Doi is { } doi && Ids.Doi is null)
        {
            Ids.Add("doi", doi);
        }
    }

    public JatsIds Ids { get; } = new();

    public IReadOnlyList<ExoAuthor> Authors { get; }

    public ExoJournal? Journal { get; }

    public PartialDate? Date { get; }

    public string? Volume { get; }

    public string? Issue { get; }

    public string? Pages { get; }

    public string? License { get; }

    public IReadOnlyList<string> Keywords { get; }

    /// <summary>A reference of a PMC document: its text is the title, its infons are the rest.</summary>
    public static ExoReference Reference(BioCPassage passage, int number, string? source)
    {
        var infons = passage.Infons;
        var ids = new JatsIds();
        foreach (var kind in (string[])["pmid", "pmc", "doi"])
        {
            if (infons[$"pub-id_{kind}"] is { } id)
            {
                ids.Add(kind, id);
            }
        }

        var authors = ReadAuthors(infons);
        if (authors.Count == 0 && infons["source"] is null && passage.Text.Length > 0)
        {
            return ReferenceParser.Parse(passage.Text, number, null, source);
        }

        return new ExoReference
        {
            Number = number,
            Authors = authors,
            Title = passage.Text.Length == 0 ? null : passage.Text.TrimEnd('.'),
            ContainerTitle = infons["source"],
            Date = Year(infons["year"]),
            Volume = infons["volume"],
            Issue = infons["issue"],
            Pages = Range(infons),
            ArticleNumber = infons["elocation-id"],
            Doi = ids.Doi,
            Pmid = ids.Pmid,
            Pmcid = ids.Pmcid,
            RawText = infons["comment"] is { } comment && passage.Text.Length == 0 ? comment : passage.Text,
            ArticleSource = source,
        };
    }

    private static string? Range(BioCInfons infons) => (infons["fpage"], infons["lpage"]) switch
    {
        (null, _) => null,
        ({ } first, { } last) when last != first => $"{first}-{last}",
        ({ } first, _) => first,
    };

    private static PartialDate? Year(string? text) =>
        text is null ? null : new PartialDate { Year = CitationDate.IsYear(text, 0, text.Length, out var year) ? year : null, Text = text };

    private void AddDocumentId(BioCDocument document)
    {
        if (string.IsNullOrEmpty(document.Id))
        {
            return;
        }

        var isNumber = document.Id.Length <= MostDigits && document.Id.All(char.IsAsciiDigit);
        var origin = document.Origin ?? "";
        var kind = document.Id.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? "pmc"
            : !isNumber ? "document"
            : origin.Contains("pmc", StringComparison.OrdinalIgnoreCase) ? "pmc"
            : origin.Contains("pubmed", StringComparison.OrdinalIgnoreCase) || origin.Contains("pubtator", StringComparison.OrdinalIgnoreCase) || origin.Contains("medline", StringComparison.OrdinalIgnoreCase) ? "pmid"
            : "document";
        var known = kind == "pmc" ? Ids.Pmcid : kind == "pmid" ? Ids.Pmid : null;
        if (known is null)
        {
            Ids.Add(kind, document.Id);
        }
    }

    /// <summary>"name_0": "surname:Lee;given-names:M S", or "authors": "Lee MS, Green R".</summary>
    private static List<ExoAuthor> ReadAuthors(BioCInfons infons)
    {
        var authors = new List<ExoAuthor>();
        for (var i = 0; infons[string.Create(CultureInfo.InvariantCulture, $"name_{i}")] is { } name; i++)
        {
            string? family = null, given = null;
            foreach (var part in name.Split(';'))
            {
                family ??= part.StartsWith("surname:", StringComparison.Ordinal) ? part["surname:".Length..].Trim() : null;
                given ??= part.StartsWith("given-names:", StringComparison.Ordinal) ? part["given-names:".Length..].Trim() : null;
            }

            authors.Add(family is null ? new ExoAuthor { Collective = name } : JatsPeople.Person(family, given));
        }

        if (authors.Count == 0 && infons["authors"] is { } list)
        {
            foreach (var name in list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                authors.Add(PersonName.IsInverted(name) ? PersonName.ReadInverted(name) : PersonName.IsGroup(name) || !name.Contains(' ', StringComparison.Ordinal) ? new ExoAuthor { Collective = name } : PersonName.Read(name));
            }
        }

        return authors;
    }
}
