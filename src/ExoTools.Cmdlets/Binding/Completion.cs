using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ExoTools.Binding;

/// <summary>Completes an argument from a list of values, in the quotes that the user opened, or in quotes where a value needs them.</summary>
public abstract class ValueCompleter : IArgumentCompleter
{
    private protected ValueCompleter()
    {
    }

    /// <summary>The values and what each stands for.</summary>
    /// <param name="bound">The parameters that are already given.</param>
    protected abstract IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound);

    /// <summary>Other names that the parameter takes for the values, offered to those who have begun to type one.</summary>
    protected virtual IEnumerable<(string Value, string ToolTip)> OtherNames => [];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var results = new List<CompletionResult>();
        try
        {
            var word = wordToComplete ?? "";
            var quote = word.Length > 0 && word[0] is '\'' or '"' ? word[0] : '\0';
            var typed = word.Trim('\'', '"');
            typed = quote == '\'' ? typed.Replace("''", "'", StringComparison.Ordinal) : typed;
            var pattern = WildcardPattern.Get(WildcardPattern.Escape(typed).Replace("`*", "*", StringComparison.Ordinal) + "*", WildcardOptions.IgnoreCase);
            foreach (var (value, toolTip) in typed.Length == 0 ? Values(fakeBoundParameters) : Values(fakeBoundParameters).Concat(OtherNames.DistinctBy(item => item.Value, StringComparer.OrdinalIgnoreCase)).DistinctBy(item => item.Value))
            {
                if (value.Length > 0 && pattern.IsMatch(value))
                {
                    results.Add(new CompletionResult(Quote(value, quote), value, CompletionResultType.ParameterValue, toolTip.Length == 0 ? value : toolTip));
                }
            }
        }
        catch (Exception failure) when (failure is not (PipelineStoppedException or FlowControlException))
        {
            // A Tab that finds nothing is better than one that throws into the prompt.
        }

        return results;
    }

    // To the shell the quotes of print are quotes too: "O’Brien" as much as "O'Brien".
    private static string Quote(string value, char quote) => quote switch
    {
        '"' => "\"" + string.Concat(value.Select(c => c is '`' or '$' or '"' or '“' or '”' or '„' ? $"`{c}" : c.ToString())) + "\"",
        '\0' when IsBareWord(value) => value,
        _ => "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'",
    };

    // The parser knows best what needs quotes: "a b" and "a,b", but "4d" too, which is a number to it. A year is one as it is printed.
    private static bool IsBareWord(string value) =>
        (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && string.Equals(number.ToString(CultureInfo.InvariantCulture), value, StringComparison.Ordinal))
        || IsBareText(value);

    private static bool IsBareText(string value) =>
        Parser.ParseInput("x " + value, out var tokens, out var errors) is not null
        && errors.Length == 0 && tokens is [_, { Kind: TokenKind.Generic or TokenKind.Identifier } word, { Kind: TokenKind.EndOfInput }]
        && string.Equals(word.Text, value, StringComparison.Ordinal)
        && word is not StringExpandableToken { NestedTokens: not null };
}
