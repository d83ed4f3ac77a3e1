using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>The form in which a trigger stands.</summary>
[Flags]
internal enum TriggerForm
{
    None = 0,
    Verb = 1,
    Participle = 2,
    Noun = 4,
    Agent = 8,
    Adjective = 16,
    Hyphen = 32,
    Involved = 64,
    Intransitive = 128,
    Role = 256,
    ContainedBy = 512,

    /// <summary>What something is acted on as: "a target of".</summary>
    Patient = 1024,

    /// <summary>The same, after what acts: "a miR-21 target".</summary>
    Compound = 2048,

    /// <summary>A verb that leads somewhere: "leads to", "results in".</summary>
    Lead = 4096,

    /// <summary>A verb whose subject is what is acted on: "requires".</summary>
    Require = 8192,

    /// <summary>A noun of what two things have between them: "correlation between".</summary>
    Bond = 16384,

    /// <summary>A noun of being there: "levels of X in Y", "X expression in Y".</summary>
    Presence = 65536,

    /// <summary>A verb of having, where what is had is told: "displayed high levels of X".</summary>
    Display = 131072,

    /// <summary>The -ing form that a dash joins to its object: "PTEN-targeting".</summary>
    Hyphening = 32768,
}

/// <summary>A class of words that state one type of relation.</summary>
/// <param name="Id">The name in the rule file.</param>
/// <param name="Type">The type that they state.</param>
/// <param name="Sign">The sign that they state.</param>
/// <param name="SourceKinds">The kinds that the source may have; empty for any.</param>
/// <param name="TargetKinds">The kinds that the target may have; empty for any.</param>
internal sealed record Trigger(
    string Id, ExoRelationType Type, ExoRelationSign Sign, IReadOnlyList<ExoEntityKind> SourceKinds, IReadOnlyList<ExoEntityKind> TargetKinds);

/// <summary>A trigger and the forms in which a word may stand for it.</summary>
internal readonly record struct TriggerUse(Trigger Trigger, TriggerForm Forms);

/// <summary>One element of a frame beside its trigger: a slot, or words.</summary>
/// <param name="IsSource">Whether it is SOURCE.</param>
/// <param name="IsTarget">Whether it is TARGET.</param>
/// <param name="Words">The words, where it is no slot.</param>
/// <param name="Optional">Whether the words may be missing.</param>
internal sealed record FrameElement(bool IsSource, bool IsTarget, IReadOnlySet<string> Words, bool Optional);

/// <summary>A clause form that states relations.</summary>
/// <param name="Id">The name in the rule file.</param>
/// <param name="Form">The form of the trigger.</param>
/// <param name="Left">The elements before the trigger, from it outwards.</param>
/// <param name="Right">The elements after the trigger, from it outwards.</param>
internal sealed record Frame(string Id, TriggerForm Form, IReadOnlyList<FrameElement> Left, IReadOnlyList<FrameElement> Right);

/// <summary>The rules of relations.yaml.</summary>
internal sealed class RelationRules
{
    private static readonly IReadOnlySet<string> s_noWords = new HashSet<string>();

    private readonly Dictionary<string, TriggerUse[]> _triggers;
    private readonly Dictionary<string, IReadOnlySet<string>> _words;

