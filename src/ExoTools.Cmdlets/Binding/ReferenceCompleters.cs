using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ExoTools.Citations;
using ExoTools.Reading;

namespace ExoTools.Binding;

/// <summary>Completes values of the references that the command would read: from the articles or files that are already given, or else the shipped ones.</summary>
public abstract class ReferenceValueCompleter : ValueCompleter
{
    // A Tab must answer at once; what a large folder holds beyond this is not offered.
    private const int MostReferences = 5_000;

    private protected ReferenceValueCompleter()
    {
    }

    /// <summary>The values of one reference.</summary>
    protected abstract IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference);

    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        Articles(bound).SelectMany(ArticleReference.ListedIn).Take(MostReferences).SelectMany(Of)
            .Where(item => !string.IsNullOrEmpty(item.Value))
            .GroupBy(item => item.Value!, StringComparer.OrdinalIgnoreCase)
            .OrderBy(same => same.Key, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.Key, same.First().ToolTip is { Length: > 0 } toolTip ? toolTip : Amount.Of(same.Count(), "reference")));

    private static IEnumerable<ExoArticle> Articles(IDictionary bound)
    {
        if (bound["Article"] is { } given)
        {
            foreach (var item in given as object[] ?? [given])
            {
                if ((item is PSObject wrapped ? wrapped.BaseObject : item) is ExoArticle article)
                {
                    yield return article;
                }
            }

            yield break;
        }

        foreach (var file in Files(bound["LiteralPath"] ?? bound["Path"]))
        {
            foreach (var read in ArticleReader.ReadFile(file))
            {
                if (read.Article is { } article)
                {
                    yield return article;
                }
            }
        }
    }

    private static IEnumerable<string> Files(object? paths)
    {
        if (paths is null)
        {
            return SeedStore.Articles;
        }

        // A Tab is asked for while the shell runs, when a session can be asked from within alone.
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var location = shell.AddScript("$ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath").Invoke<string>().FirstOrDefault() ?? Environment.CurrentDirectory;
        return (paths as object[] ?? [paths]).Select(path => Path.Combine(location, path.ToString()!)).SelectMany(path =>
            !WildcardPattern.ContainsWildcardCharacters(path) ? [path]
            : Directory.Exists(Path.GetDirectoryName(path)) ? Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path))
            : []).Where(File.Exists);
    }
}

/// <summary>Completes the authors of references.</summary>
public sealed class ReferenceAuthorCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) =>
        reference.Authors.Select(author => (author.Family ?? author.Collective, author.ToString()));
}

/// <summary>Completes the journals of references.</summary>
public sealed class ReferenceJournalCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) => [(reference.ContainerTitle, reference.ContainerAbbreviation ?? "")];
}

/// <summary>Completes the DOIs of references.</summary>
public sealed class ReferenceDoiCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) => [(reference.Doi, reference.ToString())];
}

/// <summary>Completes the years of references.</summary>
public sealed class ReferenceYearCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) =>
        [(reference.Year?.ToString(CultureInfo.InvariantCulture), "")];
}
