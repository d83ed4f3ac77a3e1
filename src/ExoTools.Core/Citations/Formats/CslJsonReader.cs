using System.Globalization;
using System.Text;
using System.Text.Json;
using ExoTools.Reading;

namespace ExoTools.Citations.Formats;

/// <summary>
/// CSL-JSON as reference managers, pandoc and the DOI registries give it: an array of items or one item alone. Each item is parsed by
/// itself, so that one that is damaged loses no other.
/// </summary>
internal sealed class CslJsonReader : IBibliographyReader
{
    // Each costs a look at all that follows.
    private const int MostLooks = 200;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly (string Type, ExoReferenceKind Kind)[] s_kinds =
    [
        ("article-journal", ExoReferenceKind.JournalArticle), ("journal-article", ExoReferenceKind.JournalArticle), ("article-magazine", ExoReferenceKind.JournalArticle),
        ("article-newspaper", ExoReferenceKind.JournalArticle), ("review", ExoReferenceKind.JournalArticle), ("periodical", ExoReferenceKind.JournalArticle), ("article", ExoReferenceKind.Preprint),
        ("posted-content", ExoReferenceKind.Preprint), ("book", ExoReferenceKind.Book), ("monograph", ExoReferenceKind.Book), ("edited-book", ExoReferenceKind.Book), ("report", ExoReferenceKind.Book),
        ("chapter", ExoReferenceKind.Chapter), ("book-chapter", ExoReferenceKind.Chapter), ("entry-encyclopedia", ExoReferenceKind.Chapter), ("paper-conference", ExoReferenceKind.ConferencePaper),
        ("proceedings-article", ExoReferenceKind.ConferencePaper), ("thesis", ExoReferenceKind.Thesis), ("dissertation", ExoReferenceKind.Thesis), ("webpage", ExoReferenceKind.WebPage),
        ("post-weblog", ExoReferenceKind.WebPage), ("document", ExoReferenceKind.Unknown), ("dataset", ExoReferenceKind.Unknown), ("software", ExoReferenceKind.Unknown), ("manuscript", ExoReferenceKind.Unknown),
        ("speech", ExoReferenceKind.Unknown), ("patent", ExoReferenceKind.Unknown), ("personal_communication", ExoReferenceKind.Unknown),
    ];

    /// <inheritdoc/>
    public string Name => "CSL-JSON";

