using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Export;

/// <summary>The base of cmdlets that write what comes in by the pipeline in one of several formats.</summary>
public abstract class ContentCommand : ExoCmdlet
{
    private ContentInput? _input;

    private protected ContentCommand()
    {
    }

    /// <summary>What to write. Without it, and without a pipeline, the articles shipped with the module are taken. The network cmdlets take the paths of articles too, with wildcards.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public virtual object?[]? InputObject { get; set; }

    private protected abstract ExportContent Content { get; }

    private ContentInput Input => _input ??= new ContentInput(this, Content, Meter, Cancellation);

    /// <inheritdoc/>
    protected override void Process() => Input.Add(InputObject);

    /// <inheritdoc/>
    protected sealed override void End()
    {
        if (!MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            TellOfSeeds("Nothing was piped in: the articles shipped with the module are taken.");
            Input.AddSeeds();
        }
        else
        {
            WriteVerbose($"{Amount.Of(Input.Taken, "object")} taken.");
        }

        // Before the end is told: that nothing came of it follows from this.
        TellRefused();
        Tell(Content.LeftOut);
        Produce();
    }

    /// <summary>Tells that the articles shipped with the module are taken.</summary>
    private protected virtual void TellOfSeeds(string what) => WriteVerbose(what);

    /// <summary>Writes what was collected.</summary>
    private protected abstract void Produce();

    /// <summary>Writes what was collected, with progress and an ear for Ctrl-C, and returns what the format could not carry.</summary>
    private protected IReadOnlyList<string> WriteContent(string format, TextWriter writer, string target)
    {
        using var metered = new MeteredWriter(writer, Meter, target, Cancellation);
        return Content.Write(format, metered, Cancellation);
    }

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
}
