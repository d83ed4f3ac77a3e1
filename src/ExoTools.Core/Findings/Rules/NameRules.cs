using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>A name that means something else in another field.</summary>
/// <param name="Forms">The name as written.</param>
/// <param name="Means">The name of the term that it means there; null where it means none that is known.</param>
/// <param name="Clues">Words of articles of that field.</param>
/// <param name="Against">Words of articles of this one.</param>
internal sealed record Homonym(IReadOnlySet<string> Forms, string? Means, IReadOnlySet<string> Clues, IReadOnlySet<string> Against);

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
        NotMolecules = map.Strings("notMolecules").ToHashSet(StringComparer.Ordinal);
        Everyday = map.Strings("everyday").ToHashSet(StringComparer.Ordinal);
        var perturbation = map.Mapping("perturbation");
        (LossBefore, LossAfter) = Sides(perturbation.Mapping("loss"));
        (GainBefore, GainAfter) = Sides(perturbation.Mapping("gain"));
        perturbation.NothingElse();
        var homonyms = new List<Homonym>();
        foreach (var entry in map.Mappings("homonyms"))
        {
            homonyms.Add(new Homonym(entry.Strings("forms").ToHashSet(StringComparer.OrdinalIgnoreCase), entry.Optional("means"), Words(entry, "clues"), Words(entry, "against")));
            entry.NothingElse();
        }

        Homonyms = homonyms;
        HomonymClues = homonyms.SelectMany(homonym => homonym.Clues.Concat(homonym.Against)).ToHashSet(StringComparer.Ordinal);
        map.NothingElse();
    }

    /// <summary>Words behind a name that tell a molecule.</summary>
    public IReadOnlySet<string> MoleculeAfter { get; }

    /// <summary>Words before a name that tell a molecule.</summary>
    public IReadOnlySet<string> MoleculeBefore { get; }

    /// <summary>Words that long forms of molecules hold.</summary>
    public IReadOnlySet<string> MoleculeHeads { get; }

    /// <summary>Words that do not tell two long forms apart.</summary>
    public IReadOnlySet<string> CommonWords { get; }

    /// <summary>Symbols, in their own case, that mostly mean something else.</summary>
    public IReadOnlySet<string> Everyday { get; }

    /// <summary>Words beside a name of capitals alone that tell a molecule.</summary>
    public IReadOnlySet<string> SurelyMolecule { get; }

    /// <summary>Words before a symbol whose object a molecule is ("targeting").</summary>
    public IReadOnlySet<string> ActsOnMolecule { get; }

    /// <summary>Words before "of" and a symbol that tell a molecule ("knockdown").</summary>
    public IReadOnlySet<string> AmountOf { get; }

    /// <summary>Words behind what looks like a symbol that tell something else ("cells").</summary>
    public IReadOnlySet<string> NotMoleculeBefore { get; }

    /// <summary>Words that stand glued to numbers and are no symbols ("Fig").</summary>
    public IReadOnlySet<string> Labels { get; }

    /// <summary>What is written like a symbol and is none: cell lines, formulas, scales.</summary>
    public IReadOnlySet<string> NotMolecules { get; }

    /// <summary>Words before a name that take the molecule away.</summary>
    public IReadOnlySet<string> LossBefore { get; }

    /// <summary>Words behind a name that take the molecule away.</summary>
    public IReadOnlySet<string> LossAfter { get; }

    /// <summary>Words before a name that add to the molecule.</summary>
    public IReadOnlySet<string> GainBefore { get; }

    /// <summary>Words behind a name that add to the molecule.</summary>
    public IReadOnlySet<string> GainAfter { get; }

    /// <summary>Names that mean something else in another field.</summary>
    public IReadOnlyList<Homonym> Homonyms { get; }

    /// <summary>The words that speak for or against any homonym.</summary>
    public IReadOnlySet<string> HomonymClues { get; }

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

    private static (IReadOnlySet<string> Before, IReadOnlySet<string> After) Sides(YamlMapping map)
    {
        var sides = (Words(map, "before"), Words(map, "after"));
        map.NothingElse();
        return sides;
    }

    private static IReadOnlySet<string> Words(YamlMapping map, string key) => map.Strings(key).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
}
