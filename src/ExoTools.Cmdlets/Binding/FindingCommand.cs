namespace ExoTools.Binding;

/// <summary>The base of the Get-Exo* cmdlets: writes what it finds in each article before the next is read.</summary>
/// <typeparam name="T">What the cmdlet returns.</typeparam>
public abstract class FindingCommand<T> : ArticleCommand
    where T : class
{
    private protected FindingCommand()
    {
    }

    /// <summary>What one article holds, in the order of the article.</summary>
    protected abstract IEnumerable<T> Find(ExoArticle article);

    /// <summary>Whether a finding passes the cmdlet's filters.</summary>
    protected virtual bool Passes(T finding) => true;

    /// <inheritdoc/>
    protected sealed override void ProcessArticle(ExoArticle article)
    {
        int found = 0, passed = 0;
        foreach (var finding in Find(article))
        {
            Cancellation.ThrowIfCancellationRequested();
            found++;
            if (Passes(finding))
            {
                passed++;
                WriteObject(finding);
            }
        }

        if (IsVerbose)
        {
            WriteVerbose($"{article.Source ?? "text"}, line {article.SourceLine}: {found} found{(passed < found ? $", {found - passed} of them left out by the filters" : "")}.");
        }
    }
}
