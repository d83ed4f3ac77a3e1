using System.Globalization;

namespace ExoTools.Reading.BioC;

/// <summary>A document of PubTator's text as it is read line by line. Its offsets count title, one separator, abstract.</summary>
internal sealed class PubTatorDocument(string id, int line)
{
    private readonly List<string[]> _rows = [];
    private string? _title;
    private string? _abstract;

    /// <summary>The identifier of the document.</summary>
    public string Id { get; } = id;

    /// <summary>The line on which it starts, from 1.</summary>
    public int Line => line;

    /// <summary>Whether the title ('t') or abstract ('a') is there already.</summary>
    public bool Has(char kind) => (kind == 't' ? _title : _abstract) is not null;

    /// <summary>Takes the title ('t') or the abstract ('a').</summary>
    public void Add(char kind, string text) => _ = kind == 't' ? _title = text : _abstract = text;

    /// <summary>Takes a row of an annotation or a relation; false where it is none of this document.</summary>
    public bool TryAddRow(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length < 3 || fields[0] != Id)
        {
            return false;
        }

        _rows.Add(fields);
        return true;
    }

    /// <summary>The article.</summary>
    public ExoArticle Build(string? source)
    {
        var document = new BioCDocument { Id = Id, Origin = "PubTator" };
        Add(document, "title", _title);
        Add(document, "abstract", _abstract);
        foreach (var fields in _rows)
        {
            if (fields.Length >= 5 && Number(fields[1]) is { } start && Number(fields[2]) is { } end)
            {
                var annotation = new BioCAnnotation { Text = fields[3] };
                annotation.Infons.Add("type", fields[4]);
                annotation.Infons.Add("identifier", fields.Length > 5 ? fields[5] : null);
                for (var i = 6; i < fields.Length; i++)
                {
                    annotation.Infons.Add("field", fields[i]);
                }

                annotation.Locations.Add((start, end - start));
                document.Annotations.Add(annotation);
            }
            else
            {
                var infons = new BioCInfons();
                infons.Add("type", fields[1]);
                for (var i = 4; i < fields.Length; i++)
                {
                    infons.Add("field", fields[i]);
                }

                document.Relations.Add(BioCRelations.Make(null, infons, [.. fields[2..Math.Min(4, fields.Length)].Select(member => ((string?)null, member))]));
            }
        }

        return BioCArticle.Build(document, source, PubTatorFormat.FormatName, line)!;
    }

    // Without an offset: the abstract follows the title by one separator, whatever the offsets count.
    private static void Add(BioCDocument document, string type, string? text)
    {
        var passage = new BioCPassage();
        passage.Infons.Add("type", type);
        passage.Stretches.Add((text ?? "", null));
        document.Passages.Add(passage);
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
