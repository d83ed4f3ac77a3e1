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
        Movement = Words("movement");
        Expand = Words("expand");
        Anaphora = Words("anaphora");
        StandIn = Words("standIn");
        OtherParticles = Words("otherParticles");
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
        TieTargets = Words("tieTargets");
        Lacking = Words("lacking");
        Attacker = Words("attacker");
        Against = Words("against");
        Amount = Words("amount");
        Containing = Words("containing");
        Effect = Words("effect");
        Causative = Words("causative");
        Idle = Words("idle");
        Hypothesis = Words("hypothesis");
        People = Words("people");
        Exposure = Words("exposure");
        Taking = Words("taking");
        Rises = Words("rises");
        Falls = Words("falls");
        More = Words("more");
        Fewer = Words("fewer");
        Unchanged = Words("unchanged");
        Changes = Words("changes");
        Making = Words("making");
        OutcomeHead = Words("outcomeHead");
        OutcomeAlone = Words("outcomeAlone");
        OutcomeEnding = lists.Strings("outcomeEnding");
        NotOutcome = Words("notOutcome");
        Unspecific = Words("unspecific");
        Giving = Words("giving");
        NotActor = Words("notActor");
        CountOf = Words("countOf");
        Restoring = Words("restoring");
        Unknown = Words("unknown");
        Bettering = Words("bettering");
        Harm = Words("harm");
        ExpressedHow = Words("expressedHow");
        Treatment = Words("treatment");
        OtherVerb = new(Words("otherVerb").Words.SelectMany(EnglishVerb.FiniteAndPast));
        lists.NothingElse();
    }

    /// <summary>What a clause ends before.</summary>
    public WordSet ClauseBreak { get; }

    /// <summary>Verbs that introduce with "that" what is reported.</summary>
    public WordSet Report { get; }

    /// <summary>Words that deny.</summary>
    public WordSet Negation { get; }

    /// <summary>Words that only presume.</summary>
    public WordSet Speculation { get; }

    /// <summary>What an article says it will do.</summary>
    public WordSet Aim { get; }

    /// <summary>What may stand between a subject and its verb: "X was shown to".</summary>
    public WordSet Raising { get; }

    /// <summary>The forms of "be".</summary>
    public WordSet Be { get; }

    /// <summary>Auxiliary verbs.</summary>
    public WordSet Auxiliary { get; }

    /// <summary>What these are said of is turned round: less of it is meant.</summary>
    public WordSet Loss { get; }

    /// <summary>Nouns of where molecules go: "impaired the sorting of X" says nothing of X itself.</summary>
    public WordSet Movement { get; }

    /// <summary>Gerunds that say at the start of a clause that less of a thing is meant: "silencing X reduced Y".</summary>
    public WordSet LossGerund { get; }

    /// <summary>What a list of members starts with.</summary>
    public WordSet Expand { get; }

    /// <summary>Words that refer back.</summary>
    public WordSet Anaphora { get; }

    /// <summary>What an article calls its vesicles where it has named them.</summary>
    public WordSet StandIn { get; }

    /// <summary>Words for particles that are no vesicles.</summary>
    public WordSet OtherParticles { get; }

    /// <summary>What a class of molecules before it only describes.</summary>
    public WordSet Head { get; }

    /// <summary>Prepositions.</summary>
    public WordSet Preposition { get; }

    /// <summary>What joins a molecule to the vesicle that holds it: "vesicle-borne".</summary>
    public WordSet Within { get; }

    /// <summary>What may stand between a subject and its verb.</summary>
    public WordSet Transparent { get; }

    /// <summary>Articles and their like.</summary>
    public WordSet Determiner { get; }

    /// <summary>What an object does not reach beyond.</summary>
    public WordSet PhraseEnd { get; }

    /// <summary>What makes the entity before it describe the noun after it.</summary>
    public WordSet Modifying { get; }

    /// <summary>Nouns whose names the entity before them only describes.</summary>
    public WordSet Opaque { get; }

    /// <summary>What leads to how something is done.</summary>
    public WordSet Means { get; }

    /// <summary>What a stretch between commas beside a subject starts with.</summary>
    public WordSet Opening { get; }

    /// <summary>After a negation these take it back.</summary>
    public WordSet PseudoNegation { get; }

    /// <summary>What stands before a word of aim.</summary>
    public WordSet BeforeAim { get; }

    /// <summary>Adjectives and adverbs of more.</summary>
    public WordSet Positive { get; }

    /// <summary>Adjectives and adverbs of less.</summary>
    public WordSet Negative { get; }

    /// <summary>Adjectives of less: "resulted in reduced X".</summary>
    public WordSet Less { get; }

    /// <summary>"ex-miR-21": the molecule is in the vesicle.</summary>
    public WordSet VesiclePrefix { get; }

    /// <summary>"Rab27a-deficient": what it joins to is missing.</summary>
    public WordSet Deficient { get; }

    /// <summary>What ties end at.</summary>
    public WordSet TieBreak { get; }

    /// <summary>What ties a microRNA and a gene between which it stands.</summary>
    public WordSet TieWords { get; }

    /// <summary>The same, right after both.</summary>
    public WordSet TieAfter { get; }

    /// <summary>Words of a tie with which a microRNA is said to target the gene.</summary>
    public WordSet TieTargets { get; }

    /// <summary>What a vesicle or cell is without: "exosomes lacking miR-21".</summary>
    public WordSet Lacking { get; }

    /// <summary>What is made to lower a molecule: "siRNA against KRAS".</summary>
    public WordSet Attacker { get; }

    /// <summary>What stands between such a thing and the molecule.</summary>
    public WordSet Against { get; }

    /// <summary>Nouns of how much of a molecule there is, or of what it does: "loss of the expression of X" is loss of X.</summary>
    public WordSet Amount { get; }

    /// <summary>What stands between vesicles and what is in them: "exosomes containing miR-21".</summary>
    public WordSet Containing { get; }

    /// <summary>What the text calls something that it has just stated: "these effects".</summary>
    public WordSet Effect { get; }

    /// <summary>Verbs whose object does what follows: "X enables Y to".</summary>
    public WordSet Causative { get; }

    /// <summary>Verbs that "could" only presumes of: "could contribute".</summary>
    public WordSet Idle { get; }

    /// <summary>What introduces what is still to be shown.</summary>
    public WordSet Hypothesis { get; }

    /// <summary>Who "with" and a disease may follow: "patients with asthma".</summary>
    public WordSet People { get; }

    /// <summary>What tells that something was applied: "treated with X", "exposure to X".</summary>
    public WordSet Exposure { get; }

    /// <summary>Those of them right behind which stands what was applied, without a preposition: "mice given X".</summary>
    public WordSet Taking { get; }

    /// <summary>Verbs without object that say that there is more of their subject.</summary>
    public WordSet Rises { get; }

    /// <summary>The same, of less.</summary>
    public WordSet Falls { get; }

    /// <summary>What a form of "be" before it makes more of its subject: "was higher".</summary>
    public WordSet More { get; }

    /// <summary>The same, of less.</summary>
    public WordSet Fewer { get; }

    /// <summary>What says that a subject stays as it is.</summary>
    public WordSet Unchanged { get; }

    /// <summary>What says the same where it is denied: "was not affected".</summary>
    public WordSet Changes { get; }

    /// <summary>Nouns and adjectives of the making and the place of a further object: "enhanced X, the secretion of Y".</summary>
    public WordSet Making { get; }

    /// <summary>What a phrase ends with that names a process or outcome: "collagen production".</summary>
    public WordSet OutcomeHead { get; }

    /// <summary>Those of them that name an outcome with no word before them.</summary>
    public WordSet OutcomeAlone { get; }

    /// <summary>How the last word of such a phrase may end: "fibrogenesis".</summary>
    public IReadOnlyList<string> OutcomeEnding { get; }

    /// <summary>What makes such a phrase one of a test, and no outcome.</summary>
    public WordSet NotOutcome { get; }

    /// <summary>What measures or praises, and names no outcome with the noun after it.</summary>
    public WordSet Unspecific { get; }

    /// <summary>What leads from what cells do to what they do it with: "by releasing exosomes".</summary>
    public WordSet Giving { get; }

    /// <summary>Short forms, and the last words of long forms, of what acts on no molecule: methods, groups, scores.</summary>
    public WordSet NotActor { get; }

    /// <summary>Nouns of how many cells there are: "the number of macrophages".</summary>
    public WordSet CountOf { get; }

    /// <summary>Verbs of bringing something back: "rescued the decrease in X" makes more of it.</summary>
    public WordSet Restoring { get; }

    /// <summary>What a text calls what nobody knows yet: "remains unclear".</summary>
    public WordSet Unknown { get; }

    /// <summary>Verbs of making something good: what is bad becomes less by them.</summary>
    public WordSet Bettering { get; }

    /// <summary>The last words of the names of processes and outcomes that are bad.</summary>
    public WordSet Harm { get; }

    /// <summary>How something is expressed where there is more or less of it than elsewhere: "highly expressed in".</summary>
    public WordSet ExpressedHow { get; }

    /// <summary>What the text calls the giving of what it spoke of before: "this treatment".</summary>
    public WordSet Treatment { get; }

    /// <summary>Verbs that state no relation, in their finite and past forms.</summary>
    public WordSet OtherVerb { get; }

    private WordSet Words(string key) => new(_lists.Strings(key));
}
