using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes the network of relations, pathways, cargo, markers or articles to a file.</summary>
/// <remarks>
/// <para>
/// Entities become nodes and relations become edges; what several articles say of the same pair is one edge that counts its
/// evidence. The extension of the file tells the format.
/// </para>
/// <para>
/// The file is written whole or not at all: an old one stays until the new one is complete. UTF-8 without a byte-order mark.
/// Where a format cannot carry something, a warning says so. Without input the network of the articles shipped with the module is written.
/// </para>
/// </remarks>
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
