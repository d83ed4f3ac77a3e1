namespace ExoTools.Language;

/// <summary>The forms of English verbs.</summary>
internal static class EnglishVerb
{
    /// <summary>Base and third person, past and participle, and the -ing form of a verb in lower case.</summary>
    /// <returns>The finite forms, the past participles and the -ing forms.</returns>
    public static (IReadOnlyList<string> Finite, IReadOnlyList<string> Participles, IReadOnlyList<string> Continuous) Forms(string verb) => verb switch
    {
        "drive" => (["drive", "drives", "drove"], ["driven"], ["driving"]),
        "spread" => (["spread", "spreads"], ["spread"], ["spreading"]),
        "make" => (["make", "makes"], ["made"], ["making"]),
        "bind" => (["bind", "binds"], ["bound"], ["binding"]),
        "lead" => (["lead", "leads", "led"], [], ["leading"]),
        "show" => (["show", "shows"], ["showed", "shown"], ["showing"]),
        "find" => (["find", "finds"], ["found"], ["finding"]),
        "have" => (["have", "has"], ["had"], ["having"]),
        "give" => (["give", "gives", "gave"], ["given"], ["giving"]),
        "take" => (["take", "takes", "took"], ["taken"], ["taking"]),
        "become" => (["become", "becomes", "became"], [], ["becoming"]),
                "undergo" => (["undergo", "undergoes", "underwent"], ["undergone"], ["undergoing"]),
        _ => Regular(verb),
    };

    /// <summary>All forms but the -ing form.</summary>
    public static IEnumerable<string> FiniteAndPast(string verb)
    {
        var (finite, participles, _) = Forms(verb);
        return finite.Concat(participles);
    }

    /// <summary>The nouns of action that English derives from a verb by its ending ("activation", "reduction"); some may not be in use.</summary>
    public static IReadOnlyList<string> Nouns(string verb) => Stem(verb) is { } stem ? [stem + "ion"] : [];

    /// <summary>The nouns of who does it ("activator", "promoter", "inhibitor"); some may not be in use.</summary>
    public static IReadOnlyList<string> Agents(string verb) =>
        Stem(verb) is { } stem ? [stem + "or", Er(verb)] : [Er(verb)];

    private static string Er(string verb) => verb[^1] == 'e' ? verb + "r" : verb + "er";

    // The Latin stem: activat-, reduct-, inhibit-, suppress-, promot-, disrupt-.
    private static string? Stem(string verb) =>
        verb.EndsWith("ate", StringComparison.Ordinal) || verb.EndsWith("ote", StringComparison.Ordinal) ? verb[..^1]
        : verb.EndsWith("uce", StringComparison.Ordinal) ? verb[..^1] + "t"
        : verb.EndsWith("ress", StringComparison.Ordinal) || verb.EndsWith("bit", StringComparison.Ordinal) || verb.EndsWith("upt", StringComparison.Ordinal)
            || verb.EndsWith("act", StringComparison.Ordinal) || verb.EndsWith("vent", StringComparison.Ordinal) ? verb
        : null;

    private static (IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>) Regular(string verb)
    {
        var last = verb[^1];
        var beforeLast = verb[^2];
        if (last == 'y' && !IsVowel(beforeLast))
        {
            var stem = verb[..^1];
            return ([verb, stem + "ies"], [stem + "ied"], [verb + "ing"]);
        }

        if (last == 'e')
        {
            return ([verb, verb + "s"], [verb + "d"], [verb[..^1] + "ing"]);
        }

        var third = verb + (last is 's' or 'x' or 'z' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? "es" : "s");

        // "transferred" doubles, "triggered" does not; where stress decides, both spellings are taken.
        return !IsVowel(last) && IsVowel(beforeLast) && last is not ('w' or 'x' or 'y') && !IsVowel(verb[^3])
            ? ([verb, third], [verb + "ed", verb + last + "ed"], [verb + "ing", verb + last + "ing"])
            : ([verb, third], [verb + "ed"], [verb + "ing"]);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
