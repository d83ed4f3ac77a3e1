using ExoTools.Citations;

namespace ExoTools.Binding;

/// <summary>Takes references from what a user gives: references, articles, and files of bibliographies.</summary>
internal sealed class ReferenceInput(ExoCmdlet cmdlet, CancellationToken cancellation)
{
    private const string Accepted = "ExoReference or ExoArticle objects";

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
                    cmdlet.RefuseInput(other, filesToo ? Accepted + ", or the paths of bibliographies" : Accepted);
                    break;
            }
        }
    }

    private IEnumerable<ExoReference> Files(string[] paths, bool literal)
    {
        foreach (var file in new PathResolver(cmdlet).Files(paths, literal))
        {
            foreach (var item in BibliographyReader.ReadFile(file, cancellation))
            {
                if (item.Reference is { } reference)
                {
                    yield return reference;
                }
                else
                {
                    cmdlet.WriteError(Errors.FromProblem(item.Problem!, file));
                }
            }
        }
    }
}
