using System.Globalization;

namespace ExoTools.Citations.Formats;

/// <summary>
/// RIS as reference managers and publishers write it: tags that differ between them are taken together, a line without a tag goes
/// on with the one before, and a record ends at ER, or at the next TY, of which a problem tells.
/// </summary>
internal sealed class RisReader : IBibliographyReader
{
    private const int LongestLine = 1 << 18;
    private const int MostPreface = 5;
    private const int LongestPrefaceName = 20;

    private static readonly Dictionary<string, ExoReferenceKind> s_kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["JOUR"] = ExoReferenceKind.JournalArticle, ["EJOUR"] = ExoReferenceKind.JournalArticle, ["JFULL"] = ExoReferenceKind.JournalArticle, ["MGZN"] = ExoReferenceKind.JournalArticle,
        ["ABST"] = ExoReferenceKind.JournalArticle, ["INPR"] = ExoReferenceKind.JournalArticle, ["UNPB"] = ExoReferenceKind.Preprint, ["BOOK"] = ExoReferenceKind.Book, ["EBOOK"] = ExoReferenceKind.Book,
        ["EDBOOK"] = ExoReferenceKind.Book, ["RPRT"] = ExoReferenceKind.Book, ["CHAP"] = ExoReferenceKind.Chapter, ["ECHAP"] = ExoReferenceKind.Chapter, ["CPAPER"] = ExoReferenceKind.ConferencePaper,
        ["CONF"] = ExoReferenceKind.ConferencePaper, ["THES"] = ExoReferenceKind.Thesis, ["ELEC"] = ExoReferenceKind.WebPage, ["WEB"] = ExoReferenceKind.WebPage, ["BLOG"] = ExoReferenceKind.WebPage,
    };

    /// <inheritdoc/>
    public string Name => "RIS";

    /// <inheritdoc/>
    public bool Recognizes(string head)
    {
        var preface = 0;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (TryTag(line, out var tag, out _))
            {
                return tag is "TY";
            }

            // Publishers name themselves above the first record: "Provider: …", "Content: text/plain".
            if (++preface > MostPreface || line.IndexOf(':') is < 2 or > LongestPrefaceName)
            {
                return false;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation)
    {
        var cursor = new TextCursor(text);
        var fields = new List<(string Tag, string Value)>();
        int start = 0, number = 0, length = 0;
        var open = false;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = cursor.Line;
            var content = cursor.ReadLine(LongestLine, out _);
            var tag = "";
            var value = "";
            var isTag = content is not null && TryTag(content, out tag, out value);
            if (open && (content is null || (isTag && tag is "TY")))
            {
                yield return new BibliographyItem(Build(fields, ++number), null, start);
                yield return new BibliographyItem(null, EntryProblem.Malformed(source, start,
                    content is null ? "The record that starts here has no end: it was read up to the end of the text." : "The record that starts here has no end: it was read up to the next one.", "End it with a line 'ER  - '.") with { IsCutShort = content is null }, start);
                open = false;
            }

            if (content is null)
            {
                yield break;
            }

            if (isTag && tag is "TY")
            {
                (open, start, length) = (true, line, 0);
                fields.Clear();
                fields.Add((tag, value));
            }
            else if (isTag && tag is "ER")
            {
                if (open)
                {
                    yield return length > EntryProblem.Longest
                        ? new BibliographyItem(null, EntryProblem.TooLong(source, start), start)
                        : new BibliographyItem(Build(fields, ++number), null, start);
                }

                open = false;
            }
            else if (!open)
            {
                if (isTag && start != -1)
                {
                    yield return new BibliographyItem(null, EntryProblem.Malformed(source, line,
                        $"The tag {tag} stands outside of a record.", "Start each record with a line 'TY  - ' and its type.", content.Length > 120 ? content[..120] : content), line);

                    // Told of once for a stretch that has no start.
                    start = -1;
                }
            }
            else if ((length += content.Length) > EntryProblem.Longest)
            {
                fields.Clear();
            }
            else if (isTag)
            {
                fields.Add((tag, value));
            }
            else if (!string.IsNullOrWhiteSpace(content) && fields.Count > 0)
            {
                fields[^1] = (fields[^1].Tag, $"{fields[^1].Value} {content.Trim()}");
            }
        }
    }

    /// <summary>The number behind "PMID:" in a note, which may hold more ("Cited By: 12; PMID: 33990777"); null without one.</summary>
    private static string? PmidIn(string note)
    {
        const string Label = "PMID";
        var at = note.IndexOf(Label, StringComparison.OrdinalIgnoreCase);
        var digits = at < 0 ? default : note.AsSpan(at + Label.Length).TrimStart(": ");
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return (length < 0 ? digits : digits[..length]) is { Length: > 0 } number ? number.ToString() : null;
    }

    /// <summary>A line of two capitals or digits, blanks, a hyphen and a value.</summary>
    private static bool TryTag(ReadOnlySpan<char> line, out string tag, out string value)
    {
        (tag, value) = ("", "");
        line = line.TrimStart('\uFEFF');
        if (line.Length < 4 || !char.IsAsciiLetterUpper(line[0]) || !(char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])))
        {
            return false;
        }

        var dash = 2;
        while (dash < line.Length && line[dash] == ' ')
        {
            dash++;
        }

        if (dash == 2 || dash > 5 || dash == line.Length || line[dash] != '-' || (dash + 1 < line.Length && line[dash + 1] != ' ' && dash != 4))
        {
            return false;
        }

        (tag, value) = (line[..2].ToString(), line[(dash + 1)..].Trim().ToString());
        return true;
    }

    private static ExoReference Build(List<(string Tag, string Value)> fields, int number)
    {
        var record = new TaggedRecord();
        string? type = null, first = null, last = null, year = null, date = null, accession = null, database = null, custom = null, book = null;
        foreach (var (tag, value) in fields)
        {
            if (value.Length == 0)
            {
                continue;
            }

            switch (tag)
            {
                case "TY":
                    type = value;
                    break;
                case "ID":
                    record.Key = value;
                    break;
                case "AU" or "A1":
                    record.AddAuthor(AuthorNames.FromInverted(value));
                    break;
                case "ED" or "A2" or "A3":
                    record.Editors.Add(AuthorNames.FromInverted(value));
                    break;
                case "TI" or "T1" or "CT":
                    record.Title ??= value;
                    break;
                case "JF" or "T2":
                    record.Container ??= value;
                    break;
                case "BT":
                    book = value;
                    break;
                case "JA" or "J2" or "J1" or "JO":
                    record.Abbreviation ??= value;
                    break;
                case "PY" or "Y1":
                    year ??= value;
                    break;
                case "DA":
                    date = value;
                    break;
                case "VL":
                    record.Volume = value;
                    break;
                case "IS" or "CP":
                    record.Issue = value;
                    break;
                case "SP":
                    first = value;
                    break;
                case "EP":
                    last = value;
                    break;
                case "C7":
                    record.ArticleNumber = value;
                    break;
                case "ET":
                    record.Edition = value;
                    break;
                case "PB":
                    record.Publisher = value;
                    break;
                case "CY" or "PP":
                    record.Place ??= value;
                    break;
                case "LA":
                    record.Language = value;
                    break;
                case "SN":
                    record.AddSerialNumber(value);
                    break;
                case "DO" or "DI":
                    record.AddDoi(value);
                    break;
                case "M3" when value.StartsWith("10.", StringComparison.Ordinal) || value.StartsWith("doi", StringComparison.OrdinalIgnoreCase):
                    record.AddDoi(value);
                    break;
                case "UR" or "L2" or "LK":
                    record.AddUrl(value);
                    break;
                case "AN":
                    accession = value;
                    break;
                case "DB" or "DP":
                    database ??= value;
                    break;
                case "C2":
                    custom = value;
                    record.AddPmcid(value);
                    break;
                case "PM":
                    record.AddPmid(value);
                    break;
                case "KW":
                    record.Keywords.Add(value);
                    break;
                case "AB" or "N2":
                    record.Abstract ??= value;
                    break;
                case "N1":
                    record.Note = value;
                    record.AddPmid(PmidIn(value));

                    break;
            }
        }

        // The database tells whose number an accession number is.
        if (accession is not null && (database is null ? accession.StartsWith("PMID", StringComparison.OrdinalIgnoreCase)
            : database.Contains("PubMed", StringComparison.OrdinalIgnoreCase) || database.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase) || database.Contains("NLM", StringComparison.Ordinal)))
        {
            record.AddPmid(accession);
        }

        // Scopus has a field of its own for the PMID.
        if (database?.StartsWith("Scopus", StringComparison.OrdinalIgnoreCase) == true)
        {
            record.AddPmid(custom);
        }

        if (type is "BOOK" && book is not null)
        {
            record.Title ??= book;
        }

        record.Container ??= book;
        record.Kind = s_kinds.GetValueOrDefault(type ?? "");
        record.Pages = last is null || last == first ? first : first is null ? last : $"{first}-{last}";
        record.Date = DateOf(date) ?? DateOf(year) ?? DateParts.Of(TaggedRecord.YearOf(year) ?? TaggedRecord.YearOf(date));
        return record.Build(number);
    }

    /// <summary>"2018/01/09/", "2018/01", "2018///Summer", "2018/01//Jan-Feb"; null where it does not start with a year and a slash.</summary>
    private static PartialDate? DateOf(string? value)
    {
        if (value is null || value.Length < 5 || !CitationDate.IsYear(value, 0, value.Length, out var year) || value[4] is not ('/' or '-'))
        {
            return null;
        }

        var parts = value.Split(value[4], 4);
        if (parts.Length == 4 && parts[3].Trim().Length > 0)
        {
            return TaggedRecord.DateOf(year, parts[3]);
        }

        return DateParts.Of(year, Number(parts, 1), Number(parts, 2));
    }

    private static int? Number(string[] parts, int at) =>
        at < parts.Length && int.TryParse(parts[at].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
