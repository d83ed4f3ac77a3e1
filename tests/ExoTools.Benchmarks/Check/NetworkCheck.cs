using System.Diagnostics;
using System.Globalization;
using ExoTools.Benchmarks.Speed;
using ExoTools.Networks;

namespace ExoTools.Benchmarks.Check;

/// <summary>
/// `check networks [--python FILE] [--node FILE] [--modules FOLDER] [--schemas FOLDER] [--keep FOLDER]`: writes awkward networks in every
/// format and has other programs read them back: what they refuse, complain of or count otherwise is told. A reader that is not there is
/// skipped, and that is told too.
/// </summary>
internal static class NetworkCheck
{
    private static readonly string[] s_names =
    [
        "a<b&\"c'\\d", "TGF-β", "قصور القلب", "רטינופתיה", "神経芽腫", new string('x', 200), "=1+1", "]]>", "</script>", "NaN", "null", "n1", "e1", " ", "a;b,c|d", "#quot;", "%{x}",
        "line\nbreak", "tab\there", "\u0001control\uD800", "end", "graph", "subgraph", "miR-21", "MIR-21", "--x", "\\N", "{a}", "[b]", "𝛼-helix",
    ];

    /// <summary>The networks, each with a name for its files.</summary>
    public static IEnumerable<(string Name, ExoNetwork Network)> Networks()
    {
        yield return ("empty", NetworkBuilder.Build([]));
        var lonely = new NetworkBuilder();
        lonely.AddPathway(new ExoPathway([Evidence(0)]) { Name = "Wnt", Text = "Wnt" });
        yield return ("one", lonely.Build());
        var types = Enum.GetValues<ExoRelationType>();
        yield return ("parallel", NetworkBuilder.Build(types.SelectMany((type, i) => Enum.GetValues<ExoRelationSign>().Select(sign =>
            Relation("miR-21", "PTEN", i, type, sign)))));
        yield return ("loops", NetworkBuilder.Build(types.Take(3).SelectMany((type, i) => new[] { Relation("p53", "p53", i, type), Relation("p53", "MDM2", i, type), Relation("MDM2", "p53", i, type) })));
        yield return ("names", NetworkBuilder.Build(s_names.Select((name, i) => Relation(name, s_names[(i * 7 + 3) % s_names.Length], i, types[i % types.Length]))));
        yield return ("large", NetworkBuilder.Build(NetworkData.Relations(20_000, 5_000, 20_000, 10_000)));
    }

    internal static int Run(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { ["--python"] = "python3", ["--node"] = "node", ["--modules"] = "", ["--schemas"] = "", ["--keep"] = "" };
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!options.ContainsKey(args[i]) || i + 1 == args.Length)
            {
                Console.Error.WriteLine($"usage: check networks {string.Join(' ', options.Keys.Select(key => $"[{key} PATH]"))}");
                return 2;
            }

            options[args[i]] = args[i + 1];
        }

        var keep = options["--keep"].Length > 0;
        var folder = keep ? Directory.CreateDirectory(options["--keep"]) : Directory.CreateTempSubdirectory("exotools-check-");
        try
        {
            WriteAll(folder.FullName);
            var scripts = Path.Combine(Repository.Root, "tests", "ExoTools.Benchmarks", "Check");
            var lines = Read(options["--python"], Path.Combine(scripts, "network_readers.py"), folder.FullName, options["--schemas"])
                .Concat(Read(options["--node"], Path.Combine(scripts, "network_readers.cjs"), folder.FullName, options["--modules"]));
            return Report(lines);
        }
        finally
        {
            if (!keep)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>Writes each network in each format, and a table of what the readers are to find.</summary>
    private static void WriteAll(string folder)
    {
        using var table = new StreamWriter(Path.Combine(folder, "files.tsv"));
        foreach (var (name, network) in Networks())
        {
            var edges = network.Edges.Where(edge => !edge.Negated).ToList();
            foreach (var format in NetworkFormats.All)
            {
                var file = $"{name}.{format.Name}{format.Extensions[0]}";
                using (var writer = new StreamWriter(Path.Combine(folder, file)))
                {
                    format.Write(network, writer, CancellationToken.None);
                }

                var count = format.Name == "SIF" ? edges.DistinctBy(edge => (edge.Source, edge.Type, edge.Target)).Count() : edges.Count;
                table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}\t{format.Name}\t{network.Nodes.Count}\t{count}"));
            }
        }
    }

    private static IEnumerable<string> Read(string program, string script, string folder, string argument)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var one in new[] { script, folder, argument })
        {
            start.ArgumentList.Add(one);
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            Console.WriteLine($"{program} is skipped: {failure.Message}");
            yield break;
        }

        using (process)
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                yield return line;
            }

            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                yield return $"{Path.GetFileName(script)}\tall\tended with {process.ExitCode}";
            }
        }
    }

    /// <summary>Tells of each line "reader, file, what was wrong", and counts by reader.</summary>
    private static int Report(IEnumerable<string> lines)
    {
        var counts = new SortedDictionary<string, (int Right, int Wrong)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Split('\t') is not [var reader, var file, var problem])
            {
                Console.WriteLine(line);
                continue;
            }

            var (right, wrong) = counts.GetValueOrDefault(reader);
            counts[reader] = problem.Length == 0 ? (right + 1, wrong) : (right, wrong + 1);
            if (problem.Length > 0)
            {
                Console.WriteLine($"{reader}: {file}: {problem}");
            }
        }

        foreach (var (reader, (right, wrong)) in counts)
        {
            Console.WriteLine($"{reader,-28} {right,3} right, {wrong} wrong");
        }

        return counts.Values.Any(count => count.Wrong > 0) ? 1 : 0;
    }

    private static ExoRelation Relation(string source, string target, int number, ExoRelationType type, ExoRelationSign sign = ExoRelationSign.Unknown)
    {
        var kinds = Enum.GetValues<ExoEntityKind>();
        return new ExoRelation(Entity(source, kinds[source.Length % kinds.Length]), type, Entity(target, kinds[target.Length % kinds.Length]), [Evidence(number)])
        {
            Sign = sign,
            Speculative = number % 3 == 0,
        };
    }

    private static ExoEntity Entity(string name, ExoEntityKind kind) => new() { Name = name, Term = name, Kind = kind, Text = name };

    private static ExoEvidence Evidence(int number) => new()
    {
        Sentence = $"A <sentence> & \"more\" of it: {s_names[number % s_names.Length]}.",
        Section = "Abstract",
        Offset = number,
        Article = new ExoArticleKey { Title = s_names[number % s_names.Length], Pmid = $"{1000 + number}", Doi = $"10.1000/<a>&({number})", Year = 2000 + number },
    };
}
