using BenchmarkDotNet.Running;
using ExoTools.Benchmarks.Check;
using ExoTools.Benchmarks.Score;
using ExoTools.Benchmarks.Speed;

if (args is ["score", "references", .. var rest])
{
    if (rest is not [var path] || !File.Exists(path))
    {
        Console.Error.WriteLine("score references FILE: JSON lines with a \"string\" each, and \"gold\" fields or \"ids\"; EXOTOOLS_SCORE_ERRORS=field (or +field, all) lists errors.");
        return 2;
    }

    ReferenceScore.Run(path, Console.Out);
    return 0;
}

if (args.Length > 0 && args[0] == "score")
{
    return ScoreCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "check")
{
    return CheckCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "speed")
{
    return SpeedCommand.Run(args[1..]);
}

Type[] benchmarks = [typeof(PageBenchmarks), typeof(SeedBenchmarks)];
if (StartBenchmarks.Obstacle() is { } obstacle)
{
    Console.Error.WriteLine(obstacle);
}
else
{
    benchmarks = [.. benchmarks, typeof(StartBenchmarks)];
}

BenchmarkSwitcher.FromTypes(benchmarks).Run(args);
return 0;
