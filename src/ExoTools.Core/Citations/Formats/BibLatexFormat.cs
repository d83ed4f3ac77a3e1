using System.Globalization;

namespace ExoTools.Citations.Formats;

/// <summary>
/// BibLaTeX with the fields of its default data model: dates and ranges in ISO 8601, article numbers as "eid", the PubMed
/// identifier as an e-print; the model has no place for a PMCID but a note.
/// </summary>
internal sealed class BibLatexFormat : BibEntryFormat
{
    /// <inheritdoc/>
    public override string Name => "BibLaTeX";

    /// <inheritdoc/>
    public override string Use => "LaTeX with biblatex and biber";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".biblatex"];

    /// <inheritdoc/>
    protected override string ThesisType => "thesis";

    /// <inheritdoc/>
    protected override string WebPageType => "online";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> Fields(ExoReference reference, string type) =>
    [
        ("author", Names(reference.Authors, reference.AuthorsTruncated)),
        ("editor", Names(reference.Editors)),
        ("title", reference.Title is null ? null : LatexText.Title(reference.Title)),
        (ContainerField(type), Text(reference.ContainerTitle)),
        (type == "article" ? "shortjournal" : "shorttitle", type == "article" ? Text(reference.ContainerAbbreviation) : null),
        ("type", type == "thesis" ? "phdthesis" : null),
        ("date", reference.Date is null ? null : Date(reference.Date)),
        ("volume", Text(reference.Volume)),
        ("number", Text(VancouverCitation.Issue(reference))),
        ("eid", Text(reference.Pages is null ? reference.ArticleNumber : null)),
        ("pages", Pages(reference.Pages)),
        ("edition", Text(reference.Edition)),
        (type == "thesis" ? "institution" : type == "online" ? "organization" : "publisher", Text(reference.Publisher)),
        ("location", Text(reference.Place)),
        ("language", Text(reference.Language)),
        ("pubstate", reference.Kind == ExoReferenceKind.Preprint ? "prepublished" : null),
        ("issn", Text(reference.Issn)),
        ("isbn", Text(reference.Isbn)),
        ("doi", Raw(reference.Doi)),
        ("url", Raw(reference.Url)),
        ("eprint", Raw(reference.Pmid)),
        ("eprinttype", reference.Pmid is null ? null : "pubmed"),
        ("note", reference.Pmcid is null ? Unread(reference) : Text($"PMCID: {reference.Pmcid}")),
        ("keywords", Keywords(reference)),
        ("abstract", Text(reference.Abstract)),
    ];

    private static string ContainerField(string type) => type switch
    {
        "article" => "journaltitle",
        "incollection" or "inproceedings" => "booktitle",
        "book" => "series",
        "online" => "maintitle",
        _ => "howpublished",
    };

    private static string? Date(PartialDate date)
    {
        if (date.Year is not { } year)
        {
            return null;
        }

        if (DateParts.RangeEnd(date) is { } end)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{date.Month:00}/{end.Year:0000}-{end.Month:00}");
        }

        return DateParts.Season(date) is { } season
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{season + IsoDate.SeasonOffset}")
            : date.ToString();
    }
}
