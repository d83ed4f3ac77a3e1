using System.Management.Automation;
using System.Text;
using ExoTools.Binding;

namespace ExoTools.Export;

/// <summary>
/// A file that is replaced as a whole or not at all: the text goes to a temporary file beside it, which is moved over it at the
/// end, so that an export that fails or is stopped leaves the old file.
/// </summary>
internal sealed class TargetFile(string path, bool overwrite, bool force)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Path { get; } = path;

    // A device is written into; a file moved over it would replace it.
    private bool IsDevice => !OperatingSystem.IsWindows()
        && (Path.StartsWith("/dev/", StringComparison.Ordinal) || Path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>What stands in the way; null where nothing does.</summary>
    public ErrorRecord? Check()
    {
        if (Directory.Exists(Path))
        {
            return Errors.PathIsDirectory(Path, "Name a file in it.");
        }

        var parent = System.IO.Path.GetDirectoryName(Path);
        if (!string.IsNullOrEmpty(parent) && !Directory.Exists(parent))
        {
            return Errors.PathNotFound(parent, "folder");
        }

        if (!File.Exists(Path) || IsDevice)
        {
            return null;
        }

        return !overwrite ? Errors.FileExists(Path)
            : !force && IsReadOnly(Path) ? Errors.FileReadOnly(Path)
            : null;
    }

    public void Write(Action<TextWriter> write, CancellationToken cancellation)
    {
        if (IsDevice)
        {
            using var device = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            Write(device, write);
            return;
        }

        // A link keeps being one: what it leads to is replaced.
        var final = File.Exists(Path) ? File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path : Path;
        var temporary = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(final)!, $".{System.IO.Path.GetFileName(final)}.{System.IO.Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                Write(stream, write);
            }

            cancellation.ThrowIfCancellationRequested();
            Replace(temporary, final);
        }
        catch (UnauthorizedAccessException failure)
        {
            // The user named no temporary file, and need not know of it.
            TryDelete(temporary);
            throw new UnauthorizedAccessException($"There is no permission to write in the folder '{System.IO.Path.GetDirectoryName(final)}'.", failure);
        }
        catch (IOException failure) when (failure.Message.Contains(temporary, StringComparison.Ordinal))
        {
            TryDelete(temporary);
            throw new IOException(failure.Message.Replace(temporary, final, StringComparison.Ordinal), failure);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static void Write(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, s_utf8) { NewLine = "\n" };
        write(writer);
    }

    private void Replace(string temporary, string final)
    {
        var readOnly = false;
        if (File.Exists(final))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(final));
            }
            else if (force && IsReadOnly(final))
            {
                readOnly = true;
                File.SetAttributes(final, File.GetAttributes(final) & ~FileAttributes.ReadOnly);
            }
        }

        File.Move(temporary, final, overwrite);
        if (readOnly)
        {
            File.SetAttributes(final, File.GetAttributes(final) | FileAttributes.ReadOnly);
        }
    }

    private static bool IsReadOnly(string file) => (File.GetAttributes(file) & FileAttributes.ReadOnly) != 0;

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell of.
        }
    }
}
