using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using ExoTools.Reading;

namespace ExoTools.Benchmarks.Speed;

/// <summary>
/// `speed pubmed FILE-OR-FOLDER... [--megabytes N] [--rounds N]`: PubMed XML, repeated to a size that is worth measuring, read by a
/// bare XmlReader and by the reader to typed articles, in turns in one process; the figures are medians over the rounds after the first.
/// </summary>
internal static class SpeedCommand
{
    internal static int Run(string[] args)
    {
        if (args is ["network", ..])
        {
            return NetworkSpeed.Run(args[1..]);
        }

        if (args is ["findings", ..])
        {
            return FindingSpeed.Run(args[1..]);
        }

        int megabytes = 80, rounds = 5;
        var paths = new List<string>();
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] is "--megabytes" or "--rounds")
            {
                var value = int.Parse(args.ElementAtOrDefault(i + 1) ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
                _ = args[i++] == "--rounds" ? rounds = value : megabytes = value;
            }
            else
            {
                paths.Add(args[i]);
            }
        }

        if (args is not ["pubmed", ..] || paths.Count == 0)
        {
            Console.Error.WriteLine("usage: speed pubmed FILE-OR-FOLDER... [--megabytes N] [--rounds N]");
            Console.Error.WriteLine("       speed findings FILE... [--vocabulary FILE]... [--megabytes N] [--rounds N]");
            Console.Error.WriteLine("       speed network [--rounds N] [--python FILE]");
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
