using System.Diagnostics;
using System.Management.Automation.Language;
using System.Text.Json;
using ExoTools.Module.Tests.Harness;

namespace ExoTools.Module.Tests.Help;

/// <summary>
/// Runs the examples of the help and gives what they show, 76 columns wide (Get-Help indents by four). Each runs in a folder
/// that holds page.txt, which is the shipped article, and the files of module/help/examples, if there are any.
/// </summary>
internal static class ExampleRunner
{
    public const int Width = 76;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private static readonly string[] s_path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The pwsh of this machine; null where there is none.</summary>
    public static string? Pwsh { get; } = s_path.SelectMany(folder => new[] { "pwsh", "pwsh.exe" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Whether the engine alone has all the commands of an example.</summary>
    public static bool EngineSuffices(Engine engine, HelpExample example)
    {
        var names = Commands(example.Code).Select(command => command.GetCommandName()).Where(name => name is not null).Distinct();
        return names.All(name => engine.Run("Get-Command -Name $name -ErrorAction Ignore", ("name", name)).Output.Count > 0);
    }

    /// <summary>The commands of a script.</summary>
    public static IEnumerable<CommandAst> Commands(string code)
    {
        var tree = Parser.ParseInput(code, out _, out var errors);
        return errors.Length == 0 ? tree.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()
            : throw new FormatException($"'{code}' does not parse: {errors[0].Message}");
    }

    /// <summary>Runs an example in an engine of its own.</summary>
    public static string RunInEngine(HelpExample example, int width = Width)
    {
        using var engine = new Engine(width: width);
        Furnish(engine.Folder.FullName);
        return Tidy(engine.Show(example.Code, failOnError: true));
    }

    /// <summary>Runs examples in one fresh pwsh.</summary>
    public static IReadOnlyList<string> RunInPwsh(IEnumerable<HelpExample> examples, int width = Width)
    {
        using var engine = new Engine(import: false);
        var folder = engine.Folder.FullName;
        var jobs = new List<object>();
        foreach (var example in examples)
        {
            var place = engine.Folder.CreateSubdirectory("example" + jobs.Count).FullName;
            Furnish(place);
            jobs.Add(new { Folder = place, example.Code });
        }

        File.WriteAllText(Path.Combine(folder, "jobs.json"), JsonSerializer.Serialize(jobs));
        var script = engine.File("run.ps1", $$"""
            $ErrorActionPreference = 'Stop'
            [cultureinfo]::CurrentCulture = 'en-US'
            $PSStyle.OutputRendering = 'PlainText'
            Import-Module '{{Built.Manifest.Replace("'", "''", StringComparison.Ordinal)}}'
            $shown = foreach ($job in Get-Content -LiteralPath "$PSScriptRoot/jobs.json" -Raw | ConvertFrom-Json) {
                Set-Location -LiteralPath $job.Folder
                & ([scriptblock]::Create($job.Code)) | Out-String -Width {{width - 1}}
            }
            ConvertTo-Json @($shown) | Set-Content -LiteralPath "$PSScriptRoot/shown.json"
            """);
        using var process = Process.Start(new ProcessStartInfo(Pwsh!, ["-NoLogo", "-NoProfile", "-NonInteractive", "-File", script])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
        }

        var text = output.Result + errors.Result;
        return process.ExitCode == 0
            ? [.. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "shown.json")))!.Select(Tidy)]
            : throw new InvalidOperationException("An example failed in pwsh: " + text);
    }

    private static void Furnish(string folder)
    {
        File.Copy(Built.SeedArticle, Path.Combine(folder, "page.txt"));
        var examples = Path.Combine(Built.Repository, "module", "help", "examples");
        foreach (var file in Directory.Exists(examples) ? Directory.GetFiles(examples) : [])
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static string Tidy(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
