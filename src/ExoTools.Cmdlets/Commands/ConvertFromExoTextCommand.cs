using System.Management.Automation;
using System.Text;
using ExoTools.Binding;
using ExoTools.Reading;

namespace ExoTools.Commands;

/// <summary>Reads articles from text, as it was copied from a browser or read from a file.</summary>
/// <remarks>
/// <para>
/// The form is told by the text itself: a page as PubMed or PubMed Central shows it, copied whole or in part, with its menus and
/// buttons; several pages in one text become several articles. All lines that are piped in are one text, so the clipboard and
/// Get-Content serve alike, with -Raw and without.
/// </para>
/// <para>
/// What the text does not show stays empty, and SectionStates of the article tells whether a part was absent, collapsed or cut.
/// Text that is no article is an error; -PlainText takes any text. Of a page of PubMed as much is needed as shows that it is one: the line
/// of the citation or that of PMID and DOI, and the heading of the abstract or of the affiliations.
/// </para>
/// </remarks>
[Cmdlet(VerbsData.ConvertFrom, "ExoText")]
[OutputType(typeof(ExoArticle))]
public sealed class ConvertFromExoTextCommand : ExoCmdlet
{
    private readonly StringBuilder _text = new();
    private bool _any;

    /// <summary>The text, whole or line by line. All input together is one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? InputObject { get; set; }

    /// <summary>What to name as the source of the articles. It tells apart, in a network, texts that have neither title nor identifier.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Source { get; set; }

    /// <summary>
    /// Takes the text as running text, such as a caption or a paragraph from a manuscript, and not as a page or an export: it
    /// becomes an article with one section named "Text" and without references. A first line that stands alone above an empty line is its
    /// title, unless it ends a sentence.
    /// </summary>
    [Parameter]
    public SwitchParameter PlainText { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var line in InputObject ?? [])
        {
            if (_any)
            {
                _text.Append('\n');
            }

            _text.Append(line);
            _any = true;
        }
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (!_any)
        {
            return;
        }

        var text = _text.ToString();
        if (new PathResolver(this).IsFileName(text))
        {
            WriteError(Errors.PathIsNoText(text, "Import-ExoArticle reads files."));
            return;
        }

        foreach (var item in PlainText ? ArticleReader.ReadPlainText(text, Source) : ArticleReader.ReadText(text, Source, Cancellation))
        {
            if (item.Problem is { } problem)
            {
                WriteError(Errors.FromProblem(problem, Source));
            }
            else if (item.Deleted is { } deleted)
            {
                WriteWarning($"The text withdraws the citation with the PMID {deleted.Pmid}.");
            }
            else
            {
                if (IsVerbose)
                {
                    WriteVerbose(ArticleDescription.Of(item.Article!));
                }

                WriteObject(item.Article);
            }
        }
    }
}
