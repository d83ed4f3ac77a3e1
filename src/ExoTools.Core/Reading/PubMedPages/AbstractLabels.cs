using System.Collections.Frozen;

namespace ExoTools.Reading.PubMedPages;

/// <summary>Tells the labels of a structured abstract ("Materials and methods:") from prose that holds a colon.</summary>
internal static class AbstractLabels
{
    private const int LongestLabel = 80;
    private const int MostWords = 8;

    // A known label is made of these words; those of the second set only join or narrow them.
    private static readonly FrozenSet<string> s_words = new[]
    {
        "abstract", "aim", "aims", "analyses", "analysis", "applications", "approach", "approaches", "areas", "assessment", "background", "case", "cases",
        "challenges", "comparison", "conclusion", "conclusions", "considerations", "context", "contribution", "contributions", "criteria", "data", "design", "diagnosis", "diagnoses", "discussion",
        "evidence", "experimental", "exposure", "findings", "funding", "future", "goal", "goals", "highlights", "hypothesis", "implications", "importance", "innovation",
        "interpretation", "intervention", "interventions", "introduction", "keypoints", "limitations", "measure", "measurement", "measurements", "measures", "message", "messages",
        "method", "methodology", "methods", "motivation", "novelty", "objective", "objectives", "observation", "observations", "opinion", "outcome", "outcomes", "outlook",
        "overview", "participants", "patients", "perspective", "perspectives", "points", "population", "presentation", "principles", "problem", "procedure", "procedures",
        "prospects", "purpose", "purposes", "rationale", "recommendation", "recommendations", "registration", "relevance", "report", "result", "results", "review", "scope", "selection",
        "setting", "settings", "significance", "source", "sources", "strategy", "studies", "study", "subject", "subjects", "summary", "synthesis", "technique", "techniques",
        "testing", "trial", "animals", "availability", "implementation", "contact", "eligibility", "extraction", "searches", "search", "sample", "sponsorship", "accession", "level", "material", "materials", "material", "materials",
        "question", "identifier", "protocol", "statement", "need", "gap", "history", "theory", "development", "reader", "readership", "expert", "covered", "take-home", "therapeutic",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_fillers = new[]
    {
        "and", "or", "of", "the", "for", "in", "to", "main", "major", "primary", "secondary", "key", "clinical", "plain", "language", "statistical", "principal",
        "&", "/", "a", "on", "with", "new", "what", "is", "known", "this", "adds", "about", "supplementary", "information", "end", "directions", "research", "practice",
        "methodological", "translational", "from", "laboratory", "general", "open", "public", "health", "economic", "educational", "lay", "graphical", "work", "numbers", "number", "patient",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The length of the label at the start of a paragraph, without its colon; zero where none could be. What is found here is a
    /// label only if <see cref="IsKnown"/> or the abstract repeats the pattern.
    /// </summary>
    public static int Candidate(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, LongestLabel)];
        var colon = head.IndexOf(':');
        if (colon <= 1 || !(char.IsUpper(head[0]) || char.IsAsciiDigit(head[0])) || (colon + 1 < paragraph.Length && !PageCharacters.IsBlank(paragraph[colon + 1])))
        {
            return 0;
        }

        var label = head[..colon];
        if (label.IndexOfAny(".;?!()[]=") >= 0)
        {
            return 0;
        }

        return CountWords(label) <= MostWords ? colon : 0;
    }

    /// <summary>Whether a known label starts a sentence within a paragraph.</summary>
    public static bool HoldsLabel(ReadOnlySpan<char> paragraph)
    {
        for (var at = 1; at + 1 < paragraph.Length; at++)
        {
            if (paragraph[at - 1] is '.' or '?' or '!' && PageCharacters.IsBlank(paragraph[at]) && Candidate(paragraph[(at + 1)..]) is > 0 and var length
                && IsKnown(paragraph.Slice(at + 1, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many words a label has.</summary>
    public static int CountWords(ReadOnlySpan<char> label)
    {
        var words = 1;
        foreach (var c in label)
        {
            words += PageCharacters.IsBlank(c) ? 1 : 0;
        }

        return words;
    }

    /// <summary>Whether the label is one that journals use.</summary>
    public static bool IsKnown(ReadOnlySpan<char> label)
    {
        var known = false;
        while (!label.IsEmpty)
        {
            var end = label.IndexOfAny(" ,/\u00A0");
            var word = (end < 0 ? label : label[..end]).ToString();
            label = end < 0 ? default : label[(end + 1)..];
            if (word.Length == 0 || s_fillers.Contains(word))
            {
                continue;
            }

            if (!s_words.Contains(word))
            {
                return false;
            }

            known = true;
        }

        return known;
    }

    /// <summary>Whether a line is a known label and nothing else, with or without its colon.</summary>
    public static bool IsWholeLine(ReadOnlySpan<char> line, out ReadOnlySpan<char> label)
    {
        label = line.EndsWith(":") ? PageCharacters.Trim(line[..^1]) : line;
        return label.Length is > 2 and <= LongestLabel && char.IsUpper(label[0]) && label.IndexOfAny(".;:?!()") < 0 && IsKnown(label);
    }
}
