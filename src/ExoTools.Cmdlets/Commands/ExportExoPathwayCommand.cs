using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes the network of relations, pathways, cargo, markers or articles to a file.</summary>
[Cmdlet(VerbsData.Export, "ExoPathway", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportExoPathwayCommand : ExportCommand
{
    /// <summary>The format; without it the extension of the file tells.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkFormatCompleter))]
    public string? Format { get; set; }

    private protected override string? GivenFormat => Format;

    private protected override ExportContent Content { get; } = new NetworkContent();
}
