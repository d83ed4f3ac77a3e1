using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text;

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

        _output = Open(Console.OpenStandardOutput());
        _error = Open(Console.OpenStandardError());
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        Color = !noColor && !json && !Console.IsOutputRedirected;
        _errorColor = !noColor && !Console.IsErrorRedirected;
        Width = FindWidth();
    }

    /// <summary>Raised once, when nobody reads standard output any more.</summary>
    public event Action? Closed;

    /// <summary>Whether standard output shows colours.</summary>
    public bool Color { get; }

    /// <summary>The width of lines.</summary>
    public int Width { get; }

    /// <summary>Whether nobody reads standard output any more.</summary>
    public bool IsClosed { get; private set; }

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
        catch (IOException)
        {
            // As with "exotools ... | head": the reader has seen enough.
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
        catch (IOException)
        {
            // There is nowhere left to tell it.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _output.Flush();
        }
        catch (IOException)
        {
            // The reader has gone.
        }
    }

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
