using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ExoTools.Module.Tests.Harness;

/// <summary>What a script gave.</summary>
internal sealed record ScriptResult(IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, IReadOnlyList<string> Verbose)
{
    /// <summary>The ids of the errors, without the command's name.</summary>
    public IEnumerable<string> ErrorIds => Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]);
}

/// <summary>A real engine with the staged module, in a folder of its own.</summary>
internal sealed class Engine : IDisposable
{
    private readonly CapturingHost _host;

    public Engine(bool import = true, int width = 120)
    {
        _host = new CapturingHost(width);
        var state = InitialSessionState.CreateDefault2();
        if (import)
        {
            state.ImportPSModule([Built.Manifest]);
        }

        state.ThrowOnRunspaceOpenError = true;
        Runspace = RunspaceFactory.CreateRunspace(_host, state);
        Runspace.Open();
        Runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(Folder.FullName));
    }

    public Runspace Runspace { get; }

    /// <summary>The current folder of the engine, empty at first.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("exotools-tests-");

    /// <summary>Writes a file into the folder.</summary>
    public string File(string name, string? text = null)
    {
        var path = Path.Combine(Folder.FullName, name);
        System.IO.File.WriteAllText(path, text ?? System.IO.File.ReadAllText(Built.SeedArticle));
        return path;
    }

    /// <summary>Runs a script; a terminating error is among the errors.</summary>
    public ScriptResult Run(string script, params (string Name, object? Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            Runspace.SessionStateProxy.SetVariable(name, value);
        }

        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        var output = new PSDataCollection<PSObject>();
        var errors = new List<ErrorRecord>();
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException failure)
        {
            errors.Add(failure.ErrorRecord);
        }

        errors.InsertRange(0, shell.Streams.Error);
        return new ScriptResult([.. output], errors, [.. shell.Streams.Warning.Select(record => record.Message)], [.. shell.Streams.Verbose.Select(record => record.Message)]);
    }

    /// <summary>The text that a script shows, without escape sequences.</summary>
    public string Show(string script, bool failOnError = false)
    {
        _host.Clear();
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script, useLocalScope: true).AddCommand("Out-Default").Invoke();
        return failOnError && shell.Streams.Error.Count > 0
            ? throw new InvalidOperationException($"{script}: {shell.Streams.Error[0]}")
            : _host.Text;
    }

    /// <summary>The completions at the end of a line.</summary>
    public IReadOnlyList<CompletionResult> Complete(string line)
    {
        using var shell = PowerShell.Create(Runspace);
        return CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches;
    }

    public void Dispose()
    {
        Runspace.Dispose();
        Folder.Delete(recursive: true);
    }
}
