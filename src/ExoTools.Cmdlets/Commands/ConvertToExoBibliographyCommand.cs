using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Writes references as the text of a bibliography. An article is written as a reference to itself.</summary>
/// <remarks>
/// <para>
/// Takes references, as <see cref="GetExoReferenceCommand"/> returns them, and articles, which become references to themselves.
/// All input together becomes one string with a key of its own for each work: Set-Content writes it to a file, or
/// <see cref="ExportExoReferenceCommand"/> does at once. Where a format cannot carry something, a warning says so.
/// </para>
/// <para>Without input the references of the articles shipped with the module are written.</para>
/// <para>
/// Beside the formats for reference managers there is the Vancouver style of the National Library of Medicine as plain text, Markdown
/// and HTML. Other styles come from the CSL-JSON: pandoc --citeproc -f csljson --csl style.csl refs.json.
/// No format takes "et al." for an author: a shortened list ends in "and others" in BibTeX and BibLaTeX (for which pandoc -f biblatex
/// prints "et al."), and in "et al." in text; the other formats say it in a note.
/// </para>
/// </remarks>
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
