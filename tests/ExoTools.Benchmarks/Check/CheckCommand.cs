using System.Globalization;

namespace ExoTools.Benchmarks.Check;

/// <summary>`check TASK FILE-OR-FOLDER... [--show N]`: counts the fields in which a reader differs from an independent reading.</summary>
internal static class CheckCommand
{
    private static readonly ICheckTask[] s_tasks = [new BioCCheck(), new JatsCheck(), new PubMedCheck()];

    internal static int Run(string[] args)
    {
        if (args is ["networks", ..])
        {
            return NetworkCheck.Run(args[1..]);
        }

        var show = args is [.., "--show", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : 20;
        var paths = args.TakeWhile(arg => arg != "--show").ToArray();
        if (paths.Length < 2 || Array.Find(s_tasks, task => task.Name == paths[0]) is not { } chosen)
        {
            Console.Error.WriteLine("usage: check TASK FILE-OR-FOLDER... [--show N]");
            Console.Error.WriteLine($"tasks: {string.Join(", ", s_tasks.Select(task => task.Name))}; and without files: networks");
            return 2;
        }

        int records = 0, fields = 0, filled = 0, differences = 0;
        var files = paths[1..].SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : new[] { path }).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var record in chosen.Check(file))
            {
                records++;
                foreach (var field in record.Fields)
                {
                    fields++;
                    filled += field.Expected.Length > 0 ? 1 : 0;
                    if (field.Expected != field.Found && ++differences <= show)
                    {
                        Console.WriteLine($"{file} {record.Id} {field.Name}\n  expected: {field.Expected}\n  found:    {field.Found}");
                    }
                }
            }
        }

        Console.WriteLine($"{records} records, {fields} fields compared, {filled} of them filled, {differences} differences");
        return differences == 0 ? 0 : 1;
    }
}
