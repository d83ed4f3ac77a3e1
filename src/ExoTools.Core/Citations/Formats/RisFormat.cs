using System.Globalization;

namespace ExoTools.Citations.Formats;

/// <summary>
/// RIS: one tag a line and never wrapped, an author a line, first and last page as whole numbers, lines that end in CR and LF.
/// No tag for article numbers is agreed on: both SP, which all tools read, and C7, EndNote's, hold it. Every AU is a person or group;
/// that a list of authors is shortened is said in a note.
/// </summary>
internal sealed class RisFormat : IBibliographyFormat
{
    private const string End = "\r\n";

    /// <inheritdoc/>
    public string Name => "RIS";

    /// <inheritdoc/>
    public string Use => "EndNote, Zotero, Mendeley and other reference managers";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".ris"];

    /// <summary>The reference type of a kind of work.</summary>
    internal static string TypeOf(ExoReference reference) => reference.Kind switch
    {
        ExoReferenceKind.Book => "BOOK",
        ExoReferenceKind.Chapter => "CHAP",
        ExoReferenceKind.ConferencePaper => "CPAPER",
        ExoReferenceKind.Thesis => "THES",
        ExoReferenceKind.WebPage => "ELEC",
        ExoReferenceKind.Preprint => "UNPB",
        _ => reference.ContainerTitle is null ? "GEN" : "JOUR",
    };

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);
        var keys = new CitationKeys();
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteRecord(reference, keys.Next(reference), writer);
        }
    }

    private static void WriteRecord(ExoReference reference, string key, TextWriter writer)
    {
        var type = TypeOf(reference);
        Line(writer, "TY", type);
        Line(writer, "ID", key);
        WriteNames(writer, "AU", reference.Authors);
        WriteNames(writer, "ED", reference.Editors);
        Line(writer, "TI", reference.Title);
        var isJournal = type == "JOUR";
        Line(writer, isJournal ? "JF" : "T2", reference.ContainerTitle);
        Line(writer, isJournal ? "JA" : "J2", reference.ContainerAbbreviation);
        Line(writer, "PY", reference.Year?.ToString("0000", CultureInfo.InvariantCulture));
        Line(writer, "DA", reference.Date is null ? null : Date(reference.Date));
        Line(writer, "VL", reference.Volume);
        Line(writer, "IS", VancouverCitation.Issue(reference));
        if (reference.Pages is { } pages)
        {
            var (first, last) = PageRange.Split(pages);
            Line(writer, "SP", first);
            Line(writer, "EP", last);
        }
        else
        {
            Line(writer, "SP", reference.ArticleNumber);
            Line(writer, "C7", reference.ArticleNumber);
        }

        Line(writer, "ET", reference.Edition);
        Line(writer, "PB", reference.Publisher);
        Line(writer, "CY", reference.Place);
        Line(writer, "LA", reference.Language);
        Line(writer, "SN", reference.Isbn ?? reference.Issn);
        Line(writer, "DO", reference.Doi);
        Line(writer, "AN", reference.Pmid);
        Line(writer, "DB", reference.Pmid is null ? null : "PubMed");
        Line(writer, "C2", reference.Pmcid);
        Line(writer, "UR", reference.Url);
        foreach (var keyword in reference.Keywords)
        {
            Line(writer, "KW", keyword);
        }

        Line(writer, "AB", reference.Abstract);
        Line(writer, "N1", reference is { AuthorsTruncated: true, Authors.Count: > 0 } ? AuthorNames.TruncationNote : null);
        Line(writer, "N1", reference is { Title: null, ContainerTitle: null, Authors.Count: 0 } ? reference.RawText : null);
        writer.Write("ER  - " + End);
    }

    private static void WriteNames(TextWriter writer, string tag, IReadOnlyList<ExoAuthor> authors)
    {
        foreach (var author in authors)
        {
            // Without the comma, readers take the last word of a group's name for a family name.
            Line(writer, tag, AuthorNames.Literal(author) is { } literal ? literal + "," : AuthorNames.Inverted(author));
        }
    }

    /// <summary>"2018/01/09", "2018/01", and a range or a season after three slashes; null where the year says it all.</summary>
    private static string? Date(PartialDate date)
    {
        if (date.Year is not { } year)
        {
            return null;
        }

        if (DateParts.RangeEnd(date) is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{date.Month:00}//{DateParts.Medline(date)[5..]}");
        }

        if (date.Month is not { } month)
        {
            return DateParts.Season(date) is { } season ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}///{DateParts.SeasonName(season)}") : null;
        }

        return date.Day is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{month:00}/{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{month:00}");
    }

    private static void Line(TextWriter writer, string tag, string? value)
    {
        var line = value is null ? "" : PrintableText.OneLine(value);
        if (line.Length > 0)
        {
            writer.Write($"{tag}  - {line}{End}");
        }
    }
}
