using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>What is known of one method.</summary>
/// <param name="Use">What it is used for.</param>
/// <param name="Always">Whether it counts wherever an article on vesicles names it.</param>
/// <param name="IsKit">Whether the name is that of a kit.</param>
/// <param name="ByAntibodies">Whether it is done with antibodies.</param>
/// <param name="PartOf">The methods that it is only a part of where one of them is named right before it ("Amicon Ultra filters").</param>
/// <param name="Bare">Names that mean it only in an article that names it in another way too ("UC").</param>
/// <param name="Names">Its other names: those that people ask by, then those that texts are searched for.</param>
internal sealed record MethodRule(
    ExoMethodUse Use, bool Always, bool IsKit, bool ByAntibodies, IReadOnlyList<string> PartOf, IReadOnlyList<string> Bare, IReadOnlyList<string> Names);

/// <summary>The rules of methods.yaml: the methods, the units of their parameters, and who sells what they need.</summary>
internal sealed class MethodRules
{
    private const string VendorGroup = "vendor";

    private MethodRules(IReadOnlyDictionary<string, MethodRule> methods, TermMatcher matcher, IReadOnlyDictionary<string, ExoMethodParameter> units, RotorNames rotors, WordSet incubates)
    {
        Rotors = rotors;
        Incubates = incubates;
        Bare = methods.SelectMany(method => method.Value.Bare.Select(name => (name, method.Key))).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);
        Methods = methods;
        Matcher = matcher;
        Units = units;
    }

    /// <summary>The methods by their names.</summary>
    public IReadOnlyDictionary<string, MethodRule> Methods { get; }

    /// <summary>Finds the names of methods and vendors.</summary>
    public TermMatcher Matcher { get; }

    /// <summary>What a number is, by the unit after it: in lower case and without blanks.</summary>
    public IReadOnlyDictionary<string, ExoMethodParameter> Units { get; }

    /// <summary>Words of which a time or a temperature is, and not of a separation.</summary>
    public WordSet Incubates { get; }

    /// <summary>Reads the rotors of centrifuges.</summary>
    public RotorNames Rotors { get; }

    /// <summary>Short names that need the article's own word for it, each with its method.</summary>
    public IReadOnlyDictionary<string, string> Bare { get; }

    public static bool IsVendor(Term term) => term.Group == VendorGroup;

    public static MethodRules Read(YamlNode root, string file)
    {
        var map = new YamlMapping(root, file);
        var source = map.Required("source");
        var methods = new Dictionary<string, MethodRule>(StringComparer.Ordinal);
        var terms = new List<Term>();
        var asked = map.NamedLists("askedAs").ToDictionary(list => list.Key, list => list.Value, StringComparer.Ordinal);
        foreach (var entry in map.Mappings("methods"))
        {
            var name = entry.Required("name");
            var names = entry.Strings("names");
            asked.Remove(name, out var shortForms);
            var use = entry.Enumeration<ExoMethodUse>("use") ?? throw entry.Error("The key 'use' is missing. Add it.");
            var bare = entry.Strings("bare");
            var rule = new MethodRule(
                use, entry.Flag("always"), entry.Flag("isKit"), entry.Flag("antibodies"), entry.Strings("partOf"), bare, [.. bare, .. shortForms ?? [], .. names]);
            if (!methods.TryAdd(name, rule))
            {
                throw entry.Error($"The method '{name}' is listed twice.");
            }

            terms.Add(new Term { Name = name, Kind = ExoEntityKind.Unknown, Names = names, Source = source });
            entry.NothingElse();
        }

        if (asked.Count > 0)
        {
            throw map.Error($"'askedAs' names no method that is listed: {string.Join(", ", asked.Keys)}.");
        }

        var units = new Dictionary<string, ExoMethodParameter>(StringComparer.Ordinal);
        foreach (var (name, forms) in map.NamedLists("parameters"))
        {
            var parameter = Enum.TryParse<ExoMethodParameter>(name, out var known)
                ? known
                : throw map.Error($"'{name}' is no parameter. Known: {string.Join(", ", Enum.GetNames<ExoMethodParameter>())}.");
            foreach (var form in forms)
            {
                units[form] = parameter;
            }
        }

        terms.AddRange(map.Strings("vendors").Select(vendor => new Term { Name = vendor, Kind = ExoEntityKind.Unknown, Group = VendorGroup, Source = source }));
        var rotors = new RotorNames(map.Strings("rotors"), map.Strings("rotorForms"));
        var incubates = new WordSet(map.Strings("incubates"));
        map.NothingElse();
        return new MethodRules(methods, new TermMatcher(terms), units, rotors, incubates);
    }
}
