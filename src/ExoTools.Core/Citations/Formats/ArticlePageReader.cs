using System.Text;
using ExoTools.Reading;

namespace ExoTools.Citations.Formats;

/// <summary>The page of an article, as text or as a file, and JATS: the references are those that the article cites.</summary>
internal sealed class ArticlePageReader : IBibliographyReader
{
    /// <inheritdoc/>
    public string Name => "article page";

    /// <inheritdoc/>
    public bool Recognizes(string head) => ArticleReader.IsPage(new InputHead(Encoding.UTF8.GetBytes(head), head));

    /// <inheritdoc/>
    public IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation)
    {
        // The readers of articles look at their input more than once.
        var bytes = Encoding.UTF8.GetBytes(text.ReadToEnd());
        var any = false;
        foreach (var item in ArticleReader.ReadBytes(bytes, source, cancellation))
        {
            any |= item.Problem is not null;
            foreach (var reference in item.Article?.References ?? [])
            {
                any = true;
                yield return new BibliographyItem(reference, null, item.Article!.SourceLine);
            }

            if (item.Problem is { } problem)
            {
                yield return new BibliographyItem(null, problem, problem.Line ?? 1);
            }
        }

        if (!any)
        {
            yield return new BibliographyItem(null, NoReferences(source), 1);
        }
    }

    private static ReadProblem NoReferences(string? source) => new()
    {
        Kind = ReadProblemKind.EmptyInput,
        Source = source,
        Message = "The page of the article shows no references.",
        Remedy = "Open its list of references before you save or copy it, or give the list alone.",
    };
}
