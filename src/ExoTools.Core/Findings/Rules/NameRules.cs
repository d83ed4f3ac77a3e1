using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>A name that means something else in another field.</summary>
/// <param name="Forms">The name as written.</param>
/// <param name="Means">The name of the term that it means there; null where it means none that is known.</param>
/// <param name="Clues">Words of articles of that field.</param>
/// <param name="Against">Words of articles of this one.</param>
internal sealed record Homonym(IReadOnlySet<string> Forms, string? Means, WordSet Clues, WordSet Against);

/// <summary>The rules of names.yaml: when a name means a molecule, and what is done to it. Words are in the lower case of pieces.</summary>
internal sealed class NameRules
{
    private readonly IReadOnlyList<string> _diseaseEndings;
    private readonly IReadOnlyList<string> _moleculeEndings;

    private NameRules(YamlMapping map)
    {
        map.Required("source");
        var molecule = map.Mapping("molecule");
        MoleculeAfter = Words(molecule, "after");
        MoleculeBefore = Words(molecule, "before");
        MoleculeHeads = Words(molecule, "heads");
        CommonWords = Words(molecule, "common");
        _moleculeEndings = molecule.Strings("endings");
        _diseaseEndings = molecule.Strings("diseaseEndings");
        SurelyMolecule = Words(molecule, "surely");
        ActsOnMolecule = Words(molecule, "actsOn");
        AmountOf = Words(molecule, "amountOf");
        NotMoleculeBefore = Words(molecule, "notBefore");
        Labels = Words(molecule, "labels");
        molecule.NothingElse();
        NotMolecules = new WordSet(map.Strings("notMolecules"));
        Everyday = new WordSet(map.Strings("everyday"));
        var perturbation = map.Mapping("perturbation");
        (LossBefore, LossAfter) = Sides(perturbation.Mapping("loss"));
        (GainBefore, GainAfter) = Sides(perturbation.Mapping("gain"));
        perturbation.NothingElse();
        var homonyms = new List<Homonym>();
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Mappings("homonyms"))
        {
            if (entry.Optional("of") is { } term)
            {
                ambiguous.Add(term);
            }

            homonyms.Add(new Homonym(entry.Strings("forms").ToHashSet(StringComparer.OrdinalIgnoreCase), entry.Optional("means"), Words(entry, "clues"), Words(entry, "against")));
            entry.NothingElse();
        }

        Homonyms = homonyms;
        HomonymMolecules = ambiguous;
        MicroRnas = new MicroRnaRules(map.Mapping("microRnas"));
        HomonymClues = new WordSet(homonyms.SelectMany(homonym => homonym.Clues.Words.Concat(homonym.Against.Words)));
        map.NothingElse();
    }

    /// <summary>Words behind a name that tell a molecule.</summary>
    public WordSet MoleculeAfter { get; }

    /// <summary>Words before a name that tell a molecule.</summary>
    public WordSet MoleculeBefore { get; }

    /// <summary>Words that long forms of molecules hold.</summary>
    public WordSet MoleculeHeads { get; }

    /// <summary>Words that do not tell two long forms apart.</summary>
    public WordSet CommonWords { get; }

    /// <summary>Symbols, in their own case, that mostly mean something else.</summary>
    public WordSet Everyday { get; }

    /// <summary>Words beside a name of capitals alone that tell a molecule.</summary>
    public WordSet SurelyMolecule { get; }

    /// <summary>Words before a symbol whose object a molecule is ("targeting").</summary>
    public WordSet ActsOnMolecule { get; }

    /// <summary>Words before "of" and a symbol that tell a molecule ("knockdown").</summary>
    public WordSet AmountOf { get; }

    /// <summary>Words behind what looks like a symbol that tell something else ("cells").</summary>
    public WordSet NotMoleculeBefore { get; }

    /// <summary>Words that stand glued to numbers and are no symbols ("Fig").</summary>
    public WordSet Labels { get; }

    /// <summary>What is written like a symbol and is none: cell lines, formulas, scales.</summary>
    public WordSet NotMolecules { get; }

    /// <summary>What is known of the names of microRNAs beside their form.</summary>
    public MicroRnaRules MicroRnas { get; }

    /// <summary>Words before a name that take the molecule away.</summary>
    public WordSet LossBefore { get; }

    /// <summary>Words behind a name that take the molecule away.</summary>
    public WordSet LossAfter { get; }

    /// <summary>Words before a name that add to the molecule.</summary>
    public WordSet GainBefore { get; }

    /// <summary>Words behind a name that add to the molecule.</summary>
    public WordSet GainAfter { get; }

    /// <summary>Names that mean something else in another field.</summary>
    public IReadOnlyList<Homonym> Homonyms { get; }

    /// <summary>The preferred names of the molecules that homonyms may mean too; vesicles always may.</summary>
    public IReadOnlySet<string> HomonymMolecules { get; }

    /// <summary>The words that speak for or against any homonym.</summary>
    public WordSet HomonymClues { get; }

    /// <summary>Whether a word is the end of a disease's name.</summary>
    public bool IsDisease(string word) => HasEnding(word, _diseaseEndings);

    /// <summary>Whether a word that is no symbol may name a molecule.</summary>
    public bool IsMoleculeWord(string word) => HasEnding(word, _moleculeEndings);

    public static NameRules Read(YamlNode root, string file) => new(new YamlMapping(root, file));

    private static bool HasEnding(string word, IReadOnlyList<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static (WordSet Before, WordSet After) Sides(YamlMapping map)
    {
        var sides = (Words(map, "before"), Words(map, "after"));
        map.NothingElse();
        return sides;
    }

    private static WordSet Words(YamlMapping map, string key) => new(map.Strings(key).Select(word => word.ToLowerInvariant()));
}
