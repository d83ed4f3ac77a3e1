using System.Globalization;
using System.Xml.Linq;

namespace ExoTools.Reading.BioC;

/// <summary>Reads a document of BioC XML. Source: the BioC DTD.</summary>
internal static class BioCXml
{
    /// <summary>Reads the element document.</summary>
    public static BioCDocument Read(XElement element)
    {
        var document = new BioCDocument { Id = element.Element("id")?.Value.Trim() };
        ReadInfons(element, document.Infons);
        ReadMarks(element, document, null);
        foreach (var part in element.Elements("passage"))
        {
            var passage = new BioCPassage();
            ReadInfons(part, passage.Infons);
            if (part.Element("text") is { } text && text.Value.Length > 0)
            {
                passage.Stretches.Add((text.Value, Offset(part)));
            }

            document.Passages.Add(passage);
            ReadMarks(part, document, passage);
            foreach (var sentence in part.Elements("sentence"))
            {
                if (part.Element("text") is not { Value.Length: > 0 } && sentence.Element("text") is { Value.Length: > 0 } own)
                {
                    passage.Stretches.Add((own.Value, Offset(sentence)));
                }

                ReadMarks(sentence, document, passage);
            }
        }

        return document;
    }

    private static void ReadMarks(XElement element, BioCDocument document, BioCPassage? passage)
    {
        foreach (var part in element.Elements())
        {
            if (part.Name.LocalName == "annotation")
            {
                var annotation = new BioCAnnotation { Id = (string?)part.Attribute("id"), Text = part.Element("text")?.Value, Passage = passage };
                ReadInfons(part, annotation.Infons);
                foreach (var location in part.Elements("location"))
                {
                    if (Number((string?)location.Attribute("offset")) is { } offset && Number((string?)location.Attribute("length")) is { } length)
                    {
                        annotation.Locations.Add((offset, length));
                    }
                }

                document.Annotations.Add(annotation);
            }
            else if (part.Name.LocalName == "relation")
            {
                var infons = new BioCInfons();
                ReadInfons(part, infons);
                document.Relations.Add(BioCRelations.Make(
                    (string?)part.Attribute("id"), infons, [.. part.Elements("node").Select(node => ((string?)node.Attribute("role"), (string?)node.Attribute("refid") ?? ""))]));
            }
        }
    }

    private static void ReadInfons(XElement element, BioCInfons infons)
    {
        foreach (var infon in element.Elements("infon"))
        {
            infons.Add((string?)infon.Attribute("key") ?? "infon", infon.Value);
        }
    }

    private static long? Offset(XElement element) => Number(element.Element("offset")?.Value.Trim());

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
