using System.Globalization;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading;

/// <summary>The text of PubMed article pages, as a browser copies it or a tool dumps it.</summary>
internal sealed class PubMedPageFormat : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "PubMed page";

    private const int LongestQuote = 120;

    private readonly int _longestPage;

    public PubMedPageFormat(int longestPage = PageSplitter.DefaultLimit) => _longestPage = longestPage;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool IsPage => true;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) => PageSignature.Matches(head.Text);

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        foreach (var piece in new PageSplitter(text, _longestPage).Split(cancellation))
        {
            if (piece.TooLong)
            {
                yield return TooLong(input.Source, piece.Line);
                continue;
            }

            foreach (var page in PageDivider.Divide(piece, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                var article = PageReader.Read(page.Text, input.Source, page.Line, certain: page.Preamble, cancellation);
                if (article is not null)
                {
                    yield return article;
                }
                else if (!page.Preamble)
                {
                    yield return NoArticle(input.Source, page);
                }
            }
        }
    }

    private ReadProblem TooLong(string? source, int line) => new()
    {
        Kind = ReadProblemKind.LimitExceeded,
        Source = source,
        Line = line,
        Message = string.Create(CultureInfo.InvariantCulture, $"A page is longer than {_longestPage:N0} characters and was passed over."),
        Remedy = "Save each page as a file of its own.",
    };

    private static ReadProblem NoArticle(string? source, PagePiece page)
    {
        var lines = new PageLines(page.Text);
        var first = lines.NextFilled(0, lines.Count - 1);
        var quote = lines[first];
        return new ReadProblem
        {
            Kind = ReadProblemKind.MalformedArticle,
            Source = source,
            Line = page.Line + first,
            LineText = quote.Length > LongestQuote ? quote[..LongestQuote].ToString() : quote.ToString(),
            Message = "The page that starts here shows no article: no title can be made out.",
            Remedy = "Copy the whole page, from the citation above the title on.",
        };
    }
}
