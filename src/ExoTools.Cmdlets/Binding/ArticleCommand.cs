using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>
/// The base of cmdlets that say something of articles: from files, from articles in the pipeline, or, where no source is given
/// at all, from the articles shipped with the module.
/// </summary>
public abstract class ArticleCommand : PathCommand
{
    private protected const string ArticleSet = "Article";

    private protected ArticleCommand()
    {
    }

    /// <summary>Articles that were read before, as Import-ExoArticle returns them.</summary>
    [Parameter(ParameterSetName = ArticleSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Rehydration]
    [ValidateNotNull]
    public virtual ExoArticle[]? Article { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == ArticleSet && Article is not null)
        {
            foreach (var article in Article)
            {
                Cancellation.ThrowIfCancellationRequested();
                ProcessArticle(article);
            }
        }
        else if (!MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(Path)) && !MyInvocation.BoundParameters.ContainsKey(nameof(LiteralPath)) && !PlainText)
        {
            WriteVerbose("No source given: reading the articles shipped with the module.");
            ReadFiles(SeedStore.Articles);
        }
        else
        {
            base.Process();
        }
    }
}
