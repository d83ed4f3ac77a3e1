using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>One element of a token pattern.</summary>
/// <param name="Words">The words it may be; empty for a term.</param>
/// <param name="TermGroup">The group of the term it must be; null for words.</param>
/// <param name="Optional">Whether it may be missing.</param>
internal readonly record struct PatternElement(WordSet Words, string? TermGroup, bool Optional);

/// <summary>
/// A pattern over the words and terms of a sentence: <c>{class}</c> is any word of a class, <c>&lt;group&gt;</c> any term of a group, and
/// anything else a word, with <c>|</c> between alternatives and <c>?</c> after what may be missing. A few other words may stand
/// between two elements.
/// </summary>
internal sealed class TokenPattern
{
    private TokenPattern(IReadOnlyList<PatternElement> elements) => Elements = elements;

    public IReadOnlyList<PatternElement> Elements { get; }

    public static TokenPattern Parse(string pattern, IReadOnlyDictionary<string, WordSet> classes, YamlMapping entry)
    {
        var elements = new List<PatternElement>();
        foreach (var token in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = token[^1] == '?';
            var name = token.TrimEnd('?');
            if (name is ['{', .. var className, '}'])
            {
                elements.Add(new(classes.TryGetValue(className, out var words) ? words : throw entry.Error($"The word class '{className}' is not defined."), null, optional));
            }
            else if (name is ['<', .. var group, '>'])
            {
                elements.Add(new(WordSet.Empty, group, optional));
            }
            else
            {
                elements.Add(new(new WordSet(name.Split('|')), null, optional));
            }
        }

        return elements.Count > 0 ? new TokenPattern(elements) : throw entry.Error("The pattern is empty.");
    }
}
