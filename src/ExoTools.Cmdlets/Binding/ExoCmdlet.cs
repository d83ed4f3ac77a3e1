using System.Management.Automation;
using ExoTools.Vocabulary;

namespace ExoTools.Binding;

/// <summary>What every cmdlet has: a token that Ctrl-C cancels, and one place where stops and rule-file errors are sorted out.</summary>
public abstract class ExoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _cancellation;

    private protected ExoCmdlet() => _cancellation = _stopping.Token;

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    protected CancellationToken Cancellation => _cancellation;

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
    protected sealed override void BeginProcessing() => Guard(Begin);

    /// <summary>Takes one input; see <see cref="Process"/>.</summary>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <summary>Ends the cmdlet; see <see cref="End"/>.</summary>
    protected sealed override void EndProcessing() => Guard(End);

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
