using System.Management.Automation;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace ExoTools.Binding;

/// <summary>Resolves the paths that a user gives to files, with the rules of the shell's own cmdlets.</summary>
/// <param name="cmdlet">The cmdlet that is given them.</param>
/// <param name="remedy">What to do where a path names nothing; null for nothing.</param>
internal sealed class PathResolver(ExoCmdlet cmdlet, string? remedy = null)
{
    private const string FolderRemedy = "Name the files in it, for example with a wildcard.";

    private const string WebRemedy =
        "Nothing is fetched from the web. Save what is there as a file (pages of PubMed and PMC as text, HTML or XML) and name that, or copy the page: Get-Clipboard -Raw | ConvertFrom-ExoText.";

    /// <summary>
    /// The files of the paths. A path that names nothing is an error that ends nothing; a wildcard that matches nothing is
    /// silent, and leaves folders out.
    /// </summary>
    public IEnumerable<string> Files(IEnumerable<string> paths, bool literal)
    {
        foreach (var path in paths)
        {
            var wildcard = !literal && WildcardPattern.ContainsWildcardCharacters(path);
            foreach (var file in Resolve(path, literal))
            {
                if (Directory.Exists(file))
                {
                    if (!wildcard)
                    {
                        cmdlet.WriteError(Errors.PathIsDirectory(file, FolderRemedy));
                    }
                }
                else if (!File.Exists(file))
                {
                    cmdlet.WriteError(Missing(file, file, remedy: null));
                }
                else
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>Whether a text is the name of a file that exists, and so hardly meant as text.</summary>
    public bool IsFileName(string text)
    {
        if (text.Length is 0 or > 260 || text.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            return false;
        }

        try
        {
            return File.Exists(cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(text, out var provider, out _)) && IsFileSystem(provider);
        }
        catch (Exception failure) when (failure is ItemNotFoundException || IsPathFailure(failure))
        {
            return false;
        }
    }

    /// <summary>The file to write to. A wildcard must match one file that exists; null comes with the error.</summary>
    public string? OutputFile(string path, bool literal, out ErrorRecord? error)
    {
        error = null;
        try
        {
            ProviderInfo provider;
            if (!literal && WildcardPattern.ContainsWildcardCharacters(path))
            {
                var files = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
                error = !IsFileSystem(provider) ? Errors.PathNotFileSystem(path, provider.Name)
                    : files.Count == 1 ? null
                    : Errors.AmbiguousTarget(path, files.Count);
                return error is null ? files[0] : null;
            }

            var file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
            error = IsFileSystem(provider) ? null : Errors.PathNotFileSystem(path, provider.Name);
            return error is null ? file : null;
        }
        catch (Exception failure) when (IsPathFailure(failure))
        {
            error = FromFailure(path, failure, remedy: null);
            return null;
        }
    }

    private IReadOnlyList<string> Resolve(string path, bool literal)
    {
        try
        {
            ProviderInfo provider;
            IReadOnlyList<string> files = literal
                ? [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
            if (!IsFileSystem(provider))
            {
                cmdlet.WriteError(Errors.PathNotFileSystem(path, provider.Name));
                return [];
            }

            // A name with brackets comes through the pipeline as it is, and matches itself no more.
            if (files.Count == 0 && cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path) is var named && File.Exists(named))
            {
                return [named];
            }

            return files;
        }
        catch (ItemNotFoundException)
        {
            cmdlet.WriteError(Missing(path, cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path), IsOnTheWeb(path) ? WebRemedy : remedy));
        }
        catch (Exception failure) when (IsPathFailure(failure))
        {
            cmdlet.WriteError(IsOnTheWeb(path) ? Errors.PathNotFound(path, "file", WebRemedy) : FromFailure(path, failure, remedy));
        }

        return [];
    }

    // An address, or what PubMed, PMC and DOI know an article by.
    private static bool IsOnTheWeb(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("doi:", StringComparison.OrdinalIgnoreCase)
        || (path.StartsWith("10.", StringComparison.Ordinal) && path.Contains('/', StringComparison.Ordinal))
        || (path.Length is >= 6 and <= 11 && !path.AsSpan(path.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? 3 : 0).ContainsAnyExceptInRange('0', '9'));

    // What stands in a folder that may not be entered looks as if it were not there.
    private static ErrorRecord Missing(string path, string file, string? remedy)
    {
        var folder = Path.GetDirectoryName(file);
        try
        {
            if (Directory.Exists(folder))
            {
                _ = Directory.EnumerateFileSystemEntries(folder).Any();
            }

            return Errors.PathNotFound(path, "file", remedy);
        }
        catch (UnauthorizedAccessException)
        {
            return Errors.FolderDenied(path, folder!);
        }
        catch (IOException)
        {
            return Errors.PathNotFound(path, "file", remedy);
        }
    }

    /// <summary>Whether a provider is that of files.</summary>
    public static bool IsFileSystem(ProviderInfo provider) => string.Equals(provider.Name, "FileSystem", StringComparison.Ordinal);

    private static bool IsPathFailure(Exception failure) => failure is SessionStateException or ProviderInvocationException or PSInvalidOperationException
        or PSArgumentException or WildcardPatternException or NotSupportedException or IOException or UnauthorizedAccessException;

    private static ErrorRecord FromFailure(string path, Exception failure, string? remedy) => failure is DriveNotFoundException or ProviderNotFoundException
        ? new ErrorRecord(remedy is null ? failure : new ItemNotFoundException($"{failure.Message} {remedy}", failure), failure.GetType().Name.Replace("Exception", "", StringComparison.Ordinal), ErrorCategory.ObjectNotFound, path)
        : Errors.InvalidPath(path, failure);
}
