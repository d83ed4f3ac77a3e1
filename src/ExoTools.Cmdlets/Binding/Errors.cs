using System.Collections;
using System.Management.Automation;
using ExoTools.Reading;
using ExoTools.Vocabulary;

namespace ExoTools.Binding;

/// <summary>The error records of the module. Their ids do not change: scripts rely on them.</summary>
internal static class Errors
{
    /// <summary>What to do with text where a path is wanted.</summary>
    public const string TextRemedy = "To read text itself, pipe it through ConvertFrom-ExoText first.";

    /// <summary>What to do with an object that came back without some of its parts.</summary>
    public const string StoredRemedy = "Store it with a greater -Depth, or run the cmdlet where the object was made, for example inside the job.";

    // Enough to see the place; a page may hold a line of megabytes.
    private const int FrameWidth = 100;

    /// <summary>A problem of one article, under the name of its kind. A problem that has a place is shown there by the shell.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="input">What to name as the target where the problem names no source.</param>
    /// <param name="nextCommand">What articles are piped into to be read as running text first; null where the command itself has -PlainText, or has no use for such text.</param>
    public static ErrorRecord FromProblem(ReadProblem problem, object? input, string? nextCommand = null)
    {
        var command = "";
        if (nextCommand is not null && problem is { MayBeRunningText: true, Source: { } file } && File.Exists(file))
        {
            command = $" For this one: Import-ExoArticle -LiteralPath '{file.Replace("'", "''", StringComparison.Ordinal)}' -PlainText | {nextCommand}";
        }

        var category = problem.Kind switch
        {
            ReadProblemKind.MalformedArticle or ReadProblemKind.MalformedReference or ReadProblemKind.NoReference => ErrorCategory.ParserError,
            ReadProblemKind.LimitExceeded => ErrorCategory.LimitsExceeded,
            ReadProblemKind.ReadFailed => ErrorCategory.ReadError,
            _ => ErrorCategory.InvalidData,
        };
        var target = problem is { Line: { } line, LineText: { } text }
            ? Place(problem.Source, line, problem.Column, text)
            : problem.Source ?? input;
        return new ErrorRecord(new InvalidDataException(problem + command), problem.Kind.ToString(), category, target);
    }

    public static ErrorRecord InvalidVocabulary(VocabularyException failure) =>
        new(failure, "InvalidVocabulary", ErrorCategory.ParserError, Place(FullPath(failure), failure.Line, failure.Column, LineOf(failure)));

    public static ErrorRecord VocabularyExists(string name) =>
        new(new InvalidOperationException($"A vocabulary named '{name}' is imported already. -Force replaces it; -Name gives this one another name."),
            "VocabularyExists", ErrorCategory.ResourceExists, name);

    public static ErrorRecord VocabularyNotFound(string name) =>
        new(new ItemNotFoundException($"No imported vocabulary is named '{name}'. Only imported ones can be removed."),
            "VocabularyNotFound", ErrorCategory.ObjectNotFound, name);

    public static ErrorRecord TermNotFound(string name) =>
        new(new ItemNotFoundException($"No term is named '{name}'. Use wildcards, or import a vocabulary that has it."),
            "TermNotFound", ErrorCategory.ObjectNotFound, name);

    public static ErrorRecord NameForSeveral(string name, string file) =>
        new(new ArgumentException($"'{file}' was not imported: -Name '{name}' is for a single file. Leave it out, or import file by file."),
            "NameForSeveral", ErrorCategory.InvalidArgument, file);

    public static ErrorRecord ReadFailed(string path, Exception failure) =>
        new(new IOException($"'{path}' could not be read: {failure.Message}", failure), "ReadFailed", ErrorCategory.ReadError, path);

    public static ErrorRecord PathNotFound(string path, string what, string? remedy = null) =>
        new(new FileNotFoundException($"There is no {what} '{Shorten(path)}'.{(remedy is null ? "" : " " + remedy)}", path), "PathNotFound", ErrorCategory.ObjectNotFound, path);