    private RelationRules(Dictionary<string, TriggerUse[]> triggers, Dictionary<string, IReadOnlySet<string>> words, IReadOnlyList<Frame> frames, int reach)
    {
        _triggers = triggers;
        _words = words;
        Frames = frames;
        Reach = reach;
        ClauseBreak = Words("clauseBreak");
        Report = Words("report");
        Negation = Words("negation");
        Speculation = Words("speculation");
        Aim = Words("aim");
        Raising = Words("raising");
        Be = Words("be");
        Auxiliary = Words("auxiliary");
        Loss = Words("loss");
        Expand = Words("expand");
        Anaphora = Words("anaphora");
        Head = Words("head");
        Preposition = Words("preposition");
        Within = Words("within");
        Transparent = Words("transparent");
        Determiner = Words("determiner");
        PhraseEnd = Words("phraseEnd");
        Modifying = Words("modifying");
        Opaque = Words("opaque");
        Means = Words("means");
        Opening = Words("opening");
        PseudoNegation = Words("pseudoNegation");
        BeforeAim = Words("beforeAim");
        Positive = Words("positive");
        Negative = Words("negative");
        Less = Words("less");
        VesiclePrefix = Words("vesiclePrefix");
        Origin = Words("origin");
        Sample = Words("sample");
        Deficient = Words("deficient");
        TieBreak = Words("tieBreak");
        TieWords = Words("tieWords");
        TieAfter = Words("tieAfter");
        OtherVerb = Words("otherVerb").SelectMany(Finite).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>How many units may lie between the trigger and a slot.</summary>
    public int Reach { get; }

    public IReadOnlySet<string> ClauseBreak { get; }

    public IReadOnlySet<string> Report { get; }

    public IReadOnlySet<string> Negation { get; }

    public IReadOnlySet<string> Speculation { get; }

    public IReadOnlySet<string> Aim { get; }

    public IReadOnlySet<string> Raising { get; }

    public IReadOnlySet<string> Be { get; }

    public IReadOnlySet<string> Auxiliary { get; }

    public IReadOnlySet<string> Loss { get; }

    public IReadOnlySet<string> Expand { get; }

    public IReadOnlySet<string> Anaphora { get; }

    public IReadOnlySet<string> Head { get; }

    public IReadOnlySet<string> Preposition { get; }

    public IReadOnlySet<string> Within { get; }

    public IReadOnlySet<string> Transparent { get; }

    public IReadOnlySet<string> OtherVerb { get; }

    public IReadOnlySet<string> Determiner { get; }

    public IReadOnlySet<string> PhraseEnd { get; }

    public IReadOnlySet<string> Modifying { get; }

    public IReadOnlySet<string> Opaque { get; }

    public IReadOnlySet<string> Means { get; }

    public IReadOnlySet<string> Opening { get; }

    public IReadOnlySet<string> PseudoNegation { get; }

    public IReadOnlySet<string> BeforeAim { get; }

    public IReadOnlySet<string> Positive { get; }

    public IReadOnlySet<string> Negative { get; }

    public IReadOnlySet<string> Less { get; }

    public IReadOnlySet<string> VesiclePrefix { get; }

    public IReadOnlySet<string> Origin { get; }

    public IReadOnlySet<string> Sample { get; }

    public IReadOnlySet<string> Deficient { get; }

    public IReadOnlySet<string> TieBreak { get; }

    public IReadOnlySet<string> TieWords { get; }

    public IReadOnlySet<string> TieAfter { get; }

    /// <summary>What a word may trigger; empty for most words.</summary>
    public ReadOnlySpan<TriggerUse> TriggersOf(string word) => _triggers.TryGetValue(word, out var uses) ? uses : default;

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
            frames.Add(ReadFrame(entry));
            entry.NothingElse();
        }

        var words = map.NamedLists("words").ToDictionary(list => list.Key, list => (IReadOnlySet<string>)list.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        map.NothingElse();
        var uses = triggers.ToDictionary(
            entry => entry.Key, entry => entry.Value.Select(use => new TriggerUse(use.Key, use.Value)).ToArray(), StringComparer.Ordinal);
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

    private static IEnumerable<string> Finite(string verb)
    {
        var (finite, participles, _) = EnglishVerb.Forms(verb);
        return finite.Concat(participles);
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

    private static Frame ReadFrame(YamlMapping entry)
    {
        var id = entry.Required("id");
        var before = new List<FrameElement>();
        var after = new List<FrameElement>();
        var form = TriggerForm.None;
        foreach (var token in entry.Required("pattern").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiLetterUpper(token[0]) && token is not ("SOURCE" or "TARGET"))
            {
                if (form != TriggerForm.None || !Enum.TryParse(token, ignoreCase: true, out form))
                {
                    throw entry.Error($"'{token}' in frame '{id}' is no trigger form, or the second one. Known: {string.Join(", ", Enum.GetNames<TriggerForm>()).ToUpperInvariant()}.");
                }

                continue;
            }

            var optional = token[^1] == '?';
            var words = token is "SOURCE" or "TARGET" ? s_noWords : token.TrimEnd('?').Split('|').ToHashSet(StringComparer.Ordinal);
            (form == TriggerForm.None ? before : after).Add(new FrameElement(token == "SOURCE", token == "TARGET", words, optional));
        }

        var slots = before.Concat(after).ToList();
        if (form == TriggerForm.None || slots.Count(slot => slot.IsSource) != 1 || slots.Count(slot => slot.IsTarget) != 1)
        {
            throw entry.Error($"Frame '{id}' must hold one trigger form, one SOURCE and one TARGET.");
        }

        before.Reverse();
        return new Frame(id, form, before, after);
    }

    private IReadOnlySet<string> Words(string name) => _words.TryGetValue(name, out var words) ? words : s_noWords;
}
