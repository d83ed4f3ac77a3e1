namespace ExoTools.Shell;

/// <summary>What the user asks for.</summary>
internal enum ShellAction
{
    Help,
    Version,
    Script,
    Command,
    Wrong,
}

/// <summary>The command line: options of ours, then one argument that is a script or several that are a command.</summary>
internal sealed record Options
{
    public required ShellAction Action { get; init; }

    public bool Json { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    public static Options Parse(string[] args)
    {
        var json = false;
        var at = 0;
        for (; at < args.Length && args[at].StartsWith("--", StringComparison.Ordinal); at++)
        {
            switch (args[at])
            {
                case "--json":
                    json = true;
                    break;
                case "--help":
                    return new Options { Action = ShellAction.Help };
                case "--version":
                    return new Options { Action = ShellAction.Version };
                default:
                    return Wrong($"There is no option {args[at]}.");
            }
        }

        var words = args[at..];
        if (words.Length == 0)
        {
            return json ? Wrong("--json needs a script or a command after it.") : new Options { Action = ShellAction.Help };
        }

        if (words.Length == 1)
        {
            return words[0] switch
            {
                "-h" or "-?" or "/?" => new Options { Action = ShellAction.Help },
                _ when string.IsNullOrWhiteSpace(words[0]) => Wrong("The script is empty."),
                _ => new Options { Action = ShellAction.Script, Json = json, Words = words },
            };
        }

        if (string.IsNullOrWhiteSpace(words[0]) || words[0][0] == '-')
        {
            return Wrong($"A command starts with the name of a cmdlet, not with '{words[0]}'.");
        }

        return Array.Exists(words, word => word is "|" or ";" or "&&" or "||")
            ? Wrong("Several arguments are one command, taken literally. Quote the whole line to run it as a script: exotools \"Get-ExoReference | Where-Object Year -ge 2015\"")
            : new Options { Action = ShellAction.Command, Json = json, Words = words };
    }

    private static Options Wrong(string message) => new() { Action = ShellAction.Wrong, Message = message };
}
