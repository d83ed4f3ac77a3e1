using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using ExoTools.Language;

namespace ExoTools.Benchmarks.Score;

/// <summary>Reads the forms that gold entities come in.</summary>
internal static class GoldFiles
{
    /// <summary>PubTator: title and abstract lines, then an entity a line. Offsets count code points.</summary>
    public static IEnumerable<GoldArticle> PubTator(string path)
    {
        string? id = null, title = null, text = null;
        var entities = new List<GoldEntity>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (id is not null)
                {
                    yield return new GoldArticle(id, title ?? "", text ?? "", [.. entities]);
                }

                (id, title, text) = (null, null, null);
                entities.Clear();
            }
            else if (line.Split('|', 3) is [var pmid, var part, var content] && part is ("t" or "a") && pmid.All(char.IsAsciiDigit))
            {
                id = pmid;
                (title, text) = part == "t" ? (content, text) : (title, content);
            }
            else if (line.Split('\t') is [_, var start, var end, _, var type, var ids, ..] && int.TryParse(start, CultureInfo.InvariantCulture, out var from) && int.TryParse(end, CultureInfo.InvariantCulture, out var to))
            {
                var span = FromCodePoints($"{title} {text}", from, to);
                entities.Add(new GoldEntity(span, span.In($"{title} {text}"), type, ids.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
            }
        }
    }

    /// <summary>BioNLP standoff: a folder or a tar.gz of .txt files with their .a1. The first line is the title. Offsets count code points.</summary>
    public static IEnumerable<GoldArticle> Standoff(string path)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.*", SearchOption.AllDirectories).Select(file => (Name: file, Content: new Func<string>(() => File.ReadAllText(file))))
            : TarFiles(path);
        var contents = files.Where(file => file.Name.EndsWith(".txt", StringComparison.Ordinal) || file.Name.EndsWith(".a1", StringComparison.Ordinal))
            .ToDictionary(file => file.Name, file => file.Content(), StringComparer.Ordinal);
        foreach (var (name, text) in contents.Where(file => file.Key.EndsWith(".txt", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (!contents.TryGetValue(Path.ChangeExtension(name, ".a1"), out var marks))
            {
                continue;
            }

            var entities = new List<GoldEntity>();
            foreach (var line in marks.Split('\n'))
            {
                if (line.Split('\t') is [['T', ..], var place, ..] && place.Split(' ') is [var type, var start, .., var end])
                {
                    var span = FromCodePoints(text, int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));
                    entities.Add(new GoldEntity(span, span.In(text), type, []));
                }
            }

            var cut = text.IndexOf('\n', StringComparison.Ordinal);
            yield return cut < 0
                ? new GoldArticle(Path.GetFileNameWithoutExtension(name), "", text, entities)
                : new GoldArticle(Path.GetFileNameWithoutExtension(name), text[..cut], text[(cut + 1)..], entities);
        }
    }

    /// <summary>The XML of the SCAI miRNA corpus: each sentence is scored by itself, its offsets have inclusive ends.</summary>
    public static IEnumerable<GoldArticle> Sentences(string path)
    {
        foreach (var sentence in XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("sentence"))
        {
            var text = (string?)sentence.Attribute("text") ?? "";
            var entities = new List<GoldEntity>();
            foreach (var entity in sentence.Elements("entity"))
            {
                if (((string?)entity.Attribute("charOffset"))?.Split('-') is [var start, var end])
                {
                    var span = FromCodePoints(text, int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture) + 1);
                    entities.Add(new GoldEntity(span, span.In(text), (string?)entity.Attribute("type") ?? "", []));
                }
            }

            yield return new GoldArticle((string?)sentence.Attribute("id") ?? "", "", text, [.. entities.Select(entity => entity with { Span = new TextSpan(entity.Span.Start + 1, entity.Span.Length) })]);
        }
    }

    private static IEnumerable<(string Name, Func<string> Content)> TarFiles(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                var content = new StreamReader(data).ReadToEnd();
                yield return (entry.Name, () => content);
            }
        }
    }

    private static TextSpan FromCodePoints(string text, int start, int end)
    {
        int points = 0, from = text.Length, to = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))
            {
                continue;
            }

            if (points == start)
            {
                from = i;
            }

            if (points == end)
            {
                to = i;
                break;
            }

            points++;
        }

        return new TextSpan(from, Math.Max(0, to - from));
    }
}
