namespace ExoTools.Binding;

/// <summary>The base of the Get-Exo* cmdlets: writes what it finds in each article before the next is read.</summary>
/// <typeparam name="T">What the cmdlet returns.</typeparam>
public abstract class FindingCommand<T> : ArticleCommand
    where T : class
{
    private protected FindingCommand()
    {
    }

    /// <summary>What one article holds, after the cmdlet's filters, in the order of the article.</summary>
    protected abstract IEnumerable<T> Find(ExoArticle article);

    /// <inheritdoc/>
    protected sealed override void ProcessArticle(ExoArticle article)
    {
        foreach (var finding in Find(article))
        {
            Cancellation.ThrowIfCancellationRequested();
            WriteObject(finding);
        }
    }
}
