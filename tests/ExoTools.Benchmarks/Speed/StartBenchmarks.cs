using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace ExoTools.Benchmarks.Speed;

/// <summary>What a user waits for: a fresh pwsh, the import, the first call. The differences are the module's share.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 10)]
public class StartBenchmarks
{
    private static readonly string s_import = $"Import-Module '{Repository.Manifest}'; ";

    /// <summary>pwsh that does nothing.</summary>
    [Benchmark(Baseline = true)]
    public void Pwsh() => Run("1");

    /// <summary>With the import.</summary>
    [Benchmark]
    public void Import() => Run(s_import);

    /// <summary>With the import and a first call that needs no vocabulary.</summary>
    [Benchmark]
    public void ImportAndReferences() => Run(s_import + "Get-ExoReference");

    /// <summary>With the import and a first call that reads the vocabulary.</summary>
    [Benchmark]
    public void ImportAndMarkers() => Run(s_import + "Get-ExosomeMarker");

    private static void Run(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("pwsh", ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script])
        {
            RedirectStandardOutput = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"pwsh ended with {process.ExitCode}: {script}");
        }
    }
}
