namespace ExoTools.Binding;

/// <summary>Tells whether standard input can be read at all.</summary>
internal static class StandardInput
{
    /// <summary>Whether anything can be sent there: at a terminal it is the prompt's keyboard, and it may be closed.</summary>
    public static bool IsSent => Console.IsInputRedirected && !IsClosed();

    // Where the program was started with its input closed, a pipe of the runtime's own gets the number 0, and a read from it would
    // wait for ever. The end of that pipe to write to is in this process too.
    private static bool IsClosed()
    {
        const string Descriptors = "/proc/self/fd";
        try
        {
            return OperatingSystem.IsLinux()
                && new FileInfo($"{Descriptors}/0").LinkTarget is { } input
                && input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFileSystemEntries(Descriptors).Any(other => new FileInfo(other).LinkTarget == input && IsWritten(Path.GetFileName(other)));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The last octal digit of the flags is the access: 0 to read, 1 to write, 2 both.
    private static bool IsWritten(string descriptor) => File.ReadLines($"/proc/self/fdinfo/{descriptor}")
        .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is [.., '1' or '2' or '5' or '6'];
}
