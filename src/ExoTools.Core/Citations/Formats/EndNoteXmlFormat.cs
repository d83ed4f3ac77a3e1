using System.Globalization;
using System.Xml;

namespace ExoTools.Citations.Formats;

/// <summary>EndNote XML, one record a reference, without the style elements that only carry fonts.</summary>
internal sealed class EndNoteXmlFormat : IBibliographyFormat
{
    /// <inheritdoc/>
    public string Name => "EndNoteXML";

    /// <inheritdoc/>
    public string Use => "EndNote";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xml"];

    /// <summary>EndNote's name and number for a kind of work.</summary>
    internal static (string Name, int Number) TypeOf(ExoReference reference) => reference.Kind switch
    {
        ExoReferenceKind.Book => ("Book", 6),
        ExoReferenceKind.Chapter => ("Book Section", 5),
        ExoReferenceKind.ConferencePaper => ("Conference Paper", 47),
        ExoReferenceKind.Thesis => ("Thesis", 32),
        ExoReferenceKind.WebPage => ("Web Page", 12),
        ExoReferenceKind.Preprint => ("Unpublished Work", 34),
        _ => reference.ContainerTitle is null ? ("Generic", 13) : ("Journal Article", 17),
    };

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);

        // The writer decides the encoding of the file; the declaration says what ours always is.
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = "  ", NewLineChars = "\n", CheckCharacters = false, NewLineHandling = NewLineHandling.None };
        using (var xml = XmlWriter.Create(writer, settings))
        {
            xml.WriteStartElement("xml");
            xml.WriteStartElement("records");
            var keys = new CitationKeys();
            var number = 0;
            foreach (var reference in references)
            {
                cancellation.ThrowIfCancellationRequested();
                WriteRecord(xml, reference, keys.Next(reference), ++number);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    private static void WriteRecord(XmlWriter xml, ExoReference reference, string key, int number)
    {
        var (type, typeNumber) = TypeOf(reference);
        xml.WriteStartElement("record");
        Text(xml, "rec-number", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("ref-type");
        xml.WriteAttributeString("name", type);
        xml.WriteString(typeNumber.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        Group(xml, "contributors", () =>
        {
            WriteNames(xml, "authors", reference.Authors);
            WriteNames(xml, "secondary-authors", reference.Editors);
        }, reference.Authors.Count + reference.Editors.Count > 0);
        Group(xml, "titles", () =>
        {
            Text(xml, "title", reference.Title);
            Text(xml, "secondary-title", reference.ContainerTitle);
            Text(xml, "alt-title", reference.ContainerAbbreviation);
        }, reference.Title is not null || reference.ContainerTitle is not null);
        Group(xml, "periodical", () =>
        {
            Text(xml, "full-title", reference.ContainerTitle);
            Text(xml, "abbr-1", reference.ContainerAbbreviation);
        }, reference.ContainerTitle is not null && type == "Journal Article");
        Text(xml, "pages", reference.Pages is null ? reference.ArticleNumber : PageRange.Expand(reference.Pages));
        Text(xml, "volume", reference.Volume);
        Text(xml, "number", VancouverCitation.Issue(reference));
        Text(xml, "edition", reference.Edition);
        Group(xml, "keywords", () =>
        {
            foreach (var keyword in reference.Keywords)
            {
                Text(xml, "keyword", keyword);
            }
        }, reference.Keywords.Count > 0);
        Group(xml, "dates", () => WriteDate(xml, reference.Date!), reference.Date is not null);
        Text(xml, "pub-location", reference.Place);
        Text(xml, "publisher", reference.Publisher);
        Text(xml, "isbn", reference.Isbn ?? reference.Issn);
        Text(xml, "accession-num", reference.Pmid);
        Text(xml, "abstract", reference.Abstract);
        Text(xml, "label", key);
        Text(xml, "notes", reference is { Title: null, ContainerTitle: null, Authors.Count: 0 } ? reference.RawText
            : reference is { AuthorsTruncated: true, Authors.Count: > 0 } ? AuthorNames.TruncationNote : null);
        Group(xml, "urls", () => Group(xml, "related-urls", () => Text(xml, "url", reference.Url), true), reference.Url is not null);
        Text(xml, "custom2", reference.Pmcid);
        Text(xml, "custom7", reference.Pages is null ? reference.ArticleNumber : null);
        Text(xml, "electronic-resource-num", reference.Doi);
        Text(xml, "remote-database-name", reference.Pmid is null ? null : "PubMed");
        Text(xml, "language", reference.Language);
        xml.WriteEndElement();
    }

    private static void WriteNames(XmlWriter xml, string element, IReadOnlyList<ExoAuthor> authors) => Group(xml, element, () =>
    {
        foreach (var author in authors)
        {
            // EndNote takes a name that ends in a comma as one whole.
            Text(xml, "author", AuthorNames.Literal(author) is { } literal ? literal + "," : AuthorNames.Inverted(author));
        }
    }, authors.Count > 0);

    private static void WriteDate(XmlWriter xml, PartialDate date)
    {
        Text(xml, "year", date.Year?.ToString("0000", CultureInfo.InvariantCulture));
        var printed = date.Year is null ? date.Text : DateParts.Medline(date) is { Length: > 5 } whole ? whole[5..] : null;
        Group(xml, "pub-dates", () => Text(xml, "date", printed), printed is not null);
    }

    private static void Group(XmlWriter xml, string element, Action content, bool any)
    {
        if (any)
        {
            xml.WriteStartElement(element);
            content();
            xml.WriteEndElement();
        }
    }

    private static void Text(XmlWriter xml, string element, string? value)
    {
        var line = value is null ? "" : PrintableText.OneLine(value);
        if (line.Length > 0)
        {
            xml.WriteElementString(element, line);
        }
    }
}
