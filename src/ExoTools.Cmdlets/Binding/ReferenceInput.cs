using ExoTools.Citations;

namespace ExoTools.Binding;

/// <summary>Takes references from what a user gives: references, articles, and files of bibliographies.</summary>
internal sealed class ReferenceInput(ExoCmdlet cmdlet, CancellationToken cancellation)
{
    private const string Accepted = "ExoReference or ExoArticle objects";

    /// <summary>Whether something that was given could not be read, so that references may be missing.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The references; what is of no use is an error that ends nothing.</summary>
    public IEnumerable<ExoReference> References(object?[]? input, bool filesToo)
    {
        foreach (var item in input ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            switch (Rehydration.Unwrap(item))
            {
                case null:
                    break;
                case ExoReference reference:
                    yield return reference;
                    break;
                case ExoArticle article:
                    yield return ArticleReference.Of(article);
                    break;
                case object?[] nested:
                    foreach (var reference in References(nested, filesToo))
                    {
                        yield return reference;
                    }

                    break;
                case string path when filesToo:
                    foreach (var reference in Files([path], literal: false))
                    {
                        yield return reference;
                    }

                    break;
                case FileInfo file when filesToo:
                    foreach (var reference in Files([file.FullName], literal: true))
                    {
                        yield return reference;
                    }

                    break;
                case var other:
                    IsIncomplete = true;
                    cmdlet.RefuseInput(other, filesToo ? Accepted + ", or the paths of bibliographies" : Accepted, BibliographyRemedy(other));
                    break;
            }
        }
    }

    /// <summary>What to do with the path of a file where references are wanted; null for other input, of which a text of several lines is one.</summary>
    public static string? BibliographyRemedy(object input) => input is FileInfo || (input is string text && !text.Contains('\n', StringComparison.Ordinal))
        ? "Read a bibliography first, by ConvertFrom-ExoBibliography -Path FILE, or the references of an article, by Get-ExoReference -Path FILE, and pipe that in."
        : null;

    private IEnumerable<ExoReference> Files(string[] paths, bool literal)
    {
        string[] files = [.. new PathResolver(cmdlet).Files(paths, literal)];
        IsIncomplete |= files.Length == 0;
        foreach (var file in files)
        {
            int references = 0, problems = 0;
            foreach (var item in BibliographyReader.ReadFile(file, cancellation))
            {
                if (item.Reference is { } reference)
                {
                    references++;
                    yield return reference;
                }
                else
                {
                    problems++;
                    cmdlet.WriteError(Errors.FromProblem(item.Problem!, file));
                }
            }

            // One damaged entry among others is told of, and the others compare.
            IsIncomplete |= problems > 0 && references == 0;
        }
    }
}
