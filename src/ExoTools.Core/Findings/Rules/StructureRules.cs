using ExoTools.Findings.Analysis;
using ExoTools.Language;

namespace ExoTools.Findings.Rules;

/// <summary>One statement of formation or structure that sentences make.</summary>
/// <param name="Aspect">What it is about.</param>
/// <param name="Component">The term group that names the component, or a word class where the words themselves do.</param>
/// <param name="Pattern">The pattern.</param>
internal sealed record StructureRule(string Aspect, string Component, TokenPattern Pattern);

/// <summary>The statements of structure, found by the words and terms that their patterns start with.</summary>
internal sealed class StructureRules
{
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byGroup = new(StringComparer.Ordinal);

    public StructureRules(IReadOnlyList<StructureRule> rules, WordSet apparatus)
    {
        All = rules;
        Apparatus = apparatus;
        for (var i = 0; i < rules.Count; i++)
        {
            var first = rules[i].Pattern.Elements[0];
            if (first.TermGroup is { } group)
            {
                Add(_byGroup, group, i);
            }

            foreach (var word in first.Words.Words)
            {
                Add(_byWord, word, i);
            }
        }
    }

    /// <summary>What has measures of its own in a sentence about vesicles: columns, lasers, filters.</summary>
    public WordSet Apparatus { get; }

    /// <summary>The rules in the order of the file.</summary>
    public IReadOnlyList<StructureRule> All { get; }

    /// <summary>The rules whose pattern may start somewhere in a sentence, in the order of the file.</summary>
    public IEnumerable<StructureRule> MayMatch(List<Unit> units)
    {
        var starts = new bool[All.Count];
        foreach (var unit in units)
        {
            var found = unit.IsEntity
                ? unit.Mentions[0].Term?.Group is { } group ? _byGroup.GetValueOrDefault(group) : null
                : _byWord.GetValueOrDefault(unit.Word);
            for (var i = 0; i < found?.Count; i++)
            {
                starts[found[i]] = true;
            }
        }

        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i])
            {
                yield return All[i];
            }
        }
    }

    private static void Add(Dictionary<string, List<int>> rules, string key, int rule)
    {
        if (!rules.TryGetValue(key, out var list))
        {
            rules.Add(key, list = []);
        }

        list.Add(rule);
    }
}
