using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Commands;

/// <summary>Reads articles from files of any supported format.</summary>
/// <remarks>
/// <para>
/// The format is told by the content of a file, not by its name. A file may hold several articles; each is returned before the next
/// is read. What goes wrong with one file or one article is an error that names the place, and the rest is read.
/// </para>
/// <para>
/// Parts that the source does not show stay empty; SectionStates tells whether a part was absent, empty, collapsed or cut.
/// The other cmdlets read files too: import first where you want several things of the same articles.
/// </para>
/// </remarks>
[Cmdlet(VerbsData.Import, "ExoArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoArticle), typeof(ExoDeletedCitation))]
public sealed class ImportExoArticleCommand : PathCommand
{
    /// <inheritdoc/>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [PathTransformation]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public override string[]? Path { get => base.Path; set => base.Path = value; }

    /// <summary>
    /// Returns an ExoDeletedCitation for each citation that an update file of PubMed withdraws. Without it only articles are returned,
    /// so that all of the output can be piped on, and a warning tells how many citations each file withdraws.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeDeleted { get; set; }

    /// <inheritdoc/>
    protected override void ProcessDeleted(ExoDeletedCitation deleted)
    {
        if (IncludeDeleted)
        {
            WriteObject(deleted);
        }
    }

    /// <inheritdoc/>
    protected override void ReportDeleted(string? source, int count)
    {
        if (!IncludeDeleted)
        {
            WriteWarning($"{source} withdraws {Amount.Of(count, "citation")}. -IncludeDeleted returns them.");
        }
    }

    /// <inheritdoc/>
    protected override void ProcessArticle(ExoArticle article) => WriteObject(article);
}
