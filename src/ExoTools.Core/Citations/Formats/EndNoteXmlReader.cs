using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExoTools.Citations.Formats;

/// <summary>
/// EndNote XML. Each record is parsed by itself, so that one that is damaged loses no other; document types and entities beyond XML's
/// own are refused, and nothing is fetched.
/// </summary>
internal sealed class EndNoteXmlReader : ItemReader
{
    private const string Open = "<record";
    private const string Close = "</record>";

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = EntryProblem.Longest + 1,
    };

    // By name, because a library may number types of its own.
    private static readonly (string Type, int Number, ExoReferenceKind Kind)[] s_kinds =
    [
        ("Journal Article", 17, ExoReferenceKind.JournalArticle), ("Electronic Article", 43, ExoReferenceKind.JournalArticle), ("Magazine Article", 19, ExoReferenceKind.JournalArticle),
        ("Newspaper Article", 23, ExoReferenceKind.JournalArticle), ("Book", 6, ExoReferenceKind.Book), ("Edited Book", 28, ExoReferenceKind.Book), ("Electronic Book", 44, ExoReferenceKind.Book),
        ("Report", 27, ExoReferenceKind.Book), ("Book Section", 5, ExoReferenceKind.Chapter), ("Electronic Book Section", 60, ExoReferenceKind.Chapter), ("Conference Paper", 47, ExoReferenceKind.ConferencePaper),
        ("Conference Proceedings", 10, ExoReferenceKind.ConferencePaper), ("Thesis", 32, ExoReferenceKind.Thesis), ("Web Page", 12, ExoReferenceKind.WebPage), ("Unpublished Work", 34, ExoReferenceKind.Preprint),
    ];

    /// <inheritdoc/>
    public override string Name => "EndNoteXML";

    /// <inheritdoc/>
    protected override string Item => "record";

    /// <inheritdoc/>
    protected override string Remedy => "Export it again, or remove it.";

    /// <inheritdoc/>
    public override bool Recognizes(string head) =>
        head.AsSpan().TrimStart(" \t\r\n\uFEFF").StartsWith("<", StringComparison.Ordinal)
        && head.Contains(Open, StringComparison.Ordinal)
        && (head.Contains("<ref-type", StringComparison.Ordinal) || (head.Contains("<records>", StringComparison.Ordinal) && head.Contains("<xml>", StringComparison.Ordinal)));

    /// <summary>Goes on behind the next "&lt;record"; false at the end.</summary>
    protected override bool FindItem(TextCursor cursor, StringBuilder item, CancellationToken cancellation)
    {
        var matched = 0;
        var count = 0;
        while (cursor.Peek() >= 0)
        {
            if ((++count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            // "<records" is not "<record".
            if (matched == Open.Length)
            {
                if (cursor.Peek() is '>' or ' ' or '\n' or '\t' or '/')
                {
                    item.Append(Open);
                    return true;
                }

                matched = 0;
            }

            var c = cursor.Read();
            matched = c == Open[matched] ? matched + 1 : c == Open[0] ? 1 : 0;
        }

        return false;
    }

    /// <summary>Reads up to the end of the record; false where the text, or another record, comes before it.</summary>
    protected override bool TryReadItem(TextCursor cursor, StringBuilder item, CancellationToken cancellation)
    {
        var matched = 0;
        var count = 0;
        while (cursor.Peek() >= 0 && matched < Close.Length)
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

            matched = c == Close[matched] ? matched + 1 : c == Close[0] ? 1 : 0;
        }

        return matched == Close.Length;
    }

    /// <inheritdoc/>
    protected override int NextStart(string item, int from) => item.IndexOf(Open, from, StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override bool IsItem(string item) => true;

    /// <inheritdoc/>
    protected override ExoReference? Build(string item, int number, out ItemDamage? damage)
    {
        damage = null;
        try
        {
            return Build(Parse(item), number);
        }
        catch (XmlException exception)
        {
            damage = new ItemDamage(exception.Message, Math.Max(0, exception.LineNumber - 1));
            return null;
        }
    }

    private static XElement Parse(string record)
    {
        using var text = new StringReader(record);
        using var xml = XmlReader.Create(text, s_settings);
        return XElement.Load(xml);
    }

    private static ExoReference Build(XElement element, int number)
    {
        string? Get(params ReadOnlySpan<string> paths)
        {
            foreach (var path in paths)
            {
                var at = element;
                foreach (var name in path.Split('/'))
                {
                    at = at?.Element(name);
                }

                if (at is not null && PrintableText.OneLine(at.Value) is { Length: > 0 } text)
                {
                    return text;
                }
            }

            return null;
        }

        IEnumerable<string> All(string group, string name) => element.Descendants(group).Elements(name).Select(item => PrintableText.OneLine(item.Value)).Where(text => text.Length > 0);

        var record = new TaggedRecord
        {
            Key = Get("label"),
            Title = Get("titles/title"),
            Container = Get("titles/secondary-title", "periodical/full-title"),
            Abbreviation = Get("periodical/abbr-1", "titles/alt-title"),
            Volume = Get("volume"),
            Issue = Get("number", "issue"),
            Pages = Get("pages"),
            ArticleNumber = Get("custom7"),
            Edition = Get("edition"),
            Publisher = Get("publisher"),
            Place = Get("pub-location"),
            Language = Get("language"),
            Abstract = Get("abstract"),
            Note = Get("notes"),
            Date = TaggedRecord.DateOf(TaggedRecord.YearOf(Get("dates/year") ?? Get("dates/pub-dates/date")), Get("dates/pub-dates/date")),
        };
        foreach (var author in All("authors", "author"))
        {
            record.AddAuthor(AuthorNames.FromInverted(author));
        }

        record.Editors.AddRange(All("secondary-authors", "author").Select(AuthorNames.FromInverted));
        record.Keywords.AddRange(All("keywords", "keyword"));
        record.AddSerialNumber(Get("isbn"));
        record.AddDoi(Get("electronic-resource-num"));
        record.AddPmcid(Get("custom2"));
        var database = Get("remote-database-name");
        if (database is null || database.Contains("PubMed", StringComparison.OrdinalIgnoreCase) || database.Contains("Medline", StringComparison.OrdinalIgnoreCase) || database.Contains("NLM", StringComparison.Ordinal))
        {
            record.AddPmid(Get("accession-num"));
        }

        foreach (var url in All("related-urls", "url"))
        {
            record.AddUrl(url);
        }

        record.Kind = KindOf(element.Element("ref-type"));

        return record.Build(number);
    }

    private static ExoReferenceKind KindOf(XElement? type)
    {
        var name = (string?)type?.Attribute("name");
        _ = int.TryParse(type?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
        foreach (var (known, knownNumber, kind) in s_kinds)
        {
            if (name is null ? knownNumber == number : known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return ExoReferenceKind.Unknown;
    }
}
