using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ExoTools.Shell;

/// <summary>Tells of errors on standard error: the cmdlet, what was wrong, the error's id, and the line of input where there is one.</summary>
internal sealed class ErrorPrinter(OutputStreams streams)
{
    /// <summary>Whether there was an error.</summary>
    public bool Any { get; private set; }

    /// <summary>Writes one error.</summary>
    public void Print(ErrorRecord error)
    {
        Any = true;
        var (message, id) = FindMissing(error.Exception) is { } missing
            ? (MissingCommand(missing), "CommandNotFound")
            : (error.ErrorDetails?.Message ?? error.Exception.Message, error.FullyQualifiedErrorId.Split(',')[0]);
        var cmdlet = error.InvocationInfo?.MyCommand?.Name;
        streams.WriteError($"{(string.IsNullOrEmpty(cmdlet) ? "exotools" : cmdlet)}: {message} ({id})");
        if (error.TargetObject is IDictionary place && place["Line"] is int line && place["LineText"] is string text)
        {
            PrintPlace(line, text, place["StartColumn"] as int? ?? 1, place["EndColumn"] as int? ?? 2);
        }
    }

    // Handing objects to a native program needs a cmdlet too, and wraps the failure to find it.
    private static CommandNotFoundException? FindMissing(Exception? failure)
    {
        while (failure is not null and not CommandNotFoundException)
        {
            failure = failure.InnerException;
        }

        return (CommandNotFoundException?)failure;
    }

    private static string MissingCommand(CommandNotFoundException missing) => StandardCommands.Contains(missing.CommandName)
        ? $"'{missing.CommandName}' is one of PowerShell's own cmdlets that the engine in exotools does not hold. "
            + "Where-Object and ForEach-Object are here; for the others install PowerShell 7.4 or later (pwsh) and import the module there: "
            + $"Import-Module '{Session.Manifest}'"
        : $"There is no command '{missing.CommandName}'. 'exotools --help' lists the cmdlets.";

    private void PrintPlace(int line, string text, int start, int end)
    {
        var number = line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        streams.WriteError($"{number} | {text}");
        streams.WriteError($"{new string(' ', number.Length)} | {new string(' ', Math.Max(0, start - 1))}{new string('~', Math.Max(1, end - start))}");
    }
}
