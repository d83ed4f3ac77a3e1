using System.Text.RegularExpressions;

namespace ExoTools.Module.Tests.Help;

/// <summary>The examples of README.md: a block of PowerShell with the block of its output right after it.</summary>
internal static partial class ReadmePage
{
    /// <summary>How wide the outputs are, in columns.</summary>
    public const int Width = 100;

    /// <summary>The examples, in their order.</summary>
    public static IReadOnlyList<HelpExample> Examples(string text) =>
        [.. Blocks().Matches(text).Select(match => new HelpExample("", match.Groups["code"].Value, match.Groups["output"].Value.TrimEnd('\n'), [], text.AsSpan(0, match.Index).Count('\n') + 1))];

    /// <summary>The text with other outputs; null keeps one as it is.</summary>
    public static string WithOutputs(string text, IReadOnlyList<string?> outputs)
    {
        var i = 0;
        return Blocks().Replace(text.ReplaceLineEndings("\n"), match =>
            outputs[i++] is { } output ? $"{match.Groups["head"].Value}{output}\n```" : match.Value);
    }

    [GeneratedRegex("(?<head>```powershell\\n(?<code>[^`]*?)\\n```\\n\\n```output\\n)(?<output>[^`]*)```", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blocks();
}
