using System.Collections.Frozen;

namespace ExoTools.Language;

/// <summary>The words that decide whether a full stop ends a sentence; all in lower case, without their last full stop.</summary>
internal static class SentenceWords
{
    /// <summary>Always followed by what they announce: a full stop after them never ends a sentence.</summary>
    private static readonly FrozenSet<string> s_announcing = Set(
        "fig figs suppl supp vs eg ie e.g i.e cf viz ca approx dr drs prof mr mrs ms st ste mt eq eqs ref refs vol vols " +
        "resp ver nr dept univ subsp ssp pv cv incl excl");

    /// <summary>Announce a number: a full stop after them ends no sentence before a digit.</summary>
    private static readonly FrozenSet<string> s_numbering = Set(
        "no nos p pp para sect sec chap ch tab ser art ed eds jan feb mar apr jun jul aug sep sept oct nov dec wt mol aa a.a nt pos ex " +
        "v c lot cat");

    /// <summary>Mostly within a sentence, but may end one: only a word that starts sentences tells.</summary>
    private static readonly FrozenSet<string> s_ambiguous = Set(
        "al etc spp sp var inc ltd co corp plc gmbh jr sr esq hon biol chem med sci acad natl proc clin exp physiol immunol biochem " +
        "biophys pharmacol pathol virol oncol lett rev soc assoc intl phil ave blvd rd bldg ph.d m.d b.sc m.sc");

    /// <summary>Words that stand before an initial ("by J. Smith") rather than before a letter that is a name ("vitamin C. Both …").</summary>
    private static readonly FrozenSet<string> s_beforeInitial = Set("and by with from of to or in et the for via as that when between against");

    /// <summary>Words whose letter is a name even where they are capitalised ("Group C.").</summary>
    private static readonly FrozenSet<string> s_lettered = Set(
        "group groups case stage type class grade phase panel panels vitamin hepatitis influenza factor protein region arm level box cluster part appendix site");

    /// <summary>Words that, capitalised, start sentences and hardly ever names.</summary>
    private static readonly FrozenSet<string> s_starters = Set(
        "the a an in on at we it this these those that they there here our however moreover furthermore thus therefore although though " +
        "while when where whereas after before both for from to by with without as if since because using based finally additionally " +
        "interestingly hence notably taken its their he she his her but and or nor also such some all most many each every no not of one two " +
        "three four five six seven eight nine ten overall collectively together conversely similarly consistent consistently importantly " +
        "results conclusion conclusions methods background objective objectives patients data during among following between given " +
        "compared subsequently then so what which who how why further recently previously surprisingly");

    /// <summary>Words that no line of running text ends with unless the sentence goes on in the next line.</summary>
    private static readonly FrozenSet<string> s_unfinished = Set(
        "the a an of in on at by with without from to for and or nor but as is are was were be been that which than into via between among " +
        "both their its our this these those not");

    /// <param name="printed">The word as printed: "MS" and "CV" are no abbreviations with a full stop, "FIG" is.</param>
    internal static bool Announces(string printed) =>
        (!IsAcronym(printed) || printed is "FIG" or "FIGS" or "VS") && s_announcing.Contains(printed.ToLowerInvariant());

    internal static bool AnnouncesNumber(string word) => s_numbering.Contains(word);

    internal static bool IsAmbiguous(string word) => s_ambiguous.Contains(word);

    internal static bool PrecedesInitial(string word) => s_beforeInitial.Contains(word);

    internal static bool IsLettered(string word) => s_lettered.Contains(word);

    internal static bool StartsSentences(string word) => s_starters.Contains(word);

    internal static bool LeavesSentenceOpen(string word) => s_unfinished.Contains(word);

    private static bool IsAcronym(string word)
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

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
