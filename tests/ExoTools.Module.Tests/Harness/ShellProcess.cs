using System.Diagnostics;
using System.Text;

namespace ExoTools.Module.Tests.Harness;

/// <summary>What a run of exotools gave.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Runs the built exotools in a process of its own.</summary>
internal static class ShellProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static ShellResult Run(params string[] arguments) => Run(input: null, arguments);

    /// <summary>Runs a line of the Unix shell, which starts with the arguments of exotools and may go on with redirections and pipes.</summary>
    public static ShellResult RunLine(string line, params (string Name, string Value)[] environment) =>
        Run(input: null, "/bin/sh", ["-c", $"'{Host}' '{Built.Shell}' {line}"], environment);

    public static ShellResult Run(byte[]? input, string[] arguments) => Run(input, Host, [Built.Shell, .. arguments], []);

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static ShellResult Run(byte[]? input, string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }

        // Without input the pipe stays open: a command that reads it would never end.
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("exotools did not end. " + output.Result + errors.Result);
        }

        process.WaitForExit();
        return new ShellResult(process.ExitCode, output.Result, errors.Result);
    }
}
