using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes the network of relations, pathways, cargo, markers or articles as text.</summary>
[Cmdlet(VerbsData.ConvertTo, "ExoNetworkText")]
[OutputType(typeof(string))]
public sealed class ConvertToExoNetworkTextCommand : ConvertToCommand
{
    /// <summary>The format; without it GraphML.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkFormatCompleter))]
    public string? Format { get; set; }

    private protected override string? GivenFormat => Format;

    private protected override ExportContent Content { get; } = new NetworkContent();
}
