using System.Globalization;
using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>
/// MEDLINE text (nbib), as PubMed exports it and reference managers import it: tags of four characters in MEDLINE's order, lines
/// wrapped at blanks and continued after six blanks, records parted by an empty line, lines that end in CR and LF.
/// </summary>
internal sealed class MedlineFormat : IBibliographyFormat
{
    private const string End = "\r\n";

    // PubMed breaks lines so that they hold 88 characters at most, tag included.
    private const int LineLength = 88;

    private const int TagLength = 6;

    /// <inheritdoc/>
    public string Name => "MEDLINE";

    /// <inheritdoc/>
    public string Use => "PubMed and what imports its .nbib files";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".nbib", ".medline"];

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);
        var first = true;
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(first ? "" : End);
            first = false;
            WriteRecord(reference, writer);
        }
    }

    private static void WriteRecord(ExoReference reference, TextWriter writer)
    {
        var isBook = reference.Kind is ExoReferenceKind.Book or ExoReferenceKind.Chapter;

        // Importers know the format, and some of them each record, by this tag: it is there without a value too.
        writer.Write($"PMID- {(reference.Pmid is null ? "" : PrintableText.OneLine(reference.Pmid))}{End}");
        Line(writer, "IS", reference.Issn);
        Line(writer, "ISBN", reference.Isbn);
        Line(writer, "VI", reference.Volume);
        Line(writer, "IP", VancouverCitation.Issue(reference));
        Line(writer, "DP", reference.Date is null ? null : DateParts.Medline(reference.Date));
        Line(writer, "TI", reference.Title ?? Unread(reference));
        Line(writer, "BTI", reference.Kind switch { ExoReferenceKind.Book => reference.Title, ExoReferenceKind.Chapter => reference.ContainerTitle, _ => null });
        Line(writer, "CTI", reference.Kind == ExoReferenceKind.Book ? reference.ContainerTitle : null);
        Line(writer, "PG", Pages(reference));
        Line(writer, "LID", reference.Doi is null ? null : $"{reference.Doi} [doi]");
        Line(writer, "LID", reference.Url);
        Line(writer, "AB", reference.Abstract);
        foreach (var author in reference.Authors)
        {
            WriteAuthor(writer, author, "FAU", "AU");
        }

        foreach (var editor in reference.Editors)
        {
            WriteAuthor(writer, editor, "FED", "ED");
        }

        Line(writer, "LA", reference.Language is null ? null : MedlineLanguages.CodeOf(reference.Language));
        Line(writer, "PT", ArticleReference.PublicationTypeOf(reference.Kind) ?? (reference.ContainerTitle is null ? null : "Journal Article"));
        Line(writer, "DEP", reference.ElectronicDate is { Year: { } year, Month: { } month, Day: { } day }
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}{month:00}{day:00}")
            : null);
        Line(writer, "PB", reference.Publisher);
        Line(writer, "PL", reference.Place);
        Line(writer, "EN", reference.Edition);
        if (!isBook)
        {
            Line(writer, "TA", reference.ContainerAbbreviation ?? reference.ContainerTitle);
            Line(writer, "JT", reference.ContainerAbbreviation is null ? null : reference.ContainerTitle);
        }

        Line(writer, "GN", reference is { AuthorsTruncated: true, Authors.Count: > 0 } ? AuthorNames.TruncationNote : null);
        Line(writer, "PMC", reference.Pmcid);
        foreach (var keyword in reference.Keywords)
        {
            Line(writer, "OT", keyword);
        }

        Line(writer, "AID", reference.Doi is null ? null : $"{reference.Doi} [doi]");
        Line(writer, "SO", Source(reference));
    }

    private static void WriteAuthor(TextWriter writer, ExoAuthor author, string fullTag, string tag)
    {
        if (author.Family is null)
        {
            Line(writer, "CN", AuthorNames.Literal(author));
            return;
        }

        var given = AuthorNames.Given(author).Replace(".", "", StringComparison.Ordinal);
        var suffix = author.Suffix is null ? "" : $" {author.Suffix}";
        Line(writer, fullTag, given.Length == 0 ? author.Family + suffix : $"{author.Family}, {given}{suffix}");
        Line(writer, tag, AuthorNames.Medline(author));
        foreach (var affiliation in author.Affiliations)
        {
            Line(writer, "AD", affiliation);
        }
    }

    private static string? Source(ExoReference reference)
    {
        if (reference.ContainerTitle is null)
        {
            return null;
        }

        var text = new StringBuilder(reference.ContainerAbbreviation ?? reference.ContainerTitle).Append('.');
        text.Append(reference.Date is null ? "" : $" {DateParts.Medline(reference.Date)}");
        var issue = VancouverCitation.Issue(reference);
        text.Append(reference.Volume is null && issue is null ? "" : ";").Append(reference.Volume).Append(issue is null ? "" : $"({issue})");
        text.Append(Pages(reference) is { } pages ? $":{pages}" : "").Append('.');
        return reference.Doi is null ? text.ToString() : $"{text} doi: {reference.Doi}.";
    }

    /// <summary>The pages as printed, with a plain hyphen.</summary>
    private static string? Pages(ExoReference reference)
    {
        if (reference.Pages is not { } pages)
        {
            return reference.ArticleNumber;
        }

        var plain = pages.ToCharArray();
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = Characters.IsDash(plain[i]) ? '-' : plain[i];
        }

        return new string(plain);
    }

    private static string? Unread(ExoReference reference) =>
        reference is { ContainerTitle: null, Authors.Count: 0 } && reference.RawText.Length > 0 ? reference.RawText : null;

    private static void Line(TextWriter writer, string tag, string? value)
    {
        var rest = value is null ? "" : PrintableText.OneLine(value);
        if (rest.Length == 0)
        {
            return;
        }

        writer.Write($"{tag,-4}- ");
        while (rest.Length > LineLength - TagLength)
        {
            // Only at a blank: a reader joins the lines with one.
            var blank = rest.LastIndexOf(' ', LineLength - TagLength);
            blank = blank > 0 ? blank : rest.IndexOf(' ', StringComparison.Ordinal);
            if (blank <= 0)
            {
                break;
            }

            writer.Write($"{rest[..blank]}{End}      ");
            rest = rest[(blank + 1)..];
        }

        writer.Write($"{rest}{End}");
    }
}
