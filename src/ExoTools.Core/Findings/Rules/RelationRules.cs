using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>The rules of relations.yaml.</summary>
internal sealed class RelationRules
{
    private readonly WordSet _triggers;
    private readonly TriggerUse[][] _uses;

    private RelationRules(Dictionary<string, TriggerUse[]> triggers, RelationWords words, IReadOnlyList<Frame> frames, int reach)
    {
        _triggers = new WordSet(triggers.Keys);
        _uses = Array.ConvertAll([.. _triggers.Words], word => triggers[word]);
        Words = words;
        Frames = frames;
        Reach = reach;
    }

    /// <summary>The clause forms, in the order in which they are tried.</summary>
    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>How many units may lie between the trigger and a slot.</summary>
    public int Reach { get; }

    /// <summary>The word lists.</summary>
    public RelationWords Words { get; }

    /// <summary>What a word may trigger; empty for most words.</summary>
    public ReadOnlySpan<TriggerUse> TriggersOf(string word) => _triggers.IndexOf(word) is var index and >= 0 ? _uses[index] : default;

    /// <summary>Whether a word may stand in a form for a trigger, of these types where some are given.</summary>
    public bool Triggers(string word, TriggerForm form, params ReadOnlySpan<ExoRelationType> types)
    {
        foreach (var use in TriggersOf(word))
        {
            if ((use.Forms & form) != TriggerForm.None && (types.IsEmpty || IsOneOf(use.Trigger.Type, types)))
            {
                return true;
            }
        }

        return false;

        static bool IsOneOf(ExoRelationType type, ReadOnlySpan<ExoRelationType> types)
        {
            foreach (var one in types)
            {
                if (one == type)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public static RelationRules Read(YamlNode root, string file)
    {
        var map = new YamlMapping(root, file);
        map.Required("source");
        var reach = map.Number("reach");
        var triggers = new Dictionary<string, Dictionary<Trigger, TriggerForm>>(StringComparer.Ordinal);
        foreach (var entry in map.Mappings("triggers"))
        {
            ReadTrigger(entry, triggers);
            entry.NothingElse();
        }

        var frames = new List<Frame>();
        foreach (var entry in map.Mappings("frames"))
        {
            frames.Add(Frame.Read(entry));
            entry.NothingElse();
        }

        var words = new RelationWords(map.Mapping("words"));
        map.NothingElse();
        var uses = triggers.ToDictionary(
            entry => entry.Key, entry => entry.Value.Select(use => new TriggerUse(use.Key, use.Value, [.. frames.Where(frame => use.Value.HasFlag(frame.Form))])).ToArray(), StringComparer.Ordinal);
        return new RelationRules(uses, words, frames, reach);
    }

    private static void ReadTrigger(YamlMapping entry, Dictionary<string, Dictionary<Trigger, TriggerForm>> triggers)
    {
        var trigger = new Trigger(
            entry.Required("id"),
            entry.Enumeration<ExoRelationType>("type") ?? throw entry.Error("The key 'type' is missing. Add it."),
            entry.Enumeration<ExoRelationSign>("sign") ?? throw entry.Error("The key 'sign' is missing. Add it."),
            Kinds(entry, "sourceKinds"),
            Kinds(entry, "targetKinds"));

        void Add(IEnumerable<string> words, TriggerForm form)
        {
            foreach (var word in words)
            {
                if (!triggers.TryGetValue(word, out var uses))
                {
                    triggers.Add(word, uses = []);
                }

                uses[trigger] = uses.GetValueOrDefault(trigger) | form;
            }
        }

        foreach (var verb in entry.Strings("verbs"))
        {
            var (finite, participles, continuous) = EnglishVerb.Forms(verb);
            Add(finite.Concat(continuous), TriggerForm.Verb);
            Add(participles, TriggerForm.Verb | TriggerForm.Participle);
            Add(continuous, TriggerForm.Hyphening);
            foreach (var noun in EnglishVerb.Nouns(verb))
            {
                Add([noun], TriggerForm.Noun);
            }

            foreach (var agent in EnglishVerb.Agents(verb))
            {
                Add([agent, agent + "s"], TriggerForm.Agent);
            }
        }

        foreach (var verb in entry.Strings("intransitives"))
        {
            var (finite, participles, continuous) = EnglishVerb.Forms(verb);
            Add(finite.Concat(participles).Concat(continuous), TriggerForm.Intransitive);
        }

        foreach (var noun in entry.Strings("nouns"))
        {
            Add([noun, noun + "s"], TriggerForm.Noun);
        }

        foreach (var agent in entry.Strings("agents"))
        {
            Add([agent, agent + "s"], TriggerForm.Agent);
        }

        foreach (var role in entry.Strings("roles"))
        {
            Add([role, role + "s"], TriggerForm.Role);
        }

        foreach (var verb in entry.Strings("leads"))
        {
            Add(AllForms(verb), TriggerForm.Lead);
        }

        foreach (var verb in entry.Strings("requires"))
        {
            Add(AllForms(verb), TriggerForm.Require);
        }

        foreach (var verb in entry.Strings("conveys"))
        {
            Add(AllForms(verb), TriggerForm.Convey);
            foreach (var noun in EnglishVerb.Nouns(verb))
            {
                Add([noun], TriggerForm.Conveyance);
            }
        }

        Add(entry.Strings("conveyances"), TriggerForm.Conveyance);
        Add(entry.Strings("uptakes"), TriggerForm.Uptake);
        Add(entry.Strings("shields").SelectMany(AllForms), TriggerForm.Shield);
        Add(entry.Strings("intakes"), TriggerForm.Intake);
        Add(entry.Strings("ingests").SelectMany(AllForms), TriggerForm.Ingest);
        Add(entry.Strings("enters").SelectMany(AllForms), TriggerForm.Enter);
        Add(entry.Strings("differs"), TriggerForm.Differ);
        Add(entry.Strings("dependents"), TriggerForm.Require);
        foreach (var patient in entry.Strings("patients"))
        {
            Add([patient, patient + "s"], TriggerForm.Patient | TriggerForm.Compound);
        }

        foreach (var bond in entry.Strings("bonds"))
        {
            Add([bond, bond + "s"], TriggerForm.Bond);
        }

        foreach (var verb in entry.Strings("displays"))
        {
            Add(AllForms(verb), TriggerForm.Display);
        }

        foreach (var noun in entry.Strings("presences"))
        {
            Add([noun, noun + "s"], TriggerForm.Presence);
        }

        Add(entry.Strings("adjectives"), TriggerForm.Adjective);
        Add(entry.Strings("hyphens"), TriggerForm.Hyphen);
        Add(entry.Strings("participles"), TriggerForm.Involved);
        Add(entry.Strings("containedBy"), TriggerForm.ContainedBy);
    }

    private static IEnumerable<string> AllForms(string verb)
    {
        var (finite, participles, continuous) = EnglishVerb.Forms(verb);
        return finite.Concat(participles).Concat(continuous);
    }

    private static ExoEntityKind[] Kinds(YamlMapping entry, string key)
    {
        var names = entry.Strings(key);
        var kinds = new ExoEntityKind[names.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Enum.TryParse<ExoEntityKind>(names[i], out var kind)
                ? kind
                : throw entry.Error($"'{names[i]}' in '{key}' is no kind. Known: {string.Join(", ", Enum.GetNames<ExoEntityKind>())}.");
        }

        return kinds;
    }
}
