using BenchmarkDotNet.Running;
using ExoTools.Benchmarks.Check;
using ExoTools.Benchmarks.Score;
using ExoTools.Benchmarks.Speed;

if (args is ["score", "references", var path])
{
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

BenchmarkSwitcher.FromAssembly(typeof(ScoreCommand).Assembly).Run(args);
return 0;
