using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using ExoTools.Language;

namespace ExoTools.Benchmarks.Score;

/// <summary>An entity of a standoff document.</summary>
internal sealed record StandoffEntity(string Id, string Type, TextSpan Span, string Text);

/// <summary>An event of a standoff document, with its arguments as (role, id of an entity or event).</summary>
internal sealed record StandoffEvent(string Id, string Type, IReadOnlyList<(string Role, string Id)> Arguments);

/// <summary>A document of a BioNLP shared task: text, entities, and the events among them.</summary>
internal sealed class StandoffDocument
{
    private readonly Dictionary<string, string> _equivalent = new(StringComparer.Ordinal);

    private StandoffDocument(string id, string text)
    {
        Id = id;
        Text = text;
    }

    public string Id { get; }

    public string Text { get; }

    public Dictionary<string, StandoffEntity> Entities { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StandoffEvent> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>The documents of a tar.gz that holds .txt, .a1 and .a2 files.</summary>
    public static IEnumerable<StandoffDocument> Read(string path)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using (var file = File.OpenRead(path))
        using (var tar = new TarReader(new GZipStream(file, CompressionMode.Decompress)))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is not null && Path.GetExtension(entry.Name) is ".txt" or ".a1" or ".a2")
                {
                    using var reader = new StreamReader(entry.DataStream!);
                    files[entry.Name] = reader.ReadToEnd();
                }
            }
        }

        foreach (var (name, text) in files.Where(file => file.Key.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var document = new StandoffDocument(Path.GetFileNameWithoutExtension(name), text);
            foreach (var ending in (string[])[".a1", ".a2"])
            {
                if (files.TryGetValue(name[..^4] + ending, out var annotations))
                {
                    document.Add(annotations);
                }
            }

            yield return document;
        }
    }

    /// <summary>The name that stands for an entity: its text in lower case, or that of the first of its equivalents.</summary>
    public string NameOf(string entity) =>
        Entities[_equivalent.GetValueOrDefault(entity, entity)].Text.ToLowerInvariant();

    private void Add(string annotations)
    {
        foreach (var line in annotations.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('\t');
            var words = fields[1].Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries);
            switch (line[0])
            {
                case 'T':
                    var start = int.Parse(words[1], CultureInfo.InvariantCulture);
                    var end = int.Parse(words[^1], CultureInfo.InvariantCulture);
                    Entities.Add(fields[0], new StandoffEntity(fields[0], words[0], new TextSpan(start, end - start), fields[2]));
                    break;
                case 'E':
                    var arguments = words[1..].Select(argument => argument.Split(':')).Select(argument => (argument[0].TrimEnd('2', '3', '4'), argument[1]));
                    Events.Add(fields[0], new StandoffEvent(fields[0], words[0].Split(':')[0], [.. arguments]));
                    break;
                case '*' when words[0] == "Equiv":
                    foreach (var entity in words[2..])
                    {
                        _equivalent[entity] = words[1];
                    }

                    break;
            }
        }
    }
}
