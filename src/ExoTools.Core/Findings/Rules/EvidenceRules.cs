using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>The rules of evidence.yaml: how sentences report markers, structure and what pathways do.</summary>
internal sealed class EvidenceRules
{
    private readonly WordSet _identify;

    private EvidenceRules(YamlMapping markers, YamlMapping structure, YamlMapping pathways, YamlMapping background, YamlMapping endings)
    {
        WordForms = new WordForms([.. endings.NamedLists("lists").Select(list => list.Value)]);
        endings.NothingElse();
        Background = new BackgroundRules(background);
        MarkerRole = Set(markers, "role");
        MarkerPresent = Set(markers, "present");
        MarkerAbsent = Set(markers, "absent");
        MarkerNegation = Set(markers, "negation");
        MarkerTurn = Set(markers, "turn");
        MarkerConfined = Set(markers, "confined");
        MarkerVisible = Set(markers, "visible");
        MarkerShows = Set(markers, "shows");
        MarkerNamesOf = Set(markers, "namesOf");
        MarkerNoEffect = Set(markers, "noEffect");
        MarkerTried = Set(markers, "tried");
        MarkerMethod = Set(markers, "method");
        MarkerNeutral = Set(markers, "neutral");
        MarkerCarries = Set(markers, "carries");
        _identify = Set(markers, "identify");
        MarkerSample = Set(markers, "sample");
        MarkerTopic = Set(markers, "topic");
        MarkerNoun = Set(markers, "noun");
        MarkerElsewhere = Set(markers, "elsewhere");
        MarkerConstruct = Set(markers, "construct");
        CarriedCategories = Set(markers, "carried");
        markers.NothingElse();

        var classes = structure.NamedLists("classes").ToDictionary(list => list.Key, list => new WordSet(list.Value), StringComparer.Ordinal);
        StructureAspects = structure.Mappings("aspects").ToDictionary(entry => entry.Required("name"), entry => entry.Required("about"), StringComparer.Ordinal);
        var rules = new List<StructureRule>();
        foreach (var entry in structure.Mappings("patterns"))
        {
            var aspect = entry.Required("aspect");
            if (!StructureAspects.ContainsKey(aspect))
            {
                throw entry.Error($"The aspect '{aspect}' is not among the aspects. Add it there, with what it is about.");
            }

            rules.Add(new StructureRule(aspect, entry.Required("component"), TokenPattern.Parse(entry.Required("pattern"), classes, entry)));
            entry.NothingElse();
        }

        Structure = new StructureRules(rules, Set(structure, "apparatus"));
        structure.NothingElse();

        PathwayHeads = Set(pathways, "heads");
        PathwayDescribes = Set(pathways, "describes");
        PathwayLists = pathways.Strings("lists");
        PathwayUntil = Set(pathways, "until");
        pathways.NothingElse();
    }

    /// <summary>What tells what is known already from what an article reports.</summary>
    public BackgroundRules Background { get; }

    /// <summary>Which words are forms of one another, for those who search.</summary>
    public WordForms WordForms { get; }

    public WordSet MarkerRole { get; }

    public WordSet MarkerPresent { get; }

    public WordSet MarkerAbsent { get; }

    public WordSet MarkerNegation { get; }

    public WordSet MarkerTurn { get; }

    /// <summary>Words of what is in one place alone.</summary>
    public WordSet MarkerConfined { get; }

    /// <summary>What is said of the band of a protein that is there.</summary>
    public WordSet MarkerVisible { get; }

    /// <summary>Verbs with the band of their subject as the object.</summary>
    public WordSet MarkerShows { get; }

    /// <summary>What "no" denies without saying that a protein is absent.</summary>
    public WordSet MarkerNoEffect { get; }

    /// <summary>What is done with proteins that may turn out to be markers.</summary>
    public WordSet MarkerTried { get; }

    /// <summary>Nouns that report only what "of" names behind them.</summary>
    public WordSet MarkerNamesOf { get; }

    /// <summary>Methods that show what they are used for.</summary>
    public WordSet MarkerMethod { get; }

    /// <summary>Words that report neither presence nor absence.</summary>
    public WordSet MarkerNeutral { get; }

    /// <summary>Words of carrying, which are said of cargo as well.</summary>
    public WordSet MarkerCarries { get; }

    /// <summary>Whether vesicles are known by a protein, so that it is their marker and no cargo.</summary>
    public bool Identifies(string symbol) => _identify.Contains(symbol);

    /// <summary>What vesicles are called where they were named before.</summary>
    public WordSet MarkerSample { get; }

    /// <summary>Words of a sentence that tell what its passage is about.</summary>
    public WordSet MarkerTopic { get; }

    /// <summary>What the names of a list may be called behind them.</summary>
    public WordSet MarkerNoun { get; }

    /// <summary>What is no vesicle.</summary>
    public WordSet MarkerElsewhere { get; }

    /// <summary>What behind a name makes it something that was made for an experiment.</summary>
    public WordSet MarkerConstruct { get; }

    public WordSet CarriedCategories { get; }

    public StructureRules Structure { get; }

    /// <summary>The aspects of formation and structure, and what each is about.</summary>
    public IReadOnlyDictionary<string, string> StructureAspects { get; }

    public WordSet PathwayHeads { get; }

    public WordSet PathwayDescribes { get; }

    public IReadOnlyList<string> PathwayLists { get; }

    public WordSet PathwayUntil { get; }

    public static EvidenceRules Read(YamlNode root, string file)
    {
        var map = new YamlMapping(root, file);
        map.Required("source");
        var rules = new EvidenceRules(map.Mapping("markers"), map.Mapping("structure"), map.Mapping("pathways"), map.Mapping("background"), map.Mapping("wordForms"));
        map.NothingElse();
        return rules;
    }

    private static WordSet Set(YamlMapping map, string key) => new(map.Strings(key));
}
