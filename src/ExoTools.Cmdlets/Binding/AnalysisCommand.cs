using System.Management.Automation;
using ExoTools.Findings.Analysis;

namespace ExoTools.Binding;

/// <summary>The base of cmdlets that read findings from the text of articles, by the module's vocabulary and rules.</summary>
/// <typeparam name="T">What the cmdlet returns.</typeparam>
public abstract class AnalysisCommand<T> : FindingCommand<T>
    where T : class
{
    private protected AnalysisCommand()
    {
    }

    /// <summary>What one analysed article says, before the cmdlet's filters.</summary>
    protected abstract IEnumerable<T> Find(ArticleAnalysis article);

    /// <inheritdoc/>
    protected sealed override IEnumerable<T> Find(ExoArticle article) =>
        Find(new ArticleAnalysis(article, SeedStore.Library, Cancellation) { Explain = IsVerbose ? WriteVerbose : null });

    // What was rejected is worth its words only where somebody reads them.
    private bool IsVerbose =>
        MyInvocation.BoundParameters.TryGetValue("Verbose", out var verbose)
            ? verbose is SwitchParameter { IsPresent: true }
            : GetVariableValue("VerbosePreference") is ActionPreference.Continue or "Continue";
}
