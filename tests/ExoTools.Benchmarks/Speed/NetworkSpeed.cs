using System.Diagnostics;
using System.Globalization;
using ExoTools.Networks;
using ExoTools.Networks.Layout;

namespace ExoTools.Benchmarks.Speed;

/// <summary>
/// `speed network [--rounds N] [--python FILE]`: networks built from 100,000 relations, layouts, and 5,000 nodes with 20,000 edges of a
/// sentence each written in every format; and, in the same run, networkx on the same relations where a Python with networkx is there.
/// Figures are medians over the rounds after the first; rates and ratios are those of the processor's time, which other work does not disturb.
/// </summary>
internal static class NetworkSpeed
{
    private const int RelationCount = 100_000, NodeCount = 5_000, EdgeCount = 20_000, ArticleCount = 10_000;

    internal static int Run(string[] args)
    {
        var (rounds, python) = (5, "python3");
        for (var i = 0; i < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--rounds" when int.TryParse(args.ElementAtOrDefault(i + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0:
                    rounds = given;
                    break;
                case "--python" when i + 1 < args.Length:
                    python = args[i + 1];
                    break;
                default:
                    Console.Error.WriteLine("usage: speed network [--rounds N] [--python FILE]");
                    return 2;
            }
        }

        var folder = Directory.CreateTempSubdirectory("exotools-network-");
        try
        {
            Measure(folder.FullName, rounds, python);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string folder, int rounds, string python)
    {
        var merging = NetworkData.Relations(RelationCount, NodeCount, EdgeCount, ArticleCount);
        var distinct = NetworkData.Relations(RelationCount, NodeCount, RelationCount, ArticleCount);
        var written = NetworkData.Relations(EdgeCount, NodeCount, EdgeCount, ArticleCount);
        var large = NetworkBuilder.Build(written);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written: {large}; {Environment.ProcessorCount} cores; .NET {Environment.Version}"));
        var theirs = Networkx(folder, rounds, python, ("merging", merging), ("distinct", distinct), ("written", written));
        Console.WriteLine($"{"",-26} {"first s",8} {"median s",9} {"cpu s",7} {"MB",7} {"MB/s",7} {"networkx s",11} {"faster",7}");
        Time("build 100,000 merging", "build merging", rounds, theirs, () => { NetworkBuilder.Build(merging); return 0; });
        Time("build 100,000 distinct", "build distinct", rounds, theirs, () => { NetworkBuilder.Build(distinct); return 0; });
        foreach (var (nodes, edges) in new[] { (100, 150), (1_000, 1_500), (1_000, 4_000), (5_000, 20_000) })
        {
            var network = NetworkBuilder.Build(NetworkData.Relations(edges, nodes, edges, 100));
            Time($"layout {nodes}/{edges}", $"layout {nodes}/{edges}", rounds, theirs, () => { NetworkLayout.Of(network, CancellationToken.None); return 0; });
        }

        foreach (var format in NetworkFormats.All)
        {
            var path = Path.Combine(folder, "network" + format.Extensions[0]);
            Time($"write {format.Name}", $"write {format.Name}", rounds, theirs, () =>
            {
                using (var writer = new StreamWriter(path))
                {
                    format.Write(large, writer, CancellationToken.None);
                }

                return new FileInfo(path).Length;
            });
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak of the process: {process.PeakWorkingSet64 / 1e6:F0} MB"));
    }

    private static void Time(string title, string task, int rounds, Dictionary<string, double> theirs, Func<long> run)
    {
        var (first, bytes) = (0.0, 0L);
        var (walls, cpus) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            bytes = run();
            var wall = clock.Elapsed.TotalSeconds;
            process.Refresh();
            if (round == 0)
            {
                first = wall;
                continue;
            }

            walls.Add(wall);
            cpus.Add((process.TotalProcessorTime - before).TotalSeconds);
        }

        walls.Sort();
        cpus.Sort();
        var (median, cpu) = (walls[walls.Count / 2], cpus[cpus.Count / 2]);
        var size = bytes == 0 ? $"{"",15}" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6,7:F1} {bytes / 1e6 / cpu,7:F1}");
        var ratio = theirs.TryGetValue(task, out var other) ? string.Create(CultureInfo.InvariantCulture, $"{other,11:F3} {other / cpu,6:F1}x") : $"{"-",11}";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title,-26} {first,8:F3} {median,9:F3} {cpu,7:F3} {size} {ratio}"));
    }

    /// <summary>The medians of networkx for the same tasks; empty where it is not there, and said.</summary>
    private static Dictionary<string, double> Networkx(string folder, int rounds, string python, params (string Name, IReadOnlyList<ExoRelation> Relations)[] tables)
    {
        var times = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, relations) in tables)
        {
            WriteRelations(Path.Combine(folder, name + ".tsv"), relations);
        }

        var script = Path.Combine(Repository.Root, "tests", "ExoTools.Benchmarks", "Speed", "networkx_speed.py");
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true };
        foreach (var argument in new[] { script, folder, rounds.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (line.Split('\t') is [var task, var seconds])
                {
                    times[task] = double.Parse(seconds, CultureInfo.InvariantCulture);
                }
                else
                {
                    Console.WriteLine(line);
                }
            }

            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                Console.WriteLine($"networkx is skipped: {python} ended with {process.ExitCode}");
            }
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            Console.WriteLine($"networkx is skipped: {python} does not start: {failure.Message}");
        }

        return times;
    }

    private static void WriteRelations(string path, IReadOnlyList<ExoRelation> relations)
    {
        using var writer = new StreamWriter(path);
        foreach (var relation in relations)
        {
            var (source, target, evidence) = (relation.SourceEntity, relation.TargetEntity, relation.Evidence[0]);
            writer.WriteLine(string.Join('\t',
            [
                source.Name, source.Kind.ToString(), source.Id ?? "", target.Name, target.Kind.ToString(), target.Id ?? "",
                relation.Type.ToString(), relation.Sign.ToString(), relation.Speculative ? "1" : "", relation.Trigger,
                evidence.Sentence, evidence.Section, evidence.Article.Pmid ?? "", evidence.Article.Doi ?? "", $"{evidence.Article.Year}",
            ]));
        }
    }
}
