using System.Globalization;
using ExoTools.Reading.ArticleTexts;
using ExoTools.Reading.Jats;
using ExoTools.Reading.PmcPages;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading;

/// <summary>
/// The text of one paper, as it is typed, saved from a word processor or taken out of a PDF: a title, authors, an abstract, parts under
/// the headings that all papers have, references. Or the same with labels above it: "Title: …", "Authors: …", "Source: …".
/// </summary>
internal sealed class ArticleTextFormat : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "article text";

    private const int LongestText = 16_000_000;
    private const int FewestHeadings = 2;
    private const int LinesToAbstract = 120;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head)
    {
        var text = head.Text.AsSpan().TrimStart();
        if (text.IsEmpty || text[0] is '<' or '{' or '[' or '@' or '%' or '#' or '\\' || text.Contains('\0') || text.Contains("</", StringComparison.Ordinal))
        {
            return false;
        }

        var lines = new PageLines(head.Text);
        return LabelledFront.Starts(lines) || HasHeadings(lines);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var reader = input.OpenText();
        if (BoundedText.Read(reader, LongestText, cancellation) is not { } text)
        {
            yield return new ReadProblem
            {
                Kind = ReadProblemKind.LimitExceeded,
                Source = input.Source,
                Line = 1,
                Message = string.Create(CultureInfo.InvariantCulture, $"The text is longer than {LongestText:N0} characters and was passed over."),
                Remedy = "Save each article as a file of its own.",
            };
            yield break;
        }

        var lines = new PageLines(text, cancellation);
        var labelled = LabelledFront.Starts(lines);
        var (front, end) = labelled ? new LabelledFront(lines).Convert() : new PrintedFront(lines).Convert();
        var tree = front is null ? null : new PmcPage(lines).Convert(front, end);
        yield return tree is not null && new JatsArticleReader(tree, input.Source, 1 + lines.NextFilled(0, lines.Count - 1), null, FormatName).Build() is { } article
            ? article
            : new ReadProblem
            {
                Kind = ReadProblemKind.MalformedArticle,
                Source = input.Source,
                Line = 1,
                Message = "The text shows no title above its abstract.",
                Remedy = "Put the title on the first line.",
            };
    }

    /// <summary>Whether an abstract stands under its heading, and below it two of the parts that all papers have, each under its own.</summary>
    private static bool HasHeadings(PageLines lines)
    {
        int headings = 0, filled = 0;
        var inText = false;
        for (var line = 0; line < lines.Count; line++)
        {
            var text = lines[line];
            filled += text.IsEmpty ? 0 : 1;
            if (!inText)
            {
                inText = filled > 1 && PmcHeadings.IsAbstract(text);
                if (filled > LinesToAbstract)
                {
                    return false;
                }
            }
            else if (PmcHeadings.IsCommon(text) && ++headings == FewestHeadings)
            {
                return true;
            }
        }

        return false;
    }
}
