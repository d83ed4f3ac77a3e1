using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ExoTools.Benchmarks.Speed;

/// <summary>What a user waits for: a fresh pwsh, the import, the first call. The differences are the module's share.</summary>
[Config(typeof(Config))]
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

    /// <summary>Why this cannot be measured here; null where it can.</summary>
    public static string? Obstacle() => IsOnPath(OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")
        ? null
        : "StartBenchmarks was left out: it starts pwsh, and there is none on PATH. Install PowerShell 7.4 or later (dotnet tool install --global PowerShell).";

    // Looked for and not started: other benchmarks need not wait for it.
    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

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

    // What is measured runs in processes of its own; one more around them would only have to be built first.
    private sealed class Config : ManualConfig
    {
        public Config() => AddJob(Job.Default.WithStrategy(RunStrategy.Monitoring).WithLaunchCount(1).WithWarmupCount(1).WithIterationCount(10)
            .WithToolchain(InProcessEmitToolchain.Instance));
    }
}
