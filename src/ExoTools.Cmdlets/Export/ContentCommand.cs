using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Reading;

namespace ExoTools.Export;

/// <summary>The base of cmdlets that write what comes in by the pipeline in one of several formats.</summary>
public abstract class ContentCommand : ExoCmdlet
{
    private int _taken;

    private protected ContentCommand()
    {
    }

    /// <summary>What to write. Without it, and without a pipeline, the articles shipped with the module are taken.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public virtual object?[]? InputObject { get; set; }

    private protected abstract ExportContent Content { get; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var item in InputObject ?? [])
        {
            Cancellation.ThrowIfCancellationRequested();
            var value = item is PSObject { BaseObject: not PSCustomObject and var inner } ? inner : item;
            if (value is null)
            {
                continue;
            }

            if (Content.TryAdd(value, Cancellation))
            {
                _taken++;
                ReportProgress(() => $"{_taken} objects");
            }
            else
            {
                WriteError(Errors.WrongInput(value, Content.Accepted));
            }
        }
    }

    /// <inheritdoc/>
    protected sealed override void End()
    {
        if (!MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            AddSeeds();
        }
        else
        {
            WriteVerbose($"{_taken} objects taken.");
        }

        Produce();
    }

    /// <summary>Writes what was collected.</summary>
    private protected abstract void Produce();

    private protected string RequireFormat(string nameOrExtension) =>
        Content.FindFormat(nameOrExtension) ?? throw Fail(Errors.UnknownFormat(nameOrExtension, Content.Formats));

    private protected void Tell(IReadOnlyList<string> losses)
    {
        foreach (var loss in losses)
        {
            WriteWarning(loss);
        }
    }

    // ThrowTerminatingError does not return; the compiler is told so by the throw.
    private protected Exception Fail(ErrorRecord error)
    {
        ThrowTerminatingError(error);
        return error.Exception;
    }

    private void AddSeeds()
    {
        WriteVerbose("Nothing piped in: taking the articles shipped with the module.");
        foreach (var item in SeedStore.Articles.SelectMany(file => ArticleReader.ReadFile(file, Cancellation)))
        {
            if (item.Problem is { } problem)
            {
                WriteError(Errors.FromProblem(problem, problem.Source));
            }
            else
            {
                Content.AddSeed(item.Article!, Cancellation);
            }
        }
    }
}
