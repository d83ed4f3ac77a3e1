using System.Diagnostics;
using System.Management.Automation;
using System.Runtime.InteropServices;
using ExoTools.Binding;
using ExoTools.Export;

namespace ExoTools.Commands;

/// <summary>Shows the network of relations, pathways, cargo, markers or articles in the browser.</summary>
/// <remarks>
/// <para>The page is one temporary file that works offline: search, filters, and the sentences behind each edge. Export-ExoPathway writes the same page where it is to stay. Where there is no desktop, and BROWSER names no program, nothing is opened, and a warning says where the file is.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Show, "ExoPathway", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ShowExoPathwayCommand : ContentCommand
{
    private const string Page = "HTML";

    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public override object?[]? InputObject { get => base.InputObject; set => base.InputObject = value; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override ExportContent Content { get; } = new NetworkContent();

    // BROWSER is what a remote session has that opens pages on the machine that its user sits at.
    private static bool HasDesktop =>
        !OperatingSystem.IsLinux()
        || Array.Exists(["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"], name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });

    private protected override void Produce()
    {
        if (Content.IsEmpty)
        {
            WriteWarning("There was nothing to show.");
            return;
        }

        var path = Path.Combine(Path.GetTempPath(), $"ExoTools-{Path.GetRandomFileName()}.html");
        if (!ShouldProcess(path, "Write the network as a page and open it in the browser"))
        {
            return;
        }

        try
        {
            IReadOnlyList<string> losses = [];
            new TargetFile(path, overwrite: false, force: false).Write(writer => losses = WriteContent(Page, writer, path), Cancellation);
            Tell(losses);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Fail(Errors.WriteFailed(path, failure));
        }

        Open(path);
        if (PassThru)
        {
            WriteFile(path);
        }
    }

    private void Open(string path)
    {
        if (!HasDesktop)
        {
            WriteWarning($"There is no desktop to open a browser on. The page is '{path}'.");
            return;
        }

        try
        {
            System.Diagnostics.Process.Start(new ProcessStartInfo(path) { UseShellExecute = true })?.Dispose();
            WriteVerbose($"Opened '{path}'.");
        }
        catch (Exception failure) when (failure is ExternalException or InvalidOperationException or PlatformNotSupportedException)
        {
            WriteWarning($"No browser could be opened: {failure.Message} The page is '{path}'.");
        }
    }
}
