using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>The rules of cargo.yaml: how articles measure what vesicles carry, and where vesicles come from.</summary>
internal sealed class CargoRules
{
    private CargoRules(YamlMapping map)
    {
        var source = map.Required("source");
        Kinds = map.Mappings("kinds").ToDictionary(entry => entry.Required("name"), entry => entry.Required("about"), StringComparer.Ordinal);
        Measure = Words(map, "measure");
        Level = Words(map, "level");
        Otherwise = Words(map, "otherwise");
        Asks = Words(map, "asks");
        Intends = Words(map, "intends");
        Unsure = Words(map, "unsure");
        Studies = Words(map, "studies");
        Leaves = Words(map, "leaves");
        Presumes = Words(map, "presumes");
        Outlook = Words(map, "outlook");
        Uses = Words(map, "uses");
        Measured = Words(map, "measured");
        Responses = Words(map, "responses");
        Contrasts = Words(map, "contrasts");
        Holds = Words(map, "holds");
        Has = Words(map, "has");
        HasWith = Words(map, "hasWith");
        Shows = Words(map, "shows");
        Moved = Words(map, "moved");
        Compounds = Words(map, "compounds");
        Parts = Words(map, "parts");
        Samples = Words(map, "samples");
        Degrees = Words(map, "degrees");
        Means = Words(map, "means");
        Called = Words(map, "called");
        Activities = Words(map, "activities");
        Analyses = Words(map, "analyses");
        ContentAnalyses = Words(map, "contentAnalyses");
        Reports = Words(map, "reports");
        Loaded = Words(map, "loaded");
        TakesAway = Words(map, "takesAway");
        Amounts = Words(map, "amounts");
        Lacking = Words(map, "lacking");
        LackingBehind = Words(map, "lackingBehind");
        Axes = Words(map, "axes");
        Turns = Words(map, "turns");
        Seeks = Words(map, "seeks");
        Unfound = Words(map, "unfound");
        Found = Words(map, "found");
        StandsOut = Words(map, "standsOut");
        Places = Words(map, "places");
        Covers = Words(map, "covers");
        NotPlaced = Words(map, "notPlaced");
        NoPlace = Words(map, "noPlace");
        Surfaces = Words(map, "surfaces");
        Processes = Words(map, "processes");
        ComesFrom = Words(map, "comesFrom");
        var fluids = new List<Term>();
        foreach (var entry in map.Mappings("fluids"))
        {
            fluids.Add(new Term { Name = entry.Required("name"), Kind = ExoEntityKind.Compartment, Names = entry.Strings("names"), Source = source });
            entry.NothingElse();
        }

        Fluids = new TermMatcher(fluids);
        map.NothingElse();
    }

    /// <summary>The kinds of cargo, and what each is.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; }

    /// <summary>Words of sentences that tell what was measured in vesicles.</summary>
    public WordSet Measure { get; }

    /// <summary>Words of sentences that report a measurement.</summary>
    public WordSet Level { get; }

    /// <summary>Words of what else than vesicles may have been measured.</summary>
    public WordSet Otherwise { get; }

    /// <summary>Words of a question.</summary>
    public WordSet Asks { get; }

    /// <summary>Words that announce what will be done, whatever follows them.</summary>
    public WordSet Intends { get; }

    /// <summary>Words before "if" that make it a question.</summary>
    public WordSet Unsure { get; }

    /// <summary>What is done with a question.</summary>
    public WordSet Studies { get; }

    /// <summary>Words before those that leave it to others.</summary>
    public WordSet Leaves { get; }

    /// <summary>Verbs of what may be.</summary>
    public WordSet Presumes { get; }

    /// <summary>Words of what is left to do.</summary>
    public WordSet Outlook { get; }

    /// <summary>Words before "to measure" that tell that it was done.</summary>
    public WordSet Uses { get; }

    /// <summary>Words for amounts, between what denies a molecule and the molecule.</summary>
    public WordSet Amounts { get; }

    /// <summary>Words before a molecule that tell that it is not there.</summary>
    public WordSet Lacking { get; }

