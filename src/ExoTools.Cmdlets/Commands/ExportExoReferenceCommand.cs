using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes references to a bibliography file. An article is written as a reference to itself.</summary>
[Cmdlet(VerbsData.Export, "ExoReference", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportExoReferenceCommand : ExportCommand
{
    /// <summary>The format; without it the extension of the file tells.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BibliographyFormatCompleter))]
    public string? Format { get; set; }

    private protected override string? GivenFormat => Format;

    private protected override ExportContent Content { get; } = new BibliographyContent();
}
