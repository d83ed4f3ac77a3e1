using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.BioC;

/// <summary>
/// Makes an article of a document: passages become title, abstract, sections, captions, tables and references by the types that
/// PubMed, PubTator3 and PMC give them; annotations are tied to the passage that holds their text.
/// </summary>
internal sealed class BioCArticle
{
    private readonly BioCDocument _document;
    private readonly string? _source;
    private readonly string _format;
    private readonly int _line;
    private readonly List<(BioCPassage Passage, BioCText Text, int[] Starts)> _places = [];
    private readonly List<BioCText> _abstract = [];
    private readonly List<BioCText> _sections = [];
    private readonly List<BioCText> _figures = [];
    private readonly List<BioCTable> _tables = [];
    private readonly List<ExoReference> _references = [];
    private readonly List<string> _headings = [];
    private readonly List<string> _notes = [];
    private BioCText? _title;

    private BioCArticle(BioCDocument document, string? source, string format, int line) => (_document, _source, _format, _line) = (document, source, format, line);

    /// <summary>The article; null where the document holds neither a text nor an annotation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="source">What the article names as its source.</param>
    /// <param name="format">The format that it names.</param>
    /// <param name="line">The line on which the document starts.</param>
    public static ExoArticle? Build(BioCDocument document, string? source, string format, int line) =>
        document.Passages.Count == 0 && document.Annotations.Count == 0 ? null : new BioCArticle(document, source, format, line).Build();

    private ExoArticle Build()
    {
        foreach (var passage in _document.Passages)
        {
            Sort(passage);
        }

        var front = new BioCFront(_document);
        var title = _title?.ToString();
        var article = new ExoArticle
        {
            Title = title,
            Authors = front.Authors,
            Journal = front.Journal,
            PublicationDate = front.Date,
            Volume = front.Volume,
            Issue = front.Issue,
            Pages = front.Pages,
            Pmid = front.Ids.Pmid,
            Pmcid = front.Ids.Pmcid,
            Doi = front.Ids.Doi,
            OtherIds = front.Ids.Others,
            License = front.License,
            Keywords = front.Keywords,
            Notes = _notes,
            Abstract = _abstract.ConvertAll(part => new ExoAbstractSection { Label = part.Name, Text = part.ToString() }),
            Sections = _sections.ConvertAll(part => new ExoPassage { Name = part.Name ?? "Text", Kind = ExoPassageKind.Body, Text = part.ToString() }),
            Figures = _figures.ConvertAll(part => new ExoFigure
            {
                Label = part.Name!,
                Number = FigureLabel.TryRead(part.Name, out var label) ? label.Number : null,
                Caption = part.ToString(),
                ArticleTitle = title,
                Pmid = front.Ids.Pmid,
                Doi = front.Ids.Doi,
                ArticleSource = _source,
            }),
            Tables = _tables.ConvertAll(table => table.Build(title)),
            References = _references,
            AnnotatedRelations = _document.Relations,
            Source = _source,
            Format = _format,
            SourceLine = _line,
        };
        article.Annotations = Annotations(article);
        return article;
    }

    /// <summary>Puts a passage where its type says that it belongs.</summary>
    private void Sort(BioCPassage passage)
    {
        var type = (passage.Infons["type", "section_type", "section"] ?? "").ToLowerInvariant();
        var section = (passage.Infons["section_type", "section"] ?? "").ToLowerInvariant();
        if (type != "ref" && passage.Text.Length == 0)
        {
            return;
        }

        switch (type)
        {
            case "title" or "front" or "article-title" or "articletitle" when _title is null:
                Add(passage, _title = new BioCText(null));
                break;
            case "ref":
                _references.Add(BioCFront.Reference(passage, _references.Count + 1, _source));
                break;
            case var _ when section is "fig" || type.StartsWith("fig", StringComparison.Ordinal):
                Add(passage, Floating(_figures, passage, "Figure"));
                break;
            case var _ when section is "table" || type.StartsWith("table", StringComparison.Ordinal):
                AddTable(passage, type);
                break;
            case var _ when IsHeading(type):
                AddHeading(passage, type, section);
                break;
            case "footnote":
                if (passage.Text.Length > 0)
                {
                    _notes.Add(passage.Text);
                }

                break;
            case var _ when section == "abstract" || type.StartsWith("abstract", StringComparison.Ordinal):
                Add(passage, _abstract.Count > 0 && (_abstract[^1].Name is not null || type == "abstract" || section == "abstract") ? _abstract[^1] : New(_abstract, null));
                break;
            default:
                AddBody(passage, type, section);
                break;
        }
    }

