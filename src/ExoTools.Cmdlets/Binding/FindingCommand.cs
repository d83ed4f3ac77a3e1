namespace ExoTools.Binding;

/// <summary>The base of the Get-Exo* cmdlets: writes what it finds in each article before the next is read.</summary>
/// <typeparam name="T">What the cmdlet returns.</typeparam>
public abstract class FindingCommand<T> : ArticleCommand
    where T : class
{
    private int _passed;

    private protected FindingCommand()
    {
    }

    /// <summary>The filters whose values the module knows: who asks for another and gets nothing is told which there are.</summary>
    private protected virtual IEnumerable<(string Parameter, string[]? Given, IEnumerable<string> Known)> KnownValues => [];

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

        _passed += passed;
        if (IsVerbose)
        {
            WriteVerbose($"{article.Source ?? "text"}, line {article.SourceLine}: {found} found{(passed < found ? $", {found - passed} of them left out by the filters" : "")}.");
        }
    }

    /// <inheritdoc/>
    protected sealed override void End()
    {
        if (_passed > 0)
        {
            return;
        }

        foreach (var (parameter, given, known) in KnownValues)
        {
            TellUnknown(parameter, given, known);
        }
    }
}
