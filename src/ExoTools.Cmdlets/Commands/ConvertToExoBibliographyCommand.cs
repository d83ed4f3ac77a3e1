using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes references as the text of a bibliography. An article is written as a reference to itself.</summary>
[Cmdlet(VerbsData.ConvertTo, "ExoBibliography")]
[OutputType(typeof(string))]
public sealed class ConvertToExoBibliographyCommand : ConvertToCommand
{
    /// <summary>The format; without it BibTeX.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BibliographyFormatCompleter))]
    public string? Format { get; set; }

    private protected override string? GivenFormat => Format;

    private protected override ExportContent Content { get; } = new BibliographyContent();
}
