using ExoTools.Binding;
using ExoTools.Reading;

namespace ExoTools.Export;

/// <summary>Takes what a user pipes in or names: objects, and where the content knows them the files of articles.</summary>
internal sealed class ContentInput(ExoCmdlet cmdlet, ExportContent content, ProgressMeter meter, CancellationToken cancellation)
{
    /// <summary>How many objects were of use.</summary>
    public int Taken { get; private set; }

    /// <summary>Whether something that was given could not be read, so that there may be more than was taken.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Adds what is of use; what is not is an error that ends nothing.</summary>
    public void Add(object?[]? input)
    {
        foreach (var item in input ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            switch (Rehydration.Unwrap(item))
            {
                case null:
                    break;
                case object?[] nested:
                    Add(nested);
                    break;
                case string text when content.TakesArticleFiles && text.Contains('\n', StringComparison.Ordinal):
                    IsIncomplete = true;
                    cmdlet.WriteError(Errors.TextIsNoPath(text));
                    break;
                case string path when content.TakesArticleFiles:
                    AddFiles(path, literal: false);
                    break;
                case FileInfo file when content.TakesArticleFiles:
                    AddFiles(file.FullName, literal: true);
                    break;
                case var value:
                    AddObject(value);
                    break;
            }
        }
    }

    /// <summary>Adds the articles shipped with the module.</summary>
    public void AddSeeds()
    {
        foreach (var file in SeedStore.Articles)
        {
            Read(file, article => content.AddSeed(article, cancellation));
        }
    }

    private void AddFiles(string path, bool literal)
    {
        string[] files = [.. new PathResolver(cmdlet, cmdlet.MyInvocation.ExpectingInput && !literal ? Errors.TextRemedy : null).Files([path], literal)];
        IsIncomplete |= files.Length == 0;
        foreach (var file in files)
        {
            Read(file, AddObject);
        }
    }

    private void Read(string file, Action<ExoArticle> add)
    {
        int articles = 0, problems = 0;
        foreach (var item in ArticleReader.ReadFile(file, cancellation))
        {
            if (item.Problem is { } problem)
            {
                problems++;
                cmdlet.WriteError(Errors.FromProblem(problem, problem.Source, cmdlet.MyInvocation.MyCommand.Name));
            }
            else if (item.Article is { } article)
            {
                articles++;
                add(article);
            }
        }

        // One damaged record among others is told of, and the others count.
        IsIncomplete |= problems > 0 && articles == 0;
    }

    private void AddObject(object value)
    {
        if (!content.TryAdd(value, cancellation))
        {
            IsIncomplete = true;
            cmdlet.RefuseInput(value, content.Accepted, content.RemedyFor(value));
            return;
        }

        Taken++;
        meter.Report(() => $"{Taken} taken", 0, 0);
    }
}
