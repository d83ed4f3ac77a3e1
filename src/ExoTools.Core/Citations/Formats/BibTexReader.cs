namespace ExoTools.Citations.Formats;

/// <summary>
/// BibTeX and BibLaTeX, whose fields differ in name alone. Text between entries is comment; macros (@string) and "#" are followed. An
/// entry that is damaged is told of with its line, and reading goes on at the next line that starts with "@".
/// </summary>
internal sealed class BibTexReader : IBibliographyReader
{
    private static readonly Dictionary<string, ExoReferenceKind> s_kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["article"] = ExoReferenceKind.JournalArticle, ["periodical"] = ExoReferenceKind.JournalArticle, ["book"] = ExoReferenceKind.Book, ["mvbook"] = ExoReferenceKind.Book, ["booklet"] = ExoReferenceKind.Book,
        ["collection"] = ExoReferenceKind.Book, ["proceedings"] = ExoReferenceKind.Book, ["manual"] = ExoReferenceKind.Book, ["techreport"] = ExoReferenceKind.Book, ["report"] = ExoReferenceKind.Book,
        ["inbook"] = ExoReferenceKind.Chapter, ["incollection"] = ExoReferenceKind.Chapter, ["suppbook"] = ExoReferenceKind.Chapter, ["inproceedings"] = ExoReferenceKind.ConferencePaper,
        ["conference"] = ExoReferenceKind.ConferencePaper, ["phdthesis"] = ExoReferenceKind.Thesis, ["mastersthesis"] = ExoReferenceKind.Thesis, ["thesis"] = ExoReferenceKind.Thesis,
        ["online"] = ExoReferenceKind.WebPage, ["electronic"] = ExoReferenceKind.WebPage, ["www"] = ExoReferenceKind.WebPage,
    };

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
        var scanner = new BibTexScanner(new TextCursor(text));
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
        var type = word.ToString();
        return s_kinds.ContainsKey(type) || s_otherTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
    }

    private static ExoReference Build(BibTexEntry entry, int number)
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
        record.Kind = s_kinds.GetValueOrDefault(entry.Type);
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
        record.Date = Get("date") is { } date ? IsoDate.Read(date) : TaggedRecord.DateOf(TaggedRecord.YearOf(Get("year")), Get("month"));
        if (Raw("pubstate") is "prepublished")
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
}
