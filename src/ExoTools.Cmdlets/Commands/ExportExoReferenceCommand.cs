using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>
/// <para>Writes references to a bibliography file. An article is written as a reference to itself.</para>
/// <para>Beside the formats for reference managers there is the Vancouver style of the National Library of Medicine as plain text, Markdown and HTML. Other styles come from the CSL-JSON: pandoc --citeproc -f csljson --csl style.csl refs.json.</para>
/// </summary>
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
