using System.Diagnostics;
using System.Globalization;
using ExoTools.Adapters;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Reading;
using ExoTools.Vocabulary;

namespace ExoTools.Benchmarks.Speed;

/// <summary>
/// `speed findings FILE... [--rounds N]`: every finding of the articles of some files, the articles read before; a
/// file of no article format is read as running text, each paragraph an article. Each finder works on an analysis that the finders
/// before it have used, so its figure is what it adds.
/// </summary>
internal static class FindingSpeed
{
    private static readonly (string Name, Func<ArticleAnalysis, int> Run)[] s_finders =
    [
        ("abbreviations", article => article.Abbreviations.Count),
        ("markers", article => MarkerFinder.Find(article).Count()),
        ("cargo", article => CargoFinder.Find(article).Count()),
        ("relations", article => RelationFinder.Find(article).Count()),
        ("pathways", article => PathwayFinder.Find(article).Count()),
        ("methods", article => MethodFinder.Find(article).Count()),
        ("structure", article => StructureFinder.Find(article).Count()),
    ];

    internal static int Run(string[] args)
    {
        var rounds = 3;
        var paths = new List<string>();
        var library = new VocabularyLibrary(Path.Combine(Repository.Root, "seeds", "vocabulary"), () => new YamlReader());
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--rounds")
            {
                rounds = int.Parse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture);
            }
            else
            {
                paths.Add(args[i]);
            }
        }

        var articles = paths.SelectMany(Articles).ToList();
        if (articles.Count == 0)
        {
            Console.Error.WriteLine("usage: speed findings FILE... [--rounds N]");
            return 2;
        }

        var characters = articles.Sum(article => article.Passages.Sum(passage => (long)passage.Text.Length));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles, {characters / 1e6:F2} million characters"));
        for (var round = 0; round <= rounds; round++)
        {
            var times = new TimeSpan[s_finders.Length];
            var counts = new int[s_finders.Length];
            foreach (var article in articles)
            {
                var analysis = new ArticleAnalysis(article, library);
                for (var i = 0; i < s_finders.Length; i++)
                {
                    var clock = Stopwatch.GetTimestamp();
                    counts[i] += s_finders[i].Run(analysis);
                    times[i] += Stopwatch.GetElapsedTime(clock);
                }
            }

            var all = TimeSpan.FromTicks(times.Sum(time => time.Ticks));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(round == 0 ? "cold" : "warm")}: {characters / 1e6 / all.TotalSeconds:F1} million characters a second, {all.TotalSeconds:F2} s"));
            for (var i = 0; i < s_finders.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {s_finders[i].Name,-14} {times[i].TotalSeconds,7:F3} s ({counts[i]})"));
            }
        }

        return 0;
    }

    private static IEnumerable<ExoArticle> Articles(string path)
    {
        var items = ArticleReader.ReadFile(path).ToList();
        return items.Exists(item => item.Article is not null)
            ? items.Select(item => item.Article).OfType<ExoArticle>()
            : File.ReadLines(path).Where(line => line.Length > 0).SelectMany(line => ArticleReader.ReadPlainText(line)).Select(item => item.Article!);
    }
}
