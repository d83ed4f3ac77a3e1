using System.Collections.Concurrent;
using ExoTools.Findings.Rules;

namespace ExoTools.Vocabulary;

/// <summary>
/// The vocabulary and rule files of a folder. Each is read when a finding first needs it, and once; safe for many threads.
/// </summary>
public sealed class VocabularyLibrary
{
    // Where two files share a name, the earlier one has it, and the later is its alternative.
    private static readonly string[] s_termFiles =
    [
        "vesicles", "molecules", "compartments", "processes", "cells", "markers", "genes", "lncrnas", "families", "pathways", "drugs", "cancers",
    ];

    private readonly string _folder;
    private readonly Lazy<IYamlReader> _yaml;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Term>>> _terms = new(StringComparer.Ordinal);
    private readonly Lazy<TermMatcher> _matcher;
    private readonly Lazy<TermMatcher> _markerMatcher;
    private readonly Lazy<RelationRules> _relationRules;
    private readonly Lazy<EvidenceRules> _evidenceRules;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _categories;

    /// <summary>A library over a folder; nothing is read yet.</summary>
    /// <param name="folder">The folder that holds the YAML files.</param>
    /// <param name="yaml">Makes the reader when the first file is read.</param>
    public VocabularyLibrary(string folder, Func<IYamlReader> yaml)
    {
        _folder = folder;
        _yaml = new(yaml);
        _matcher = new(() => new TermMatcher(s_termFiles.SelectMany(Terms)));
        _markerMatcher = new(() => new TermMatcher(Terms("vesicles").Concat(Terms("markers"))));
        _relationRules = new(() => RelationRules.Read(Document("relations"), "relations.yaml"));
        _evidenceRules = new(() => EvidenceRules.Read(Document("evidence"), "evidence.yaml"));
        _categories = new(ReadCategories);
    }

    /// <summary>The names of the term files, in the order of their precedence.</summary>
    public static IReadOnlyList<string> TermFiles => s_termFiles;

    /// <summary>What the categories of MISEV2018 stand for.</summary>
    public IReadOnlyDictionary<string, string> MarkerCategories => _categories.Value;

    /// <summary>The aspects of formation and structure that the rules know.</summary>
    public IReadOnlyList<string> StructureAspects => [.. EvidenceRules.Structure.Select(rule => rule.Aspect).Distinct()];

    internal TermMatcher Matcher => _matcher.Value;

    internal TermMatcher MarkerMatcher => _markerMatcher.Value;

    internal RelationRules RelationRules => _relationRules.Value;

    internal EvidenceRules EvidenceRules => _evidenceRules.Value;

    /// <summary>The terms of one file.</summary>
    /// <param name="file">The name without its ending ("markers").</param>
    /// <exception cref="VocabularyException">The file is not as it must be.</exception>
    public IReadOnlyList<Term> Terms(string file) =>
        _terms.GetOrAdd(file, name => new(() => TermFile.Read(Document(name), $"{name}.yaml"))).Value;

    private YamlNode Document(string name)
    {
        var path = Path.Combine(_folder, $"{name}.yaml");
        return _yaml.Value.Read(File.ReadAllText(path), $"{name}.yaml");
    }

    private IReadOnlyDictionary<string, string> ReadCategories()
    {
        var map = new YamlMapping(Document("misev2018"), "misev2018.yaml");
        map.Required("source");
        var categories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Mappings("categories"))
        {
            categories[entry.Required("id")] = entry.Required("name");
            entry.NothingElse();
        }

        map.NothingElse();
        return categories;
    }
}
