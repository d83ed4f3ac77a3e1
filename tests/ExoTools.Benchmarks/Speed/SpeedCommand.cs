namespace ExoTools.Benchmarks.Speed;

/// <summary>`speed TASK ...`: one kind of work after the other in one process, in seconds of processor.</summary>
internal static class SpeedCommand
{
    internal static int Run(string[] args) => args switch
    {
        ["pubmed", .. var rest] => PubMedSpeed.Run(rest),
        ["findings", ..] => FindingSpeed.Run(args[1..]),
        ["network", ..] => NetworkSpeed.Run(args[1..]),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine(PubMedSpeed.Usage);
        Console.Error.WriteLine("usage: speed findings FILE... [--vocabulary FILE]... [--megabytes N] [--rounds N]");
        Console.Error.WriteLine("usage: speed network [--rounds N] [--python FILE]");
        return 2;
    }
}
