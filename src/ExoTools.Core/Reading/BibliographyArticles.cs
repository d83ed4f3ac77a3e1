using ExoTools.Citations;
using ExoTools.Citations.Formats;

namespace ExoTools.Reading;

/// <summary>A bibliography as a list of articles: each entry is an article of which its fields are known.</summary>
internal sealed class BibliographyArticles(IBibliographyReader reader) : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => reader.Name;

    /// <inheritdoc/>
    public bool ListsWorks => true;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) => reader.Recognizes(head.Text);

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        ExoArticle? held = null;
        foreach (var item in reader.Read(text, input.Source, cancellation))
        {
            // What follows an entry tells whether it was whole: of damaged data, the last one may be a part.
            if (held is not null && !(item.Problem is { IsCutShort: true } cut && cut.Line == held.SourceLine && input.Damage is not null))
            {
                yield return held;
            }

            held = item.Reference is { } reference ? ArticleOf(reference, input.Source, item.Line) : null;
            if (item.Problem is { } problem)
            {
                yield return problem;
            }
        }

        if (held is not null)
        {
            yield return held;
        }
    }

    private ExoArticle ArticleOf(ExoReference reference, string? source, int line)
    {
        var isPart = reference.Kind is ExoReferenceKind.Book or ExoReferenceKind.Chapter;
        return new ExoArticle
        {
            Title = reference.Title,
            Authors = reference.Authors,
            AuthorsTruncated = reference.AuthorsTruncated,
            Editors = isPart ? [] : reference.Editors,
            Journal = isPart || reference.ContainerTitle is null ? null : new ExoJournal { Title = reference.ContainerTitle, Abbreviation = reference.ContainerAbbreviation, Issn = reference.Issn },
            Book = isPart || (reference.Publisher ?? reference.Place ?? reference.Isbn) is not null ? BookOf(reference, isPart) : null,
            PublicationDate = reference.Date,
            ElectronicDate = reference.ElectronicDate,
            Volume = reference.Volume,
            Issue = VancouverCitation.Issue(reference),
            Pages = reference.Pages ?? reference.ArticleNumber,
            Pmid = reference.Pmid,
            Pmcid = reference.Pmcid,
            Doi = reference.Doi,
            Languages = reference.Language is { } language ? (string[])[language] : [],
            Abstract = reference.Abstract is { } text ? [new ExoAbstractSection { Text = text }] : [],
            Keywords = reference.Keywords,
            OtherIds = reference.Url is { } url ? [new ExoIdentifier { Type = ArticleReference.AddressType, Value = url }] : [],
            PublicationTypes = ArticleReference.PublicationTypeOf(reference.Kind) is { } type ? [type] : [],
            Source = source,
            Format = Name,
            SourceLine = line,
        };
    }

    private static ExoBook BookOf(ExoReference reference, bool isPart) => new()
    {
        Title = !isPart ? "" : reference.Kind == ExoReferenceKind.Book ? reference.Title ?? "" : reference.ContainerTitle ?? "",
        Series = reference.Kind == ExoReferenceKind.Book ? reference.ContainerTitle : null,
        Editors = reference.Editors,
        Publisher = reference.Publisher,
        Place = reference.Place,
        Edition = reference.Edition,
        Isbns = reference.Isbn is { } isbn ? [isbn] : [],
    };
}
