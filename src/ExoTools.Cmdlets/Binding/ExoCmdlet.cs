using System.Management.Automation;
using ExoTools.Vocabulary;

namespace ExoTools.Binding;

/// <summary>What every cmdlet has: a token that Ctrl-C cancels, progress, and one place where stops and rule-file errors are sorted out.</summary>
public abstract class ExoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _cancellation;
    private ProgressMeter? _progress;
    private Dictionary<string, int>? _refused;

    private protected ExoCmdlet() => _cancellation = _stopping.Token;

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    protected CancellationToken Cancellation => _cancellation;

    /// <summary>Whether verbose lines are shown; what is costly to say is said only then.</summary>
    private protected bool IsVerbose { get; private set; }

    /// <summary>What to use instead for what is piped in, as a sentence; null where the cmdlet takes input from a pipeline.</summary>
    private protected virtual string? InsteadOfPipeline => null;

    /// <summary>How many errors were written that end nothing.</summary>
    internal int ErrorCount { get; private set; }

    /// <summary>Writes an error that ends nothing, and counts it.</summary>
    internal new void WriteError(ErrorRecord error)
    {
        ErrorCount++;
        base.WriteError(error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> calls.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stopping.Dispose();
        }
    }

    /// <summary>Starts the cmdlet; see <see cref="Begin"/>.</summary>
    protected sealed override void BeginProcessing()
    {
        // Its second counts from here.
        _ = Meter;
        IsVerbose = MyInvocation.BoundParameters.TryGetValue("Verbose", out var verbose)
            ? (SwitchParameter)verbose
            : GetVariableValue("VerbosePreference") is ActionPreference preference and not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
        if (InsteadOfPipeline is { } remedy && MyInvocation.ExpectingInput)
        {
            // Without this it would answer as if it had been asked alone, and the next cmdlet take that for what was piped in.
            ThrowTerminatingError(Errors.NoPipelineInput(MyInvocation.MyCommand.Name, remedy));
        }

        Prepare();
        Guard(Begin);
    }

    /// <summary>Takes one input; see <see cref="Process"/>.</summary>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <summary>Ends the cmdlet; see <see cref="End"/>.</summary>
    protected sealed override void EndProcessing()
    {
        Guard(End);
        TellRefused();
        _progress?.Complete();
    }

    /// <summary>Runs on another thread when the user stops the pipeline.</summary>
    protected sealed override void StopProcessing()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The pipeline had already ended.
        }
    }

    /// <summary>Runs before all else, to start on other threads what will be needed.</summary>
    private protected virtual void Prepare()
    {
    }

    /// <summary>Runs once before the input.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Runs for each input.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>Runs once after the input.</summary>
    protected virtual void End()
    {
    }

    /// <summary>Shows progress; takes it away by itself at the end.</summary>
    private protected ProgressMeter Meter => _progress ??= new ProgressMeter(WriteProgress, MyInvocation.MyCommand.Name, TimeProvider.System);

    /// <summary>Tells what is being worked on, once it has lasted.</summary>
    private protected void ReportProgress(Func<string> status, int done = 0, int total = 0) => Meter.Report(status, done, total);

    /// <summary>Returns a file as Get-Item does, so that cmdlets take it from the pipeline by its own name.</summary>
    private protected void WriteFile(string path)
    {
        foreach (var item in InvokeProvider.Item.Get([$@"Microsoft.PowerShell.Core\FileSystem::{path}"], force: true, literalPath: true))
        {
            WriteObject(item);
        }
    }

    /// <summary>Refuses an input. A pipeline of a thousand wrong objects is one mistake: the first of each type is the error, and a warning counts the others.</summary>
    internal void RefuseInput(object value, string accepted, string? remedy = null)
    {
        _refused ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var type = Errors.TypeName(value);
        var count = _refused[type] = _refused.GetValueOrDefault(type) + 1;
        if (count == 1)
        {
            WriteError(Errors.WrongInput(value, accepted, remedy));
        }
    }

    /// <summary>Tells how many inputs were refused beside those of the errors.</summary>
    private protected void TellRefused()
    {
        foreach (var (type, count) in _refused ?? [])
        {
            if (count > 1)
            {
                WriteWarning($"{count - 1} more of type {type} could not be used either.");
            }
        }

        _refused = null;
    }

    /// <summary>Tells who found nothing which values of a filter the module does not know, and those it does.</summary>
    private protected void TellUnknown(string parameter, string[]? given, IEnumerable<string> known)
    {
        foreach (var value in (given ?? []).Where(value => !WildcardPattern.ContainsWildcardCharacters(value) && !known.Contains(value, StringComparer.OrdinalIgnoreCase)))
        {
            WriteWarning($"Nothing was found, and -{parameter} '{value}' is none of those known: {string.Join(", ", known)}.");
        }
    }

    private void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (VocabularyException failure)
        {
            // No later record can do better with a broken rule file.
            ThrowTerminatingError(Errors.InvalidVocabulary(failure));
        }
    }
}