    public static ErrorRecord FolderDenied(string path, string folder) =>
        new(new UnauthorizedAccessException($"'{path}' cannot be read: there is no permission to look into the folder '{folder}'. Get the right to read there, or copy the file elsewhere."),
            "ReadFailed", ErrorCategory.PermissionDenied, path);

    public static ErrorRecord TextIsNoPath(string text) =>
        new(new FileNotFoundException($"A text of several lines is no path: '{Shorten(text)}'. {TextRemedy}"), "PathNotFound", ErrorCategory.ObjectNotFound, text);

    public static ErrorRecord PathIsNoText(string path, string remedy) =>
        new(new ArgumentException($"'{path}' is the name of a file, not a text. {remedy}"), "PathIsNoText", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord NoStandardInput() =>
        new(new ArgumentException("'-' stands for standard input, and nothing is sent there. Pipe a file into the program, or name it; a file of this name is './-'."),
            "NoStandardInput", ErrorCategory.InvalidArgument, "-");

    public static ErrorRecord EmptyPath(string parameter) =>
        new(new ArgumentException($"-{parameter} is empty. Give it the path of a file."),
            "EmptyPath", ErrorCategory.InvalidArgument, parameter);

    public static ErrorRecord PathNotFileSystem(string path, string provider) =>
        new(new ArgumentException($"'{path}' is in the {provider} provider. Only files of the file system are read and written."),
            "PathNotFileSystem", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord PathIsDirectory(string path, string remedy) =>
        new(new IOException($"'{path}' is a folder, not a file. {remedy}"), "PathIsDirectory", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord InvalidPath(string path, Exception failure) =>
        new(new ArgumentException($"'{path}' cannot be used as a path: {failure.Message}", failure), "InvalidPath", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord AmbiguousTarget(string path, int count) =>
        new(new ArgumentException(count == 0
                ? $"'{path}' holds wildcards and matches no file. Use -LiteralPath for a name with brackets or asterisks."
                : $"'{path}' matches {count} files. Name one."),
            "AmbiguousTarget", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord FileExists(string path) =>
        new(new IOException($"'{path}' exists, and -NoClobber keeps it."), "FileExists", ErrorCategory.ResourceExists, path);

    public static ErrorRecord FileReadOnly(string path) =>
        new(new UnauthorizedAccessException($"'{path}' is read-only. -Force writes over it."), "FileReadOnly", ErrorCategory.PermissionDenied, path);

    public static ErrorRecord WriteFailed(string path, Exception failure) =>
        new(new IOException($"'{path}' could not be written: {failure.Message}{(failure is UnauthorizedAccessException ? " Choose another folder, or get the right to write there." : "")}", failure), "WriteFailed", ErrorCategory.WriteError, path);

    public static ErrorRecord UnknownFormat(string format, IEnumerable<(string Name, IReadOnlyList<string> Extensions)> formats) =>
        new(new ArgumentException($"There is no format '{format}'. Formats: {List(formats)}."), "UnknownFormat", ErrorCategory.InvalidArgument, format);

    public static ErrorRecord UnknownExtension(string path, IEnumerable<(string Name, IReadOnlyList<string> Extensions)> formats) =>
        new(new ArgumentException($"The extension of '{path}' does not tell the format. Use one of these, or -Format: {List(formats)}."),
            "UnknownFormat", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord WrongInput(object input, string accepted, string? remedy) =>
        new(new ArgumentException($"An object of type {TypeName(input)} cannot be used here. Pipe in {accepted}.{(remedy is null ? InputRemedy(input) : " " + remedy)}"), "InvalidInputObject", ErrorCategory.InvalidArgument, input);

    public static ErrorRecord NodeNotFound(string name, IReadOnlyList<string> near) =>
        new(new ItemNotFoundException($"The network has no '{name}'. " + (near.Count > 0
                ? $"Near to it: {string.Join(", ", near.Select(one => $"'{one}'"))}."
                : "(Get-ExoNetwork).Nodes shows the names; wildcards are allowed.")),
            "NodeNotFound", ErrorCategory.ObjectNotFound, name);

    public static ErrorRecord NoPipelineInput(string cmdlet, string remedy) =>
        new(new ArgumentException($"{cmdlet} takes nothing from a pipeline. {remedy}"), "NoPipelineInput", ErrorCategory.InvalidArgument, cmdlet);

    public static ErrorRecord ArticleNotFound(string name, bool isPath) =>
        new(new ItemNotFoundException($"No shipped article is named '{name}'. {(isPath ? "Import-ExoArticle reads files of your own." : "Get-ExoArticle without a name lists them all.")}"),
            "ArticleNotFound", ErrorCategory.ObjectNotFound, name);

    public static ErrorRecord NotCompared(string parameter) =>
        new(new InvalidDataException($"Nothing was compared: -{parameter} could not be read whole, and what it lacks would be shown as a difference."),
            "NotCompared", ErrorCategory.InvalidData, parameter);

    public static ErrorRecord NothingToCompare(string parameter) =>
        new(new ArgumentException($"-{parameter} holds nothing that a network can be made of. Give networks, relations, other findings, articles or the paths of articles."),
            "NothingToCompare", ErrorCategory.InvalidArgument, parameter);

    // A whole article may have been taken for a path.
    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 2 * FrameWidth ? line : string.Concat(line.AsSpan(0, 2 * FrameWidth), "…");
    }

    private static string List(IEnumerable<(string Name, IReadOnlyList<string> Extensions)> formats) =>
        string.Join(", ", formats.Select(format => $"{format.Name} ({string.Join(", ", format.Extensions)})"));

    /// <summary>The name of an object's type; of one that was stored or selected from, what the shell has for it.</summary>
    public static string TypeName(object input) => input is PSObject { TypeNames: [var name, ..] } ? name : input.GetType().FullName!;

    private static string InputRemedy(object input) => input switch
    {
        string => " " + TextRemedy,
        PSObject when Rehydration.TypeOf(input) is not null => $" It was stored without all of its parts. {StoredRemedy}",
        PSObject when TypeName(input) == typeof(PSCustomObject).FullName => " What ConvertFrom-Json and Import-Csv return has lost its type: Export-Clixml and Import-Clixml keep it.",
        PSObject when TypeName(input).StartsWith("Selected.", StringComparison.Ordinal) => " Select-Object with -Property makes other objects of them: select after the last cmdlet that needs them whole.",
        _ => "",
    };

    private static Hashtable Place(string? file, int line, int? column, string text)
    {
        // The shell trims the line before it counts columns; so the line is trimmed here and the column moved with it.
        var start = text.Length - text.TrimStart().Length;
        var at = Math.Clamp((column ?? 1) - 1, start, Math.Max(start, text.Length - 1));
        if (at - start > FrameWidth / 2)
        {
            start = at - (FrameWidth / 2);
            while (start < at && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        var shown = text.Substring(start, Math.Min(FrameWidth, text.Length - start)).TrimEnd();
        return new Hashtable
        {
            ["File"] = file,
            ["Line"] = line,
            ["LineText"] = shown,
            ["StartColumn"] = at - start + 1,
            ["EndColumn"] = column is null ? shown.Length + 1 : at - start + 2,
        };
    }

    // The files of the module's own vocabulary go by their names alone.
    private static string FullPath(VocabularyException failure) => Path.Combine(SeedStore.VocabularyFolder, failure.File);

    private static string LineOf(VocabularyException failure)
    {
        try
        {
            return File.ReadLines(FullPath(failure)).ElementAtOrDefault(failure.Line - 1) ?? "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
