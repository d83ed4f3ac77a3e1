using ExoTools.Findings;
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

    /// <summary>Whether the cmdlet looks for no more than vesicles and marker proteins.</summary>
    private protected virtual bool NeedsMarkersOnly => false;

    /// <inheritdoc/>
    private protected sealed override void Prepare() => SeedStore.Library.Prepare(NeedsMarkersOnly);

    /// <summary>What one analysed article says, before the cmdlet's filters.</summary>
    protected abstract IEnumerable<T> Find(ArticleAnalysis article);

    /// <inheritdoc/>
    protected sealed override IEnumerable<T> Find(ExoArticle article)
    {
        var rejections = new List<Rejection>();
        foreach (var finding in Find(new ArticleAnalysis(article, SeedStore.Library, Cancellation) { Explain = IsVerbose ? rejections.Add : null }))
        {
            yield return finding;
        }

        // An article says "CD8+ T cells" fifty times; one line tells why that is no marker.
        foreach (var same in rejections.GroupBy(rejection => rejection.What))
        {
            WriteVerbose(same.First().ToLine(same.Count()));
        }
    }
}
