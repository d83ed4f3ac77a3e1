using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Export;

/// <summary>The base of cmdlets that write a file.</summary>
public abstract class ExportCommand : ContentCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private string _format = "";
    private TargetFile? _target;

    private protected ExportCommand()
    {
    }

    /// <summary>The file to write. Its extension tells the format, unless -Format does.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The file to write, its name taken as it is: brackets and asterisks are no wildcards.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string? LiteralPath { get; set; }

    /// <summary>Keeps a file that exists: an error tells of it.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Writes over a file that is read-only. Does not override -NoClobber.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract string? GivenFormat { get; }

    /// <inheritdoc/>
    protected sealed override void Begin()
    {
        var path = new PathResolver(this).OutputFile(LiteralPath ?? Path!, LiteralPath is not null, out var error) ?? throw Fail(error!);
        var target = new TargetFile(path, overwrite: !NoClobber, Force);
        if (target.Check() is { } obstacle)
        {
            throw Fail(obstacle);
        }

        _format = GivenFormat is not null
            ? RequireFormat(GivenFormat)
            : Content.FormatOfPath(path) ?? throw Fail(Errors.UnknownExtension(path, Content.Formats));
        if (Content.OtherFormatOfPath(path, _format) is { } other)
        {
            WriteWarning($"'{path}' is written as {_format}, as -Format says, though its extension stands for {other}.");
        }

        // Asked before the input is worked on: who says no has not waited for nothing.
        _target = ShouldProcess(path, $"Write {Content.Name} as {_format}") ? target : null;
    }

    // Who forgot the pipeline loses a file by it.
    private protected sealed override void TellOfSeeds(string what)
    {
        if (_target is not null && File.Exists(_target.Path))
        {
            WriteWarning($"{what} They are written over '{_target.Path}'.");
        }
        else
        {
            base.TellOfSeeds(what);
        }
    }

    private protected sealed override void Produce()
    {
        if (_target is null)
        {
            return;
        }

        if (Content.IsEmpty)
        {
            WriteWarning($"There was nothing to write: '{_target.Path}' was {(File.Exists(_target.Path) ? "left as it was" : "not made")}.");
            return;
        }

        IReadOnlyList<string> losses = [];
        try
        {
            _target.Write(writer => losses = WriteContent(_format, writer, _target.Path), Cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Fail(Errors.WriteFailed(_target.Path, failure));
        }

        WriteVerbose($"{_target.Path}: written as {_format}.");
        Tell(losses);
        if (PassThru)
        {
            WriteFile(_target.Path);
        }
    }
}
