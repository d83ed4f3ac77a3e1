using System.Globalization;
using System.Management.Automation.Host;

namespace ExoTools.Shell;

/// <summary>The host that the engine writes to.</summary>
internal sealed class ShellHost(OutputStreams streams) : PSHost
{
    /// <summary>The code that a script asked to exit with.</summary>
    public int? ExitCode { get; private set; }

    public override string Name => "exotools";

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI { get; } = new ShellUserInterface(streams);

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("exotools has no nested prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("exotools has no nested prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
