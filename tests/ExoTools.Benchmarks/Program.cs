using ExoTools.Benchmarks.Score;

if (args is ["score", "references", var path])
{
    ReferenceScore.Run(path, Console.Out);
    return 0;
}

Console.Error.WriteLine("score references PATH");
return 2;
