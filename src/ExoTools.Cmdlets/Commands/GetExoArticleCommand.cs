using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Reading;

namespace ExoTools.Commands;

/// <summary>Gets the articles that are shipped with the module.</summary>
/// <remarks>
/// <para>
/// The module brings articles to try the other cmdlets on, without a network and without files of your own. They are read anew each
/// time from the seeds folder of the module. about_ExoTools_Seeds tells what they are.
/// </para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoArticle")]
[OutputType(typeof(ExoArticle))]
public sealed class GetExoArticleCommand : ExoCmdlet
{
    /// <summary>The names of the shipped files, without their extension. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SeedNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string InsteadOfPipeline => "Import-ExoArticle reads the files that are piped to it.";

    /// <inheritdoc/>
    protected override void End()
    {
        if (Name is null)
        {
            Write(SeedStore.Articles);
            return;
        }

        foreach (var name in Name)
        {
            var filter = WildcardFilter.Of([name]);
            var files = SeedStore.Articles.Where(file => filter.MatchesAny(Path.GetFileNameWithoutExtension(file), Path.GetFileName(file))).ToArray();
            if (files.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                var isPath = name.AsSpan().IndexOfAny('/', '\\') >= 0 || Path.HasExtension(name) || new PathResolver(this).IsFileName(name);
                WriteError(Errors.ArticleNotFound(name, isPath));
            }

            Write(files);
        }
    }

    private void Write(IEnumerable<string> files)
    {
        foreach (var item in files.SelectMany(file => ArticleReader.ReadFile(file, Cancellation)))
        {
            if (item.Problem is { } problem)
            {
                WriteError(Errors.FromProblem(problem, problem.Source));
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
