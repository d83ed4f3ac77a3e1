using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace ExoTools.Shell;

/// <summary>Results go to standard output, everything else to standard error. Questions are put only at a terminal.</summary>
internal sealed class ShellUserInterface(OutputStreams streams) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface(streams.Width);

    public override bool SupportsVirtualTerminal => streams.Color;

    public override void Write(string value) => streams.Write(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => streams.Write(value);

    public override void WriteLine(string value) => streams.Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value) => streams.WriteError(value);

    public override void WriteWarningLine(string message) => streams.WriteError("WARNING: " + message);

    public override void WriteVerboseLine(string message) => streams.WriteError("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => streams.WriteError("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // A line that rewrites itself helps nobody who reads a log.
    }

    public override string ReadLine() => throw Unanswerable("Read-Host");

    public override SecureString ReadLineAsSecureString() => throw Unanswerable("Read-Host");

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw Unanswerable(string.Join(", ", descriptions.Select(field => "-" + field.Name)));

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        if (Console.IsInputRedirected)
        {
            throw new HostException($"{caption} {message} There is no terminal to ask at. Add -Confirm:$false to go on without asking.");
        }

        while (true)
        {
            streams.WriteError($"{caption}{Environment.NewLine}{message}");
            streams.WriteError(string.Join("  ", choices.Select(choice => $"[{Key(choice)}] {choice.Label.Replace("&", "", StringComparison.Ordinal)}")));
            var answer = Console.ReadLine()?.Trim();
            if (string.IsNullOrEmpty(answer))
            {
                return defaultChoice;
            }

            for (var i = 0; i < choices.Count; i++)
            {
                if (string.Equals(answer, Key(choices[i]), StringComparison.OrdinalIgnoreCase)
                    || string.Equals(answer, choices[i].Label.Replace("&", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw Unanswerable("a credential");

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw Unanswerable("a credential");

    private static string Key(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label[mark + 1].ToString() : choice.Label;
    }

    private static HostException Unanswerable(string what) => new($"A value is missing and exotools does not ask for it: {what}.");
}
