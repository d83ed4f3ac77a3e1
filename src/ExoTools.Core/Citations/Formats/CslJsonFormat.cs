using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExoTools.Citations.Formats;

/// <summary>
/// CSL-JSON 1.0.2, as pandoc, Zotero and citeproc read it. Pages are as printed; an article number is a "number", and a "page"
/// too, because most styles print no other. That a list of authors is shortened is said in a note: CSL has names alone.
/// </summary>
internal sealed class CslJsonFormat : IBibliographyFormat
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Name => "CSL-JSON";

    /// <inheritdoc/>
    public string Use => "Zotero, pandoc and citation processors";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json", ".csljson"];

    /// <summary>The CSL type of a kind of work.</summary>
    internal static string TypeOf(ExoReference reference) => reference.Kind switch
    {
        ExoReferenceKind.Book => "book",
        ExoReferenceKind.Chapter => "chapter",
        ExoReferenceKind.ConferencePaper => "paper-conference",
        ExoReferenceKind.Thesis => "thesis",
        ExoReferenceKind.WebPage => "webpage",
        ExoReferenceKind.Preprint => "article",
        _ => reference.ContainerTitle is null ? "document" : "article-journal",
    };

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);
        var keys = new CitationKeys();
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, s_options);
        var first = true;
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            buffer.ResetWrittenCount();
            json.Reset();
            WriteItem(json, reference, keys.Next(reference));
            json.Flush();
            writer.Write(first ? "[\n" : ",\n");
            first = false;

            // The writer ends lines as the platform does; within strings a line end is escaped.
            writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n"));
        }

        writer.Write(first ? "[]\n" : "\n]\n");
    }

    private static void WriteItem(Utf8JsonWriter json, ExoReference reference, string key)
    {
        json.WriteStartObject();
        json.WriteString("id", key);
        json.WriteString("type", TypeOf(reference));
        WriteNames(json, "author", reference.Authors);
        WriteNames(json, "editor", reference.Editors);
        Text(json, "title", reference.Title);
        Text(json, "container-title", reference.ContainerTitle);
        Text(json, "container-title-short", reference.ContainerAbbreviation);
        WriteDate(json, "issued", reference.Date);
        WriteDate(json, "available-date", reference.ElectronicDate);
        Text(json, "volume", reference.Volume);
        Text(json, "issue", VancouverCitation.Issue(reference));
        Text(json, "page", reference.Pages ?? reference.ArticleNumber);
        Text(json, "number", reference.Pages is null ? reference.ArticleNumber : null);
        Text(json, "edition", reference.Edition);
        Text(json, "publisher", reference.Publisher);
        Text(json, "publisher-place", reference.Place);
        Text(json, "language", reference.Language);
        Text(json, "ISSN", reference.Issn);
        Text(json, "ISBN", reference.Isbn);
        Text(json, "DOI", reference.Doi);
        Text(json, "PMID", reference.Pmid);
        Text(json, "PMCID", reference.Pmcid);
        Text(json, "URL", reference.Url);
        Text(json, "keyword", reference.Keywords.Count == 0 ? null : string.Join(", ", reference.Keywords.Select(keyword => keyword.Replace(',', ';'))));
        Text(json, "abstract", reference.Abstract);
        Text(json, "note", reference is { Title: null, ContainerTitle: null, Authors.Count: 0 } ? reference.RawText
            : reference is { AuthorsTruncated: true, Authors.Count: > 0 } ? AuthorNames.TruncationNote : null);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<ExoAuthor> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var author in authors)
        {
            json.WriteStartObject();
            if (author.Family is null)
            {
                Text(json, "literal", AuthorNames.Literal(author));
            }
            else
            {
                var (particle, family) = AuthorNames.SplitParticle(author.Family);
                Text(json, "family", family);
                Text(json, "given", AuthorNames.Given(author));
                Text(json, "non-dropping-particle", particle);
                Text(json, "suffix", author.Suffix);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, PartialDate? date)
    {
        if (date is null)
        {
            return;
        }

        json.WriteStartObject(name);
        if (date.Year is { } year)
        {
            json.WriteStartArray("date-parts");
            var end = DateParts.RangeEnd(date);
            WriteParts(json, year, date.Month, end is null ? date.Day : null);
            if (end is { } last)
            {
                WriteParts(json, last.Year, last.Month, null);
            }

            json.WriteEndArray();
            if (DateParts.Season(date) is { } season)
            {
                json.WriteString("season", season.ToString(CultureInfo.InvariantCulture));
            }
        }
        else
        {
            Text(json, "literal", date.Text);
        }

        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, int year, int? month, int? day)
    {
        json.WriteStartArray();
        json.WriteNumberValue(year);
        if (month is { } m)
        {
            json.WriteNumberValue(m);
            if (day is { } d)
            {
                json.WriteNumberValue(d);
            }
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        var line = value is null ? "" : PrintableText.OneLine(value);
        if (line.Length > 0)
        {
            json.WriteString(name, line);
        }
    }
}
