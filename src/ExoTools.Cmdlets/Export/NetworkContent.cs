using ExoTools.Binding;
using ExoTools.Findings.Analysis;
using ExoTools.Networks;

namespace ExoTools.Export;

/// <summary>Findings for one network; an article stands for all that it says, and a network for itself.</summary>
internal sealed class NetworkContent : ExportContent
{
    private readonly NetworkBuilder _builder = new();
    private ExoNetwork? _whole;
    private bool _any;

    public override string Accepted => "ExoRelation, ExoPathway, ExoCargo, ExosomeMarker or ExoArticle objects, the paths of articles, or one ExoNetwork alone";

    public override string Name => "the network";

    public override bool TakesArticleFiles => true;

    public override bool ExtensionsBind => true;

    public override bool IsEmpty => _whole is null && !_any;

    public override IReadOnlyList<(string Name, IReadOnlyList<string> Extensions)> Formats { get; } =
        [.. NetworkFormats.All.Select(format => (format.Name, format.Extensions))];

    public override bool TryAdd(object item, CancellationToken cancellation)
    {
        // A network is written as it is, for it may have been laid out or filtered; nothing merges into it.
        if (item is ExoNetwork network)
        {
            var alone = IsEmpty;
            _whole = alone ? network : _whole;
            return alone;
        }

        if (_whole is not null)
        {
            return false;
        }

        switch (item)
        {
            case ExoRelation relation:
                _builder.AddRelation(relation);
                break;
            case ExoPathway pathway:
                _builder.AddPathway(pathway);
                break;
            case ExoCargo cargo:
                _builder.AddCargo(cargo);
                break;
            case ExosomeMarker marker:
                _builder.AddMarker(marker);
                break;
            case ExoArticle article:
                AddSeed(article, cancellation);
                break;
            default:
                return false;
        }

        _any = true;
        return true;
    }

    public override void AddSeed(ExoArticle article, CancellationToken cancellation)
    {
        _any = true;
        _builder.AddArticle(new ArticleAnalysis(article, SeedStore.Library, cancellation));
    }

    /// <summary>The network of what was added.</summary>
    public ExoNetwork Build(CancellationToken cancellation) => _whole ?? _builder.Build(cancellation);

    public override IReadOnlyList<string> Write(string format, TextWriter writer, CancellationToken cancellation) =>
        NetworkFormats.Find(format)!.Write(Build(cancellation), writer, cancellation);
}
