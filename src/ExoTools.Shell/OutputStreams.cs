using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ExoTools.Shell;

/// <summary>Standard output and standard error, in UTF-8, with escape sequences only where somebody looks at colours.</summary>
internal sealed class OutputStreams : IDisposable
{
    private const int WidthWithoutTerminal = 120;

    private readonly StreamWriter _output;
    private readonly StreamWriter _error;
    private readonly bool _errorColor;

    public OutputStreams(bool json)
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        _output = Open(OpenOutput());
        _error = Open(Console.OpenStandardError());
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        Color = !noColor && !json && !Console.IsOutputRedirected;
        _errorColor = !noColor && !Console.IsErrorRedirected;
        Width = FindWidth();
    }

    /// <summary>Raised once, when standard output takes nothing more.</summary>
    public event Action? Closed;

    /// <summary>Whether standard output shows colours.</summary>
    public bool Color { get; }

    /// <summary>The width of lines.</summary>
    public int Width { get; }

    /// <summary>Whether standard output takes nothing more: its reader has gone, or it failed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Why standard output could not be written, as on a full disk; null where it could, or where its reader had seen enough.</summary>
    public string? Failure { get; private set; }

    /// <summary>Writes to standard output.</summary>
    public void Write(string text)
    {
        if (IsClosed)
        {
            return;
        }

        try
        {
            _output.Write(Color ? text : Plain(text));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // With "exotools ... | head" the reader has seen enough, and nothing is wrong.
            Failure = IsBrokenPipe(failure) ? null : failure.Message;
            IsClosed = true;
            Closed?.Invoke();
        }
    }

    /// <summary>Writes a line to standard error.</summary>
    public void WriteError(string text)
    {
        try
        {
            _error.WriteLine(_errorColor ? text : Plain(text));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // There is nowhere left to tell it.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Each write is flushed; a stream of ours has nothing left to say.
        _output.Dispose();
        _error.Dispose();
    }

    // The console's own stream keeps it to itself when the reader of a pipe has gone. A file that others write to as well
    // must be written by that stream all the same: one of ours would write at a place of its own.
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var file = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!file.CanSeek)
                {
                    return file;
                }
            }
            catch (Exception unknown) when (unknown is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // Closed, or nothing that can be written: the console's stream says so when it comes to that.
            }
        }

        return Console.OpenStandardOutput();
    }

    // EPIPE; on Windows ERROR_BROKEN_PIPE and ERROR_NO_DATA.
    private static bool IsBrokenPipe(Exception failure) => OperatingSystem.IsWindows() ? (failure.HResult & 0xFFFF) is 109 or 232 : failure.HResult == 32;

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    private static string Plain(string text) =>
        text.Contains('\u001b', StringComparison.Ordinal) ? new StringDecorated(text).ToString(OutputRendering.PlainText) : text;

    private static int FindWidth()
    {
        if (!Console.IsOutputRedirected)
        {
            try
            {
                if (Console.BufferWidth > 0)
                {
                    return Console.BufferWidth;
                }
            }
            catch (IOException)
            {
                // A terminal that does not tell.
            }
        }

        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns is >= 20 and <= 10_000 ? columns : WidthWithoutTerminal;
    }
}
