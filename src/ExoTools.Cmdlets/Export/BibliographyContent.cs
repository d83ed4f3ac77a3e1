using ExoTools.Binding;
using ExoTools.Citations;

namespace ExoTools.Export;

/// <summary>References for a bibliography; an article stands for itself.</summary>
internal sealed class BibliographyContent : ExportContent
{
    // A warning names some of many.
    private const int MostNamed = 5;

    private readonly List<ExoReference> _references = [];
    private readonly List<string> _unknown = [];

    public override string Accepted => "ExoReference or ExoArticle objects";

    public override string Name => "the references";

    public override string? RemedyFor(object input) => ReferenceInput.BibliographyRemedy(input);

    public override bool IsEmpty => _references.Count == 0;

    public override IReadOnlyList<string> LeftOut => _unknown.Count == 0 ? []
        : [$"Left out, for no title, author, journal or identifier is known of it: {string.Join(", ", _unknown.Take(MostNamed))}{(_unknown.Count > MostNamed ? $" and {_unknown.Count - MostNamed} more" : "")}."];

    public override IReadOnlyList<(string Name, IReadOnlyList<string> Extensions)> Formats { get; } =
        [.. BibliographyFormats.All.Select(format => (format.Name, format.Extensions))];

    public override bool TryAdd(object item, CancellationToken cancellation)
    {
        switch (item)
        {
            case ExoReference reference:
                _references.Add(reference);
                return true;
            case ExoArticle article:
                var itself = ArticleReference.Of(article);
                if (ArticleReference.IsKnown(itself))
                {
                    _references.Add(itself);
                }
                else
                {
                    _unknown.Add(article.Source is { } source ? Path.GetFileName(source) : "an article that was read from text");
                }

                return true;
            default:
                return false;
        }
    }

    // The same as Get-ExoReference gives without a source.
    public override void AddSeed(ExoArticle article, CancellationToken cancellation) => _references.AddRange(article.References);

    public override IReadOnlyList<string> Write(string format, TextWriter writer, CancellationToken cancellation)
    {
        BibliographyFormats.Find(format)!.Write(_references, writer, cancellation);
        return [];
    }
}
