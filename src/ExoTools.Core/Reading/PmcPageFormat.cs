using System.Globalization;
using System.Text;
using ExoTools.Reading.Jats;
using ExoTools.Reading.PmcPages;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading;

/// <summary>The text of full text pages of PMC, as a browser copies it or a tool dumps it, in the layout of 2024 and the one before; several in a file too.</summary>
/// <param name="longestPage">In characters; a longer page is told of and passed over.</param>
internal sealed class PmcPageFormat(int longestPage = 16_000_000) : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "PMC page";

    // The first words of every page, in both layouts.
    private const string SiteStart = "Skip to main content";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool IsPage => true;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) => PmcSignature.Matches(head.Text);

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        var page = new StringBuilder();
        int start = 1, number = 0;
        var identified = false;
        while (true)
        {
            var line = text.ReadLine();
            number++;
            cancellation.ThrowIfCancellationRequested();
            if (line is null || (identified && line.AsSpan().Trim().StartsWith(SiteStart)))
            {
                yield return ReadPage(page, start, input.Source, cancellation);
                page.Clear();
                (start, identified) = (number, false);
            }

            if (line is null)
            {
                yield break;
            }

            identified |= line.AsSpan().TrimStart().StartsWith("PMCID:");
            if (page.Length <= longestPage)
            {
                page.Append(line).Append('\n');
            }
        }
    }

    private ReadItem ReadPage(StringBuilder page, int line, string? source, CancellationToken cancellation)
    {
        if (page.Length > longestPage)
        {
            return Problem(
                source, line, ReadProblemKind.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"A page is longer than {longestPage:N0} characters and was passed over."), "Save each page as a file of its own.");
        }

        var lines = new PageLines(page.ToString(), cancellation);
        var tree = new PmcPage(lines).Convert(out var states);
        return tree is not null && new JatsArticleReader(tree, source, line + lines.NextFilled(0, lines.Count - 1), null, FormatName, states).Build() is { } article
            ? article
            : Problem(source, line, ReadProblemKind.MalformedArticle, "The page that starts here shows no article: no title can be made out.", "Copy the whole page, from the citation above the title on.");
    }

    private static ReadProblem Problem(string? source, int line, ReadProblemKind kind, string message, string remedy) =>
        new() { Kind = kind, Source = source, Line = line, Message = message, Remedy = remedy };
}