    /// <summary>Words behind a molecule that tell that it is not there.</summary>
    public WordSet LackingBehind { get; }

    /// <summary>What a chain of molecules that act on one another is called.</summary>
    public WordSet Axes { get; }

    /// <summary>Words from which on the contrary is said.</summary>
    public WordSet Turns { get; }

    /// <summary>Verbs of looking for a molecule.</summary>
    public WordSet Seeks { get; }

    /// <summary>Words before such a verb that tell that it was not found.</summary>
    public WordSet Unfound { get; }

    /// <summary>What a molecule is said to be that is there: "was not detectable" denies it.</summary>
    public WordSet Found { get; }

    /// <summary>What a molecule does that is there, in the active voice.</summary>
    public WordSet StandsOut { get; }

    /// <summary>Words for what is measured.</summary>
    public WordSet Measured { get; }

    /// <summary>What cells have toward a drug that is named behind it.</summary>
    public WordSet Responses { get; }

    /// <summary>Words before "to" or "with" that set what follows apart.</summary>
    public WordSet Contrasts { get; }

    /// <summary>Words that say that something is held.</summary>
    public WordSet Holds { get; }

    /// <summary>Verbs whose subject holds their object.</summary>
    public WordSet Has { get; }

    /// <summary>Words with "in", "with", "for" or "of" behind them that say what their subject holds.</summary>
    public WordSet HasWith { get; }

    /// <summary>Verbs whose subject has more or less of their object.</summary>
    public WordSet Shows { get; }

    /// <summary>Participles of moving a molecule in vesicles.</summary>
    public WordSet Moved { get; }

    /// <summary>What a dash joins to a molecule that the vesicles behind it hold.</summary>
    public WordSet Compounds { get; }

    /// <summary>Words for a part or a group of vesicles, which stand for them.</summary>
    public WordSet Parts { get; }

    /// <summary>What vesicles are called as a sample.</summary>
    public WordSet Samples { get; }

    /// <summary>Words for how much, beside words of holding.</summary>
    public WordSet Degrees { get; }

    /// <summary>Prepositions before the method that showed something.</summary>
    public WordSet Means { get; }

    /// <summary>What molecules are called behind their names.</summary>
    public WordSet Called { get; }

    /// <summary>What behind a molecule makes it a process.</summary>
    public WordSet Activities { get; }

    /// <summary>Names of analyses of what is in a sample.</summary>
    public WordSet Analyses { get; }

    /// <summary>Those of them that are of all a sample holds, so that they need not say of which.</summary>
    public WordSet ContentAnalyses { get; }

    /// <summary>Verbs by which an analysis reports.</summary>
    public WordSet Reports { get; }

    /// <summary>Words for what is put into vesicles.</summary>
    public WordSet Loaded { get; }

    /// <summary>Words before a microRNA that another molecule takes away.</summary>
    public WordSet TakesAway { get; }

    /// <summary>Prepositions that place a molecule in a vesicle.</summary>
    public WordSet Places { get; }

    /// <summary>Verbs of covering, with the vesicle as their object.</summary>
    public WordSet Covers { get; }

    /// <summary>Words before a molecule that make it a means, and nothing that is placed.</summary>
    public WordSet NotPlaced { get; }

    /// <summary>Words between a molecule and a vesicle that tell of something else than where the molecule is.</summary>
    public WordSet NoPlace { get; }

    /// <summary>Parts of vesicles.</summary>
    public WordSet Surfaces { get; }

    /// <summary>What behind the word for a vesicle makes it a process or a product.</summary>
    public WordSet Processes { get; }

    /// <summary>Participles between a vesicle and where it comes from.</summary>
    public WordSet ComesFrom { get; }

    /// <summary>Finds body fluids.</summary>
    public TermMatcher Fluids { get; }

    public static CargoRules Read(YamlNode root, string file) => new(new YamlMapping(root, file));

    private static WordSet Words(YamlMapping map, string key) => new(map.Strings(key));
}
