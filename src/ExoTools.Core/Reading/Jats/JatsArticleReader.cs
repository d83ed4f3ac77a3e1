using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>Puts one article together from its front, body and back.</summary>
internal sealed class JatsArticleReader
{
    private static readonly XElement s_nothing = new("nothing");

    private readonly XElement _article;
    private readonly XElement _journal;
    private readonly XElement _meta;
    private readonly string? _source;
    private readonly int _line;
    private readonly ExoArticle? _parent;
    private readonly string _format;
    private readonly IReadOnlyList<ExoSectionStatus> _states;

    /// <summary>Starts reading an article.</summary>
    /// <param name="article">The element article, sub-article or response.</param>
    /// <param name="source">What the article names as its source.</param>
    /// <param name="line">The line on which it starts.</param>
    /// <param name="parent">The article that it belongs to; null for one that stands alone.</param>
    /// <param name="format">The format that the article names.</param>
    /// <param name="states">What the source shows of its sections; null for a format that shows all that it has.</param>
    public JatsArticleReader(XElement article, string? source, int line, ExoArticle? parent, string format = JatsFormat.FormatName, IReadOnlyList<ExoSectionStatus>? states = null)
    {
        _states = states ?? [];
        (_article, _source, _line, _parent, _format) = (article, source, line, parent, format);
        var front = article.Element("front") ?? article.Element("front-stub") ?? s_nothing;
        _journal = front.Element("journal-meta") ?? s_nothing;
        _meta = front.Element("article-meta") ?? (front.Name.LocalName == "front-stub" ? front : s_nothing);
    }

    /// <summary>The article; null where it shows neither a title nor a text.</summary>
    public ExoArticle? Build()
    {
        var titles = new JatsTitles(_meta);
        var content = new JatsContent { ArticleTitle = titles.Title };
        var ids = new JatsIds();
        foreach (var id in _meta.Elements("article-id"))
        {
            ids.Add(id);
        }

        var people = new JatsPeople(_meta);
        var dates = new JatsPublication(_meta);
        var front = new JatsFront(_meta, content);
        var abstracts = new JatsAbstracts(_meta, content);
        ReadText(content);
        var references = new JatsReferences(titles.Title, _source);
        references.Read(_article.Element("body"));
        references.Read(_article.Element("back"));
        foreach (var other in people.Others)
        {
            content.AddNote(other);
        }

        if (titles.Title is null && abstracts.Main.Count == 0 && content.Sections.Count == 0)
        {
            return null;
        }

        var article = new ExoArticle
        {
            Title = titles.Title,
            OtherTitles = titles.Others,
            Authors = people.Authors,
            AuthorsTruncated = people.Truncated,
            Collaborators = people.Collaborators,
            Editors = people.Editors,
            Journal = front.Journal(_journal) ?? _parent?.Journal,
            PublicationDate = dates.Published,
            ElectronicDate = dates.Electronic,
            History = dates.History,
            Volume = JatsText.Of(_meta.Element("volume")),
            Issue = front.Issue,
            Pages = front.Pages,
            Pmid = ids.Pmid,
            Pmcid = ids.Pmcid,
            Doi = ids.Doi,
            OtherIds = ids.Others,
            Version = JatsText.Of(_meta.Element("article-version") ?? _meta.Element("article-version-alternatives")?.Elements().FirstOrDefault()),
            Languages = (string?)_article.Attribute("lang") is { Length: > 0 } language ? (string[])[language] : [],
            Abstract = abstracts.Main,
            OtherAbstracts = abstracts.Others,
            Copyright = front.Copyright,
            License = front.License,
            Keywords = front.Keywords.ConvertAll(keyword => keyword.Text),
            KeywordEntries = front.Keywords,
            Subjects = front.Subjects,
            ConflictOfInterest = content.Conflicts.Count == 0 ? null : string.Join('\n', content.Conflicts),
            PublicationTypes = (string?)_article.Attribute("article-type") is { Length: > 0 } type ? (string[])[type] : [],
            IsRetracted = front.IsRetracted || (string?)_article.Attribute("article-type") == "retracted-article",
            AssociatedData = front.AssociatedData,
            Notes = content.Notes,
            Grants = front.Grants,
            Figures = content.Figures.ConvertAll(figure => new ExoFigure
            {
                Label = figure.Label,
                Number = figure.Number,
                Caption = figure.Caption,
                ArticleTitle = titles.Title,
                Pmid = ids.Pmid,
                Doi = ids.Doi,
                ArticleSource = _source,
            }),
            Tables = content.Tables,
            Sections = content.Sections,
            References = references.References,
            CommentsCorrections = _parent is null ? front.Links : [.. front.Links, Parent(_parent)],
            SectionStates = _states,
            Source = _source,
            Format = _format,
            SourceLine = _line,
        };
        JatsCitations.Fill(article, content.Marks, references.Positions);
        return article;
    }

    private static ExoLinkedArticle Parent(ExoArticle parent) => new() { Kind = "Part of", Title = parent.Title, Pmid = parent.Pmid, Doi = parent.Doi };

    private void ReadText(JatsContent content)
    {
        foreach (var part in _article.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "front":
                    foreach (var notes in part.Elements("notes"))
                    {
                        content.AddStatement(notes);
                    }

                    break;
                case "body":
                    content.AddBody(part);
                    break;
                case "back":
                    content.AddBack(part);
                    break;
                case "floats-group" or "floats-wrap":
                    content.AddFloat(part);
                    break;
            }
        }
    }
}
