using ExoTools.Citations;

namespace ExoTools.Binding;

/// <summary>Tells in one line how an article was read, for -Verbose.</summary>
internal static class ArticleDescription
{
    public static string Of(ExoArticle article)
    {
        var lacking = article.SectionStates
            .Where(status => status.State is ExoSectionState.Empty or ExoSectionState.Collapsed or ExoSectionState.Partial)
            .Select(status => status.ToString());
        return $"{article.Source ?? "text"}, line {article.SourceLine}: {article.Format}; {Amount.Of(ArticleReference.ListedIn(article).Count, "reference")}, {Amount.Of(article.Figures.Count, "figure")}."
            + string.Join(", ", lacking) switch { "" => "", var list => $" Not fully shown: {list}." };
    }
}
