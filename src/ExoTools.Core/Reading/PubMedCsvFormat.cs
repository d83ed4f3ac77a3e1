using System.Globalization;
using System.Text;
using ExoTools.Citations;
using ExoTools.Reading.PubMedXml;

namespace ExoTools.Reading;

/// <summary>
/// The CSV that the PubMed page saves of search results. It carries no abstract. Columns are told by their names, in any order:
/// PMID, Title, Authors, Citation, First Author, Journal/Book, Publication Year, Create Date, PMCID, NIHMS ID, DOI.
/// </summary>
internal sealed class PubMedCsvFormat : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "PubMed CSV";

    private const int LongestRecord = 1_000_000;
    private const int LongestShown = 1_000;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool ListsWorks => true;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head)
    {
        var columns = Header(head.Text).Split(Separator(head.Text)).Select(column => column.Trim('"', ' ', '\uFEFF')).ToArray();
        return columns.Contains("PMID", StringComparer.OrdinalIgnoreCase) && columns.Contains("Title", StringComparer.OrdinalIgnoreCase);
    }

    private static string Header(string head)
    {
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? head : head[..end];
    }

    /// <summary>What parts the cells: spreadsheets save semicolons or tabs where PubMed has commas.</summary>
    private static char Separator(string head) => Header(head) is var header && header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains(';', StringComparison.Ordinal) ? ';' : ',';

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        var separator = Separator(input.ReadHead(1 << 12).Text);
        using var text = input.OpenText();
        string[]? columns = null;
        var line = 1;
        for (var row = 0; ReadRow(text, separator, ref line, out var start, out var shown, out var ended) is { } cells; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (columns is null)
            {
                columns = [.. cells.Select(cell => cell.Trim(' ', '\uFEFF'))];
                continue;
            }

            if (cells is [""])
            {
                continue;
            }

            string? Cell(string name)
            {
                var column = Array.FindIndex(columns, column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
                return column >= 0 && column < cells.Count && cells[column].Trim() is { Length: > 0 } value ? value : null;
            }

            if (!ended && input.Damage is not null)
            {
                yield return new RecordProblems(input.Source, "row").CutShort(start, 1) with { LineText = shown, Record = Cell("PMID") is { } pmid ? $"PMID {pmid}" : null };
            }
            else if (cells.Count == columns.Length && Read(Cell).Build(input.Source, start, FormatName, showsAll: false) is { } article)
            {
                yield return article;
            }
            else
            {
                yield return new ReadProblem
                {
                    Kind = ReadProblemKind.MalformedArticle,
                    Source = input.Source,
                    Line = start,
                    LineText = shown,
                    Record = string.Create(CultureInfo.InvariantCulture, $"record {row}"),
                    Message = cells.Count == columns.Length ? "The row holds neither a PMID nor a title."
                        : string.Create(CultureInfo.InvariantCulture, $"The row has {cells.Count} cells where the header has {columns.Length}."),
                    Remedy = "Save the results again; a spreadsheet may have changed them.",
                };
            }
        }
    }

    private static CitationDraft Read(Func<string, string?> cell)
    {
        var citation = cell("Citation") is { } printed ? ReferenceParser.Parse(printed) : null;
        var draft = new CitationDraft
        {
            Title = cell("Title"),
            Pmcid = Identifiers.Pmcid(cell("PMCID")),
            Volume = citation?.Volume,
            Issue = citation is null ? null : VancouverCitation.Issue(citation),
            Pages = citation?.Pages ?? citation?.ArticleNumber,
            PublicationDate = citation?.Date ?? (cell("Publication Year") is { } year ? DateReader.FromMedlineDate(year) : null),
            ElectronicDate = citation?.ElectronicDate,
            Authors = cell("Authors") is { } authors ? ReadAuthors(authors) : null,
        };
        draft.Journal.MedlineAbbreviation = cell("Journal/Book");
        if (cell("PMID") is { } pmid)
        {
            draft.AddPmid(pmid);
        }

        if (cell("DOI") is { } doi)
        {
            draft.AddDoi(doi);
        }

        if (cell("NIHMS ID") is { } manuscript)
        {
            draft.AddId("mid", manuscript);
        }

        if (cell("Create Date") is { } created)
        {
            (draft.History ??= []).Add(new ExoDate { Kind = "CRDT", Date = DateReader.FromNumeric(created) });
        }

        return draft;
    }

    /// <summary>"Wu D, Zou C, Vesicle Study Group."</summary>
    private static List<ExoAuthor> ReadAuthors(string printed) =>
        [.. printed.TrimEnd('.').Split(["; ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Medline.MedlinePeople.ReadShort)];

    /// <summary>The cells of the next row; null at the end. A quoted cell may hold commas, line ends and doubled quotes.</summary>
    /// <param name="text">Stands at the start of a row.</param>
    /// <param name="separator">What parts the cells.</param>
    /// <param name="line">The line there; moved on.</param>
    /// <param name="start">The line on which the row starts.</param>
    /// <param name="shown">The text of that line, or as much of it as a message shows.</param>
    /// <param name="ended">Whether a line end closes the row; false for one that the text ends with.</param>
    private static List<string>? ReadRow(TextReader text, char separator, ref int line, out int start, out string shown, out bool ended)
    {
        (start, shown, ended) = (line, "", false);
        if (text.Peek() < 0)
        {
            return null;
        }

        var cells = new List<string>();
        var cell = new StringBuilder();
        var firstLine = new StringBuilder();
        var quoted = false;
        var length = 0;
        while (true)
        {
            var next = text.Read();
            if (next >= 0 && next != '\n' && line == start && firstLine.Length < LongestShown)
            {
                firstLine.Append((char)next);
            }

            line += next == '\n' ? 1 : 0;

            // A quote that is never closed would take in the rest of the file.
            quoted &= ++length < LongestRecord;
            if (next == '"' && quoted && text.Peek() == '"')
            {
                cell.Append((char)text.Read());
                _ = line == start && firstLine.Length < LongestShown ? firstLine.Append('"') : firstLine;
            }
            else if (next == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (next < 0 || (next == '\n' && !quoted))
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                (ended, shown) = (next == '\n', firstLine.ToString());
                return cells;
            }
            else if (next == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append((char)next);
            }
        }
    }
}
