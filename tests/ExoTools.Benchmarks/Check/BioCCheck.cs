using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using ExoTools.Reading;

namespace ExoTools.Benchmarks.Check;

/// <summary>
/// BioC by plain walks over the tree of the XML or the JSON: every passage's text must be found in what was read, and every
/// annotation with its type and its own text; one that has a place holds that text there.
/// </summary>
internal sealed class BioCCheck : ICheckTask
{
    private const string Between = " | ";

    /// <inheritdoc/>
    public string Name => "bioc";

    /// <inheritdoc/>
    public IEnumerable<CheckedRecord> Check(string path)
    {
        var documents = path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? FromXml(path) : path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? FromJson(path) : [];
        if (documents.Count == 0)
        {
            yield break;
        }

        var articles = ArticleReader.ReadFile(path).Where(item => item.Article is not null).Select(item => item.Article!).ToList();
        yield return new CheckedRecord("file", [new CheckedField("documents", $"{documents.Count}", $"{articles.Count}")]);
        foreach (var (document, article) in documents.Zip(articles))
        {
            var text = Letters(JsonSerializer.Serialize(article, s_plain));
            var lost = document.Texts.Where(passage => !text.Contains(Letters(JsonSerializer.Serialize(passage, s_plain)), StringComparison.Ordinal));
            var misplaced = article.Annotations.Where(annotation => annotation is { Offset: { } offset, Length: { } length, Section: { } section } && article.GetText(section)?.Substring(offset, length) != annotation.Text);
            yield return new CheckedRecord(document.Id,
            [
                new CheckedField("Annotations", Sorted(document.Annotations), Sorted(article.Annotations.Select(annotation => $"{annotation.Type}:{Letters(annotation.Text)}"))),
                new CheckedField("Relations", $"{document.Relations}", $"{article.AnnotatedRelations.Count}"),
                new CheckedField("Lost text", "", string.Join(Between, lost.Select(passage => passage[..Math.Min(80, passage.Length)]))),
                new CheckedField("Misplaced annotations", "", string.Join(Between, misplaced)),
            ]);
        }
    }

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Sorted(IEnumerable<string> items) => string.Join(Between, items.Order(StringComparer.Ordinal));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static List<Document> FromXml(string path)
    {
        using var xml = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var root = XDocument.Load(xml).Root!;
        return root.Name.LocalName != "collection" ? [] : [.. root.Elements("document").Select(document => new Document(
            document.Element("id")?.Value ?? "",
            [.. document.Descendants().Where(part => part.Name.LocalName is "passage" or "sentence").Select(part => part.Element("text")?.Value ?? "").Where(text => text.Length > 0)],
            [.. document.Descendants("annotation").Select(annotation => $"{annotation.Elements("infon").FirstOrDefault(infon => (string?)infon.Attribute("key") == "type")?.Value}:{Letters(annotation.Element("text")?.Value ?? "")}")],
            document.Descendants("relation").Count()))];
    }

    private static List<Document> FromJson(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var documents = new List<Document>();
        Collect(json.RootElement, documents);
        return documents;
    }

    private static void Collect(JsonElement element, List<Document> documents)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, documents);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("passages", out _))
        {
            var document = new Document(element.TryGetProperty("id", out var id) ? id.ToString() : "", [], [], 0);
            documents.Add(Walk(element, document));
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Collect(property.Value, documents);
            }
        }
    }

    private static Document Walk(JsonElement part, Document document)
    {
        foreach (var property in part.EnumerateObject())
        {
            if (property.Name is "passages" or "sentences")
            {
                foreach (var inner in property.Value.EnumerateArray())
                {
                    if (inner.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } printed)
                    {
                        document.Texts.Add(printed);
                    }

                    document = Walk(inner, document);
                }
            }
            else if (property.Name == "annotations")
            {
                document.Annotations.AddRange(property.Value.EnumerateArray().Select(annotation =>
                    $"{(annotation.TryGetProperty("infons", out var infons) && infons.TryGetProperty("type", out var type) ? type.ToString() : "")}:{Letters(annotation.TryGetProperty("text", out var text) ? text.ToString() : "")}"));
            }
            else if (property.Name == "relations")
            {
                document = document with { Relations = document.Relations + property.Value.GetArrayLength() };
            }
        }

        return document;
    }

    private sealed record Document(string Id, List<string> Texts, List<string> Annotations, int Relations);
}
