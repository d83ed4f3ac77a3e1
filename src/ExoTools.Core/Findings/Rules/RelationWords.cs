using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>The word lists of relations.yaml, each by its key there; a list that nothing here names is refused.</summary>
internal sealed class RelationWords
{
    private readonly YamlMapping _lists;

    /// <summary>Reads the mapping <c>words</c>.</summary>
    public RelationWords(YamlMapping lists)
    {
        _lists = lists;
        ClauseBreak = Words("clauseBreak");
        Report = Words("report");
        Negation = Words("negation");
        Speculation = Words("speculation");
        Aim = Words("aim");
        Raising = Words("raising");
        Be = Words("be");
        Auxiliary = Words("auxiliary");
        Loss = Words("loss");
        LossGerund = Words("lossGerund");
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
        Deficient = Words("deficient");
        TieBreak = Words("tieBreak");
        TieWords = Words("tieWords");
        TieAfter = Words("tieAfter");
        Lacking = Words("lacking");
        Attacker = Words("attacker");
        Against = Words("against");
        Amount = Words("amount");
        Containing = Words("containing");
        Effect = Words("effect");
        Causative = Words("causative");
        Idle = Words("idle");
        Hypothesis = Words("hypothesis");
        OtherVerb = Words("otherVerb").SelectMany(EnglishVerb.FiniteAndPast).ToHashSet(StringComparer.Ordinal);
        lists.NothingElse();
    }

    /// <summary>What a clause ends before.</summary>
    public IReadOnlySet<string> ClauseBreak { get; }

    /// <summary>Verbs that introduce with "that" what is reported.</summary>
    public IReadOnlySet<string> Report { get; }

    /// <summary>Words that deny.</summary>
    public IReadOnlySet<string> Negation { get; }

    /// <summary>Words that only presume.</summary>
    public IReadOnlySet<string> Speculation { get; }

    /// <summary>What an article says it will do.</summary>
    public IReadOnlySet<string> Aim { get; }

    /// <summary>What may stand between a subject and its verb: "X was shown to".</summary>
    public IReadOnlySet<string> Raising { get; }

    /// <summary>The forms of "be".</summary>
    public IReadOnlySet<string> Be { get; }

    /// <summary>Auxiliary verbs.</summary>
    public IReadOnlySet<string> Auxiliary { get; }

    /// <summary>What these are said of is turned round: less of it is meant.</summary>
    public IReadOnlySet<string> Loss { get; }

    /// <summary>Gerunds that say at the start of a clause that less of a thing is meant: "silencing X reduced Y".</summary>
    public IReadOnlySet<string> LossGerund { get; }

    /// <summary>What a list of members starts with.</summary>
    public IReadOnlySet<string> Expand { get; }

    /// <summary>Words that refer back.</summary>
    public IReadOnlySet<string> Anaphora { get; }

    /// <summary>What a class of molecules before it only describes.</summary>
    public IReadOnlySet<string> Head { get; }

    /// <summary>Prepositions.</summary>
    public IReadOnlySet<string> Preposition { get; }

    /// <summary>What joins a molecule to the vesicle that holds it: "vesicle-borne".</summary>
    public IReadOnlySet<string> Within { get; }

    /// <summary>What may stand between a subject and its verb.</summary>
    public IReadOnlySet<string> Transparent { get; }

    /// <summary>Articles and their like.</summary>
    public IReadOnlySet<string> Determiner { get; }

    /// <summary>What an object does not reach beyond.</summary>
    public IReadOnlySet<string> PhraseEnd { get; }

    /// <summary>What makes the entity before it describe the noun after it.</summary>
    public IReadOnlySet<string> Modifying { get; }

    /// <summary>Nouns whose names the entity before them only describes.</summary>
    public IReadOnlySet<string> Opaque { get; }

    /// <summary>What leads to how something is done.</summary>
    public IReadOnlySet<string> Means { get; }

    /// <summary>What a stretch between commas beside a subject starts with.</summary>
    public IReadOnlySet<string> Opening { get; }

    /// <summary>After a negation these take it back.</summary>
    public IReadOnlySet<string> PseudoNegation { get; }

    /// <summary>What stands before a word of aim.</summary>
    public IReadOnlySet<string> BeforeAim { get; }

    /// <summary>Adjectives and adverbs of more.</summary>
    public IReadOnlySet<string> Positive { get; }

    /// <summary>Adjectives and adverbs of less.</summary>
    public IReadOnlySet<string> Negative { get; }

    /// <summary>Adjectives of less: "resulted in reduced X".</summary>
    public IReadOnlySet<string> Less { get; }

    /// <summary>"ex-miR-21": the molecule is in the vesicle.</summary>
    public IReadOnlySet<string> VesiclePrefix { get; }

    /// <summary>"Rab27a-deficient": what it joins to is missing.</summary>
    public IReadOnlySet<string> Deficient { get; }

    /// <summary>What ties end at.</summary>
    public IReadOnlySet<string> TieBreak { get; }

    /// <summary>What ties a microRNA and a gene between which it stands.</summary>
    public IReadOnlySet<string> TieWords { get; }

    /// <summary>The same, right after both.</summary>
    public IReadOnlySet<string> TieAfter { get; }

    /// <summary>What a vesicle or cell is without: "exosomes lacking miR-21".</summary>
    public IReadOnlySet<string> Lacking { get; }

    /// <summary>What is made to lower a molecule: "siRNA against KRAS".</summary>
    public IReadOnlySet<string> Attacker { get; }

    /// <summary>What stands between such a thing and the molecule.</summary>
    public IReadOnlySet<string> Against { get; }

    /// <summary>Nouns of how much of a molecule there is, or of what it does: "loss of the expression of X" is loss of X.</summary>
    public IReadOnlySet<string> Amount { get; }

    /// <summary>What stands between vesicles and what is in them: "exosomes containing miR-21".</summary>
    public IReadOnlySet<string> Containing { get; }

    /// <summary>What the text calls something that it has just stated: "these effects".</summary>
    public IReadOnlySet<string> Effect { get; }

    /// <summary>Verbs whose object does what follows: "X enables Y to".</summary>
    public IReadOnlySet<string> Causative { get; }

    /// <summary>Verbs that "could" only presumes of: "could contribute".</summary>
    public IReadOnlySet<string> Idle { get; }

    /// <summary>What introduces what is still to be shown.</summary>
    public IReadOnlySet<string> Hypothesis { get; }

    /// <summary>Verbs that state no relation, in their finite and past forms.</summary>
    public IReadOnlySet<string> OtherVerb { get; }

    private IReadOnlySet<string> Words(string key) => _lists.Strings(key).ToHashSet(StringComparer.Ordinal);
}
