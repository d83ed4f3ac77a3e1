using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes the network of relations, pathways, cargo, markers or articles as text.</summary>
/// <remarks>
/// <para>
/// Entities become nodes and relations become edges; what several articles say of the same pair is one edge that counts its
/// evidence. Articles are read for their relations, pathways and cargo first. All input together becomes one string: Set-Content writes it
/// to a file, or <see cref="ExportExoPathwayCommand"/> does at once. Where a format cannot carry something, a warning says so.
/// </para>
/// <para>Without input the network of the articles shipped with the module is written.</para>
/// </remarks>
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
