using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Commands;

/// <summary>Reads articles from files of any supported format.</summary>
[Cmdlet(VerbsData.Import, "ExoArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoArticle))]
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

    /// <inheritdoc/>
    protected override void ProcessArticle(ExoArticle article) => WriteObject(article);
}