    /// <inheritdoc/>
    public bool Recognizes(string head)
    {
        var start = head.AsSpan().TrimStart(" \t\r\n\uFEFF");
        if (start.Length == 0 || start[0] is not ('[' or '{'))
        {
            return false;
        }

        // Other JSON has a "type" too, and so do the parts of an item: the types of CSL tell, at the level of the first items.
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(start.ToString()), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = s_options.MaxDepth }));
        int level = -1, ended = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject && level < 0)
                {
                    level = reader.CurrentDepth + 1;
                }
                else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == level - 1)
                {
                    (level, ended) = (-1, ended + 1);
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == level && reader.ValueTextEquals("type"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String && IsType(ref reader);
                }
            }
        }
        catch (JsonException)
        {
            // What is damaged is told of by its line, if it names a type anywhere.
        }

        return ended == 0 && Array.Exists(s_kinds, kind => head.Contains($"\"{kind.Type}\"", StringComparison.Ordinal)) && head.Contains("\"type\"", StringComparison.Ordinal);
    }

    private static bool IsType(ref Utf8JsonReader reader)
    {
        foreach (var (type, _) in s_kinds)
        {
            if (reader.ValueTextEquals(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation)
    {
        var cursor = new TextCursor(text);
        var number = 0;
        var item = new StringBuilder();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            while (cursor.Peek() is var c and >= 0 && c != '{')
            {
                cursor.Read();
            }

            if (cursor.Peek() < 0)
            {
                yield break;
            }

            var line = cursor.Line;
            item.Clear();
            var isWhole = TryReadObject(cursor, item, cancellation);
            if (item.Length > EntryProblem.Longest)
            {
                yield return new BibliographyItem(null, EntryProblem.TooLong(source, line), line);
                continue;
            }

            if (!isWhole)
            {
                yield return new BibliographyItem(null, EntryProblem.Malformed(source, line, "The item that starts here is not closed.", "Check the braces and quotation marks from here on.") with { IsCutShort = true }, line);
            }

            foreach (var (content, start) in isWhole ? [(item.ToString(), line)] : LookInside(item.ToString(), line, cancellation))
            {
                var (reference, problem) = ReadItem(content, start, source, number + 1);
                if (reference is not null || isWhole)
                {
                    number += reference is null ? 0 : 1;
                    yield return new BibliographyItem(reference, problem, problem?.Line ?? start);
                }
            }
        }
    }

    private static (ExoReference? Reference, ReadProblem? Problem) ReadItem(string content, int line, string? source, int number)
    {
        try
        {
            // Half a character of the text becomes a replacement character; one that an escape names is refused below.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(content), s_options);
            return (Build(document.RootElement, number), null);
        }
        catch (JsonException exception)
        {
            return (null, NoJson(line + (int)(exception.LineNumber ?? 0), exception.Message.Split(" LineNumber:", 2)[0]));
        }
        catch (InvalidOperationException exception)
        {
            return (null, NoJson(line, exception.Message));
        }

        ReadProblem NoJson(int place, string failure) => EntryProblem.Malformed(source, place, $"The item is no JSON: {failure}", "Mend it, or remove the item.");
    }

    /// <summary>The items that start a line within one that is not closed, whose missing brace makes them seem a part of it.</summary>
    private static IEnumerable<(string Content, int Line)> LookInside(string text, int line, CancellationToken cancellation)
    {
        var at = 0;
        for (var looks = 0; looks < MostLooks && text.IndexOf('\n', at) is >= 0 and var end;)
        {
            (at, line) = (end + 1, line + 1);
            var start = at;
            while (start < text.Length && text[start] is ' ' or '\t' or ',')
            {
                start++;
            }

            if (start == text.Length || text[start] != '{')
            {
                continue;
            }

            looks++;
            var item = new StringBuilder();
            if (TryReadObject(new TextCursor(new StringReader(text[start..])), item, cancellation) && Array.Exists(s_kinds, kind => Holds(item.ToString(), kind.Type)))
            {
                yield return (item.ToString(), line);
                line += item.ToString().AsSpan().Count('\n');
                at = start + item.Length;
            }
        }

        static bool Holds(string item, string type) => item.Contains("\"type\"", StringComparison.Ordinal) && item.Contains($"\"{type}\"", StringComparison.Ordinal);
    }

    /// <summary>Reads up to the brace that closes the object; false where there is none.</summary>
    private static bool TryReadObject(TextCursor cursor, StringBuilder item, CancellationToken cancellation)
    {
        var depth = 0;
        var inString = false;
        var count = 0;
        while (cursor.Peek() >= 0)
        {
            if ((++count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var c = (char)cursor.Read();
            if (item.Length <= EntryProblem.Longest)
            {
                item.Append(c);
            }

            if (inString)
            {
                if (c == '\\' && cursor.Peek() >= 0)
                {
                    item.Append((char)cursor.Read());
                }

                // A string does not go over the end of a line: what was open was never closed.
                inString = c is not ('"' or '\n');
            }
            else if (c == '"')
            {
                inString = true;
            }
            else if (c is '{' or '}')
            {
                depth += c == '{' ? 1 : -1;
                if (depth == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ExoReference Build(JsonElement item, int number)
    {
        string? Get(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (item.TryGetProperty(name, out var value) && Text(value) is { } text && WithoutMarkup(text) is { Length: > 0 } plain)
                {
                    return plain;
                }
            }

            return null;
        }

        var record = new TaggedRecord
        {
            Key = Get("id", "citation-key"),
            Title = Get("title"),
            Container = Get("container-title", "collection-title"),
            Abbreviation = Get("container-title-short", "short-container-title", "journalAbbreviation"),
            Volume = Get("volume"),
            Issue = Get("issue"),
            Pages = Get("page"),
            ArticleNumber = Get("article-number", "number"),
            Edition = Get("edition"),
            Publisher = Get("publisher"),
            Place = Get("publisher-place", "event-place", "publisher-location"),
            Language = Get("language"),
            Issn = Get("ISSN"),
            Isbn = Get("ISBN"),
            Abstract = Get("abstract"),
            Note = Get("note"),
            Date = DateOf(item, "issued") ?? DateOf(item, "published"),
            ElectronicDate = DateOf(item, "available-date") ?? DateOf(item, "published-online"),
        };
        AddNames(item, "author", record.AddAuthor);
        AddNames(item, "editor", record.Editors.Add);
        record.AddDoi(Get("DOI"));
        record.AddPmid(Get("PMID"));
        record.AddPmcid(Get("PMCID"));
        record.AddUrl(Get("URL"));
        record.Keywords.AddRange((Get("keyword") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        record.Kind = KindOf(Get("type"));
        if (record.Kind == ExoReferenceKind.JournalArticle && ReferenceReading.IsPreprintServer(record.Container))
        {
            record.Kind = ExoReferenceKind.Preprint;
        }

        return record.Build(number);
    }

    private static void AddNames(JsonElement item, string property, Action<ExoAuthor> add)
    {
        if (!item.TryGetProperty(property, out var names) || names.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var name in names.EnumerateArray())
        {
            if (name.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            string? Part(string part) => name.TryGetProperty(part, out var value) ? TaggedRecord.Filled(Text(value)) : null;
            if ((Part("literal") ?? Part("name")) is { } literal)
            {
                add(new ExoAuthor { Collective = literal });
            }
            else if (Part("family") is { } family)
            {
                add(AuthorNames.Person(string.Join(' ', new[] { Part("non-dropping-particle"), family }.Where(part => part is not null)), Given(Part("given"), Part("dropping-particle")), Part("suffix")));
            }
            else if (Part("given") is { } given)
            {
                add(new ExoAuthor { Family = given });
            }
        }
    }

    private static string? Given(string? given, string? particle) => particle is null ? given : given is null ? particle : $"{given} {particle}";

    private static PartialDate? DateOf(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out var date) || date.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (date.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0 && Part(parts[0], 0) is { } year)
        {
            var season = date.TryGetProperty("season", out var value) ? Number(value) : null;
            (int, int)? end = parts.GetArrayLength() > 1 && Part(parts[1], 0) is { } lastYear && Part(parts[1], 1) is { } lastMonth ? (lastYear, lastMonth) : null;
            return DateParts.Of(year, Part(parts[0], 1), Part(parts[0], 2), end, season);
        }

        foreach (var name in (ReadOnlySpan<string>)["raw", "literal"])
        {
            if (date.TryGetProperty(name, out var printed) && Text(printed) is { Length: > 0 } text)
            {
                var end = CitationDate.Read(text, 0, text.Length, out var read);
                return end == text.Length ? read : DateParts.Of(TaggedRecord.YearOf(text)) ?? new PartialDate { Text = text };
            }
        }

        return null;
    }

    private static int? Part(JsonElement parts, int at) => parts.ValueKind == JsonValueKind.Array && at < parts.GetArrayLength() ? Number(parts[at]) : null;

    // Some writers quote numbers.
    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number
        : null;

    /// <summary>A string, a number, or the first of an array of them; null for anything else.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        _ => null,
    };

    /// <summary>The text without the marks of HTML that CSL allows in titles; a mark without its end is text.</summary>
    private static string WithoutMarkup(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            foreach (var tag in (ReadOnlySpan<string>)["i", "b", "sup", "sub", "sc", "em", "strong", "scp", "u", "span", "jats:p", "jats:title", "jats:sec", "jats:italic", "jats:sup", "jats:sub", "jats:bold", "p"])
            {
                text = WithoutTag(text, tag);
            }
        }

        return PrintableText.OneLine(text.Contains('&', StringComparison.Ordinal)
            ? text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            : text);
    }

    private static string WithoutTag(string text, string tag)
    {
        var closing = $"</{tag}>";
        if (!text.Contains(closing, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var at = 0;
        var depth = 0;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            if (depth > 0 && rest.StartsWith(closing, StringComparison.OrdinalIgnoreCase))
            {
                depth--;
                at += closing.Length;
            }
            else if (rest[0] == '<' && rest.Length > tag.Length + 1 && rest[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase) && rest[tag.Length + 1] is '>' or ' '
                && rest.IndexOf('>') is var end and > 0 && text.IndexOf(closing, at, StringComparison.OrdinalIgnoreCase) > 0)
            {
                depth++;
                at += end + 1;
            }
            else
            {
                result.Append(text[at++]);
            }
        }

        return result.ToString();
    }

    private static ExoReferenceKind KindOf(string? type)
    {
        foreach (var (known, kind) in s_kinds)
        {
            if (string.Equals(known, type, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return ExoReferenceKind.Unknown;
    }
}
