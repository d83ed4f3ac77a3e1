using System.Globalization;
using ExoTools.Adapters;
using ExoTools.Vocabulary;

namespace ExoTools.Benchmarks.Score;

/// <summary>`score TASK PATH [--errors N] [--hold-out N] [--vocabulary FILE]`: precision, recall and F of a task, with intervals and errors.</summary>
internal static class ScoreCommand
{
    private static readonly IScoreTask[] s_tasks =
    [
        new AbbreviationScore(),
        new CargoScore(),
        new MentionScore("cancers", "BioNLP standoff, a folder or tar.gz, with Cancer (CG 2013)", GoldFiles.Standoff, "Cancer", [ExoEntityKind.Cancer]),
        new MentionScore("drugs", "PubTator with Chemical (BC5CDR)", GoldFiles.PubTator, "Chemical", [ExoEntityKind.Drug]),
        new GeneIdScore(),
        new MentionScore("gene-mentions", "BioNLP standoff, a folder or tar.gz, with Gene_or_gene_product (CG 2013)", GoldFiles.Standoff, "Gene_or_gene_product", [ExoEntityKind.Protein, ExoEntityKind.LncRna, ExoEntityKind.MiRna]),
        new MicroRnaGeneScore(),
        new MentionScore("mirna-mentions", "XML of the SCAI miRNA corpus, Specific_miRNAs", GoldFiles.Sentences, "Specific_miRNAs", [ExoEntityKind.MiRna]),
        new RegulationScore(),
        new RelationScore(),
    ];

    internal static int Run(string[] args)
    {
        var errors = 0;
        var holdOut = 0;
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--vocabulary")
            {
                if (++i == args.Length || !File.Exists(args[i]))
                {
                    return Usage("--vocabulary needs a file that exists.");
                }

                ScoreRules.Library.Import(VocabularyReader.ReadFile(args[i], () => new YamlReader()), replace: true);
                continue;
            }

            var isNumbered = args[i] is "--errors" or "--hold-out";
            var number = 0;
            if (isNumbered && (++i == args.Length || !int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            {
                return Usage($"{args[i - 1]} needs a number.");
            }

            switch (isNumbered ? args[i - 1] : "")
            {
                case "--errors":
                    errors = number;
                    break;
                case "--hold-out":
                    holdOut = number;
                    break;
                default:
                    rest.Add(args[i]);
                    break;
            }
        }

        if (rest.Count != 2)
        {
            return Usage("Name a task and its gold file.");
        }

        var task = Array.Find(s_tasks, task => task.Name == rest[0]);
        if (task is null)
        {
            return Usage($"There is no task '{rest[0]}'.");
        }

        if (!Path.Exists(rest[1]))
        {
            return Usage($"There is no file or folder '{rest[1]}'.");
        }

        var documents = task.Score(rest[1]).ToList();
        ScoreReport.Write(Console.Out, "all", documents);
        if (holdOut > 1)
        {
            var seen = documents.Where(document => !IsHeldOut(document.Id, holdOut)).ToList();
            ScoreReport.Write(Console.Out, "developed on", seen);
            ScoreReport.Write(Console.Out, "held out", documents.Where(document => IsHeldOut(document.Id, holdOut)).ToList());
            documents = seen;
        }

        foreach (var series in task.Compare(rest[1]))
        {
            ScoreReport.Write(Console.Out, series.Title, series.Documents);
        }

        ScoreReport.WriteErrors(Console.Out, documents, errors);
        return 0;
    }

    /// <summary>A share of the documents by their ids, the same in every run and on every machine (FNV-1a).</summary>
    private static bool IsHeldOut(string id, int parts)
    {
        var hash = 2166136261u;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (hash >> 8) % (uint)parts == 0;
    }

    private static int Usage(string problem)
    {
        Console.Error.WriteLine(problem);
        Console.Error.WriteLine("usage: score TASK GOLD [--errors N] [--hold-out N] [--vocabulary FILE]");
        Console.Error.WriteLine("  --errors N    lists up to N false positives and N false negatives");
        Console.Error.WriteLine("  --vocabulary FILE  loads a vocabulary beside those of the module; may be given several times");
        Console.Error.WriteLine("  --hold-out N  scores one document in N apart, and lists errors of the others only");
        foreach (var task in s_tasks)
        {
            Console.Error.WriteLine($"  {task.Name}: {task.Gold}");
        }

        return 2;
    }
}
