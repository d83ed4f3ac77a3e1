using System.Management.Automation;
using ExoTools.Reading;

namespace ExoTools.Binding;

/// <summary>The base of cmdlets that read articles from files: -Path, -LiteralPath, standard input, errors.</summary>
public abstract class PathCommand : ExoCmdlet
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    // "-" alone stands for standard input, as in other tools; a file of that name is './-'.
    private const string StandardInputPath = "-";

    private int _articles;

    private protected PathCommand()
    {
    }

    /// <summary>
    /// <para>The files to read. Wildcards are allowed. The format is told by the content, not by the name.</para>
    /// <para>A single hyphen reads standard input.</para>
    /// </summary>
    [Parameter(ParameterSetName = PathSet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [PathTransformation]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public virtual string[]? Path { get; set; }

    /// <summary>The files to read, each name taken as it is: brackets and asterisks are no wildcards.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP", "FullName")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public virtual string[]? LiteralPath { get; set; }

    /// <summary>
    /// Takes each file as running text, such as a manuscript or notes, and not as a page or an export: it becomes an article with one section
    /// named "Text" and without references. A first line that stands alone above an empty line is its title, unless it ends a sentence. Without
    /// it, text that shows no article is an error.
    /// </summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter PlainText { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var literal = ParameterSetName == LiteralPathSet;
        if ((literal ? LiteralPath : Path) is not { Length: > 0 } paths)
        {
            // A variable that was never set is told of; null from a pipeline is nothing to read.
            if (!MyInvocation.ExpectingInput)
            {
                WriteError(Errors.EmptyPath(literal ? nameof(LiteralPath) : nameof(Path)));
            }

            return;
        }

        foreach (var path in paths)
        {
            if (string.IsNullOrEmpty(path))
            {
                WriteError(Errors.EmptyPath(literal ? nameof(LiteralPath) : nameof(Path)));
            }
            else if (!literal && path.Contains('\n', StringComparison.Ordinal))
            {
                WriteError(Errors.TextIsNoPath(path));
            }
            else if (path == StandardInputPath && !literal && !StandardInput.IsSent)
            {
                // A read from the keyboard takes the prompt's own keys.
                WriteError(Errors.NoStandardInput());
            }
            else if (path == StandardInputPath && !literal)
            {
                using var input = Console.OpenStandardInput();
                const string Source = "standard input";
                Handle(PlainText ? ArticleReader.ReadPlainTextStream(input, Source, Cancellation) : ArticleReader.ReadStream(input, Source, Cancellation), Source, 0, 0);
            }
            else
            {
                ReadFiles([.. new PathResolver(this, MyInvocation.ExpectingInput && !literal ? Errors.TextRemedy : null).Files([path], literal)]);
            }
        }
    }

    /// <summary>Takes one article, before the next is read.</summary>
    protected abstract void ProcessArticle(ExoArticle article);

    /// <summary>Takes the notice that a citation was withdrawn; nothing is found in one.</summary>
    protected virtual void ProcessDeleted(ExoDeletedCitation deleted)
    {
    }

    /// <summary>Tells of the notices of a source, once it is read.</summary>
    /// <param name="source">The file, or what the caller named.</param>
    /// <param name="count">How many there were.</param>
    protected virtual void ReportDeleted(string? source, int count) => WriteVerbose($"{source ?? "text"}: {Amount.Of(count, "withdrawn citation")}.");

    /// <summary>Reads files one after the other.</summary>
    private protected void ReadFiles(IReadOnlyList<string> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            Handle(PlainText ? ArticleReader.ReadPlainTextFile(files[i], Cancellation) : ArticleReader.ReadFile(files[i], Cancellation), files[i], i, files.Count);
        }
    }

    /// <summary>Passes articles on, and writes problems as errors that end nothing.</summary>
    private protected void Handle(IEnumerable<ReadItem> items, string? source, int done, int total)
    {
        int deleted = 0, problems = 0, before = _articles;
        string? format = null;
        foreach (var item in items)
        {
            Cancellation.ThrowIfCancellationRequested();
            if (item.Problem is { } problem)
            {
                problems++;
                WriteError(Errors.FromProblem(problem, source));
            }
            else if (item.Article is { } article)
            {
                _articles++;
                format = article.Format;
                if (IsVerbose)
                {
                    WriteVerbose(ArticleDescription.Of(article));
                }

                ProcessArticle(article);
            }
            else if (item.Deleted is { } notice)
            {
                deleted++;
                ProcessDeleted(notice);
            }

            ReportProgress(() => $"{Amount.Of(_articles, "article")}; {source}", done, total);
        }

        if (IsVerbose)
        {
            WriteVerbose($"{source ?? "text"}: {format ?? "nothing read"}; {Amount.Of(_articles - before, "article")}, {Amount.Of(problems, "problem")}.");
        }

        if (deleted > 0)
        {
            ReportDeleted(source, deleted);
        }
    }
}
