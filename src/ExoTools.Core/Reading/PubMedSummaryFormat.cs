using System.Globalization;
using System.Text;
using ExoTools.Citations;

namespace ExoTools.Reading;

/// <summary>
/// The text that PubMed saves as "Summary (text)": numbered citations ("1: Wu D, Zou C. Title. PLoS One. 2019 Jan 28;14(1):e0209483.
/// doi: 10.1371/…. PMID: 30689646."), wrapped, parted by empty lines. It carries no abstract.
/// </summary>
internal sealed class PubMedSummaryFormat : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "PubMed summary";

    private const int LongestRecord = 200_000;
    private const int MostPreface = 40;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool ListsWorks => true;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head)
    {
        using var text = new StringReader(head.Text);
        return Records(text).FirstOrDefault() is { Number: 1, Line: var line, Text: var first } && first.Contains("PMID:", StringComparison.Ordinal)
            && (line == 1 || ReferenceParser.Parse(first) is { ContainerTitle: not null, Date: not null, Pmid: not null });
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        foreach (var (number, line, citation, isLast) in Records(text))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isLast && input.Damage is not null)
            {
                yield return new RecordProblems(input.Source, "record").CutShort(line, 1) with { Record = string.Create(CultureInfo.InvariantCulture, $"record {number}") };
                continue;
            }

            var read = ReferenceParser.Parse(citation);
            if (read.Title is null && read.Pmid is null)
            {
                yield return new ReadProblem
                {
                    Kind = ReadProblemKind.MalformedArticle,
                    Source = input.Source,
                    Line = line,
                    Record = string.Create(CultureInfo.InvariantCulture, $"record {number}"),
                    Message = "The citation shows neither a title nor a PMID.",
                    Remedy = "Save the results again.",
                };
                continue;
            }

            yield return new ExoArticle
            {
                Title = read.Title,
                Authors = read.Authors,
                AuthorsTruncated = read.AuthorsTruncated,
                Journal = read.ContainerTitle is null ? null : new ExoJournal { Abbreviation = read.ContainerTitle },
                PublicationDate = read.Date,
                ElectronicDate = read.ElectronicDate,
                Volume = read.Volume,
                Issue = VancouverCitation.Issue(read),
                Pages = read.Pages ?? read.ArticleNumber,
                Pmid = read.Pmid,
                Pmcid = read.Pmcid,
                Doi = read.Doi,
                Source = input.Source,
                Format = FormatName,
                SourceLine = line,
            };
        }
    }

    /// <summary>The citations, each on one line; behind the last none shows it to be whole. One starts with the number that follows that of the one before.</summary>
    private static IEnumerable<(int Number, int Line, string Text, bool IsLast)> Records(TextReader text)
    {
        var citation = new StringBuilder();
        int number = 0, start = 0, line = 0;
        while (text.ReadLine() is { } next)
        {
            line++;
            var mark = string.Create(CultureInfo.InvariantCulture, $"{number + 1}: ");
            if (next.StartsWith(mark, StringComparison.Ordinal))
            {
                if (number > 0)
                {
                    yield return (number, start, citation.ToString(), false);
                }

                (number, start) = (number + 1, line);
                citation.Clear().Append(next.AsSpan(mark.Length).Trim());
            }
            else if (number == 0)
            {
                // A mail says something above the first.
                if (line > MostPreface)
                {
                    yield break;
                }
            }
            else if (!string.IsNullOrWhiteSpace(next) && citation.Length < LongestRecord)
            {
                // A DOI is broken behind a hyphen or slash, where no blank belongs.
                var glued = citation.Length > 0 && citation[^1] is '/' && !next.StartsWith(' ');
                _ = glued ? citation : citation.Append(' ');
                citation.Append(next.AsSpan().Trim());
            }
        }

        if (number > 0)
        {
            yield return (number, start, citation.ToString(), true);
        }
    }
}
