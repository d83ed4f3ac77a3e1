namespace ExoTools.Language.Abbreviations;

/// <summary>Where the word "Abbreviations" stands.</summary>
internal enum GlossaryLead : byte
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In a heading above.</summary>
    Above,

    /// <summary>At the start of the sentence.</summary>
    Here,
}

/// <summary>The word that announces a glossary: "Abbreviations:", "List of abbreviations", "Acronyms."</summary>
internal static class GlossaryLeads
{
    private const int LongestLead = 80;
    private const int LongestHeading = 40;

    private static readonly string[] s_openings = ["list of ", "nonstandard ", "non-standard "];

    /// <summary>Whether a sentence may have such a word.</summary>
    internal static bool MayStandIn(string text, TextSpan sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        return words.Contains("bbreviation", StringComparison.Ordinal) || words.Contains("cronym", StringComparison.Ordinal)
            || words.StartsWith("ABBREVIATION", StringComparison.Ordinal);
    }

    /// <summary>Where the items start behind the word; the end of the sentence where it is a heading of its own; null where there is no such word.</summary>
    internal static int? Skip(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        while (start < sentence.End && text[start] is '(' or '[' or '*')
        {
            start++;
        }

        foreach (var opening in s_openings)
        {
            if (StartsWith(text, start, sentence.End, opening))
            {
                start += opening.Length;
            }
        }

        if (!StartsWith(text, start, sentence.End, "abbreviation") && !StartsWith(text, start, sentence.End, "acronym"))
        {
            return null;
        }

        var limit = Math.Min(sentence.End, start + LongestLead);
        for (var i = start; i < limit; i++)
        {
            if (text[i] is ':' or '.' or '–' or '—')
            {
                return i + 1;
            }

            if (text[i] is ';' or ',')
            {
                return null;
            }
        }

        // "Abbreviations" alone is a heading; a sentence about abbreviations is none.
        return sentence.End - start < LongestHeading && !HasVerb(text.AsSpan(start, sentence.End - start)) ? sentence.End : null;
    }

    private static bool HasVerb(ReadOnlySpan<char> words) =>
        words.Contains(" are ", StringComparison.Ordinal) || words.Contains(" is ", StringComparison.Ordinal) || words.Contains(" were ", StringComparison.Ordinal);

    private static bool StartsWith(string text, int at, int end, string word) =>
        text.AsSpan(at, end - at).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
