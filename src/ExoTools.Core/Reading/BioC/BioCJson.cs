using System.Globalization;
using System.Text.Json;

namespace ExoTools.Reading.BioC;

/// <summary>Reads a document of BioC JSON, as NCBI's services and PubTator3 write it: ids and numbers may be of either type, and keys may be missing.</summary>
internal static class BioCJson
{
    /// <summary>Reads a document; null for an object that is none.</summary>
    public static BioCDocument? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Items(element, "passages") is not { } passages)
        {
            return null;
        }

        var document = new BioCDocument { Id = Text(element, "id") ?? Text(element, "pmid"), Origin = Text(element, "source") };
        ReadInfons(element, document.Infons);
        ReadMarks(element, document, null);
        foreach (var part in passages.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var passage = new BioCPassage();
            ReadInfons(part, passage.Infons);
            var text = Text(part, "text");
            if (!string.IsNullOrEmpty(text))
            {
                passage.Stretches.Add((text, Number(part, "offset")));
            }

            document.Passages.Add(passage);
            ReadMarks(part, document, passage);
            foreach (var sentence in Objects(part, "sentences"))
            {
                if (string.IsNullOrEmpty(text) && Text(sentence, "text") is { Length: > 0 } own)
                {
                    passage.Stretches.Add((own, Number(sentence, "offset")));
                }

                ReadMarks(sentence, document, passage);
            }
        }

        return document;
    }

    private static void ReadMarks(JsonElement element, BioCDocument document, BioCPassage? passage)
    {
        foreach (var part in Objects(element, "annotations"))
        {
            var annotation = new BioCAnnotation { Id = Text(part, "id"), Text = Text(part, "text"), Passage = passage };
            ReadInfons(part, annotation.Infons);
            foreach (var location in Objects(part, "locations"))
            {
                if (Number(location, "offset") is { } offset && Number(location, "length") is { } length)
                {
                    annotation.Locations.Add((offset, length));
                }
            }

            document.Annotations.Add(annotation);
        }

        foreach (var part in Objects(element, "relations"))
        {
            var infons = new BioCInfons();
            ReadInfons(part, infons);
            document.Relations.Add(BioCRelations.Make(Text(part, "id"), infons, [.. Objects(part, "nodes").Select(node => (Text(node, "role"), Text(node, "refid") ?? ""))]));
        }
    }

    private static void ReadInfons(JsonElement element, BioCInfons infons)
    {
        if (!element.TryGetProperty("infons", out var pairs) || pairs.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var pair in pairs.EnumerateObject())
        {
            infons.Add(pair.Name, Scalar(pair.Value));
        }
    }

    /// <summary>A value in one line; an object of a relation's role by its identifier, with its type before it.</summary>
    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Scalar).Where(item => !string.IsNullOrEmpty(item))),
        JsonValueKind.Object => Text(value, "identifier") is { } identifier
            ? (Text(value, "type") is { } type ? $"{type}: {identifier}" : identifier)
            : string.Join("; ", value.EnumerateObject().Select(pair => $"{pair.Name}={Scalar(pair.Value)}")),
        _ => null,
    };

    private static JsonElement? Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items : null;

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        Items(element, name) is { } items ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Scalar(value) : null;

    private static long? Number(JsonElement element, string name) =>
        Text(element, name) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
