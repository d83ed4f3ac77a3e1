using System.Globalization;
using ExoTools.Reading.Medline;
using ExoTools.Reading.PubMedPages;
using ExoTools.Reading.PubMedXml;

namespace ExoTools.Reading;

/// <summary>
/// The text that PubMed saves as "Abstract (text)": numbered records of blocks that are parted by empty lines: citation, title,
/// authors, affiliations, links, abstract, copyright, identifiers, statement of interests.
/// </summary>
internal sealed class PubMedAbstractFormat : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "PubMed abstract";

    private const int MostLines = 20_000;
    private const int MostPreface = 40;
    private const string Statement = "Conflict of interest statement:";

    private static readonly string[] s_copyright = ["©", "Copyright ", "(c) ", "(C) "];

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool ListsWorks => true;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head)
    {
        using var text = new StringReader(head.Text);
        return Split(text).FirstOrDefault() is { } record && record.Blocks.Count > 1 && Citation(record.Blocks[0]) is not null
            && record.Blocks.Exists(block => block[0].StartsWith("PMID: ", StringComparison.Ordinal) || block[0].StartsWith("DOI: ", StringComparison.Ordinal) || block[0].StartsWith("PMCID: ", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        foreach (var record in Split(text))
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.IsLast && input.Damage is not null)
            {
                yield return new RecordProblems(input.Source, "record").CutShort(record.Line, 1) with { Record = string.Create(CultureInfo.InvariantCulture, $"record {record.Number}") };
                continue;
            }

            if (ReadRecord(record).Build(input.Source, record.Line, FormatName, showsAll: false) is { } article)
            {
                yield return article;
                continue;
            }

            yield return new ReadProblem
            {
                Kind = ReadProblemKind.MalformedArticle,
                Source = input.Source,
                Line = record.Line,
                Record = string.Create(CultureInfo.InvariantCulture, $"record {record.Number}"),
                Message = "The record shows neither a title nor a PMID.",
                Remedy = "Save the results again.",
            };
        }
    }

    /// <summary>The records; one starts with the number that follows, once the one before has shown its identifiers, or with a citation. A mail says something above the first.</summary>
    private static IEnumerable<Record> Split(TextReader text)
    {
        Record? record = null;
        var line = 0;
        var blank = true;
        var identified = false;
        while (text.ReadLine() is { } next)
        {
            line++;
            if (string.IsNullOrWhiteSpace(next))
            {
                blank = true;
                continue;
            }

            var number = (record?.Number ?? 0) + 1;
            if (next.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{number}. "), StringComparison.Ordinal) && ((blank && (record is null || identified)) || IsCitation(next)))
            {
                if (record is not null)
                {
                    yield return record;
                }

                record = new Record(number, line, []);
                identified = false;
            }

            if (record is null)
            {
                if (line > MostPreface)
                {
                    yield break;
                }

                blank = false;
                continue;
            }

            identified |= next.StartsWith("PMID: ", StringComparison.Ordinal);
            if (blank || record.Blocks.Count == 0)
            {
                record.Blocks.Add([]);
            }

            blank = false;
            if (record.Blocks[^1].Count < MostLines)
            {
                record.Blocks[^1].Add(next);
            }
        }

        if (record is not null)
        {
            yield return record with { IsLast = true };
        }
    }

    private static CitationLine? Citation(List<string> block) => Citation(Join(block));

    private static CitationLine? Citation(string line) => CitationLine.Read(line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1), gluedJournal: true);

    /// <summary>Whether a numbered line is a citation: it starts a record, even where the one before was torn off above its identifiers.</summary>
    private static bool IsCitation(string line) => Citation(line) is { HasLocator: true, Date.Month: not null };

    private static CitationDraft ReadRecord(Record record)
    {
        var draft = new CitationDraft();
        if (Citation(record.Blocks[0]) is { } citation)
        {
            draft.Journal.MedlineAbbreviation = citation.Journal;
            (draft.PublicationDate, draft.ElectronicDate) = (citation.Date, citation.ElectronicDate);
            (draft.Volume, draft.Issue, draft.Pages, draft.Doi) = (citation.Volume, citation.Issue, citation.Pages, citation.Doi);
        }

        List<(string Name, List<string> Keys)>? authors = null;
        var affiliations = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < record.Blocks.Count; i++)
        {
            var block = record.Blocks[i];
            var text = Join(block);
            if (i == 1)
            {
                draft.Title = text;
            }
            else if (text.StartsWith("[Article in ", StringComparison.Ordinal) && text.EndsWith(']'))
            {
                draft.Languages = [text["[Article in ".Length..^1]];
            }
            else if (text.StartsWith("Author information:", StringComparison.Ordinal))
            {
                ReadAffiliations(block, affiliations);
            }
            else if (text.StartsWith("Collaborators:", StringComparison.Ordinal))
            {
                draft.Collaborators = AuthorNames(text["Collaborators:".Length..]).ConvertAll(author => MedlinePeople.ReadShort(author.Name));
            }
            else if (text.StartsWith(Statement, StringComparison.Ordinal))
            {
                draft.ConflictOfInterest = text[Statement.Length..].Trim();
            }
            else if (LinkKinds.IsHeading(block[0].Trim().TrimEnd(':')))
            {
                ReadLinks(block, draft);
            }
            else if (block.Exists(line => IdentifierOf(line, draft)))
            {
                block.ForEach(line => IdentifierOf(line, draft));
            }
            else if (Array.Exists(s_copyright, mark => text.StartsWith(mark, StringComparison.Ordinal)))
            {
                draft.Copyright = text;
            }
            else if (authors is null && draft.Abstract is null && LooksLikeAuthors(text))
            {
                authors = AuthorNames(text);
            }
            else
            {
                (draft.Abstract ??= []).AddRange(MedlineAbstract.Split(text));
            }
        }

        draft.Authors = authors?.ConvertAll(author => MedlinePeople.ReadShort(author.Name) with
        {
            Affiliations = author.Keys.Select(key => affiliations.GetValueOrDefault(key)).OfType<string>().ToArray(),
            EqualContribution = author.Keys.Contains("#"),
        });
        return draft;
    }

    private static bool IdentifierOf(string line, CitationDraft draft)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = colon < 0 ? "" : line[(colon + 2)..].Trim().Split(' ')[0];
        switch (colon < 0 ? "" : line[..colon])
        {
            case "PMID":
                draft.AddPmid(value);
                return true;
            case "PMCID":
                draft.Pmcid ??= Identifiers.Pmcid(value);
                return true;
            case "DOI":
                draft.AddDoi(value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"Example AB(1)(2), Sample J(#), Vesicle Study Group."</summary>
    private static List<(string Name, List<string> Keys)> AuthorNames(string text)
    {
        var authors = new List<(string Name, List<string> Keys)>();
        foreach (var part in text.Trim().TrimEnd('.').Split([", ", "; "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var keys = new List<string>();
            var name = part;
            while (name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open)
            {
                keys.Insert(0, name[(open + 1)..^1]);
                name = name[..open].TrimEnd();
            }

            authors.Add((name, keys));
        }

        return authors;
    }

    private static bool LooksLikeAuthors(string text)
    {
        var names = AuthorNames(text);
        var persons = names.Count(author => MedlinePeople.ReadShort(author.Name).Initials is not null);
        return text.EndsWith('.') && persons > 0 && persons * 2 >= names.Count;
    }

    private static void ReadAffiliations(List<string> block, Dictionary<string, string> affiliations)
    {
        string? key = null;
        foreach (var line in block.Skip(1))
        {
            var close = line.StartsWith('(') ? line.IndexOf(')', StringComparison.Ordinal) : -1;
            if (close is > 1 and < 6)
            {
                key = line[1..close];
                affiliations[key] = line[(close + 1)..].Trim();
            }
            else if (key is not null)
            {
                affiliations[key] += " " + line.Trim();
            }
        }
    }

    private static void ReadLinks(List<string> block, CitationDraft draft)
    {
        var heading = "";
        foreach (var line in block)
        {
            var text = line.Trim();
            if (LinkKinds.IsHeading(text.TrimEnd(':')))
            {
                heading = text.TrimEnd(':');
            }
            else
            {
                (draft.CommentsCorrections ??= []).Add(new ExoLinkedArticle { Kind = heading, Citation = text, Doi = LinkKinds.DoiIn(text) });
            }
        }

        draft.IsRetracted |= draft.CommentsCorrections?.Exists(link => link.Kind is "Retraction in" or "Retracted and republished in") == true;
    }

    private static string Join(List<string> block) => string.Join(' ', block.Select(line => line.Trim()));

    private sealed record Record(int Number, int Line, List<List<string>> Blocks)
    {
        /// <summary>Whether the text ends with it: no line follows that shows it to be whole.</summary>
        public bool IsLast { get; init; }
    }
}
