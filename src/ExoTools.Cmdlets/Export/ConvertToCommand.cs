using System.Globalization;
using System.Management.Automation;

namespace ExoTools.Export;

/// <summary>The base of cmdlets that return what they write as text.</summary>
public abstract class ConvertToCommand : ContentCommand
{
    private string _format = "";

    private protected ConvertToCommand()
    {
    }

    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public override object?[]? InputObject { get => base.InputObject; set => base.InputObject = value; }

    private protected abstract string? GivenFormat { get; }

    /// <inheritdoc/>
    protected sealed override void Begin() => _format = RequireFormat(GivenFormat ?? Content.Formats[0].Name);

    private protected sealed override void Produce()
    {
        if (Content.IsEmpty)
        {
            return;
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var losses = WriteContent(_format, writer, _format);
        WriteObject(writer.ToString().TrimEnd('\r', '\n'));
        Tell(losses);
    }
}
