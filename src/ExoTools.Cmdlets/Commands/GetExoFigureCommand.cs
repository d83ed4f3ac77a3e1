using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Commands;

/// <summary>Gets the figures of articles with their captions.</summary>
/// <remarks>
/// <para>
/// A figure is returned with its label, its number as printed, and its caption or title. CaptionTruncated tells where the source
/// shows only the beginning of a caption.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoFigure", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoFigure))]
public sealed class GetExoFigureCommand : FindingCommand<ExoFigure>
{
    private WildcardFilter _number = WildcardFilter.Of(null);
    private WildcardFilter _label = WildcardFilter.Of(null);

    /// <summary>Only figures with these numbers, as printed ("1", "2A", "S1"). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FigureNumberCompleter))]
    public string[]? Number { get; set; }

    /// <summary>Only figures with these labels, as printed ("Figure 1"). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FigureLabelCompleter))]
    public string[]? Label { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _number = WildcardFilter.Of(Number);
        _label = WildcardFilter.Of(Label);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoFigure> Find(ExoArticle article) => article.Figures;

    /// <inheritdoc/>
    protected override bool Passes(ExoFigure finding) => _number.Matches(finding.Number) && _label.Matches(finding.Label);
}
