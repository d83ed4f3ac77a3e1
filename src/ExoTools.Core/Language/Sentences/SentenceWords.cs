namespace ExoTools.Language.Sentences;

/// <summary>The words that decide whether a full stop ends a sentence; all in lower case, without their last full stop.</summary>
internal static class SentenceWords
{
    /// <summary>Always followed by what they announce: a full stop after them never ends a sentence.</summary>
    private static readonly WordSet s_announcing = Set(
        "fig figs suppl supp vs eg ie e.g i.e cf viz ca approx dr drs prof mr mrs ms st ste mt eq eqs ref refs vol vols " +
        "resp ver nr dept univ subsp ssp pv cv incl excl c.f a.k.a v.s w.r.t");

    /// <summary>Announce a number: a full stop after them ends no sentence before a digit.</summary>
    private static readonly WordSet s_numbering = Set(
        "no nos p pp para sect sec chap ch tab ser art ed eds jan feb mar apr jun jul aug sep sept oct nov dec wt mol aa a.a nt pos ex " +
        "v c lot cat");

    /// <summary>Mostly within a sentence, but may end one: only a word that starts sentences tells.</summary>
    private static readonly WordSet s_ambiguous = Set(
        "al etc spp sp var inc ltd co corp plc gmbh jr sr esq hon biol chem med sci acad natl proc clin exp physiol immunol biochem " +
        "biophys pharmacol pathol virol oncol lett rev soc assoc intl phil ave blvd rd bldg ph.d m.d b.sc m.sc");

    /// <summary>Words that stand before an initial or another word that goes on ("by J. Smith", "after i.v. Dil") rather than before a letter that is a name ("vitamin C. Both …").</summary>
    private static readonly WordSet s_beforeInitial = Set(
        "and by with from of to or in et the for via as that when between against thank thanks acknowledge a an after before bearing");

    /// <summary>Words whose letter is a name even where they are capitalised ("Group C.").</summary>
    private static readonly WordSet s_lettered = Set(
        "group groups case stage type class grade phase panel panels vitamin hepatitis influenza factor protein region arm level box cluster part appendix site");

    /// <summary>Words that, capitalised, start sentences and hardly ever names.</summary>
    private static readonly WordSet s_starters = Set(
        "the a an in on at we it this these those that they there here our however moreover furthermore thus therefore although though " +
        "while when where whereas after before both for from to by with without as if since because using based finally additionally " +
        "interestingly hence notably taken its their he she his her but and or nor also such some all most many each every no not of one two " +
        "three four five six seven eight nine ten overall collectively together conversely similarly consistent consistently importantly " +
        "results conclusion conclusions methods background objective objectives patients data during among following between given " +
        "compared subsequently then so what which who how why further recently previously surprisingly");

    /// <summary>Words that no line of running text ends with unless the sentence goes on in the next line.</summary>
    private static readonly WordSet s_unfinished = Set(
        "the a an of in on at by with without from to for and or nor but as is are was were be been that which than into via between among " +
        "both their its our this these those not");

    /// <summary>What stands before the number of a figure, a table or a step where one opens a sentence.</summary>
    private static readonly WordSet s_labels = new(
    [
        "fig", "fig.", "figure", "table", "tab.", "scheme", "box", "chart", "plate", "movie", "video", "step", "supplementary fig.", "supplementary figure",
        "supplementary table", "supplemental fig.", "supplemental figure", "supplemental table", "suppl. fig.", "suppl. table", "extended data fig.",
        "extended data figure", "extended data table",
    ]);

    /// <param name="printed">The word as printed: "MS" and "CV" are no abbreviations with a full stop, "FIG" is.</param>
    internal static bool Announces(ReadOnlySpan<char> printed) =>
        (!IsAcronym(printed) || printed is "FIG" or "FIGS" or "VS") && Holds(s_announcing, printed);

    internal static bool AnnouncesNumber(ReadOnlySpan<char> word) => Holds(s_numbering, word);

    internal static bool IsAmbiguous(ReadOnlySpan<char> word) => Holds(s_ambiguous, word);

    internal static bool PrecedesInitial(ReadOnlySpan<char> word) => Holds(s_beforeInitial, word);

    internal static bool IsLettered(ReadOnlySpan<char> word) => Holds(s_lettered, word);

    internal static bool IsLabel(ReadOnlySpan<char> words) => Holds(s_labels, words.TrimEnd());

    internal static bool StartsSentences(ReadOnlySpan<char> word) => Holds(s_starters, word);

    internal static bool LeavesSentenceOpen(ReadOnlySpan<char> word) => Holds(s_unfinished, word);

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    private static bool Holds(WordSet set, ReadOnlySpan<char> word)
    {
        if (word.Length > WordBounds.LongestWord)
        {
            return false;
        }

        Span<char> lower = stackalloc char[WordBounds.LongestWord];
        return set.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static WordSet Set(string words) => new(words.Split(' '));
}
