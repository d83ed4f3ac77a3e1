using System.Text.Json;

namespace ExoTools.Benchmarks.Score;

/// <summary>
/// An abstract about vesicles with what its annotators read in it. The folder holds annotations.jsonl and, for each document
/// whose text is at hand, a file ID.txt: the title, an empty line, the abstract.
/// </summary>
internal sealed class VesicleGold
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private VesicleGold(JsonElement annotations, ExoArticle article)
    {
        Annotations = annotations;
        Article = article;
        Id = annotations.GetProperty("id").GetString()!;
    }

    public string Id { get; }

    public JsonElement Annotations { get; }

    public ExoArticle Article { get; }

    /// <summary>The documents whose text is at hand.</summary>
    public static IEnumerable<VesicleGold> Read(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "annotations.jsonl")).Where(line => line.Length > 0))
        {
            var annotations = JsonDocument.Parse(line).RootElement;
            var file = Path.Combine(folder, annotations.GetProperty("id").GetString() + ".txt");
            if (!File.Exists(file))
            {
                Console.Error.WriteLine($"No text: {file}");
                continue;
            }

            var parts = File.ReadAllText(file).Split("\n\n", 2);
            yield return new VesicleGold(annotations, new ExoArticle { Title = parts[0], Abstract = [new ExoAbstractSection { Text = parts[1].TrimEnd() }] });
        }
    }

    /// <summary>Notes what the annotators call a thing, with the other names that they give it.</summary>
    public string Know(JsonElement annotation, string nameKey, string surfaceKey, string aliasesKey)
    {
        var name = annotation.GetProperty(nameKey).GetString()!;
        _names[Key(name)] = name;
        if (annotation.TryGetProperty(surfaceKey, out var surface) && name != "EV")
        {
            _names.TryAdd(Key(surface.GetString()!), name);
        }

        if (annotation.TryGetProperty(aliasesKey, out var aliases) && name != "EV")
        {
            foreach (var alias in aliases.EnumerateArray())
            {
                _names.TryAdd(Key(alias.GetString()!), name);
            }
        }

        return name;
    }

    /// <summary>The annotators' name of what a finding names so, or else the first of its names.</summary>
    public string NameOf(params string?[] names)
    {
        foreach (var name in names)
        {
            if (name is not null && _names.TryGetValue(Key(name), out var known))
            {
                return known;
            }
        }

        return names[0] ?? "";
    }

    private static string Key(string name) => new([.. name.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
