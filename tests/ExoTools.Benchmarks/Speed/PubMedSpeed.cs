using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using ExoTools.Reading;

namespace ExoTools.Benchmarks.Speed;

/// <summary>
/// `speed pubmed FILE-OR-FOLDER... [--megabytes N] [--rounds N] [--python FILE] [--module FOLDER]`: PubMed XML, repeated to a size that is
/// worth measuring, read by a bare XmlReader and by the reader to typed articles, in turns in one process; the figures are medians over
/// the rounds after the first. In the same run the libraries that a Python has read the same file: lxml, pubmed_parser, Biopython; the
/// folder is one in which pubmed_parser lies where it is not installed.
/// </summary>
internal static class PubMedSpeed
{
    internal const string Usage = "usage: speed pubmed FILE-OR-FOLDER... [--megabytes N] [--rounds N] [--python FILE] [--module FOLDER]";

    internal static int Run(string[] args)
    {
        int megabytes = 80, rounds = 5;
        string python = "python3", module = "";
        var paths = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--megabytes" when i + 1 < args.Length:
                    megabytes = int.Parse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                case "--rounds" when i + 1 < args.Length:
                    rounds = int.Parse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                case "--python" when i + 1 < args.Length:
                    python = args[++i];
                    break;
                case "--module" when i + 1 < args.Length:
                    module = args[++i];
                    break;
                default:
                    paths.Add(args[i]);
                    break;
            }
        }

        if (paths.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("exotools-speed-");
        try
        {
            var plain = Path.Combine(folder.FullName, "set.xml");
            var packed = plain + ".gz";
            var records = Replicate(paths, plain, megabytes * 1_000_000L);
            using (var target = new GZipStream(File.Create(packed), CompressionLevel.Optimal))
            using (var source = File.OpenRead(plain))
            {
                source.CopyTo(target);
            }

            var size = new FileInfo(plain).Length / 1e6;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size:F1} MB, {records} records, {new FileInfo(packed).Length / 1e6:F1} MB in gzip; {Environment.ProcessorCount} cores; .NET {Environment.Version}"));
            Measure(size, rounds,
            [
                ("bare XmlReader", () => Bare(File.OpenRead(plain))),
                ("reader to articles", () => Articles(plain)),
                ("bare XmlReader, gzip", () => Bare(new GZipStream(File.OpenRead(packed), CompressionMode.Decompress))),
                ("reader to articles, gzip", () => Articles(packed)),
            ]);
            Libraries(packed, size, rounds, python, module);
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak of the process: {process.PeakWorkingSet64 / 1e6:F0} MB"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(double size, int rounds, (string Name, Func<long> Run)[] tasks)
    {
        var times = tasks.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < tasks.Length; i++)
            {
                using var process = Process.GetCurrentProcess();
                var before = process.TotalProcessorTime;
                var clock = Stopwatch.StartNew();
                var count = tasks[i].Run();
                clock.Stop();
                process.Refresh();
                var cpu = process.TotalProcessorTime - before;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(round == 0 ? "cold" : "warm")} {tasks[i].Name,-26} {clock.Elapsed.TotalSeconds,7:F2} s, {cpu.TotalSeconds,7:F2} s of processor ({count})"));
                if (round > 0)
                {
                    times[i].Add(cpu.TotalSeconds);
                }
            }
        }

        for (var i = 0; i < tasks.Length; i++)
        {
            times[i].Sort();
            var bare = times[i - (i % 2)][times[i].Count / 2];
            var median = times[i][times[i].Count / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tasks[i].Name,-26} {size / median,7:F1} MB a second of processor, {bare / median:F2} of the bare pass"));
        }
    }

    private static void Libraries(string packed, double size, int rounds, string python, string module)
    {
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(Repository.Root, "tests/ExoTools.Benchmarks/Speed/pubmed_libraries.py"), packed, rounds.ToString(CultureInfo.InvariantCulture), module])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            while (process.StandardOutput.ReadLine() is { } line)
            {
                Console.WriteLine(line.Split('\t') is [var name, var seconds, var count] && double.TryParse(seconds, CultureInfo.InvariantCulture, out var median)
                    ? string.Create(CultureInfo.InvariantCulture, $"{name,-26} {size / median,7:F1} MB a second of processor ({count})")
                    : line);
            }

            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            Console.WriteLine($"the libraries of Python are skipped: {python} does not start: {failure.Message}");
        }
    }

    private static long Bare(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = true });
        long nodes = 0;
        while (xml.Read())
        {
            nodes++;
        }

        return nodes;
    }

    private static long Articles(string path)
    {
        long articles = 0;
        foreach (var item in ArticleReader.ReadFile(path))
        {
            articles += item.Article is null ? 0 : 1;
        }

        return articles;
    }

    /// <summary>Writes the records of the files again and again into one set.</summary>
    private static int Replicate(List<string> paths, string target, long length)
    {
        var texts = new List<string>();
        foreach (var file in paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*.xml*", SearchOption.AllDirectories) : new[] { path }).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
            var text = reader.ReadToEnd();
            for (var start = text.IndexOf("<PubmedArticle>", StringComparison.Ordinal); start >= 0;)
            {
                var end = text.IndexOf("</PubmedArticle>", start, StringComparison.Ordinal) + "</PubmedArticle>".Length;
                texts.Add(text[start..end]);
                start = text.IndexOf("<PubmedArticle>", end, StringComparison.Ordinal);
            }
        }

        using var writer = new StreamWriter(target);
        writer.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n<PubmedArticleSet>");
        var written = 0;
        for (; texts.Count > 0 && (written % texts.Count != 0 || writer.BaseStream.Position < length); written++)
        {
            writer.WriteLine(texts[written % texts.Count]);
        }

        writer.WriteLine("</PubmedArticleSet>");
        return written;
    }
}
