using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes references to a bibliography file. An article is written as a reference to itself.</summary>
/// <remarks>
/// <para>
/// Takes references, as <see cref="GetExoReferenceCommand"/> returns them, and articles, which become references to themselves. The
/// extension of the file tells the format. Each work gets a key of its own.
/// </para>
/// <para>
/// The file is written whole or not at all: an old one stays until the new one is complete. UTF-8 without a byte-order mark.
/// Where a format cannot carry something, a warning says so. Without input the references of the articles shipped with the module are written.
/// </para>
/// <para>
/// Beside the formats for reference managers there is the Vancouver style of the National Library of Medicine as plain text, Markdown
/// and HTML. Other styles come from the CSL-JSON: pandoc --citeproc -f csljson --csl style.csl refs.json.
/// No format takes "et al." for an author: a shortened list ends in "and others" in BibTeX and BibLaTeX (for which pandoc -f biblatex
/// prints "et al."), and in "et al." in text; the other formats say it in a note.
/// </para>
/// </remarks>
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
