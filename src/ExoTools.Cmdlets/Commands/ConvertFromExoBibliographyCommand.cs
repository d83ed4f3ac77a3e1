using System.Management.Automation;
using System.Text;
using ExoTools.Binding;
using ExoTools.Citations;

namespace ExoTools.Commands;

/// <summary>Reads references from the text of a bibliography.</summary>
/// <remarks>
/// <para>
/// Takes BibTeX and BibLaTeX, RIS, CSL-JSON, EndNote XML, MEDLINE (nbib), or a list of printed references as it is copied from a
/// page. The format is told by the content. In a printed list the items are numbered, or parted by empty lines, or their later lines
/// are indented, or each starts a line of its own.
/// </para>
/// <para>An entry that is damaged is an error that names its line; the others are returned. Commands and accents of LaTeX become letters.</para>
/// </remarks>
[Cmdlet(VerbsData.ConvertFrom, "ExoBibliography", DefaultParameterSetName = TextSet)]
[OutputType(typeof(ExoReference))]
public sealed class ConvertFromExoBibliographyCommand : ExoCmdlet
{
    private const string TextSet = "Text";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly StringBuilder _text = new();
    private bool _any;

    /// <summary>The text, whole or line by line, as Get-Clipboard and Get-Content give it. All input together is one text.</summary>
    [Parameter(ParameterSetName = TextSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? InputObject { get; set; }

    /// <summary>The files to read. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>The files to read, each name taken as it is: brackets and asterisks are no wildcards.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var line in InputObject ?? [])
        {
            _text.Append(_any ? "\n" : "").Append(line);
            _any = true;
        }

        var isLiteral = ParameterSetName == LiteralPathSet;
        foreach (var file in new PathResolver(this).Files((isLiteral ? LiteralPath : Path) ?? [], isLiteral))
        {
            Write(BibliographyReader.ReadFile(file, Cancellation), file);
        }
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (!_any)
        {
            return;
        }

        if (new PathResolver(this).IsFileName(_text.ToString()))
        {
            WriteError(Errors.PathIsNoText(_text.ToString(), "-Path reads files."));
        }
        else
        {
            Write(BibliographyReader.ReadText(_text.ToString(), null, Cancellation), null);
        }
    }

    private void Write(IEnumerable<BibliographyItem> items, string? source)
    {
        int references = 0, problems = 0;
        string? format = null;
        foreach (var item in items)
        {
            format ??= item.Format;
            if (item.Problem is { } problem)
            {
                problems++;
                WriteError(Errors.FromProblem(problem, source));
            }
            else
            {
                references++;
                WriteObject(item.Reference);
            }

            ReportProgress(() => $"{Amount.Of(references, "reference")}; {source}");
        }

        WriteVerbose($"{source ?? "text"}: {format ?? "nothing read"}; {Amount.Of(references, "reference")}, {Amount.Of(problems, "problem")}.");
    }
}
