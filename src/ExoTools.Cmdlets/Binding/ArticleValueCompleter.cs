using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using ExoTools.Reading;

namespace ExoTools.Binding;

/// <summary>Completes what the articles hold that the command would read: those of the articles or files that are already given, or else the shipped ones.</summary>
public abstract class ArticleValueCompleter : ValueCompleter
{
    private protected ArticleValueCompleter()
    {
    }

    /// <summary>The values of one article.</summary>
    protected abstract IEnumerable<(string? Value, string ToolTip)> Of(ExoArticle article);

    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        GivenArticles.Values(bound, Of)
            .OrderBy(item => int.TryParse(item.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue)
            .ThenBy(item => item.Value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The articles of a command that is still being typed.</summary>
internal static class GivenArticles
{
    // A Tab must answer at once; what a large folder holds beyond this is not offered.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether the command names what it reads.</summary>
    public static bool Any(IDictionary bound) => (bound["Article"] ?? bound["LiteralPath"] ?? bound["Path"]) is not null;

    /// <summary>What is asked of each article, each value once.</summary>
    public static IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound, Func<ExoArticle, IEnumerable<(string? Value, string ToolTip)>> of)
    {
        var watch = Stopwatch.StartNew();
        return Articles(bound).TakeWhile(_ => watch.Elapsed < s_patience).SelectMany(of)
            .Where(item => !string.IsNullOrEmpty(item.Value))
            .GroupBy(item => item.Value!, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.Key, same.First().ToolTip is { Length: > 0 } toolTip ? toolTip : Amount.Of(same.Count(), "reference")));
    }

    private static IEnumerable<ExoArticle> Articles(IDictionary bound)
    {
        if ((bound["Article"] ?? bound["LiteralPath"] ?? bound["Path"]) is not { } given)
        {
            return SeedStore.Articles.SelectMany(file => Read(file, asPlainText: false));
        }

        // What stands first is a path to the shell, whatever a variable holds.
        return (given as object[] ?? [given]).Select(item => item is PSObject wrapped ? wrapped.BaseObject : item)
            .SelectMany(item => item is ExoArticle article ? [article] : Files(item.ToString()!).SelectMany(file => Read(file, bound.Contains("PlainText"))));
    }

    private static IEnumerable<ExoArticle> Read(string file, bool asPlainText) =>
        (asPlainText ? ArticleReader.ReadPlainTextFile(file) : ArticleReader.ReadFile(file)).Select(read => read.Article).OfType<ExoArticle>();

    private static IEnumerable<string> Files(string path)
    {
        // A Tab is asked for while the shell runs, when a session can be asked from within alone.
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var location = shell.AddScript("$ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath").Invoke<string>().FirstOrDefault() ?? Environment.CurrentDirectory;
        path = Path.Combine(location, path);
        return (!WildcardPattern.ContainsWildcardCharacters(path) ? [path]
            : Directory.Exists(Path.GetDirectoryName(path)) ? Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path))
            : []).Where(File.Exists);
    }
}
