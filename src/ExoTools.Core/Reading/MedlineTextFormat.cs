using System.Globalization;
using ExoTools.Reading.Medline;

namespace ExoTools.Reading;

/// <summary>
/// The MEDLINE format of PubMed ("nbib"), which other databases export too: "TAG - value", continued on indented lines, records
/// parted by empty lines. Source: NLM's list of MEDLINE/PubMed data element tags.
/// </summary>
/// <param name="longestRecord">In characters; a longer record is told of and passed over.</param>
internal sealed class MedlineTextFormat(int longestRecord = 4_000_000) : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "MEDLINE";

    // In lines.
    private const int MostPreface = 40;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool ListsWorks => true;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head)
    {
        int preface = 0, tags = 0, title = 0, person = 0;
        var pmid = false;
        foreach (var line in head.Text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var tag = MedlineLine.TagOf(line);
            if (tags == 0 && tag is "TY")
            {
                return false;
            }

            if (tag.IsEmpty)
            {
                // What a mail or a browser puts above the first record.
                if (tags == 0 && ++preface > MostPreface)
                {
                    return false;
                }

                continue;
            }

            pmid |= tag is "PMID";
            title += tag is "TI" or "BTI" or "TT" ? 1 : 0;
            person += tag is "FAU" or "AU" or "OWN" or "STAT" or "JT" or "TA" or "SO" ? 1 : 0;
            if ((pmid && (preface == 0 || person > 0)) || (preface == 0 && title > 0 && person > 0))
            {
                return true;
            }

            tags++;
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        var number = 0;
        foreach (var record in MedlineRecord.Split(text, longestRecord, cancellation))
        {
            number++;
            if (record.IsTooLong)
            {
                yield return Problem(input.Source, record, number, ReadProblemKind.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"The record is longer than {longestRecord:N0} characters and was passed over."), "Part the records by empty lines.");
            }
            else if (record.IsLast && input.Damage is not null)
            {
                yield return Problem(input.Source, record, number, ReadProblemKind.MalformedArticle, "The text ends within the record: it is cut short.", "Get the file again.") with { IsCutShort = true };
            }
            else if (new MedlineRecordReader(record).Read().Build(input.Source, record.Line, FormatName, showsAll: true) is { } article)
            {
                yield return article;
            }
            else
            {
                yield return Problem(input.Source, record, number, ReadProblemKind.MalformedArticle, "The record holds no citation: no PMID, DOI, title, author, journal, book or abstract.", "Export it again.");
            }
        }
    }

    private static ReadProblem Problem(string? source, MedlineRecord record, int number, ReadProblemKind kind, string message, string remedy) => new()
    {
        Kind = kind,
        Source = source,
        Line = record.Line,
        LineText = record.FirstLine,
        Record = record.Pmid is { } pmid ? $"PMID {pmid}" : string.Create(CultureInfo.InvariantCulture, $"record {number}"),
        Message = message,
        Remedy = remedy,
    };
}
