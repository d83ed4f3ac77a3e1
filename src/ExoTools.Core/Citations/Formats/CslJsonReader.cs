using System.Globalization;
using System.Text.Json;
using System.Text;
using ExoTools.Reading.Xml;

namespace ExoTools.Citations.Formats;

/// <summary>
/// CSL-JSON as reference managers, pandoc and the DOI registries give it: an array of items or one item alone. Each item is parsed by
/// itself, so that one that is damaged loses no other.
/// </summary>
internal sealed class CslJsonReader : ItemReader
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly Dictionary<string, ExoReferenceKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["article-journal"] = ExoReferenceKind.JournalArticle, ["journal-article"] = ExoReferenceKind.JournalArticle, ["article-magazine"] = ExoReferenceKind.JournalArticle,
        ["article-newspaper"] = ExoReferenceKind.JournalArticle, ["review"] = ExoReferenceKind.JournalArticle, ["periodical"] = ExoReferenceKind.JournalArticle, ["article"] = ExoReferenceKind.Preprint,
        ["posted-content"] = ExoReferenceKind.Preprint, ["book"] = ExoReferenceKind.Book, ["monograph"] = ExoReferenceKind.Book, ["edited-book"] = ExoReferenceKind.Book, ["report"] = ExoReferenceKind.Book,
        ["chapter"] = ExoReferenceKind.Chapter, ["book-chapter"] = ExoReferenceKind.Chapter, ["entry-encyclopedia"] = ExoReferenceKind.Chapter, ["paper-conference"] = ExoReferenceKind.ConferencePaper,
        ["proceedings-article"] = ExoReferenceKind.ConferencePaper, ["thesis"] = ExoReferenceKind.Thesis, ["dissertation"] = ExoReferenceKind.Thesis, ["webpage"] = ExoReferenceKind.WebPage,
        ["post-weblog"] = ExoReferenceKind.WebPage, ["document"] = ExoReferenceKind.Unknown, ["dataset"] = ExoReferenceKind.Unknown, ["software"] = ExoReferenceKind.Unknown, ["manuscript"] = ExoReferenceKind.Unknown,
        ["speech"] = ExoReferenceKind.Unknown, ["patent"] = ExoReferenceKind.Unknown, ["personal_communication"] = ExoReferenceKind.Unknown,
    };

    /// <inheritdoc/>
    public override string Name => "CSL-JSON";

    /// <inheritdoc/>
    protected override string Item => "item";

    /// <inheritdoc/>
    protected override string Remedy => "Check its braces, commas and quotation marks, or remove it.";

    /// <inheritdoc/>
    public override bool Recognizes(string head)
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

        return ended == 0 && IsItem(head);
    }

    private static bool IsType(ref Utf8JsonReader reader)
    {
        foreach (var type in s_kinds.Keys)
        {
            if (reader.ValueTextEquals(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override bool FindItem(TextCursor cursor, StringBuilder item, CancellationToken cancellation)
    {
        var count = 0;
        while (cursor.Peek() is var c and >= 0)
        {
            if (c == '{')
            {
                return true;
            }

            if ((++count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            cursor.Read();
        }

        return false;
    }

    /// <inheritdoc/>
    protected override bool TryReadItem(TextCursor cursor, StringBuilder item, CancellationToken cancellation)
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

    /// <summary>The brace that next starts a line.</summary>
    protected override int NextStart(string item, int from)
    {
        while (item.IndexOf('\n', from) is >= 0 and var end)
        {
            from = end + 1;
            var start = from;
            while (start < item.Length && item[start] is ' ' or '\t' or ',')
            {
                start++;
            }

            if (start < item.Length && item[start] == '{')
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Whether an object names a type of CSL; parts of an item do not.</summary>
    protected override bool IsItem(string item) =>
        item.Contains("\"type\"", StringComparison.Ordinal) && s_kinds.Keys.Any(type => item.Contains($"\"{type}\"", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override ExoReference? Build(string item, int number, out ItemDamage? damage)
    {
        damage = null;
        try
        {
            // Half a character of the text becomes a replacement character; one that an escape names is refused.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(item), s_options);
            return Build(document.RootElement, number);
        }
        catch (JsonException exception)
        {
            damage = new ItemDamage(exception.Message.Split(" LineNumber:", 2)[0], (int)(exception.LineNumber ?? 0));
        }
        catch (InvalidOperationException exception)
        {
            damage = new ItemDamage(exception.Message, 0);
        }

        return null;
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
        AddNotedIds(item, record);
        record.AddUrl(Get("URL"));
        record.Keywords.AddRange((Get("keyword") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        record.Kind = s_kinds.GetValueOrDefault(Get("type") ?? "");

        return record.Build(number);
    }

    /// <summary>Takes the identifiers that Zotero writes as lines of the note ("PMID: 33000002"), for fields that it lacks.</summary>
    private static void AddNotedIds(JsonElement item, TaggedRecord record)
    {
        foreach (var line in item.TryGetProperty("note", out var note) ? Text(note)?.Split('\n') ?? [] : [])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].Trim();
            switch (colon < 0 ? "" : line[..colon].Trim().ToUpperInvariant())
            {
                case "PMID":
                    record.AddPmid(value);
                    break;
                case "PMCID":
                    record.AddPmcid(value);
                    break;
                case "DOI":
                    record.AddDoi(value);
                    break;
            }
        }
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
        var lastClosing = text.LastIndexOf(closing, StringComparison.OrdinalIgnoreCase);
        if (lastClosing < 0)
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
                && at < lastClosing && rest.IndexOf('>') is var end and > 0)
            {
                depth++;
                at += end + 1;
                if (tag.EndsWith("sup", StringComparison.Ordinal) || tag.EndsWith("sub", StringComparison.Ordinal))
                {
                    InlineText.MarkShift(result, tag[^1] == 'p' ? '^' : '_', text.AsSpan(at));
                }
            }
            else
            {
                result.Append(text[at++]);
            }
        }

        return result.ToString();
    }
}
