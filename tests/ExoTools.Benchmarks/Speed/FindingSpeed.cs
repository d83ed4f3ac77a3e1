using System.Globalization;
using System.Text;
using ExoTools.Adapters;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Reading;
using ExoTools.Vocabulary;

namespace ExoTools.Benchmarks.Speed;

/// <summary>
/// `speed findings FILE... [--vocabulary FILE]... [--megabytes N] [--rounds N]`: every finding of the articles of some files, read
/// before and repeated to a size that is worth measuring; a file of no article format is read as running text, each paragraph an
/// article. The size is that of the text given, in bytes of UTF-8. The time is the processor time of the whole process, so that what
/// the collector and the compiler do on other threads counts too. Each finder works on an analysis that those before it have used, so
/// that its figure is what it adds.
/// </summary>
internal static class FindingSpeed
{
    private static readonly (string Name, Func<ArticleAnalysis, int> Run)[] s_stages =
    [
        ("sentences", article => article.Passages.Sum(passage => passage.Sentences.Count)),
        ("pieces", article => article.Passages.Sum(passage => passage.Sentences.Sum(sentence => sentence.Pieces.Count))),
        ("names", article => article.Passages.Sum(passage => passage.Sentences.Sum(sentence => article.MentionsOf(sentence).Count))),
        ("statements", article => article.Statements.Count),
        ("abbreviations", article => article.Abbreviations.Count),
        ("markers", article => MarkerFinder.Find(article).Count),
        ("cargo", article => CargoFinder.Find(article).Count),
        ("relations", article => RelationFinder.Find(article).Count),
        ("pathways", article => PathwayFinder.Find(article).Count),
        ("methods", article => MethodFinder.Find(article).Count),
        ("structure", article => StructureFinder.Find(article).Count),
    ];

    internal static int Run(string[] args)
    {
        int rounds = 3, megabytes = 8;
        var paths = new List<string>();
        var library = new VocabularyLibrary(Path.Combine(Repository.Root, "seeds", "vocabulary"), () => new YamlReader());
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--vocabulary" && i + 1 < args.Length)
            {
                Import(library, args[++i]);
            }
            else if (args[i] is "--rounds" or "--megabytes" && int.TryParse(args.ElementAtOrDefault(i + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _ = args[i++] == "--rounds" ? rounds = number : megabytes = number;
            }
            else
            {
                paths.Add(args[i]);
            }
        }

        var articles = paths.SelectMany(Articles).ToList();
        var size = articles.Sum(Bytes) / 1e6;
        if (size == 0)
        {
            Console.Error.WriteLine("usage: speed findings FILE... [--vocabulary FILE]... [--megabytes N] [--rounds N]");
            return 2;
        }

        var times = Math.Max(1, (int)Math.Ceiling(megabytes / size));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles, {size:F2} MB of text, {times} times"));
        Measure("cold", articles, library, size, 1);
        for (var round = 1; round <= rounds; round++)
        {
            Measure("warm", articles, library, size, times);
        }

        MeasureStages(articles, library, size, times);
        return 0;
    }

    private static void Measure(string name, List<ExoArticle> articles, VocabularyLibrary library, double size, int times)
    {
        var collections = GC.CollectionCount(0);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < times; time++)
        {
            foreach (var article in articles)
            {
                var analysis = new ArticleAnalysis(article, library);
                foreach (var (_, run) in s_stages)
                {
                    run(analysis);
                }
            }
        }

        var spent = Environment.CpuUsage.TotalTime - started;
        var megabytes = size * times;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {megabytes / spent.TotalSeconds:F1} MB a second of processor, {spent.TotalSeconds:F2} s; {allocated / 1e6 / megabytes:F0} bytes allocated for each of text, {GC.CollectionCount(0) - collections} collections, {GC.GetTotalMemory(false) / 1e6:F0} MB held"));
    }

    // Apart, since asking for the time after each stage of each article costs a tenth of it.
    private static void MeasureStages(List<ExoArticle> articles, VocabularyLibrary library, double size, int times)
    {
        var spent = new TimeSpan[s_stages.Length];
        var counts = new int[s_stages.Length];
        var allocated = new long[s_stages.Length];
        for (var time = 0; time < times; time++)
        {
            foreach (var article in articles)
            {
                var analysis = new ArticleAnalysis(article, library);
                var before = Environment.CpuUsage.TotalTime;
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < s_stages.Length; i++)
                {
                    counts[i] += s_stages[i].Run(analysis);
                    var after = Environment.CpuUsage.TotalTime;
                    spent[i] += after - before;
                    before = after;
                    var grown = GC.GetAllocatedBytesForCurrentThread();
                    allocated[i] += grown - bytes;
                    bytes = grown;
                }
            }
        }

        var all = TimeSpan.FromTicks(spent.Sum(time => time.Ticks));
        for (var i = 0; i < s_stages.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {s_stages[i].Name,-14} {spent[i].TotalSeconds,7:F3} s, {100 * spent[i] / all,4:F0} %, {allocated[i] / 1e6 / (size * times),4:F0} bytes ({counts[i]})"));
        }
    }

    private static void Import(VocabularyLibrary library, string path)
    {
        var before = Environment.CpuUsage.TotalTime;
        var vocabulary = VocabularyReader.ReadFile(path, () => new YamlReader());
        var read = Environment.CpuUsage.TotalTime;
        library.Import(vocabulary, replace: true);
        new ArticleAnalysis(ArticleReader.ReadPlainText("Exosomes carry CD63.").First().Article!, library).Statements.Count.ToString(CultureInfo.InvariantCulture);
        var used = Environment.CpuUsage.TotalTime;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{vocabulary}: read in {(read - before).TotalMilliseconds:F0} ms of processor, first used in {(used - read).TotalMilliseconds:F0} ms"));
    }

    private static long Bytes(ExoArticle article) => article.Passages.Sum(passage => (long)Encoding.UTF8.GetByteCount(passage.Text));

    private static IEnumerable<ExoArticle> Articles(string path)
    {
        var items = ArticleReader.ReadFile(path).ToList();
        return items.Exists(item => item.Article is not null)
            ? items.Select(item => item.Article).OfType<ExoArticle>()
            : File.ReadLines(path).Where(line => line.Length > 0).SelectMany(line => ArticleReader.ReadPlainText(line)).Select(item => item.Article!);
    }
}
