using System.Globalization;
using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>
/// BibTeX and BibLaTeX, whose fields differ in name alone. Text between entries is comment; macros (@string) and "#" are followed. An
/// entry that is damaged is told of with its line, and reading goes on at the next line that starts with "@".
/// </summary>
internal sealed class BibTexReader : IBibliographyReader
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly (string Type, ExoReferenceKind Kind)[] s_kinds =
    [
        ("article", ExoReferenceKind.JournalArticle), ("periodical", ExoReferenceKind.JournalArticle), ("book", ExoReferenceKind.Book), ("mvbook", ExoReferenceKind.Book), ("booklet", ExoReferenceKind.Book),
        ("collection", ExoReferenceKind.Book), ("proceedings", ExoReferenceKind.Book), ("manual", ExoReferenceKind.Book), ("techreport", ExoReferenceKind.Book), ("report", ExoReferenceKind.Book),
        ("inbook", ExoReferenceKind.Chapter), ("incollection", ExoReferenceKind.Chapter), ("suppbook", ExoReferenceKind.Chapter), ("inproceedings", ExoReferenceKind.ConferencePaper),
        ("conference", ExoReferenceKind.ConferencePaper), ("phdthesis", ExoReferenceKind.Thesis), ("mastersthesis", ExoReferenceKind.Thesis), ("thesis", ExoReferenceKind.Thesis),
        ("online", ExoReferenceKind.WebPage), ("electronic", ExoReferenceKind.WebPage), ("www", ExoReferenceKind.WebPage),
    ];

    private static readonly string[] s_otherTypes = ["misc", "unpublished", "dataset", "software", "patent", "reference", "inreference", "set", "string", "preamble", "comment"];

    /// <inheritdoc/>
    public string Name => "BibTeX";

    /// <inheritdoc/>
    public bool Recognizes(string head)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart(" \t\uFEFF");
            if (start.Length < 3 || start[0] != '@')
            {
                continue;
            }

            var end = 1;
            while (end < start.Length && char.IsAsciiLetter(start[end]))
            {
                end++;
            }

            var after = start[end..].TrimStart();
            if (after.Length > 0 && after[0] is '{' or '(' && IsType(start[1..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation)
    {
        var scanner = new Scanner(new TextCursor(text));
        var number = 0;
        while (scanner.FindEntry(cancellation))
        {
            var line = scanner.EntryLine;
            var entry = scanner.ReadEntry(cancellation);
            if (scanner.Failure is { } failure)
            {
                yield return new BibliographyItem(null, failure.Length == 0 ? EntryProblem.TooLong(source, line)
                    : EntryProblem.Malformed(source, line, $"The entry that starts here is damaged: {failure}", "Mend it, or remove it.", scanner.EntryStart), line);
            }
            else if (entry is not null)
            {
                yield return new BibliographyItem(Build(entry, ++number), null, line);
            }
        }
    }

    // Style sheets have "@" before a word and a brace too.
    private static bool IsType(ReadOnlySpan<char> word)
    {
        foreach (var (known, _) in s_kinds)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var known in s_otherTypes)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ExoReference Build(Entry entry, int number)
    {
        string? Get(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (entry.Fields.TryGetValue(name, out var value) && LatexReader.Decode(value) is { Length: > 0 } text)
                {
                    return text;
                }
            }

            return null;
        }

        string? Raw(string name) => entry.Fields.TryGetValue(name, out var value) ? TaggedRecord.Filled(LatexReader.Verbatim(value)) : null;

        var record = new TaggedRecord
        {
            Key = entry.Key,
            Title = Get("title"),
            Volume = Get("volume"),
            Issue = Get("number", "issue"),
            Edition = Get("edition"),
            Publisher = Get("publisher", "school", "institution", "organization"),
            Place = Get("location", "address"),
            Language = Get("language", "langid"),
            Issn = Get("issn"),
            Isbn = Get("isbn"),
            Abstract = Get("abstract"),
            Note = Get("note"),
            ArticleNumber = Get("eid", "article-number", "articleno"),
            Pages = Get("pages")?.Replace('–', '-'),
            Abbreviation = Get("shortjournal", "journal-iso", "journalabbr"),
        };
        record.Kind = KindOf(entry.Type);
        var journal = Get("journal", "journaltitle");
        var how = Get("howpublished");
        record.Container = record.Kind is ExoReferenceKind.Chapter or ExoReferenceKind.ConferencePaper ? Get("booktitle", "journal", "journaltitle", "maintitle")
            : journal ?? Get("booktitle", "maintitle", "series") ?? (how is null || how.Contains("://", StringComparison.Ordinal) ? null : how);
        foreach (var author in BibNames.Read(entry.Fields.GetValueOrDefault("author")))
        {
            record.AddAuthor(author);
        }

        foreach (var editor in BibNames.Read(entry.Fields.GetValueOrDefault("editor")))
        {
            record.Editors.Add(editor);
        }

        record.AddDoi(Raw("doi"));
        record.AddUrl(Raw("url"));
        record.AddUrl(how is not null && how.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? how : null);
        record.AddPmid(Raw("pmid"));
        record.AddPmcid(Raw("pmcid") is { } pmc && char.IsAsciiDigit(pmc[0]) ? "PMC" + pmc : Raw("pmcid"));
        record.AddPmcid(record.Note is { } note && note.StartsWith("PMCID", StringComparison.OrdinalIgnoreCase) ? note : null);
        AddEprint(record, Raw("eprint"), Raw("eprinttype") ?? Raw("archiveprefix"));
        record.Keywords.AddRange((Get("keywords", "keyword") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        record.Date = Get("date") is { } date ? IsoDate(date) : TaggedRecord.DateOf(TaggedRecord.YearOf(Get("year")), Get("month"));
        if (ReferenceReading.IsPreprintServer(record.Container) || Raw("pubstate") is "prepublished")
        {
            record.Kind = ExoReferenceKind.Preprint;
        }

        return record.Build(number);
    }

    private static void AddEprint(TaggedRecord record, string? eprint, string? type)
    {
        if (eprint is null)
        {
            return;
        }

        if (string.Equals(type, "pubmed", StringComparison.OrdinalIgnoreCase))
        {
            record.AddPmid(eprint);
        }
        else if (string.Equals(type, "pmc", StringComparison.OrdinalIgnoreCase) || string.Equals(type, "pmcid", StringComparison.OrdinalIgnoreCase))
        {
            record.AddPmcid(eprint.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? eprint : "PMC" + eprint);
        }
        else if (type is not null && record.Container is null)
        {
            // An e-print without a journal is a preprint of that archive.
            record.Container = type.Equals("arxiv", StringComparison.OrdinalIgnoreCase) ? "arXiv" : type;
            record.ArticleNumber ??= eprint;
            record.Kind = ExoReferenceKind.Preprint;
        }
    }

    private static ExoReferenceKind KindOf(string type)
    {
        foreach (var (known, kind) in s_kinds)
        {
            if (string.Equals(known, type, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return ExoReferenceKind.Unknown;
    }

    /// <summary>"2018", "2018-01", "2018-01-09", "2018-01/2018-02", "2018-22" (a season); what else is printed gives the year alone.</summary>
    private static PartialDate? IsoDate(string date)
    {
        var ends = date.Split('/');
        if (!TryIso(ends[0], out var year, out var month, out var day))
        {
            return DateParts.Of(TaggedRecord.YearOf(date));
        }

        if (month is >= 21 and <= 24)
        {
            return DateParts.Of(year, season: month - 20);
        }

        return ends.Length == 2 && TryIso(ends[1], out var lastYear, out var lastMonth, out _) && lastMonth is { } last
            ? DateParts.Of(year, month, null, (lastYear, last))
            : DateParts.Of(year, month, day);
    }

    private static bool TryIso(string text, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        var parts = text.Trim().TrimEnd('~', '?', '%').Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out year))
        {
            return false;
        }

        if (parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m))
        {
            month = m;
        }

        // A day with a time of day keeps the day.
        if (parts.Length > 2 && int.TryParse(parts[2].AsSpan(0, Math.Min(2, parts[2].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var d))
        {
            day = d;
        }

        return true;
    }

    private sealed record Entry(string Type, string Key, Dictionary<string, string> Fields);

    /// <summary>Reads entries from the characters of a file.</summary>
    private sealed class Scanner(TextCursor cursor)
    {
        private const int QuoteLength = 100;

        private readonly Dictionary<string, string> _macros = new(StringComparer.OrdinalIgnoreCase);
        private readonly StringBuilder _start = new();
        private int _length;
        private char _close;

        /// <summary>The line on which the entry starts.</summary>
        public int EntryLine { get; private set; }

        /// <summary>What is wrong with the entry; empty for one that is too long, null for one that is right.</summary>
        public string? Failure { get; private set; }

        /// <summary>The start of the entry, for messages.</summary>
        public string EntryStart => _start.ToString().Split('\n')[0];

        /// <summary>Goes to the "@" of the next entry; false at the end.</summary>
        public bool FindEntry(CancellationToken cancellation)
        {
            // After damage, only a line of its own starts an entry: an "@" in the middle may be part of what was damaged.
            var mustStartLine = Failure is not null;
            var isStart = cursor.AtLineStart;
            var count = 0;
            while (cursor.Peek() is var c and >= 0)
            {
                if ((++count & 0xFFFF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                if (c == '@' && (isStart || !mustStartLine))
                {
                    (EntryLine, Failure, _length) = (cursor.Line, null, 0);
                    _start.Clear();
                    return true;
                }

                isStart = c == '\n' || (isStart && c is ' ' or '\t');
                cursor.Read();
            }

            return false;
        }

        /// <summary>Reads the entry; null for a macro or a comment, for a failure, and for an "@" that starts nothing.</summary>
        public Entry? ReadEntry(CancellationToken cancellation)
        {
            Next();
            var type = Word();
            White();
            if (type.Length == 0 || cursor.Peek() is not ('{' or '('))
            {
                return null;
            }

            _close = Next() == '{' ? '}' : ')';
            if (type.Equals("comment", StringComparison.OrdinalIgnoreCase) || type.Equals("preamble", StringComparison.OrdinalIgnoreCase))
            {
                Braced(_close);
                return null;
            }

            White();
            var isMacro = type.Equals("string", StringComparison.OrdinalIgnoreCase);
            var key = isMacro ? "" : Key();
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (Failure is null)
            {
                cancellation.ThrowIfCancellationRequested();
                White();
                while (cursor.Peek() == ',')
                {
                    Next();
                    White();
                }

                if (cursor.Peek() == _close)
                {
                    Next();
                    break;
                }

                var name = Word();
                White();
                if (name.Length == 0 || cursor.Peek() != '=')
                {
                    Fail(cursor.Peek() < 0 || cursor.Peek() == '@' ? "it is not closed." : name.Length == 0 ? "a field has no name." : $"there is no '=' after '{name}'.");
                    return null;
                }

                Next();
                var value = Value();
                if (Failure is not null)
                {
                    return null;
                }

                // The first of two fields of one name counts, as in BibTeX.
                fields.TryAdd(name, value);
                White();
                if (cursor.Peek() != ',' && cursor.Peek() != _close)
                {
                    Fail(cursor.Peek() < 0 ? "it is not closed." : $"there is no comma after the field '{name}'.");
                    return null;
                }
            }

            if (isMacro)
            {
                foreach (var (name, value) in fields)
                {
                    _macros[name] = value;
                }

                return null;
            }

            return Failure is null ? new Entry(type, key, fields) : null;
        }

        private string Key()
        {
            var key = new StringBuilder();
            while (cursor.Peek() is var c and >= 0 && c != ',' && c != _close && c != '\n' && c != '=' && Failure is null)
            {
                key.Append((char)Next());
            }

            White();
            if (cursor.Peek() is not ',' && cursor.Peek() != _close)
            {
                Fail(cursor.Peek() < 0 ? "it is not closed." : "there is no comma after its key.");
            }

            return key.ToString().Trim();
        }

        /// <summary>Values joined by "#".</summary>
        private string Value()
        {
            var value = new StringBuilder();
            while (true)
            {
                White();
                var c = cursor.Peek();
                if (c == '{')
                {
                    Next();
                    value.Append(Braced('}'));
                }
                else if (c == '"')
                {
                    Next();
                    value.Append(Quoted());
                }
                else
                {
                    var word = Word();
                    if (word.Length == 0)
                    {
                        Fail(c < 0 ? "it is not closed." : "a field has no value.");
                        return "";
                    }

                    var month = Array.FindIndex(s_months, name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
                    value.Append(_macros.TryGetValue(word, out var macro) ? macro : month >= 0 ? DateParts.MonthName(month + 1) : word);
                }

                White();
                if (cursor.Peek() != '#' || Failure is not null)
                {
                    return value.ToString();
                }

                Next();
            }
        }

        /// <summary>The content up to the brace that closes it.</summary>
        private string Braced(char close)
        {
            var open = close == '}' ? '{' : '(';
            var content = new StringBuilder();
            var depth = 0;
            while (Failure is null)
            {
                if (cursor.Peek() < 0 || IsNextEntry(content))
                {
                    Fail("a brace is not closed.");
                    break;
                }

                var c = Next();
                if (c == '\\' && cursor.Peek() is '{' or '}' or '\\')
                {
                    // Escaped braces count as braces for BibTeX, but must stay escaped for the text.
                    content.Append((char)c);
                    c = Next();
                    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                    content.Append((char)c);
                    continue;
                }

                if (c == close && depth == 0)
                {
                    break;
                }

                depth += c == open ? 1 : c == close ? -1 : 0;
                content.Append((char)c);
            }

            return content.ToString();
        }

        private string Quoted()
        {
            var content = new StringBuilder();
            var depth = 0;
            while (Failure is null)
            {
                if (cursor.Peek() < 0 || IsNextEntry(content))
                {
                    Fail("a quotation mark is not closed.");
                    break;
                }

                var c = Next();
                if (c == '"' && depth <= 0)
                {
                    break;
                }

                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                content.Append((char)c);
            }

            return content.ToString();
        }

        /// <summary>Whether an "@" starts a line: then what was open before it was never closed.</summary>
        private bool IsNextEntry(StringBuilder content) => cursor.Peek() == '@' && cursor.AtLineStart && content.Length > 0;

        private string Word()
        {
            var word = new StringBuilder();
            while (cursor.Peek() is var c and >= 0 && Failure is null
                && !char.IsWhiteSpace((char)c) && c is not ('{' or '}' or '(' or ')' or ',' or '=' or '#' or '"' or '@' or '%' or '\''))
            {
                word.Append((char)Next());
            }

            return word.ToString();
        }

        private void White()
        {
            while (cursor.Peek() is var c and >= 0 && char.IsWhiteSpace((char)c) && Failure is null)
            {
                Next();
            }
        }

        private int Next()
        {
            if (++_length > EntryProblem.Longest)
            {
                Fail("");
                return -1;
            }

            var c = cursor.Read();
            if (_start.Length < QuoteLength && c >= 0)
            {
                _start.Append((char)c);
            }

            return c;
        }

        private void Fail(string failure) => Failure ??= failure;
    }
}
