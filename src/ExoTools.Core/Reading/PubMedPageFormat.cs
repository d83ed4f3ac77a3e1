namespace ExoTools.Reading;

/// <summary>The text of PubMed article pages, as a browser copies it or a tool dumps it.</summary>
internal sealed class PubMedPageFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "PubMed page";

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) => false;

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation) => [];
}
