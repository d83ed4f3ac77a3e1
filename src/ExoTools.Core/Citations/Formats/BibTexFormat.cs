using System.Globalization;

namespace ExoTools.Citations.Formats;

/// <summary>BibTeX, for the standard styles and for the tools that read them.</summary>
internal sealed class BibTexFormat : BibEntryFormat
{
    /// <inheritdoc/>
    public override string Name => "BibTeX";

    /// <inheritdoc/>
    public override string Use => "LaTeX with BibTeX, and reference managers";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".bib", ".bibtex"];

    /// <inheritdoc/>
    protected override string ThesisType => "phdthesis";

    /// <inheritdoc/>
    protected override string WebPageType => "misc";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> Fields(ExoReference reference, string type) =>
    [
        ("author", Names(reference.Authors, reference.AuthorsTruncated)),
        ("editor", Names(reference.Editors)),
        ("title", reference.Title is null ? null : LatexText.Title(reference.Title)),
        (ContainerField(type), Text(reference.ContainerTitle)),
        ("shortjournal", Text(reference.ContainerAbbreviation)),
        ("year", reference.Year?.ToString(CultureInfo.InvariantCulture)),
        ("month", reference.Date is null ? null : Month(reference.Date)),
        ("volume", Text(reference.Volume)),
        ("number", Text(VancouverCitation.Issue(reference))),
        ("pages", Pages(reference.Pages) ?? Text(reference.ArticleNumber)),
        ("edition", Text(reference.Edition)),
        (type == "phdthesis" ? "school" : "publisher", Text(reference.Publisher)),
        ("address", Text(reference.Place)),
        ("language", Text(reference.Language)),
        ("issn", Text(reference.Issn)),
        ("isbn", Text(reference.Isbn)),
        ("doi", Raw(reference.Doi)),
        ("url", Raw(reference.Url)),
        ("pmid", Raw(reference.Pmid)),
        ("pmcid", Raw(reference.Pmcid)),
        ("keywords", Keywords(reference)),
        ("abstract", Text(reference.Abstract)),
        ("note", Unread(reference)),
    ];

    private static string ContainerField(string type) => type switch
    {
        "article" => "journal",
        "incollection" or "inproceedings" => "booktitle",
        "book" => "series",
        _ => "howpublished",
    };

    private static string? Month(PartialDate date)
    {
        var printed = DateParts.PrintedMonth(date);

        // A number, which every reader knows: bibtexparser refuses the macros, biber warns of names.
        return date.Month is int month and >= 1 and <= 12 && (printed is null || !Characters.IsRange(printed))
            ? month.ToString(CultureInfo.InvariantCulture)
            : Text(printed);
    }
}
