using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>One statement of formation or structure that sentences make.</summary>
/// <param name="Aspect">What it is about.</param>
/// <param name="Component">The term group that names the component, or a word class where the words themselves do.</param>
/// <param name="Pattern">The pattern.</param>
internal sealed record StructureRule(string Aspect, string Component, TokenPattern Pattern);

/// <summary>The rules of evidence.yaml: how sentences report markers, structure and what pathways do.</summary>
internal sealed class EvidenceRules
{
    private EvidenceRules(YamlMapping markers, YamlMapping structure, YamlMapping pathways)
    {
        MarkerRole = Set(markers, "role");
        MarkerPresent = Set(markers, "present");
        MarkerAbsent = Set(markers, "absent");
        MarkerNegation = Set(markers, "negation");
        MarkerTurn = Set(markers, "turn");
        MarkerMethod = Set(markers, "method");
        MarkerNeutral = Set(markers, "neutral");
        MarkerSample = Set(markers, "sample");
        MarkerTopic = Set(markers, "topic");
        MarkerNoun = Set(markers, "noun");
        MarkerElsewhere = Set(markers, "elsewhere");
        MarkerConstruct = Set(markers, "construct");
        CarriedCategories = Set(markers, "carried");
        markers.NothingElse();

        var classes = structure.NamedLists("classes").ToDictionary(list => list.Key, list => (IReadOnlySet<string>)list.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var rules = new List<StructureRule>();
        foreach (var entry in structure.Mappings("patterns"))
        {
            rules.Add(new StructureRule(entry.Required("aspect"), entry.Required("component"), TokenPattern.Parse(entry.Required("pattern"), classes, entry)));
            entry.NothingElse();
        }

        Structure = rules;
        structure.NothingElse();

        PathwayHeads = Set(pathways, "heads");
        PathwayDescribes = Set(pathways, "describes");
        PathwayLists = pathways.Strings("lists");
        PathwayUntil = Set(pathways, "until");
        pathways.NothingElse();
    }

    public IReadOnlySet<string> MarkerRole { get; }

    public IReadOnlySet<string> MarkerPresent { get; }

    public IReadOnlySet<string> MarkerAbsent { get; }

    public IReadOnlySet<string> MarkerNegation { get; }

    public IReadOnlySet<string> MarkerTurn { get; }

    /// <summary>Methods that show what they are used for.</summary>
    public IReadOnlySet<string> MarkerMethod { get; }

    /// <summary>Words that report neither presence nor absence.</summary>
    public IReadOnlySet<string> MarkerNeutral { get; }

    /// <summary>What vesicles are called where they were named before.</summary>
    public IReadOnlySet<string> MarkerSample { get; }

    /// <summary>Words of a sentence that tell what its passage is about.</summary>
    public IReadOnlySet<string> MarkerTopic { get; }

    /// <summary>What the names of a list may be called behind them.</summary>
    public IReadOnlySet<string> MarkerNoun { get; }

    /// <summary>What is no vesicle.</summary>
    public IReadOnlySet<string> MarkerElsewhere { get; }

    /// <summary>What behind a name makes it something that was made for an experiment.</summary>
    public IReadOnlySet<string> MarkerConstruct { get; }

    public IReadOnlySet<string> CarriedCategories { get; }

    public IReadOnlyList<StructureRule> Structure { get; }

    public IReadOnlySet<string> PathwayHeads { get; }

    public IReadOnlySet<string> PathwayDescribes { get; }

    public IReadOnlyList<string> PathwayLists { get; }

    public IReadOnlySet<string> PathwayUntil { get; }

    public static EvidenceRules Read(YamlNode root, string file)
    {
        var map = new YamlMapping(root, file);
        map.Required("source");
        var rules = new EvidenceRules(map.Mapping("markers"), map.Mapping("structure"), map.Mapping("pathways"));
        map.NothingElse();
        return rules;
    }

    private static IReadOnlySet<string> Set(YamlMapping map, string key) => map.Strings(key).ToHashSet(StringComparer.Ordinal);
}
