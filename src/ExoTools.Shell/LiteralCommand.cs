using System.Management.Automation;

namespace ExoTools.Shell;

/// <summary>
/// Turns words into a command and its arguments. A word that starts with a hyphen and a letter is the name of a parameter, and
/// the next word its value; a value is passed on as it is and never read as code. A parameter that is given again gets all its
/// values. A comma separates values only where the parameter takes numbers or names of a fixed list, which hold no commas.
/// </summary>
internal static class LiteralCommand
{
    public static void Add(PowerShell shell, CommandInfo command, IEnumerable<string> words)
    {
        shell.AddCommand(command);
        var named = new Dictionary<string, List<object>>(StringComparer.OrdinalIgnoreCase);
        using var rest = words.GetEnumerator();
        var literal = false;
        while (rest.MoveNext())
        {
            var word = rest.Current;
            if (word == "--" && !literal)
            {
                literal = true;
            }
            else if (literal || !IsParameter(word))
            {
                shell.AddArgument(word);
            }
            else
            {
                AddParameter(command, word[1..], rest, named);
            }
        }

        foreach (var (name, values) in named)
        {
            shell.AddParameter(name, values.Count == 1 ? values[0] : values.ToArray());
        }
    }

    private static bool IsParameter(string word) => word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] == '?');

    private static void AddParameter(CommandInfo command, string word, IEnumerator<string> rest, Dictionary<string, List<object>> named)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var given = colon < 0 ? word : word[..colon];
        var parameter = Find(command, given);
        var name = parameter?.Name ?? given;
        if (!named.TryGetValue(name, out var values))
        {
            named.Add(name, values = []);
        }

        if (colon >= 0)
        {
            values.AddRange(Values(word[(colon + 1)..], parameter));
        }
        else if (parameter is { SwitchParameter: true })
        {
            values.Add(true);
        }
        else if (rest.MoveNext())
        {
            values.AddRange(Values(rest.Current, parameter));
        }
        else if (parameter is null)
        {
            // There is none of that name, and the engine says so.
            values.Add(true);
        }
        else
        {
            throw new ParameterBindingException($"The parameter -{name} needs a value after it.");
        }
    }

    private static ParameterMetadata? Find(CommandInfo command, string name)
    {
        try
        {
            return command.ResolveParameter(name);
        }
        catch (ParameterBindingException)
        {
            // Unknown or ambiguous: the engine says so in its own words when it binds.
            return null;
        }
    }

    private static IEnumerable<object> Values(string word, ParameterMetadata? parameter)
    {
        if (parameter is { SwitchParameter: true })
        {
            return word.TrimStart('$').ToLowerInvariant() switch
            {
                "true" or "1" => [true],
                "false" or "0" => [false],
                _ => [word],
            };
        }

        var element = parameter?.ParameterType.GetElementType();
        var separable = element is not null && (element.IsEnum || (element.IsPrimitive && element != typeof(char)));
        return separable ? word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [word];
    }
}