    // "title_1", "abstract_title_1": the number is the level.
    private static bool IsHeading(string type) => type.Contains("title_", StringComparison.Ordinal) && !type.Contains("caption", StringComparison.Ordinal);

    private void AddHeading(BioCPassage passage, string type, string section)
    {
        var heading = passage.Text.Replace('\n', ' ').Trim().TrimEnd(':', '.');
        if (heading.Length == 0)
        {
            return;
        }

        if (section == "abstract" || type.StartsWith("abstract", StringComparison.Ordinal))
        {
            New(_abstract, heading);
            return;
        }

        var level = char.IsAsciiDigit(type[^1]) ? Math.Max(1, type[^1] - '0') : 1;
        while (_headings.Count >= level)
        {
            _headings.RemoveAt(_headings.Count - 1);
        }

        _headings.Add(heading);
        New(_sections, string.Join('/', _headings));
    }

    private void AddBody(BioCPassage passage, string type, string section)
    {
        var name = _headings.Count > 0 ? string.Join('/', _headings) : section.Length > 0 ? Named(section) : type.Length > 0 && type != "paragraph" ? Named(type) : "Text";
        Add(passage, _sections.Count > 0 && _sections[^1].Name == name ? _sections[^1] : New(_sections, name));
    }

    private static string Named(string type) => char.ToUpperInvariant(type[0]) + type[1..];

    private void AddTable(BioCPassage passage, string type)
    {
        var id = passage.Infons["id"];
        var table = _tables.Count > 0 && (id is null || _tables[^1].Id == id) && !(_tables[^1].HasRows && type.Contains("caption", StringComparison.Ordinal)) ? _tables[^1] : null;
        if (table is null)
        {
            _tables.Add(table = new BioCTable(id, passage.Infons["label"]));
        }

        if (type.Contains("foot", StringComparison.Ordinal))
        {
            table.AddFootnote(passage.Text);
        }
        else if (type == "table")
        {
            table.AddRows(passage.Text);
        }
        else
        {
            Add(passage, table.Caption);
        }
    }

    private static BioCText Floating(List<BioCText> list, BioCPassage passage, string kind)
    {
        var label = passage.Infons["label"] ?? passage.Infons["id"];
        var name = label ?? (FigureLabel.TryRead(passage.Text, out var read) ? read.Label : kind);
        return list.Count > 0 && label is not null && list[^1].Name == name ? list[^1] : New(list, name);
    }

    private static BioCText New(List<BioCText> list, string? name)
    {
        var text = new BioCText(name);
        list.Add(text);
        return text;
    }

    private void Add(BioCPassage passage, BioCText text) => _places.Add((passage, text, text.Add(passage)));

    private List<ExoAnnotation> Annotations(ExoArticle article)
    {
        var names = new Dictionary<string, string>(ReferenceEqualityComparer.Instance);
        foreach (var passage in article.Passages)
        {
            names.TryAdd(passage.Text, passage.Name);
        }

        var places = new Dictionary<BioCPassage, (BioCText Text, int[] Starts)>();
        foreach (var (passage, text, starts) in _places)
        {
            places.TryAdd(passage, (text, starts));
        }

        var offsets = new BioCOffsets(_document);
        var annotations = new List<ExoAnnotation>(_document.Annotations.Count);
        foreach (var annotation in _document.Annotations)
        {
            var found = offsets.Find(annotation);
            var passage = found?.Passage ?? annotation.Passage;
            var place = passage is not null && places.TryGetValue(passage, out var held) ? held : default;
            var section = place.Text is null ? null : names.GetValueOrDefault(place.Text.ToString());
            var at = section is null || found is null ? (int?)null : place.Starts[found.Value.Stretch] + found.Value.Start;
            var details = annotation.Infons.Details("type", "identifier", BioCConcepts.KeyOf(annotation.Infons) ?? "");
            if (at is null || annotation.Locations.Count > 1)
            {
                details.AddRange(annotation.Locations.Select(location => $"location: {location.Offset}+{location.Length}"));
            }

            annotations.Add(new ExoAnnotation
            {
                Id = string.IsNullOrEmpty(annotation.Id) ? null : annotation.Id,
                Type = annotation.Infons["type"] ?? "",
                ConceptId = BioCConcepts.ConceptOf(annotation.Infons),
                Text = !string.IsNullOrEmpty(annotation.Text) ? annotation.Text : at is { } start ? place.Text!.ToString().Substring(start, found!.Value.Length) : "",
                Section = section,
                Offset = at,
                Length = at is null ? null : found!.Value.Length,
                Details = details,
            });
        }

        return annotations;
    }
}
