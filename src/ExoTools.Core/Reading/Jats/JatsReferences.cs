using System.Xml.Linq;
using ExoTools.Citations;

namespace ExoTools.Reading.Jats;

/// <summary>
/// Reads the reference lists of an article: the tagged fields of each citation, and the printed string where there is one. What is
/// printed without tags is read by the parser of reference strings.
/// </summary>
internal sealed class JatsReferences(string? articleTitle, string? articleSource)
{
    private readonly Dictionary<string, (int First, int Count)> _positions = new(StringComparer.Ordinal);

    /// <summary>The references in order; several citations under one number are several references.</summary>
    public List<ExoReference> References { get; } = [];

    /// <summary>Where the references of an id stand in the list.</summary>
    public IReadOnlyDictionary<string, (int First, int Count)> Positions => _positions;

    private int _number;

    /// <summary>Reads all lists in a part of the article.</summary>
    public void Read(XElement? part)
    {
        foreach (var reference in part?.Descendants("ref") ?? [])
        {
            _number++;
            ReadReference(reference);
        }
    }

    private void ReadReference(XElement reference)
    {
        var first = References.Count;
        var label = JatsText.Of(reference.Element("label"));
        foreach (var part in reference.Elements())
        {
            var start = References.Count;
            switch (part.Name.LocalName)
            {
                case "element-citation" or "mixed-citation" or "citation" or "nlm-citation" or "product" or "related-article":
                    References.Add(ReadCitation(part, part, label));
                    break;
                case "citation-alternatives":
                    var fields = part.Element("element-citation") ?? part.Elements().FirstOrDefault();
                    if (fields is not null)
                    {
                        References.Add(ReadCitation(fields, part.Element("mixed-citation") ?? fields, label));
                    }

                    break;
                case "note" or "p" when JatsText.Of(part) is { } text:
                    References.Add(ReferenceParser.Parse(text, _number, articleTitle, articleSource));
                    break;
            }

            Place(part, start);
        }

        Place(reference, first);
    }

    private void Place(XElement element, int first)
    {
        if ((string?)element.Attribute("id") is { } id && References.Count > first)
        {
            _positions.TryAdd(id, (first, References.Count - first));
        }
    }

    private ExoReference ReadCitation(XElement fields, XElement printed, string? label)
    {
        var draft = new JatsReferenceFields(fields);
        var raw = Printed(printed);
        var parsed = draft.IsUntagged && raw is not null ? ReferenceParser.Parse(raw, _number, articleTitle, articleSource) : null;
        var reference = parsed is null ? draft.Build(_number, label, raw, articleTitle, articleSource) : Join(draft, parsed, label);
        return reference.RawText.Length > 0 ? reference : draft.Build(_number, label, VancouverCitation.Text(reference), articleTitle, articleSource);
    }

    /// <summary>A parsed string with what its source tags: identifiers and addresses.</summary>
    private static ExoReference Join(JatsReferenceFields draft, ExoReference parsed, string? label) => new()
    {
        Number = parsed.Number,
        Label = label ?? parsed.Label,
        Authors = parsed.Authors,
        AuthorsTruncated = parsed.AuthorsTruncated,
        Title = parsed.Title,
        ContainerTitle = parsed.ContainerTitle,
        Date = draft.Date ?? parsed.Date,
        ElectronicDate = parsed.ElectronicDate,
        Volume = draft.Volume ?? parsed.Volume,
        Issue = draft.Issue ?? parsed.Issue,
        Supplement = parsed.Supplement,
        Pages = draft.Pages ?? parsed.Pages,
        ArticleNumber = draft.ArticleNumber ?? parsed.ArticleNumber,
        Doi = draft.Ids.Doi ?? parsed.Doi,
        Pmid = draft.Ids.Pmid ?? parsed.Pmid,
        Pmcid = draft.Ids.Pmcid ?? parsed.Pmcid,
        OtherIds = draft.Ids.Others,
        Url = draft.Url ?? parsed.Url,
        Kind = parsed.Kind == ExoReferenceKind.Unknown ? draft.Kind : parsed.Kind,
        Editors = parsed.Editors,
        Edition = parsed.Edition,
        Publisher = parsed.Publisher,
        Place = parsed.Place,
        Language = parsed.Language,
        Confidence = parsed.Confidence,
        Doubts = parsed.Doubts,
        Links = parsed.Links,
        RawText = parsed.RawText,
        ArticleTitle = parsed.ArticleTitle,
        ArticleSource = parsed.ArticleSource,
    };

    /// <summary>The citation as printed; null where it is tags alone, with nothing printed between them.</summary>
    private static string? Printed(XElement citation)
    {
        if (citation.Elements().Any() && !citation.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            return null;
        }

        var text = new JatsText();
        foreach (var node in citation.Nodes())
        {
            if (node is not XElement { Name.LocalName: "label" or "object-id" or "annotation" })
            {
                // Identifiers that follow each other without a sign between them are printed apart.
                text.AddText(node is XElement { Name.LocalName: "pub-id", PreviousNode: XElement } ? " " : "");
                text.AddNode(node);
            }
        }

        return text.Take().Text is { Length: > 0 } printed ? printed.Replace('\n', ' ') : null;
    }
}
