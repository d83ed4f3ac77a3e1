using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace ExoTools.Shell;

/// <summary>One run of a script or a command in the engine with the module.</summary>
internal sealed class Session : IDisposable
{
    private const int Interrupted = 130;

    private readonly OutputStreams _streams;
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private volatile bool _interrupted;

    public Session(OutputStreams streams)
    {
        _streams = streams;
        LeaveHomeAlone();
        _host = new ShellHost(streams);
        _runspace = RunspaceFactory.CreateRunspace(_host, CreateState());
        _runspace.Open();
        PSStyle.Instance.OutputRendering = streams.Color ? OutputRendering.Host : OutputRendering.PlainText;
    }

    /// <summary>The manifest of the module, which lies beside the program.</summary>
    public static string Manifest { get; } = Path.Combine(AppContext.BaseDirectory, "module", "ExoTools.psd1");

    /// <summary>Runs, and gives the exit code.</summary>
    public int Run(Options options)
    {
        using var shell = PowerShell.Create(_runspace);
        ConsoleCancelEventHandler interrupt = (_, key) =>
        {
            // The first Ctrl-C stops the pipeline; the second ends the process, should the first not do.
            key.Cancel = !_interrupted;
            _interrupted = true;
            shell.BeginStop(null, null);
        };
        Console.CancelKeyPress += interrupt;
        _streams.Closed += () => shell.BeginStop(null, null);
        var errors = new ErrorPrinter(_streams);
        shell.Streams.Error.DataAdded += (records, added) => errors.Print(((PSDataCollection<ErrorRecord>)records!)[added.Index]);
        try
        {
            Compose(shell, options);
            Invoke(shell, options.Json);
        }
        catch (PipelineStoppedException)
        {
            // By Ctrl-C, or because nobody reads on.
        }
        catch (RuntimeException failure)
        {
            // The record of a thrown exception holds a stand-in for it.
            errors.Print(new ErrorRecord(failure.ErrorRecord, failure));
        }
        finally
        {
            Console.CancelKeyPress -= interrupt;
        }

        return _interrupted ? Interrupted : _host.ExitCode ?? (errors.Any && !_streams.IsClosed ? 1 : 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();

    private static InitialSessionState CreateState()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Manifest]);
        state.ThrowOnRunspaceOpenError = true;
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        }

        // Modules of an installed pwsh are made for another build of the engine: found by chance they would fail oddly.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, null));
        return state;
    }

    // The engine makes folders of its own in the user's, and ends the process where it cannot, as for a user of CI without a home.
    private static void LeaveHomeAlone()
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("HOME") is not { Length: > 0 } home)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.Combine(home, ".local", "share", "powershell", "Modules"));
            Directory.CreateDirectory(Path.Combine(home, ".cache", "powershell"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Named, they are not made; there is none of this name.
            var none = Path.Combine(AppContext.BaseDirectory, "no-home");
            foreach (var folder in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
            {
                Environment.SetEnvironmentVariable(folder, none);
            }
        }
    }

    private void Compose(PowerShell shell, Options options)
    {
        if (options.Action == ShellAction.Script)
        {
            shell.AddScript(options.Words[0], useLocalScope: false);
        }
        else if (_runspace.SessionStateProxy.InvokeCommand.GetCommand(options.Words[0], CommandTypes.All) is { } command)
        {
            LiteralCommand.Add(shell, command is AliasInfo { ResolvedCommand: { } aliased } ? aliased : command, options.Words.Skip(1));
        }
        else
        {
            // The engine says that there is none.
            shell.AddCommand(options.Words[0]);
        }
    }

    private void Invoke(PowerShell shell, bool json)
    {
        if (!json)
        {
            shell.AddCommand("Out-Default").Invoke();
            return;
        }

        using var output = new PSDataCollection<PSObject>();
        var writer = new JsonLineWriter();
        output.DataAdding += (_, adding) => _streams.Write(writer.Line((PSObject?)adding.ItemAdded) + "\n");
        output.DataAdded += (_, _) => output.Clear();
        shell.Invoke(null, output);
    }
}
